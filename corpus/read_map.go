package corpus

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
)

// readMap reads a map with the given keys into a T.
func readMap[T any](r *reader, at place, node ast.Node, keys []key[T], into *T) {
	pairs, ok := r.pairs(at, node)
	if !ok {
		return
	}
	lines := make(map[string]int, len(pairs)) // of the keys that are there
	meant := make(map[string]bool)            // keys that unknown ones were probably meant for
	for _, pair := range pairs {
		k := findKey(keys, pair.Key.GetToken().Value)
		if k == nil {
			meant[r.unknownKey(at, pair.Key, keyNames(keys))] = true
			continue
		}
		at, where := place{at.section, at.entry, k.name, 0}, spotOf(pair.Key.GetToken())
		if first, again := lines[k.name]; again {
			r.report(at, where, fmt.Sprintf("the key %s is here twice; the first is in line %d", k.name, first), "keep one of the two")
			continue
		}
		lines[k.name] = where.line
		r.story.origin.spots[at] = where
		readValue(r, at, bare(pair.Value), k, into)
	}
	for _, k := range keys {
		if _, ok := lines[k.name]; k.required && !ok && !meant[k.name] {
			r.report(place{at.section, at.entry, k.name, 0}, r.story.origin.spot(at), fmt.Sprintf("the key %s is missing", k.name), missingFix(k.name))
		}
	}
}

// readValue reads a key's value. A key that may be left out may also be left
// without one.
func readValue[T any](r *reader, at place, value ast.Node, k *key[T], into *T) {
	_, isAlias := value.(*ast.AliasNode)
	switch {
	case isAlias:
		r.failed[at] = true // refuseTricks has reported it
	case k.required && (isAbsent(value) || k.name != "text" && isBlank(value)):
		r.report(at, r.story.origin.spot(at), "this key has no value", missingFix(k.name))
	case !isAbsent(value):
		k.read(r, at, value, into)
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
