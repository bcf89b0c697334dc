package preview

import (
	"fmt"
	"sync"
	"time"

	"whosaid/bot"
	"whosaid/corpus"
	"whosaid/corpus/library"
	"whosaid/index"
)

// lingering is how long an index is kept after it was replaced: answers that
// have begun are finished with it.
const lingering = time.Minute

// A shelf holds the index of the stories in force and what became of the last
// save.
type shelf struct {
	use  func(bot.Asker) // has the bot ask another index
	tell func(event string, data any)
	now  func() time.Time

	mu    sync.Mutex
	index *index.Index
	last  *save
}

// A save is what came of loading the stories again.
type save struct {
	At      time.Time `json:"at"`
	Good    bool      `json:"good"`
	Changes []string  `json:"changes"`
	Faults  []fault   `json:"faults"`
}

// A fault is a corpus.Fault for the page.
type fault struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Field   string `json:"field"`
	Excerpt string `json:"excerpt"`
	Problem string `json:"problem"`
	Fix     string `json:"fix"`
	Missing bool   `json:"missing"`
}

// open indexes the first set of stories.
func (s *shelf) open(stories []*corpus.Story) (*index.Index, error) {
	ix, err := index.New(stories)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.index = ix
	return ix, nil
}

// take puts an update in force and tells the pages.
func (s *shelf) take(u library.Update) {
	done := &save{At: s.now(), Good: u.Good(), Changes: []string{}, Faults: []fault{}}
	for _, c := range u.Changes {
		done.Changes = append(done.Changes, c.String())
	}
	for _, f := range u.Faults {
		done.Faults = append(done.Faults, fault(f))
	}
	if u.Good() && len(u.Changes) > 0 {
		if err := s.swap(u.Stories); err != nil {
			done.Good = false
			done.Faults = append(done.Faults, fault{File: "index", Problem: fmt.Sprintf("the stories cannot be indexed: %v", err)})
		}
	}
	s.mu.Lock()
	s.last = done
	s.mu.Unlock()
	s.tell("stories", s.view())
}

// swap puts another index in force; the old one is closed later.
func (s *shelf) swap(stories []*corpus.Story) error {
	ix, err := index.New(stories)
	if err != nil {
		return err
	}
	s.mu.Lock()
	old := s.index
	s.index = ix
	s.mu.Unlock()
	s.use(ix)
	time.AfterFunc(lingering, func() { old.Close() })
	return nil
}

func (s *shelf) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index != nil {
		s.index.Close()
	}
}

// current returns the index in force, nil while the first is being made.
func (s *shelf) current() *index.Index {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index
}
