package standin_test

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// rawGateway connects to the gateway without a library, to send what none
// would.
func rawGateway(t *testing.T, s *standin.Server, query ...string) (*websocket.Conn, func(string), func() wire.Payload) {
	t.Helper()
	q := "v=10&encoding=json"
	if len(query) > 0 {
		q = query[0]
	}
	ws, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(s.URL(), "http")+"/?"+q, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ws.Close() })
	ws.SetReadDeadline(time.Now().Add(patience))
	send := func(frame string) {
		t.Helper()
		if err := ws.WriteMessage(websocket.TextMessage, []byte(frame)); err != nil {
			t.Fatal(err)
		}
	}
	read := func() wire.Payload {
		t.Helper()
		var p wire.Payload
		if err := ws.ReadJSON(&p); err != nil {
			t.Fatal(err)
		}
		return p
	}
	return ws, send, read
}

const identify = `{"op":2,"d":{"token":"` + standin.Token + `","intents":512,"properties":{}}}`

func TestGatewayProtocol(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	tests := map[string]struct {
		query string
		send  []string
		want  int
	}{
		"no JSON":             {"v=10", []string{"hello"}, wire.CloseDecodeError},
		"too long":            {"v=10", []string{`{"op":1,"d":"` + strings.Repeat("x", 4096) + `"}`}, wire.CloseDecodeError},
		"unknown op":          {"v=10", []string{`{"op":99}`}, wire.CloseUnknownOpcode},
		"status before ready": {"v=10", []string{`{"op":3,"d":{}}`}, wire.CloseNotAuthenticated},
		"identified twice":    {"v=10", []string{identify, identify}, wire.CloseAlreadyAuthenticated},
		"resumed when ready":  {"v=10", []string{identify, `{"op":6,"d":{"token":"` + standin.Token + `","session_id":"x","seq":1}}`}, wire.CloseAlreadyAuthenticated},
		"resume, bad token":   {"v=10", []string{`{"op":6,"d":{"token":"x","session_id":"x","seq":1}}`}, wire.CloseAuthenticationFailed},
		"no intents":          {"v=10", []string{`{"op":2,"d":{"token":"` + standin.Token + `"}}`}, wire.CloseInvalidIntents},
		"version 6":           {"v=6", nil, wire.CloseInvalidAPIVersion},
		"too many events":     {"v=10", repeated(`{"op":1,"d":null}`, 121), wire.CloseRateLimited},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ws, send, _ := rawGateway(t, s, tt.query)
			for _, frame := range tt.send {
				send(frame)
			}
			for {
				_, _, err := ws.ReadMessage()
				var closed *websocket.CloseError
				if errors.As(err, &closed) && closed.Code == tt.want {
					return
				}
				if err != nil {
					t.Fatalf("connection ended with %v, want close code %d", err, tt.want)
				}
			}
		})
	}
}

func repeated(s string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = s
	}
	return out
}

func TestResumeAheadOfTheServer(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	ws, send, read := rawGateway(t, s)
	read()
	send(identify)
	var ready wire.Ready
	if err := json.Unmarshal(read().D, &ready); err != nil {
		t.Fatal(err)
	}
	ws.UnderlyingConn().Close()
	if _, err := s.SubscribeAfter(0).Await(within(t), kind(standin.BotDisconnected)); err != nil {
		t.Fatal(err)
	}
	again, send, read := rawGateway(t, s)
	read()
	send(`{"op":6,"d":{"token":"` + standin.Token + `","session_id":"` + ready.SessionID + `","seq":99}}`)
	var closed *websocket.CloseError
	if _, _, err := again.ReadMessage(); !errors.As(err, &closed) || closed.Code != wire.CloseInvalidSeq {
		t.Errorf("resume with seq 99 ended with %v, want 4007", err)
	}
}

// TestShards sends a guild's events on its shard, private ones on shard 0.
func TestShards(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	reads := make([]func() wire.Payload, 2)
	for shard := range reads {
		_, send, read := rawGateway(t, s)
		read()
		id := strings.Replace(identify, `"intents":512`, `"intents":4608,"shard":[`+string(rune('0'+shard))+`,2]`, 1)
		send(id)
		if p := read(); *p.T != "READY" {
			t.Fatalf("first event %s", *p.T)
		}
		reads[shard] = read
	}
	dm, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	for channel, shard := range map[string]int{dm: 0, standin.General: int(830000000000000001 >> 22 % 2)} {
		m, err := s.Say(standin.Ada, channel, "hello")
		if err != nil {
			t.Fatal(err)
		}
		var got wire.Message
		if err := json.Unmarshal(reads[shard]().D, &got); err != nil || got.ID != m.ID {
			t.Errorf("shard %d got %s, want %s", shard, got.ID, m.ID)
		}
	}
}

// TestZlibStream reads one zlib stream over several frames.
func TestZlibStream(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	ws, send, _ := rawGateway(t, s, "v=10&encoding=json&compress=zlib-stream")
	pipe, feed := io.Pipe()
	go func() {
		for {
			_, frame, err := ws.ReadMessage()
			if err != nil {
				feed.CloseWithError(err)
				return
			}
			if !bytes.HasSuffix(frame, []byte{0, 0, 0xff, 0xff}) {
				feed.CloseWithError(errors.New("frame without the flush mark"))
				return
			}
			feed.Write(frame)
		}
	}()
	z, err := zlib.NewReader(pipe)
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(z)
	send(identify)
	for _, op := range []int{wire.OpHello, wire.OpDispatch} {
		var p wire.Payload
		if err := d.Decode(&p); err != nil || p.Op != op {
			t.Fatalf("payload %+v, %v, want op %d", p, err, op)
		}
	}
}
