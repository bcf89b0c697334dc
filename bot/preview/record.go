package preview

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"time"

	"whosaid/bot"
	"whosaid/bot/standin/wire"
)

// A record is the exchange that work is done for, as its context carries it.
// The nil record belongs to none and takes everything.
type record struct {
	book      *book
	id        string
	channelID string
	personID  string
	on        string // press: the message with the button
}

type recordKey struct{}

func recordOf(ctx context.Context) *record {
	r, _ := ctx.Value(recordKey{}).(*record)
	return r
}

func (r *record) asked(a Asked) {
	if r == nil {
		return
	}
	if a.Statements == nil {
		a.Statements = []Shown{}
	}
	r.book.edit(r.id, func(e *Exchange) { e.Asked = append(e.Asked, a) })
}

// A recordingHandler is the bot with the context of each call naming its
// exchange.
type recordingHandler struct {
	bot.Handler
	book *book
}

func (h recordingHandler) Interaction(ctx context.Context, in *bot.Interaction, r bot.Responder) {
	rec := &record{book: h.book, id: in.ID, channelID: in.ChannelID, personID: in.User.ID}
	if in.Message != nil {
		rec.on = in.Message.ID
	}
	h.Handler.Interaction(context.WithValue(ctx, recordKey{}, rec), in, r)
}

func (h recordingHandler) Message(ctx context.Context, m *bot.Message, r bot.Responder) {
	rec := &record{book: h.book, id: m.ID, channelID: m.ChannelID, personID: m.Author.ID}
	h.Handler.Message(context.WithValue(ctx, recordKey{}, rec), m, r)
}

// A recordingTransport tells every REST request of the bot to the exchange it
// is made for, and every refusal to the pages.
type recordingTransport struct {
	base http.RoundTripper
	now  func() time.Time
	tell func(event string, data any)
}

// Refused is a request of the bot that Discord would refuse.
type Refused struct {
	ChannelID string   `json:"channel_id,omitempty"` // where the person acted; empty: nowhere in particular
	PersonID  string   `json:"person_id,omitempty"`
	Method    string   `json:"method"`
	Path      string   `json:"path"`
	Status    int      `json:"status"`
	Code      int      `json:"code"`
	Message   string   `json:"message"`
	Faults    []string `json:"faults"` // "data.components.0.content BASE_TYPE_MAX_LENGTH: ..."
}

func (t recordingTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	var body []byte
	if req.Body != nil {
		var err error
		if body, err = io.ReadAll(req.Body); err != nil {
			return nil, err
		}
		req.Body.Close()
		req.Body = io.NopCloser(bytes.NewReader(body))
	}
	began := t.now()
	resp, err := t.base.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	answer, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		return nil, err
	}
	resp.Body = io.NopCloser(bytes.NewReader(answer))
	t.record(recordOf(req.Context()), Request{
		Method: req.Method, Path: maskPath(req.URL.Path), Status: resp.StatusCode, TookMS: milliseconds(t.now().Sub(began)),
		Body: jsonOnly(body), Answer: jsonOnly(answer),
	})
	return resp, nil
}

func (t recordingTransport) record(r *record, q Request) {
	if q.Status >= http.StatusBadRequest {
		t.tell("refused", refusal(r, q))
	}
	if r == nil {
		return
	}
	r.book.edit(r.id, func(e *Exchange) {
		e.Requests = append(e.Requests, q)
		if r.on != "" && changesSource(q) {
			e.add(r.on)
		}
	})
}

// changesSource reports whether a request answers a press by changing the
// message with the button.
func changesSource(q Request) bool {
	var callback struct{ Type int }
	return strings.HasSuffix(q.Path, "/callback") && json.Unmarshal(q.Body, &callback) == nil && callback.Type == wire.CallbackUpdateMessage
}

func refusal(r *record, q Request) Refused {
	out := Refused{Method: q.Method, Path: q.Path, Status: q.Status, Faults: []string{}}
	if r != nil {
		out.ChannelID, out.PersonID = r.channelID, r.personID
	}
	var e wire.Error
	if json.Unmarshal(q.Answer, &e) != nil {
		out.Message = http.StatusText(q.Status)
		return out
	}
	out.Code, out.Message = e.Code, e.Message
	out.Faults = append(out.Faults, e.Errors.List()...)
	return out
}

// jsonOnly returns what is JSON and nothing else.
func jsonOnly(b []byte) json.RawMessage {
	if !json.Valid(b) {
		return nil
	}
	return b
}

// maskPath takes the version and the interaction tokens out of a path:
// /api/v9/interactions/{id}/{token}/callback, /api/v9/webhooks/{id}/{token}.
func maskPath(path string) string {
	parts := strings.Split(strings.TrimPrefix(path, "/api/v9"), "/")
	if len(parts) > 3 && (parts[1] == "interactions" || parts[1] == "webhooks") {
		parts[3] = "***"
	}
	return strings.Join(parts, "/")
}
