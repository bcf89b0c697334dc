package corpus

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata")

// TestFaults holds what is printed for a file against testdata/faults. Each
// archive has a story file, an article if its quotes are to be proven, and
// what is expected: the faults, or the advice and what the proof finds.
func TestFaults(t *testing.T) {
	paths, err := filepath.Glob("testdata/faults/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := report(t, archive)
			want := archiveFile(archive, "want")
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(want.Data), got); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

// report returns what an editor is told about the archive's story.
func report(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	story, err := Load("story.yaml", archiveFile(archive, "story.yaml").Data)
	if err != nil {
		var faults Faults
		if !errors.As(err, &faults) {
			t.Fatalf("Load: %T is not Faults", err)
		}
		return err.Error() + "\n"
	}
	printed := "The story loads.\n"
	if advice := story.Advice(); len(advice) > 0 {
		printed += "\nAdvice:\n\n" + advice.String() + "\n"
	}
	if article := archiveFile(archive, "article.txt"); article != nil {
		printed += "\nProof:\n\n" + Prove(story, article.Data, "article.txt").Error() + "\n"
	}
	return printed
}

func archiveFile(archive *txtar.Archive, name string) *txtar.File {
	for i := range archive.Files {
		if archive.Files[i].Name == name {
			return &archive.Files[i]
		}
	}
	return nil
}
