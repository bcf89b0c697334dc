package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"whosaid/index/text"
)

// maxSense leaves out a word's rare senses: "troop" is also a group of
// scouts, "state" also a chemical condition.
const maxSense = 4

// A synset is one WordNet concept.
type synset struct {
	words []string // lemmas as WordNet writes them, lower case
	ptrs  []pointer
}

type pointer struct {
	symbol   string
	target   string // pos and offset
	from, to int    // word numbers, 0 for the whole synset
}

// parts maps WordNet's letter for a part of speech to its files' ending.
var parts = map[string]string{"n": "noun", "v": "verb", "a": "adj", "r": "adv"}

// related holds for each stem the stems that WordNet holds to mean nearly the
// same: members of one synset, derivations, and neighbours of an adjective.
type related map[string]map[string]bool

func (r related) add(a, b string) {
	if a == "" || b == "" || a == b {
		return
	}
	for _, p := range [][2]string{{a, b}, {b, a}} {
		if r[p[0]] == nil {
			r[p[0]] = map[string]bool{}
		}
		r[p[0]][p[1]] = true
	}
}

func readWordNet(dir string) (related, error) {
	rank, err := readRanks(dir)
	if err != nil {
		return nil, err
	}
	sets := map[string]*synset{}
	for letter, name := range parts {
		if err := readData(filepath.Join(dir, "data."+name), letter, sets); err != nil {
			return nil, err
		}
	}
	met, err := readMet(dir)
	if err != nil {
		return nil, err
	}
	out := related{}
	for key, s := range sets {
		common := func(w string) bool { r := rank[w+" "+key]; return r > 0 && r <= maxSense }
		for i, a := range s.words {
			for _, b := range s.words[i+1:] {
				if common(a) && common(b) {
					out.add(stemOf(a), stemOf(b))
				}
			}
		}
		for _, p := range s.ptrs {
			addPointer(out, s, sets[p.target], p, common)
		}
	}
	return out.only(met), nil
}

// only drops the pairs of which one stem is met nowhere in tagged text: most
// of WordNet's words are rarer than a news reader's.
func (r related) only(met map[string]bool) related {
	out := related{}
	for a, set := range r {
		for b := range set {
			if met[a] && met[b] {
				out.add(a, b)
			}
		}
	}
	return out
}

// readMet lists the stems that WordNet's makers met when they tagged running
// text with senses.
func readMet(dir string) (map[string]bool, error) {
	out := map[string]bool{}
	err := eachLine(filepath.Join(dir, "cntlist.rev"), func(f []string) error {
		lemma, _, _ := strings.Cut(f[0], "%")
		out[stemOf(lemma)] = true
		return nil
	})
	return out, err
}

// addPointer takes in derivations (+), pertainyms (\) and similar adjectives
// (&) of common senses.
func addPointer(out related, s, t *synset, p pointer, common func(string) bool) {
	if t == nil {
		return
	}
	switch p.symbol {
	case "+", "\\":
		if p.from > 0 && p.to > 0 && common(s.words[p.from-1]) {
			out.add(stemOf(s.words[p.from-1]), stemOf(t.words[p.to-1]))
		}
	case "&":
		for _, a := range s.words {
			if common(a) {
				for _, b := range t.words {
					out.add(stemOf(a), stemOf(b))
				}
			}
		}
	}
}

// stemOf is the stem of a one-word lemma, "" for others.
func stemOf(lemma string) string {
	lemma, _, _ = strings.Cut(lemma, "(")
	if strings.ContainsAny(lemma, "_'.-0123456789") || len(lemma) < 3 {
		return ""
	}
	return text.Stem(lemma)
}

// readRanks tells the place of each synset among a word's senses, 1 for the
// commonest.
func readRanks(dir string) (map[string]int, error) {
	out := map[string]int{}
	for letter, name := range parts {
		err := eachLine(filepath.Join(dir, "index."+name), func(f []string) error {
			n, err := strconv.Atoi(f[2])
			if err != nil {
				return err
			}
			for i, off := range f[len(f)-n:] {
				out[f[0]+" "+letter+off] = i + 1
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func readData(file, pos string, sets map[string]*synset) error {
	return eachLine(file, func(f []string) error {
		n, err := strconv.ParseInt(f[3], 16, 32)
		if err != nil {
			return err
		}
		s := &synset{}
		for i := range int(n) {
			s.words = append(s.words, strings.ToLower(f[4+2*i]))
		}
		f2 := f[4+2*n:]
		count, err := strconv.Atoi(f2[0])
		if err != nil {
			return err
		}
		for i := range count {
			p := f2[1+4*i:]
			target := p[2]
			if target == "s" {
				target = "a"
			}
			ft, err := strconv.ParseUint(p[3], 16, 16)
			if err != nil {
				return err
			}
			s.ptrs = append(s.ptrs, pointer{p[0], target + p[1], int(ft >> 8), int(ft & 0xff)})
		}
		sets[pos+f[0]] = s
		return nil
	})
}

// eachLine calls do with the fields of every line that is not of the licence.
func eachLine(file string, do func([]string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		line, _, _ := strings.Cut(sc.Text(), " | ")
		if strings.HasPrefix(line, " ") {
			continue
		}
		if err := do(strings.Fields(line)); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return sc.Err()
}

func writeSynonyms(file string, syn related) error {
	var lines []string
	for a, set := range syn {
		var bs []string
		for b := range set {
			bs = append(bs, b)
		}
		slices.Sort(bs)
		lines = append(lines, a+" "+strings.Join(bs, " "))
	}
	return writeSorted(file, synonymsHead, lines)
}

const synonymsHead = `# A stem and the stems that mean nearly the same: members of one synset,
# derivations and similar adjectives of a word's four commonest senses.
# Made by mktables from WordNet 3.0, Copyright 2006 by Princeton University;
# its licence is in LICENSE-WordNet.txt.
`

// writeWords lists WordNet's one-word lemmas, each with its parts of speech,
// the commonest first: what is in the list is English, hence no misspelling.
func writeWords(file, dir string) error {
	counts, err := readCounts(dir)
	if err != nil {
		return err
	}
	speech := map[string]string{}
	for _, letter := range []string{"n", "v", "a", "r"} {
		err := eachLine(filepath.Join(dir, "index."+parts[letter]), func(f []string) error {
			if stemOf(f[0]) != "" {
				speech[f[0]] += letter
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	var lines []string
	for lemma, letters := range speech {
		byCount := strings.Split(letters, "")
		slices.SortStableFunc(byCount, func(a, b string) int { return counts[lemma+"%"+b] - counts[lemma+"%"+a] })
		lines = append(lines, lemma+" "+strings.Join(byCount, ""))
	}
	return writeSorted(file, wordsHead, lines)
}

// readCounts tells how often each lemma was met as each part of speech.
func readCounts(dir string) (map[string]int, error) {
	out := map[string]int{}
	letters := map[string]string{"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
	err := eachLine(filepath.Join(dir, "cntlist.rev"), func(f []string) error {
		lemma, rest, _ := strings.Cut(f[0], "%")
		n, err := strconv.Atoi(f[2])
		out[lemma+"%"+letters[rest[:1]]] += n
		return err
	})
	return out, err
}

const wordsHead = `# English words in their base form with their parts of speech (n v a r), the
# commonest first. Made by mktables from WordNet 3.0, Copyright 2006 by
# Princeton University; its licence is in LICENSE-WordNet.txt.
`
