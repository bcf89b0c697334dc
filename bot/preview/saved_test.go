package preview

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"whosaid/corpus"
	"whosaid/corpus/library"
)

// saved waits for what came of a save.
func (r *running) saved(f *feed, match func(save) bool) storiesView {
	r.t.Helper()
	return await(f, "stories", func(v storiesView) bool { return v.Last != nil && match(*v.Last) })
}

// TestSave saves a story file changed, broken and mended, as an editor does
// while the preview runs.
func TestSave(t *testing.T) {
	t.Parallel()
	path, text := copyStory(t, "bridge.yaml")
	r := run(t, path)
	f := r.feed(ada)
	const question = "When does the bridge open?"
	shows(t, r.ask(f, question), "not a day later")
	if last := get[storiesView](r, "stories").Last; last != nil {
		t.Errorf("before any save there is %+v", last)
	}

	changed := strings.ReplaceAll(text, "not a day later", "not a week later")
	write(t, path, changed)
	v := r.saved(f, func(s save) bool { return s.Good && len(s.Changes) > 0 })
	if !mentions(v.Last.Changes, "opens") {
		t.Errorf("the changes are %q", v.Last.Changes)
	}
	shows(t, r.ask(f, question), "not a week later")

	write(t, path, strings.Replace(changed, "stance: promise", "stanze: promise", 1))
	v = r.saved(f, func(s save) bool { return !s.Good })
	fault := v.Last.Faults[0]
	if line := lineOf(changed, "stance: promise"); fmt.Sprint(fault.Line) != line || !strings.HasSuffix(fault.File, "bridge.yaml") {
		t.Errorf("the fault is in %s:%d, not in line %s", fault.File, fault.Line, line)
	}
	if fault.Problem == "" || fault.Fix == "" || !strings.Contains(fault.Excerpt+fault.Problem, "stanze") {
		t.Errorf("the fault is %+v", fault)
	}
	if len(v.Stories) != 1 || v.Stories[0].Statements[0].Quotes[0] != "not a week later" {
		t.Errorf("the stories from before are not in force: %+v", v.Stories)
	}
	shows(t, r.ask(f, question), "not a week later")

	write(t, path, changed)
	if v = r.saved(f, func(s save) bool { return s.Good }); len(v.Last.Faults) > 0 || len(v.Last.Changes) > 0 {
		t.Errorf("mended to what it was: %+v", v.Last)
	}
	write(t, path, text)
	r.saved(f, func(s save) bool { return s.Good && len(s.Changes) > 0 })
	shows(t, r.ask(f, question), "not a day later")
}

// lineOf is the number of the line with a text.
func lineOf(all, text string) string {
	before, _, _ := strings.Cut(all, text)
	return fmt.Sprint(1 + strings.Count(before, "\n"))
}

func mentions(lines []string, word string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, word) })
}

// TestShelfTells checks what becomes of an update, whatever is in it.
func TestShelfTells(t *testing.T) {
	stories, err := corpus.Open("testdata/bridge.yaml")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	told := 0
	s := &shelf{now: func() time.Time { return at }, tell: func(event string, _ any) { told++ }}
	if got := s.samples(); got == nil || len(got) > 0 {
		t.Errorf("before there are stories, the samples are %v", got)
	}
	if _, err := s.open(stories); err != nil {
		t.Fatal(err)
	}
	defer s.close()
	before := s.current()
	s.take(library.Update{Stories: stories, Faults: corpus.Faults{{File: "a.yaml", Line: 3, Problem: "it is wrong"}}})
	if s.last.Good || !s.last.At.Equal(at) || len(s.last.Faults) != 1 || s.last.Faults[0].Line != 3 || s.current() != before {
		t.Errorf("after a broken save: %+v", s.last)
	}
	s.take(library.Update{Stories: stories})
	if !s.last.Good || s.last.Changes == nil || s.last.Faults == nil || s.current() != before || told != 2 {
		t.Errorf("after it was mended: %+v, told %d times", s.last, told)
	}
}

// TestBrokenFromTheStart cannot open a library: there is nothing to preview.
func TestBrokenFromTheStart(t *testing.T) {
	path, text := copyStory(t, "bridge.yaml")
	write(t, path, strings.Replace(text, "speaker: holm", "speaker: nobody", 1))
	_, err := library.Open(path)
	if faults := (corpus.Faults)(nil); !errors.As(err, &faults) || !strings.Contains(err.Error(), "bridge.yaml:") {
		t.Errorf("the error is %v", err)
	}
}
