// Command mktables makes the two large tables of package lexicon:
//
//	go run ./index/lexicon/mktables -wordnet /usr/share/wordnet -text 'DIR/*.jsonl' -out index/lexicon/data
//
// synonyms.txt comes from WordNet 3.0 (Debian's wordnet-base); background.txt
// counts in how many sentences of English prose a stem occurs. The text is a
// JSON object a line with a list "sentences"; other lines are passed over.
//
// It is run by hand when a source changes; the tables are committed.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/index/text"
)

func main() {
	log.SetFlags(0)
	wordnet := flag.String("wordnet", "/usr/share/wordnet", "folder of WordNet's data files")
	prose := flag.String("text", "", "files with English sentences (a glob)")
	out := flag.String("out", "index/lexicon/data", "folder to write to")
	flag.Parse()
	df, n, err := countProse(*prose)
	if err != nil {
		log.Fatal(err)
	}
	if err := writeBackground(filepath.Join(*out, "background.txt"), df, n); err != nil {
		log.Fatal(err)
	}
	syn, err := readWordNet(*wordnet)
	if err != nil {
		log.Fatal(err)
	}
	if err := writeSynonyms(filepath.Join(*out, "synonyms.txt"), syn); err != nil {
		log.Fatal(err)
	}
	if err := writeWords(filepath.Join(*out, "english.txt"), *wordnet); err != nil {
		log.Fatal(err)
	}
}

// countProse counts for every stem the sentences that hold it, and the
// sentences.
func countProse(glob string) (map[string]int, int, error) {
	files, err := filepath.Glob(glob)
	if err != nil || len(files) == 0 {
		return nil, 0, fmt.Errorf("no text found at %q", glob)
	}
	df, n := map[string]int{}, 0
	for _, file := range files {
		sentences, err := readSentences(file)
		if err != nil {
			return nil, 0, err
		}
		for _, s := range sentences {
			n++
			for stem := range distinctStems(s) {
				df[stem]++
			}
		}
	}
	return df, n, nil
}

func distinctStems(s string) map[string]bool {
	out := map[string]bool{}
	for _, t := range text.Tokens(s) {
		out[t.Stem] = true
	}
	return out
}

func readSentences(file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var line struct{ Sentences []string }
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, line.Sentences...)
	}
	return out, sc.Err()
}

// minDF leaves out what occurs in one sentence only: as rare as what does not
// occur at all.
const minDF = 2

func writeBackground(file string, df map[string]int, n int) error {
	var lines []string
	for stem, c := range df {
		if c >= minDF {
			lines = append(lines, fmt.Sprintf("%s %d", stem, c))
		}
	}
	head := fmt.Sprintf(`# In how many of the counted sentences of English prose a stem occurs.
# Made by mktables from the sentences of three public question sets: SQuAD 2.0
# and SelQA (Wikipedia, CC BY-SA) and QAMR (Wikinews, CC BY 2.5). Counts only.
# sentences %d
`, n)
	return writeSorted(file, head, lines)
}

func writeSorted(file, head string, lines []string) error {
	slices.Sort(lines)
	return os.WriteFile(file, []byte(head+strings.Join(lines, "\n")+"\n"), 0o644)
}
