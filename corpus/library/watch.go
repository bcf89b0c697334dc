package library

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// settle is how long files must be left alone before they are loaded: an
	// editor's save is several events (write a copy, rename, set rights) within
	// a few milliseconds.
	settle = 120 * time.Millisecond
	// longest is when files are loaded although they are not left alone.
	longest = 2 * time.Second
)

// Watch loads the set again whenever a story file is saved, and calls report
// with what came of it unless it told nothing new. It returns nil when the
// context ends; an error means that changes cannot be noticed and says what to
// do. report is called by one goroutine, one update after the other.
//
// The stories that ship inside the program never change: without paths Watch
// only waits for the context.
func (l *Library) Watch(ctx context.Context, report func(Update)) error {
	if len(l.paths) == 0 {
		<-ctx.Done()
		return nil
	}
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch the story files: %w; raise the system's limit of watched files, or restart whosaid after a change", err)
	}
	defer events.Close()
	w := &watcher{library: l, events: events, report: report}
	if err := w.follow(); err != nil {
		return err
	}
	return w.run(ctx)
}

// A watcher turns events of the file system into loads.
type watcher struct {
	library *Library
	events  *fsnotify.Watcher
	report  func(Update)
	places  []place
}

// A place is a story file or folder that is watched.
type place struct {
	path   string // absolute; links are followed in target
	target string
}

// follow watches the folder of every file, because editors save by putting
// another file in its place, and every story folder with the folder it is in,
// because whole folders are put in place too. Of links, both ends. Watching
// again what is watched already does nothing, so it is called before every
// load.
func (w *watcher) follow() error {
	w.places = w.places[:0]
	for _, path := range w.library.paths {
		abs, err := filepath.Abs(path)
		if err != nil {
			return fmt.Errorf("watch %s: %w", path, err)
		}
		p := place{path: abs, target: abs}
		if target, err := filepath.EvalSymlinks(abs); err == nil {
			p.target = target
		}
		w.places = append(w.places, p)
		for _, path := range []string{p.path, p.target} {
			if err := w.above(path); err != nil {
				return err
			}
		}
		if isFolder(p.target) {
			w.events.Add(p.target) // if it is gone by now, the folder above tells
		}
	}
	return nil
}

// above watches the folder that a path is in or, if that is gone, the nearest
// one above it that is there: it tells when things come back.
func (w *watcher) above(path string) error {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		err := w.events.Add(dir)
		if err == nil {
			return nil
		}
		if dir == filepath.Dir(dir) {
			return fmt.Errorf("watch %s: %w; may you read that folder?", path, err)
		}
	}
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// run waits for events and loads once they have settled. It loads once without
// any, for what was saved between Open and now.
func (w *watcher) run(ctx context.Context) error {
	quiet := time.NewTimer(settle)
	var since time.Time // the first event not loaded yet
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, ok := <-w.events.Events:
			if !ok {
				return nil
			}
			if !w.concerns(e.Name) {
				continue
			}
			if since.IsZero() {
				since = time.Now()
			}
			quiet.Reset(max(0, min(settle, longest-time.Since(since))))
		case _, ok := <-w.events.Errors:
			if !ok {
				return nil
			}
			// Events were lost. Which ones nobody knows, so look at everything.
			quiet.Reset(settle)
		case <-quiet.C:
			since = time.Time{}
			if err := w.follow(); err != nil {
				return err
			}
			w.load()
		}
	}
}

func (w *watcher) load() {
	if u, news := w.library.Reload(); news {
		w.report(u)
	}
}

// concerns reports whether an event is about a story: about a listed file or
// folder, what is directly in the folder, or a folder they are in. Hidden
// files are the editors' own, but for those by which a mounted volume is
// swapped ("..data").
func (w *watcher) concerns(name string) bool {
	in, base := filepath.Dir(name), filepath.Base(name)
	hidden := strings.HasPrefix(base, ".") && !strings.HasPrefix(base, "..")
	for _, p := range w.places {
		for _, path := range []string{p.path, p.target} {
			switch {
			case name == path, in == path && !hidden, strings.HasPrefix(path, name+string(filepath.Separator)):
				return true
			}
		}
	}
	return false
}
