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

// parseYAML returns the root of the file's YAML, nil if there is none or the
// file cannot be read that far.
func parseYAML(src *source) (root ast.Node, faults Faults) {
	tokens, err := guarded(func() (token.Tokens, error) { return lexer.Tokenize(strings.Join(src.lines, "\n")), nil })
	if err != nil {
		return nil, Faults{parserFault(src, err)}
	}
	if wrong := checkMarked(src, tokens); wrong != nil {
		return nil, Faults{*wrong}
	}
	if i := slices.IndexFunc(tokens, isInvalid); i >= 0 {
		_, faults = refuseTricks(src, tokens[:i]) // what comes behind is guesswork
		return nil, append(faults, syntaxFault(src, tokens[i].Error, spotOf(tokens[i])))
	}
	tokens, faults = refuseTricks(src, tokens)
	if tooDeep := checkShape(src, tokens); tooDeep != nil {
		return nil, append(faults, *tooDeep)
	}
	file, err := guarded(func() (*ast.File, error) { return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey()) })
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

// guarded makes an error of a panic. A story file comes from outside and must
// never bring the program down, whatever the YAML library makes of it.
func guarded[T any](read func() (T, error)) (result T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the YAML parser gave up: %v", p)
		}
	}()
	return read()
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
		if len(faults) == maxFaults {
			break
		}
		if problem := trick(t); problem != "" {
			faults = append(faults, src.fault(spotOf(t), "", problem, trickFix(src, spotOf(t))))
		}
		if isHashtag(src, t) {
			faults = append(faults, src.fault(spotOf(t), "", "YAML takes # for the start of a comment, so these words would be lost", hashtagFix(src, spotOf(t))))
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

// isHashtag reports whether what YAML takes for a comment at the end of a line
// was meant as text: #1, #MeToo. A comment has a space behind its #.
func isHashtag(src *source, t *token.Token) bool {
	if t.Type != token.CommentType || t.Value == "" || strings.ContainsAny(t.Value[:1], "# \t") {
		return false
	}
	at := spotOf(t)
	before := src.line(at.line)
	before = before[:byteOffset(before, at.column)]
	return strings.TrimSpace(before) != ""
}

func hashtagFix(src *source, at spot) string {
	l := newValueLine(src, at.line)
	if l.key == "" && !l.isEntry() {
		return "put double marks around the text. If it is a comment, put a space after the #"
	}
	return "if it is a comment, put a space after the #. If it is text, " + l.block()
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
