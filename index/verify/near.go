package verify

// A nearness is a statement with how near a quotation is to its words.
type nearness struct {
	alignment
	st       *statement
	own      bool
	all      int  // words of the quotation
	shuffled bool // it is of the statement's words, in another order
}

// altered decides a quotation that is near to a statement's words, holds a
// whole quote among others, or is put together from several.
func (k *check) altered(f *Finding, q *quote, some []int) bool {
	var all []nearness
	for _, at := range some {
		st := k.statements[at]
		if a, ok := align(q.words, st.quoted, k.r.message, st.saidText); ok {
			all = append(all, nearness{a, st, q.own(at), len(q.words), shuffled(q.words, st.quoted)})
		}
	}
	best, ok := nearestOf(all)
	if !ok {
		best, ok = k.stitched(q, all)
	}
	if ok {
		f.heldAgainst(k, best.st, q.own, Altered, best.differences(q, k.r.message))
	}
	return ok
}

// nearestOf picks the alignment that a quotation is an alteration of. All that
// the named speaker said in it, with more that another said, is that speaker's.
func nearestOf(all []nearness) (best nearness, ok bool) {
	for _, n := range all {
		switch holds := n.holds(); {
		case !n.near() && !holds:
		case !ok, n.own && holds && !best.own, n.rank() > best.rank() && !(best.own && best.holds() && !n.own):
			best, ok = n, true
		}
	}
	return best, ok
}

// rank orders alignments: by likeness, the named speaker's a little before
// others.
func (n *nearness) rank() float64 {
	if n.own {
		return n.likeness + ownBonus
	}
	return n.likeness
}

// near reports whether the words are the statement's, altered.
func (n *nearness) near() bool {
	if n.own {
		if n.shuffled || n.words >= leastSmall && float64(n.words) >= leastSmallShare*float64(n.all) && n.st.sentenceFrom(n.from, n.to, n.all-n.words) {
			return true
		}
		// Of a quote of two words, one may be all that is left.
		return n.likeness >= leastOwnNear && n.telling >= 1 && (n.telling >= leastTelling || 2*n.words >= n.all) && (n.words >= 2 || n.to-n.from == 2 && n.added == 1 && n.st.wholeQuote(n.from, n.to))
	}
	return n.likeness >= leastNear && n.telling >= leastTelling && n.words > leastTelling
}

// How many words of a whole sentence make it known by its small ones alone: "I am
// proud of that" for "I am ashamed of that". Two words of six may be others.
const (
	leastSmall      = 4
	leastSmallShare = 0.66
)

// leastShuffled is the share of telling words that a statement's quotes must
// hold in any order.
const leastShuffled = 0.85

// shuffled reports whether nearly all of a quotation's telling words are a
// statement's, whatever their order.
func shuffled(words, said []word) bool {
	have := map[string]int{}
	for i := range said {
		have[said[i].stem]++
	}
	all, held := 0, 0
	for i := range words {
		if !words[i].telling {
			continue
		}
		all++
		if have[words[i].stem] > 0 {
			have[words[i].stem]--
			held++
		}
	}
	return all >= leastHeld && float64(held) >= leastShuffled*float64(all)
}

// leastHeld is how many telling words a quote must have for it to be known
// among other words in one quotation.
const leastHeld = 3

// holds reports whether the quotation has one of the statement's quotes, word
// for word, among words of its own.
func (n *nearness) holds() bool {
	if len(n.diffs) == 0 || n.to <= n.from {
		return false
	}
	held := telling(n.st.quoted[n.from:n.to])
	enough := held >= leastHeld || held >= leastTelling && n.own
	return enough && n.telling == held && n.st.wholeQuote(n.from, n.to)
}

// differences are those of the alignment; where the words are the same and
// only stand together as they never did, all of it.
func (n *nearness) differences(q *quote, message string) []Difference {
	if len(n.diffs) > 0 {
		return n.diffs
	}
	words := message[q.start:q.end]
	var said []string
	from := n.from
	for i := n.from + 1; i <= n.to; i++ {
		if i == n.to || n.st.quoted[i].part != n.st.quoted[i-1].part {
			said = append(said, n.st.saidText(from, i))
			from = i
		}
	}
	return []Difference{{Said: joinCut(said), Message: words}}
}

// joinCut joins texts with an ellipsis between them.
func joinCut(texts []string) string {
	out := ""
	for i, t := range texts {
		if i > 0 {
			out += " … "
		}
		out += t
	}
	return out
}
