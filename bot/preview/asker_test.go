package preview

import (
	"context"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot"
	"whosaid/index"
)

// TestWatchedAsker compares what the bot is given with and without somebody
// listening in.
func TestWatchedAsker(t *testing.T) {
	s := shelfOf(t, "testdata/bridge.yaml")
	ctx := context.Background()
	same := cmp.Exporter(func(reflect.Type) bool { return true })
	var plain bot.Asker = s.current()
	watched := watchedAsker{plain, time.Now}
	for _, question := range []string{"When does the bridge open?", "Who won the world cup?"} {
		for _, explain := range []bool{false, true} {
			q := index.Query{Text: question, Explain: explain}
			want, err := plain.Ask(ctx, q)
			if err != nil {
				t.Fatal(err)
			}
			got, err := watched.Ask(ctx, q)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got, same); diff != "" {
				t.Errorf("%s (explained: %v): -without +with\n%s", question, explain, diff)
			}
		}
	}
}

// TestStoryView checks that the panel has what a story file has.
func TestStoryView(t *testing.T) {
	got := viewOf(shelfOf(t, "testdata/bridge.yaml").current().Stories()[0])
	want := storyView{
		ID: "bridge", Headline: "Holm Bridge stays shut until May", Publisher: "The Town Crier", Published: "2026-03-02",
		Statements: []statementView{
			{ID: "opens", Speaker: "Mara Holm", Stance: "promise", Kind: "mixed",
				Text: `Holm promised that the bridge opens again in May, "not a day later".`, Quotes: []string{"not a day later"}, Disputes: []string{}},
			{ID: "doubts", Speaker: "Otto Vane", Stance: "doubt", Kind: "indirect",
				Text: "Vane doubted that the bridge can open in May.", Quotes: []string{}, Disputes: []string{"opens"}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
