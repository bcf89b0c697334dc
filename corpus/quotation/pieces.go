package quotation

// A Piece is a part of a quote that a text has as it is, apart from
// typography and capital letters.
type Piece struct {
	From, To           int // byte offsets in the text
	QuoteFrom, QuoteTo int // byte offsets in the quote
}

// Limits that keep a search quick whatever it is given: no newspaper story
// reaches them.
const (
	maxQuoteWords = 300
	maxSteps      = 2_000_000 // word comparisons in one search
)

// minPiece is how many words a piece has at least: single words are found
// in any text.
const minPiece = 2

// Pieces takes a quote apart into the fewest pieces that the text has, each
// as long as possible. ok is false if it cannot be done in at most limit
// pieces of two words or more.
func (t *Text) Pieces(quote string, limit int) (pieces []Piece, ok bool) {
	words := t.lookUp(quote)
	if len(words) == 0 || len(words) > maxQuoteWords {
		return nil, false
	}
	steps := maxSteps
	for done := 0; done < len(words); {
		at, n := t.longestRun(words[done:], &steps)
		if n < minPiece || len(pieces) == limit {
			return nil, false
		}
		pieces = append(pieces, Piece{
			From: t.words[at].from, To: t.words[at+n-1].to,
			QuoteFrom: words[done].from, QuoteTo: words[done+n-1].to,
		})
		done += n
	}
	return pieces, true
}

// longestRun returns where in the text the longest run of the words' first
// ones stands, and its length in words.
func (t *Text) longestRun(words []word, steps *int) (at, length int) {
	if words[0].id == noWord {
		return 0, 0
	}
	for _, p := range t.places[words[0].id] {
		n := 0
		for n < len(words) && int(p)+n < len(t.words) && t.words[int(p)+n].id == words[n].id {
			n++
		}
		if n > length {
			at, length = int(p), n
		}
		if *steps -= n + 1; *steps < 0 {
			break
		}
	}
	return at, length
}
