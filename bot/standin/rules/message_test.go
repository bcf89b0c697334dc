package rules

import (
	"strings"
	"testing"

	"whosaid/bot/standin/wire"
)

func checkCreate(body []byte) *wire.Error { _, err := Checker{}.MessageCreate(body); return err }

func TestMessageCreate(t *testing.T) {
	run(t, []rule{
		{"text", `{"content":"hello"}`, nil},
		{"what discordgo sends", `{"content":"hello","embeds":null,"tts":false,"components":null,"sticker_ids":null}`, nil},
		{"2000 characters", `{"content":"` + x(2000) + `"}`, nil},
		{"2001 characters", `{"content":"` + x(2001) + `"}`, []string{"content BASE_TYPE_MAX_LENGTH"}},
		{"1000 emoji are 2000 units", `{"content":"` + strings.Repeat("😀", 1000) + `"}`, nil},
		{"1001 emoji are too many", `{"content":"` + strings.Repeat("😀", 1001) + `"}`, []string{"content BASE_TYPE_MAX_LENGTH"}},
		{"nothing", `{}`, []string{"50006"}},
		{"null", `null`, []string{"MODEL_TYPE_CONVERT"}},
		{"blanks", `{"content":" \n\t"}`, []string{"50006"}},
		{"empty lists", `{"content":"","embeds":[],"components":[]}`, []string{"50006"}},
		{"no object", `[1]`, []string{"MODEL_TYPE_CONVERT"}},
		{"no JSON", `{"content":`, []string{"50109"}},
		{"two values", `{"content":"x"}{}`, []string{"50109"}},
		{"content is a number", `{"content":7}`, []string{"content STRING_TYPE_CONVERT"}},
		{"unknown field", `{"content":"x","colour":"red"}`, []string{"colour STANDIN_UNKNOWN_FIELD"}},
		{"unknown field, null", `{"content":"x","colour":null}`, nil},
		{"flags", `{"content":"x","flags":4100}`, nil},
		{"ephemeral", `{"content":"x","flags":64}`, []string{"flags STANDIN_FLAG_NOT_SETTABLE"}},
		{"flags as text", `{"content":"x","flags":"64"}`, []string{"flags NUMBER_TYPE_COERCE"}},
		{"nonce text", `{"content":"x","nonce":"` + x(25) + `","enforce_nonce":true}`, nil},
		{"nonce number", `{"content":"x","nonce":123456789012345678}`, nil},
		{"nonce too long", `{"content":"x","nonce":"` + x(26) + `"}`, []string{"nonce BASE_TYPE_MAX_LENGTH"}},
		{"stickers alone", `{"sticker_ids":["1"]}`, nil},
		{"four stickers", `{"sticker_ids":["1","2","3","4"]}`, []string{"sticker_ids BASE_TYPE_MAX_LENGTH"}},
		{"files", `{"content":"x","attachments":[{"id":"0"}]}`, []string{"attachments BASE_TYPE_MAX_LENGTH"}},
		{"reply", `{"content":"x","message_reference":{"message_id":"1","fail_if_not_exists":false}}`, nil},
		{"reply to nothing", `{"content":"x","message_reference":{"channel_id":"1"}}`, []string{"message_reference.message_id BASE_TYPE_REQUIRED"}},
		{"reply to no id", `{"content":"x","message_reference":{"message_id":"abc"}}`, []string{"message_reference.message_id NUMBER_TYPE_COERCE"}},
		{"forward", `{"content":"x","message_reference":{"message_id":"1","type":1}}`, []string{"message_reference.type BASE_TYPE_CHOICES"}},
		{"every fault is told", `{"content":"` + x(2001) + `","tts":1,"x":1,"embeds":[{"title":"` + x(257) + `"}]}`,
			[]string{"content BASE_TYPE_MAX_LENGTH", "embeds.0.title BASE_TYPE_MAX_LENGTH", "tts BOOLEAN_TYPE_CONVERT", "x STANDIN_UNKNOWN_FIELD"}},
	}, checkCreate)
}

func TestAllowedMentions(t *testing.T) {
	with := func(a string) string { return `{"content":"x","allowed_mentions":` + a + `}` }
	run(t, []rule{
		{"nothing", with(`{"parse":[]}`), nil},
		{"null list of discordgo", with(`{"parse":null,"replied_user":false}`), nil},
		{"all", with(`{"parse":["users","roles","everyone"]}`), nil},
		{"ids", with(`{"users":["1"],"roles":["2"]}`), nil},
		{"no such kind", with(`{"parse":["here"]}`), []string{"allowed_mentions.parse.0 ENUM_TYPE_COERCE"}},
		{"kind twice", with(`{"parse":["users","users"]}`), []string{"allowed_mentions.parse.1 SET_TYPE_ALREADY_CONTAINS_VALUE"}},
		{"kind and ids", with(`{"parse":["users"],"users":["1"]}`), []string{"allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"}},
		{"101 ids", with(`{"users":[` + many(101, `"%d"`) + `]}`), []string{"allowed_mentions.users BASE_TYPE_MAX_LENGTH"}},
		{"no id", with(`{"roles":["readers"]}`), []string{"allowed_mentions.roles.0 NUMBER_TYPE_COERCE"}},
		{"a list", with(`["users"]`), []string{"allowed_mentions MODEL_TYPE_CONVERT"}},
		{"unknown field", with(`{"parse":[],"everyone":true}`), []string{"allowed_mentions.everyone STANDIN_UNKNOWN_FIELD"}},
	}, checkCreate)
}

func TestEmbeds(t *testing.T) {
	with := func(e string) string { return `{"embeds":[` + e + `]}` }
	field := func(name, value int) string {
		return `{"name":"` + x(name) + `","value":"` + x(value) + `"}`
	}
	run(t, []rule{
		{"all at their limits but the sum", with(`{"title":"` + x(256) + `","description":"` + x(4096) + `","url":"https://example.org","color":16777215,` +
			`"timestamp":"2026-01-02T03:04:05Z","author":{"name":"` + x(256) + `","url":"https://example.org"},"footer":{"text":"x"},` +
			`"image":{"url":"https://example.org/x.png"},"fields":[` + field(256, 1024) + `]}`), nil},
		{"blanks do not count", with(`{"title":" ` + x(256) + ` "}`), nil},
		{"title", with(`{"title":"` + x(257) + `"}`), []string{"embeds.0.title BASE_TYPE_MAX_LENGTH"}},
		{"description", with(`{"description":"` + x(4097) + `"}`), []string{"embeds.0.description BASE_TYPE_MAX_LENGTH"}},
		{"author", with(`{"author":{"name":"` + x(257) + `"}}`), []string{"embeds.0.author.name BASE_TYPE_MAX_LENGTH"}},
		{"footer", with(`{"footer":{"text":"` + x(2049) + `"}}`), []string{"embeds.0.footer.text BASE_TYPE_MAX_LENGTH"}},
		{"field name", with(`{"fields":[` + field(257, 1) + `]}`), []string{"embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH"}},
		{"field value", with(`{"fields":[` + field(1, 1025) + `]}`), []string{"embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH"}},
		{"field without name", with(`{"fields":[{"value":"x"}]}`), []string{"embeds.0.fields.0.name BASE_TYPE_REQUIRED"}},
		{"field with blank value", with(`{"fields":[{"name":"x","value":" "}]}`), []string{"embeds.0.fields.0.value BASE_TYPE_REQUIRED"}},
		{"26 fields", with(`{"fields":[` + many(26, field(1, 1)) + `]}`), []string{"embeds.0.fields BASE_TYPE_MAX_LENGTH"}},
		{"6000 in all", with(`{"description":"` + x(4000) + `"},{"description":"` + x(2000) + `"}`), nil},
		{"6001 in all", with(`{"description":"` + x(4000) + `"},{"description":"` + x(2001) + `"}`), []string{"embeds MAX_EMBED_SIZE_EXCEEDED"}},
		{"10 embeds", with(many(10, `{"title":"x"}`)), nil},
		{"11 embeds", with(many(11, `{"title":"x"}`)), []string{"embeds BASE_TYPE_MAX_LENGTH"}},
		{"nothing to see", with(`{"type":"rich","color":1}`), []string{"embeds.0.description BASE_TYPE_REQUIRED"}},
		{"null", with(`null`), []string{"embeds.0 LIST_ITEM_VALUE_REQUIRED", "embeds.0.description BASE_TYPE_REQUIRED"}},
		{"colour", with(`{"title":"x","color":16777216}`), []string{"embeds.0.color NUMBER_TYPE_MAX"}},
		{"time", with(`{"title":"x","timestamp":"yesterday"}`), []string{"embeds.0.timestamp DATE_TIME_TYPE_PARSE"}},
		{"no URL", with(`{"title":"x","url":"example"}`), []string{"embeds.0.url URL_TYPE_INVALID_URL"}},
		{"scheme", with(`{"title":"x","url":"javascript://x/alert"}`), []string{"embeds.0.url URL_TYPE_INVALID_SCHEME"}},
		{"unknown field", with(`{"title":"x","text":"y"}`), []string{"embeds.0.text STANDIN_UNKNOWN_FIELD"}},
		{"sizes of images are Discord's", with(`{"image":{"url":"https://example.org/x.png","proxy_url":"x","width":1,"height":1}}`), nil},
	}, checkCreate)
}

// TestEdits checks what comes out of a change, not the change alone.
func TestEdits(t *testing.T) {
	classic := &wire.Message{Content: "hello", Embeds: []wire.Embed{{Title: "x"}}}
	bare := &wire.Message{Content: "hello", Flags: wire.FlagSuppressEmbeds | wire.FlagEphemeral}
	v2 := &wire.Message{Flags: wire.FlagComponentsV2, Components: []wire.Component{{Type: wire.ComponentTextDisplay, Content: "x"}}}
	thinking := &wire.Message{Flags: wire.FlagLoading}
	const display = `"components":[{"type":10,"content":"x"}]`
	edit := func(before *wire.Message) func([]byte) *wire.Error {
		return func(b []byte) *wire.Error { _, err := Checker{}.MessageEdit(b, before); return err }
	}
	webhook := func(before *wire.Message) func([]byte) *wire.Error {
		return func(b []byte) *wire.Error { _, err := Checker{}.WebhookEdit(b, before); return err }
	}
	run(t, []rule{
		{"one field", `{"embeds":[]}`, nil},
		{"what discordgo adds", `{"content":"x","ID":"1","Channel":"2"}`, nil},
		{"nonce", `{"nonce":"1"}`, []string{"nonce STANDIN_UNKNOWN_FIELD"}},
		{"to V2, resetting", `{"content":null,"embeds":[],"flags":32768,` + display + `}`, nil},
		{"to V2, not resetting", `{"flags":32768,` + display + `}`, []string{
			"content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}},
		{"V2 component, no flag", `{` + display + `}`, []string{"components.0 UNION_TYPE_CHOICES"}},
		{"suppress notifications", `{"flags":4096}`, []string{"flags STANDIN_FLAG_NOT_SETTABLE"}},
	}, edit(classic))
	run(t, []rule{
		{"emptied", `{"content":""}`, []string{"50006"}},
		{"emptied with null", `{"content":null}`, []string{"50006"}},
		{"null lists change nothing", `{"embeds":null,"components":null}`, nil},
		{"flags it has", `{"flags":68}`, nil},
	}, edit(bare))
	run(t, []rule{
		{"content", `{"content":"x"}`, []string{"content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}},
		{"emptied", `{"components":[]}`, []string{"50006"}},
		{"without the flag it stays V2", `{` + display + `,"flags":4}`, nil},
	}, edit(v2))
	run(t, []rule{
		{"answer", `{"content":"x"}`, nil},
		{"answer in V2", `{"flags":32768,` + display + `}`, nil},
		{"nothing", `{}`, []string{"50006"}},
		{"ephemeral", `{"content":"x","flags":64}`, []string{"flags STANDIN_FLAG_NOT_SETTABLE"}},
	}, webhook(thinking))
}

func TestFollowup(t *testing.T) {
	run(t, []rule{
		{"text", `{"content":"x","flags":64,"components":null}`, nil},
		{"V2", `{"flags":32832,"components":[{"type":10,"content":"x"}]}`, nil},
		{"2001 characters", `{"content":"` + x(2001) + `"}`, []string{"content BASE_TYPE_MAX_LENGTH"}},
		{"user name", `{"content":"x","username":"other"}`, []string{"username STANDIN_UNKNOWN_FIELD"}},
		{"reference", `{"content":"x","message_reference":{"message_id":"1"}}`, []string{"message_reference STANDIN_UNKNOWN_FIELD"}},
		{"empty", `{"content":""}`, []string{"50006"}},
	}, func(b []byte) *wire.Error { _, err := Checker{}.Followup(b); return err })
}

func TestUnknownFieldsCanBeAllowed(t *testing.T) {
	if _, err := (Checker{AllowUnknownFields: true}).MessageCreate([]byte(`{"content":"x","colour":"red"}`)); err != nil {
		t.Error(err)
	}
}

func TestDirectChannel(t *testing.T) {
	run(t, []rule{
		{"fine", `{"recipient_id":"1"}`, nil},
		{"nobody", `{}`, []string{"recipient_id BASE_TYPE_REQUIRED"}},
		{"no id", `{"recipient_id":"ada"}`, []string{"recipient_id NUMBER_TYPE_COERCE"}},
	}, func(b []byte) *wire.Error { _, err := Checker{}.DirectChannel(b); return err })
}
