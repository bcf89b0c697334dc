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

var channels = sync.OnceValue(func() []Channel {
	var out []Channel
	for line := range lines(channelsTxt) {
		names, members, _ := strings.Cut(line, ":")
		var means []string
		for m := range strings.SplitSeq(members, ",") {
			means = append(means, text.Fold(m))
		}
		for n := range strings.SplitSeq(names, ",") {
			out = append(out, Channel{strings.Fields(text.Fold(n)), means})
		}
	}
	slices.SortStableFunc(out, func(a, b Channel) int { return len(b.Words) - len(a.Words) })
	return out
})

// Channels lists the channels readers name, those of most words first. The
// result must not be changed.
func Channels() []Channel { return channels() }
