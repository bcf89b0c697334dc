package index

import (
	"fmt"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/registry"

	"whosaid/index/text"
)

// The fields of a statement's document. A search on a misspelt field finds
// nothing and says so nowhere, so names come from here only.
const (
	fieldBody    = "body"    // what is told and quoted, and what goes with it
	fieldStory   = "story"   // the id of its story
	fieldStance  = "stance"  // the classes of its stance, and "contested" if somebody disputes it
	fieldChannel = "channel" // the words of the channel it was put out through
	fieldConcept = "concept" // what the statement names: countries, speakers, names
)

// The analyzers. Tokens come from package text, which questions and ranking
// use too: what is found and what is measured cannot disagree.
const (
	analyzerBody = "whosaid_body"
	analyzerID   = "whosaid_id"
)

func init() {
	must(registry.RegisterTokenizer(analyzerBody, func(map[string]any, *registry.Cache) (analysis.Tokenizer, error) {
		return bodyTokenizer{}, nil
	}))
	must(registry.RegisterTokenizer(analyzerID, func(map[string]any, *registry.Cache) (analysis.Tokenizer, error) {
		return idTokenizer{}, nil
	}))
}

// must stops the program at its start if bleve refuses a registration, which
// only a name taken twice can cause.
func must(err error) {
	if err != nil {
		panic(fmt.Sprintf("index: register an analyzer: %v", err))
	}
}

// bodyTokenizer emits the stems of package text.
type bodyTokenizer struct{}

func (bodyTokenizer) Tokenize(input []byte) analysis.TokenStream {
	toks := text.Tokens(string(input))
	out := make(analysis.TokenStream, 0, len(toks))
	for i, t := range toks {
		out = append(out, &analysis.Token{Term: []byte(t.Stem), Start: t.Start, End: t.End, Position: i + 1, Type: analysis.AlphaNumeric})
	}
	return out
}

// idTokenizer emits the whole input: ids are compared, never read.
type idTokenizer struct{}

func (idTokenizer) Tokenize(input []byte) analysis.TokenStream {
	return analysis.TokenStream{{Term: input, End: len(input), Position: 1}}
}

// newMapping is the static mapping of a statement: nothing is stored, nothing
// is dynamic, only what is searched is indexed.
func newMapping() (*mapping.IndexMappingImpl, error) {
	m := mapping.NewIndexMapping()
	m.ScoringModel = "bm25"
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	for _, name := range []string{analyzerBody, analyzerID} {
		err := m.AddCustomAnalyzer(name, map[string]any{"type": "custom", "tokenizer": name})
		if err != nil {
			return nil, fmt.Errorf("add analyzer %s: %w", name, err)
		}
	}
	doc := mapping.NewDocumentStaticMapping()
	doc.AddFieldMappingsAt(fieldBody, field(analyzerBody))
	doc.AddFieldMappingsAt(fieldConcept, field(analyzerID))
	doc.AddFieldMappingsAt(fieldStory, field(analyzerID))
	doc.AddFieldMappingsAt(fieldStance, field(analyzerID))
	doc.AddFieldMappingsAt(fieldChannel, field(analyzerID))
	m.DefaultMapping = doc
	m.DefaultAnalyzer = analyzerBody
	return m, nil
}

// field is an indexed text field that stores nothing.
func field(analyzer string) *mapping.FieldMapping {
	f := mapping.NewTextFieldMapping()
	f.Analyzer = analyzer
	f.Store, f.IncludeTermVectors, f.IncludeInAll, f.DocValues = false, false, false, false
	return f
}
