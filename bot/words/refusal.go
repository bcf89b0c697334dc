package words

import (
	_ "embed"
	"strings"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/lexicon"
)

// definite lists the countries that have an article in English.
//
//go:embed definite.txt
var definite string

// namesInRefusal is how many of those who are quoted a refusal names, when
// there are more than one above it. The first two say most; the rest is one
// press away.
const namesInRefusal = 2

// Refusal says that the story does not answer, in which way it does not, and
// who is quoted in it. It does not speak of the related statements, which do
// not answer.
func (w *Words) Refusal(r *index.Refusal) string { return refusing{w, "refusal."}.say(r) }

// RefusalOfSeveral is Refusal where several stories were asked.
func (w *Words) RefusalOfSeveral(r *index.Refusal) string { return refusing{w, "refusals."}.say(r) }

// refusing says that one story does not answer, or that several do not.
type refusing struct {
	*Words
	group string
}

func (w refusing) say(r *index.Refusal) string {
	sentences := []string{w.refused(r)}
	if quoted := w.quoted(r.Quoted); quoted != "" {
		sentences = append(sentences, quoted)
	}
	return strings.Join(sentences, " ")
}

// text is that of the group, or, if it is the same for one story and for
// several, that for one.
func (w refusing) text(key string, pairs ...any) string {
	if w.has(w.group + key) {
		return w.Text(w.group+key, pairs...)
	}
	return w.Text("refusal."+key, pairs...)
}

func (w refusing) refused(r *index.Refusal) string {
	if r.Foreign {
		return w.Text("help.language")
	}
	switch r.Kind {
	case index.UnknownSpeaker:
		return w.aboutParty("unknown", r.Party, true)
	case index.SilentSpeaker:
		return w.aboutParty("silent", r.Party, true)
	case index.Declined:
		return w.aboutParty("declined", r.Party, false)
	case index.NoQuestion:
		return w.text("no_question")
	}
	return w.text("not_in_story")
}

// aboutParty says something of the party that was asked about: a country in
// other words than a person or an office, and nobody in particular in others
// again.
func (w refusing) aboutParty(key, party string, countries bool) string {
	party = strings.TrimSpace(party)
	if party == "" {
		return w.text(key)
	}
	if country, ok := w.countryOf(party); ok && countries {
		return upperFirst(w.text(key+"_country", "party", country))
	}
	return upperFirst(w.text(key+"_party", "party", party))
}

// countryOf returns the usual name of a country as it stands in a sentence,
// and whether the party is one.
func (w *Words) countryOf(party string) (string, bool) {
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(party), "-", " "))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	p, ok := lexicon.PlaceOf(strings.Join(words, " "))
	if w.language == english && strings.Contains(definite, "\n"+p.Country+"\n") {
		p.Country = "the " + p.Country
	}
	return p.Country, ok && p.As == lexicon.Itself
}

// quoted says who is quoted.
func (w refusing) quoted(speakers []*corpus.Speaker) string {
	switch most := namesInRefusal; len(speakers) {
	case 0:
		return ""
	case 1:
		return w.text("quoted_only", "name", w.inSentence(speakers[0]))
	case most + 1: // "and 1 other" would be no shorter than the name
		return w.text("quoted", "names", w.Speakers(speakers, most+1))
	default:
		return w.text("quoted", "names", w.Speakers(speakers, most))
	}
}

// inSentence is a speaker's name as it stands within an English sentence: an
// institution's article is not written with a capital there.
func (w *Words) inSentence(s *corpus.Speaker) string {
	if rest, ok := strings.CutPrefix(s.Name, "The "); ok && w.language == english && s.Kind != corpus.Person && s.Kind != corpus.Narrator {
		return "the " + rest
	}
	return s.Name
}
