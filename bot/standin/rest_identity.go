package standin

import (
	"net/http"
	"strings"
	"time"

	"whosaid/bot/standin/wire"
)

// Where the gateway is, and who the bot is.

var gatewayRoutes = []route{
	{"GET", "/gateway", true, (*call).gateway},
	{"GET", "/gateway/bot", false, (*call).gatewayBot},
}

var identityRoutes = []route{
	{"GET", "/users/{user}", false, (*call).user},
	{"GET", "/applications/@me", false, (*call).application},
	{"GET", "/oauth2/applications/@me", false, (*call).application},
	{"GET", "/users/@me/guilds", false, (*call).guilds},
}

// seenAt is where a client reaches the server: the address set in Options,
// else the host it asked for, which Transport makes the listener's own.
func (s *Server) seenAt(r *http.Request) string {
	if s.opts.PublicURL != "" {
		return s.opts.PublicURL
	}
	return "http://" + r.Host
}

// gatewayURL is the gateway's address on a server: the same with ws in front.
func gatewayURL(base string) string { return "ws" + strings.TrimPrefix(base, "http") }

func (c *call) gateway() (reply, *wire.Error) {
	return ok(map[string]string{"url": gatewayURL(c.server.seenAt(c.Request))})
}

func (c *call) gatewayBot() (reply, *wire.Error) {
	return ok(map[string]any{
		"url":    gatewayURL(c.server.seenAt(c.Request)),
		"shards": 1,
		"session_start_limit": map[string]int{
			"total": 1000, "remaining": 1000, "reset_after": int((24 * time.Hour).Milliseconds()), "max_concurrency": 1,
		},
	})
}

func (c *call) user() (reply, *wire.Error) {
	st, id := c.server.state, c.PathValue("user")
	if id == "@me" {
		return ok(wire.CurrentUser{User: c.server.botUser(), Locale: defaultLocale, MFAEnabled: true, Verified: true})
	}
	if st.users[id] == nil {
		return refuse(wire.CodeUnknownUser)
	}
	return ok(st.wireUser(id))
}

func (c *call) application() (reply, *wire.Error) {
	st := c.server.state
	installs := map[int]any{}
	for _, kind := range st.app.Installs {
		installs[kind] = map[string]any{}
	}
	owner := wire.User{ID: st.app.ID, Username: "owner", Discriminator: "0"}
	return ok(map[string]any{
		"id": st.app.ID, "name": st.app.Name, "icon": nil, "description": "", "type": nil, "bot": c.server.botUser(),
		"bot_public": true, "bot_require_code_grant": false, "verify_key": strings.Repeat("0", 64),
		"flags": c.server.appFlags(), "flags_new": "0", "redirect_uris": []string{}, "interactions_endpoint_url": nil,
		"role_connections_verification_url": nil, "owner": owner, "team": nil, "integration_types_config": installs,
		"approximate_guild_count": len(st.order), "approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
		"explicit_content_filter": 0, "eligible_oauth2_scopes": []string{},
	})
}

func (c *call) guilds() (reply, *wire.Error) {
	st := c.server.state
	out := []map[string]any{}
	for _, id := range st.order {
		if g := st.guilds[id]; g.installed(st.app) {
			out = append(out, map[string]any{
				"id": g.ID, "name": g.Name, "icon": nil, "banner": nil, "owner": false,
				"permissions": g.baseRights(g.members[st.app.BotID]).String(), "features": []string{},
			})
		}
	}
	return ok(out)
}
