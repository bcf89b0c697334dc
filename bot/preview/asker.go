package preview

import (
	"context"
	"time"

	"whosaid/bot"
	"whosaid/index"
	"whosaid/index/verify"
)

// A watchedAsker is an index that has everything it is asked told to the
// exchange it is asked for. The bot gets the same answers it would get without.
// Only what takes a context can be told; the other methods list what a story
// has and leave nothing to explain.
type watchedAsker struct {
	bot.Asker
	now func() time.Time
}

// Ask asks for an explanation too and keeps it from the bot.
func (w watchedAsker) Ask(ctx context.Context, q index.Query) (index.Answer, error) {
	asked := Asked{Method: "ask", Question: q.Text, Earlier: q.Earlier, Story: q.Story}
	explained := q
	explained.Explain = true
	began := w.now()
	a, err := w.Asker.Ask(ctx, explained)
	asked.TookMS = milliseconds(w.now().Sub(began))
	if err == nil {
		asked.fill(a)
		if !q.Explain {
			a.Why = nil
		}
	}
	recordOf(ctx).asked(asked)
	return a, err
}

func (w watchedAsker) Said(ctx context.Context, speaker, about, story string, limit int) (index.Answer, error) {
	asked := Asked{Method: "said", Speaker: speaker, About: about, Story: story}
	began := w.now()
	a, err := w.Asker.Said(ctx, speaker, about, story, limit)
	asked.TookMS = milliseconds(w.now().Sub(began))
	if err == nil {
		asked.fill(a)
	}
	recordOf(ctx).asked(asked)
	return a, err
}

func (w watchedAsker) Verify(ctx context.Context, message, story string) ([]verify.Finding, error) {
	asked := Asked{Method: "verify", Question: message, Story: story}
	began := w.now()
	found, err := w.Asker.Verify(ctx, message, story)
	asked.TookMS = milliseconds(w.now().Sub(began))
	for _, f := range found {
		asked.Findings = append(asked.Findings, Finding{
			Words: f.Quote, Verdict: string(f.Verdict), Speaker: f.Speaker, AttributedTo: f.AttributedTo,
			Statement: f.Statement, Story: f.Story,
		})
	}
	recordOf(ctx).asked(asked)
	return found, err
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
