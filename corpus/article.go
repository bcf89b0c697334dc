package corpus

import (
	"fmt"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"whosaid/corpus/quotation"
)

// An article is a text that quotes are looked for in. What takes time to
// prepare is prepared when it is first needed.
type article struct {
	name, text string
	spans      []quotation.Span
	folded     func() quotation.Folded
	words      func() *quotation.Text
}

func newArticle(text, name string) *article {
	return &article{
		name: name, text: text,
		spans:  quotation.Spans(text),
		folded: sync.OnceValue(func() quotation.Folded { return quotation.FoldCase(text) }),
		words:  sync.OnceValue(func() *quotation.Text { return quotation.NewText(text) }),
	}
}

// line returns the number of the line at an offset.
func (a *article) line(offset int) int { return strings.Count(a.text[:offset], "\n") + 1 }

// at names the place at an offset: "article.txt (line 12)".
func (a *article) at(offset int) string { return fmt.Sprintf("%s (line %d)", a.name, a.line(offset)) }

// find returns where a quote stands in the article: if it can, as whole words
// and between quotation marks. It returns -1 if it stands nowhere.
func (a *article) find(quote string) (where int, whole bool) {
	first := -1
	for from := 0; ; {
		at, ok := findWords(quote, a.text, from)
		switch {
		case !ok && first >= 0:
			return first, true
		case !ok:
			return strings.Index(a.text, quote), false
		case a.isQuoted(at, len(quote)):
			return at, true
		case first < 0:
			first = at
		}
		from = at + len(quote)
	}
}

// isQuoted reports whether what stands at an offset is between quotation
// marks. A quote over several paragraphs has to begin there.
func (a *article) isQuoted(offset, length int) bool {
	i := sort.Search(len(a.spans), func(i int) bool { return a.spans[i].End > offset })
	if i == len(a.spans) || a.spans[i].Start > offset {
		return false
	}
	return offset+length <= a.spans[i].End || strings.Contains(a.text[offset:offset+length], "\n")
}

// quotedPart returns the longest part of a range that stands between
// quotation marks, "" if none does.
func (a *article) quotedPart(from, to int) string {
	longest := ""
	for _, s := range a.spans {
		start, end := max(s.Start, from), min(s.End, to)
		if start < end && end-start > len(longest) {
			longest = a.text[start:end]
		}
	}
	return longest
}

// whole returns what stands at an offset with the words completed that it
// cuts at both ends.
func (a *article) whole(offset, length int) string {
	end := offset + length
	for !isWordBorder(a.text, offset) {
		_, size := utf8.DecodeLastRuneInString(a.text[:offset])
		offset -= size
	}
	for !isWordBorder(a.text, end) {
		_, size := utf8.DecodeRuneInString(a.text[end:])
		end += size
	}
	return a.text[offset:end]
}

// findFolded returns where the quote stands in the article apart from
// typography and capital letters: if it can, between quotation marks.
func (a *article) findFolded(quote string) (from, to int, ok bool) {
	folded := a.folded()
	want := strings.TrimSpace(quotation.FoldCase(quote).Text)
	for start := 0; ; {
		at, found := findWords(want, folded.Text, start)
		if !found {
			return from, to, ok
		}
		f, t := folded.Original(at, at+len(want))
		if a.isQuoted(f, t-f) {
			return f, t, true
		}
		if !ok {
			from, to, ok = f, t, true
		}
		start = at + len(want)
	}
}
