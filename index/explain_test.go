package index_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/index"
)

var update = flag.Bool("update", false, "write the golden files anew")

// explained are questions of every sort; what is understood of each, and which
// statements answer, stands in testdata/explained.txt. After a change, run
//
//	go test ./index -run TestExplained -update
//
// and look at every line that changed.
var explained = []string{
	"zinoviev", "what did zelensky say", "whats seouls view on the charter", "natos position", "what did the whitehouse say", "AI", // names, short and long
	"seoul vs moscow, who says what", "how did kim hong-kyun and zinoviev clash", "do ukraine and south korea give the same number", // several voices
	"what came out on friday and what came on monday",                                                   // several questions
	"did russia admit it?", "did zinovyev back down", "what has seoul vowed", "who called it dangerous", // stances
	"is it confirmed?", "are there really north korean troops in ukraine?", "is it lawful or not", "who denied it?", // truth and sides
	"how many troops did north korea send", "1500 or 10000??", "how much are they paid", "how many tanks did north korea send", // figures
	"when was the ambassador summoned", "when will they arrive", "where did rutte post that?", "where is the ambassador now", // day and place
	"what got tweeted", "facebook post", "anything on telegram?", // channels
	"who summoned the ambassador", "did moscow summon the south korean ambassador", "did ukraine send troops to north korea", // roles
	"are south korean troops in ukraine", "was it moscow or seoul that summoned the ambassador", "who was spotted in donetsk", // whose, who
	"“acts that threaten our core security interests” whose words?", "a significant escalation. who said that?", // fragments
	"who wrote this", "which outlet is this from", "byline?", // the record
	"whats chinas reaction", "what did putin say about it", "whats the name of the white house spokesperson", "which article of the un charter did it break", "best kimchi recipe?", // refusals
	"hi! sorry for asking, my sister is freaking out, does anyone know if the dprk troops will actualy fight in ukraine", "🤔", // noise
}

func TestExplained(t *testing.T) {
	ix := shipped(t)
	var b strings.Builder
	for _, q := range explained {
		a, err := ix.Ask(context.Background(), index.Query{Text: q, Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString("? " + q + "\n")
		for _, line := range a.Why.Lines() {
			if strings.HasPrefix(line, "understood") || strings.HasPrefix(line, "  read") || strings.HasPrefix(line, "  speaks") {
				b.WriteString("  " + line + "\n")
			}
		}
		b.WriteString(outcome(a) + "\n\n")
	}
	golden := filepath.Join("testdata", "explained.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v; go test -update writes it", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("what is understood or answered has changed (-want +got):\n%s", diff)
	}
}

// outcome is an answer in a line: the statements with how they came in, or the
// refusal's kind.
func outcome(a index.Answer) string {
	if a.Refusal != nil {
		return "= refused: " + string(a.Refusal.Kind)
	}
	var ids []string
	for _, s := range a.Statements {
		id := s.Statement.ID
		if s.Part != index.PartAnswer {
			id += " (" + string(s.Part) + ")"
		}
		ids = append(ids, id)
	}
	return "= " + strings.Join(ids, ", ")
}
