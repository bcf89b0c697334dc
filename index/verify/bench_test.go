package verify

import (
	"context"
	"testing"

	"whosaid/index/question"
	"whosaid/index/text"
)

// benchMessages are checked in turn, so that a benchmark measures a mixture.
var benchMessages = []string{
	`Rutte wrote on X that it "would mark a significant escalation".`,
	`Kim: "We condemn North Korea's legal military cooperation, including its dispatch of troops to Russia, in the strongest terms"`,
	`Zelenskyy said North Korea has sent 20,000 troops to Russia.`,
	`The Kremlin confirmed that Russia will use North Korean troops in Ukraine, and NATO's chief says it "would mark a dangerous development".`,
	`I think this war has gone on for too long and nobody in Europe cares`,
}

// BenchmarkCheck measures a message; BenchmarkTokens is what only reading its
// words costs.
func BenchmarkCheck(b *testing.B) {
	for name, paths := range map[string][]string{"story": {storyPath("ambassador-summoned")}, "all": storyPaths} {
		b.Run(name, func(b *testing.B) {
			stories := openStories(b, paths...)
			c := New(question.NewVocabulary(stories), stories)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if _, err := c.Check(context.Background(), benchMessages[i%len(benchMessages)], ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkTokens(b *testing.B) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		text.Tokens(benchMessages[i%len(benchMessages)])
	}
}

// BenchmarkNew measures what preparing stories costs at the start.
func BenchmarkNew(b *testing.B) {
	stories := openStories(b, storyPaths...)
	v := question.NewVocabulary(stories)
	for b.Loop() {
		New(v, stories)
	}
}
