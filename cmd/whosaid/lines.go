package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A longLine says what to do with lines that are longer than anybody means.
type longLine struct {
	most int  // bytes to keep
	tail bool // of the end; otherwise of the beginning
}

// eachLine calls do with each line of standard input, without its end, before
// it reads the next.
func (p *program) eachLine(ctx context.Context, long longLine, do func(line string) error) error {
	in := bufio.NewReader(p.stdin)
	for ctx.Err() == nil {
		line, err := long.read(in)
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
func (l longLine) read(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		switch over := len(line) - l.most; {
		case over > 0 && l.tail:
			line = append(line[:0], line[over:]...)
		case over > 0:
			line = line[:l.most]
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimRight(string(line), "\r\n"), err
		}
	}
}
