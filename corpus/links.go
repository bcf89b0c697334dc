package corpus

// links are the links between statements, and from them to their speakers,
// seen from the other end: ids of statements, in story order.
type links struct {
	saidBy, answeredBy, disputedBy, supportedBy map[string][]string
}

func newLinks(statements []Statement) links {
	l := links{
		saidBy:      make(map[string][]string),
		answeredBy:  make(map[string][]string),
		disputedBy:  make(map[string][]string),
		supportedBy: make(map[string][]string),
	}
	for _, s := range statements {
		link(l.saidBy, s.ID, []string{s.Speaker})
		link(l.answeredBy, s.ID, s.Answers)
		link(l.disputedBy, s.ID, s.Disputes)
		link(l.supportedBy, s.ID, s.Supports)
	}
	return l
}

// link notes the link from one statement to others, once each.
func link(to map[string][]string, from string, ids []string) {
	for _, id := range ids {
		if known := to[id]; len(known) == 0 || known[len(known)-1] != from {
			to[id] = append(known, from)
		}
	}
}

// SaidBy returns the ids of the speaker's statements in story order. Nobody
// may change the list, nor those of the methods below.
func (s *Story) SaidBy(speaker string) []string { return s.backward.saidBy[speaker] }

// DisputedBy returns the ids of all statements that dispute this one, in
// story order.
func (s *Story) DisputedBy(id string) []string { return s.backward.disputedBy[id] }

// AnsweredBy returns the ids of all statements that reply to this one, in
// story order.
func (s *Story) AnsweredBy(id string) []string { return s.backward.answeredBy[id] }

// SupportedBy returns the ids of all statements that back this one, in story
// order.
func (s *Story) SupportedBy(id string) []string { return s.backward.supportedBy[id] }
