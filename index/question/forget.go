package question

import "fmt"

// A Part is one part of understanding. Leaving it out shows what it
// contributes; see docs/quality.md.
type Part string

// The parts.
const (
	PartSpeaker    Part = "speaker"     // whose words are asked for, whose are at issue
	PartStance     Part = "stance"      // which stance
	PartCoverage   Part = "coverage"    // what a statement must speak of
	PartSynonyms   Part = "synonyms"    // other words for that
	PartAnswerType Part = "answer_type" // what is wanted: a number, a day, who
	PartRoles      Part = "roles"       // who does what to whom
)

// Parts lists all of them.
var Parts = []Part{PartSpeaker, PartStance, PartCoverage, PartSynonyms, PartAnswerType, PartRoles}

// ParsePart reads the name of a part.
func ParsePart(name string) (Part, error) {
	for _, p := range Parts {
		if string(p) == name {
			return p, nil
		}
	}
	return "", fmt.Errorf("%q is no part of understanding; the parts are %v", name, Parts)
}

// Forget drops one part of what was understood, as if the program could not
// do it.
func (q *Question) Forget(part Part) {
	switch part {
	case PartSpeaker:
		q.Speakers, q.Unknown, q.Target, q.Soft = nil, nil, nil, false
	case PartStance:
		q.Stances = nil
	case PartCoverage:
		q.Terms = nil
	case PartSynonyms:
		for i := range q.Terms {
			q.Terms[i].Alts = nil
		}
	case PartAnswerType:
		q.Wants, q.Channels, q.Quoting = 0, nil, false
	case PartRoles:
		q.Actor, q.Patient, q.Verb = nil, nil, -1
	}
}
