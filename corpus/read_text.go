package corpus

import (
	"fmt"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// text reads a text. Numbers and the like are taken as they are written: a
// headline may be 1984.
func (r *reader) text(at place, node ast.Node) (value string, ok bool) {
	node = bare(node)
	first := startOf(node)
	if _, ok := node.(ast.ScalarNode); !ok {
		r.report(at, spotOf(first), fmt.Sprintf("this is %s, but it has to be a text", kindOf(node)), r.textFix(node))
		return "", false
	}
	value = scalar(node)
	if first.Type == token.SingleQuoteType && strings.Contains(first.Origin, "\n") {
		value = newMarked(r.story.origin.src, first).unfolded()
	}
	r.story.origin.spots[at] = spotOf(first)
	if isCutOff(first) {
		r.story.origin.commented = append(r.story.origin.commented, at)
	}
	if strings.ContainsFunc(value, isControl) {
		r.report(at, spotOf(first), "a backslash and what follows it make a character here that cannot be seen", `write \\ for a backslash, or take it out`)
		return value, false
	}
	return value, true
}

// isCutOff reports whether a comment follows a text without marks.
func isCutOff(t *token.Token) bool {
	next := t.Next
	return t.Type == token.StringType && next != nil && next.Type == token.CommentType && next.Position.Line == t.Position.Line
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
