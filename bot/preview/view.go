package preview

import (
	"net/http"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
	"whosaid/bot/words"
)

// This file is what the page asks for. What changes afterwards comes as
// events.

// A person somebody at the page can act as.
type person struct {
	ID     string `json:"id"`
	Name   string `json:"name"` // as shown
	Locale string `json:"locale"`
}

// A role of a server, by which messages there can mention its members.
type role struct {
	ID      string `json:"id"`
	GuildID string `json:"guild_id"`
	Name    string `json:"name"`
}

func (p *Preview) viewWorld(*http.Request) (any, error) {
	out := struct {
		Run       string    `json:"run"` // differs after a restart
		Bot       wire.User `json:"bot"`
		People    []person  `json:"people"`
		Roles     []role    `json:"roles"`
		Locales   []string  `json:"locales"`
		Connected bool      `json:"connected"`
	}{Run: p.run, Bot: p.discord.Bot(), Locales: clientLocales(words.Languages()), Connected: p.discord.Connected()}
	for _, somebody := range p.discord.People() {
		out.People = append(out.People, person{somebody.ID, somebody.DisplayName, somebody.Locale})
	}
	for _, g := range p.world.Guilds {
		for _, r := range g.Roles {
			out.Roles = append(out.Roles, role{r.ID, g.ID, r.Name})
		}
	}
	return out, nil
}

// personOf reads which person a call is for.
func (p *Preview) personOf(r *http.Request) (string, error) {
	id := r.URL.Query().Get("person")
	for _, somebody := range p.discord.People() {
		if somebody.ID == id {
			return id, nil
		}
	}
	return "", bad("there is no person %q", id)
}

// A room is a channel with what its header shows.
type room struct {
	standin.Room
	Topic  string `json:"topic,omitempty"`
	HasBot bool   `json:"has_bot"` // the server has the bot
}

func (p *Preview) viewRooms(r *http.Request) (any, error) {
	who, err := p.personOf(r)
	if err != nil {
		return nil, err
	}
	out := []room{}
	for _, known := range p.discord.Rooms(who) {
		rm := room{Room: known, HasBot: known.BotSees}
		for _, g := range p.world.Guilds {
			for _, c := range g.Channels {
				if c.ID == known.ChannelID {
					rm.Topic = c.Topic
				}
			}
		}
		out = append(out, rm)
	}
	return out, nil
}

func (p *Preview) viewChannel(r *http.Request) (any, error) {
	who, err := p.personOf(r)
	if err != nil {
		return nil, err
	}
	id := r.URL.Query().Get("channel")
	for _, known := range p.discord.Rooms(who) {
		if known.ChannelID == id {
			return struct {
				Messages []wire.Message `json:"messages"`
				Commands []wire.Command `json:"commands"`
			}{p.discord.Messages(who, id), p.discord.Commands(who, id)}, nil
		}
	}
	return nil, &badRequest{http.StatusNotFound, "there is no such channel, or the person does not see it"}
}

func (p *Preview) viewStories(*http.Request) (any, error) { return p.shelf.view(), nil }

func (p *Preview) viewSamples(*http.Request) (any, error) { return p.shelf.samples(), nil }

func (p *Preview) viewExchanges(r *http.Request) (any, error) {
	who, err := p.personOf(r)
	if err != nil {
		return nil, err
	}
	return p.book.summaries(who), nil
}

func (p *Preview) viewExchange(r *http.Request) (any, error) {
	e, ok := p.book.get(r.URL.Query().Get("id"))
	if !ok {
		return nil, &badRequest{http.StatusNotFound, "that is too long ago, or never was"}
	}
	return e, nil
}
