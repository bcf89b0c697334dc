package corpus

import "github.com/goccy/go-yaml/token"

// Limits of a file's shape, far above any story's. The parser calls itself
// for every level and every key of a map, so a file without limits could
// exhaust the stack; and it moves all tokens for every value that is missing.
const (
	maxLevels    = 32                    // of lists and maps inside each other
	maxBrackets  = 8                     // of [ and { inside each other
	maxKeys      = 200                   // of one map
	maxEmptyWork = int64(20_000_000_000) // missing values times tokens: some two seconds
)

// checkShape returns a fault if the file goes beyond the limits above.
func checkShape(src *source, tokens token.Tokens) *Fault {
	var s shape
	for _, t := range tokens {
		s.add(t)
		problem := ""
		switch {
		case s.isTooDeep():
			problem = "this is nested deeper, or has more keys, than any story file"
		case int64(s.empty)*int64(len(tokens)) > maxEmptyWork:
			problem = "the file has far too many keys and dashes without a value"
		}
		if problem != "" {
			f := src.fault(spotOf(t), "", problem, "is this the right file? docs/story-files.md shows how one looks")
			return &f
		}
	}
	return nil
}

// A shape follows how lists and maps lie inside each other.
type shape struct {
	levels   []level      // told apart by indentation, outermost first
	brackets []token.Type // [ and { that are open
	loose    int          // keys inside brackets without a comma before them
	empty    int          // keys and dashes without a value
}

// A level is a list or a map that is told apart by its indentation.
type level struct{ column, keys int }

func (s *shape) isTooDeep() bool {
	return len(s.brackets) > maxBrackets || s.loose > maxKeys || len(s.levels) > maxLevels ||
		len(s.levels) > 0 && s.levels[len(s.levels)-1].keys > maxKeys
}

func (s *shape) add(t *token.Token) {
	switch {
	case t.Type == token.SequenceStartType || t.Type == token.MappingStartType:
		s.brackets = append(s.brackets, t.Type)
	case t.Type == token.SequenceEndType || t.Type == token.MappingEndType:
		s.brackets = s.brackets[:max(len(s.brackets)-1, 0)]
	case len(s.brackets) > 0:
		s.addBracketed(t)
	case isKey(t) || t.Type == token.SequenceEntryType:
		s.indent(t.Position.Column, isKey(t))
	}
	if lacksValue(t) {
		s.empty++
	}
}

// addBracketed looks at a token between brackets.
func (s *shape) addBracketed(t *token.Token) {
	afterSign := t.Prev != nil && (t.Prev.Type == token.CollectEntryType || t.Prev.Type == token.MappingStartType || t.Prev.Type == token.SequenceStartType)
	switch {
	case isKey(t) && !afterSign:
		s.loose++
	case !isKey(t) && afterSign && s.brackets[len(s.brackets)-1] == token.MappingStartType:
		s.empty++ // {key}
	}
}

// isKey reports whether a colon follows.
func isKey(t *token.Token) bool { return t.Next != nil && t.Next.Type == token.MappingValueType }

// lacksValue reports whether a colon or a dash has nothing behind it.
func lacksValue(t *token.Token) bool {
	next := t.Next
	if next == nil || t.Prev == nil || t.Type != token.MappingValueType && t.Type != token.SequenceEntryType {
		return false
	}
	if next.Type == token.CollectEntryType || next.Type == token.MappingEndType {
		return true
	}
	column := t.Position.Column
	if t.Type == token.MappingValueType {
		column = t.Prev.Position.Column
	}
	sameLevel := next.Position.Column == column && (t.Type == token.SequenceEntryType || isKey(next))
	return next.Position.Line > t.Position.Line && (next.Position.Column < column || sameLevel)
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
