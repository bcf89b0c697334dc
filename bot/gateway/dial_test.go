package gateway

import (
	"errors"
	"net"
	"os"
	"testing"
	"testing/synctest"
	"time"
)

// TestSilentConnection reads from a connection that says something now and
// then, and then nothing more, as one whose other end is gone.
func TestSilentConnection(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ours, theirs := net.Pipe()
		defer theirs.Close()
		heard := 0
		c := &watchedConn{Conn: ours, dialer: &dialer{silence: silence, heard: func() { heard++ }}}
		go func() {
			for range 3 {
				time.Sleep(silence - time.Second)
				theirs.Write([]byte("x"))
			}
		}()
		begun := time.Now()
		var err error
		for err == nil {
			_, err = c.Read(make([]byte, 1))
		}
		if !errors.Is(err, os.ErrDeadlineExceeded) || heard != 3 {
			t.Errorf("heard %d times, then %v", heard, err)
		}
		if got, want := time.Since(begun), 3*(silence-time.Second)+silence; got != want {
			t.Errorf("given up after %v, want %v", got, want)
		}
	})
}

// TestAbandonedDialer cuts the connection of a session that hangs and lets it
// make no other.
func TestAbandonedDialer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	d := &dialer{silence: silence, heard: func() {}, dialled: func(string) {}}
	c, err := d.dial(t.Context(), "tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	read := make(chan error, 1)
	go func() {
		_, err := c.Read(make([]byte, 1))
		read <- err
	}()
	d.cut()
	if err := <-read; !errors.Is(err, net.ErrClosed) {
		t.Errorf("Read = %v", err)
	}
	if _, err := d.dial(t.Context(), "tcp", l.Addr().String()); !errors.Is(err, errAbandoned) {
		t.Errorf("dial = %v", err)
	}
}
