package corpus

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxID is how long an id may be, in characters. Ids travel in Discord's
// component ids, which hold 100.
const maxID = 64

const idAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."

// check runs all checks that need more than one value, or know more of a
// value than its type.
func (r *reader) check() {
	r.checkIDs()
	r.checkStory()
	r.checkSpeakers()
	r.checkStatements()
}

// checkIDs checks how ids are written and that none stands for two things.
func (r *reader) checkIDs() {
	r.checkID(place{section: inStory, key: "id"}, r.story.ID)
	seen := make(map[string]int)
	for i, s := range r.story.Speakers {
		r.checkEntryID(place{section: inSpeakers, entry: i, key: "id"}, s.ID, "speaker", seen)
	}
	seen = make(map[string]int)
	for i, s := range r.story.Statements {
		r.checkEntryID(place{section: inStatements, entry: i, key: "id"}, s.ID, "statement", seen)
	}
}

func (r *reader) checkEntryID(at place, id, what string, seen map[string]int) {
	r.checkID(at, id)
	if first, again := seen[id]; again && id != "" {
		line := r.story.origin.spot(place{at.section, first, "id", 0}).line
		r.add(at, fmt.Sprintf("the %s in line %d has the id %s already", what, line, id), "give one of the two another id")
		return
	}
	seen[id] = at.entry
}

func (r *reader) checkID(at place, id string) {
	if !r.has(at) || r.failed[at] {
		return
	}
	for _, c := range id {
		if strings.ContainsRune(idAlphabet, c) {
			continue
		}
		fix := "an id is made of the letters a to z, digits, and - _ ."
		if s := suggestID(id); s != "" {
			fix = "write " + s + "; " + fix
		}
		r.add(at, fmt.Sprintf("an id cannot have %s in it", describe(c)), fix)
		return
	}
	if n := len(id); n > maxID {
		r.add(at, fmt.Sprintf("this id has %d characters; %d is the most", n, maxID), "make it short, such as "+strings.Trim(id[:20], "-_."))
	}
}

// suggestID makes an id of one with odd characters, "" if nothing is left.
func suggestID(id string) string {
	dashed := strings.Map(func(c rune) rune {
		switch {
		case strings.ContainsRune(idAlphabet, c):
			return c
		case unicode.Is(unicode.Mn, c):
			return -1 // an accent, once it is taken off its letter
		}
		return '-'
	}, norm.NFD.String(id))
	words := strings.FieldsFunc(dashed, func(c rune) bool { return c == '-' })
	return strings.Join(words, "-")
}

// checkStory checks what stands under story.
func (r *reader) checkStory() {
	s := r.story
	at := func(key string) place { return place{section: inStory, key: key} }
	if r.has(at("language")) && s.Language != "en" && !strings.HasPrefix(s.Language, "en-") {
		r.add(at("language"), fmt.Sprintf("the language is %s, but whosaid understands English only", quoted(s.Language)), "write en, and tell the statements in English")
	}
	r.checkYear(at("published"), s.Published)
	if u, err := url.Parse(s.URL); s.URL != "" && (err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http") {
		r.add(at("url"), fmt.Sprintf("%s is no web address", quoted(s.URL)), "copy the whole address from the browser; it begins with https://")
	}
	var all []string
	for _, st := range s.Statements {
		all = append(all, st.Quotes...)
	}
	r.checkQuotedWords(at("headline"), s.Headline, all)
}

// checkYear refuses years of three digits and fewer, which are slips.
func (r *reader) checkYear(at place, d Date) {
	if !d.IsZero() && d.Year < 1000 {
		r.add(at, fmt.Sprintf("the year %04d cannot be meant", d.Year), "write all four digits of the year: 2024-10-21")
	}
}

// oneOf checks that a value is one of the words that are allowed.
func oneOf[S ~string](r *reader, at place, what string, value S, allowed []S) {
	if slices.Contains(allowed, value) || !r.has(at) {
		return
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = string(a)
	}
	fix := "the kinds are " + listed(allowed)
	if near := nearest(what, string(value), words); near != "" {
		fix = "write " + near + "; " + fix
	}
	r.add(at, quoted(value)+" is no kind of "+what, fix)
}

func (r *reader) checkSpeakers() {
	for i, s := range r.story.Speakers {
		oneOf(r, place{inSpeakers, i, "kind", 0}, "speaker", s.Kind, SpeakerKinds)
	}
}

func (r *reader) checkStatements() {
	c := newLinkChecker(r)
	for i := range r.story.Statements {
		s := &r.story.Statements[i]
		oneOf(r, place{inStatements, i, "kind", 0}, "statement", s.Kind, StatementKinds)
		r.checkStance(place{inStatements, i, "stance", 0}, s.Stance)
		r.checkSaidOn(place{inStatements, i, "said_on", 0}, s)
		r.checkQuotes(i, s)
		c.checkSpeaker(i, s)
		c.checkLinks(i, s)
	}
}

// checkStance checks that a stance is one lower-case word. Which words mean
// something is known to package cue.
func (r *reader) checkStance(at place, stance string) {
	if !r.has(at) || strings.Trim(stance, "abcdefghijklmnopqrstuvwxyz-") == "" && strings.Trim(stance, "-") != "" {
		return
	}
	fix := "write one word of small letters, such as say, deny or accuse"
	if word := strings.ToLower(strings.TrimSpace(stance)); word != stance && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz-") == "" && word != "" {
		fix = "write " + word
	}
	r.add(at, quoted(stance)+" cannot be a stance", fix)
}

// checkSaidOn allows a day after publication: an article may go online before
// midnight where it is written and be told of a day that has begun elsewhere.
func (r *reader) checkSaidOn(at place, s *Statement) {
	r.checkYear(at, s.SaidOn)
	published := r.story.Published
	if s.SaidOn.IsZero() || published.IsZero() {
		return
	}
	if latest := DateOf(published.Time().AddDate(0, 0, 1)); latest.Before(s.SaidOn) {
		r.add(at, fmt.Sprintf("it was said on %s, but the story was published before that, on %s", s.SaidOn, published), "one of the two dates is wrong: this one, or published: under story")
	}
}
