package corpus

import (
	"fmt"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// maxFaults is how many faults of a file are kept. Nobody reads more, and a
// file that is no story at all could have a million.
const maxFaults = 1000

// A reader turns the YAML of a story file into a Story, noting where every
// value stands and everything that is not as it has to be.
type reader struct {
	story  *Story
	found  []finding
	more   int            // faults beyond maxFaults
	failed map[place]bool // values that are faulty already: no need to check them further
}

// A finding is a fault before its words are put together: the id that names
// its place may stand below it in the file.
type finding struct {
	at           place
	spot         spot
	problem, fix string
}

func newReader(src *source) *reader {
	return &reader{
		story:  &Story{origin: &origin{src: src, spots: make(map[place]spot)}},
		failed: make(map[place]bool),
	}
}

func (r *reader) report(at place, where spot, problem, fix string) {
	r.failed[at] = true
	if len(r.found) == maxFaults {
		r.more++
		return
	}
	r.found = append(r.found, finding{at, where, problem, fix})
}

// faults returns what was found.
func (r *reader) faults() Faults {
	var faults Faults
	for _, f := range r.found {
		faults = append(faults, r.story.faultAt(f.spot, f.at, f.problem, f.fix))
	}
	if src := r.story.origin.src; r.more > 0 {
		faults = append(faults, src.fault(spot{len(src.lines), 1}, "", "the file has "+counted(r.more, "more fault", "more faults"), "mend the ones above first"))
	}
	return faults
}

// bare takes a node out of what YAML can wrap it in. refuseTricks has
// reported the wrapping.
func bare(n ast.Node) ast.Node {
	for {
		switch v := n.(type) {
		case *ast.AnchorNode:
			n = v.Value
		case *ast.TagNode:
			n = v.Value
		default:
			return n
		}
	}
}

// kindOf says in an editor's words what a value is.
func kindOf(n ast.Node) string {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a group of keys"
	case *ast.SequenceNode:
		return "a list"
	}
	return "a text"
}

// isAbsent reports whether a node holds nothing: no value at all, ~ or null.
func isAbsent(n ast.Node) bool {
	_, null := n.(*ast.NullNode)
	return n == nil || null
}

// isBlank reports whether a node is a text of nothing but white space.
func isBlank(n ast.Node) bool {
	_, ok := n.(ast.ScalarNode)
	return ok && strings.TrimSpace(scalar(n)) == ""
}

// readMap reads a map with the given keys into a T.
func readMap[T any](r *reader, at place, node ast.Node, keys []key[T], into *T) {
	pairs, ok := r.pairs(at, node)
	if !ok {
		return
	}
	seen := make(map[string]spot, len(pairs))
	meant := make(map[string]bool) // keys that unknown ones were probably meant for
	for _, pair := range pairs {
		k := findKey(keys, pair.Key.GetToken().Value)
		where := spotOf(pair.Key.GetToken())
		if k == nil {
			meant[r.unknownKey(at, pair.Key, names(keys))] = true
			continue
		}
		at := place{at.section, at.entry, k.name, 0}
		if first, again := seen[k.name]; again {
			r.report(at, where, fmt.Sprintf("the key %s is here twice; the first is in line %d", k.name, first.line), "keep one of the two")
			continue
		}
		seen[k.name] = where
		r.story.origin.spots[at] = where
		value := bare(pair.Value)
		switch _, isAlias := value.(*ast.AliasNode); {
		case isAlias:
			r.failed[at] = true
		case k.required && (isAbsent(value) || k.name != "text" && isBlank(value)):
			r.report(at, where, "this key has no value", missingFix(k.name))
		case !isAbsent(value):
			k.read(r, at, value, into)
		}
	}
	for _, k := range keys {
		if _, ok := seen[k.name]; k.required && !ok && !meant[k.name] {
			r.report(place{at.section, at.entry, k.name, 0}, r.story.origin.spot(at), fmt.Sprintf("the key %s is missing", k.name), missingFix(k.name))
		}
	}
}

func findKey[T any](keys []key[T], name string) *key[T] {
	for i := range keys {
		if keys[i].name == name {
			return &keys[i]
		}
	}
	return nil
}

// missingFix says what to write for a key that has to be there.
func missingFix(name string) string {
	switch name {
	case "text":
		return "add text: and what is said, in a full sentence"
	case "published":
		return "add published: and the day, such as 2024-10-21"
	case "language":
		return "add language: en"
	case "story", "speakers", "statements":
		return fmt.Sprintf("add %s: and below it what belongs there; docs/story-files.md shows how", name)
	}
	return fmt.Sprintf("add %s: and what it is", name)
}

// pairs returns the keys and values of a map, and notes where it begins.
func (r *reader) pairs(at place, node ast.Node) ([]*ast.MappingValueNode, bool) {
	var pairs []*ast.MappingValueNode
	switch n := bare(node).(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	case *ast.AliasNode:
		r.failed[at] = true
		return nil, false
	default:
		where := r.story.origin.spot(at)
		if !isAbsent(n) {
			where = spotOf(startOf(n))
		}
		problem, fix := notPairs(at, n)
		r.report(at, where, problem, fix)
		return nil, false
	}
	if len(pairs) > 0 {
		r.story.origin.spots[at] = spotOf(pairs[0].Key.GetToken())
	}
	return pairs, true
}

// notPairs says what is wrong with a value that should be a group of keys.
func notPairs(at place, n ast.Node) (problem, fix string) {
	_, isList := n.(*ast.SequenceNode)
	switch {
	case at == place{}:
		return "this is no story file: it has no keys such as story: and statements:", "docs/story-files.md shows how one looks"
	case isAbsent(n):
		return "this entry is empty", "fill it in, or delete its dash"
	case isList:
		return "this is a list, but it has to be a group of keys", "take the dashes out and put each key on a line of its own"
	}
	return fmt.Sprintf("this is %s, but it has to be a group of keys", kindOf(n)), "put each key on a line of its own, with a colon and a space after it"
}

// startOf returns the first token of a node; goccy gives the token of a map's
// first colon for the map.
func startOf(n ast.Node) *token.Token {
	switch v := n.(type) {
	case *ast.MappingNode:
		if len(v.Values) > 0 {
			return v.Values[0].Key.GetToken()
		}
	case *ast.LiteralNode:
		return v.Start
	}
	return n.GetToken()
}

// unknownKey reports a key that does not belong here and returns the one that
// was probably meant, "" if that cannot be told.
func (r *reader) unknownKey(at place, node ast.MapKeyNode, known []string) (meant string) {
	name := node.GetToken().Value
	switch node.(type) {
	case *ast.MergeKeyNode, *ast.MappingKeyNode, *ast.AliasNode, *ast.AnchorNode, *ast.TagNode:
		return "" // refuseTricks has reported it
	}
	fix := "the keys here are " + listed(known)
	if meant = nearest("key", name, known); meant != "" {
		fix = "write " + meant
	} else if under := sectionOf(name); under != "" {
		fix = fmt.Sprintf("%s belongs to %s; here the keys are %s", name, under, listed(known))
	}
	r.report(at, spotOf(node.GetToken()), fmt.Sprintf("a story file has no key %s here", quoted(name)), fix)
	return meant
}

// sectionOf says where in the file a key belongs.
func sectionOf(name string) string {
	for _, s := range sectionKeys() {
		for _, k := range s.keys {
			switch {
			case k != name:
			case s.under == "":
				return "the start of a line"
			default:
				return s.under
			}
		}
	}
	return ""
}

// readMaps reads a section that is a list of maps.
func readMaps[T any](r *reader, at place, in section, node ast.Node, keys []key[T]) []T {
	list, ok := node.(*ast.SequenceNode)
	if !ok {
		fix := `begin each entry with "- " and put its other keys below the first`
		r.report(at, spotOf(startOf(node)), fmt.Sprintf("this is %s, but it has to be a list", kindOf(node)), fix)
		return nil
	}
	entries := list.Values
	if in == inStatements && len(entries) > MaxStatements {
		r.report(at, spotOf(startOf(entries[MaxStatements])),
			fmt.Sprintf("there are %d statements; a story has %d at most", len(entries), MaxStatements), "make several stories of it")
		entries = entries[:MaxStatements]
	}
	values := make([]T, len(entries))
	for i, entry := range entries {
		at := place{section: in, entry: i}
		r.story.origin.spots[at] = entrySpot(list, i)
		readMap(r, at, entry, keys, &values[i])
	}
	return values
}

// entrySpot returns where an entry of a list begins: at its dash, for one
// that has no value of its own to point at.
func entrySpot(list *ast.SequenceNode, i int) spot {
	if i < len(list.Entries) && list.Entries[i].Start != nil {
		return spotOf(list.Entries[i].Start)
	}
	return spotOf(startOf(list.Values[i]))
}

// text reads a text. Numbers and the like are taken as they are written: a
// headline may be 1984.
func (r *reader) text(at place, node ast.Node) (value string, ok bool) {
	switch n := bare(node).(type) {
	case *ast.LiteralNode:
		// The line break at the end is that of the notation.
		value = strings.TrimRight(n.Value.Value, "\n")
	case ast.ScalarNode:
		value = n.GetToken().Value
	default:
		r.report(at, spotOf(startOf(n)), fmt.Sprintf("this is %s, but it has to be a text", kindOf(n)), r.textFix(n))
		return "", false
	}
	first := startOf(bare(node))
	r.story.origin.spots[at] = spotOf(first)
	if next := first.Next; first.Type == token.StringType && next != nil && next.Type == token.CommentType && next.Position.Line == first.Position.Line {
		r.story.origin.commented = append(r.story.origin.commented, at)
	}
	if strings.ContainsFunc(value, isControl) {
		r.report(at, spotOf(first), "a backslash and what follows it make a character here that cannot be seen", `write \\ for a backslash, or take it out`)
		return value, false
	}
	return value, true
}

// textFix says how to make a text of a value that is none.
func (r *reader) textFix(n ast.Node) string {
	line := newValueLine(r.story.origin.src, spotOf(startOf(n)).line)
	list, isList := n.(*ast.SequenceNode)
	switch {
	case isList && !list.IsFlowStyle:
		return "write one text after the colon, without dashes"
	case isList:
		return "take the brackets out. If they belong to the text, " + line.block()
	case line.isEntry():
		return "if it is one text, " + line.asText().block()
	}
	return "write one text after the colon"
}

// texts reads a list of texts.
func (r *reader) texts(at place, node ast.Node) []string {
	list, ok := node.(*ast.SequenceNode)
	if !ok {
		r.report(at, spotOf(startOf(node)), fmt.Sprintf("this is %s, but it has to be a list", kindOf(node)), listFix(at.key, node))
		return nil
	}
	var values []string
	for i, item := range list.Values {
		at.item = i + 1
		item = bare(item)
		where := entrySpot(list, i)
		r.story.origin.spots[at] = where
		switch _, isAlias := item.(*ast.AliasNode); {
		case isAlias:
			r.failed[at] = true
		case isAbsent(item):
			r.report(at, where, "this entry of the list is empty", `fill it in or delete it. If the word null is meant, write "null"`)
		default:
			s, ok := r.text(at, item)
			if ok && strings.TrimSpace(s) == "" {
				r.report(at, where, "this entry of the list is empty", "fill it in or delete it")
			}
			values = append(values, s)
			continue
		}
		values = append(values, "") // keeps the others in their places
	}
	return values
}

// listFix says how to make a list of a value that is none.
func listFix(key string, n ast.Node) string {
	if s := scalar(n); s != "" && len(s) < 60 && !strings.ContainsAny(s, "\n,[]{}:#\"'") {
		return fmt.Sprintf("write %s: [%s]", key, s)
	}
	return `put each entry on a line of its own under the key, with "- " before it`
}

// scalar returns the text of a node, "" for one that has none.
func scalar(n ast.Node) string {
	switch v := n.(type) {
	case *ast.LiteralNode:
		return strings.TrimRight(v.Value.Value, "\n")
	case *ast.NullNode:
		return ""
	case ast.ScalarNode:
		return v.GetToken().Value
	}
	return ""
}

// date reads a day.
func (r *reader) date(at place, node ast.Node) Date {
	s, ok := r.text(at, node)
	if !ok {
		return Date{}
	}
	d, err := ParseDate(s)
	if err != nil {
		r.report(at, r.story.origin.spot(at), quoted(s)+" is no day of the calendar", dateFix(s))
		return Date{}
	}
	return d
}

// dateLayouts are ways to write a day that leave no doubt which one is meant.
var dateLayouts = []string{
	"2006-1-2", "2006/1/2", "2006.1.2", "20060102", time.RFC3339, "2006-01-02 15:04:05",
	"2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006", "Monday, January 2, 2006", "Monday, 2 January 2006",
}

// dateFix says how to write a day.
func dateFix(s string) string {
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return "write " + DateOf(t).String()
		}
	}
	return "write year, month and day as numbers, such as 2024-10-21"
}
