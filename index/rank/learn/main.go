// Command learn fits the weights of package rank to outside question sets:
//
//	go run ./index/rank/learn -data 'DIR/*.train.jsonl'
//
// A file holds a JSON object a line: articles {"type":"article","id",
// "sentences"} and questions {"type":"question","article","text","gold",
// "answerable","hide"}. It prints Hit@1 and AUROC by cross-validation over
// articles, then the weights to be put into index/rank/weights.txt.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/rank"
)

type article struct {
	Type      string
	ID        string
	Sentences []string
}

type asked struct {
	ID, Article, Text string
	Gold, Hide        []int
	Answerable        bool
}

// A sample is one question measured against every sentence of its article.
type sample struct {
	set, article string
	x            []rank.Features
	gold         []bool
	answerable   bool
	q            *question.Question
	measured     []*rank.Measured
	r            *rank.Ranker
}

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "outside question sets (a glob)")
	own := flag.String("own", "", "instead: learn to decide from story files with question files beside them, FILE.yaml,FILE.jsonl;...")
	drop := flag.String("drop", "", "features to leave out, separated by commas")
	misses := flag.String("misses", "", "print the misses of this set")
	flag.Parse()
	if *own != "" {
		if err := learnOwn(*own); err != nil {
			log.Fatal(err)
		}
		return
	}
	files, err := filepath.Glob(*data)
	if err != nil || len(files) == 0 {
		log.Fatal("learn: no data: give -data 'DIR/*.train.jsonl'")
	}
	var all []sample
	for _, f := range files {
		s, err := read(f)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, s...)
	}
	var cols []int
	for i, n := range rank.FeatureNames {
		if i < rank.TextFeatures && !slices.Contains(strings.Split(*drop, ","), n) {
			cols = append(cols, i)
		}
	}
	sets := setsOf(all)
	// cross-validation
	hit, n := map[string]float64{}, map[string]float64{}
	for fold := range folds {
		var tr []sample
		for _, s := range all {
			if foldOf(s.article) != fold {
				tr = append(tr, s)
			}
		}
		w := fitRanker(tr, cols)
		for _, s := range all {
			if foldOf(s.article) == fold && s.answerable {
				n[s.set]++
				at := best(s, w)
				if s.gold[at] {
					hit[s.set]++
				} else if strings.HasPrefix(s.set, *misses) && *misses != "" {
					show(s, at)
				}
			}
		}
	}
	tot, totn := 0.0, 0.0
	for _, s := range sets {
		fmt.Printf("%-14s Hit@1 %.3f (%d)\n", s, hit[s]/n[s], int(n[s]))
		tot += hit[s]
		totn += n[s]
	}
	fmt.Printf("pooled %.4f\n", tot/totn)
	abstain(all, cols, sets)
	w := fitRanker(all, cols)
	for _, c := range cols {
		fmt.Printf("prose %s %.2f\n", rank.FeatureNames[c], w[c])
	}
}

const folds = 5

func foldOf(s string) int {
	h := fnv.New32a()
	h.Write([]byte(s))
	return int(h.Sum32() % folds)
}

func setsOf(all []sample) []string {
	var out []string
	for _, s := range all {
		if !slices.Contains(out, s.set) {
			out = append(out, s.set)
		}
	}
	return out
}

func best(s sample, w []float64) int {
	at, top := 0, math.Inf(-1)
	for i, x := range s.x {
		v := 0.0
		for c, f := range x {
			v += w[c] * f
		}
		if v > top {
			at, top = i, v
		}
	}
	return at
}

func read(file string) ([]sample, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	set := strings.TrimSuffix(filepath.Base(file), ".jsonl")
	articles := map[string]article{}
	cache := map[string]*rank.Ranker{}
	vocab := map[string]*question.Vocabulary{}
	var out []sample
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var a article
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return nil, err
		}
		if a.Type == "article" {
			articles[a.ID] = a
			continue
		}
		var q asked
		if err := json.Unmarshal(sc.Bytes(), &q); err != nil {
			return nil, err
		}
		key := q.Article + fmt.Sprint(q.Hide)
		if cache[key] == nil {
			st := storyOf(articles[q.Article], q.Hide)
			vocab[key] = question.NewVocabulary([]*corpus.Story{st})
			cache[key] = rank.New(vocab[key], []*corpus.Story{st})
		}
		s := sample{set: set, article: q.Article, answerable: q.Answerable, r: cache[key]}
		s.q = question.Understand(q.Text, vocab[key])
		s.measured = cache[key].Measure(s.q, cache[key].Statements())
		for i, m := range s.measured {
			s.x = append(s.x, m.Features)
			var n int
			fmt.Sscanf(m.Statement.Of.ID, "s%d", &n)
			s.gold = append(s.gold, slices.Contains(q.Gold, n))
			_ = i
		}
		out = append(out, s)
	}
	return out, sc.Err()
}

func storyOf(a article, hide []int) *corpus.Story {
	s := &corpus.Story{ID: "outside", Headline: "Untitled", Publisher: "Outside", Language: "en",
		Speakers: []corpus.Speaker{{ID: "narrator", Name: "Outside", Kind: corpus.Narrator}}}
	for i, t := range a.Sentences {
		if !slices.Contains(hide, i) {
			s.Statements = append(s.Statements, corpus.Statement{ID: fmt.Sprintf("s%d", i), Speaker: "narrator", Kind: corpus.Indirect, Stance: "say", Text: t})
		}
	}
	return s
}

// fitRanker maximises the chance of a gold sentence among its article's
// (conditional logit), each set weighing as the root of its size.
func fitRanker(all []sample, cols []int) []float64 {
	var tr []sample
	count := map[string]float64{}
	for _, s := range all {
		if s.answerable && len(s.x) > 1 && slices.Contains(s.gold, true) {
			tr = append(tr, s)
			count[s.set]++
		}
	}
	mean, sd := make([]float64, len(rank.FeatureNames)), make([]float64, len(rank.FeatureNames))
	n := 0.0
	for _, s := range tr {
		for _, x := range s.x {
			n++
			for c, v := range x {
				mean[c] += v
				sd[c] += v * v
			}
		}
	}
	for c := range mean {
		mean[c] /= n
		sd[c] = math.Sqrt(sd[c]/n-mean[c]*mean[c]) + 1e-9
	}
	w := make([]float64, len(rank.FeatureNames))
	m1, m2 := make([]float64, len(w)), make([]float64, len(w))
	for step := 1; step <= 300; step++ {
		g := make([]float64, len(w))
		for _, c := range cols {
			g[c] = 3 * w[c]
		}
		for _, s := range tr {
			wt := 20 / math.Sqrt(count[s.set])
			grad(s, w, sd, cols, wt, g)
		}
		lr := 0.1
		if step > 200 {
			lr = 0.02
		}
		for _, c := range cols {
			m1[c] = 0.9*m1[c] + 0.1*g[c]
			m2[c] = 0.99*m2[c] + 0.01*g[c]*g[c]
			w[c] -= lr * (m1[c] / (1 - math.Pow(0.9, float64(step)))) / (math.Sqrt(m2[c]/(1-math.Pow(0.99, float64(step)))) + 1e-8)
		}
	}
	out := make([]float64, len(w))
	for _, c := range cols {
		out[c] = w[c] / sd[c]
	}
	return out
}

func grad(s sample, w, sd []float64, cols []int, wt float64, g []float64) {
	p := make([]float64, len(s.x))
	mx := math.Inf(-1)
	golds := 0.0
	for i, x := range s.x {
		for _, c := range cols {
			p[i] += w[c] * x[c] / sd[c]
		}
		mx = max(mx, p[i])
		if s.gold[i] {
			golds++
		}
	}
	z := 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - mx)
		z += p[i]
	}
	for i, x := range s.x {
		d := p[i] / z
		if s.gold[i] {
			d -= 1 / golds
		}
		for _, c := range cols {
			g[c] += wt * d * x[c] / sd[c]
		}
	}
}

func show(s sample, at int) {
	fmt.Println("Q:", s.q.Text)
	for _, t := range s.q.Terms {
		fmt.Printf("  %s(%.1f)", t.Norm, t.Weight)
	}
	fmt.Println()
	for i := range s.x {
		if i == at || s.gold[i] {
			fmt.Printf("  gold=%v %s\n     ", s.gold[i], s.measured[i].Statement.Of.Text)
			for c, v := range s.x[i] {
				if v != 0 {
					fmt.Printf(" %s=%.2f", rank.FeatureNames[c], v)
				}
			}
			fmt.Println()
		}
	}
}
