package question

import "whosaid/index/lexicon"

// overviewFields are what readers ask about a story as a whole, with what a
// question may want besides and still mean it: "when did it happen" is no
// question for the gist.
var overviewFields = []struct {
	field string
	wants Want
}{
	{"gist", WantIdentity},
	{"quoted", WantWho | WantIdentity | WantName | WantSides | WantYesNo | WantDoer | WantNumber},
}

// findOverview finds whether the question is about the story as a whole: what
// it tells, or who speaks in it. Nothing else may be spoken of.
func (p *parser) findOverview() {
	if p.v.onlyNarrator || len(p.q.Speakers) > 0 || len(p.q.Quotes) > 0 || p.names("not", "never") {
		return
	}
	for _, f := range overviewFields {
		if p.q.Wants&^f.wants == 0 && p.onlyOverview(f.field) {
			p.q.Record = append(p.q.Record, f.field)
		}
	}
}

func (p *parser) onlyOverview(field string) bool {
	asks, refers := false, false
	for i, w := range p.q.Words {
		switch {
		case lexicon.RecordWord(field, w.Norm), lexicon.RecordWord(field+" not what", w.Norm) && !is(p.q.Words, i-1, "what", "how"):
			asks = true
		case lexicon.RecordWord(field+" what", w.Norm) && is(p.q.Words, i+1, "what", "something", "anything"):
			asks = true
		case lexicon.RecordWord("story", w.Norm):
			refers = refers || w.Class&lexicon.Stop == 0
		case w.Class&(lexicon.Stop|lexicon.Hedge|lexicon.Padding|lexicon.Light|lexicon.Vague) != 0 && !w.All:
		default:
			return false
		}
	}
	return asks || refers && field == "gist" && p.q.Wants == 0 || refers && field == "quoted" && p.q.Wants&(WantWho|WantIdentity) != 0
}
