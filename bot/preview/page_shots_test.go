package preview

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// shots is where TestScreenshots writes. The pictures in docs are made anew by
//
//	go test ./bot/preview -run TestScreenshots -screenshots ../../docs/screenshots
var shots = flag.String("screenshots", "", "write screenshots of the preview into this `folder`")

// largest bounds each picture, in bytes: they are kept with the source.
const largest = 300_000

// TestScreenshots takes the pictures of the documentation. Without the flag
// they are thrown away: it shows that they can be taken.
func TestScreenshots(t *testing.T) {
	t.Parallel()
	folder := *shots
	switch {
	case folder == "":
		folder = t.TempDir()
	case chromium() == "":
		t.Fatal("there is no Chromium to take them with")
	}
	for name, picture := range map[string]struct {
		size
		theme string
		scene func(p *tab)
	}{
		"wide-dark":    {size{1360, 860}, "dark", explained},
		"wide-light":   {size{1360, 860}, "light", highlighted},
		"narrow-dark":  {narrow, "dark", asked},
		"narrow-light": {narrow, "light", completed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := open(t, run(t), picture.size, "?theme="+picture.theme)
			picture.scene(p)
			p.wait(still)
			png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
			if err != nil {
				t.Fatal(err)
			}
			if len(png) > largest {
				t.Errorf("the picture has %d bytes", len(png))
			}
			if err := os.WriteFile(filepath.Join(folder, name+".png"), png, 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// asked is a conversation that ends with a claim and its denial.
func asked(p *tab) {
	p.mention("who called it a significant escalation?", "Mark Rutte")
	p.mention("what did Zelenskyy say?", "10,000 troops")
}

// explained has the panel say why.
func explained(p *tab) {
	asked(p)
	p.wait(js("tests.find", "#panel-why", "Zelenskyy"))
}

// highlighted has the panel show the statements of the answer.
func highlighted(p *tab) {
	explained(p)
	p.click("#tab-story", "")
	p.wait(js("tests.find", "#panel-story .shown", "10,000 troops"))
	p.click("#composer", "")
}

// completed has a question completed while it is typed.
func completed(p *tab) {
	p.mention("who called it a significant escalation?", "Mark Rutte")
	p.click("#composer", "")
	p.keys("/ask ")
	p.paste("white house")
	p.offered("White House")
	p.keys(kb.ArrowDown)
}
