package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// A profile is everything a reader may call a speaker by.
type profile struct {
	kind        corpus.SpeakerKind
	name        []string   // folded words of the name
	aliases     [][]string // folded words of each alias
	callNames   [][]string // names under which other statements mention the speaker
	nameParts   []part
	aliasParts  [][]part
	heads       []string        // what the speaker is at heart: "minister" of "Vice Foreign Minister"
	titles      string          // role and name, folded, padded with spaces: where offices are looked for
	around      string          // affiliation and what the story calls the speaker, likewise
	aroundStems string          // the same, each word stemmed
	told        map[string]bool // stems of what is told of a person, and of what they say
	acronyms    []string
	former      bool     // no longer holds the office: "former detective"
	body        string   // what the affiliation is at heart: "police"
	joined      []string // words of the names that readers may type as two: "fairpitch"
	openers     []string // what the speaker is called at the head of its statements: "the printer"
	relatives   []string // what others are to the speaker: "husband" of "her husband"
	speaksFor   []string // telling words before "spokesman" in the role
	telling     []string // telling words of the name
	belongs     []string // telling words of the affiliation
	countries   []string // whom the speaker belongs to or speaks for
	official    bool     // speaks for a state: a minister, a ministry, an army
}

// newProfile reads a speaker's entry and how the story's texts describe it.
func newProfile(s *corpus.Story, sp *corpus.Speaker) profile {
	p := profile{kind: sp.Kind, name: ownName(sp)}
	for _, a := range sp.Aliases {
		p.aliases = append(p.aliases, nameWords(a))
	}
	p.nameParts = partsOf(p.name)
	for _, a := range p.aliases {
		p.aliasParts = append(p.aliasParts, partsOf(a))
	}
	described := descriptions(s, sp, nameWords(sp.Name))
	p.titles = pad(append([]string{sp.Role, sp.Name, described}, sp.Aliases...)...)
	p.heads = headsOf(sp, described)
	rest := ""
	if sp.Kind == corpus.Unnamed || sp.Kind == corpus.Document {
		rest = sp.Name
	}
	bodies := bodiesOf(s, sp, described)
	p.around = pad(sp.Affiliation, rest, withoutTitles(described), strings.Join(bodies, " "))
	p.told = toldOf(s, sp, p.name)
	p.aroundStems = stems(withoutPlaces(p.around))
	p.joined = joinedNames(sp)
	p.body = headOf(sp.Affiliation)
	if p.body == "" && sp.Kind == corpus.Person {
		p.body = bodyTold(described)
	}
	p.former = strings.Contains(pad(sp.Role, sp.Name), " former ")
	p.acronyms = acronymsOf(fullNames(sp))
	for _, n := range fullNames(sp) {
		p.acronyms = append(p.acronyms, lexicon.BodyCalled(strings.Join(nameWords(n), " "))...)
	}
	p.countries = countriesOf(sp, described, seatOf(s, sp))
	for _, b := range bodies {
		p.countries = appendCountries(p.countries, b)
	}
	p.belongs, p.telling = tellingWords(sp.Affiliation), tellingWords(sp.Name)
	p.openers = openers(s, sp)
	p.speaksFor, p.relatives = speaksFor(sp), relatives(s, sp, nameWords(sp.Name))
	p.official = official(pad(sp.Role, sp.Name, sp.Affiliation, described, strings.Join(sp.Aliases, " ")))
	p.callNames = callNames(sp, p)
	return p
}

// speaksFor are the words of a role that say whom a person speaks for: the
// palace's for a "palace spokesman".
func speaksFor(sp *corpus.Speaker) []string {
	role := nameWords(sp.Role)
	n := len(role) - 1
	if sp.Kind != corpus.Person || n < 1 || role[n] != "spokesperson" && !slices.Contains(lexicon.TitleMeans("spokesperson"), role[n]) {
		return nil
	}
	return slices.DeleteFunc(role[:n], func(w string) bool { return lexicon.Is(w, lexicon.Stop|lexicon.Rank) })
}

// tellingWords are the words of a name without small ones.
func tellingWords(name string) []string {
	return slices.DeleteFunc(nameWords(name), func(w string) bool { return lexicon.Is(w, lexicon.Stop) })
}

// joinedNames lists the long words of a speaker's names and affiliation.
func joinedNames(sp *corpus.Speaker) []string {
	var out []string
	for _, n := range append([]string{sp.Name, sp.Affiliation}, sp.Aliases...) {
		for _, w := range nameWords(n) {
			if len(w) >= 7 {
				out = append(out, w)
			}
		}
	}
	return out
}

// headsOf lists the head words of a speaker's role and of how it is
// described, and of a body's names: "trial volunteer" is a volunteer, no
// trial.
func headsOf(sp *corpus.Speaker, described string) []string {
	parts := strings.Split(strings.NewReplacer(",", ";", " and ", ";").Replace(sp.Role), ";")
	if sp.Kind != corpus.Person {
		parts = append(parts, sp.Name)
	}
	var out []string
	for _, part := range append(parts, sp.Aliases...) {
		out = append(out, headOf(part))
	}
	before := ""
	for w := range strings.FieldsSeq(described) {
		body := sp.Kind == corpus.Institution && lexicon.Is(w, lexicon.Body|lexicon.Business)
		if body || lexicon.IsTitleWord(text.Stem(w)) && !lexicon.Is(w, lexicon.Stop) {
			out = append(out, w)
		}
		if body && before != "" && !lexicon.Is(before, lexicon.Stop) {
			out = append(out, before) // "the hackers" are "the hacker group"
		}
		if sp.Kind == corpus.Person && before != "" && lexicon.Noun(before) && !lexicon.Noun(w) {
			out = append(out, before) // the last noun before "from", "of", the name
		}
		before = w
	}
	if sp.Kind == corpus.Person && before != "" && lexicon.Noun(before) {
		out = append(out, before)
	}
	return out
}

// headOf is the last word before the first preposition of a name.
func headOf(name string) string {
	head := ""
	for _, w := range nameWords(name) {
		switch w {
		case "of", "for", "to", "at", "in", "on", "from", "with", "who", "that":
			if head != "" {
				return head
			}
		}
		if w != "the" && w != "a" && w != "an" {
			head = w
		}
	}
	return head
}

// bodyTold is the body that stands behind a name: "police" of "X of the
// Northmere Police". One that is only led or advised is not spoken for.
func bodyTold(described string) string {
	first, of, body := true, false, ""
	for w := range strings.FieldsSeq(described) {
		switch {
		case first:
			of = w == "of"
		case of && lexicon.Is(w, lexicon.Body|lexicon.Business):
			body = w
		}
		first = w == apartFrom
	}
	return body
}

// withoutPlaces drops the names of countries from a description: a king has
// nothing to do with whoever belongs to the United Kingdom.
func withoutPlaces(described string) string {
	words := strings.Fields(described)
	var out []string
	for i := 0; i < len(words); i++ {
		if _, n, ok := placeAt(words, i); ok {
			i += n - 1
			continue
		}
		out = append(out, words[i])
	}
	return " " + strings.Join(out, " ") + " "
}

// withoutTitles drops the words of offices, which are looked for with care
// for rank elsewhere.
func withoutTitles(described string) string {
	var out []string
	for w := range strings.FieldsSeq(described) {
		if !lexicon.IsTitleWord(text.Stem(w)) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// A part is one word of a name, with how much it tells of whose name it is.
type part struct {
	norm, stem string
	score      float64
}

// partsOf looks up what the words of a name tell: one that is an ordinary
// word, an office or a place tells less.
func partsOf(name []string) []part {
	out := make([]part, len(name))
	for i, n := range name {
		out[i] = part{n, text.Stem(n), scoreName}
		if _, place := lexicon.PlaceOf(n); place || lexicon.Known(n, out[i].stem) && lexicon.IDF(out[i].stem) < rarest || lexicon.IsTitleWord(out[i].stem) {
			out[i].score = scorePart
		}
	}
	return out
}

// rarest is the weight from which on a word is met nowhere in ordinary prose:
// a name, though a dictionary may have it.
const rarest = 9

// ownName folds a name into its words. Of a source that has no proper name
// ("a person familiar with Vaudrel's plans") the words that name somebody
// else are left out.
func ownName(sp *corpus.Speaker) []string {
	if sp.Kind != corpus.Unnamed && sp.Kind != corpus.Document {
		return nameWords(sp.Name)
	}
	var out []string
	for _, t := range text.Tokens(sp.Name) {
		switch {
		case t.Norm == "with" || t.Norm == "from" || t.Norm == "of" || t.Norm == "at" || t.Norm == "inside" || t.Norm == "close":
			return out
		case t.Is(text.Possess) || lexicon.Is(t.Norm, lexicon.Stop):
		case t.Is(text.Capital) && !t.Is(text.SentHead):
		default:
			out = append(out, t.Norm)
		}
	}
	return out
}

// pad folds texts into one string of words with a space before and behind, so
// that whole words can be looked for.
func pad(parts ...string) string { return " " + text.Fold(strings.Join(parts, " ")) + " " }

// allWords are the words of all names, for mending misspellings.
func (p *profile) allWords() []string {
	out := slices.Clone(p.name)
	for _, a := range p.aliases {
		out = append(out, a...)
	}
	return out
}

// callNames lists the names under which texts mention a speaker: the full
// name, the aliases, and for a person each part of the name that is no
// ordinary word.
func callNames(sp *corpus.Speaker, p profile) [][]string {
	out := append([][]string{nameWords(sp.Name)}, p.aliases...)
	if sp.Kind == corpus.Person {
		for i, w := range p.name {
			if len(w) > 2 && (i == len(p.name)-1 || !lexicon.Known(w, text.Stem(w))) && !lexicon.IsTitleWord(text.Stem(w)) {
				out = append(out, []string{w})
			}
		}
	}
	for _, a := range p.acronyms {
		out = append(out, []string{a})
	}
	out = append(out, officeNames(sp, p)...)
	return slices.DeleteFunc(out, func(w []string) bool { return len(w) == 0 })
}

// officeNames lists how texts call a person by office and country: "the
// Ruritanian ambassador", "Ruritania's ambassador".
func officeNames(sp *corpus.Speaker, p profile) [][]string {
	office := nameWords(sp.Role)
	for i, w := range office {
		if w == "to" || w == "of" || w == "in" || w == "for" || w == "and" || w == "at" {
			office = office[:i]
			break
		}
	}
	if sp.Kind != corpus.Person || len(office) == 0 || !lexicon.IsTitleWord(text.Stem(office[len(office)-1])) {
		return nil
	}
	var out [][]string
	for _, c := range p.countries {
		for _, name := range slices.Sorted(slices.Values(lexicon.NamesOf(c))) {
			out = append(out, append(strings.Fields(name), office...))
		}
	}
	return out
}

// fullNames are the names of bodies among a speaker's names.
func fullNames(sp *corpus.Speaker) []string {
	if sp.Kind == corpus.Person {
		return []string{sp.Affiliation}
	}
	return append([]string{sp.Name, sp.Affiliation}, sp.Aliases...)
}

// acronymsOf derives acronyms from full names: "National Security Council" is
// NSC, and so is the end of "White House National Security Council". Small
// words count or not, as usage varies.
func acronymsOf(names []string) []string {
	var out []string
	for _, n := range names {
		all, big := "", ""
		for _, t := range text.Tokens(n) {
			if !t.Is(text.Capital) && !lexicon.Is(t.Norm, lexicon.Stop) {
				all, big = "", "" // an ordinary word parts two names
				continue
			}
			all += t.Norm[:1]
			if !lexicon.Is(t.Norm, lexicon.Stop) {
				big += t.Norm[:1]
			}
		}
		for _, a := range []string{all, big} {
			for from := 0; from+3 <= len(a); from++ {
				if !slices.Contains(out, a[from:]) && lexicon.ClassOf(a[from:]) == 0 {
					out = append(out, a[from:])
				}
			}
		}
	}
	return out
}

// countriesOf lists the countries a speaker belongs to. An ambassador to a
// country does not belong to it: what follows "to" or "in" is left out.
func countriesOf(sp *corpus.Speaker, described, seat string) []string {
	var out []string
	for _, part := range append([]string{sp.Name, sp.Affiliation, sp.Role}, sp.Aliases...) {
		out = appendCountries(out, part)
	}
	if len(out) == 0 {
		out = appendCountries(out, described)
	}
	if sp.Kind == corpus.Institution {
		out = appendCountries(out, seat)
	}
	return out
}

// seatOf is what follows a body's name and "based in" in the story's texts.
func seatOf(s *corpus.Story, sp *corpus.Speaker) string {
	for i := range s.Statements {
		_, behind, ok := strings.Cut(s.Statements[i].Text, sp.Name+", based in ")
		if ok {
			seat, _, _ := strings.Cut(behind, ",")
			return seat
		}
	}
	return ""
}

func appendCountries(out []string, part string) []string {
	words := nameWords(part)
	for i := 0; i < len(words); i++ {
		if words[i] == "to" || words[i] == "in" || words[i] == "at" {
			return out
		}
		if p, n, ok := placeAt(words, i); ok {
			if !slices.Contains(out, p.Country) {
				out = append(out, p.Country)
			}
			i += n - 1
		}
	}
	return out
}

// official reports whether a padded description has a word of state.
func official(described string) bool {
	for w := range strings.FieldsSeq(described) {
		if lexicon.Is(w, lexicon.State) {
			return true
		}
	}
	return false
}
