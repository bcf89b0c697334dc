package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A goFile is a Go file of the project with what the rules look at.
type goFile struct {
	path    string // from the root, with slashes
	pkg     string // its package's folder
	imports []string
	doc     string // the comment before its package clause
	test    bool
}

const root = "../.."

// goFiles parses all Go files of the project as far as their imports.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	walk(t, func(path string) {
		if filepath.Ext(path) != ".go" {
			return
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, path), nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		f := goFile{path: path, pkg: filepath.ToSlash(filepath.Dir(path)), doc: parsed.Doc.Text(), test: strings.HasSuffix(path, "_test.go")}
		for _, spec := range parsed.Imports {
			f.imports = append(f.imports, strings.Trim(spec.Path.Value, `"`))
		}
		files = append(files, f)
	})
	if len(files) < 100 {
		t.Fatalf("only %d Go files were found", len(files))
	}
	return files
}

// walk visits the project's files, and nothing that git, npm or a build put
// between them.
func walk(t *testing.T, visit func(path string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && slices.Contains([]string{".git", "node_modules", "dist"}, d.Name()) {
			return filepath.SkipDir
		}
		if d.Type().IsRegular() {
			rel, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			visit(filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// floors are the top folders from the top down: each imports what is below it.
var floors = []string{"cmd", "bot", "index", "corpus"}

// TestImportsRunDown checks that no package imports one from a floor above.
func TestImportsRunDown(t *testing.T) {
	for _, f := range goFiles(t) {
		from := slices.Index(floors, top(f.path))
		if from < 0 {
			t.Errorf("%s lies in none of %v", f.path, floors)
		}
		for _, imported := range f.imports {
			inside, ours := strings.CutPrefix(imported, "whosaid/")
			if ours && slices.Index(floors, top(inside)) < from {
				t.Errorf("%s imports %s, which is above it", f.path, imported)
			}
		}
	}
}

func top(path string) string {
	first, _, _ := strings.Cut(path, "/")
	return first
}

// keepers are the only folders that may import a module: the client for
// Discord and the search engine can be replaced as long as this holds.
var keepers = map[string][]string{
	"github.com/bwmarrin/discordgo":       {"bot"},
	"github.com/blevesearch/":             {"index"},
	"github.com/goccy/go-yaml":            {"corpus", "bot/words"},
	"github.com/joho/godotenv":            {"cmd"},
	"github.com/gorilla/websocket":        {"bot/gateway", "bot/standin"},
	"github.com/fsnotify/fsnotify":        {"corpus/library"},
	"golang.org/x/term":                   {"cmd"},
	"github.com/chromedp/":                {"bot/preview"},
	"whosaid/bot/gateway/gatewaytest":     {"bot", "cmd"},
	"github.com/rogpeppe/go-internal/tes": {"cmd"}, // testscript
}

func TestWhoImportsWhat(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, imported := range f.imports {
			for module, folders := range keepers {
				if strings.HasPrefix(imported, module) && !slices.ContainsFunc(folders, func(folder string) bool { return strings.HasPrefix(f.path, folder+"/") }) {
					t.Errorf("%s imports %s, which only %v may", f.path, imported, folders)
				}
			}
			if !f.test && testOnly.MatchString(imported) && f.pkg != "bot/gateway/gatewaytest" {
				t.Errorf("%s is no test but imports %s", f.path, imported)
			}
		}
	}
}

// testOnly are modules and packages that no program may hold.
var testOnly = regexp.MustCompile(`^testing$|google/go-cmp|rogpeppe/go-internal|getkin/kin-openapi|chromedp|gatewaytest$`)

// TestPackageComments checks that each package says once what it is.
func TestPackageComments(t *testing.T) {
	documented := map[string][]string{}
	for _, f := range goFiles(t) {
		if f.test {
			continue
		}
		documented[f.pkg] = append(documented[f.pkg], "")
		if f.doc == "" {
			continue
		}
		documented[f.pkg] = append(documented[f.pkg], f.path)
		if !strings.HasPrefix(f.doc, "Package "+filepath.Base(f.pkg)+" ") && !strings.HasPrefix(f.doc, "Command ") {
			t.Errorf("%s: the package comment begins with %.30q", f.path, f.doc)
		}
	}
	for pkg, files := range documented {
		files = slices.DeleteFunc(files, func(path string) bool { return path == "" })
		if len(files) != 1 {
			t.Errorf("package %s has %d package comments, want one: %v", pkg, len(files), files)
		}
	}
}

// TestTour checks that the tour in doc.go stops at packages that are there,
// and leaves out none that a newcomer has to find.
func TestTour(t *testing.T) {
	tour := readText(t, "doc.go")
	for _, m := range regexp.MustCompile(`\[whosaid/([\w/]+)\]`).FindAllStringSubmatch(tour, -1) {
		if info, err := os.Stat(filepath.Join(root, m[1])); err != nil || !info.IsDir() {
			t.Errorf("the tour stops at %s, which is not there", m[1])
		}
	}
	for _, f := range goFiles(t) {
		if strings.Count(f.pkg, "/") <= 1 && f.doc != "" && f.pkg != "cmd/whosaid" && !strings.Contains(tour, "[whosaid/"+f.pkg+"]") {
			t.Errorf("the tour passes by %s", f.pkg)
		}
	}
}

// TestDependenciesHaveReasons holds the table in CONTRIBUTING.md against
// go.mod.
func TestDependenciesHaveReasons(t *testing.T) {
	var want, got []string
	for line := range strings.Lines(readText(t, root+"/go.mod")) {
		if m := regexp.MustCompile(`^\t(\S+) v\S+\n$`).FindStringSubmatch(line); m != nil {
			want = append(want, m[1])
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^\| (\w+\.\S+) \| .{20,} \|$`).FindAllStringSubmatch(readText(t, root+"/CONTRIBUTING.md"), -1) {
		got = append(got, m[1])
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the dependencies in CONTRIBUTING.md (-go.mod +table):\n%s", d)
	}
}

// private are paths and hosts of the machines whosaid is made on, which mean
// nothing elsewhere, and what is left open in a text.
var private = regexp.MustCompile(`(^|[\s"'=(])/(work|farm|root|home/\w+)/|` + `proxy\.golang` + `\.org|registry\.` + `npmjs|deb\.` + `debian\.org`)

// leftOpen marks what is not finished.
var leftOpen = regexp.MustCompile(`\b(` + `TO` + `DO|FIX` + `ME|X` + `XX)\b`)

// TestFilesAreClean checks every text file of the project.
func TestFilesAreClean(t *testing.T) {
	walk(t, func(path string) {
		switch filepath.Ext(path) {
		case ".png", ".sum", ".test", ".out", "":
			if top(path) != ".ci" {
				return
			}
		}
		data, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		if m := private.Find(data); m != nil {
			t.Errorf("%s has a path or a host of one machine in it: %q", path, m)
		}
		if m := leftOpen.Find(data); m != nil && filepath.Ext(path) == ".go" {
			t.Errorf("%s leaves something open: %s", path, m)
		}
	})
}
