package words

import (
	"fmt"
	"strings"

	"whosaid/corpus"
)

// Words says things in one language. It is safe for concurrent use.
type Words struct {
	language string
	catalog  *catalog
}

// For returns the words for a locale as Discord writes it: "ko", "es-419",
// "en-GB". For a language without words they are English.
func For(locale string) *Words {
	name, _, _ := strings.Cut(strings.ToLower(locale), "-")
	c, ok := catalogs()[name]
	if !ok {
		name, c = english, catalogs()[english]
	}
	return &Words{language: name, catalog: c}
}

// Language is the language of the words: "en".
func (w *Words) Language() string { return w.language }

// Text returns what a message file has under a key, with values in the place
// of its placeholders. pairs are their names and values in turn:
//
//	w.Text("page", "n", 2, "of", 5)
//
// The value of n, an int, chooses among plural forms. A key that no file has
// comes back in double brackets, which tests look for.
func (w *Words) Text(key string, pairs ...any) string {
	m, ok := w.catalog.texts[key]
	c := w.catalog
	if !ok {
		c = catalogs()[english]
		if m, ok = c.texts[key]; !ok {
			return "⟦" + key + "⟧"
		}
	}
	n := 0
	values := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		name := fmt.Sprint(pairs[i])
		if v, isInt := pairs[i+1].(int); isInt && name == "n" {
			n = v
		}
		values[name] = fmt.Sprint(pairs[i+1])
	}
	return fill(c.choose(m, n), values)
}

// fill puts values in the place of {placeholders}. What is put in is not
// looked into again.
func fill(text string, values map[string]string) string {
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(text, "{")
		b.WriteString(before)
		name, after, closed := strings.Cut(rest, "}")
		if !open || !closed {
			if open {
				b.WriteString("{" + rest)
			}
			return b.String()
		}
		if v, ok := values[name]; ok {
			b.WriteString(v)
		} else {
			b.WriteString("{" + name + "}")
		}
		text = after
	}
}

// has reports whether there is a text under the key.
func (w *Words) has(key string) bool {
	_, ok := w.catalog.texts[key]
	return ok
}

// List joins names as a sentence does: "a, b and c".
func (w *Words) List(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], w.Text("list.between")) + w.Text("list.last") + names[last]
}

// ListSome is List with at most so many names; the others are counted.
func (w *Words) ListSome(names []string, most int) string {
	if rest := len(names) - most; rest > 0 {
		names = append(append([]string(nil), names[:most]...), w.Text("list.others", "n", rest))
	}
	return w.List(names)
}

// Speakers is ListSome of speakers' names as they stand within a sentence.
func (w *Words) Speakers(speakers []*corpus.Speaker, most int) string {
	names := make([]string, len(speakers))
	for i, s := range speakers {
		names[i] = w.inSentence(s)
	}
	return w.ListSome(names, most)
}

// upperFirst makes the first letter of a sentence a capital.
func upperFirst(s string) string {
	for i, r := range s {
		return s[:i] + strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
