package corpus

import (
	"errors"
	"os"
	"strings"
	"testing"
)

const shipped = "stories/ambassador-summoned.yaml"

// article returns the article that the shipped story tells, where it lies.
func shippedArticle(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("../../shared/story/article.txt")
	if err != nil {
		t.Skipf("the article is not here: %v", err)
	}
	return data
}

func readShipped(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(shipped)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestShippedStoryIsProven(t *testing.T) {
	article := shippedArticle(t)
	story, err := Load(shipped, []byte(readShipped(t)))
	if err != nil {
		t.Fatal(err)
	}
	if faults := Prove(story, article, "article.txt"); len(faults) > 0 {
		t.Errorf("quotes that are not the article's:\n\n%v", faults)
	}
	for _, s := range story.Statements {
		for _, q := range s.Quotes {
			if !strings.Contains(string(article), q) {
				t.Errorf("%s: %q is not in the article", s.ID, q)
			}
		}
	}
}

// A plant is a fault put into a copy of the shipped story.
type plant struct {
	name     string
	old, new string // what is replaced, once
	at       string // the line where the fault has to be: the first that holds this
	problem  string // part of what has to be said of it
}

var plants = []plant{
	{"unknown key", "headline: Seoul", "headlin: Seoul", "headlin:", `no key "headlin" here`},
	{"key of another section", "    via: the Russian embassy", "    role: the Russian embassy", "role: the Russian", "no key \"role\" here"},
	{"key twice", "    role: Vice Foreign Minister\n", "    role: Vice Foreign Minister\n    role: Minister\n", "role: Minister", "the key role is here twice"},
	{"key missing", "    stance: deny\n", "", "id: kremlin-denial", "the key stance is missing"},
	{"no value", "  publisher: USA TODAY", "  publisher:", "publisher:", "this key has no value"},
	{"text that is a list", "    to: Ambassador", "    to: [Ambassador]\n    x: ", "to: [", "it has to be a text"},
	{"list that is a text", "topics: [summons, diplomacy]", "topics: summons", "topics: summons", "it has to be a list"},
	{"dangling speaker", "speaker: kremlin\n", "speaker: kremlins\n", "speaker: kremlins", `no speaker with the id "kremlins"`},
	{"dangling answer", "answers: [kim-condemns", "answers: [kim-condemn", "answers: [kim-condemn", `no statement with the id "kim-condemn"`},
	{"dangling dispute", "disputes: [spies-troops-sent", "disputes: [spies-sent-troops", "disputes: [spies-s", `no statement with the id "spies-sent-troops"`},
	{"link to itself", "disputes: [spies-troops-sent", "disputes: [kremlin-denial", "disputes: [kremlin-denial", "linked to itself"},
	{"speaker's id twice", "- id: defense-ministry", "- id: foreign-ministry", "- id: foreign-ministry\n    name: South Korea's defense", "has the id foreign-ministry already"},
	{"statement's id twice", "- id: nsc-dangerous", "- id: nsc-cannot-confirm", "- id: nsc-cannot-confirm\n    speaker: nsc\n    kind: mixed", "has the id nsc-cannot-confirm already"},
	{"odd id", "- id: zelenskyy-figure", "- id: zelenskyy's figure", "zelenskyy's figure", "an id cannot have"},
	{"odd story id", "  id: ambassador-summoned", "  id: ambassador/summoned", "ambassador/summoned", "an id cannot have"},
	{"unknown kind of statement", "kind: direct", "kind: drect", "kind: drect", "no kind of statement"},
	{"unknown kind of speaker", "kind: narrator", "kind: outlet", "kind: outlet", "no kind of speaker"},
	{"stance in capitals", "stance: speculate", "stance: Speculate", "stance: Speculate", "cannot be a stance"},
	{"language", "language: en", "language: ko", "language: ko", "understands English only"},
	{"impossible day", "published: 2024-10-21", "published: 2024-10-32", "published:", "no day of the calendar"},
	{"said after publication", "said_on: 2024-10-18", "said_on: 2024-10-28", "said_on: 2024-10-28", "published before that"},
	{"marks around a quote", "- would mark a dangerous", "- “would mark a dangerous", "- “would", "marks around it"},
	{"a mark inside a quote", "- would mark a dangerous", "- would mark a \"dangerous\"", "- would mark a \"", "inside it"},
	{"direct without quotes", "kind: indirect\n    stance: accuse\n    text: North Korea has sent Russia", "kind: direct\n    stance: accuse\n    text: North Korea has sent Russia", "kind: direct\n    stance: accuse", "is direct but has no quotes"},
	{"indirect with quotes", "kind: mixed\n    stance: warn\n    text: If", "kind: indirect\n    stance: warn\n    text: If", "quotes:\n      - would mark a significant", "an indirect statement has no quotes"},
	{"words nobody is quoted with", `"would mark a dangerous development" in`, `"is a dangerous development" in`, `"is a dangerous`, "in no quote"},
	{"a mark without a partner", `"would mark a dangerous development" in`, `"would mark a dangerous development in`, "a dangerous development in", "has no partner"},
	{"a headline that quotes", "headline: Seoul", "headline: Seoul \"angrily\"", "angrily", `the words "angrily" stand in quotation marks`},
	{"anchor", "  - id: kremlin\n", "  - &kremlin\n    id: kremlin\n", "&kremlin", "YAML uses &"},
	{"alias", "affiliation: NATO", "affiliation: *nato", "*nato", "YAML uses *"},
	{"tag", "affiliation: NATO", "affiliation: !!str NATO", "!!str", "YAML uses !"},
	{"merge key", "affiliation: NATO", "<<: {}", "<<:", "YAML uses <<"},
	{"second document", "\nspeakers:", "\n---\nspeakers:", "---", "a second document"},
	{"tab", "    affiliation: NATO", "\taffiliation: NATO", "\taffiliation", "begins with a tab"},
	{"control character", "Mark Rutte\n", "Mark\x01Rutte\n", "Mark\x01", "U+0001"},
	{"NUL", "Mark Rutte\n", "Mark\x00Rutte\n", "Mark\x00", "U+0000"},
	{"escaped control character", "name: Mark Rutte\n", "name: \"Mark\\eRutte\"\n", `Mark\e`, "cannot be seen"},
	{"Latin-1", "name: Mark Rutte\n", "name: Mark R\xfctte\n", "R\xfctte", "is not UTF-8"},
	{"mark never closed", "name: Mark Rutte\n", "name: \"Mark Rutte\n", "\"Mark", "has no closing \""},
	{"colon in a text", "text: North Korea shipped", "text: The agency: North Korea shipped", "agency: North", "a colon followed by a space"},
	{"bracket first", "headline: Seoul", "headline: [Update] Seoul", "[Update]", "YAML takes ["},
	{"indented too far", "    affiliation: NATO", "      affiliation: NATO", "affiliation: NATO", "not in line"},
}

// provenPlants are faults that only the article shows.
var provenPlants = []plant{
	{"ordinary space", `North\u00a0Korea's`, "North Korea's", "- \"We condemn", "after \"condemn North\" the article has U+00A0 NO-BREAK SPACE, the quote an ordinary space"},
	{"curly apostrophe", `North\u00a0Korea's`, `North\u00a0Korea’s`, "- \"We condemn", "the article has ' (U+0027 APOSTROPHE), the quote ’ (U+2019 RIGHT SINGLE QUOTATION MARK)"},
	{"capital letter", "- We will respond", "- we will respond", "- we will", "at the start the article has W, the quote w"},
	{"another word", "- We will respond jointly", "- We will react jointly", "- We will react", `the article has "respond", the quote "react"`},
	{"a word more", "- We will respond jointly", "- We will certainly respond jointly", "- We will certainly", `the article lacks "certainly"`},
	{"a word less", "- We will respond jointly", "- We will respond", "- We will respond with", `the article also has "jointly"`},
	{"stitched together", "in the strongest terms\"", "in the strongest terms. We will respond jointly\"", "- \"We condemn", "stitched together from 2 pieces"},
	{"cut word", "all available means against acts that threaten our core security interests.", "all available means against acts that threaten our core security interest", "- We will respond", "in the middle of a word"},
	{"outside the marks", "- would mark a significant escalation", "- would mark a significant escalation\n      - a Facebook post", "- a Facebook", "but not in quotation marks"},
	{"never written", "- would mark a significant escalation", "- would mark a significant escalation\n      - ends in peace next week", "- ends in", "these words are not in article.txt"},
}

func TestPlantedFaults(t *testing.T) {
	text := readShipped(t)
	for _, p := range plants {
		t.Run(p.name, func(t *testing.T) {
			planted, line := p.put(t, text)
			_, err := Load("planted.yaml", []byte(planted))
			var faults Faults
			if !errors.As(err, &faults) {
				t.Fatalf("Load = %v, want faults", err)
			}
			p.find(t, faults, line)
		})
	}
}

func TestPlantedFaultsInQuotes(t *testing.T) {
	article := shippedArticle(t)
	text := readShipped(t)
	for _, p := range provenPlants {
		t.Run(p.name, func(t *testing.T) {
			planted, line := p.put(t, text)
			story, err := Load("planted.yaml", []byte(planted))
			if err != nil {
				t.Fatal(err)
			}
			faults := Prove(story, article, "article.txt")
			if len(faults) != 1 {
				t.Errorf("%d faults, want 1", len(faults))
			}
			p.find(t, faults, line)
		})
	}
}

// put returns the text with the fault in it and the line where that is.
func (p plant) put(t *testing.T, text string) (planted string, line int) {
	t.Helper()
	if !strings.Contains(text, p.old) {
		t.Fatalf("the shipped story has no %q any more", p.old)
	}
	planted = strings.Replace(text, p.old, p.new, 1)
	at := strings.Index(planted, p.at)
	if at < 0 {
		t.Fatalf("%q is not in the planted copy", p.at)
	}
	return planted, strings.Count(planted[:at], "\n") + 1
}

// find fails unless one of the faults is the planted one.
func (p plant) find(t *testing.T, faults Faults, line int) {
	t.Helper()
	for _, f := range faults {
		if f.Line == line && strings.Contains(f.Problem, p.problem) {
			return
		}
	}
	t.Errorf("no fault says %q in line %d:\n\n%v", p.problem, line, faults)
}
