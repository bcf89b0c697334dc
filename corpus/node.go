package corpus

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

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

// scalar returns the text of a node, "" for one that has none.
func scalar(n ast.Node) string {
	switch v := n.(type) {
	case *ast.LiteralNode: // the line breaks at its end are those of the notation
		return strings.TrimRight(v.Value.Value, "\n")
	case *ast.NullNode:
		return ""
	case ast.ScalarNode:
		return v.GetToken().Value
	}
	return ""
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

// entrySpot returns where an entry of a list begins: at its dash, for one
// that has no value of its own to point at.
func entrySpot(list *ast.SequenceNode, i int) spot {
	if i < len(list.Entries) && list.Entries[i].Start != nil {
		return spotOf(list.Entries[i].Start)
	}
	return spotOf(startOf(list.Values[i]))
}
