package verify

import (
	"cmp"
	"slices"

	"whosaid/index/lexicon"
)

// postings say which statements hold a word.
type postings map[string][]int32

// add files a statement under a word, once.
func (p postings) add(key string, order int) {
	if some := p[key]; len(some) == 0 || some[len(some)-1] != int32(order) {
		p[key] = append(some, int32(order))
	}
}

// A wanted is a word looked for, with what finding it counts.
type wanted struct {
	key    string
	weight float32
}

// candidates are how many statements are compared in full: those that share
// most, and those of the named speaker that do.
const candidates = 8

// A tally counts how much of what is looked for each statement holds. It is
// used for one message and cleared between look-ups.
type tally struct {
	score   []float32
	touched []int32
}

func newTally(n int) *tally { return &tally{score: make([]float32, n)} }

// best returns the statements that hold most of the words, the best first,
// then those of them that pass, both at most candidates.
func (t *tally) best(p postings, words []wanted, allowed func(int) bool, own func(int) bool) []int {
	for _, w := range words {
		for _, at := range p[w.key] {
			if t.score[at] == 0 {
				t.touched = append(t.touched, at)
			}
			t.score[at] += w.weight
		}
	}
	var all, mine []int
	for _, at := range t.touched {
		if allowed(int(at)) {
			all = t.keep(all, int(at))
			if own(int(at)) {
				mine = t.keep(mine, int(at))
			}
		}
	}
	for _, at := range mine {
		if !slices.Contains(all, at) {
			all = append(all, at)
		}
	}
	for _, at := range t.touched {
		t.score[at] = 0
	}
	t.touched = t.touched[:0]
	return all
}

// keep inserts a statement into a short list in order, the earlier statement
// first among equals.
func (t *tally) keep(list []int, at int) []int {
	k, _ := slices.BinarySearchFunc(list, at, func(a, b int) int {
		return cmp.Or(cmp.Compare(t.score[b], t.score[a]), cmp.Compare(a, b))
	})
	if k >= candidates {
		return list
	}
	list = slices.Insert(list, k, at)
	return list[:min(len(list), candidates)]
}

// wantedForms lists the different words of a quotation, rare ones counting
// most.
func wantedForms(words []word) []wanted {
	seen := map[string]bool{}
	var out []wanted
	for _, w := range words {
		if !seen[w.form] && len(out) < maxWanted {
			seen[w.form] = true
			out = append(out, wanted{w.form, float32(lexicon.IDF(w.stem))})
		}
	}
	return out
}

// maxWanted bounds how many different words are looked up for one quotation
// or claim.
const maxWanted = 120
