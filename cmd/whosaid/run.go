package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"whosaid/corpus/quotation"
)

// Exit codes of every command.
const (
	exitOK     = 0
	exitFailed = 1 // it could not be done
	exitUsage  = 2 // it was asked for wrongly
)

// A command is one subcommand: one file each.
type command struct {
	name  string
	args  string // what follows the name on its usage line
	short string // one line for the list
	long  string // what -h adds
	run   func(ctx context.Context, p *program, args []string) error
}

// commands are the subcommands, in the order of the list.
func commands() []*command {
	return []*command{previewCommand(), askCommand(), verifyCommand(), checkCommand(), evalCommand(), serveCommand(), commandsCommand(), versionCommand()}
}

// A program is what a command may touch of the world around it.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	cmd            *command
}

// run executes one command line and returns its exit code. It is main
// without the process around it, so that tests can call it.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv}
	if len(args) == 0 {
		p.usage(stderr)
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help", "help":
		if len(args) > 1 {
			args = []string{args[1], "-h"}
			break
		}
		p.usage(stdout)
		return exitOK
	case "-version", "--version":
		args[0] = "version"
	}
	for _, c := range commands() {
		if c.name == args[0] {
			p.cmd = c
			return p.exit(c.run(ctx, p, args[1:]))
		}
	}
	fmt.Fprintf(stderr, "whosaid: there is no command %q%s\nRun \"whosaid help\" for the list.\n", args[0], suggestion(args))
	return exitUsage
}

// exit prints an error the way its kind asks for and returns the exit code.
func (p *program) exit(err error) int {
	var wrong *usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case errors.As(err, &wrong):
		fmt.Fprintf(p.stderr, "whosaid %s: %s\nRun \"whosaid %s -h\" for help.\n", p.cmd.name, wrong.problem, p.cmd.name)
		return exitUsage
	}
	if text := err.Error(); text != "" {
		fmt.Fprintf(p.stderr, "whosaid %s: %s\n", p.cmd.name, text)
	}
	return exitFailed
}

// A usageError says that a command was called wrongly, and how.
type usageError struct{ problem string }

func (e *usageError) Error() string { return e.problem }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// usage prints the list of commands.
func (p *program) usage(w io.Writer) {
	fmt.Fprint(w, "whosaid answers questions about a news story and says who said it.\n\nUsage: whosaid COMMAND [arguments]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-9s %s\n", c.name, c.short)
	}
	fmt.Fprint(w, "\nRun \"whosaid COMMAND -h\" for a command's flags. Try: whosaid ask \"who denied it?\"\n")
}

// flags makes the flag set of a command, with the usage that -h prints.
func (p *program) flags() *flag.FlagSet {
	fs := flag.NewFlagSet(p.cmd.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads a command's flags. -h prints the usage on stdout.
func (p *program) parse(fs *flag.FlagSet, args []string) error {
	err := fs.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprintf(p.stdout, "%s\n\nUsage: %s\n", p.cmd.short, strings.TrimSpace("whosaid "+p.cmd.name+" "+p.cmd.args))
		if p.cmd.long != "" {
			fmt.Fprintf(p.stdout, "\n%s\n", p.cmd.long)
		}
		if hasFlags(fs) {
			fmt.Fprint(p.stdout, "\nFlags:\n")
			fs.SetOutput(p.stdout)
			fs.PrintDefaults()
		}
		return err
	}
	if err == nil {
		return nil
	}
	if typed, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: "); unknown && strings.ContainsFunc(typed, unicode.IsSpace) {
		return usagef("a text that begins with a dash is taken for a flag; put -- before it")
	}
	return usagef("%s", err)
}

func hasFlags(fs *flag.FlagSet) bool {
	any := false
	fs.VisitAll(func(*flag.Flag) { any = true })
	return any
}

// suggestion names what was probably meant instead of a command that there is
// not: a question without its command, or the commands nearest to it.
func suggestion(args []string) string {
	typed := args[0]
	if strings.ContainsAny(typed, " ?") {
		return fmt.Sprintf("; did you mean whosaid ask %q?", typed)
	}
	var meant []string
	least := maxSlips + 1
	for _, name := range names() {
		d := slips(strings.ToLower(typed), name)
		if d < least {
			meant, least = nil, d
		}
		if d == least && d <= maxSlips {
			meant = append(meant, strconv.Quote(name))
		}
	}
	if len(meant) == 0 && len(args) >= leastQuestion {
		return fmt.Sprintf("; did you mean whosaid ask %q?", strings.Join(args, " "))
	}
	if len(meant) == 0 {
		return ""
	}
	return "; did you mean " + strings.Join(meant, " or ") + "?"
}

// names are all that can be typed as a command.
func names() []string {
	out := []string{"help"}
	for _, c := range commands() {
		out = append(out, c.name)
	}
	return out
}

// leastQuestion is how many words make a question typed without its command.
const leastQuestion = 3

// maxSlips is how many wrong letters a command may have and still be guessed.
const maxSlips = 2

// slips counts wrong letters. A beginning or a longer form of the word has one.
func slips(typed, name string) int {
	switch {
	case typed == name:
		return 0
	case len(typed) > 1 && strings.HasPrefix(name, typed), strings.HasPrefix(typed, name):
		return 1
	}
	return quotation.EditDistance(typed, name)
}

// A list is a flag that may be given several times.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(s string) error {
	*l = append(*l, s)
	return nil
}
