package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/index/text"
)

//go:embed data/channels.txt
var channelsTxt string

// A Channel is a word for a channel or a class of channels, and the words a
// story may write for one that it means.
type Channel struct {
	Words []string // as folded: "social", "media"
	Means []string // folded, words joined by spaces
}

var channels = sync.OnceValue(func() map[string][]Channel {
	out := map[string][]Channel{}
	for line := range Lines(channelsTxt) {
		names, members, _ := strings.Cut(line, ":")
		var means []string
		for m := range strings.SplitSeq(members, ",") {
			means = append(means, text.Fold(m))
		}
		for n := range strings.SplitSeq(names, ",") {
			words := strings.Fields(text.Fold(n))
			out[words[0]] = append(out[words[0]], Channel{words, means})
		}
	}
	for _, some := range out {
		slices.SortStableFunc(some, func(a, b Channel) int { return len(b.Words) - len(a.Words) })
	}
	return out
})

// ChannelsFrom lists the channels whose names start with a word, those of
// most words first. The result must not be changed.
func ChannelsFrom(word string) []Channel { return channels()[word] }

// AllChannels yields every word a story may write for some channel.
func AllChannels() []string {
	var out []string
	for _, some := range channels() {
		for _, c := range some {
			out = append(out, c.Means...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
