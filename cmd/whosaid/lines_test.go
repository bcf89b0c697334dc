package main

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestEachLine(t *testing.T) {
	long := strings.Repeat("abcdefghij", 1000)
	for name, tt := range map[string]struct {
		in   string
		kind lineKind
		want []string
	}{
		"nothing":            {"", lineKind{most: 10}, nil},
		"an empty line":      {"\n", lineKind{most: 10}, []string{""}},
		"the last is open":   {"a\n\nb", lineKind{most: 10}, []string{"a", "", "b"}},
		"ends of Windows":    {"a\r\nb\r\n", lineKind{most: 10}, []string{"a", "b"}},
		"a long one's begin": {long + "\nb\n", lineKind{most: 12}, []string{"abcdefghijab", "b"}},
		"a long one's end":   {long + "\nb\n", lineKind{most: 13, tail: true}, []string{"ijabcdefghij", "b"}},
	} {
		var got []string
		p := &program{stdin: strings.NewReader(tt.in)}
		err := p.eachLine(context.Background(), tt.kind, func(line string) error {
			got = append(got, line)
			return nil
		})
		if d := cmp.Diff(tt.want, got); err != nil || d != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, d)
		}
	}
}

func TestEachLineStops(t *testing.T) {
	broken := errors.New("broken")
	p := &program{stdin: iotest.ErrReader(broken)}
	if err := p.eachLine(context.Background(), lineKind{most: 10}, func(string) error { return nil }); !errors.Is(err, broken) {
		t.Errorf("of a broken input it says %v", err)
	}
	p.stdin = strings.NewReader("a\nb\n")
	if err := p.eachLine(context.Background(), lineKind{most: 10}, func(string) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("of what could not be done it says %v", err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if err := p.eachLine(ended, lineKind{most: 10}, func(string) error { return broken }); err != nil {
		t.Errorf("after the end it goes on: %v", err)
	}
}
