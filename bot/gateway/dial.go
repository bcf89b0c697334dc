package gateway

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// silence is how long a gateway connection may say nothing before it counts
// as dead: Discord answers a heartbeat every 41 seconds, so two were missed.
// The library alone sets no deadline and would wait for ever when it connects,
// and for five heartbeats later.
const silence = 90 * time.Second

// A dialer makes the network connections of one session, with a read deadline
// that every read renews, and can cut them all: a session whose Open hangs
// cannot be closed in any other way.
type dialer struct {
	silence time.Duration
	heard   func()            // called at every read
	dialled func(addr string) // called before every connection

	mu   sync.Mutex
	conn net.Conn // a session has one at a time
	shut bool
}

var errAbandoned = errors.New("the session was replaced")

// websocket returns the library's dialer; its own is one for the process.
func (d *dialer) websocket() *websocket.Dialer {
	return &websocket.Dialer{NetDialContext: d.dial, Proxy: http.ProxyFromEnvironment, HandshakeTimeout: 30 * time.Second}
}

func (d *dialer) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	d.dialled(addr)
	var plain net.Dialer
	conn, err := plain.DialContext(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.shut {
		conn.Close()
		return nil, errAbandoned
	}
	d.conn = conn
	return &watchedConn{Conn: conn, dialer: d}, nil
}

// cut closes the connection and refuses others.
func (d *dialer) cut() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.shut = true
	if d.conn != nil {
		d.conn.Close()
	}
}

// watchedConn gives every read a deadline.
type watchedConn struct {
	net.Conn
	dialer *dialer
}

func (c *watchedConn) Read(b []byte) (int, error) {
	if err := c.SetReadDeadline(time.Now().Add(c.dialer.silence)); err != nil {
		return 0, err
	}
	n, err := c.Conn.Read(b)
	if n > 0 {
		c.dialer.heard()
	}
	return n, err
}
