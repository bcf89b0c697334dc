package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// storyWithID returns a small story file.
func storyWithID(id string) string {
	return strings.Replace(fmt.Sprintf(least, "The harbour stays open."), "id: quay", "id: "+id, 1)
}

// writeFiles puts files into a new folder and makes it the current one, so
// that faults name the files the same way everywhere.
func writeFiles(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func ids(stories []*Story) string {
	var list []string
	for _, s := range stories {
		list = append(list, s.ID)
	}
	return strings.Join(list, " ")
}

func TestEmbedded(t *testing.T) {
	stories, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	if len(stories) == 0 {
		t.Fatal("no story ships with the program")
	}
	for _, s := range stories {
		if list := broken(s); len(list) > 0 {
			t.Errorf("%s: %q", s.ID, list)
		}
		if advice := s.Advice(); len(advice) > 0 {
			t.Logf("advice on %s:\n\n%v", s.ID, advice)
		}
	}
}

func TestOpen(t *testing.T) {
	writeFiles(t, map[string]string{
		"b.yaml":              storyWithID("b"),
		"folder/2.yml":        storyWithID("two"),
		"folder/1.yaml":       storyWithID("one"),
		"folder/3.YAML":       storyWithID("three"),
		"folder/.hidden.yaml": "not: read",
		"folder/notes.txt":    "not read",
		"folder/in/4.yaml":    "not: read",
		"folder/x.yaml/5":     "not read",
	})
	tests := []struct {
		paths []string
		want  string
	}{
		{nil, ""},
		{[]string{"b.yaml"}, "b"},
		{[]string{"folder"}, "one two three"},
		{[]string{"folder", "b.yaml"}, "one two three b"},
	}
	for _, tt := range tests {
		stories, err := Open(tt.paths...)
		if err != nil || ids(stories) != tt.want {
			t.Errorf("Open(%q) = %q, %v, want %q", tt.paths, ids(stories), err, tt.want)
		}
	}
}

func TestOpenNamesEveryFault(t *testing.T) {
	writeFiles(t, map[string]string{
		"a.yaml":           storyWithID("same"),
		"folder/b.yaml":    strings.Replace(storyWithID("b"), "kind: indirect", "kind: direct", 1),
		"folder/c.yaml":    storyWithID("same"),
		"empty/notes.txt":  "",
		"large/large.yaml": strings.Repeat("#\n", MaxFileSize),
	})
	stories, err := Open("a.yaml", "gone.yaml", "folder", "empty", "large")
	if stories != nil || err == nil {
		t.Fatalf("Open = %q, %v, want faults only", ids(stories), err)
	}
	want := `gone.yaml: there is no file or folder of this name
  fix: check the name and the folder it is looked for in

folder/b.yaml:14:11: statement open, kind: the statement is direct but has no quotes
        kind: direct
              ^
  fix: add the words it quotes under quotes:, or write kind: indirect

folder/c.yaml:2:7: story, id: the story in a.yaml has the id same already
      id: same
          ^
  fix: give one of the two another id

empty: this folder has no story file
  fix: put one into it; its name has to end in .yaml

large/large.yaml:1:1: the file is larger than 8 MiB, the most that a story file may have
  fix: is this the right file?`
	if diff := cmp.Diff(want, filepath.ToSlash(err.Error())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}

func TestOpenWithoutTheRightToRead(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	writeFiles(t, map[string]string{"a.yaml": storyWithID("a")})
	if err := os.Chmod("a.yaml", 0); err != nil {
		t.Fatal(err)
	}
	_, err := Open("a.yaml")
	if err == nil || !strings.Contains(err.Error(), "may not be read") {
		t.Errorf("Open = %v", err)
	}
}
