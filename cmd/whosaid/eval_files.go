package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"whosaid/index"
	"whosaid/index/eval"
)

// evalFiles asks every question of the files and adds up the scores. Faults
// of all files are told at once, before anything is asked.
func evalFiles(ctx context.Context, stories, files []string, like index.Query) (*eval.Score, error) {
	groups, err := groupByStory(stories, files)
	if err != nil {
		return nil, err
	}
	total := eval.NewScore()
	for _, g := range groups {
		score, err := g.ask(ctx, like)
		if err != nil {
			return nil, err
		}
		total.Merge(score)
	}
	return total, nil
}

// A questionGroup is questions about the same stories.
type questionGroup struct {
	stories   []string // files and folders; none means the embedded stories
	questions []eval.Question
}

func (g questionGroup) ask(ctx context.Context, like index.Query) (*eval.Score, error) {
	ix, err := openIndex(g.stories)
	if err != nil {
		return nil, err
	}
	defer ix.Close()
	return eval.Run(ctx, ix, g.questions, like)
}

// groupByStory reads question files. Those about one story share a group, so
// that it is indexed once.
func groupByStory(stories, files []string) ([]*questionGroup, error) {
	var groups []*questionGroup
	var faults []error
	about := map[string]*questionGroup{}
	for _, name := range files {
		questions, err := readQuestions(name)
		faults = append(faults, err)
		beside := ""
		if len(stories) == 0 {
			beside = storyBeside(name)
		}
		g := about[beside]
		if g == nil {
			g = &questionGroup{stories: stories}
			if beside != "" {
				g.stories = []string{beside}
			}
			about[beside] = g
			groups = append(groups, g)
		}
		g.questions = append(g.questions, questions...)
	}
	return groups, errors.Join(faults...)
}

func readQuestions(name string) ([]eval.Question, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no file of this name\n  fix: check the name and the folder it is looked for in", name)
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: it is a folder\n  fix: name the question files in it, such as %s", name, filepath.Join(name, "*.jsonl"))
	}
	return eval.Read(name, f)
}

// storyBeside is the story file that a question file belongs to by its name,
// "" if there is none.
func storyBeside(questions string) string {
	folder, name := filepath.Split(questions)
	name, _, _ = strings.Cut(name, ".")
	for _, extension := range []string{".yaml", ".yml"} {
		path := folder + name + extension
		if info, err := os.Stat(path); name != "" && err == nil && info.Mode().IsRegular() {
			return path
		}
	}
	return ""
}
