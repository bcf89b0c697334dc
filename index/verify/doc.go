// Package verify checks a message against the stories: which of its
// quotations and attributed claims the story holds, word for word, and
// whether they are put in the right mouth.
//
// It never answers questions, never talks to the outside world and never
// guesses: what it cannot find it reports as not in the story.
//
// A message goes through these rooms, in this order; docs/verify.md tells the
// rules for people.
//
//	reading    mask, quotations, reading, sentence: what is prose, what stands
//	           between marks, where sentences end
//	frames     frame, cues, subject, inverted, nounframe: who says, in which verb;
//	           phrase, bestname, source, nametable, bodies, cast, antecedent: whom
//	           a noun phrase names
//	who said   attribution, neighbours, signature, inherit, unsure: the frame or
//	           name that a quotation belongs to
//	claims     embedded, claim, content, elliptic: what is claimed without marks
//	quoted     judge: exact, brackets, elided, then near (align, edits), stitched,
//	           told: a quotation against quoted words
//	reported   judgeclaim: report, clauses, unit, alternatives, thebody, find,
//	           surname, compound, deeds, disputed, beside, kinds make both sides
//	           comparable; cover compares them by figures, counted, times, owners,
//	           goals, opposites, swapped, doers, exchanged, voices, subjects,
//	           objects, targets, stances, signs, conditions, tenses, hedges; holds says whether that is enough
//	finding    finding, places: what becomes of it
//
// What words do is data: words.txt (small words), cues.txt (verbs of speech
// beside those of corpus/cue), stances.txt (which contradict), same.txt,
// nouns.txt, opposites.txt.
package verify
