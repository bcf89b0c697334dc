package standin

import (
	"context"

	"whosaid/bot/standin/wire"
)

// A Pending is an interaction a user caused: ask it for what the user sees.
// It is safe for concurrent use.
type Pending struct {
	server *Server
	in     *interaction

	// Guarded by server.mu.
	choices []wire.Choice
	modal   *wire.Modal
	failure string
}

// A State is what the user sees of an interaction at one moment.
type State struct {
	Answered  bool
	Callback  int            // kind of the first answer, one of wire.Callback
	Thinking  bool           // the placeholder of a deferral shows
	Message   *wire.Message  // the answer, its placeholder, or the message an update changed; nil without or when deleted
	Followups []wire.Message // oldest first
	Choices   []wire.Choice  // autocomplete
	Modal     *wire.Modal
	Failure   string // one of the Failure texts, when the client gave up
}

// Settled reports whether the user has what there is to see: an answer that
// is not "thinking ..." any more, or a failure.
func (s State) Settled() bool { return s.Failure != "" || s.Answered && !s.Thinking }

// ID returns the interaction's id.
func (p *Pending) ID() string { return p.in.ID }

// Pending returns the interaction with that id, nil if there was none.
func (s *Server) Pending(id string) *Pending {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pendings[id]
}

// Interaction returns the interaction as the bot got it, its token masked.
func (p *Pending) Interaction() wire.Interaction {
	p.server.mu.Lock()
	defer p.server.mu.Unlock()
	in := p.in.Interaction
	in.Token = "***"
	return in
}

// State returns what the user sees now.
func (p *Pending) State() State {
	p.server.mu.Lock()
	defer p.server.mu.Unlock()
	return p.state()
}

func (p *Pending) state() State {
	st := State{
		Answered: p.in.answered != 0, Callback: p.in.answered,
		Choices: p.choices, Modal: p.modal, Failure: p.failure,
	}
	if o := p.in.original; o != nil && !o.gone {
		m := o.Message
		st.Message, st.Thinking = &m, m.Loading()
	}
	for _, f := range p.in.followups {
		if !f.gone {
			st.Followups = append(st.Followups, f.Message)
		}
	}
	return st
}

// Until waits for a state that is as wanted and returns it. The error is the
// context's or ErrClosed, and comes with the state as it was then.
func (p *Pending) Until(ctx context.Context, want func(State) bool) (State, error) {
	var st State
	err := p.server.until(ctx, func() bool {
		st = p.state()
		return want(st)
	})
	return st, err
}

// First waits for the first answer, a failure at the latest.
func (p *Pending) First(ctx context.Context) (State, error) {
	return p.Until(ctx, func(s State) bool { return s.Answered || s.Failure != "" })
}

// Done waits until the user has what there is to see: see State.Settled.
func (p *Pending) Done(ctx context.Context) (State, error) {
	return p.Until(ctx, State.Settled)
}
