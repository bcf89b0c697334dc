package gateway

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"whosaid/bot"
	"whosaid/bot/clock"
)

// A Difference is what stands between the registered commands and ours.
type Difference struct {
	Missing []string // ours that are not registered
	Foreign []string // registered, and not ours
	Changed []string // both, but not the same
}

// None reports whether there is no difference.
func (d Difference) None() bool { return len(d.Missing)+len(d.Foreign)+len(d.Changed) == 0 }

// register brings the registered commands in line, once in the life of a
// process and not in READY, which comes with every new session: Discord
// counts the creations of commands, and bots have used up their day in a
// reconnect loop.
func (g *Gateway) register(ctx context.Context) {
	defer g.guard("register commands")
	if g.opts.Commands == nil {
		return
	}
	for failures := 0; ; failures++ {
		if clock.Sleep(ctx, g.clock, g.opts.Pause(failures)) != nil {
			return
		}
		d, err := g.Sync(ctx, g.opts.Commands)
		if err == nil {
			g.log.Info("commands registered", "created", d.Missing, "removed", d.Foreign, "changed", d.Changed)
			return
		}
		if ctx.Err() != nil {
			return
		}
		var fatal *Fatal
		if errors.As(err, &fatal) {
			g.end(fatal)
			return
		}
		var f *Failure
		if errors.As(err, &f) && f.Status < 500 && f.Status != http.StatusTooManyRequests {
			g.log.Error("commands not registered; what is registered stays", "cause", err, "fix", g.registerFix(f))
			return
		}
		g.log.Warn("commands not registered yet", "cause", err, "failures", failures+1)
	}
}

// registerFix says what an operator can do when Discord refuses the commands.
func (g *Gateway) registerFix(f *Failure) string {
	switch {
	case f.Code == codeMissingAccess && g.opts.GuildID != "":
		return "DISCORD_GUILD_ID: is it the id of a server that has the bot? Invite it again with the link that \"whosaid commands -invite\" prints"
	case f.Code == codeInvalidForm:
		return "this is a fault of whosaid; please report it"
	}
	return "try \"whosaid commands -sync\" later"
}

// Compare compares the registered commands with ours and changes nothing.
func (g *Gateway) Compare(ctx context.Context, ours []bot.Command) (Difference, error) {
	_, d, err := g.compare(ctx, g.scoped(ours))
	return d, err
}

// scoped returns the commands as they are registered where we register them:
// those of one server cannot say where they can be installed and used.
func (g *Gateway) scoped(commands []bot.Command) []bot.Command {
	out := append([]bot.Command{}, commands...)
	for i := range out {
		if g.opts.GuildID != "" {
			out[i].IntegrationTypes, out[i].Contexts = nil, nil
		}
	}
	return out
}

// Sync registers commands in the place of those that are registered, if there
// is a difference, and returns it.
func (g *Gateway) Sync(ctx context.Context, ours []bot.Command) (Difference, error) {
	ours = g.scoped(ours)
	path, d, err := g.compare(ctx, ours)
	if err != nil || d.None() {
		return d, err
	}
	_, err = g.client.do(ctx, &call{method: http.MethodPut, path: path, body: ours, counted: "commands", tries: 2})
	if err != nil {
		return d, fmt.Errorf("write the commands: %w", err)
	}
	return d, nil
}

// compare returns where the commands are registered and how they differ.
func (g *Gateway) compare(ctx context.Context, ours []bot.Command) (path string, d Difference, err error) {
	app, err := g.Application(ctx)
	if err != nil {
		return "", d, err
	}
	path = "applications/" + app + "/commands"
	if g.opts.GuildID != "" {
		path = "applications/" + app + "/guilds/" + g.opts.GuildID + "/commands"
	}
	var theirs []json.RawMessage
	if err := g.client.get(ctx, path+"?with_localizations=true", "commands", &theirs); err != nil {
		return "", d, fmt.Errorf("read the registered commands: %w", err)
	}
	return path, difference(theirs, ours, g.opts.GuildID != ""), nil
}

// difference compares commands by what of them is ours to say.
func difference(theirs []json.RawMessage, ours []bot.Command, inServer bool) Difference {
	registered := map[string]string{}
	for _, raw := range theirs {
		var c registeredCommand
		if json.Unmarshal(raw, &c) == nil {
			if inServer {
				c.IntegrationTypes, c.Contexts = nil, nil
			}
			registered[title(c.Command)] = c.normal()
		}
	}
	var d Difference
	for _, c := range ours {
		name := title(c)
		have, ok := registered[name]
		switch {
		case !ok:
			d.Missing = append(d.Missing, name)
		case have != (&registeredCommand{Command: c}).normal():
			d.Changed = append(d.Changed, name)
		}
		delete(registered, name)
	}
	for name := range registered {
		d.Foreign = append(d.Foreign, name)
	}
	slices.Sort(d.Foreign)
	return d
}

// title names a command as its users see it.
func title(c bot.Command) string {
	if c.Type == bot.MessageCommand {
		return fmt.Sprintf("%q", c.Name)
	}
	return "/" + c.Name
}

// A registeredCommand is a command with what others could have set on it and
// we never do, so that it is noticed.
type registeredCommand struct {
	bot.Command
	NSFW        bool    `json:"nsfw,omitempty"`
	Permissions *string `json:"default_member_permissions,omitempty"`
}

// normal is a form in which two commands that are the same are equal: without
// ids and versions, with defaults filled in, with lists that have no order in
// order.
func (c *registeredCommand) normal() string {
	if c.Type == 0 {
		c.Type = bot.ChatCommand
	}
	c.IntegrationTypes, c.Contexts = sorted(c.IntegrationTypes), sorted(c.Contexts)
	b, err := json.Marshal(c)
	if err != nil {
		return err.Error() // unreachable: texts, numbers and lists of them
	}
	return string(b)
}

func sorted[T cmp.Ordered](list []T) []T {
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}
