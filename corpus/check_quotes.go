package corpus

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"whosaid/corpus/quotation"
)

// speechMarks are the marks that say in a text: somebody's own words. Other
// marks may stand in a text for other reasons: single ones around a title,
// corner brackets in a name.
const speechMarks = `"“”„«»`

// checkQuotes checks a statement's quotes, that its kind fits them, and that
// its text puts nothing else in quotation marks.
func (r *reader) checkQuotes(i int, s *Statement) {
	kind := place{inStatements, i, "kind", 0}
	quotes := place{inStatements, i, "quotes", 0}
	unread := r.failed[quotes]
	switch has := len(s.Quotes) > 0 || unread; {
	case (s.Kind == Direct || s.Kind == Mixed) && !has:
		r.add(kind, fmt.Sprintf("the statement is %s but has no quotes", s.Kind), "add the words it quotes under quotes:, or write kind: indirect")
	case s.Kind == Indirect && has && !r.failed[kind]:
		r.add(quotes, "an indirect statement has no quotes", "write kind: mixed, or kind: direct if all of it is quoted; or delete the quotes")
	}
	for j, quote := range s.Quotes {
		r.checkQuote(place{inStatements, i, "quotes", j + 1}, quote)
	}
	if !unread {
		r.checkQuotedWords(place{inStatements, i, "text", 0}, s.Text, s.Quotes)
	}
}

// checkQuote checks that a quote is the speaker's words and nothing else.
// Single marks may stand inside: they are part of the words.
func (r *reader) checkQuote(at place, quote string) {
	if quote == "" || r.failed[at] {
		return
	}
	trimmed := strings.TrimSpace(quote)
	inner := strings.TrimSpace(withoutMarks(trimmed))
	where, isMark := 0, false
	for i, c := range quote {
		if quotation.IsDouble(c) {
			where, isMark = i, true
			break
		}
	}
	switch {
	case inner != trimmed && inner != "" && !strings.ContainsFunc(inner, quotation.IsDouble):
		r.add(at, "the quote has quotation marks around it, but they are added when it is shown", "write the words alone: "+pasteable(inner))
	case isMark:
		c, _ := utf8.DecodeRuneInString(quote[where:])
		r.report(at, r.within(at, quote, where), fmt.Sprintf("the quote has a quotation mark (%c) inside it", c),
			"make two entries of it, without marks: the words before this one and the words after it")
	case trimmed != quote:
		r.add(at, "the quote begins or ends with white space", "write the words alone: "+pasteable(trimmed))
	}
}

// withoutMarks returns a quote without the marks around it: double ones, or
// single ones that enclose all of it.
func withoutMarks(quote string) string {
	if spans := quotation.Spans(quote); len(spans) == 1 && spans[0].Open == 0 && spans[0].Close == len(quote) && !spans[0].Unclosed {
		return spans[0].Words(quote)
	}
	return strings.TrimFunc(quote, quotation.IsDouble)
}

// checkQuotedWords checks that what a text puts in quotation marks is in the
// quotes: the marks promise the speaker's own words.
func (r *reader) checkQuotedWords(at place, text string, quotes []string) {
	if !strings.ContainsAny(text, speechMarks) || r.failed[at] {
		return
	}
	done := 0 // everything before is checked
	for _, span := range quotation.Doubles(text) {
		mark, _ := utf8.DecodeRuneInString(text[span.Open:])
		if !strings.ContainsRune(speechMarks, mark) || span.Unclosed {
			continue
		}
		r.strayMark(at, text, done, span.Open)
		done = span.Close
		if words := span.Words(text); !quotedBy(words, quotes) {
			problem, fix := wordsNotQuoted(words, quotes, at.section == inStory)
			r.report(at, r.within(at, text, span.Open), problem, fix)
		}
	}
	r.strayMark(at, text, done, len(text))
}

// strayMark reports a mark without a partner between two offsets.
func (r *reader) strayMark(at place, text string, from, to int) {
	i := strings.IndexAny(text[from:to], speechMarks)
	if i < 0 {
		return
	}
	c, _ := utf8.DecodeRuneInString(text[from+i:])
	r.report(at, r.within(at, text, from+i), fmt.Sprintf("this quotation mark (%c) has no partner", c), "add the missing mark or take this one out. Where it means inches, write inches")
}

// quotedBy reports whether words stand in one of the quotes. A comma or full
// stop in front of the closing mark may be the sentence's, as American
// newspapers put it.
func quotedBy(words string, quotes []string) bool {
	for _, q := range quotes {
		if standsIn(words, q) || standsIn(strings.TrimRight(words, ",."), q) {
			return true
		}
	}
	return false
}

// wordsNotQuoted says what is wrong with words in quotation marks that no
// quote has.
func wordsNotQuoted(words string, quotes []string, inHeadline bool) (problem, fix string) {
	problem = fmt.Sprintf("the words %s stand in quotation marks but in no quote", quoted(words))
	for _, q := range quotes {
		folded := quotation.FoldCase(q)
		want := quotation.FoldCase(strings.TrimRight(words, ",.")).Text
		if from, ok := findWords(want, folded.Text, 0); ok {
			start, end := folded.Original(from, from+len(want))
			return problem + " letter for letter", "write them as they are quoted: " + q[start:end]
		}
	}
	if len(quotes) > 1 && quotedBy(words, []string{strings.Join(quotes, ", ")}) {
		return problem + ": the comma parts them into several", "in a list in brackets put the quote in marks, ['" + strings.ReplaceAll(words, "'", "''") + "'], or give it a line of its own behind a dash"
	}
	fix = "take the marks away, or add the words to quotes if the article has them as the speaker's own. A title goes in single marks"
	if inHeadline {
		fix = "take the marks away, or quote the words in one of the statements. A title goes in single marks"
	}
	return problem, fix
}

// within returns where a part of a value stands in the file, or where the
// value begins if the file writes the part in another way.
func (r *reader) within(at place, value string, offset int) spot {
	begin := r.story.origin.spot(at)
	src := r.story.origin.src
	rest := value[offset:]
	part := rest[:cutAt(rest, min(len(rest), 24))]
	_, first := utf8.DecodeRuneInString(part)
	if i := strings.IndexAny(part[first:], "\"'\\\n"); i >= 0 {
		part = part[:first+i] // the file may write what follows as an escape
	}
	// Among equal parts, the one that counts is as far along as in the value.
	skip := strings.Count(value[:offset], part)
	for n := begin.line; n <= len(src.lines) && n <= begin.line+len(value)/8+2; n++ {
		line := src.line(n)
		from := 0
		if n == begin.line {
			from = byteOffset(line, begin.column)
		}
		for {
			i := strings.Index(line[from:], part)
			if i < 0 || part == "" {
				break
			}
			if skip == 0 {
				return spot{n, utf8.RuneCountInString(line[:from+i]) + 1}
			}
			skip--
			from += i + len(part)
		}
	}
	return begin
}

// cutAt returns the offset of a character's border at or before n.
func cutAt(s string, n int) int {
	for n < len(s) && n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// byteOffset returns the byte offset of a column in a line.
func byteOffset(line string, column int) int {
	for i := range line {
		if column--; column == 0 {
			return i
		}
	}
	return len(line)
}
