package words

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

//go:embed messages/*.yaml
var files embed.FS

// english is the language that has every word, and the one of last resort.
const english = "en"

// A catalog is one message file.
type catalog struct {
	tag   language.Tag
	texts map[string]message // "button.sides" -> what it says
}

// A message is a text, or its plural forms.
type message map[plural.Form]string

// forms are the names of plural forms, as the Unicode CLDR has them.
var forms = map[string]plural.Form{
	"zero": plural.Zero, "one": plural.One, "two": plural.Two, "few": plural.Few, "many": plural.Many, "other": plural.Other,
}

// catalogs loads the message files, by language. They are part of the program
// and tested; one that cannot be read is a fault of the program.
var catalogs = sync.OnceValue(func() map[string]*catalog {
	all := map[string]*catalog{}
	entries, err := files.ReadDir("messages")
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), ".yaml")
		if all[name], err = load(name); err != nil {
			break
		}
	}
	if err != nil {
		panic(err)
	}
	return all
})

func load(name string) (*catalog, error) {
	data, err := files.ReadFile(path.Join("messages", name+".yaml"))
	if err != nil {
		return nil, fmt.Errorf("read messages: %w", err)
	}
	var tree map[string]any
	if err := yaml.Unmarshal(data, &tree); err != nil {
		return nil, fmt.Errorf("read messages in %s: %w", name, err)
	}
	c := &catalog{tag: language.Make(name), texts: map[string]message{}}
	return c, c.add("", tree)
}

// add enters the texts of a group, under its name and theirs.
func (c *catalog) add(group string, tree map[string]any) error {
	for key, value := range tree {
		key = strings.TrimPrefix(group+"."+key, ".")
		switch value := value.(type) {
		case string:
			c.texts[key] = message{plural.Other: value}
		case map[string]any:
			if m, ok := pluralOf(value); ok {
				c.texts[key] = m
			} else if err := c.add(key, value); err != nil {
				return err
			}
		default:
			return fmt.Errorf("message %s in %s is %T, want text; put it in quotation marks", key, c.tag, value)
		}
	}
	return nil
}

// pluralOf takes a group for the plural forms of one text, if it is that.
func pluralOf(tree map[string]any) (message, bool) {
	m := message{}
	for name, value := range tree {
		form, isForm := forms[name]
		text, isText := value.(string)
		if !isForm || !isText {
			return nil, false
		}
		m[form] = text
	}
	_, ok := m[plural.Other]
	return m, ok
}

// choose returns the form of a text for a number; for want of one, the form
// for numbers at large.
func (c *catalog) choose(m message, n int) string {
	if s, ok := m[plural.Cardinal.MatchPlural(c.tag, n, 0, 0, 0, 0)]; ok {
		return s
	}
	return m[plural.Other]
}

// Languages lists the languages there are words in, English first.
func Languages() []string {
	var out []string
	for name := range catalogs() {
		if name != english {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return append([]string{english}, out...)
}
