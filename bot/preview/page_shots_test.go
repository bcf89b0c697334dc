package preview

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// shots is where TestScreenshots writes: it is how the pictures in docs are
// made anew,
//
//	go test ./bot/preview -run TestScreenshots -screenshots ../../docs/screenshots
var shots = flag.String("screenshots", "", "write screenshots of the preview into this `folder`")

// largest bounds each picture, in bytes: they are kept with the source.
const largest = 300_000

// TestScreenshots takes the pictures of the documentation. Without the flag
// they are taken and thrown away, so that it keeps working.
func TestScreenshots(t *testing.T) {
	folder := *shots
	if folder == "" {
		folder = t.TempDir()
	}
	for name, s := range map[string]size{"wide": {1360, 850}, "narrow": narrow} {
		for _, theme := range []string{"dark", "light"} {
			t.Run(name+"-"+theme, func(t *testing.T) {
				t.Parallel()
				p := open(t, run(t), s, "?theme="+theme)
				p.scene()
				picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
				if err != nil {
					t.Fatal(err)
				}
				if len(picture) > largest {
					t.Errorf("the picture has %d bytes", len(picture))
				}
				if err := os.WriteFile(filepath.Join(folder, name+"-"+theme+".png"), picture, 0o644); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

// scene is the conversation in the pictures.
func (p *tab) scene() {
	p.t.Helper()
	p.mention("who denied it?", "The Kremlin")
	p.wait(`document.getAnimations().every((a) => a.playState !== "running")`)
}
