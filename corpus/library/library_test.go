package library_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/corpus"
	"whosaid/corpus/library"
)

func TestOpenFaults(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "gone.yaml")
	l, err := library.Open(file)
	var faults corpus.Faults
	if l != nil || !errors.As(err, &faults) || faults[0].File != file {
		t.Errorf("library %v, error %v", l, err)
	}
}

func TestEmbedded(t *testing.T) {
	t.Parallel()
	l, err := library.Open()
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Stories()) == 0 || len(l.Paths()) != 0 {
		t.Errorf("%d stories, paths %v", len(l.Stories()), l.Paths())
	}
	if _, news := l.Reload(); news {
		t.Error("the embedded stories changed")
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if err := l.Watch(ctx, func(library.Update) {}); err != nil {
		t.Error(err)
	}
}

// TestReload loads by hand what changed, and says nothing about what did not.
func TestReload(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "bridge.yaml")
	write(t, file, story("bridge", first))
	l, err := library.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	steps := []struct {
		name, text string
		want       []string // changes, or the start of the first problem
		faulty     bool
		news       bool
	}{
		{name: "the same", text: story("bridge", first)},
		{name: "only a comment", text: "# hello\n" + story("bridge", first)},
		{name: "a speaker", text: strings.Replace(story("bridge", first), "Mara Holm", "Mara Holm-Berg", 1), news: true, want: []string{"bridge: speaker mayor altered"}},
		{name: "the record", text: strings.Replace(story("bridge", first), "closed", "shut", 1), news: true, want: []string{"bridge: record altered", "bridge: speaker mayor altered"}},
		{name: "another story", text: story("ferry", first), news: true, want: []string{"story bridge removed", "story ferry added"}},
		{name: "broken", text: "story", news: true, faulty: true},
		{name: "broken all the same", text: "story", faulty: true},
		{name: "a statement more", text: story("ferry", first) + "  - {id: more, speaker: mayor, kind: indirect, stance: say, text: It floats.}\n", news: true, want: []string{"ferry: statement more added"}},
		{name: "and away", text: story("ferry", first), news: true, want: []string{"ferry: statement more removed"}},
	}
	for _, s := range steps {
		write(t, file, s.text)
		u, news := l.Reload()
		if news != s.news || u.Good() == s.faulty {
			t.Errorf("%s: news %v, faults %v", s.name, news, u.Faults)
		}
		if d := cmp.Diff(s.want, lines(u.Changes)); d != "" {
			t.Errorf("%s: changes (-want +got):\n%s", s.name, d)
		}
	}
}

// TestConcurrent is for the race detector.
func TestConcurrent(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "bridge.yaml")
	write(t, file, story("bridge", first))
	l, err := library.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				if u, _ := l.Reload(); len(u.Stories) != 1 || len(l.Stories()) != 1 {
					t.Error("there is not one story")
				}
			}
		})
	}
	all.Wait()
}
