package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"whosaid/index/rank"
)

// A report collects how questions held out were treated, by set.
type report struct {
	sets map[string]*tally
	all  tally
}

// A tally counts one set.
type tally struct {
	asked, first     int // questions with an answer, and how often it came first
	decided, right   int
	answered, silent []float64 // odds where it should be answered, and where not
}

func newReport() *report { return &report{sets: map[string]*tally{}} }

// add counts one question with the weights of the other folds.
func (r *report) add(a *asked, d decision, odds map[string]map[string]float64) {
	if r.sets[a.set] == nil {
		r.sets[a.set] = &tally{}
	}
	for _, t := range []*tally{r.sets[a.set], &r.all} {
		if a.answers {
			t.asked++
			if d.first {
				t.first++
			}
		}
		v, ok := weighed(d.values, odds[d.group])
		if !ok {
			v = math.Inf(-1) // decided without weighing
		}
		t.decided++
		if a.answers && d.first && v > 0 || !a.answers && v <= 0 {
			t.right++
		}
		if a.answers {
			t.answered = append(t.answered, v)
		} else {
			t.silent = append(t.silent, v)
		}
	}
}

func weighed(values []rank.Part, w map[string]float64) (float64, bool) {
	v := 0.0
	for _, p := range values {
		v += w[p.Name] * p.Value
	}
	return v, w != nil
}

func (r *report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# held out%36s  first    decided right  AUROC\n", "")
	for _, set := range sortedNames(r.sets) {
		fmt.Fprintf(&b, "# %-44s %s\n", set, r.sets[set])
	}
	fmt.Fprintf(&b, "# %-44s %s", "all", &r.all)
	return b.String()
}

func (t *tally) String() string {
	return fmt.Sprintf("%.3f    %4d of %4d   %.3f", float64(t.first)/float64(max(1, t.asked)), t.right, t.decided, auroc(t.answered, t.silent))
}

// auroc is the chance that a question with an answer has higher odds than one
// without.
func auroc(yes, no []float64) float64 {
	u := 0.0
	for _, y := range yes {
		for _, n := range no {
			switch {
			case y > n:
				u++
			case y == n:
				u += 0.5
			}
		}
	}
	return u / max(1, float64(len(yes)*len(no)))
}

func sortedNames[V any](m map[string]V) []string {
	var out []string
	for n := range m {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}
