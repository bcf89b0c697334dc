package render

import (
	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
)

const (
	disputesPerPage = 2
	againstPerClaim = 4 // statements against a claim, before it is told again with the rest
)

// MaxAbout is what the buttons of [Reader.Sides] can remember of what a reader
// asked about: what a custom id has room for beside the story, a page and the
// asker.
const MaxAbout = 44

// About tidies what a reader asks about and cuts it to what buttons can
// remember. Whoever asks the index asks it this, so that every page answers
// the same.
func About(text string) string {
	head, _ := message.Split(markdown.Tidy(text), MaxAbout)
	return head
}

// Sides shows contested claims, each with what stands against it and what is
// said to be unconfirmed about it. about is what the reader asked about, if
// anything; statement the id of the one they came from, if any. Without
// disputes the story may be nil, if several were looked through.
func (r Reader) Sides(s *corpus.Story, about, statement string, disputes []index.Dispute, n int) message.Message {
	about = About(about)
	if len(disputes) == 0 {
		b := &box{colour: colourNeutral}
		b.text(r.say(noSides(s == nil, about != "")))
		b.row(r.ownButtons(s)...)
		return r.message(b)
	}
	b := &box{colour: colourSides}
	heading := markdown.Heading(r.Words.Text("sides.title"))
	if about != "" {
		heading = joinLines(heading, r.small("sides.about", "about", about))
	}
	b.text(heading)
	groups, sizes := r.groupAll(disputes, b.left()-sourceRoom(r, s))
	pages := paginate(sizes, disputesPerPage, b.left()-sourceRoom(r, s))
	n = clamp(n, len(pages))
	var shown []index.Attributed
	for _, g := range groups[pages[n-1].from:pages[n-1].to] {
		b.line()
		for i, text := range g.texts {
			b.text(text)
			shown = append(shown, g.cards[i].Attributed)
		}
	}
	base := message.Press{Action: message.ShowSides, Story: s, Statement: statement, Text: about}
	return r.endPage(b, s, unique(shown), base, n, len(pages))
}

// noSides is the key of the text that nobody contradicts anybody.
func noSides(anywhere, about bool) string {
	switch {
	case anywhere && about:
		return "sides.none_about_anywhere"
	case anywhere:
		return "sides.none_anywhere"
	case about:
		return "sides.none_about"
	}
	return "sides.none"
}

// A group is a claim with statements against it.
type group struct {
	cards []card
	texts []string
}

// groupAll makes groups of disputes, each with no more text than there is
// room for, and says how much that is.
func (r Reader) groupAll(disputes []index.Dispute, room int) (groups []group, sizes []int) {
	for _, d := range disputes {
		groups = append(groups, r.groups(d, room)...)
	}
	for _, g := range groups {
		sizes = append(sizes, message.Len(joinLines(g.texts...)))
	}
	return groups, sizes
}

// groups makes groups of a dispute: the claim and what stands against it. If
// that is a lot, the claim is told again with the rest.
func (r Reader) groups(d index.Dispute, room int) []group {
	claim := r.headed("sides.claim", d.Claim)
	claim.DisputedBy = nil // they follow
	var against []card
	for _, a := range d.Denials {
		against = append(against, r.headed("sides.denial", a))
	}
	for _, a := range d.Unconfirmed {
		against = append(against, r.headed("sides.unconfirmed", a))
	}
	var out []group
	for len(against) > 0 {
		cards := append([]card{claim}, against[:min(len(against), againstPerClaim)]...)
		texts := r.fit(cards, room)
		if len(texts) < 2 { // names of absurd length: each on its own, but both
			out = append(out, group{cards[:1], texts}, group{against[:1], r.fit(against[:1], room)})
			against = against[1:]
			continue
		}
		out = append(out, group{cards[:len(texts)], texts})
		against = against[len(texts)-1:]
	}
	if out == nil {
		out = append(out, group{[]card{claim}, r.fit([]card{claim}, room)})
	}
	return out
}

func (r Reader) headed(key string, a index.Attributed) card {
	c := newCard(a)
	c.heading = markdown.Bold(r.Words.Text(key))
	return c
}

// unique leaves out statements that come again.
func unique(list []index.Attributed) []index.Attributed {
	var out []index.Attributed
	for _, a := range list {
		if count(out, func(o index.Attributed) bool { return o.Statement == a.Statement }) == 0 {
			out = append(out, a)
		}
	}
	return out
}
