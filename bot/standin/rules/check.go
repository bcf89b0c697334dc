package rules

import (
	"encoding/json"
	"math"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// A check looks at one value of a decoded body. It never sees null: an
// object leaves those out, a list reports them.
type check func(p place, v any)

// textLen counts UTF-16 units.
func textLen(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// anyString is a text of any length.
func anyString(p place, v any) {
	if _, ok := v.(string); !ok {
		p.fault("STRING_TYPE_CONVERT", "Could not interpret %q as string.", show(v))
	}
}

// text is a string with inclusive bounds on its length.
func text(least, most int) check {
	return func(p place, v any) {
		s, ok := v.(string)
		if !ok {
			anyString(p, v)
			return
		}
		p.within(textLen(s), least, most)
	}
}

// trimmed is text whose blanks at both ends do not count, as in embeds.
func trimmed(least, most int) check {
	return func(p place, v any) {
		s, ok := v.(string)
		if !ok {
			anyString(p, v)
			return
		}
		s = strings.TrimSpace(s)
		if s == "" && least > 0 {
			p.required()
			return
		}
		p.within(textLen(s), 0, most)
	}
}

// integer is a whole number with inclusive bounds.
func integer(least, most int64) check {
	return func(p place, v any) {
		n, ok := v.(json.Number)
		i, err := strconv.ParseInt(n.String(), 10, 64)
		switch {
		case !ok || err != nil:
			p.fault("NUMBER_TYPE_COERCE", "Value %q is not int.", show(v))
		case i > most:
			p.fault("NUMBER_TYPE_MAX", "int value should be less than or equal to %d.", most)
		case i < least:
			p.fault("NUMBER_TYPE_MIN", "int value should be greater than or equal to %d.", least)
		}
	}
}

// number is any number within Discord's bounds for NUMBER options.
func number(p place, v any) {
	n, ok := v.(json.Number)
	f, err := n.Float64()
	if !ok || err != nil || math.Abs(f) > 1<<53 {
		p.fault("NUMBER_TYPE_COERCE", "Value %q is not float.", show(v))
	}
}

func boolean(p place, v any) {
	if _, ok := v.(bool); !ok {
		p.fault("BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
	}
}

// oneOf is a number out of a set.
func oneOf(values ...int) check {
	return func(p place, v any) {
		n, ok := v.(json.Number)
		for _, want := range values {
			if ok && n.String() == strconv.Itoa(want) {
				return
			}
		}
		p.fault("BASE_TYPE_CHOICES", "Value must be one of {%s}.", joinInts(values))
	}
}

// oneWord is a string out of a set.
func oneWord(values ...string) check {
	return func(p place, v any) {
		s, ok := v.(string)
		for _, want := range values {
			if ok && s == want {
				return
			}
		}
		p.fault("ENUM_TYPE_COERCE", "Value %q is not a valid enum value.", show(v))
	}
}

// snowflake is an id, as a string or a number.
func snowflake(p place, v any) {
	s := ""
	switch v := v.(type) {
	case string:
		s = v
	case json.Number:
		s = v.String()
	}
	if _, err := strconv.ParseUint(s, 10, 64); err != nil {
		p.fault("NUMBER_TYPE_COERCE", "Value %q is not snowflake.", show(v))
	}
}

// address is a URL with one of the schemes.
func address(most int, schemes ...string) check {
	return func(p place, v any) {
		s, ok := v.(string)
		if !ok {
			anyString(p, v)
			return
		}
		p.within(textLen(s), 0, most)
		u, err := url.Parse(s)
		if err != nil || u.Scheme == "" || u.Host == "" {
			p.fault("URL_TYPE_INVALID_URL", "Not a well formed URL.")
			return
		}
		for _, scheme := range schemes {
			if u.Scheme == scheme {
				return
			}
		}
		p.fault("URL_TYPE_INVALID_SCHEME", "Scheme %q must be one of ('%s').", u.Scheme, strings.Join(schemes, "', '"))
	}
}

// moment is a time as ISO 8601 writes it.
func moment(p place, v any) {
	s, ok := v.(string)
	if ok {
		if _, err := time.Parse(time.RFC3339, s); err == nil {
			return
		}
	}
	p.fault("DATE_TIME_TYPE_PARSE", "Could not parse %s. Should be ISO8601.", show(v))
}

// anything is not looked into.
func anything(place, any) {}

func show(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return "?"
	}
	const most = 64 // a fault's message is for reading
	s := strings.Trim(string(b), `"`)
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "..."
	}
	return s
}

func joinInts(values []int) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = strconv.Itoa(v)
	}
	return strings.Join(words, ", ")
}
