package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"whosaid/index/text"
)

//go:embed data/channels.txt
var channelsTxt string

var channels = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range lines(channelsTxt) {
		class, list, _ := strings.Cut(line, ":")
		for c := range strings.SplitSeq(list, ",") {
			out[text.Fold(class)] = append(out[text.Fold(class)], text.Fold(c))
		}
	}
	return out
})

// ChannelClasses returns the channels of every class: "social media" holds
// "x" and "facebook". The result must not be changed.
func ChannelClasses() map[string][]string { return channels() }
