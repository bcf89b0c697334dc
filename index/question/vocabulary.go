package question

import (
	"slices"
	"strconv"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// A Vocabulary is what the loaded stories make a question understandable
// with: who speaks in them and under which names, what else they name, and
// which words they use. It does not change once made and is safe to share.
type Vocabulary struct {
	profiles   []profile
	fullNames  map[string][]fullName // full names by first word
	hearers    map[string]bool       // concepts of those whom something is said to
	byWord     map[string][]int      // profiles that have to do with a word or stem
	everybody  []int
	numbers    map[*corpus.Speaker]int
	concepts   map[string][]phrase // by first word
	stems      map[string]int      // in how many statements a stem occurs
	prefixes   map[string][]string // stems by their first letters
	conceptDF  map[string]int      // in how many statements a concept is named
	beside     map[string]bool     // stems of speakers' names and offices
	proper     map[string]bool     // words the stories write with a capital inside sentences
	expressed  map[string]bool     // stems that some statement's expressions stand for
	acronyms   map[string]bool     // of speakers and where they belong
	joined     map[string]int      // two words the stories have side by side, as one: where to part it
	partyWords map[string]bool     // words and stems of speakers' names and descriptions
	statements int

	headline         map[string]bool // stems of the stories' headlines
	recordNames      map[string]bool // words of outlets, bylines and contributors
	contributorNames map[string]bool

	nameWords, storyWords speller
	onlyNarrator          bool
}

// A phrase names a concept by two words or more, or by one.
type phrase struct {
	words   []string
	concept string
}

// NewVocabulary reads the stories' names and words. Speakers are counted
// through all stories in their order: the first story's come first.
func NewVocabulary(stories []*corpus.Story) *Vocabulary { return newVocabulary(stories, newProfile) }

// Alone is the vocabulary of one of the stories by itself. How the story
// describes its speakers takes longest to read, and has been read.
func (v *Vocabulary) Alone(s *corpus.Story) *Vocabulary {
	return newVocabulary([]*corpus.Story{s}, func(s *corpus.Story, sp *corpus.Speaker) profile {
		if i, ok := v.numbers[sp]; ok {
			return v.profiles[i]
		}
		return newProfile(s, sp)
	})
}

// newVocabulary reads stories and takes their speakers' profiles from profileOf.
func newVocabulary(stories []*corpus.Story, profileOf func(*corpus.Story, *corpus.Speaker) profile) *Vocabulary {
	v := &Vocabulary{fullNames: map[string][]fullName{}, byWord: map[string][]int{}, numbers: map[*corpus.Speaker]int{}, concepts: map[string][]phrase{}, stems: map[string]int{}, prefixes: map[string][]string{}, conceptDF: map[string]int{}, beside: map[string]bool{}, proper: map[string]bool{}, joined: map[string]int{}, expressed: map[string]bool{}, acronyms: map[string]bool{}, partyWords: map[string]bool{}, headline: map[string]bool{}, recordNames: map[string]bool{}, contributorNames: map[string]bool{}, onlyNarrator: true, hearers: map[string]bool{}}
	for _, s := range stories {
		v.addWords(s)
		v.addRecord(s)
		for i := range s.Speakers {
			v.addSpeaker(&s.Speakers[i], profileOf(s, &s.Speakers[i]))
		}
		for _, n := range s.Names {
			v.addName(s, n)
		}
	}
	for _, s := range stories {
		v.countConcepts(s)
		v.addHearers(s)
	}
	for i := range v.profiles {
		v.fileProfile(i)
	}
	return v
}

// addHearers files whom something is said to.
func (v *Vocabulary) addHearers(s *corpus.Story) {
	for i := range s.Statements {
		for _, m := range v.Mentions(nameWords(s.Statements[i].To)) {
			v.hearers[m.Concept] = true
		}
	}
}

// addAcronyms files the acronyms of full names that a text spells out, so that
// "OAS" finds the Organization of American States.
func (v *Vocabulary) addAcronyms(part string) {
	toks := text.Tokens(part)
	for i := 0; i < len(toks); i++ {
		if lexicon.Is(toks[i].Norm, lexicon.Stop) {
			continue
		}
		end := i
		for end < len(toks) && (end == i && nameWord(toks[end]) || end > i && nameGoesOn(part, toks, end)) {
			end++
		}
		for end > i && nameJoint(toks[end-1].Norm) {
			end--
		}
		if end-i < 3 {
			continue
		}
		words := make([]string, 0, end-i)
		for _, t := range toks[i:end] {
			words = append(words, t.Norm)
		}
		name := part[toks[i].Start:toks[end-1].End]
		for _, a := range acronymsOf([]string{name}) {
			id := "acronym:" + a
			v.addConcept([]string{a}, id)
			v.addConcept(words, id)
		}
		i = end
	}
}

// nameWord reports whether a word may be the first or last of a full name.
func nameWord(t text.Token) bool { return t.Is(text.Capital) && !t.Is(text.Possess) }

// nameGoesOn reports whether a full name that stands before a token may go on
// with it: no small word behind a comma is part of it, nor the day on which
// something happens, "on Tuesday".
func nameGoesOn(part string, toks []text.Token, at int) bool {
	before, t := toks[at-1], toks[at]
	if nameWord(t) {
		return !isDay(t.Norm) || !nameJoint(before.Norm)
	}
	return nameJoint(t.Norm) && !breaks(part[before.End:t.Start])
}

// nameJoint reports whether a small word may stand inside a full name.
func nameJoint(w string) bool {
	return w == "of" || w == "and" || w == "for" || w == "the" || w == "on"
}

// SpeakerOf finds a story's speaker by id; a loaded story has each that its
// statements name.
func SpeakerOf(s *corpus.Story, id string) *corpus.Speaker {
	for i := range s.Speakers {
		if s.Speakers[i].ID == id {
			return &s.Speakers[i]
		}
	}
	return nil
}

// countConcepts counts in how many of a story's statements each concept is
// named.
func (v *Vocabulary) countConcepts(s *corpus.Story) {
	for i := range s.Statements {
		if day := DayConcept(s.Statements[i].SaidOn); day != "" {
			v.conceptDF[day]++
		}
		own := SpeakerConcept(v.numbers[SpeakerOf(s, s.Statements[i].Speaker)])
		seen := map[string]bool{own: true}
		v.conceptDF[own]++
		for _, part := range Texts(&s.Statements[i]) {
			for _, m := range v.Mentions(PlainWords(part)) {
				if !seen[m.Concept] {
					seen[m.Concept] = true
					v.conceptDF[m.Concept]++
				}
			}
		}
	}
}

// PlainWords folds a statement's text into words fit for Mentions: the
// pronoun "us" and the like are blanked, as they are no names.
func PlainWords(s string) []string { return PlainNorms(text.Tokens(s)) }

// PlainNorms is PlainWords for a text that has been tokenized.
func PlainNorms(toks []text.Token) []string {
	out := make([]string, len(toks))
	for i, t := range toks {
		if t.Is(text.Acronym) || !lexicon.Is(t.Norm, lexicon.Stop) || t.Norm == "of" || t.Norm == "and" || t.Norm == "the" {
			out[i] = t.Norm
		}
	}
	return out
}

// Speakers is how many speakers the stories have together.
func (v *Vocabulary) Speakers() int { return len(v.profiles) }

// Narrated reports whether nobody but narrators speaks: plain prose, where
// the words must tell who said what.
func (v *Vocabulary) Narrated() bool { return v.onlyNarrator }

// DF is in how many statements a stem occurs.
func (v *Vocabulary) DF(stem string) int { return v.stems[stem] }

// holds reports whether some statement holds a stem, or its speaker's name or
// office does.
func (v *Vocabulary) holds(stem string) bool { return v.stems[stem] > 0 || v.beside[stem] }

// addWords counts the stems of a story's statements and files their words for
// mending misspellings.
func (v *Vocabulary) addWords(s *corpus.Story) {
	seen := map[string]int{}
	for i := range s.Statements {
		v.statements++
		for _, part := range Texts(&s.Statements[i]) {
			for _, t := range text.Tokens(part) {
				if t.Stem != "" && seen[t.Stem] != v.statements {
					seen[t.Stem] = v.statements
					if v.stems[t.Stem]++; v.stems[t.Stem] == 1 && len(t.Stem) >= prefixLength {
						v.prefixes[t.Stem[:prefixLength]] = append(v.prefixes[t.Stem[:prefixLength]], t.Stem)
					}
				}
				if !t.Is(text.Number) {
					v.storyWords.add(t.Norm)
				}
				if t.Is(text.Capital) && !t.Is(text.SentHead) {
					v.proper[t.Norm] = true
				}
			}
			v.addAcronyms(part)
			EachExpression(text.Tokens(part), func(_ int, same []string) {
				for _, s := range same {
					v.expressed[s] = true
				}
			})
			v.addJoined(PlainWords(part))
		}
	}
}

// addRecord files the names in a story's own record.
func (v *Vocabulary) addRecord(s *corpus.Story) {
	for _, n := range append([]string{s.Publisher, s.Byline}, s.Contributors...) {
		for _, w := range nameWords(n) {
			v.recordNames[w] = true
		}
	}
	for _, t := range text.Tokens(s.Headline) {
		v.headline[t.Stem] = true
	}
	for _, n := range s.Contributors {
		for _, w := range nameWords(n) {
			v.contributorNames[w] = true
		}
	}
}

// Texts lists what a statement holds that a question may speak of, in the
// order in which they count: what is told, the words quoted, and around them.
func Texts(st *corpus.Statement) []string {
	parts := append([]string{st.Text}, st.Quotes...)
	return append(append(parts, st.Topics...), st.To, st.Channel, st.Via, st.SaidOnAsWritten)
}

func (v *Vocabulary) addSpeaker(sp *corpus.Speaker, p profile) {
	id := SpeakerConcept(len(v.profiles))
	v.numbers[sp] = len(v.profiles)
	v.addFullNames(sp, len(v.profiles))
	v.profiles = append(v.profiles, p)
	if sp.Kind != corpus.Narrator {
		v.onlyNarrator = false
	}
	for _, words := range p.callNames {
		v.addConcept(words, id)
		v.addJoined(words)
	}
	for _, w := range p.allWords() {
		v.nameWords.add(w)
		v.addPartyWord(w)
		v.beside[text.Stem(w)] = true
	}
	for _, w := range p.openers {
		v.addPartyWord(w)
	}
	for w := range strings.FieldsSeq(p.titles + p.around) {
		v.beside[text.Stem(w)] = true
		v.nameWords.add(w)
	}
	for w := range strings.FieldsSeq(p.around + strings.Join(p.acronyms, " ")) {
		v.addPartyWord(w)
	}
	for _, t := range text.Tokens(strings.Join(append([]string{sp.Name, sp.Affiliation}, sp.Aliases...), " . ")) {
		if t.Is(text.Acronym) {
			v.acronyms[t.Norm] = true
		}
	}
}

// addPartyWord files a word that may name a speaker, in every form.
func (v *Vocabulary) addPartyWord(w string) {
	if lexicon.Is(w, lexicon.Stop) {
		return
	}
	v.partyWords[w], v.partyWords[text.Stem(w)] = true, true
}

func (v *Vocabulary) addName(s *corpus.Story, n corpus.Name) {
	id := NameConcept(s, n.Name)
	for _, a := range append([]string{n.Name}, n.Aliases...) {
		words := nameWords(a)
		v.addConcept(words, id)
		v.addJoined(words)
		for _, w := range words {
			v.nameWords.add(w)
		}
	}
}

func (v *Vocabulary) addConcept(words []string, id string) {
	if len(words) == 0 {
		return
	}
	for _, p := range v.concepts[words[0]] {
		if p.concept == id && strings.Join(p.words, " ") == strings.Join(words, " ") {
			return
		}
	}
	v.concepts[words[0]] = append(v.concepts[words[0]], phrase{words, id})
}

// nameWords folds a name into words, a leading article left out.
func nameWords(name string) []string {
	var out []string
	for i, t := range text.Tokens(name) {
		if i == 0 && (t.Norm == "the" || t.Norm == "a" || t.Norm == "an") {
			continue
		}
		out = append(out, t.Norm)
	}
	return out
}

// PlaceConcept is the concept of a country.
func PlaceConcept(country string) string { return "place:" + country }

// NameConcept is the concept of what a story calls by a name of its own; of the
// empty name, what all of that story's begin with.
func NameConcept(s *corpus.Story, name string) string { return "name:" + s.ID + ":" + name }

// SpeakerConcept is the concept of the vocabulary's i-th speaker.
func SpeakerConcept(i int) string { return "speaker:" + strconv.Itoa(i) }

// namesSomebody reports whether word i could be part of a speaker's name,
// office or country.
func (v *Vocabulary) namesSomebody(words []Word, i int) bool {
	w := words[i]
	if w.Class&(lexicon.Stop|lexicon.Hedge) != 0 && !w.All {
		return false
	}
	if v.partyWords[w.Norm] || v.partyWords[w.Stem] || lexicon.IsTitleWord(w.Stem) && w.Class&lexicon.Stop == 0 {
		return true
	}
	if w.Class&lexicon.Stop != 0 && !w.All {
		return false
	}
	norms := norms(words[i:min(len(words), i+lexicon.LongestPlace())])
	_, _, ok := placeAt(norms, 0)
	return ok || w.Class == 0 && !w.Known
}

// named reports whether any of the words belongs to a speaker's name.
func (v *Vocabulary) named(words []string) bool {
	for _, w := range words {
		if v.partyWords[w] {
			return true
		}
	}
	return false
}

// IsNarrator reports whether the i-th speaker is an outlet's own voice.
func (v *Vocabulary) IsNarrator(i int) bool { return v.profiles[i].kind == corpus.Narrator }

// IsPerson reports whether the i-th speaker is somebody with a name.
func (v *Vocabulary) IsPerson(i int) bool { return v.profiles[i].kind == corpus.Person }

// Same reports whether a concept named in a statement is the party: the same
// speaker, the same country, or a speaker who belongs to the country.
func (v *Vocabulary) Same(p *Party, concept string) bool {
	if p.Country != "" && concept == PlaceConcept(p.Country) || slices.Contains(p.Concepts, concept) {
		return true
	}
	for _, m := range p.Speakers {
		if concept == SpeakerConcept(m.Speaker) {
			return true
		}
	}
	n, ok := strings.CutPrefix(concept, "speaker:")
	if !ok || p.Country == "" {
		return false
	}
	i, err := strconv.Atoi(n)
	return err == nil && slices.Contains(v.profiles[i].countries, p.Country)
}

// ActsFor is Same, and true too where the concept is the country or body that the
// party speaks for: what "Brussels" does the European Union is told to do.
func (v *Vocabulary) ActsFor(p *Party, concept string) bool {
	return v.Same(p, concept) || slices.ContainsFunc(p.Speakers, func(m Match) bool { return slices.Contains(v.ConceptsOf(m.Speaker), concept) })
}

// Speaks reports whether some speaker belongs to a country.
func (v *Vocabulary) Speaks(country string) bool {
	for i := range v.profiles {
		if slices.Contains(v.profiles[i].countries, country) {
			return true
		}
	}
	return false
}

// ConceptsOf lists what the i-th speaker stands for: itself and its
// countries.
func (v *Vocabulary) ConceptsOf(i int) []string {
	out := []string{SpeakerConcept(i)}
	for _, c := range v.profiles[i].countries {
		out = append(out, PlaceConcept(c))
	}
	return out
}

// IsUnnamed reports whether the i-th speaker is quoted without a name.
func (v *Vocabulary) IsUnnamed(i int) bool { return v.profiles[i].kind == corpus.Unnamed }

// SpeaksFor reports whether the i-th speaker is a person of the body that a
// party means: its chair may answer for the board.
func (v *Vocabulary) SpeaksFor(i int, p *Party) bool {
	if v.profiles[i].kind != corpus.Person || len(v.profiles[i].belongs) == 0 {
		return false
	}
	for _, m := range p.Speakers {
		body := &v.profiles[m.Speaker]
		if body.kind == corpus.Institution && slices.Equal(v.profiles[i].belongs, body.telling) {
			return true
		}
	}
	return false
}
