package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// outsideFolds is how many parts the articles of the outside sets fall into.
const outsideFolds = 5

// readOutside reads a set over plain prose: lines of articles {"type":
// "article","id","sentences"} and of questions {"type":"question","article",
// "text","gold","answerable","hide"}; hide lists sentences to leave out.
func readOutside(file string) ([]*asked, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	o := outside{set: strings.TrimSuffix(filepath.Base(file), ".jsonl"), sentences: map[string][]string{}, stories: map[string]*indexed{}}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if err := o.line(lines.Bytes()); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return o.asked, lines.Err()
}

type outside struct {
	set       string
	sentences map[string][]string // by article
	stories   map[string]*indexed // by article and what it hides
	asked     []*asked
}

type indexed struct {
	vocabulary *question.Vocabulary
	ranker     *rank.Ranker
}

func (o *outside) line(data []byte) error {
	var x struct {
		Type, ID, Article, Text string
		Sentences               []string
		Gold, Hide              []int
		Answerable              bool
	}
	if err := json.Unmarshal(data, &x); err != nil {
		return err
	}
	if x.Type == "article" {
		o.sentences[x.ID] = x.Sentences
		return nil
	}
	s := o.story(x.Article, x.Hide)
	a := &asked{set: o.set, fold: foldOf(x.Article), text: x.Text, ranker: s.ranker, answers: x.Answerable}
	a.q = question.Understand(x.Text, s.vocabulary)
	a.measured = s.ranker.Measure(a.q, s.ranker.Statements())
	for _, m := range a.measured {
		at := slices.IndexFunc(x.Gold, func(g int) bool { return sentenceID(g) == m.Statement.Of.ID })
		a.gold = append(a.gold, at >= 0)
	}
	o.asked = append(o.asked, a)
	return nil
}

// story indexes an article without the sentences to hide.
func (o *outside) story(article string, hide []int) *indexed {
	key := fmt.Sprint(article, hide)
	if o.stories[key] == nil {
		s := &corpus.Story{ID: "outside", Headline: "Untitled", Publisher: "Outside", Language: "en",
			Speakers: []corpus.Speaker{{ID: "narrator", Name: "Outside", Kind: corpus.Narrator}}}
		for i, text := range o.sentences[article] {
			if !slices.Contains(hide, i) {
				s.Statements = append(s.Statements, corpus.Statement{ID: sentenceID(i), Speaker: "narrator", Kind: corpus.Indirect, Stance: "say", Text: text})
			}
		}
		v := question.NewVocabulary([]*corpus.Story{s})
		o.stories[key] = &indexed{v, rank.New(v, []*corpus.Story{s})}
	}
	return o.stories[key]
}

func sentenceID(i int) string { return fmt.Sprintf("s%d", i) }

func foldOf(article string) string {
	h := fnv.New32a()
	h.Write([]byte(article))
	return fmt.Sprint("fold ", h.Sum32()%outsideFolds)
}
