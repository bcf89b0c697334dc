package main

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"whosaid/bot"
	"whosaid/bot/gateway"
)

func commandsCommand() *command {
	return &command{
		name: "commands", args: "-diff | -sync | -remove | -invite [-guild ID]",
		short: "Compare, register or remove the bot's commands; print the invite link",
		long: "whosaid serve registers the commands by itself when it starts. This is for\n" +
			"looking first, for removing them, and for the invite link. It is configured\n" +
			"like serve.",
		run: runCommands,
	}
}

func runCommands(ctx context.Context, p *program, args []string) error {
	fs := p.flags()
	diff := fs.Bool("diff", false, "show how the registered commands differ from those of this version")
	sync := fs.Bool("sync", false, "register the commands of this version")
	remove := fs.Bool("remove", false, "remove all registered commands")
	invite := fs.Bool("invite", false, "print the links that add the bot to a server or to a user's apps")
	guild := fs.String("guild", "", "the commands of the server with this `ID`, instead of those for everywhere")
	if err := p.parse(fs, args); err != nil {
		return err
	}
	if fs.NArg() > 0 {
		return usagef("%q is too much; commands takes flags only", fs.Arg(0))
	}
	if given(*diff, *sync, *remove, *invite) != 1 {
		return usagef("give one of -diff, -sync, -remove and -invite")
	}
	c, err := readConfig(p.getenv, dotenv)
	if err != nil {
		return err
	}
	if *guild != "" {
		if err := readGuildID(c, *guild); err != nil {
			problem, fix, _ := strings.Cut(err.Error(), "\n")
			return usagef("%s", fault("-guild", problem, fix))
		}
	}
	g, err := gateway.New(gateway.Options{Token: c.token, APIURL: c.apiURL, GuildID: c.guildID, UserAgent: userAgent()})
	if err != nil {
		return err
	}
	switch {
	case *invite:
		return printInvites(ctx, p, g)
	case *diff:
		d, err := g.Compare(ctx, bot.Commands())
		return p.printDifference(d, err, "missing", "foreign", "changed")
	case *sync:
		d, err := g.Sync(ctx, bot.Commands())
		return p.printDifference(d, err, "created", "removed", "updated")
	}
	d, err := g.Sync(ctx, nil)
	return p.printDifference(d, err, "", "removed", "")
}

func given(flags ...bool) (n int) {
	for _, set := range flags {
		if set {
			n++
		}
	}
	return n
}

// printDifference prints the commands that differ, one a line.
func (p *program) printDifference(d gateway.Difference, err error, missing, foreign, changed string) error {
	if err != nil {
		return err
	}
	if d.None() {
		fmt.Fprintln(p.stdout, "no difference")
		return nil
	}
	for _, group := range []struct {
		what  string
		names []string
	}{{missing, d.Missing}, {foreign, d.Foreign}, {changed, d.Changed}} {
		for _, name := range group.names {
			fmt.Fprintf(p.stdout, "%-8s %s\n", group.what, name)
		}
	}
	return nil
}

// printInvites prints the links by which the bot is added. Who adds it to
// their own apps can use the commands anywhere; mentions work only in servers
// that have it.
func printInvites(ctx context.Context, p *program, g *gateway.Gateway) error {
	app, err := g.Application(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "to a server:       %s\nto one's own apps: %s\n", serverInvite(app), userInvite(app))
	return nil
}

const authorize = "https://discord.com/oauth2/authorize?"

// serverInvite asks for the least rights with which mentions are answered.
// Commands need none.
func serverInvite(app string) string {
	return authorize + url.Values{
		"client_id": {app}, "scope": {"bot applications.commands"}, "permissions": {strconv.FormatUint(uint64(bot.LeastRights), 10)},
		"integration_type": {"0"},
	}.Encode()
}

func userInvite(app string) string {
	return authorize + url.Values{"client_id": {app}, "scope": {"applications.commands"}, "integration_type": {"1"}}.Encode()
}
