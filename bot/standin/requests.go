package standin

import (
	"slices"
	"strings"
	"time"
)

// A Request is one REST request of the bot and what came of it.
type Request struct {
	At       time.Time `json:"at"`
	Method   string    `json:"method"`
	Route    string    `json:"route"`            // "/channels/{channel}/messages"; empty: no such route
	Path     string    `json:"path"`             // interaction tokens are masked
	Body     []byte    `json:"body,omitempty"`   // as received
	Status   int       `json:"status"`           // as sent
	Answer   []byte    `json:"answer,omitempty"` // as sent
	Scripted bool      `json:"scripted"`         // the answer came from a scripted fault
}

// keptRequests bounds the history of requests.
const keptRequests = 2048

// Requests returns the latest requests, oldest first.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

// RequestsTo returns the latest requests of a method and route, oldest first.
func (s *Server) RequestsTo(method, route string) []Request {
	return slices.DeleteFunc(s.Requests(), func(r Request) bool {
		return r.Method != method || r.Route != route
	})
}

// record keeps a request. The caller holds s.mu.
func (s *Server) record(r Request) {
	s.requests = append(s.requests, r)
	if len(s.requests) > 2*keptRequests {
		s.requests = slices.Clone(s.requests[len(s.requests)-keptRequests:])
	}
	s.logger.Debug("request", "method", r.Method, "route", r.Route, "status", r.Status)
	if r.Status >= 400 {
		s.change(Change{Kind: RequestRefused, Request: &r})
	}
}

// maskPath hides the interaction token of a path:
// /interactions/{id}/{token}/callback and /webhooks/{id}/{token}/...
func maskPath(path string) string {
	parts := strings.Split(path, "/")
	if len(parts) > 3 && (parts[1] == "interactions" || parts[1] == "webhooks") {
		parts[3] = "***"
	}
	return strings.Join(parts, "/")
}
