package preview

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
)

//go:embed web
var web embed.FS

// handler is everything a browser can reach: the page's files and the calls
// it makes.
func (p *Preview) handler() http.Handler {
	mux := http.NewServeMux()
	files, err := fs.Sub(web, "web")
	if err != nil {
		panic(err) // unreachable: the folder is embedded
	}
	mux.Handle("GET /", static(http.FileServerFS(files)))

	for path, view := range map[string]func(*http.Request) (any, error){
		"world": p.viewWorld, "rooms": p.viewRooms, "channel": p.viewChannel, "stories": p.viewStories,
		"samples": p.viewSamples, "exchanges": p.viewExchanges, "exchange": p.viewExchange,
	} {
		mux.HandleFunc("GET /api/"+path, func(w http.ResponseWriter, r *http.Request) { answer(w, r, view) })
	}
	mux.HandleFunc("GET /api/events", p.serveEvents)

	for path, act := range map[string]func(*http.Request) (any, error){
		"say": p.say, "reply": p.reply, "edit": p.edit, "delete": p.delete, "slash": p.slash, "complete": p.complete,
		"menu": p.menu, "press": p.press, "choose": p.choose, "submit": p.submit, "locale": p.locale,
	} {
		mux.HandleFunc("POST /api/"+path, func(w http.ResponseWriter, r *http.Request) { answer(w, r, act) })
	}
	for _, method := range []string{"GET", "POST"} { // without one it would conflict with "GET /"
		mux.HandleFunc(method+" /api/", func(w http.ResponseWriter, _ *http.Request) {
			fail(w, http.StatusNotFound, "there is no such call")
		})
	}
	return mux
}

// static serves the page's files. They are part of the program, so a browser
// must ask again when the program may be another one.
func static(files http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-cache")
		files.ServeHTTP(w, r)
	})
}

// A badRequest is a call the page should not have made.
type badRequest struct {
	status int
	why    string
}

func (b *badRequest) Error() string { return b.why }

func bad(format string, args ...any) error {
	return &badRequest{http.StatusBadRequest, fmt.Sprintf(format, args...)}
}

// answer runs a call and writes what it gives as JSON.
func answer(w http.ResponseWriter, r *http.Request, call func(*http.Request) (any, error)) {
	data, err := call(r)
	var b *badRequest
	switch {
	case errors.As(err, &b):
		fail(w, b.status, b.why)
	case err != nil: // a *standin.Refused: what the client would not let a person do
		fail(w, http.StatusUnprocessableEntity, err.Error())
	default:
		send(w, http.StatusOK, data)
	}
}

func fail(w http.ResponseWriter, status int, why string) {
	send(w, status, map[string]string{"error": why})
}

func send(w http.ResponseWriter, status int, data any) {
	body, err := json.Marshal(data)
	if err != nil {
		status, body = http.StatusInternalServerError, []byte(`{"error":"the answer cannot be written"}`)
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write(body) // a browser that is gone needs no answer
}

// maxBody bounds what the page sends, in bytes: a message of 2000 characters
// is far below it.
const maxBody = 64 << 10

// read reads the JSON body of an act, strictly.
func read(r *http.Request, into any) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &badRequest{http.StatusUnsupportedMediaType, "the body must be application/json"}
	}
	d := json.NewDecoder(http.MaxBytesReader(nil, r.Body, maxBody))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return &badRequest{http.StatusRequestEntityTooLarge, fmt.Sprintf("the body has more than %d bytes", maxBody)}
	case err != nil:
		return bad("the body cannot be read: %v", err)
	case d.More():
		return bad("there is more than one value in the body")
	}
	return nil
}
