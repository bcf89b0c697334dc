package main

import (
	"context"
	"fmt"
	"log/slog"
	"os/exec"
	"runtime"

	"whosaid/bot/gateway"
	"whosaid/bot/preview"
	"whosaid/corpus/library"
)

func previewCommand() *command {
	return &command{
		name: "preview", args: "[-addr 127.0.0.1:8787] [-open] [-story FILE|DIR]...",
		short: "Try the whole bot in a browser, without a token",
		long: "It runs the real bot against a stand-in for Discord on this machine and prints\n" +
			"the link of a page that looks and behaves like Discord's client. Story files\n" +
			"are loaded again when they are saved. Without -story, the story that ships with\n" +
			"whosaid is asked. Ctrl-C ends it.\n\n" +
			"Only this machine can reach it, unless -addr says otherwise; then the link has\n" +
			"a token in it, without which nobody gets in.",
		run: runPreview,
	}
}

func runPreview(ctx context.Context, p *program, args []string) error {
	var stories list
	fs := p.flags()
	addr := fs.String("addr", preview.DefaultAddr, "listen on this `host:port`; port 0 takes any that is free")
	open := fs.Bool("open", false, "open the page in the browser")
	fs.Var(&stories, "story", "a story `file` or folder; may be given several times")
	if err := p.parse(fs, args); err != nil {
		return err
	}
	if fs.NArg() > 0 {
		return usagef("preview takes no arguments; name stories with -story")
	}
	shelf, err := library.Open(stories...)
	if err != nil {
		return p.faults(err)
	}
	log := slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: slog.LevelWarn, ReplaceAttr: gateway.MaskAttr("")}))
	v, err := preview.New(preview.Options{Addr: *addr, Library: shelf, UserAgent: userAgent(), Logger: log, Saved: p.saved})
	if err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "The preview is at %s\nPress Ctrl-C to end it.\n", v.URL())
	if *open {
		go func() {
			if err := openBrowser(ctx, v.URL()); err != nil {
				log.Warn("browser not opened; open the link yourself", "cause", err)
			}
		}()
	}
	return v.Run(ctx)
}

// saved tells what came of saving a story file.
func (p *program) saved(u library.Update) {
	if !u.Good() {
		fmt.Fprintf(p.stderr, "%s\nThe stories from before stay in force: %s.\n", u.Faults, count(len(u.Faults), "fault"))
		return
	}
	fmt.Fprintf(p.stdout, "Stories loaded again: %s.\n", count(len(u.Changes), "change"))
	for _, c := range u.Changes {
		fmt.Fprintf(p.stdout, "  %s\n", c)
	}
}

// openBrowser opens a link with whatever the system opens links with, and waits
// until that has ended or failed. The browser outlives us.
func openBrowser(ctx context.Context, url string) error {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	}
	return exec.CommandContext(context.WithoutCancel(ctx), name, args...).Run()
}
