package cue

import "strings"

// inflect returns a verb's base, third person, past, participle and -ing
// form; the participle is empty where it is the past form.
func inflect(verb string, irregular map[string][]string) [5]string {
	if f, ok := irregular[verb]; ok {
		out := [5]string{verb, f[0], f[1], f[2], f[3]}
		if out[3] == out[2] {
			out[3] = ""
		}
		return out
	}
	switch {
	case strings.HasSuffix(verb, "e"):
		return [5]string{verb, verb + "s", verb + "d", "", verb[:len(verb)-1] + "ing"}
	case strings.HasSuffix(verb, "y") && !vowel(verb[len(verb)-2]):
		return [5]string{verb, verb[:len(verb)-1] + "ies", verb[:len(verb)-1] + "ied", "", verb + "ing"}
	case sibilant(verb):
		return [5]string{verb, verb + "es", verb + "ed", "", verb + "ing"}
	}
	return [5]string{verb, verb + "s", verb + "ed", "", verb + "ing"}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func sibilant(verb string) bool {
	for _, end := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(verb, end) {
			return true
		}
	}
	return false
}

// parseIrregular reads the table of irregular verbs.
func parseIrregular(table string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(table) {
		if f := strings.Fields(line); len(f) == 5 && f[0] != "#" {
			out[f[0]] = f[1:]
		}
	}
	return out
}

// plural is the regular plural of a noun.
func plural(noun string) string {
	switch {
	case strings.HasSuffix(noun, "y") && !vowel(noun[len(noun)-2]):
		return noun[:len(noun)-1] + "ies"
	case sibilant(noun):
		return noun + "es"
	}
	return noun + "s"
}
