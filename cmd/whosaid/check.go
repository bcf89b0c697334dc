package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"whosaid/corpus"
)

func checkCommand() *command {
	return &command{
		name: "check", args: "[-article FILE] STORY...",
		short: "Check story files; with an article, prove that every quote is in it",
		long: "A STORY is a file or a folder. Faults go to standard error with file, line and\n" +
			"what to do, all at once; advice goes to standard output and is no fault.\n" +
			"With -article, one story is held against the article's plain text: each quote\n" +
			"must stand in it byte for byte, between quotation marks.",
		run: runCheck,
	}
}

func runCheck(_ context.Context, p *program, args []string) error {
	fs := p.flags()
	article := fs.String("article", "", "the article's plain text, a `file`; allowed with one story")
	if err := p.parse(fs, args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return usagef("name at least one story file or folder")
	}
	stories, err := corpus.Open(fs.Args()...)
	if err != nil {
		return p.faults(err)
	}
	if len(stories) == 0 {
		return usagef("there is no .yaml file in %s", strings.Join(fs.Args(), ", "))
	}
	if *article != "" {
		if err := prove(stories, *article); err != nil {
			return p.faults(err)
		}
	}
	for _, s := range stories {
		if advice := s.Advice(); len(advice) > 0 {
			fmt.Fprintln(p.stdout, advice)
		}
		fmt.Fprintf(p.stdout, "%s: %s, %s: no faults\n", s.ID, count(len(s.Speakers), "speaker"), count(len(s.Statements), "statement"))
	}
	return nil
}

// prove holds the only story against an article.
func prove(stories []*corpus.Story, article string) error {
	if len(stories) != 1 {
		return usagef("-article goes with one story; %d were given", len(stories))
	}
	data, err := os.ReadFile(article)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: there is no file of this name\n  fix: check the name and the folder it is looked for in", article)
	}
	if err != nil {
		return err
	}
	if faults := corpus.Prove(stories[0], data, article); len(faults) > 0 {
		return faults
	}
	return nil
}

// faults prints faults as they are, without the command's name before each,
// and how many there are.
func (p *program) faults(err error) error {
	var faults corpus.Faults
	if !errors.As(err, &faults) {
		return err
	}
	fmt.Fprintln(p.stderr, faults)
	return fmt.Errorf("%s", count(len(faults), "fault"))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
