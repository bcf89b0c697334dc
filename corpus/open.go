package corpus

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

//go:embed stories/*.yaml
var embedded embed.FS

// Embedded returns the stories that ship inside the program, in the order of
// their file names. The error is Faults; a program that passes its tests has
// none.
func Embedded() ([]*Story, error) {
	c := newCollector()
	files, err := fs.Glob(embedded, "stories/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("list the embedded stories: %w", err)
	}
	for _, name := range files {
		data, err := embedded.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read the embedded story %s: %w", name, err)
		}
		c.load(name, data)
	}
	return c.result()
}

// Open loads story files, and of a folder every file in it whose name ends in
// .yaml or .yml, in the order of the names; not those of folders inside it,
// and not hidden ones. The error is Faults, with everything that is wrong in
// any file, a missing file and two stories with one id included.
func Open(paths ...string) ([]*Story, error) {
	c := newCollector()
	for _, path := range paths {
		c.open(path)
	}
	return c.result()
}

// A collector loads files and gathers their stories and faults.
type collector struct {
	stories []*Story
	files   map[string]string // story id -> the file that has it
	faults  Faults
}

func newCollector() *collector { return &collector{files: make(map[string]string)} }

func (c *collector) result() ([]*Story, error) {
	if err := c.faults.asError(); err != nil {
		return nil, err
	}
	return c.stories, nil
}

func (c *collector) open(path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		c.failed(path, err)
	case info.IsDir():
		c.openFolder(path)
	default:
		c.openFile(path)
	}
}

func (c *collector) openFolder(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		c.failed(folder, err)
		return
	}
	none := true
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if !hasStoryName(e.Name()) || isFolder(path) {
			continue
		}
		none = false
		c.openFile(path)
	}
	if none {
		c.faults = append(c.faults, Fault{File: folder, Problem: "this folder has no story file", Fix: "put one into it; its name has to end in .yaml", Missing: true})
	}
}

// hasStoryName leaves out hidden files: editors and file managers keep theirs
// under such names beside the story.
func hasStoryName(name string) bool {
	extension := strings.ToLower(filepath.Ext(name))
	return !strings.HasPrefix(name, ".") && (extension == ".yaml" || extension == ".yml")
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func (c *collector) openFile(path string) {
	f, err := os.Open(path)
	if err != nil {
		c.failed(path, err)
		return
	}
	defer f.Close()
	// One byte more than allowed is enough for Load to refuse the file.
	data, err := io.ReadAll(io.LimitReader(f, MaxFileSize+1))
	if err != nil {
		c.failed(path, err)
		return
	}
	c.load(path, data)
}

// failed reports a file that cannot be read.
func (c *collector) failed(path string, err error) {
	f := Fault{File: path, Problem: "this file cannot be read: " + cause(err).Error(), Fix: "is it a story file, and may you read it?"}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.Problem, f.Fix, f.Missing = "there is no file or folder of this name", "check the name and the folder it is looked for in", true
	case errors.Is(err, fs.ErrPermission):
		f.Problem, f.Fix = "this file may not be read", "give the user who runs whosaid the right to read it"
	}
	c.faults = append(c.faults, f)
}

// cause takes an error out of the path that Fault.File has already.
func cause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

func (c *collector) load(name string, data []byte) {
	story, err := Load(name, data)
	var faults Faults
	switch {
	case errors.As(err, &faults):
		c.faults = append(c.faults, faults...)
		return
	case err != nil: // unreachable: Load returns Faults
		c.failed(name, err)
		return
	}
	if other, again := c.files[story.ID]; again {
		at := place{section: inStory, key: "id"}
		c.faults = append(c.faults, story.fault(at, fmt.Sprintf("the story in %s has the id %s already", other, story.ID), "give one of the two another id"))
		return
	}
	c.files[story.ID] = name
	c.stories = append(c.stories, story)
}
