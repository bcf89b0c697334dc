package standin

import (
	"net/http"

	"whosaid/bot/standin/wire"
)

// The commands of an application, global and per guild.

var commandRoutes = []route{
	{"GET", "/applications/{application}/commands", false, (*call).listCommands},
	{"PUT", "/applications/{application}/commands", false, (*call).overwriteCommands},
	{"POST", "/applications/{application}/commands", false, (*call).createCommand},
	{"GET", "/applications/{application}/commands/{command}", false, (*call).getCommand},
	{"PATCH", "/applications/{application}/commands/{command}", false, (*call).editCommand},
	{"DELETE", "/applications/{application}/commands/{command}", false, (*call).deleteCommand},
	{"GET", "/applications/{application}/guilds/{guild}/commands", false, (*call).listCommands},
	{"PUT", "/applications/{application}/guilds/{guild}/commands", false, (*call).overwriteCommands},
	{"POST", "/applications/{application}/guilds/{guild}/commands", false, (*call).createCommand},
	{"GET", "/applications/{application}/guilds/{guild}/commands/{command}", false, (*call).getCommand},
	{"PATCH", "/applications/{application}/guilds/{guild}/commands/{command}", false, (*call).editCommand},
	{"DELETE", "/applications/{application}/guilds/{guild}/commands/{command}", false, (*call).deleteCommand},
}

// scope returns the guild a path names, "" for global, and checks that the
// application is the caller's and is in that guild.
func (c *call) scope() (string, *wire.Error) {
	st, guildID := c.server.state, c.PathValue("guild")
	if c.PathValue("application") != st.app.ID {
		return "", wire.Refuse(wire.CodeNotYourApplication)
	}
	if guildID != "" && (st.guilds[guildID] == nil || !st.guilds[guildID].installed(st.app)) {
		return "", wire.Refuse(wire.CodeMissingAccess)
	}
	return guildID, nil
}

func (c *call) scopedCommand() (string, *wire.Command, *wire.Error) {
	scope, err := c.scope()
	if err != nil {
		return "", nil, err
	}
	found := c.server.commands.byID(scope, c.PathValue("command"))
	if found == nil {
		return "", nil, wire.Refuse(wire.CodeUnknownCommand)
	}
	return scope, found, nil
}

func (c *call) listCommands() (reply, *wire.Error) {
	scope, err := c.scope()
	if err != nil {
		return reply{}, err
	}
	out := []wire.Command{}
	for _, command := range c.server.commands.commands[scope] {
		if c.flag("with_localizations") {
			out = append(out, *command)
		} else {
			out = append(out, localized(*command, c.Header.Get("X-Discord-Locale")))
		}
	}
	return ok(out)
}

func (c *call) overwriteCommands() (reply, *wire.Error) {
	scope, err := c.scope()
	if err != nil {
		return reply{}, err
	}
	commands, err := c.server.rules.Commands(c.body)
	if err != nil {
		return reply{}, err
	}
	out, err := c.server.overwrite(scope, commands)
	if err != nil {
		return reply{}, err
	}
	return ok(out)
}

func (c *call) createCommand() (reply, *wire.Error) {
	scope, err := c.scope()
	if err != nil {
		return reply{}, err
	}
	command, err := c.server.rules.Command(c.body)
	if err != nil {
		return reply{}, err
	}
	made, added, err := c.server.upsert(scope, command)
	if err != nil {
		return reply{}, err
	}
	if added {
		return reply{http.StatusCreated, made}, nil
	}
	return ok(made)
}

func (c *call) getCommand() (reply, *wire.Error) {
	_, command, err := c.scopedCommand()
	if err != nil {
		return reply{}, err
	}
	return ok(command)
}

func (c *call) editCommand() (reply, *wire.Error) {
	scope, old, err := c.scopedCommand()
	if err != nil {
		return reply{}, err
	}
	edited, err := c.server.rules.CommandEdit(c.body, *old)
	if err != nil {
		return reply{}, err
	}
	if same := c.server.commands.byName(scope, old.Type, edited.Name); same != nil && same != old {
		return reply{}, badField("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
	}
	return ok(c.server.replace(scope, old, c.server.normal(scope, edited)))
}

func (c *call) deleteCommand() (reply, *wire.Error) {
	scope, command, err := c.scopedCommand()
	if err != nil {
		return reply{}, err
	}
	c.server.deleteCommand(scope, command)
	return noContent()
}
