package preview

import (
	"net/http"

	"whosaid/bot"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// This file is what people do at the page. Each act is the stand-in's, which
// checks it as the client would.

// done names what an act made: a message or an interaction.
type done struct {
	ID string `json:"id"`
}

func (p *Preview) say(r *http.Request) (any, error) {
	var a struct {
		Person  string `json:"person"`
		Channel string `json:"channel"`
		Text    string `json:"text"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return p.said(a.Person)(p.discord.Say(a.Person, a.Channel, a.Text))
}

func (p *Preview) reply(r *http.Request) (any, error) {
	var a struct {
		Person  string `json:"person"`
		Message string `json:"message"`
		Text    string `json:"text"`
		Ping    bool   `json:"ping"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return p.said(a.Person)(p.discord.Reply(a.Person, a.Message, a.Text, a.Ping))
}

func (p *Preview) said(person string) func(wire.Message, error) (any, error) {
	return func(m wire.Message, err error) (any, error) {
		if err != nil {
			return nil, err
		}
		p.book.said(m, person)
		return done{m.ID}, nil
	}
}

func (p *Preview) edit(r *http.Request) (any, error) {
	var a struct {
		Person  string `json:"person"`
		Message string `json:"message"`
		Text    string `json:"text"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	m, err := p.discord.Edit(a.Person, a.Message, a.Text)
	if err != nil {
		return nil, err
	}
	return done{m.ID}, nil
}

func (p *Preview) delete(r *http.Request) (any, error) {
	var a struct {
		Person  string `json:"person"`
		Message string `json:"message"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return done{a.Message}, p.discord.Delete(a.Person, a.Message)
}

// An option of a command as the page sends it: numbers are float64.
type option struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

func options(list []option) []standin.Option {
	var out []standin.Option
	for _, o := range list {
		out = append(out, standin.Opt(o.Name, o.Value))
	}
	return out
}

func (p *Preview) slash(r *http.Request) (any, error) {
	var a struct {
		Person  string   `json:"person"`
		Channel string   `json:"channel"`
		Command string   `json:"command"`
		Options []option `json:"options"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return p.used(bot.Slash, a.Command)(p.discord.Slash(a.Person, a.Channel, a.Command, options(a.Options)...))
}

// used enters an interaction in the book.
func (p *Preview) used(kind bot.Kind, name string) func(*standin.Pending, error) (any, error) {
	return func(asked *standin.Pending, err error) (any, error) {
		if err != nil {
			return nil, err
		}
		p.book.used(asked.Interaction(), kind, name)
		return done{asked.ID()}, nil
	}
}

// complete types into an option and waits for the choices: the page has no
// use for those of an earlier keystroke.
func (p *Preview) complete(r *http.Request) (any, error) {
	var a struct {
		Person  string   `json:"person"`
		Channel string   `json:"channel"`
		Command string   `json:"command"`
		Option  string   `json:"option"`
		Typed   string   `json:"typed"`
		Others  []option `json:"others"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	asked, err := p.discord.Autocomplete(a.Person, a.Channel, a.Command, a.Option, a.Typed, options(a.Others)...)
	if err != nil {
		return nil, err
	}
	p.book.used(asked.Interaction(), bot.Autocomplete, a.Command)
	st, err := asked.First(r.Context())
	if err != nil {
		return nil, bad("the choices were not waited for")
	}
	out := struct {
		Choices []wire.Choice `json:"choices"`
		Failure string        `json:"failure,omitempty"`
	}{st.Choices, st.Failure}
	if out.Choices == nil {
		out.Choices = []wire.Choice{}
	}
	return out, nil
}

func (p *Preview) menu(r *http.Request) (any, error) {
	var a struct {
		Person  string `json:"person"`
		Message string `json:"message"`
		Command string `json:"command"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return p.used(bot.Menu, a.Command)(p.discord.MessageMenu(a.Person, a.Message, a.Command))
}

func (p *Preview) press(r *http.Request) (any, error) {
	var a struct {
		Person   string `json:"person"`
		Message  string `json:"message"`
		CustomID string `json:"custom_id"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return p.used(bot.Press, "")(p.discord.Press(a.Person, a.Message, a.CustomID))
}

func (p *Preview) choose(r *http.Request) (any, error) {
	var a struct {
		Person   string   `json:"person"`
		Message  string   `json:"message"`
		CustomID string   `json:"custom_id"`
		Values   []string `json:"values"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return p.used(bot.Press, "")(p.discord.Select(a.Person, a.Message, a.CustomID, a.Values...))
}

func (p *Preview) submit(r *http.Request) (any, error) {
	var a struct {
		Person      string `json:"person"`
		Interaction string `json:"interaction"` // the one that opened the form
		Inputs      []struct {
			CustomID string   `json:"custom_id"`
			Values   []string `json:"values"`
		} `json:"inputs"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	var inputs []standin.Input
	for _, in := range a.Inputs {
		inputs = append(inputs, standin.Fill(in.CustomID, in.Values...))
	}
	return p.used(bot.Submit, "")(p.discord.SubmitModal(a.Person, a.Interaction, inputs...))
}

func (p *Preview) locale(r *http.Request) (any, error) {
	var a struct {
		Person string `json:"person"`
		Locale string `json:"locale"`
	}
	if err := read(r, &a); err != nil {
		return nil, err
	}
	return done{a.Person}, p.discord.SetLocale(a.Person, a.Locale)
}
