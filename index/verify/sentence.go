package verify

import (
	"strings"

	"whosaid/index/lexicon"
)

// readSentences finds where sentences end: at a full stop outside quotations,
// at the end of a line, and behind a quotation that ends in one and nobody is
// named for any more.
func (r *reading) readSentences() {
	from := 0
	for i := 1; i <= len(r.items); i++ {
		if i < len(r.items) && !r.sentenceEnds(i) {
			continue
		}
		r.sentences = append(r.sentences, sentence{from: from, to: i, paragraph: from == 0 || strings.Contains(r.gap(from), "\n")})
		from = i
	}
}

// sentenceEnds reports whether a sentence ends before item i.
func (r *reading) sentenceEnds(i int) bool {
	gap := r.gap(i)
	if strings.Contains(gap, "\n") {
		return !r.signed(i)
	}
	last := &r.items[i-1]
	if strings.ContainsAny(gap, "!?") || strings.ContainsRune(gap, '…') && last.quote < 0 {
		return true
	}
	if strings.ContainsRune(gap, '.') && strings.ContainsAny(gap, " \t") {
		return last.quote >= 0 || !abbreviates(r.text[last.start:last.end], last.class) || !startsLower(r.text[r.items[i].start:]) && len(last.form) > 3
	}
	return last.quote >= 0 && r.quoteEnds(last.quote) && r.items[i].quote < 0 && !strings.ContainsAny(gap, "(-–—―~,") && !startsLower(r.text[r.items[i].start:]) && !r.saysSoon(i) && !r.bareSignature(i)
}

// bareSignature reports whether all that follows on the line is a speaker's
// name, or what follows is "That's" and such a name.
func (r *reading) bareSignature(i int) bool {
	from := i
	for i < from+3 && r.is(i, linking) && !article(r.form(i)) {
		i++
	}
	who, ok := r.rightOf(i, len(r.items))
	if !ok || len(who.speakers) == 0 || who.from != i {
		return false
	}
	gap := r.gap(who.to)
	return who.to == len(r.items) || strings.Contains(gap, "\n") || i > from && strings.ContainsAny(gap, ",.!") ||
		strings.HasPrefix(gap, ",") && r.onlyRole(who.to)
}

// onlyRole reports whether the rest of a line, from item i on, is no more than
// what somebody is: "CEO of Vaudrel".
func (r *reading) onlyRole(i int) bool {
	for k := i; k < len(r.items); k++ {
		switch {
		case k > i && strings.Contains(r.gap(k), "\n"):
			return true
		case k-i >= maxPhrase || r.items[k].quote >= 0 || r.verbAt(k).ok && !r.verbAt(k).soft || r.is(k, beForm|doForm):
			return false
		}
	}
	return true
}

// quoteEnds reports whether a quotation ends its own sentence.
func (r *reading) quoteEnds(q int) bool {
	words := strings.TrimSpace(r.text[r.quoted[q].start:r.quoted[q].end])
	return words != "" && strings.ContainsAny(words[len(words)-1:], ".!?")
}

// soon is how many words a source in front of its verb has at most.
const soon = 7

// saysSoon reports whether a verb of speech stands a few words from item i on,
// with no punctuation between.
func (r *reading) saysSoon(i int) bool {
	for k := i; k < len(r.items) && k < i+soon; k++ {
		if k > i && breaksPhrase(r.gap(k)) || r.items[k].quote >= 0 {
			return false
		}
		if k > i && r.verbAt(k).ok && r.items[k].name == 0 {
			return true
		}
	}
	return false
}

// signed reports whether the line that item i starts is no more than a dash
// and a name under a quotation.
func (r *reading) signed(i int) bool {
	gap := strings.TrimSpace(r.gap(i))
	if r.items[i-1].quote < 0 && r.items[i].quote < 0 && !r.blockEndsAt(i) || !strings.ContainsAny(gap, "-–—~―") || r.items[i].quote >= 0 {
		return false
	}
	for k := i; k < len(r.items) && k < i+2*soon; k++ {
		if r.items[k].quote >= 0 || r.items[k].name == 0 && r.verbAt(k).ok && k > i {
			return false
		}
		if strings.Contains(r.gap(k+1), "\n") || k+1 == len(r.items) {
			return true
		}
	}
	return false
}

// blockEndsAt reports whether a block quote ends right before item i.
func (r *reading) blockEndsAt(i int) bool {
	for _, q := range r.quoted {
		if q.unsure && q.end >= r.items[i-1].end && q.end <= r.items[i].start {
			return true
		}
	}
	return false
}

// abbreviates reports whether the full stop behind a word may be its own:
// "U.S.", "Gen.", "J.".
func abbreviates(w string, class lexicon.Class) bool {
	return len(w) == 1 || strings.Contains(w, ".") || class&lexicon.Honorific != 0 && len(w) <= 4
}

func startsLower(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }
