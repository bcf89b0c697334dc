package verify

import (
	"strings"

	"whosaid/corpus"
	"whosaid/index/question"
)

// A statement is a story's statement prepared for comparing.
type statement struct {
	story   *corpus.Story
	of      *corpus.Statement
	speaker int // as the vocabulary counts speakers
	order   int // place among all statements

	quoted []word // of its quotes, one after the other; part counts the quotes
	told   int    // how many of the report's words are of its text
	report report // what is told and quoted, ready for holding a claim against it
	aside  aside
	meant  map[int]string // words of the report that are last names by themselves: whose, in full
}

// newStatement prepares a statement.
func newStatement(v *question.Vocabulary, s *corpus.Story, of *corpus.Statement, speaker, order int) *statement {
	st := &statement{story: s, of: of, speaker: speaker, order: order}
	told := readLine(of.Text, 0)
	st.told = len(told)
	for i, q := range of.Quotes {
		st.quoted = append(st.quoted, readLine(q, i)...)
		told = append(told, readLine(q, i+1)...)
	}
	st.report = newReport(v, nil, told)
	return st
}

// wholeQuote reports whether the quoted words from:to are all of one quote or
// more.
func (st *statement) wholeQuote(from, to int) bool {
	first := from == 0 || st.quoted[from-1].part != st.quoted[from].part
	last := to == len(st.quoted) || st.quoted[to].part != st.quoted[to-1].part
	return from < to && first && last
}

// sentenceFrom reports whether the quoted words from:to are all of one sentence or
// more, the last words apart for which a quotation has others.
func (st *statement) sentenceFrom(from, to, others int) bool {
	if from >= to || !startsSentence(st.quoted, from) {
		return false
	}
	for n := 0; n < others && !startsSentence(st.quoted, to); n++ {
		to++
	}
	return startsSentence(st.quoted, to)
}

// joins reports whether the quotes of the statement are one speech that the
// story interrupts: where all of a statement is quoted, nothing said is left
// out between them.
func (st *statement) joins() bool { return st.of.Kind == corpus.Direct }

// saidText is the text of the quoted words from:to as the story has them.
func (st *statement) saidText(from, to int) string {
	return textOf(st.quoted[from:to], func(part int) string { return st.of.Quotes[part] })
}

// textOf is the text of a stretch of words that may go on over several texts.
func textOf(words []word, parts func(part int) string) string {
	var out []string
	for i := 0; i < len(words); {
		k := i
		for k+1 < len(words) && words[k+1].part == words[i].part {
			k++
		}
		out = append(out, parts(words[i].part)[words[i].start:words[k].end])
		i = k + 1
	}
	return strings.Join(out, " ")
}
