package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// A lineKind says what a line of standard input is, and what to keep of one
// that is longer than anybody means.
type lineKind struct {
	what string // "a question"
	most int    // bytes to keep
	tail bool   // of the end; otherwise of the beginning
}

// eachLine calls do with each line of standard input, without its end, before
// it reads the next. People at a terminal are told what is waited for.
func (p *program) eachLine(ctx context.Context, kind lineKind, do func(line string) error) error {
	if f, ok := p.stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		fmt.Fprintf(p.stderr, "Type %s and press Enter; Ctrl-D ends.\n", kind.what)
	}
	in := bufio.NewReader(p.stdin)
	for ctx.Err() == nil {
		line, err := kind.read(in)
		last := errors.Is(err, io.EOF)
		switch {
		case err != nil && !last:
			return fmt.Errorf("read standard input: %w", err)
		case last && line == "":
			return nil
		}
		if err := do(line); err != nil || last {
			return err
		}
	}
	return nil
}

// read reads a line without its end.
func (k lineKind) read(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		switch over := len(line) - k.most; {
		case over > 0 && k.tail:
			line = append(line[:0], line[over:]...)
		case over > 0:
			line = line[:k.most]
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimRight(string(line), "\r\n"), err
		}
	}
}
