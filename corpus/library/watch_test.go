package library_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/corpus/library"
)

// patience bounds every wait of a test; only a failure uses it up.
const patience = time.Minute

// story writes the text of a small story.
func story(id, said string) string {
	return `story:
  id: ` + id + `
  headline: The bridge is closed
  publisher: The Town Crier
  published: 2026-03-02
  language: en
speakers:
  - id: mayor
    name: Mara Holm
    role: Mayor
    kind: person
statements:
  - id: mayor-says
    speaker: mayor
    kind: indirect
    stance: say
    text: ` + said + `
`
}

const (
	first  = "The bridge opens again in May."
	second = "The bridge opens again in June."
)

// write saves a file as editors do, so that nobody sees half of it.
func write(t *testing.T, path, text string) {
	t.Helper()
	half := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".half")
	overwrite(t, half, text)
	if err := os.Rename(half, path); err != nil {
		t.Fatal(err)
	}
}

func overwrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A watched is a library that is watched until its test ends.
type watched struct {
	*library.Library
	updates chan library.Update
}

func watch(t *testing.T, paths ...string) *watched {
	t.Helper()
	l, err := library.Open(paths...)
	if err != nil {
		t.Fatal(err)
	}
	w := &watched{l, make(chan library.Update, 100)}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- l.Watch(ctx, func(u library.Update) { w.updates <- u }) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("Watch: %v", err)
		}
	})
	return w
}

// await reads updates until one is as wanted. Updates before it are allowed:
// a write can be seen half done.
func (w *watched) await(t *testing.T, what string, want func(library.Update) bool) library.Update {
	t.Helper()
	late := time.After(patience)
	for {
		select {
		case u := <-w.updates:
			if want(u) {
				return u
			}
			t.Logf("before %q: changes %v, faults %v", what, u.Changes, u.Faults)
		case <-late:
			t.Fatalf("no update: %s", what)
		}
	}
}

// changes waits for a good load with these changes.
func (w *watched) changes(t *testing.T, want ...string) library.Update {
	t.Helper()
	return w.await(t, strings.Join(want, ", "), func(u library.Update) bool {
		return u.Good() && cmp.Equal(want, lines(u.Changes))
	})
}

func lines(changes []library.Change) []string {
	var out []string
	for _, c := range changes {
		out = append(out, c.String())
	}
	return out
}

func faulty(u library.Update) bool { return !u.Good() }

// text is what the mayor says in the story in force.
func (w *watched) text(t *testing.T, id string) string {
	t.Helper()
	for _, s := range w.Stories() {
		if s.ID == id {
			return s.Statements[0].Text
		}
	}
	t.Fatalf("story %s is not in force", id)
	return ""
}

func TestSave(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "bridge.yaml")
	write(t, file, story("bridge", first))
	w := watch(t, file)
	overwrite(t, file, story("bridge", second))
	w.changes(t, "bridge: statement mayor-says altered")
	if got := w.text(t, "bridge"); got != second {
		t.Errorf("in force: %q", got)
	}
}

// TestSaveByRename puts another file in the place of a story, as editors do.
func TestSaveByRename(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "bridge.yaml")
	write(t, file, story("bridge", first))
	w := watch(t, file)
	for _, said := range []string{second, first, second} { // again and again: the watch must outlive the file
		overwrite(t, filepath.Join(dir, ".bridge.yaml.swp"), story("bridge", said))
		if err := os.Rename(filepath.Join(dir, ".bridge.yaml.swp"), file); err != nil {
			t.Fatal(err)
		}
		w.changes(t, "bridge: statement mayor-says altered")
		if got := w.text(t, "bridge"); got != said {
			t.Errorf("in force: %q, want %q", got, said)
		}
	}
}

func TestBrokenAndMended(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "bridge.yaml")
	write(t, file, story("bridge", first))
	w := watch(t, file)

	write(t, file, strings.Replace(story("bridge", second), "speaker: mayor", "speaker: major", 1))
	u := w.await(t, "the broken file", faulty)
	f := u.Faults[0]
	if f.File != file || f.Line != 14 || !strings.Contains(f.Problem, "major") || f.Fix == "" {
		t.Errorf("fault: %+v", f)
	}
	if len(u.Changes) != 0 || len(u.Stories) != 1 {
		t.Errorf("with faults: %d stories, changes %v", len(u.Stories), u.Changes)
	}
	if got := w.text(t, "bridge"); got != first {
		t.Errorf("in force while the file is broken: %q", got)
	}

	write(t, file, story("bridge", second))
	w.changes(t, "bridge: statement mayor-says altered")

	// Mended to what it was: nothing changed, and that is news.
	write(t, file, "story: [")
	w.await(t, "the file broken again", faulty)
	before := w.Stories()
	write(t, file, story("bridge", second))
	u = w.await(t, "the file mended", library.Update.Good)
	if len(u.Changes) != 0 || &u.Stories[0] != &before[0] {
		t.Errorf("mended to what it was: changes %v", u.Changes)
	}
}

func TestFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	bridge, ferry := filepath.Join(dir, "bridge.yaml"), filepath.Join(dir, "ferry.yaml")
	write(t, bridge, story("bridge", first))
	w := watch(t, dir)

	write(t, ferry, story("ferry", first))
	w.changes(t, "story ferry added")
	write(t, filepath.Join(dir, "notes.txt"), "not a story")

	// One broken file keeps the whole load out.
	write(t, ferry, story("ferry", second)+"  - id: mayor-says\n")
	u := w.await(t, "the broken file", faulty)
	if len(u.Stories) != 2 || w.text(t, "ferry") != first {
		t.Errorf("with a broken file %d stories are in force", len(u.Stories))
	}
	if err := os.Remove(ferry); err != nil {
		t.Fatal(err)
	}
	w.changes(t, "story ferry removed")

	// The last file: an empty folder is a fault, not an empty set.
	if err := os.Remove(bridge); err != nil {
		t.Fatal(err)
	}
	w.await(t, "the empty folder", faulty)
	if got := w.text(t, "bridge"); got != first {
		t.Errorf("in force: %q", got)
	}
}

func TestFileRemoved(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "bridge.yaml")
	write(t, file, story("bridge", first))
	w := watch(t, file)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	w.await(t, "the missing file", faulty)
	write(t, file, story("bridge", second))
	w.changes(t, "bridge: statement mayor-says altered")
}

// TestFolderReplaced puts whole folders in the place of the one with the
// stories, and takes the folder above away and back.
func TestFolderReplaced(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	at := func(parts ...string) string { return filepath.Join(append([]string{root}, parts...)...) }
	for _, dir := range []string{at("news", "stories"), at("next")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	write(t, at("news", "stories", "bridge.yaml"), story("bridge", first))
	write(t, at("next", "bridge.yaml"), story("bridge", second))
	w := watch(t, at("news", "stories"))

	rename := func(from, to string) {
		t.Helper()
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	rename(at("news", "stories"), at("old"))
	w.await(t, "the missing folder", faulty)
	rename(at("next"), at("news", "stories"))
	w.changes(t, "bridge: statement mayor-says altered")
	write(t, at("news", "stories", "bridge.yaml"), story("bridge", first))
	w.changes(t, "bridge: statement mayor-says altered")

	rename(at("news"), at("away"))
	w.await(t, "the missing folder above", faulty)
	rename(at("away"), at("news"))
	w.await(t, "the folder above is back", library.Update.Good)
	write(t, at("news", "stories", "bridge.yaml"), story("bridge", second))
	w.changes(t, "bridge: statement mayor-says altered")
}

// TestLink follows a link at both ends.
func TestLink(t *testing.T) {
	t.Parallel()
	dir, elsewhere := t.TempDir(), t.TempDir()
	write(t, filepath.Join(elsewhere, "one.yaml"), story("bridge", first))
	write(t, filepath.Join(elsewhere, "two.yaml"), story("bridge", first))
	link := filepath.Join(dir, "bridge.yaml")
	relink := func(to string) {
		t.Helper()
		if err := os.Symlink(filepath.Join(elsewhere, to), link+".new"); err != nil {
			t.Skip("no links here: ", err)
		}
		if err := os.Rename(link+".new", link); err != nil {
			t.Fatal(err)
		}
	}
	relink("one.yaml")
	w := watch(t, link)
	write(t, filepath.Join(elsewhere, "one.yaml"), story("bridge", second))
	w.changes(t, "bridge: statement mayor-says altered")
	relink("two.yaml")
	w.changes(t, "bridge: statement mayor-says altered")
}

// TestChangedBeforeWatch tells of what was saved between Open and Watch.
func TestChangedBeforeWatch(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "bridge.yaml")
	write(t, file, story("bridge", first))
	l, err := library.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	write(t, file, story("bridge", second))
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	var got []string
	err = l.Watch(ctx, func(u library.Update) {
		got = lines(u.Changes)
		stop()
	})
	if want := []string{"bridge: statement mayor-says altered"}; err != nil || !cmp.Equal(got, want) {
		t.Errorf("changes %v, error %v", got, err)
	}
}
