package standin

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gorilla/websocket"

	"whosaid/bot/standin/wire"
)

// A call is one REST request on its way through a route.
type call struct {
	*http.Request
	server *Server
	body   []byte
}

// A reply is what a route answers: a status and a body, nil for none.
type reply struct {
	status int
	body   any
}

func ok(body any) (reply, *wire.Error) { return reply{http.StatusOK, body}, nil }

func noContent() (reply, *wire.Error) { return reply{status: http.StatusNoContent}, nil }

func refuse(code int) (reply, *wire.Error) { return reply{}, wire.Refuse(code) }

// A route is a method and a path with the code behind it. open routes need no
// bot token: the gateway's address, and those with an interaction token.
type route struct {
	method, path string
	open         bool
	handle       func(*call) (reply, *wire.Error)
}

// routes builds the handler: REST under /api/v9 and /api/v10, the gateway
// everywhere else.
func (s *Server) routes() http.Handler {
	table := slices.Concat(gatewayRoutes, identityRoutes, commandRoutes, channelRoutes, messageRoutes, interactionRoutes, webhookRoutes)
	mux := http.NewServeMux()
	for _, r := range table {
		mux.HandleFunc(r.method+" "+r.path, func(w http.ResponseWriter, req *http.Request) { s.serveREST(w, req, &r) })
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, req *http.Request) { s.serveREST(w, req, missing(table, req)) })
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if rest, found := strings.CutPrefix(req.URL.Path, "/api"); found && !websocket.IsWebSocketUpgrade(req) {
			s.versioned(w, req, rest, mux)
			return
		}
		s.serveGateway(w, req)
	})
}

// versioned strips the API version off a path. Without one Discord means a
// version that is gone.
func (s *Server) versioned(w http.ResponseWriter, req *http.Request, rest string, next http.Handler) {
	for _, v := range []string{"/v9", "/v10"} {
		if path, found := strings.CutPrefix(rest, v); found && (path == "" || path[0] == '/') {
			req = req.Clone(req.Context())
			req.URL = &url.URL{Path: path, RawQuery: req.URL.RawQuery}
			next.ServeHTTP(w, req)
			return
		}
	}
	s.serveREST(w, req, &route{open: true, handle: func(*call) (reply, *wire.Error) {
		return refuse(wire.CodeInvalidAPIVersion)
	}})
}

// missing is the route of a request no route fits: 405 when another method
// would, else 404.
func missing(table []route, req *http.Request) *route {
	status := http.StatusNotFound
	for _, r := range table {
		if fits(r.path, req.URL.Path) {
			status = http.StatusMethodNotAllowed
		}
	}
	return &route{open: true, handle: func(*call) (reply, *wire.Error) { return reply{}, wire.RefuseStatus(status) }}
}

func fits(template, path string) bool {
	want, got := strings.Split(template, "/"), strings.Split(path, "/")
	if len(want) != len(got) {
		return false
	}
	for i := range want {
		if want[i] != got[i] && !strings.HasPrefix(want[i], "{") {
			return false
		}
	}
	return true
}

// serveREST takes one request through its faults and its route, and records
// it.
func (s *Server) serveREST(w http.ResponseWriter, req *http.Request, r *route) {
	c := &call{Request: req, server: s}
	rec := Request{At: s.clock.Now(), Method: req.Method, Route: r.path, Path: maskPath(req.URL.Path)}
	refused := c.read(w)
	rec.Body = c.body
	s.mu.Lock()
	t := s.faults.trouble(req.Method, r.path)
	s.mu.Unlock()
	if t != nil {
		s.wait(t, req.Context().Done())
	}
	header := jsonHeader()
	s.mu.Lock()
	if t == nil || t.Acts || t.Status == 0 && !t.Abort {
		rec.Status, rec.Answer = s.answer(c, r, refused)
	}
	if t != nil && (t.Status != 0 || t.Abort) {
		rec.Status, rec.Answer, rec.Scripted, header = t.Status, t.Body, true, t.Header
	}
	s.record(rec)
	s.mu.Unlock()
	if t != nil && t.Abort {
		panic(http.ErrAbortHandler)
	}
	write(w, rec, header)
}

// answer runs a route. The caller holds s.mu, so that the answer is encoded
// before anybody changes what it tells.
func (s *Server) answer(c *call, r *route, refused *wire.Error) (int, []byte) {
	var out reply
	err := refused
	if err == nil {
		err = c.admit(r)
	}
	if err == nil {
		out, err = r.handle(c)
	}
	if err != nil {
		out = reply{err.Status, err}
	}
	if out.body == nil {
		return out.status, nil
	}
	b, e := json.Marshal(out.body)
	if e != nil {
		panic(e) // unreachable: the stand-in's own types
	}
	return out.status, b
}

func write(w http.ResponseWriter, rec Request, header http.Header) {
	for name, values := range header {
		if rec.Answer != nil || name != "Content-Type" {
			w.Header()[name] = values
		}
	}
	w.WriteHeader(rec.Status)
	w.Write(rec.Answer) // a client that is gone needs no answer
}

// read takes the body in and checks how it is sent.
func (c *call) read(w http.ResponseWriter) *wire.Error {
	b, err := io.ReadAll(http.MaxBytesReader(w, c.Body, wire.MaxBody))
	c.body = b
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return wire.RefuseStatus(http.StatusRequestEntityTooLarge)
	case err != nil:
		return wire.Refuse(wire.CodeInvalidJSON)
	case len(b) == 0 && c.Header.Get("Content-Type") == "":
		return nil
	}
	if kind, _, _ := mime.ParseMediaType(c.Header.Get("Content-Type")); kind != "application/json" {
		return badField("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.")
	}
	return nil
}

// admit checks who asks: a proper client, with the bot's token where the
// route is not open.
func (c *call) admit(r *route) *wire.Error {
	if !strings.HasPrefix(c.UserAgent(), "DiscordBot (") {
		return wire.Refuse(wire.CodeCloudflare)
	}
	if !r.open && c.Header.Get("Authorization") != "Bot "+c.server.state.app.Token {
		return wire.RefuseStatus(http.StatusUnauthorized)
	}
	return nil
}

// flag reads a boolean query parameter.
func (c *call) flag(name string) bool {
	v := strings.ToLower(c.URL.Query().Get(name))
	return v == "true" || v == "1"
}

// badField refuses a body for one field of it, "" for the whole, where package
// rules cannot know better.
func badField(name, code, message string) *wire.Error {
	faults, path := &wire.Faults{}, []string{name}
	if name == "" {
		path = nil
	}
	faults.Add(path, wire.Fault{Code: code, Message: message})
	return wire.RefuseForm(faults)
}
