package corpus

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// least is a story file with the required keys only. The text of its one
// statement is put in place of the %s.
const least = `story:
  id: quay
  headline: Harbour to stay open
  publisher: The Tide
  published: 2024-05-03
  language: en
speakers:
  - id: tide
    name: The Tide
    kind: narrator
statements:
  - id: open
    speaker: tide
    kind: indirect
    stance: say
    text: %s
`

func mustLoad(t testing.TB, data string) *Story {
	t.Helper()
	story, err := Load("test.yaml", []byte(data))
	if err != nil {
		t.Fatalf("Load:\n%v", err)
	}
	if list := broken(story); len(list) > 0 {
		t.Fatalf("the story loads, but: %q", list)
	}
	return story
}

const everyKey = `
story: {id: quay, headline: "Harbour\u00a0open", publisher: The Tide, published: "2024-05-03", language: en-GB, byline: Ida Roe,
  url: "https://tide.example/quay?a=b", revision: 2, contributors: [Bo Stern, "Zoë Pell"]}
names:
- name: the harbour
  aliases: [port, quay]
- {name: winter}
speakers:
- {id: abara, name: Lin Abara, kind: person, role: Harbour Minister, affiliation: Ellery, aliases: [the minister]}
- id: tide
  name: 'The Tide''s desk'
  kind: narrator
  role:
  aliases: []
statements:
- id: open
  speaker: abara
  kind: mixed
  stance: say
  text: >-
    The harbour stays
    "open all winter".
  quotes:
  - |
    open all winter
  - it's 'ours'
  to: the crews
  channel: X
  via: her office
  said_on: 2024-05-02
  said_on_as_written: Thursday
  topics: [harbour, winter]
- id: no.2
  speaker: tide
  kind: indirect
  stance: push-back
  text: ""
  answers: [open]
  disputes: [open]
  supports: [open]
`

func TestLoadReadsEveryKey(t *testing.T) {
	want := &Story{
		ID: "quay", Headline: "Harbour\u00a0open", Publisher: "The Tide", Published: Date{2024, 5, 3}, Language: "en-GB", Byline: "Ida Roe",
		URL: "https://tide.example/quay?a=b", Revision: "2", Contributors: []string{"Bo Stern", "Zoë Pell"},
		Names: []Name{{Name: "the harbour", Aliases: []string{"port", "quay"}}, {Name: "winter"}},
		Speakers: []Speaker{
			{ID: "abara", Name: "Lin Abara", Kind: Person, Role: "Harbour Minister", Affiliation: "Ellery", Aliases: []string{"the minister"}},
			{ID: "tide", Name: "The Tide's desk", Kind: Narrator},
		},
		Statements: []Statement{
			{
				ID: "open", Speaker: "abara", Kind: Mixed, Stance: "say", Text: `The harbour stays "open all winter".`, Quotes: []string{"open all winter", "it's 'ours'"},
				To: "the crews", Channel: "X", Via: "her office", SaidOn: Date{2024, 5, 2}, SaidOnAsWritten: "Thursday", Topics: []string{"harbour", "winter"},
			},
			{
				ID: "no.2", Speaker: "tide", Kind: Indirect, Stance: "push-back",
				Answers: []string{"open"}, Disputes: []string{"open"}, Supports: []string{"open"},
			},
		},
	}
	if diff := cmp.Diff(want, mustLoad(t, everyKey), cmpopts.IgnoreUnexported(Story{})); diff != "" {
		t.Errorf("Load (-want +got):\n%s", diff)
	}
}

func TestLoadTakesAnyText(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"plain", "The harbour stays open.", "The harbour stays open."},
		{"empty", `""`, ""},
		{"JSON string", `"\u00e9 \\ \/ \ud83d\ude00\t\n'"`, "é \\ / 😀\t\n'"},
		{"single marks", `"It's 'ours', the crews' ''harbour'' and ‘theirs’."`, "It's 'ours', the crews' ''harbour'' and ‘theirs’."},
		{"other marks", "The ‹quay›, 「港」 and ``port''.", "The ‹quay›, 「港」 and ``port''."},
		{"number", "1984", "1984"},
		{"number as written", "1_000.50", "1_000.50"},
		{"boolean", "true", "true"},
		{"no", "No", "No"},
		{"date", "2024-05-03", "2024-05-03"},
		{"odd characters", "\"a\u0085b\u2028c\u00add\u200be\u202ef\ufeffg\u0092h\U0001F6A2\"", "a\u0085b\u2028c\u00add\u200be\u202ef\ufeffg\u0092h\U0001F6A2"},
		{"replacement character", "\ufffd", "\ufffd"},
		{"signs", "5 % more & less * much ! ? @ so", "5 % more & less * much ! ? @ so"},
		{"hash", `"the #1 harbour"`, "the #1 harbour"},
		{"comment", "the harbour # the old one", "the harbour"},
		{"address", "see https://tide.example:80/a", "see https://tide.example:80/a"},
		{"over two lines", "The harbour\n      stays open.", "The harbour stays open."},
		{"marks over two lines", "'The\n      quay''s open.'", "The quay's open."},
		{"marks at the start of a line", "'The\n      '' quay\n\n\n      ''is''  \n      open.'", "The ' quay\n\n'is' open."},
		{"double marks over lines", "\"The\n      quay \\\n      is\n\n      open.\"", "The quay is\nopen."},
		{"folded", ">\n      The harbour\n      stays open.\n\n      All winter.\n", "The harbour stays open.\nAll winter."},
		{"literal", "|\n      'No': # yes\n        - more\n", "'No': # yes\n  - more"},
		{"literal with kept line breaks", "|+\n      a\n\n", "a"},
		{"very long", strings.Repeat("The harbour stays open, ", 5000) + "so.", strings.Repeat("The harbour stays open, ", 5000) + "so."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := mustLoad(t, fmt.Sprintf(least, tt.yaml)).Statements[0].Text
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLoadTakesAnyLineEndAndTheUTF8Mark(t *testing.T) {
	want := mustLoad(t, everyKey)
	for name, data := range map[string]string{
		"Windows":    strings.ReplaceAll(everyKey, "\n", "\r\n"),
		"old Mac":    strings.ReplaceAll(everyKey, "\n", "\r"),
		"UTF-8 mark": "\ufeff" + everyKey,
		"blank tabs": strings.ReplaceAll(everyKey, "names:", "\t\t\nnames:"),
		"document":   "# A story.\n---" + everyKey + "...\n# The end.\n",
	} {
		if diff := cmp.Diff(want, mustLoad(t, data), cmpopts.IgnoreUnexported(Story{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestLoadTakesAnyStance(t *testing.T) {
	for _, stance := range []string{"say", "unconfirmed", "push-back", "x"} {
		mustLoad(t, strings.Replace(fmt.Sprintf(least, "No."), "stance: say", "stance: "+stance, 1))
	}
}

func TestLoadRefusesTooManyStatements(t *testing.T) {
	var b strings.Builder
	b.WriteString(fmt.Sprintf(least, "No."))
	for i := range MaxStatements {
		fmt.Fprintf(&b, "  - {id: s%d, speaker: tide, kind: indirect, stance: say, text: No.}\n", i)
	}
	_, err := Load("test.yaml", []byte(b.String()))
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != 1 {
		t.Fatalf("Load = %v, want one fault", err)
	}
	want := Fault{
		File: "test.yaml", Line: 16 + MaxStatements, Column: 6, Field: "statements",
		Excerpt: fmt.Sprintf("  - {id: s%d, speaker: tide, kind: indirect, stance: say, text: No.}\n     ^", MaxStatements-1),
		Problem: "there are 20001 statements; a story has 20000 at most", Fix: "make several stories of it",
	}
	if diff := cmp.Diff(want, faults[0]); diff != "" {
		t.Errorf("fault (-want +got):\n%s", diff)
	}
}

// A file with more faults than anybody reads says how many it leaves out.
func TestLoadStopsListingFaults(t *testing.T) {
	var b strings.Builder
	b.WriteString(fmt.Sprintf(least, "No."))
	for i := range maxFaults + 50 {
		fmt.Fprintf(&b, "  - {id: s%d, speaker: tide, kind: wrong, stance: say, text: No.}\n", i)
	}
	_, err := Load("test.yaml", []byte(b.String()))
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != maxFaults+1 {
		t.Fatalf("%d faults, want %d", len(faults), maxFaults+1)
	}
	if got, want := faults[maxFaults].Problem, "the file has 50 more faults"; got != want {
		t.Errorf("the last fault says %q, want %q", got, want)
	}
}

// Every key that docs/story-files.md names is read, and no other.
func TestKeysAreThoseOfTheDocs(t *testing.T) {
	data, err := os.ReadFile("../docs/story-files.md")
	if err != nil {
		t.Fatal(err)
	}
	_, keys, _ := strings.Cut(string(data), "## Keys\n")
	keys, _, _ = strings.Cut(keys, "\n## ")
	want := map[string][]string{}
	under := ""
	for line := range strings.Lines(keys) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 || !strings.Contains(cells[2], "`") {
			continue
		}
		if fields := strings.Split(cells[1], "`"); len(fields) > 1 {
			under = fields[1]
		}
		for i, name := range strings.Split(cells[2], "`") {
			if i%2 == 1 {
				want[under] = append(want[under], name)
			}
		}
	}
	got := map[string][]string{}
	for _, s := range sectionKeys() {
		if s.under != "" {
			got[s.under] = s.keys
		}
	}
	sorted := cmpopts.SortSlices(func(a, b string) bool { return a < b })
	if diff := cmp.Diff(want, got, sorted); diff != "" {
		t.Errorf("keys (-docs +read):\n%s", diff)
	}
}

// A panic in the YAML library is a fault like others.
func TestGuarded(t *testing.T) {
	_, err := guarded(func() (int, error) { panic("index out of range") })
	if err == nil {
		t.Fatal("the panic is lost")
	}
	got := parserFault(newSource("x.yaml", "story:"), err).String()
	want := "x.yaml:1:1: this cannot be read as YAML\n    story:\n    ^\n  fix: look for a wrong mark, bracket, colon or indentation here or in the lines above"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fault (-want +got):\n%s", diff)
	}
}
