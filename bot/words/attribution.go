package words

import (
	"strings"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index"
)

// detailMark stands between the details of a statement, in every language.
const detailMark = " · "

// Attribution says who said it and in what role, what they did with it (they
// denied it, they warned), when, to whom and through what.
func (w *Words) Attribution(a index.Attributed) string {
	who := a.Speaker.Name
	if role := w.Role(a.Speaker); role != "" {
		who += ", " + role
	}
	return strings.Join(append([]string{who}, w.Details(a)...), detailMark)
}

// Role is what stands behind a speaker's name: role and affiliation, and
// whether they are unnamed or the outlet itself; "" if there is nothing.
func (w *Words) Role(s *corpus.Speaker) string {
	var parts []string
	if s.Role != "" {
		parts = append(parts, s.Role)
	}
	if s.Affiliation != "" && !strings.Contains(s.Name+"\n"+s.Role, s.Affiliation) {
		parts = append(parts, s.Affiliation)
	}
	switch s.Kind {
	case corpus.Unnamed:
		parts = append(parts, w.Text("speaker.unnamed"))
	case corpus.Narrator:
		parts = append(parts, w.Text("speaker.narrator"))
	}
	return strings.Join(parts, ", ")
}

// Details are the circumstances of a statement as far as the story tells
// them, each on its own: stance, day, to whom, through what, relayed by whom.
// A story's own record has none: it tells them itself.
func (w *Words) Details(a index.Attributed) []string {
	st := a.Statement
	if st.ID == index.RecordID {
		return nil
	}
	var out []string
	add := func(text string) {
		if text != "" {
			out = append(out, text)
		}
	}
	if st.Stance != "say" { // that they said it goes without saying
		add(w.stanceOf(a))
	}
	add(w.when(st))
	if st.To != "" {
		add(w.Text("detail.to", "name", st.To))
	}
	if st.Channel != "" {
		add(w.Text("detail.channel", "channel", st.Channel))
	}
	if st.Via != "" {
		add(w.Text("detail.via", "name", st.Via))
	}
	return out
}

func (w *Words) when(st *corpus.Statement) string {
	switch {
	case !st.SaidOn.IsZero():
		return w.Date(st.SaidOn)
	case st.SaidOnAsWritten != "":
		return w.Text("detail.as_written", "when", st.SaidOnAsWritten)
	}
	return ""
}

// stanceOf is the stance of a statement. Of the outlet's own voice only that
// something is unconfirmed is told: when it writes that a country demands
// something, the outlet demands nothing.
func (w *Words) stanceOf(a index.Attributed) string {
	if class, _ := cue.StanceOf(a.Statement.Stance); a.Speaker.Kind == corpus.Narrator && class != cue.Unconfirmed {
		return ""
	}
	return w.Stance(a.Statement.Stance)
}

// Stance says what a speaker did with words, by the word the story file has
// for it: "denied" for deny. For a word without a translation it is that of
// its kind; "" for one that nobody knows.
func (w *Words) Stance(word string) string {
	if key := "stance." + word; w.has(key) {
		return w.Text(key)
	}
	if class, known := cue.StanceOf(word); known {
		return w.Text("stance_kind." + string(class))
	}
	return ""
}

// Source names the story a statement is from: outlet, day, revision.
func (w *Words) Source(s *corpus.Story) string {
	line := w.Text("source.line", "publisher", s.Publisher, "date", w.ShortDate(s.Published))
	if s.Revision != "" {
		line += detailMark + w.Text("source.revision", "revision", s.Revision)
	}
	return line
}
