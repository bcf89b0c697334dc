package preview

import "sync"

// A hub tells every open page what happens beside the stand-in's changes.
type hub struct {
	mu    sync.Mutex
	pages map[chan note]bool
}

// A note is one thing told.
type note struct {
	event string
	data  any
}

// waitingNotes is how many notes a page may fall behind. One that falls
// further is cut off; it connects again and asks for everything anew.
const waitingNotes = 256

func newHub() *hub { return &hub{pages: map[chan note]bool{}} }

func (h *hub) tell(event string, data any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for page := range h.pages {
		select {
		case page <- note{event, data}:
		default:
			delete(h.pages, page)
			close(page)
		}
	}
}

// join returns what is told from now on, and what ends that.
func (h *hub) join() (<-chan note, func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	page := make(chan note, waitingNotes)
	h.pages[page] = true
	return page, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.pages, page)
	}
}
