package words_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/words"
	"whosaid/corpus"
	"whosaid/index"
)

func TestFor(t *testing.T) {
	for locale, want := range map[string]string{
		"en": "en", "en-GB": "en", "en-US": "en", "ko": "ko", "uk": "uk", "ru": "ru", "es-ES": "es", "es-419": "es", "de": "de", "fr": "fr", "KO": "ko",
		"pt-BR": "en", "zh-TW": "en", "": "en", "-": "en", "../en": "en",
	} {
		if got := words.For(locale).Language(); got != want {
			t.Errorf("For(%q) speaks %s, want %s", locale, got, want)
		}
	}
}

func TestText(t *testing.T) {
	tests := []struct {
		locale, key string
		pairs       []any
		want        string
	}{
		{"en", "button.sides", nil, "Other sides"},
		{"en", "page", []any{"n", 2, "of", 5}, "Page 2 of 5"},
		{"en", "said.count", []any{"n", 1}, "1 statement"},
		{"en", "said.count", []any{"n", 0}, "0 statements"},
		{"en", "button.said", []any{"name", "{n} {name}"}, "More from {n} {name}"}, // not looked into again
		{"en", "button.said", nil, "More from {name}"},
		{"en", "button.none", nil, "⟦button.none⟧"},
		{"ko", "said.count", []any{"n", 1}, "발언 1개"},
		{"de", "notice.slow", []any{"n", 1}, "Das ging schnell! Bitte warte 1 Sekunde bis zur nächsten Frage."},
		{"fr", "said.count", []any{"n", 0}, "0 déclaration"},
		{"ru", "said.count", []any{"n", 1}, "1 высказывание"},
		{"ru", "said.count", []any{"n", 22}, "22 высказывания"},
		{"ru", "said.count", []any{"n", 11}, "11 высказываний"},
		{"uk", "story.speakers", []any{"n", 21}, "21 джерело"},
		{"uk", "story.speakers", []any{"n", 3}, "3 джерела"},
		{"uk", "story.speakers", []any{"n", 10}, "10 джерел"},
	}
	for _, test := range tests {
		if d := cmp.Diff(test.want, words.For(test.locale).Text(test.key, test.pairs...)); d != "" {
			t.Errorf("%s, %s %v (-want +got):\n%s", test.locale, test.key, test.pairs, d)
		}
	}
}

func TestDates(t *testing.T) {
	day := corpus.Date{Year: 2024, Month: time.October, Day: 21}
	first := corpus.Date{Year: 2026, Month: time.March, Day: 1}
	for locale, want := range map[string][3]string{
		"en": {"Monday, 21 October 2024", "21 October 2024", "Sunday, 1 March 2026"},
		"de": {"Montag, 21. Oktober 2024", "21. Oktober 2024", "Sonntag, 1. März 2026"},
		"fr": {"lundi 21 octobre 2024", "21 octobre 2024", "dimanche 1er mars 2026"},
		"es": {"lunes, 21 de octubre de 2024", "21 de octubre de 2024", "domingo, 1 de marzo de 2026"},
		"ru": {"понедельник, 21 октября 2024 г.", "21 октября 2024 г.", "воскресенье, 1 марта 2026 г."},
		"uk": {"понеділок, 21 жовтня 2024 р.", "21 жовтня 2024 р.", "неділя, 1 березня 2026 р."},
		"ko": {"2024년 10월 21일 월요일", "2024년 10월 21일", "2026년 3월 1일 일요일"},
	} {
		w := words.For(locale)
		if d := cmp.Diff(want, [3]string{w.Date(day), w.ShortDate(day), w.Date(first)}); d != "" {
			t.Errorf("%s (-want +got):\n%s", locale, d)
		}
	}
	if got := words.For("en").Date(corpus.Date{}); got != "" {
		t.Errorf("the unknown day is written %q", got)
	}
}

func TestList(t *testing.T) {
	names := []string{"Ada", "Bo", "Cy", "Di"}
	w := words.For("en")
	for n, want := range []string{"", "Ada", "Ada and Bo", "Ada, Bo and Cy", "Ada, Bo, Cy and Di"} {
		if got := w.List(names[:n]); got != want {
			t.Errorf("List of %d = %q, want %q", n, got, want)
		}
	}
	if got, want := w.ListSome(names, 2), "Ada, Bo and 2 others"; got != want {
		t.Errorf("ListSome = %q, want %q", got, want)
	}
	if got, want := words.For("ru").ListSome(names, 3), "Ada, Bo, Cy и ещё 1"; got != want {
		t.Errorf("ListSome = %q, want %q", got, want)
	}
}

func TestStance(t *testing.T) {
	tests := []struct{ locale, word, want string }{
		{"en", "deny", "denied"},
		{"en", "reject", "rejected"},
		{"en", "call for", "called for"},
		{"en", "lambast", "criticised"}, // no word of its own: its kind
		{"en", "sing", ""},
		{"en", "", ""},
		{"ko", "deny", "부인"},
		{"uk", "warn", "попереджає"},
		{"fr", "lambast", "critique"},
	}
	for _, test := range tests {
		if got := words.For(test.locale).Stance(test.word); got != test.want {
			t.Errorf("%s: Stance(%q) = %q, want %q", test.locale, test.word, got, test.want)
		}
	}
}

var (
	kremlin = &corpus.Speaker{Name: "The Kremlin", Affiliation: "Russia", Kind: corpus.Institution}
	rutte   = &corpus.Speaker{Name: "Mark Rutte", Role: "Secretary-General", Affiliation: "NATO", Kind: corpus.Person}
	spies   = &corpus.Speaker{Name: "South Korea's spy agency", Role: "intelligence service", Affiliation: "South Korea", Kind: corpus.Institution}
	two     = &corpus.Speaker{Name: "two officials", Kind: corpus.Unnamed}
	paper   = &corpus.Speaker{Name: "The Tide", Kind: corpus.Narrator}
	monday  = corpus.Date{Year: 2024, Month: time.October, Day: 21}
)

func TestAttribution(t *testing.T) {
	tests := []struct {
		locale    string
		speaker   *corpus.Speaker
		statement corpus.Statement
		want      string
	}{
		{"en", rutte, corpus.Statement{Stance: "warn", SaidOn: monday, SaidOnAsWritten: "Monday", To: "Ambassador Lin", Channel: "a statement", Via: "a spokesperson"},
			"Mark Rutte, Secretary-General, NATO · warned · Monday, 21 October 2024 · to Ambassador Lin · through a statement · relayed by a spokesperson"},
		{"en", kremlin, corpus.Statement{Stance: "deny", SaidOnAsWritten: "earlier"}, "The Kremlin, Russia · denied · when: earlier"},
		{"en", spies, corpus.Statement{Stance: "hum"}, "South Korea's spy agency, intelligence service"}, // the name has the country
		{"en", two, corpus.Statement{Stance: "say"}, "two officials, not named"},
		{"en", paper, corpus.Statement{Stance: "demand", Channel: "the headline"}, "The Tide, its own reporting · through the headline"}, // the paper demands nothing
		{"en", paper, corpus.Statement{Stance: "unconfirmed"}, "The Tide, its own reporting · not confirmed"},
		{"en", paper, corpus.Statement{ID: index.RecordID, Stance: "announce", SaidOn: monday}, "The Tide, its own reporting"},
		{"de", kremlin, corpus.Statement{Stance: "deny", SaidOnAsWritten: "earlier"}, "The Kremlin, Russia · dementierte · wann: earlier"},
		{"ko", rutte, corpus.Statement{Stance: "warn", Channel: "X"}, "Mark Rutte, Secretary-General, NATO · 경고 · 경로: X"},
	}
	for _, test := range tests {
		if d := cmp.Diff(test.want, words.For(test.locale).Attribution(index.Attributed{Speaker: test.speaker, Statement: &test.statement})); d != "" {
			t.Errorf("%s, %s (-want +got):\n%s", test.locale, test.speaker.Name, d)
		}
	}
}

func TestSource(t *testing.T) {
	w := words.For("en")
	if got, want := w.Source(&corpus.Story{Publisher: "The Tide", Published: monday, Revision: "second"}), "The Tide, 21 October 2024 · revision: second"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := w.Source(&corpus.Story{Publisher: "The Tide", Published: monday}), "The Tide, 21 October 2024"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRefusal(t *testing.T) {
	quoted := []*corpus.Speaker{kremlin, rutte, spies, two, rutte, rutte, rutte, rutte, rutte}
	tests := []struct {
		locale string
		r      index.Refusal
		want   string
	}{
		{"en", index.Refusal{Kind: index.UnknownSpeaker, Party: "japan", Quoted: quoted}, "Nobody from Japan is quoted in this story. The story quotes the Kremlin, Mark Rutte and 7 others."},
		{"en", index.Refusal{Kind: index.UnknownSpeaker, Party: "the uk", Quoted: quoted[:3]}, "Nobody from the United Kingdom is quoted in this story. The story quotes the Kremlin, Mark Rutte and South Korea's spy agency."},
		{"en", index.Refusal{Kind: index.UnknownSpeaker, Party: "joe biden", Quoted: quoted[:1]}, "This story does not quote joe biden. The story quotes only the Kremlin."},
		{"en", index.Refusal{Kind: index.NotInStory, Foreign: true, Quoted: quoted[:1]}, "Please ask in English, the language of the stories. The story quotes only the Kremlin."},
		{"en", index.Refusal{Kind: index.UnknownSpeaker, Party: "Tokyo"}, "This story does not quote Tokyo."},
		{"en", index.Refusal{Kind: index.UnknownSpeaker}, "Whoever that is, they are not quoted in this story."},
		{"en", index.Refusal{Kind: index.SilentSpeaker, Party: "Volodymyr Zelenskyy"}, "Volodymyr Zelenskyy is quoted, but not on that."},
		{"en", index.Refusal{Kind: index.SilentSpeaker, Party: "Russia"}, "Russia is heard in this story, but not on that."},
		{"en", index.Refusal{Kind: index.Declined, Party: "Lumoro"}, "Lumoro was asked about that and would not say."},
		{"en", index.Refusal{Kind: index.NotInStory, Quoted: quoted[:2]}, "Nothing in this story says that. The story quotes the Kremlin and Mark Rutte."},
		{"en", index.Refusal{Kind: "of a kind yet to come"}, "Nothing in this story says that."},
		{"en", index.Refusal{Kind: index.NoQuestion}, "I found no question in that. Ask me what somebody in the story said."},
		{"de", index.Refusal{Kind: index.UnknownSpeaker, Party: "japan", Quoted: quoted}, "In diesem Artikel kommt niemand aus diesem Land zu Wort: Japan. Zu Wort kommen: The Kremlin, Mark Rutte und 7 weitere Quellen."},
		{"ko", index.Refusal{Kind: index.SilentSpeaker, Party: "Mark Rutte", Quoted: quoted[:1]}, "Mark Rutte: 말이 나오지만, 그 문제에 대해서는 아닙니다. 이 기사에 말이 나오는 유일한 쪽: The Kremlin."},
		{"uk", index.Refusal{Kind: index.NotInStory, Quoted: quoted}, "У цій статті про це нічого немає. У статті цитують: The Kremlin, Mark Rutte та ще 7."},
	}
	for _, test := range tests {
		if d := cmp.Diff(test.want, words.For(test.locale).Refusal(&test.r)); d != "" {
			t.Errorf("%s, %s %q (-want +got):\n%s", test.locale, test.r.Kind, test.r.Party, d)
		}
	}
}

func TestRefusalOfSeveral(t *testing.T) {
	tests := []struct {
		r    index.Refusal
		want string
	}{
		{index.Refusal{Kind: index.UnknownSpeaker, Party: "japan", Quoted: []*corpus.Speaker{kremlin}}, "Nobody from Japan is quoted in the stories here. The stories quote only the Kremlin."},
		{index.Refusal{Kind: index.SilentSpeaker, Party: "Mark Rutte"}, "Mark Rutte is quoted, but not on that."}, // the same as of one
		{index.Refusal{Kind: index.NotInStory, Quoted: []*corpus.Speaker{kremlin, rutte}}, "Nothing in the stories here says that. The stories quote the Kremlin and Mark Rutte."},
	}
	for _, test := range tests {
		if d := cmp.Diff(test.want, words.For("en").RefusalOfSeveral(&test.r)); d != "" {
			t.Errorf("%s (-want +got):\n%s", test.r.Kind, d)
		}
	}
}

func TestEverywhere(t *testing.T) {
	want := words.Localised{Text: "ask", In: map[string]string{
		"de": "fragen", "es-ES": "preguntar", "es-419": "preguntar", "fr": "demander", "ko": "질문", "ru": "спросить", "uk": "запитати",
	}}
	if d := cmp.Diff(want, words.Everywhere("command.ask.name")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
