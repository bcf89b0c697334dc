package question

import (
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// saidVerb reports whether a verb of putting words out is in the question's
// frame.
func (p *parser) saidVerb() bool {
	for _, w := range p.q.Words {
		if w.Used != AsFrame {
			continue
		}
		for _, c := range w.Cues {
			if c.Form != cue.Noun && (c.Stance == cue.Say || c.Stance == cue.Announce || c.Stance == cue.Reply) {
				return true
			}
		}
	}
	return false
}

// passedOn reports whether the question is how words were put out: "how did X
// send its reply". The verb is marked.
func (p *parser) passedOn() bool {
	for k := range p.q.Words {
		speech := k+2 < len(p.q.Words) && among(p.q.Words, k, sending)
		if speech && p.free(k) && (is(p.q.Words, k+1, "its", "his", "her", "their", "the") || is(p.q.Words, k+1, "in", "out")) {
			p.mark(k, k+1, AsFrame)
			return true
		}
	}
	return false
}

// wantChannelNamed finds questions that name a class of channels: "which of
// these came from social media".
func (p *parser) wantChannelNamed() {
	words := norms(p.q.Words)
	for i := range p.q.Words {
		for _, c := range lexicon.ChannelsFrom(words[i]) {
			if !p.free(i) || !matchesAt(words, i, c.Words) || p.channelVerb(i) {
				continue
			}
			if len(c.Words[0]) == 1 && !is(p.q.Words, i-1, "on", "via", "from") {
				continue
			}
			if !p.q.Has(WantChannel) && !is(p.q.Words, i-1, "on", "in", "via", "through", "by", "from", "over", "at", "a", "the", "an") && !p.unheld(i, i+len(c.Words)) {
				continue
			}
			p.q.Channels = append(p.q.Channels, c.Means...)
			if p.unheld(i, i+len(c.Words)) || p.q.Has(WantChannel) {
				p.mark(i, i+len(c.Words), AsFrame)
			}
			break
		}
	}
	p.onlyChannels()
	for i := range p.q.Words {
		if len(p.q.Channels) == 0 && len(p.q.Speakers) > 0 && is(p.q.Words, i, "tweet", "tweets", "tweeted") {
			p.q.Channels = []string{"x", "twitter"} // whoever tweets does so there
		}
	}
}

// onlyChannels takes channels for all that is asked where nothing else is:
// "what went up on Facebook and what on X".
func (p *parser) onlyChannels() {
	if len(p.q.Channels) == 0 || len(p.q.Speakers) > 0 {
		return
	}
	var at []int
	small := lexicon.Stop | lexicon.Light | lexicon.Vague | lexicon.Padding | lexicon.Hedge | lexicon.ChannelNoun
	for i, w := range p.q.Words {
		switch {
		case w.Used != Unused:
		case w.Class&small == 0 && len(lexicon.ChannelsFrom(w.Norm)) == 0 && !sayOnly(w):
			return
		default:
			at = append(at, i)
		}
	}
	for _, i := range at {
		p.mark(i, i+1, AsFrame)
	}
}

// unheld reports whether the stories hold none of the words from:to.
func (p *parser) unheld(from, to int) bool {
	for _, w := range p.q.Words[from:to] {
		if p.v.holds(w.Stem) {
			return false
		}
	}
	return true
}

// channelVerb reports whether a channel's word is used as a verb, or is but a
// speech noun with an owner: "post that", "what did she tweet".
func (p *parser) channelVerb(i int) bool {
	return p.q.Words[i].Used != Unused && !p.onlyVerb(i) || is(p.q.Words, i+1, "that", "this", "it")
}

// onlyVerb reports whether a verb that names its channel is put of nobody:
// "what got tweeted".
func (p *parser) onlyVerb(i int) bool {
	w := p.q.Words[i]
	return w.Used == AsFrame && verbForm(w) && len(p.q.Speakers) == 0 && !p.asker
}
