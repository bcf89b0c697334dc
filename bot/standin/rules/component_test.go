package rules

import "testing"

func TestRows(t *testing.T) {
	with := func(c string) string { return `{"content":"x","components":[` + c + `]}` }
	row := func(c string) string { return with(`{"type":1,"components":[` + c + `]}`) }
	const button = `{"type":2,"style":1,"label":"x","custom_id":"b%d"}`
	const option = `{"label":"x","value":"v%d"}`
	menu := func(more string) string { return row(`{"type":3,"custom_id":"s",` + more + `}`) }
	const at = "components.0.components.0"
	run(t, []rule{
		{"5 buttons", row(many(5, button)), nil},
		{"6 buttons", row(many(6, button)), []string{"components.0.components BASE_TYPE_BAD_LENGTH"}},
		{"no button", row(``), []string{"components.0.components BASE_TYPE_BAD_LENGTH"}},
		{"5 rows", with(many(5, `{"type":1,"components":[`+button+`]}`)), nil},
		{"6 rows", with(many(6, `{"type":1,"components":[`+button+`]}`)), []string{"components BASE_TYPE_MAX_LENGTH"}},
		{"a button at the top", with(`{"type":2,"style":1,"label":"x","custom_id":"b"}`), []string{"components.0 UNION_TYPE_CHOICES"}},
		{"a row in a row", row(`{"type":1,"components":[]}`), []string{at + " UNION_TYPE_CHOICES"}},
		{"a text input in a message", row(`{"type":4,"custom_id":"x","style":1,"label":"x"}`), []string{at + " UNION_TYPE_CHOICES"}},
		{"no type", row(`{"label":"x"}`), []string{at + " UNION_TYPE_CHOICES"}},
		{"no row", with(`7`), []string{"components.0 MODEL_TYPE_CONVERT"}},
		{"V2 without the flag", with(`{"type":10,"content":"x"}`), []string{"components.0 UNION_TYPE_CHOICES"}},
		{"menu beside a button", row(`{"type":3,"custom_id":"s","options":[` + option + `]},` + button), []string{"components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED"}},
		{"same custom id", row(button + "," + button), []string{"components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"}},
		{"same id", row(`{"type":2,"id":7,"style":1,"label":"x","custom_id":"a"},{"type":2,"id":7,"style":1,"label":"x","custom_id":"b"}`),
			[]string{"components.0.components.1.id STANDIN_COMPONENT_ID_DUPLICATED"}},
		{"custom id of 100", row(`{"type":2,"style":1,"label":"x","custom_id":"` + x(100) + `"}`), nil},
		{"custom id of 101", row(`{"type":2,"style":1,"label":"x","custom_id":"` + x(101) + `"}`), []string{at + ".custom_id BASE_TYPE_BAD_LENGTH"}},
		{"empty custom id", row(`{"type":2,"style":1,"label":"x","custom_id":""}`), []string{at + ".custom_id BASE_TYPE_BAD_LENGTH", at + ".custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"}},
		{"no custom id", row(`{"type":2,"style":1,"label":"x"}`), []string{at + ".custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"}},
		{"label of 81", row(`{"type":2,"style":1,"label":"` + x(81) + `","custom_id":"b"}`), []string{at + ".label BASE_TYPE_MAX_LENGTH"}},
		{"no label", row(`{"type":2,"style":1,"label":"","custom_id":"b"}`), []string{at + ".label BASE_TYPE_REQUIRED"}},
		{"emoji for a label", row(`{"type":2,"style":1,"label":"","custom_id":"b","emoji":{"name":"🔎"}}`), nil},
		{"style 7", row(`{"type":2,"style":7,"label":"x","custom_id":"b"}`), []string{at + ".style BASE_TYPE_CHOICES"}},
		{"link", row(`{"type":2,"style":5,"label":"x","url":"https://example.org"}`), nil},
		{"link without url", row(`{"type":2,"style":5,"label":"x"}`), []string{at + ".url BUTTON_COMPONENT_URL_REQUIRED"}},
		{"link with custom id", row(`{"type":2,"style":5,"label":"x","url":"https://example.org","custom_id":"b"}`), []string{at + ".custom_id STANDIN_BUTTON_LINK_CUSTOM_ID"}},
		{"url of 513", row(`{"type":2,"style":5,"label":"x","url":"https://example.org/` + x(493) + `"}`), []string{at + ".url BASE_TYPE_MAX_LENGTH"}},
		{"url on a plain button", row(`{"type":2,"style":1,"label":"x","url":"https://example.org","custom_id":"b"}`), []string{at + ".url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"}},
		{"premium", row(`{"type":2,"style":6,"label":"","sku_id":"1"}`), nil},
		{"premium with label", row(`{"type":2,"style":6,"label":"x","sku_id":"1"}`), []string{at + ".sku_id STANDIN_BUTTON_PREMIUM_FIELDS"}},
		{"sku on a plain button", row(`{"type":2,"style":1,"label":"x","custom_id":"b","sku_id":"1"}`), []string{at + ".sku_id STANDIN_BUTTON_SKU"}},
		{"25 options", menu(`"placeholder":"","options":[` + many(25, option) + `]`), nil},
		{"26 options", menu(`"options":[` + many(26, option) + `]`), []string{at + ".options BASE_TYPE_BAD_LENGTH"}},
		{"no options", menu(`"options":[]`), []string{at + ".options BASE_TYPE_BAD_LENGTH"}},
		{"options left out", menu(`"disabled":false`), []string{at + ".options BASE_TYPE_REQUIRED"}},
		{"same value", menu(`"options":[` + option + `,` + option + `]`), []string{at + ".options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"}},
		{"option label of 101", menu(`"options":[{"label":"` + x(101) + `","value":"v"}]`), []string{at + ".options.0.label BASE_TYPE_BAD_LENGTH"}},
		{"option without value", menu(`"options":[{"label":"x"}]`), []string{at + ".options.0.value BASE_TYPE_REQUIRED"}},
		{"placeholder of 151", menu(`"placeholder":"` + x(151) + `","options":[` + option + `]`), []string{at + ".placeholder BASE_TYPE_MAX_LENGTH"}},
		{"more values than options", menu(`"max_values":2,"options":[` + option + `]`), []string{at + ".options BASE_TYPE_BAD_LENGTH"}},
		{"least over most", menu(`"min_values":2,"max_values":1,"options":[` + many(3, option) + `]`), []string{at + ".min_values STANDIN_SELECT_BOUNDS"}},
		{"26 values", menu(`"max_values":26,"options":[` + many(25, option) + `]`), []string{at + ".max_values NUMBER_TYPE_MAX", at + ".options BASE_TYPE_BAD_LENGTH"}},
		{"two defaults of one", menu(`"options":[{"label":"x","value":"a","default":true},{"label":"x","value":"b","default":true}]`), []string{at + ".options STANDIN_SELECT_DEFAULTS"}},
		{"user menu", row(`{"type":5,"custom_id":"s","default_values":[{"id":"1","type":"user"}]}`), nil},
		{"role in a user menu", row(`{"type":5,"custom_id":"s","default_values":[{"id":"1","type":"role"}]}`), []string{at + ".default_values.0.type ENUM_TYPE_COERCE"}},
		{"options on a user menu", row(`{"type":5,"custom_id":"s","options":[` + option + `]}`), []string{at + ".options STANDIN_UNKNOWN_FIELD"}},
		{"channel menu", row(`{"type":8,"custom_id":"s","channel_types":[0,11]}`), nil},
		{"unknown field", row(`{"type":2,"style":1,"label":"x","custom_id":"b","color":1}`), []string{at + ".color STANDIN_UNKNOWN_FIELD"}},
	}, checkCreate)
}

func TestComponentsV2(t *testing.T) {
	with := func(c string) string { return `{"flags":32768,"components":[` + c + `]}` }
	const display = `{"type":10,"content":"x"}`
	const section = `{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":1,"label":"x","custom_id":"b%d"}}`
	run(t, []rule{
		{"all kinds", with(display + `,` + section + `,{"type":14,"divider":true,"spacing":2},{"type":12,"items":[{"media":{"url":"https://example.org/x.png"}}]},` +
			`{"type":17,"accent_color":1,"spoiler":false,"components":[` + display + `,{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"c"}]}]}`), nil},
		{"what discordgo sends along", `{"content":"","flags":32768,"embeds":null,"components":[` + display + `]}`, nil},
		{"content", `{"content":"x","flags":32768,"components":[` + display + `]}`, []string{"content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}},
		{"embeds", `{"flags":32768,"embeds":[{"title":"x"}],"components":[` + display + `]}`, []string{"embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}},
		{"stickers", `{"flags":32768,"sticker_ids":["1"],"components":[` + display + `]}`, []string{"sticker_ids MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}},
		{"nothing", `{"flags":32768}`, []string{"50006"}},
		{"40 components", with(many(40, display)), nil},
		{"41 components", with(many(41, display)), []string{"components BASE_TYPE_MAX_LENGTH", "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"}},
		{"41 with those inside", with(many(13, section) + `,` + many(2, display)), []string{"components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"}},
		{"4000 characters", with(`{"type":10,"content":"` + x(4000) + `"}`), nil},
		{"4001 in one", with(`{"type":10,"content":"` + x(4001) + `"}`), []string{"components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "components.0.content BASE_TYPE_BAD_LENGTH"}},
		{"4001 in two", with(`{"type":10,"content":"` + x(4000) + `"},` + display), []string{"components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"}},
		{"empty text", with(`{"type":10,"content":""}`), []string{"components.0.content BASE_TYPE_BAD_LENGTH"}},
		{"section without accessory", with(`{"type":9,"components":[` + display + `]}`), []string{"components.0.accessory BASE_TYPE_REQUIRED"}},
		{"section of 4 texts", with(`{"type":9,"components":[` + many(4, display) + `],"accessory":{"type":11,"media":{"url":"https://example.org/x.png"}}}`), []string{"components.0.components BASE_TYPE_BAD_LENGTH"}},
		{"accessory without custom id", with(`{"type":9,"components":[` + display + `],"accessory":{"type":2,"style":1,"label":"x"}}`), []string{"components.0.accessory.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"}},
		{"same custom id, deep", with(`{"type":17,"components":[` + section + `]},` + section), []string{"components.1.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"}},
		{"container in a container", with(`{"type":17,"components":[{"type":17,"components":[` + display + `]}]}`), []string{"components.0.components.0 UNION_TYPE_CHOICES"}},
		{"empty container", with(`{"type":17,"components":[]}`), []string{"components.0.components BASE_TYPE_BAD_LENGTH"}},
		{"colour", with(`{"type":17,"accent_color":16777216,"components":[` + display + `]}`), []string{"components.0.accent_color NUMBER_TYPE_MAX"}},
		{"spacing", with(`{"type":14,"spacing":3},` + display), []string{"components.0.spacing BASE_TYPE_CHOICES"}},
		{"11 pictures", with(`{"type":12,"items":[` + many(11, `{"media":{"url":"https://example.org/x.png"}}`) + `]}`), []string{"components.0.items BASE_TYPE_BAD_LENGTH"}},
		{"picture without url", with(`{"type":12,"items":[{"media":{}}]}`), []string{"components.0.items.0.media.url BASE_TYPE_REQUIRED"}},
		{"a file that was not uploaded", with(`{"type":13,"file":{"url":"https://example.org/x.pdf"}}`), []string{"components.0.file.url URL_TYPE_INVALID_SCHEME"}},
		{"a file never sent", with(`{"type":13,"file":{"url":"attachment://x.pdf"}}`), []string{"components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"}},
		{"alternative text of 1025", with(`{"type":12,"items":[{"media":{"url":"https://example.org/x.png"},"description":"` + x(1025) + `"}]}`), []string{"components.0.items.0.description BASE_TYPE_BAD_LENGTH"}},
		{"label in a message", with(`{"type":18,"label":"x","component":{"type":4,"custom_id":"x","style":1}}`), []string{"components.0 UNION_TYPE_CHOICES"}},
	}, checkCreate)
}
