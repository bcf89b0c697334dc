package verify

import (
	"context"
	"os"
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/index/question"
)

func TestZZ(t *testing.T) {
	stories, _ := corpus.Open(strings.Fields(os.Getenv("S"))...)
	c := New(question.NewVocabulary(stories), stories)
	r := c.read(os.Getenv("M"))
	for _, s := range r.sentences {
		t.Logf("SENT %q asks=%v", r.phrase(s.from, s.to), r.asks(&s))
		for _, f := range s.frames {
			t.Logf("  frame %q who=%q kind=%d sp=%v verb=%q soft=%v stance=%s way=%d group=%q denied=%v", r.phrase(f.from, f.to), f.who.written, f.who.kind, f.who.speakers, f.verb.lemma, f.verb.soft, f.verb.stance, f.way, r.phrase(f.group.from, f.group.to), f.denied)
		}
		s.frames = r.ownFrames(&s, nil)
		for i := range s.frames {
			if cl, ok := r.claimOf(&s, i); ok {
				t.Logf("  claim %q who=%q stance=%s found=%v", r.phrase(cl.from, cl.to), cl.who.written, cl.stance, cl.foundOnly)
				if cl.silent { continue }
				p := (&check{Checker: c, r: r, tally: newTally(len(c.statements)), meant: map[heldPhrase][]int{}}).reported(cl)
				for _, u := range p.units {
					t.Logf("     unit %q kind=%d w=%.1f verb=%v vague=%v sign=%d", p.phrase(u.span), u.kind, u.weight, u.verb, u.vague, p.report.sign[u.from])
				}
				k := &check{Checker: c, r: r, tally: newTally(len(c.statements)), meant: map[heldPhrase][]int{}}
				for _, cv := range k.covers(p, k.ownOf(cl.who)) {
					t.Logf("       %s share=%.2f telling=%d missing=%d hard=%d turned=%v contrary=%v full=%v changed=%v diffs=%v", cv.st.of.ID, cv.share(), cv.telling, cv.missing, cv.hard, cv.turned, cv.contrary, cv.full(), cv.changed(), cv.diffs)
				}
			}
		}
	}
	found, _ := c.Check(context.Background(), os.Getenv("M"), "")
	t.Log(tell(found))
}
