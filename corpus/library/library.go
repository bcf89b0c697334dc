package library

import (
	"errors"
	"fmt"
	"sync"

	"whosaid/corpus"
)

// A Library holds the stories in force. It is safe for concurrent use.
type Library struct {
	paths []string

	mu      sync.Mutex
	stories []*corpus.Story
	faulty  string // the faults of the last load as printed, "" if it was good

	loading sync.Mutex // one load at a time
}

// Open loads story files and folders, or, without any, the stories that ship
// inside the program. The error is [corpus.Faults] with everything that is
// wrong; there is no library then.
func Open(paths ...string) (*Library, error) {
	l := &Library{paths: append([]string(nil), paths...)}
	stories, err := l.read()
	if err != nil {
		return nil, err
	}
	l.stories = stories
	return l, nil
}

func (l *Library) read() ([]*corpus.Story, error) {
	if len(l.paths) == 0 {
		return corpus.Embedded()
	}
	return corpus.Open(l.paths...)
}

// Paths returns the files and folders as they were given to Open.
func (l *Library) Paths() []string { return append([]string(nil), l.paths...) }

// Stories returns the set in force. Neither the slice nor the stories may be
// changed.
func (l *Library) Stories() []*corpus.Story {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.stories
}

// An Update is what came of loading the set again.
type Update struct {
	// Stories is the set in force afterwards.
	Stories []*corpus.Story
	// Changes is what differs from the set before. It is empty with Faults,
	// and when a broken file was mended to what it was before it broke.
	Changes []Change
	// Faults is why the files were not taken over: the set in force is the
	// one from before. Empty after a good load.
	Faults corpus.Faults
}

// Good reports whether the files were taken over.
func (u Update) Good() bool { return len(u.Faults) == 0 }

// Reload loads the set again, whether or not a file changed. The second
// result is false if that told nothing new: neither the stories nor the faults
// differ from the load before.
func (l *Library) Reload() (Update, bool) {
	l.loading.Lock()
	defer l.loading.Unlock()
	stories, err := l.read()
	l.mu.Lock()
	defer l.mu.Unlock()
	if err != nil {
		u := Update{Stories: l.stories, Faults: faultsOf(err)}
		news := u.Faults.Error() != l.faulty
		l.faulty = u.Faults.Error()
		return u, news
	}
	u := Update{Stories: stories, Changes: compare(l.stories, stories)}
	if len(u.Changes) == 0 {
		u.Stories = l.stories // equal ones: what was made of them stays valid
	}
	news := len(u.Changes) > 0 || l.faulty != ""
	l.stories, l.faulty = u.Stories, ""
	return u, news
}

// faultsOf returns the faults in an error of corpus; other errors become one.
func faultsOf(err error) corpus.Faults {
	var faults corpus.Faults
	if errors.As(err, &faults) {
		return faults
	}
	return corpus.Faults{{File: "stories", Problem: fmt.Sprintf("they cannot be loaded: %v", err)}}
}
