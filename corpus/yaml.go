package corpus

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Limits of a file's shape, far above any story's. The parser calls itself
// for every level and every key, so a file without limits could exhaust the
// stack.
const (
	maxLevels   = 32  // of lists and maps inside each other
	maxBrackets = 8   // of [ and { inside each other
	maxKeys     = 200 // of one map
)

// parseYAML returns the root of the file's YAML, nil if there is none or the
// file cannot be read that far.
func parseYAML(src *source) (root ast.Node, faults Faults) {
	tokens := lexer.Tokenize(strings.Join(src.lines, "\n"))
	if i := slices.IndexFunc(tokens, isInvalid); i >= 0 {
		_, faults = refuseTricks(src, tokens[:i]) // what comes behind is guesswork
		return nil, append(faults, syntaxFault(src, tokens[i].Error, spotOf(tokens[i])))
	}
	tokens, faults = refuseTricks(src, tokens)
	if tooDeep := checkShape(src, tokens); tooDeep != nil {
		return nil, append(faults, *tooDeep)
	}
	file, err := parseTokens(tokens)
	switch {
	case err != nil && len(faults) > 0:
		return nil, faults // one of them is the cause
	case err != nil:
		return nil, append(faults, parserFault(src, err))
	}
	for _, doc := range file.Docs {
		if doc.Body != nil {
			return doc.Body, faults
		}
	}
	return nil, append(faults, src.fault(spot{1, 1}, "", "there is no story in this file", "docs/story-files.md shows how one looks"))
}

// isInvalid reports whether the scanner could make nothing of a token.
func isInvalid(t *token.Token) bool { return t.Type == token.InvalidType }

// parseTokens calls the parser. A panic in there is an error like others: a
// story file comes from outside and must never bring the program down.
func parseTokens(tokens token.Tokens) (file *ast.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			file, err = nil, fmt.Errorf("the YAML parser gave up: %v", p)
		}
	}()
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

// A tokenError is what goccy's parser returns.
type tokenError interface {
	error
	GetMessage() string
	GetToken() *token.Token
}

func parserFault(src *source, err error) Fault {
	var at tokenError
	if !errors.As(err, &at) {
		return syntaxFault(src, err.Error(), spot{1, 1})
	}
	return syntaxFault(src, at.GetMessage(), spotOf(at.GetToken()))
}

// spotOf returns where a token begins.
func spotOf(t *token.Token) spot {
	if t == nil || t.Position == nil {
		return spot{1, 1}
	}
	return spot{t.Position.Line, t.Position.Column}
}

// refuseTricks finds the parts of YAML that a story file does without:
// what a file says should stand where it says it. Tokens from a second
// document on are dropped.
func refuseTricks(src *source, tokens token.Tokens) (token.Tokens, Faults) {
	var faults Faults
	begun := false // a document: by its mark or by content
	for i, t := range tokens {
		if t.Type == token.DocumentHeaderType || t.Type == token.DocumentEndType {
			if begun && hasContent(tokens[i+1:]) {
				faults = append(faults, src.fault(spotOf(t), "", "a second document begins here, but a story file is one", "put each story into a file of its own"))
			}
			if begun {
				return tokens[:i], faults
			}
		}
		if problem := trick(t); problem != "" && len(faults) < maxFaults {
			faults = append(faults, src.fault(spotOf(t), "", problem, trickFix(src, spotOf(t))))
		}
		begun = begun || t.Type != token.CommentType
	}
	return tokens, faults
}

// trick names the part of YAML that a token brings in, "" if it is plain.
func trick(t *token.Token) string {
	switch t.Type {
	case token.AnchorType, token.AliasType, token.TagType:
		return fmt.Sprintf("YAML uses %s for anchors, aliases and tags, and a story file has none", t.Value[:1])
	case token.MergeKeyType:
		return "YAML uses << to merge keys, and a story file has no such thing"
	case token.MappingKeyType:
		return "YAML uses a question mark and a space for long keys, and a story file has none"
	case token.DirectiveType:
		return "YAML uses % at the start of a line for directives, and a story file has none"
	}
	return ""
}

// trickFix takes it for a slip if the line goes on as a text would.
func trickFix(src *source, at spot) string {
	l := newValueLine(src, at.line)
	goesOn := strings.Contains(strings.TrimLeft(l.value, "?&*! "), " ")
	if goesOn && l.spot(l.valueAt) == at && (l.key != "" || l.isEntry()) {
		return l.block()
	}
	return "take it out and write what it stands for. If it belongs to a text, put double marks around the text"
}

// hasContent reports whether anything but comments and document marks is left.
func hasContent(tokens token.Tokens) bool {
	for _, t := range tokens {
		switch t.Type {
		case token.CommentType, token.DocumentHeaderType, token.DocumentEndType:
		default:
			return true
		}
	}
	return false
}

// checkShape returns a fault if the file goes beyond the limits above.
func checkShape(src *source, tokens token.Tokens) *Fault {
	var s shape
	for _, t := range tokens {
		if s.add(t); s.isBeyondLimits() {
			f := src.fault(spotOf(t), "", "this is nested deeper, or has more keys, than any story file", "is this the right file? docs/story-files.md shows how one looks")
			return &f
		}
	}
	return nil
}

// A shape follows how lists and maps lie inside each other.
type shape struct {
	levels   []level // outermost first
	brackets int
	loose    int // keys inside brackets without a comma before them
}

// A level is a list or a map that is told apart by its indentation.
type level struct{ column, keys int }

func (s *shape) isBeyondLimits() bool {
	return s.brackets > maxBrackets || s.loose > maxKeys || len(s.levels) > maxLevels ||
		len(s.levels) > 0 && s.levels[len(s.levels)-1].keys > maxKeys
}

func (s *shape) add(t *token.Token) {
	isKey := t.Next != nil && t.Next.Type == token.MappingValueType
	switch {
	case t.Type == token.SequenceStartType || t.Type == token.MappingStartType:
		s.brackets++
	case t.Type == token.SequenceEndType || t.Type == token.MappingEndType:
		s.brackets--
	case isKey && s.brackets > 0:
		if !separates(t.Prev) {
			s.loose++
		}
	case isKey || t.Type == token.SequenceEntryType:
		s.indent(t.Position.Column, isKey)
	}
}

// separates reports whether a key may follow the token inside brackets.
func separates(t *token.Token) bool {
	if t == nil {
		return false
	}
	return t.Type == token.CollectEntryType || t.Type == token.MappingStartType || t.Type == token.SequenceStartType
}

// indent enters or leaves levels, as the column says.
func (s *shape) indent(column int, isKey bool) {
	for len(s.levels) > 0 && s.levels[len(s.levels)-1].column > column {
		s.levels = s.levels[:len(s.levels)-1]
	}
	if len(s.levels) == 0 || s.levels[len(s.levels)-1].column < column {
		s.levels = append(s.levels, level{column: column})
	}
	if isKey {
		s.levels[len(s.levels)-1].keys++
	}
}
