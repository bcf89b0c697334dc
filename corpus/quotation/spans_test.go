package quotation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// show writes the spans of a text as a reader would mark them: [words], with
// ~ behind unclosed ones and + behind those the next paragraph goes on with.
func show(text string, spans []Span) []string {
	var words []string
	for _, s := range spans {
		w := s.Words(text)
		if s.Unclosed {
			w += "~"
		}
		if s.Continues {
			w += "+"
		}
		words = append(words, w)
	}
	return words
}

var spanTests = []struct {
	name, text string
	want       []string
}{
	{"none", "No marks at all.", nil},
	{"straight", `"We wait," said Orr. "No more."`, []string{"We wait,", "No more."}},
	{"curly", "“We wait,” said Orr. “No more.”", []string{"We wait,", "No more."}},
	{"German", "Er sagte „Nein“ und „doch“.", []string{"Nein", "doch"}},
	{"Polish", "„Nie”, powiedział.", []string{"Nie"}},
	{"Swedish", "”Nej”, sade hon. ”Ja.”", []string{"Nej", "Ja."}},
	{"French", "Il a dit : « Non ». Puis « oui ».", []string{"Non", "oui"}},
	{"French with no-break spaces", "«\u00a0Non\u202f», dit-il.", []string{"Non"}},
	{"turned guillemets", "Sie sagte »Nein« und »doch«.", []string{"Nein", "doch"}},
	{"angle", "Er rief ‹Halt› und ‹Los›.", []string{"Halt", "Los"}},
	{"corners", "彼は「いいえ」と『はい』", []string{"いいえ", "はい"}},
	{"newswire", "''We wait,'' said Orr. ``No more.''", []string{"We wait,", "No more."}},
	{"newswire, curly", "‘‘We wait,’’ said Orr.", []string{"We wait,"}},
	{"grave accents at both ends", "``We wait`` said Orr", []string{"We wait"}},
	{"fullwidth", "＂We wait＂ said Orr", []string{"We wait"}},
	{"mixed: curly, then straight", `“We wait" said Orr. "No more”, he said.`, []string{"We wait", "No more"}},
	{"wrong curly at the end", "“We wait“ said Orr. “No more.“", []string{"We wait", "No more."}},

	{"nested single", "“He told me, ‘never again’,” Banks said.", []string{"He told me, ‘never again’,"}},
	{"nested straight single", `"He told me, 'never again'," Banks said.`, []string{"He told me, 'never again',"}},
	{"nested double", `"He told me "never again" and left," Banks said.`, []string{`He told me "never again" and left,`}},
	{"nested newswire", "''He told me 'never again''' he said.", []string{"He told me 'never again'"}},
	{"nested guillemets", "“He said «no» to us.”", []string{"He said «no» to us."}},
	{"opened inside, never closed", "“He said «no to us.” Then “yes”.", []string{"He said «no to us.", "yes"}},

	{"in brackets", `("No") ["yes"]`, []string{"No", "yes"}},
	{"between dashes", `—"No"—he said`, []string{"No"}},
	{"cut off by a dash", `"But I—" she said, and "no".`, []string{"But I—", "no"}},
	{"begins with dots", `She said "...and then" twice.`, []string{"...and then"}},
	{"bold", `**"No"** and *"yes"*`, []string{"No", "yes"}},
	{"bold inside", `"**No**" and "*yes*"`, []string{"**No**", "*yes*"}},
	{"no space before", `He said:"No"and left.`, []string{"No"}},
	{"space on the wrong side", `"Hello, "he said.`, []string{"Hello,"}},
	{"spaces on both sides", `He said " no " twice.`, []string{"no"}},
	{"doubled marks", `He said ""no"" twice.`, []string{`"no"`}},
	{"nothing inside", `An empty "" and a blank " ".`, nil},

	{"inches", `A 6" pipe he called "useless".`, []string{"useless"}},
	{"inches by inches", `A 12"x8" tray and "a lid".`, []string{"a lid"}},
	{"feet and inches", `At 6'2" he was "tall".`, []string{"tall"}},
	{"inches inside", `"It is 6" long," she said.`, []string{`It is 6" long,`}},
	{"a quotation that ends in a number", `"We sent 6" and "no more".`, []string{"We sent 6", "no more"}},

	{"never closed", `He said "no and left.`, []string{"no and left.~"}},
	{"never opened", `He said no" and left. "Yes," he said.`, []string{"Yes,"}},
	{"one never closed, the next is", `"First. He left. "Second," he said.`, []string{"First. He left.~", "Second,"}},
	{"never closed, curly", "“First. He left. “Second,” he said.", []string{"First. He left.~", "Second,"}},
	{"never closed stays in its paragraph", "He said \"no\n\nHe was \"tall\" and \"slim\".", []string{"no~", "tall", "slim"}},
	{"never opened stays in its paragraph", "He said no\"\nHe was \"tall\".", []string{"tall"}},
	{"goes on in the next paragraph", "“First part.\n\n“Second part,” he said.", []string{"First part.~+", "Second part,"}},
	{"does not go on", "“First part.\n\nHe said “no”.", []string{"First part.~", "no"}},
	{"other line ends", "“First\r\n“second\u2029“third”", []string{"First~+", "second~+", "third"}},

	{"apostrophes", "The workers' union's don't isn't '90s rock 'n' roll.", nil},
	{"curly apostrophes", "The workers’ union’s don’t isn’t ’90s rock ’n’ roll.", nil},
	{"apostrophes inside", `"The workers' union's '90s don't," he said.`, []string{"The workers' union's '90s don't,"}},
	{"British", "'No,' she said. 'The workers' rights aren't at risk.'", []string{"No,", "The workers' rights aren't at risk."}},
	{"British, curly", "‘No,’ she said. ‘The workers’ rights aren’t at risk.’", []string{"No,", "The workers’ rights aren’t at risk."}},
	{"British with double inside", `'He said "no" to me,' she told 'Today'.`, []string{`He said "no" to me,`, "Today"}},
	{"British, dropped g", "'I'm goin' home,' he said.", []string{"I'm goin' home,"}},
	{"British, plural without an end", "the bosses' plan and 'a new one' there", []string{"a new one"}},
	{"British, money first", "'£5m is needed' he said", []string{"£5m is needed"}},
	{"British, elision first", "'Tis the season, 'twas said", nil},
	{"single marks beside double ones", `"We go," he said of 'the plan'.`, []string{"We go,"}},
	{"single mark never closed", "He said 'no and left. 'Yes' she said.", []string{"Yes"}},
	{"broken UTF-8", "\xff\"No\xfe\" he \xe2\x80", []string{"No\xfe"}},
}

func TestSpans(t *testing.T) {
	for _, tt := range spanTests {
		t.Run(tt.name, func(t *testing.T) {
			spans := Spans(tt.text)
			if diff := cmp.Diff(tt.want, show(tt.text, spans)); diff != "" {
				t.Errorf("Spans(%q) (-want +got):\n%s", tt.text, diff)
			}
			checkSpans(t, tt.text, spans)
		})
	}
}

func TestSpansGivesThePlaceOfTheMarks(t *testing.T) {
	text := "Sagt «\u00a0Non\u00a0», oui"
	want := []Span{{Open: 5, Start: 9, End: 12, Close: 16}}
	if diff := cmp.Diff(want, Spans(text)); diff != "" {
		t.Errorf("Spans (-want +got):\n%s", diff)
	}
	if got := text[5:16]; got != "«\u00a0Non\u00a0»" {
		t.Errorf("Open to Close = %q", got)
	}
}

func TestDoublesLeavesSingleMarksOut(t *testing.T) {
	text := "'No,' she said. 'Never \"ever\" again.'"
	if diff := cmp.Diff([]string{"ever"}, show(text, Doubles(text))); diff != "" {
		t.Errorf("Doubles (-want +got):\n%s", diff)
	}
}

// Quotations in single marks win only where double ones are rare.
func TestSinglesPerDouble(t *testing.T) {
	one := "'Yes,' he said. "
	for singles, want := range map[int]int{singlesPerDouble - 1: 1, singlesPerDouble: singlesPerDouble + 1} {
		text := strings.Repeat(one, singles) + `A "no".`
		if got := len(Spans(text)); got != want {
			t.Errorf("%d single and 1 double: %d spans, want %d", singles, got, want)
		}
	}
}

func TestIsDouble(t *testing.T) {
	for _, r := range `"“”„«»「』` {
		if !IsDouble(r) {
			t.Errorf("IsDouble(%q) = false", r)
		}
	}
	for _, r := range "'’‘`a- \u00a0" {
		if IsDouble(r) {
			t.Errorf("IsDouble(%q) = true", r)
		}
	}
}

func BenchmarkSpans(b *testing.B) {
	text := strings.Repeat("“We wait,” said Orr. He isn't 'home' yet, \"she\" said of the workers' plan.\n\n", 1<<20/80)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Spans(text)
	}
}
