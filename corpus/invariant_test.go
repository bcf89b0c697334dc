package corpus

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/corpus/quotation"
)

// broken returns what a loaded story promises and this one does not keep.
func broken(s *Story) []string {
	var list []string
	want := func(ok bool, format string, args ...any) {
		if !ok {
			list = append(list, fmt.Sprintf(format, args...))
		}
	}
	want(s.ID != "" && s.Headline != "" && s.Publisher != "" && !s.Published.IsZero(), "a required value is empty")
	want(strings.HasPrefix(s.Language, "en"), "the language is %q", s.Language)
	for i := range s.Speakers {
		p := &s.Speakers[i]
		want(p.ID != "" && p.Name != "" && slices.Contains(SpeakerKinds, p.Kind), "speaker %d: %+v", i, p)
		want(s.Speaker(p.ID) == p, "speaker %q is not found by its id", p.ID)
	}
	for i := range s.Statements {
		st := &s.Statements[i]
		want(s.Statement(st.ID) == st, "statement %q is not found by its id", st.ID)
		want(s.Speaker(st.Speaker) != nil, "statement %q has no speaker", st.ID)
		want(slices.Contains(StatementKinds, st.Kind) && st.Stance != "", "statement %q: %+v", st.ID, st)
		want((st.Kind == Indirect) == (len(st.Quotes) == 0), "statement %q is %s and has %d quotes", st.ID, st.Kind, len(st.Quotes))
		for _, q := range st.Quotes {
			want(strings.TrimSpace(q) == q && q != "" && !strings.ContainsFunc(q, quotation.IsDouble), "statement %q has the quote %q", st.ID, q)
		}
		want(utf8.ValidString(st.Text) && !strings.ContainsFunc(st.Text, isControl), "statement %q has the text %q", st.ID, st.Text)
		for _, span := range quotation.Doubles(st.Text) {
			mark, _ := utf8.DecodeRuneInString(st.Text[span.Open:])
			want(!strings.ContainsRune(speechMarks, mark) || quotedBy(span.Words(st.Text), st.Quotes), "statement %q quotes %q", st.ID, span.Words(st.Text))
		}
		for _, id := range slices.Concat(st.Answers, st.Disputes, st.Supports) {
			want(id != st.ID && s.Statement(id) != nil, "statement %q links to %q", st.ID, id)
		}
		for _, id := range st.Disputes {
			want(slices.Contains(s.DisputedBy(id), st.ID), "%q is not disputed by %q", id, st.ID)
		}
		want(slices.Contains(s.SaidBy(st.Speaker), st.ID), "%q is not said by %q", st.ID, st.Speaker)
	}
	return list
}

// checkFaults fails unless every fault can be found in the file and read.
func checkFaults(t *testing.T, data []byte, faults Faults) {
	t.Helper()
	lines := strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data)), "\n") + 1
	last := Fault{}
	for _, f := range faults {
		if f.Line < 1 || f.Line > lines || f.Column < 1 || f.Problem == "" || f.Fix == "" || f.File != "fuzz.yaml" {
			t.Fatalf("fault %+v in a file of %d lines", f, lines)
		}
		if f.Line < last.Line || f.Line == last.Line && f.Column < last.Column {
			t.Fatalf("%v comes behind %v", f, last)
		}
		if printed := f.String(); !utf8.ValidString(printed) || strings.ContainsFunc(printed, isControl) {
			t.Fatalf("cannot be printed: %q", printed)
		}
		last = f
	}
}
