package question

import (
	"slices"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// names reports whether the question holds one of the words.
func (p *parser) names(any ...string) bool {
	for i := range p.q.Words {
		if is(p.q.Words, i, any...) {
			return true
		}
	}
	return false
}

// holdsAny reports whether some word of the question stands in a list.
func (p *parser) holdsAny(in list) bool {
	for i := range p.q.Words {
		if among(p.q.Words, i, in) {
			return true
		}
	}
	return false
}

// recordFields are the fields of a story's record that readers ask about,
// with what must be wanted for a question to mean the field.
var recordFields = []struct {
	field string
	needs Want // any of these, or no demand
}{
	{"byline", WantWho | WantIdentity | WantYesNo},
	{"published", WantWhen | WantNumber | WantYesNo},
	{"publisher", 0},
	{"contributors", 0},
	{"headline", 0},
	{"url", 0},
	{"revision", 0},
}

// findRecord finds whether the question asks about the story itself: all its
// content words then belong to a field's wording, to "story", or to a name in
// the record, and one of them to the field.
func (p *parser) findRecord() {
	if len(p.q.Speakers) > 0 && !p.speakersInRecord() {
		return
	}
	for _, f := range recordFields {
		if f.needs != 0 && p.q.Wants&f.needs == 0 && !p.recordScrap() {
			continue
		}
		if f.field == "published" && p.q.Measure == "old" && p.namesReporter() {
			continue // somebody's age, not the article's
		}
		if p.onlyAbout(f.field) || f.field == "publisher" && p.asksOtherOutlet() {
			p.q.Record = append(p.q.Record, f.field)
		}
	}
	if len(p.q.Record) > 0 {
		p.q.Speakers = nil
		return
	}
	p.findOverview()
}

// namesReporter reports whether the question holds a name of the record.
func (p *parser) namesReporter() bool {
	return slices.ContainsFunc(p.q.Words, func(w Word) bool { return p.v.recordNames[w.Norm] && !lexicon.RecordWord("story", w.Norm) })
}

// asksOtherOutlet reads "is this a Daily Planet piece": whose story it is not.
func (p *parser) asksOtherOutlet() bool {
	i := p.firstWord()
	if !is(p.q.Words, i, "is") || !is(p.q.Words, i+1, "this", "it", "that") || len(p.q.Words) > i+8 {
		return false
	}
	last := len(p.q.Words) - 1
	if !is(p.q.Words, last, "piece", "article", "story", "report", "exclusive") || p.q.Has(WantTruth) {
		return false
	}
	names := 0
	for k := i + 2; k < last; k++ {
		w := p.q.Words[k]
		if w.Class&lexicon.Stop == 0 && p.v.stems[w.Stem] > 0 {
			return false // of what the story tells
		}
		if w.Class == 0 && !lexicon.Verb(w.Norm) {
			names++
		}
	}
	return names > 0
}

// recordScrap reports whether the question is no more than a word that means
// a story's record: "byline?", "author pls".
func (p *parser) recordScrap() bool {
	return len(p.q.Words) <= 4 && p.q.Wants&^(WantIdentity|WantName) == 0 && p.names("byline", "author", "authors", "headline", "publisher", "outlet")
}

// speakersInRecord reports whether whoever is asked for is named in the
// record, as an outlet or a reporter may be.
func (p *parser) speakersInRecord() bool {
	for _, s := range p.q.Speakers {
		for _, w := range s.Words {
			if !p.v.recordNames[w] && !lexicon.RecordWord("byline", w) && !lexicon.RecordWord("publisher", w) {
				return false
			}
		}
	}
	return true
}

// onlyAbout reports whether the question speaks of one field of the record
// and of nothing else.
func (p *parser) onlyAbout(field string) bool {
	asks, refers, about := false, false, false
	for i, w := range p.q.Words {
		if w.Class&lexicon.Padding != 0 && !p.inQuote[i] {
			continue
		}
		switch {
		case lexicon.RecordWord(field, w.Norm):
			asks = true
		case lexicon.RecordWord("story", w.Norm):
			refers = true
		case p.v.recordNames[w.Norm]:
			asks = asks || field == "contributors" && p.v.contributorNames[w.Norm] || field != "contributors"
			refers = true
		case w.Class&(lexicon.Stop|lexicon.Hedge) != 0 && !w.All, field == "published" && (w.Class&lexicon.Time != 0 || is(p.q.Words, i, "last", "ago")):
		case lexicon.RecordWord("byline", w.Norm) || lexicon.RecordWord("publisher", w.Norm):
		case w.Class&lexicon.Light != 0 || w.Used == AsFrame && len(w.Cues) > 0:
		case p.v.headline[w.Stem]:
			about = true
		default:
			return false
		}
	}
	refers = refers || p.recordScrap() || field == "contributors" && p.q.Has(WantWho) && !p.v.holds(text.Stem("contribute")) || field == "byline" && p.q.Has(WantIdentity) || field == "published" && p.names("publication", "published", "publish")
	return asks && refers && (!about || field == "byline" || field == "publisher")
}
