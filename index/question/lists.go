package question

import (
	_ "embed"
	"sync"

	"whosaid/index/lexicon"
)

//go:embed lists.txt
var listsTxt string

// A list is a set of lists of lists.txt.
type list uint64

// The lists; what each is for stands in the file.
const (
	asksWord list = 1 << iota
	auxiliary
	joint
	clipped
	beforeUs
	opener
	serving
	beforeWhen
	anybody
	between
	beforeStatement
	heardFrom
	authoring
	nameCalling
	moving
	heading
	addressing
	sending
	posting
	measure
	travelling
	scale
	sums
	paying
	numbered
	causing
	proving
	inTheRight
	several
	reacting
	crowd
	being
	behindPassive
	settlement
	posted
	desk
	anyOf
	together
)

var listNames = map[string]list{
	"asks": asksWord, "auxiliary": auxiliary, "joint": joint, "clipped": clipped, "before_us": beforeUs,
	"opener": opener, "serving": serving, "before_when": beforeWhen, "anybody": anybody, "between": between,
	"before_statement": beforeStatement, "heard_from": heardFrom, "authoring": authoring, "calling": nameCalling,
	"moving": moving, "heading": heading, "addressing": addressing, "sending": sending, "posting": posting,
	"measure": measure, "travelling": travelling, "sums": sums, "scale": scale, "paying": paying, "numbered": numbered, "causing": causing,
	"proving": proving, "in_the_right": inTheRight, "several": several, "reacting": reacting, "crowd": crowd, "being": being, "settlement": settlement, "posted": posted, "desk": desk, "any_of": anyOf, "behind_passive": behindPassive, "together": together,
}

var lists = sync.OnceValue(func() map[string]list { return lexicon.WordClasses("question: lists.txt", listsTxt, listNames) })

// listed reports whether a folded word stands in any of the lists.
func listed(word string, in list) bool { return lists()[word]&in != 0 }

// among reports whether word i exists and stands in any of the lists.
func among(words []Word, i int, in list) bool {
	return i >= 0 && i < len(words) && listed(words[i].Norm, in)
}
