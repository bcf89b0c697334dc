package gateway

import (
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// The client library logs through one function for the whole process. It is
// replaced once, by the bridge below, which serves every Gateway.
//
// The bridge is also the only place where the code of a connection that
// Discord closes after READY can be learned: the library passes it to no
// handler, it only logs it.
var (
	bridging sync.Once
	bridges  sync.Map // address of the gateway server, host and port -> *Gateway
)

// installBridge puts the bridge in the library's place for a logger.
func installBridge() {
	bridging.Do(func() { discordgo.Logger = bridge })
}

// bridge gets the library's log lines. Their arguments are not to be trusted:
// some are whole events with what people wrote, one is the token. Only what
// cannot hold either is kept: errors (masked), numbers, durations, and words
// in capitals such as the type of an event.
func bridge(level, _ int, format string, args ...any) {
	g := bridgeTo(args)
	if g == nil {
		return
	}
	attrs := []any{slog.String("library", "discordgo"), slog.String("format", strings.TrimSpace(format))}
	for _, arg := range args {
		switch v := arg.(type) {
		case error:
			attrs = append(attrs, slog.String("cause", g.Mask(withoutAddress(v).Error())))
			g.closed(v)
		case int, int64, time.Duration:
			attrs = append(attrs, slog.Any("number", v))
		case string:
			if eventType.MatchString(v) {
				attrs = append(attrs, slog.String("event_type", v))
			}
		}
	}
	// Whatever matters of these is told again, in our words, by the
	// supervisor. At the library's "error" they are mostly lost connections.
	g.log.Debug("client library", attrs...)
}

var eventType = regexp.MustCompile(`^[A-Z][A-Z_]{2,40}$`)

// bridgeTo finds whose line it is. Lines about a connection carry the address
// of the gateway; others are lost unless there is one Gateway only.
func bridgeTo(args []any) *Gateway {
	for _, arg := range args {
		s, ok := arg.(string)
		if !ok || !strings.HasPrefix(s, "ws") {
			continue
		}
		if u, err := url.Parse(s); err == nil {
			if g, ok := bridges.Load(address(u.Host, u.Scheme)); ok {
				return g.(*Gateway)
			}
		}
	}
	var only *Gateway
	n := 0
	bridges.Range(func(_, g any) bool {
		only = g.(*Gateway)
		n++
		return n < 2
	})
	if n != 1 {
		return nil
	}
	return only
}

// address adds the port that an address of a scheme leaves out.
func address(host, scheme string) string {
	switch {
	case strings.Contains(host, ":"):
		return host
	case scheme == "ws":
		return host + ":80"
	}
	return host + ":443"
}

// closed looks for the close code of a lost connection and ends the Gateway
// if it is one that no other try will change.
func (g *Gateway) closed(err error) {
	var c *websocket.CloseError
	if !errors.As(err, &c) {
		return
	}
	if f := fatalClose(c.Code); f != nil {
		g.end(f)
	}
}

// secretPaths are the parts of an address that answer an interaction.
var secretPaths = regexp.MustCompile(`(/(?:interactions|webhooks)/\d+/)[^/\s"?]+`)

// Mask takes the token and the tokens of interactions out of a text.
func (g *Gateway) Mask(s string) string { return Mask(s, g.opts.Token) }

// Mask takes a bot token, if there is one, and the tokens of interactions out
// of a text that goes into a log.
func Mask(s, token string) string {
	if token != "" {
		s = strings.ReplaceAll(s, token, "[token]")
	}
	return secretPaths.ReplaceAllString(s, "${1}[token]")
}

// MaskAttr is a slog.HandlerOptions.ReplaceAttr that masks texts and errors.
// It is the last of several guards: nothing that logs here means to log a
// secret.
func MaskAttr(token string) func([]string, slog.Attr) slog.Attr {
	return func(_ []string, a slog.Attr) slog.Attr {
		switch v := a.Value.Any().(type) {
		case string:
			a.Value = slog.StringValue(Mask(v, token))
		case error:
			a.Value = slog.StringValue(Mask(v.Error(), token))
		case fmt.Stringer:
			if a.Key != slog.TimeKey && a.Key != slog.LevelKey {
				a.Value = slog.StringValue(Mask(v.String(), token))
			}
		}
		return a
	}
}
