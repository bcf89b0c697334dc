package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// namedBy reports whether a word is part of the name.
func (p *profile) namedBy(w Word) bool {
	_, ok := namePart(w, p.nameParts)
	return ok
}

// anyBody reports whether a word means any institution.
func anyBody(w string) bool {
	return w == "body" || w == "institution" || w == "organisation" || w == "organization"
}

// oversees reports whether the speaker is a body by whose name readers would
// know it for a regulator: "the Medicines Authority".
func (p *profile) oversees() bool {
	return p.kind == corpus.Institution && slices.ContainsFunc(p.heads, func(h string) bool { return lexicon.Is(h, lexicon.Oversight) })
}

// aroundAll reports whether all words stand in the speaker's description.
func (p *profile) aroundAll(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(p.around+p.titles, " "+w+" ") })
}

// mayBeCalled reports whether an honorific may go with the speaker's name.
// One that is an office too ("President X") needs the name beside it, and no
// other office of theirs: a vice minister is no president.
func (p *profile) mayBeCalled(honorific Word, words []Word) bool {
	if !lexicon.IsTitleWord(honorific.Stem) {
		return true
	}
	office := slices.ContainsFunc(p.heads, func(h string) bool { return lexicon.IsTitleWord(text.Stem(h)) })
	return !office && slices.ContainsFunc(words, func(w Word) bool {
		_, named := namePart(w, p.nameParts)
		return named
	})
}

// isHead reports whether a word, or its singular, is what the speaker is at
// heart.
func (p *profile) isHead(w string) bool {
	return slices.Contains(p.heads, w) || slices.Contains(p.heads, strings.TrimSuffix(w, "s"))
}

// belongsTo reports whether the words hold all of the speaker's affiliation:
// whoever speaks for it may be meant by it.
func (p *profile) belongsTo(words []Word) bool {
	if len(p.belongs) == 0 {
		return false
	}
	for _, b := range p.belongs {
		if !slices.ContainsFunc(words, func(w Word) bool { return w.Norm == b }) {
			return false
		}
	}
	return true
}

// titleAt returns how many words from i on are an office the speaker holds,
// under its own name or one that readers use for it, and whether they hold
// what it is at heart rather than a word beside it.
func (p *profile) titleAt(words []Word, all []string, i int) (n int, head bool) {
	for n := min(3, len(words)-i); n > 0; n-- {
		if p.kind == corpus.Person && words[i+n-1].Class&lexicon.Body != 0 {
			continue // a ministry is no minister
		}
		title := strings.Join(all[i:i+n], " ")
		for _, t := range []string{title, strings.TrimSuffix(title, "s")} {
			if p.holds(t) {
				return n, p.isHead(lastWord(t))
			}
			if other := otherDeputy(t); other != "" && p.ranked(other) {
				return n, p.isHead(lastWord(t))
			}
			for _, means := range lexicon.TitleMeans(t) {
				if p.holds(means) && p.meansToo(t, means) {
					return n, p.isHead(lastWord(means))
				}
			}
		}
	}
	return 0, false
}

// meansToo reports whether a title that readers call by another is not part of
// a longer one they would not call so: a "secretary" may be a minister, a
// "press secretary" is none, though a "home secretary" is.
func (p *profile) meansToo(typed, means string) bool {
	before, _, _ := strings.Cut(p.titles, " "+means+" ")
	longer := lastWord(before) + " " + means
	if !lexicon.IsTitle(longer) {
		return true
	}
	return slices.ContainsFunc(lexicon.TitleMeans(longer), func(t string) bool { return lastWord(t) == lastWord(typed) })
}

// otherDeputy is a deputy's title as others write it: "vice minister" of
// "deputy minister".
func otherDeputy(title string) string {
	for _, pair := range [][2]string{{"deputy ", "vice "}, {"vice ", "deputy "}} {
		if rest, ok := strings.CutPrefix(title, pair[0]); ok {
			return pair[1] + rest
		}
	}
	return ""
}

// ranked reports whether the speaker's titles hold a title with its rank.
func (p *profile) ranked(title string) bool { return strings.Contains(p.titles, " "+title+" ") }

// shares reports whether a word is how the people of the speaker's country is
// called for short.
func (p *profile) shares(word string) bool {
	return slices.ContainsFunc(lexicon.PeopleSharing(strings.TrimSuffix(word, "s")), func(c string) bool { return slices.Contains(p.countries, c) })
}

// isBody reports whether a word is what the speaker's affiliation is at heart,
// under its own or another name: "the police" for who speaks for them.
func (p *profile) isBody(w string) bool {
	return p.body != "" && (w == p.body || slices.Contains(lexicon.TitleMeans(w), p.body))
}

// relatedTo reports whether the speaker's description holds a word related to
// one of the question's: "the owners" of who "owns the freighter".
func (p *profile) relatedTo(w Word) bool {
	if w.Class&(lexicon.Light|lexicon.Vague) != 0 || lexicon.IsTitle(w.Norm) {
		return false // a governor is not who is of the government
	}
	for s := range lexicon.Synonyms(w.Stem) {
		if len(s) > 2 && strings.Contains(p.aroundStems, " "+s+" ") && sharePrefix(s, w.Stem) {
			return true
		}
	}
	return false
}

// sharePrefix reports whether two stems begin alike, as derivations do.
func sharePrefix(a, b string) bool { return len(a) > 2 && len(b) > 2 && a[:3] == b[:3] }

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// holds reports whether a folded title stands among the speaker's titles, not
// lowered by a rank: a vice minister is not the minister.
func (p *profile) holds(title string) bool {
	i := strings.Index(p.titles, " "+title+" ")
	if i < 0 {
		return false
	}
	before := p.titles[:i]
	if title == "general" && (lexicon.IsTitle(lastWord(before)+" general") || bodyFollows(p.titles[i+len(" general"):])) {
		return false // a secretary general is no general, nor is who works at a general hospital
	}
	return !lexicon.Is(before[strings.LastIndexByte(before, ' ')+1:], lexicon.Rank)
}

// bodyFollows reports whether a padded string of words opens with a body.
func bodyFollows(titles string) bool {
	next, _, _ := strings.Cut(strings.TrimSpace(titles), " ")
	return lexicon.Is(next, lexicon.Body|lexicon.Building)
}

// misspelt reports whether a word is nearly a distinctive part of the name.
func (p *profile) misspelt(w Word) bool {
	if len(w.Norm) < shortestMended || w.Known {
		return false
	}
	for _, n := range p.name {
		limit := allowed(len(n))
		if n[0] == w.Norm[0] && edits(n, w.Norm, limit+1) <= limit {
			return true
		}
	}
	return false
}

// stems is a padded string of words with each word stemmed.
func stems(padded string) string {
	f := strings.Fields(padded)
	for i, w := range f {
		f[i] = text.Stem(w)
	}
	return " " + strings.Join(f, " ") + " "
}
