package preview

import (
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strings"
	"testing"
)

// outside finds what would be loaded from another host, and what runs text as
// HTML or script. The policy forbids all of it; a page that tries is broken.
var outside = map[string]*regexp.Regexp{
	"loads from elsewhere":     regexp.MustCompile(`(?i)(?:\bsrc|\bhref|\bsrcset|@import|\bfrom|\burl\(|\bimport|\bfetch)\s*[=(]?\s*["'(]?\s*(?:https?:)?//`),
	"makes HTML of text":       regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser|createContextualFragment|setHTML`),
	"makes a script of text":   regexp.MustCompile(`\beval\(|new Function|set(?:Timeout|Interval)\(\s*["'\x60]`),
	"keeps things on the disk": regexp.MustCompile(`indexedDB|document\.cookie|serviceWorker`),
}

// inline finds, in HTML, scripts, styles and handlers that are not files.
var inline = regexp.MustCompile(`(?i)<script(\s+type="[^"]*")?\s*>|<style|\sstyle=|\son[a-z]+=|=\s*"?javascript:`)

// TestFiles reads every file of the page.
func TestFiles(t *testing.T) {
	eachFile(t, func(name, text string) {
		for what, pattern := range outside {
			if found := pattern.FindString(text); found != "" {
				t.Errorf("%s %s: %s", name, what, found)
			}
		}
		if path.Ext(name) == ".html" {
			if found := inline.FindString(text); found != "" {
				t.Errorf("%s has script or style inside: %s", name, found)
			}
		}
	})
}

func eachFile(t *testing.T, look func(name, text string)) {
	t.Helper()
	err := fs.WalkDir(web, "web", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(web, name)
		look(strings.TrimPrefix(name, "web/"), string(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// link finds the files that a file of the page refers to.
var link = regexp.MustCompile(`(?:src|href)="([^"#][^"]*)"|(?:from|import)\s+"([^"]+)"|url\("?([^")]+)"?\)`)

// references are the files that a file of the page refers to.
func references(name, text string) []string {
	var out []string
	for _, found := range link.FindAllStringSubmatch(text, -1) {
		to := found[1] + found[2] + found[3]
		if !strings.HasPrefix(to, "/") {
			to = path.Join("/", path.Dir(name), to)
		}
		if path.Ext(to) != "" {
			out = append(out, to[1:])
		}
	}
	return out
}

// TestLinks checks that every file a file refers to is there, under a type
// with which browsers take it, and that there are no others.
func TestLinks(t *testing.T) {
	t.Parallel()
	r := run(t)
	seen := map[string]bool{"index.html": true}
	eachFile(t, func(name, text string) {
		for _, to := range references(name, text) {
			if !seen[to] {
				seen[to] = true
				served(t, r.URL()+to)
			}
		}
	})
	eachFile(t, func(name, _ string) {
		if !seen[name] {
			t.Errorf("nothing refers to %s", name)
		}
	})
}

func served(t *testing.T, url string) {
	t.Helper()
	kinds := map[string]string{".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	switch kind := resp.Header.Get("Content-Type"); {
	case resp.StatusCode != http.StatusOK || !strings.HasPrefix(kind, kinds[path.Ext(url)]):
		t.Errorf("%s: status %d, %s", url, resp.StatusCode, kind)
	case resp.Header.Get("Cache-Control") != "no-cache":
		t.Errorf("%s may be kept by browsers", url)
	}
}
