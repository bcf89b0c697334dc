package verify

import (
	"slices"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/text"
)

// A cast is the speakers of one story, by what they are called in it. Of many
// stories "the minister" is anybody's; held against a statement, it is that
// story's minister who is meant.
type cast struct {
	first  int // of its speakers, as the Checker counts them
	vocab  *question.Vocabulary
	names  nameTable
	bodies bodies
}

func newCast(v *question.Vocabulary, s *corpus.Story, first int) *cast {
	c := &cast{first: first, vocab: v.Alone(s), names: nameTable{}}
	speakers := make([]*corpus.Speaker, len(s.Speakers))
	for i := range s.Speakers {
		speakers[i] = &s.Speakers[i]
		for _, name := range append([]string{s.Speakers[i].Name}, s.Speakers[i].Aliases...) {
			c.names.add(name, i)
		}
	}
	c.bodies = newBodies(speakers)
	return c
}

// called returns who of the story goes by a phrase.
func (c *cast) called(phrase string) []int {
	some := c.names.called(phrase)
	if some == nil {
		some = c.bodies.called(itemsOf(phrase))
	}
	if some == nil {
		if p := c.vocab.PartyOf(phrase); p.Resolved() {
			for _, m := range p.Speakers {
				some = append(some, m.Speaker)
			}
		}
	}
	if len(some) == 0 {
		return nil
	}
	out := slices.Clone(some)
	for i := range out {
		out[i] += c.first
	}
	return out
}

// itemsOf reads a phrase as the words of a message.
func itemsOf(phrase string) []item {
	var out []item
	for _, t := range text.Tokens(phrase) {
		out = append(out, newItem(t))
	}
	return out
}

// heardBeside reports whether somebody is a speaker of a story that another one
// speaks in.
func (c *Checker) heardBeside(who, other source) bool {
	if c.casts == nil {
		return len(who.speakers) > 0
	}
	return slices.ContainsFunc(other.speakers, func(s int) bool { return c.casts[c.storyOf[s]].called(who.written) != nil })
}

// A heldPhrase is a phrase as one story understands it.
type heldPhrase struct {
	story  *corpus.Story
	phrase string
}

// means reports whether a statement's story calls its speaker by a phrase.
func (k *check) means(phrase string, st *statement) bool {
	if k.casts == nil || phrase == "" {
		return false
	}
	key := heldPhrase{st.story, phrase}
	some, known := k.meant[key]
	if !known {
		some = k.casts[st.story].called(phrase)
		k.meant[key] = some
	}
	return slices.Contains(some, st.speaker)
}
