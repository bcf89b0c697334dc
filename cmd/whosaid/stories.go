package main

import (
	"fmt"

	"whosaid/corpus"
	"whosaid/index"
)

// openStories loads the files and folders named, or the embedded stories if
// none is.
func openStories(paths []string) ([]*corpus.Story, error) {
	if len(paths) == 0 {
		return corpus.Embedded()
	}
	stories, err := corpus.Open(paths...)
	if err == nil && len(stories) == 0 {
		return nil, fmt.Errorf("no story file in %v: give a .yaml file or a folder that holds some", paths)
	}
	return stories, err
}

// openIndex indexes the stories named.
func openIndex(paths []string) (*index.Index, error) {
	stories, err := openStories(paths)
	if err != nil {
		return nil, err
	}
	return index.New(stories)
}
