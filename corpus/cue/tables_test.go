package cue

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// stances are the classes the package declares.
var stances = []Stance{
	Accuse, Announce, Apologise, Ask, Assert, Concede, Condemn, Confirm, Decline, Demand, Deny, Find, Praise, Promise, Reply, Say, Speculate, Unconfirmed, Warn,
}

// A row is one line of stances.txt: "say verbs: say, tell".
type row struct {
	stance, class string
	words         []string
}

func tableRows(t *testing.T) []row {
	t.Helper()
	var out []row
	for l := range strings.Lines(stancesTxt) {
		l = strings.TrimSpace(l)
		if l == "" || l[0] == '#' {
			continue
		}
		head, words, ok := strings.Cut(l, ": ")
		stance, class, two := strings.Cut(head, " ")
		if !ok || !two {
			t.Fatalf("stances.txt: want \"stance class: words\", have %q", l)
		}
		out = append(out, row{stance, class, strings.Split(words, ", ")})
	}
	return out
}

// TestStancesAreTheDeclaredOnes: a class that no constant names would be
// understood by nobody, and a constant without words could never be met.
func TestStancesAreTheDeclaredOnes(t *testing.T) {
	var got []Stance
	for _, r := range tableRows(t) {
		got = append(got, Stance(r.stance))
	}
	slices.Sort(got)
	if diff := cmp.Diff(stances, slices.Compact(got)); diff != "" {
		t.Errorf("classes of stances.txt (-declared +in the table):\n%s", diff)
	}
}

func TestStancesTable(t *testing.T) {
	first := map[string]bool{}
	for _, r := range tableRows(t) {
		name := r.stance + " " + r.class
		if first[name] {
			t.Errorf("%s stands in two lines; put their words into one", name)
		}
		first[name] = true
		if !slices.Contains([]string{"verbs", "nouns", "asked"}, r.class) {
			t.Errorf("%s: the header knows verbs, nouns and asked", name)
		}
		seen := map[string]bool{}
		for _, w := range r.words {
			bare := strings.TrimSuffix(w, "~")
			if bare == "" || strings.Trim(bare, "abcdefghijklmnopqrstuvwxyz -") != "" || strings.Join(strings.Fields(bare), " ") != bare {
				t.Errorf("%s: %q is no word or phrase of small letters, with ~ at its end at most", name, w)
			}
			if seen[bare] {
				t.Errorf("%s: %q stands there twice", name, bare)
			}
			seen[bare] = true
		}
	}
}

// TestEveryWordIsFound: whatever stands in the table is looked up under its
// stance, as the class it stands in.
func TestEveryWordIsFound(t *testing.T) {
	for _, r := range tableRows(t) {
		for _, w := range r.words {
			bare := strings.TrimSuffix(w, "~")
			first, _, _ := strings.Cut(bare, " ")
			found := slices.ContainsFunc(Lookup(first), func(c Cue) bool {
				return c.Lemma == bare && string(c.Stance) == r.stance && (c.Form == Noun) == (r.class == "nouns") && c.Asked == (r.class == "asked") && c.Soft == (bare != w)
			})
			if !found {
				t.Errorf("%s %s: Lookup(%q) does not read it as %q", r.stance, r.class, first, w)
			}
		}
	}
}

func TestIrregularTable(t *testing.T) {
	head, rest, _ := strings.Cut(irregularTxt, "\n")
	if !strings.HasPrefix(head, "# ") {
		t.Errorf("irregular.txt starts with %q, want a comment that names its columns", head)
	}
	for l := range strings.Lines(rest) {
		f := strings.Fields(l)
		if len(f) != 5 || strings.Trim(strings.Join(f, ""), "abcdefghijklmnopqrstuvwxyz") != "" {
			t.Errorf("irregular.txt: want five words, have %q", l)
		}
	}
}
