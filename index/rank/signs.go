package rank

import (
	_ "embed"
	"sync"

	"whosaid/index/lexicon"
)

//go:embed signs.txt
var signsTxt string

// A sign is a set of sorts of words of signs.txt.
type sign uint32

// The sorts; what each shows stands in the file.
const (
	monthSign sign = 1 << iota
	daySign
	whenSign
	whereSign
	whySign
	howSign

	dateSign = monthSign | daySign
)

var signs = sync.OnceValue(func() map[string]sign {
	return lexicon.WordClasses("rank: signs.txt", signsTxt, map[string]sign{"month": monthSign, "day": daySign, "when": whenSign, "where": whereSign, "why": whySign, "how": howSign})
})

// shows reports whether a folded word is a sign of any of the sorts.
func shows(word string, s sign) bool { return signs()[word]&s != 0 }
