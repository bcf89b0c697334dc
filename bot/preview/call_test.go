package preview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestBadCalls makes calls that the page never makes. Each is answered with
// what is wrong, and none does anything.
func TestBadCalls(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	m := r.ask(f, "Who denied it?")
	before := len(r.messages(ada, general))
	long := strings.Repeat("x", 2001)
	for _, tt := range []struct {
		name, path string
		body       any
		status     int
		says       string
	}{
		{"no such call", "shout", object{}, 404, "no such call"},
		{"not an object", "say", []string{"x"}, 400, "cannot be read"},
		{"of another type", "say", object{"person": 1}, 400, "cannot be read"},
		{"an unknown field", "say", object{"person": ada, "channel": general, "txet": "hello"}, 400, "txet"},
		{"too large", "say", object{"text": strings.Repeat("x", maxBody)}, 413, "65536 bytes"},
		{"nobody", "say", object{"person": "1", "channel": general, "text": "hello"}, 422, "no person 1"},
		{"the bot itself", "say", object{"person": botID, "channel": general, "text": "hello"}, 422, "no person"},
		{"nowhere", "say", object{"person": ada, "channel": "1", "text": "hello"}, 422, "no channel 1"},
		{"nothing", "say", object{"person": ada, "channel": general, "text": " \n"}, 422, "empty"},
		{"too long", "say", object{"person": ada, "channel": general, "text": long}, 422, "2000"},
		{"to nothing", "reply", object{"person": ada, "message": "1", "text": "hello"}, 422, "no message 1"},
		{"somebody else's", "edit", object{"person": ada, "message": m.ID, "text": "hello"}, 422, "not yours"},
		{"somebody else's too", "delete", object{"person": ben, "message": m.ID}, 422, "not yours"},
		{"no such command", "slash", object{"person": ada, "channel": general, "command": "shout"}, 422, "shout"},
		{"no such option", "slash", object{"person": ada, "channel": general, "command": "ask", "options": []object{{"name": "q", "value": "x"}}}, 422, `"q"`},
		{"no question", "slash", object{"person": ada, "channel": general, "command": "ask"}, 422, "question"},
		{"an option of another type", "slash", object{"person": ada, "channel": general, "command": "ask", "options": []object{{"name": "question", "value": 7}}}, 422, "question"},
		{"where it is not", "slash", object{"person": ada, "channel": lounge, "command": "help"}, 422, "help"},
		{"no completion", "complete", object{"person": ada, "channel": general, "command": "ask", "option": "private", "typed": "t"}, 422, "private"},
		{"no such menu", "menu", object{"person": ada, "message": m.ID, "command": "Shout"}, 422, "Shout"},
		{"no such button", "press", object{"person": ada, "message": m.ID, "custom_id": "x"}, 422, "no component"},
		{"no such choice", "choose", object{"person": ada, "message": m.ID, "custom_id": "x", "values": []string{"y"}}, 422, "x"},
		{"no form", "submit", object{"person": ada, "interaction": "1", "inputs": []object{}}, 422, "1"},
		{"no language", "locale", object{"person": ada, "locale": "tlh"}, 422, "tlh"},
	} {
		status, body := r.send("POST", tt.path, tt.body)
		var fault struct{ Error string }
		if err := json.Unmarshal(body, &fault); err != nil || status != tt.status || !strings.Contains(fault.Error, tt.says) {
			t.Errorf("%s: status %d %s, want %d and %q", tt.name, status, body, tt.status, tt.says)
		}
	}
	if after := len(r.messages(ada, general)); after != before {
		t.Errorf("there were %d messages, now %d", before, after)
	}
}

// TestBadViews asks for what there is not.
func TestBadViews(t *testing.T) {
	t.Parallel()
	r := run(t)
	for path, want := range map[string]int{
		"rooms": 400, "rooms?person=1": 400, "events": 400, "events?person=" + botID: 400, "exchanges?person=": 400,
		"channel?person=" + ada: 404, "channel?person=" + ada + "&channel=1": 404, "exchange": 404, "exchange?id=1": 404,
		"say": 404, "": 404, "../api/none": 404,
	} {
		if status, body := r.send("GET", path, nil); status != want || !json.Valid(body) {
			t.Errorf("%s: status %d, want %d\n%s", path, status, want, body)
		}
	}
}

// TestBodies sends bodies that a form of another site could send, and ones
// that are no JSON.
func TestBodies(t *testing.T) {
	for _, tt := range []struct {
		kind, body string
		want       int
	}{
		{"application/json", `{"n": 1}`, 0},
		{"application/json; charset=utf-8", `{"n": 1}`, 0},
		{"", `{"n": 1}`, http.StatusUnsupportedMediaType},
		{"text/plain", `{"n": 1}`, http.StatusUnsupportedMediaType},
		{"application/x-www-form-urlencoded", `{"n": 1}`, http.StatusUnsupportedMediaType},
		{"multipart/form-data", `{"n": 1}`, http.StatusUnsupportedMediaType},
		{"application/json", ``, http.StatusBadRequest},
		{"application/json", `{"n": 1`, http.StatusBadRequest},
		{"application/json", `{"n": 1} {"n": 2}`, http.StatusBadRequest},
		{"application/json", `{"m": 1}`, http.StatusBadRequest},
		{"application/json", fmt.Sprintf(`{"n": "%s"}`, bytes.Repeat([]byte("x"), maxBody)), http.StatusRequestEntityTooLarge},
	} {
		r := httptest.NewRequest("POST", "/api/say", strings.NewReader(tt.body))
		r.Header.Set("Content-Type", tt.kind)
		w := httptest.NewRecorder()
		answer(w, r, func(r *http.Request) (any, error) {
			var a struct{ N int }
			return done{}, read(r, &a)
		})
		if want := max(tt.want, http.StatusOK); w.Code != want {
			t.Errorf("%s of %s: status %d, want %d: %s", tt.body[:min(len(tt.body), 20)], tt.kind, w.Code, want, w.Body)
		}
	}
}

// TestViews checks what the page asks for when it is opened.
func TestViews(t *testing.T) {
	t.Parallel()
	r := run(t)
	w := get[struct {
		Run       string
		Bot       struct{ ID, Username string }
		People    []person
		Locales   []string
		Connected bool
	}](r, "world")
	if w.Run == "" || w.Bot.ID != botID || !w.Connected || len(w.People) != 2 {
		t.Errorf("the world is %+v", w)
	}
	if len(w.Locales) < 2 || w.Locales[0] == "" {
		t.Errorf("the languages are %v", w.Locales)
	}
	names := map[string]string{}
	for _, who := range []string{ada, ben} {
		for _, rm := range get[[]room](r, "rooms?person="+who) {
			name := rm.Name
			if rm.With != nil {
				name = "with " + rm.With.Username
			}
			names[who+" "+name] = rm.Topic
			if got := get[channelView](r, "channel?person="+who+"&channel="+rm.ChannelID); got.Messages == nil || got.Commands == nil {
				t.Errorf("%s: no list, but null", name)
			} else if asks := len(got.Commands) > 0; asks != (rm.HasBot || who == ben) {
				t.Errorf("%s has %d commands in %s", who, len(got.Commands), name)
			}
		}
	}
	for _, who := range []string{ada, ben} {
		for _, name := range []string{"general", "Follow-ups", "bot-cannot-write", "bot-cannot-read-back", "lounge", "with whosaid"} {
			if topic, ok := names[who+" "+name]; !ok || topic == "" && name != "Follow-ups" && name != "with whosaid" {
				t.Errorf("%s sees no %s, or it has no topic", who, name)
			}
		}
	}
}
