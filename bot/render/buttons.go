package render

import (
	"slices"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
)

// press gives a press its asker, whose own buttons a message for all to see
// has. In a private message nobody else can press.
func (r Reader) press(p message.Press) string {
	if !r.Private {
		p.Asker = r.Asker
	}
	return p.CustomID()
}

func (r Reader) button(style message.Style, label string, p message.Press) message.Button {
	return message.Button{Style: style, Label: message.Cut(label, message.MaxLabel), CustomID: r.press(p)}
}

// label is foreign text as a label shows it, in plain text.
func label(text string, most int) string { return message.Cut(markdown.Tidy(text), most) }

// ownButtons are those below whatever a reader asked for: to ask privately,
// which anybody may, and to delete, which the asker may.
func (r Reader) ownButtons(s *corpus.Story) []message.Component {
	if r.Private {
		return nil
	}
	private := message.Press{Action: message.AskPrivately, Story: s}
	out := []message.Component{message.Button{Style: message.Secondary, Label: r.Words.Text("button.private"), CustomID: private.CustomID()}}
	if r.Asker != "" {
		out = append(out, r.button(message.Secondary, r.Words.Text("button.delete"), message.Press{Action: message.Delete}))
	}
	return out
}

// aboutButtons lead on from a statement, as far as there is more than is
// shown: to what contradicts it and to what else its speaker says.
func (r Reader) aboutButtons(a index.Attributed, shown []index.Attributed) []message.Component {
	if a.Statement.ID == index.RecordID {
		return nil
	}
	var out []message.Component
	if disputesMore(a, shown) {
		out = append(out, r.button(message.Primary, r.Words.Text("button.sides"), message.Press{Action: message.ShowSides, Story: a.Story, Statement: a.Statement.ID}))
	}
	if len(a.Story.SaidBy(a.Speaker.ID)) > count(shown, func(o index.Attributed) bool { return o.Speaker == a.Speaker }) {
		more := r.Words.Text("button.said", "name", label(nameOf(a.Speaker), message.MaxLabel/2))
		out = append(out, r.button(message.Secondary, more, message.Press{Action: message.ShowSaid, Story: a.Story, Speaker: a.Speaker.ID}))
	}
	return out
}

// contextButton leads to what stands around a statement, where no select menu
// does.
func (r Reader) contextButton(shown []index.Attributed) []message.Component {
	if len(shown) != 1 || shown[0].Statement.ID == index.RecordID {
		return nil
	}
	return []message.Component{r.button(message.Secondary, r.Words.Text("button.context"), contextOf(shown[0]))}
}

func contextOf(a index.Attributed) message.Press {
	return message.Press{Action: message.ShowContext, Story: a.Story, Statement: a.Statement.ID}
}

// disputesMore reports whether a statement disputes or is disputed by one
// that is not shown.
func disputesMore(a index.Attributed, shown []index.Attributed) bool {
	return slices.ContainsFunc(slices.Concat(a.DisputedBy, a.Statement.Disputes), func(id string) bool {
		return count(shown, func(o index.Attributed) bool { return o.Story == a.Story && o.Statement.ID == id }) == 0
	})
}

func count(list []index.Attributed, is func(index.Attributed) bool) (n int) {
	for _, a := range list {
		if is(a) {
			n++
		}
	}
	return n
}

// chooser is a select menu that leads to what stands around a statement; nil
// if there is nothing to choose.
func (r Reader) chooser(shown []index.Attributed) []message.Component {
	options := r.options(shown)
	if len(options) < 2 {
		return nil
	}
	return r.selectMenu("button.choose", options)
}

// options are those of a menu of statements. A story's own record is none:
// nothing stands around it.
func (r Reader) options(statements []index.Attributed) []message.Option {
	var out []message.Option
	for _, a := range statements {
		if a.Statement.ID != index.RecordID {
			out = append(out, message.Option{
				Label:       label(nameOf(a.Speaker), message.MaxOption),
				Description: label(firstWords(a.Statement), message.MaxOption),
				Value:       r.press(contextOf(a)),
			})
		}
	}
	return out
}

// firstWords is what a statement is recognised by in a list.
func firstWords(st *corpus.Statement) string {
	if st.Text == "" && len(st.Quotes) > 0 {
		return st.Quotes[0]
	}
	return st.Text
}

func (r Reader) selectMenu(key string, options []message.Option) []message.Component {
	return []message.Component{message.Select{
		CustomID:    r.press(message.Press{Action: message.Choose}),
		Placeholder: r.Words.Text(key),
		Options:     options[:min(len(options), message.MaxOptions)],
	}}
}

// pager leads to the pages before and behind this one. At the first and the
// last page the button that leads nowhere is there all the same, so that the
// other one stays where it was.
func (r Reader) pager(base message.Press, n, pages int) []message.Component {
	if pages < 2 {
		return nil
	}
	at := func(key string, n int, off bool) message.Button {
		base.Page = n
		b := r.button(message.Secondary, r.Words.Text(key), base)
		b.Disabled = off
		return b
	}
	// Page numbers start at 1; the custom id of the button that leads nowhere
	// has to be one of a kind too.
	return []message.Component{at("button.back", max(0, n-1), n == 1), at("button.next", n+1, n == pages)}
}

// storyLink is a story's address behind a button, if it has one.
func (r Reader) storyLink(s *corpus.Story) (message.Button, bool) {
	b := message.Button{Style: message.Link, Label: r.Words.Text("button.read"), URL: s.URL}
	return b, message.IsLink(s.URL)
}

// addSource names the story at the end of a message, with a button that leads
// to it.
func (r Reader) addSource(b *box, s *corpus.Story) {
	text := r.source(s)
	link, ok := r.storyLink(s)
	if !ok {
		b.text(text)
		return
	}
	b.parts = append(b.parts, message.Section{Texts: []message.Text{{Content: text}}, Button: link})
	b.used += message.Len(text)
}
