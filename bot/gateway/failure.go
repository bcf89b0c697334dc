package gateway

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"whosaid/bot"
)

// Discord's error codes that mean something to us.
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
const (
	codeUnknownChannel      = 10003
	codeUnknownMessage      = 10008
	codeUnknownWebhook      = 10015
	codeUnknownInteraction  = 10062
	codeAlreadyAnswered     = 40060
	codeMissingAccess       = 50001
	codeCannotMessageUser   = 50007
	codeMissingPermissions  = 50013
	codeInvalidWebhookToken = 50027
	codeInvalidForm         = 50035
	codeThreadClosed        = 50083
	codeNoHistory           = 160002
)

// maxFailureBody is how much of a refused request's answer is read, in bytes.
// Discord's own refusals are a few hundred.
const maxFailureBody = 64 << 10

// cloudflareHold is how long nothing is sent after a 429 that does not come
// from Discord itself and names no time. Such bans last up to an hour, and
// requests made meanwhile count.
const cloudflareHold = time.Minute

// A Failure is a request that Discord, or what stands before it, did not
// carry out. It holds nothing secret: no address, no header, no text of ours.
type Failure struct {
	Status     int           // HTTP status
	Code       int           // Discord's own code, 0 if it gave none
	Reason     string        // Discord's words, or the HTTP status in words
	Faults     []string      // what is wrong with our body, each with its path
	RetryAfter time.Duration // 429 only
	Global     bool          // 429 of the whole bot
	Foreign    bool          // the answer is not Discord's but of something before it
}

// Error names the status, the code and every fault of the body.
func (f *Failure) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "HTTP %d", f.Status)
	if f.Code != 0 {
		fmt.Fprintf(&b, ", code %d", f.Code)
	}
	fmt.Fprintf(&b, ": %s", f.Reason)
	if len(f.Faults) > 0 {
		fmt.Fprintf(&b, " (%s)", strings.Join(f.Faults, "; "))
	}
	if f.RetryAfter > 0 {
		fmt.Fprintf(&b, ", again in %v", f.RetryAfter)
	}
	return b.String()
}

// Is sorts a failure into the kinds that package bot tells apart.
func (f *Failure) Is(kind error) bool {
	switch kind {
	case bot.ErrForbidden:
		return f.Code == codeMissingAccess || f.Code == codeMissingPermissions || f.Code == codeNoHistory ||
			f.Code == codeCannotMessageUser || f.Code == codeThreadClosed
	case bot.ErrNoHistory:
		return f.Code == codeNoHistory
	case bot.ErrGone:
		return slices.Contains([]int{codeUnknownChannel, codeUnknownMessage, codeUnknownWebhook, codeUnknownInteraction,
			codeAlreadyAnswered, codeInvalidWebhookToken}, f.Code)
	case bot.ErrHeld:
		return f.Status == http.StatusTooManyRequests
	}
	return false
}

// refusal is the body of a refused request.
type refusal struct {
	Code       int             `json:"code"`
	Message    string          `json:"message"`
	Errors     json.RawMessage `json:"errors"`
	RetryAfter float64         `json:"retry_after"` // seconds
	Global     bool            `json:"global"`
}

// newFailure reads a refused request's answer. It closes the body.
func newFailure(resp *http.Response) *Failure {
	defer resp.Body.Close()
	f := &Failure{Status: resp.StatusCode, Reason: http.StatusText(resp.StatusCode)}
	body, _ := io.ReadAll(io.LimitReader(resp.Body, maxFailureBody)) // half a reason is as good as none
	var r refusal
	if json.Unmarshal(body, &r) == nil {
		f.Code, f.Global = r.Code, r.Global || resp.Header.Get("X-RateLimit-Global") != ""
		f.Faults = faultsOf(r.Errors)
		if r.Message != "" {
			f.Reason = r.Message
		}
	} else {
		f.Foreign = true
	}
	if f.Status == http.StatusTooManyRequests {
		f.RetryAfter = retryAfter(resp.Header, r.RetryAfter, f.Foreign)
	}
	return f
}

// retryAfter is the longest of the times an answer names. What is not from
// Discord itself often names none.
func retryAfter(h http.Header, body float64, foreign bool) time.Duration {
	longest := max(seconds(h.Get("Retry-After")), seconds(h.Get("X-RateLimit-Reset-After")), fromSeconds(body))
	switch {
	case longest == 0 && foreign:
		return cloudflareHold
	case longest == 0:
		return time.Second
	}
	return longest
}

// seconds reads a number of seconds, which Discord writes with a fraction;
// 0 when it is none.
func seconds(s string) time.Duration {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0
	}
	return fromSeconds(n)
}

// maxWait bounds a wait that an answer asks for.
const maxWait = time.Hour

func fromSeconds(n float64) time.Duration {
	if math.IsNaN(n) || n <= 0 {
		return 0
	}
	return time.Duration(min(n, maxWait.Seconds()) * float64(time.Second))
}

// faultsOf flattens Discord's tree of faults into "path CODE" lines, sorted.
// The messages are left out: they may repeat what was sent.
func faultsOf(tree json.RawMessage) []string {
	var lines []string
	walkFaults(tree, "", &lines)
	slices.Sort(lines)
	return lines
}

func walkFaults(tree json.RawMessage, path string, lines *[]string) {
	var branches map[string]json.RawMessage
	if json.Unmarshal(tree, &branches) != nil {
		return
	}
	for name, branch := range branches {
		if name != "_errors" {
			walkFaults(branch, strings.TrimPrefix(path+"."+name, "."), lines)
			continue
		}
		var faults []struct{ Code string }
		if json.Unmarshal(branch, &faults) != nil {
			continue
		}
		for _, fault := range faults {
			*lines = append(*lines, strings.TrimSpace(path+" "+fault.Code))
		}
	}
}
