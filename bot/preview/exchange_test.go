package preview

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/words"
)

// exchange waits until an exchange has what is looked for: its parts come in
// from several sides, in any order.
func (r *running) exchange(f *feed, id string, has func(Exchange) bool) Exchange {
	r.t.Helper()
	for {
		if e := get[Exchange](r, "exchange?id="+id); has(e) {
			return e
		}
		await(f, "exchange", func(e Exchange) bool { return e.ID == id })
	}
}

// requests are those of an exchange, at least so many.
func requests(n int) func(Exchange) bool {
	return func(e Exchange) bool { return len(e.Requests) >= n }
}

// TestExchange looks behind an answer: what was asked, why it was answered
// like this, and what went over the wire.
func TestExchange(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	id := r.do("slash", object{"person": ada, "channel": general, "command": "ask", "options": []object{{"name": "question", "value": "Who denied it?"}}})
	m := r.answer(f, ada, general, id)
	e := r.exchange(f, id, requests(1))
	if e.Kind != string(bot.Slash) || e.Name != "ask" || e.PersonID != ada || e.ChannelID != general || e.TookMS <= 0 || e.Failure != "" {
		t.Errorf("the exchange is %+v", e)
	}
	if !slices.Equal(e.Messages, []string{m.ID}) {
		t.Errorf("its messages are %v, not %s", e.Messages, m.ID)
	}
	if len(e.Asked) != 1 {
		t.Fatalf("the index was asked %d times", len(e.Asked))
	}
	asked := e.Asked[0]
	if asked.Method != "ask" || asked.Question != "Who denied it?" || len(asked.Statements) == 0 || asked.Refusal != "" || asked.Why == nil || len(asked.Lines) == 0 {
		t.Errorf("it was asked %+v", asked)
	}
	for _, s := range asked.Statements {
		if !r.tells(s.Story, s.Statement) {
			t.Errorf("there is no statement %s in story %s", s.Statement, s.Story)
		}
	}
	if len(e.Requests) != 1 || e.Requests[0].Method != "POST" || !strings.HasSuffix(e.Requests[0].Path, "/***/callback") || e.Requests[0].Status != 204 {
		t.Errorf("the requests are %+v", e.Requests)
	}
	if !json.Valid(e.In) || !strings.Contains(string(e.In), "Who denied it?") {
		t.Errorf("what was delivered is %s", e.In)
	}
}

// tells reports whether a story in force has a statement.
func (r *running) tells(story, statement string) bool {
	for _, s := range get[storiesView](r, "stories").Stories {
		for _, st := range s.Statements {
			if s.ID == story && st.ID == statement {
				return true
			}
		}
	}
	return false
}

// A storiesView is what the page gets of the stories.
type storiesView struct {
	Stories []storyView
	Last    *save
}

// TestExchangeKeepsSecrets looks for tokens in everything the page gets: an
// interaction's token would let it speak as the bot.
func TestExchangeKeepsSecrets(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	r.answer(f, ada, general, r.do("say", object{"person": ada, "channel": general, "text": us + " who denied it?"}))
	r.ask(f, "What did the White House say?")
	list := get[[]Exchange](r, "exchanges?person="+ada)
	if len(list) != 2 || list[0].Kind != "message" || list[1].Kind != string(bot.Slash) {
		t.Fatalf("the exchanges are %+v", list)
	}
	for _, e := range list {
		if e.In != nil || e.Asked != nil || e.Requests != nil {
			t.Errorf("the list has all of %s in it", e.ID)
		}
		_, body := r.send("GET", "exchange?id="+e.ID, nil)
		for what, secret := range map[string]string{"the bot's token": r.world.Application.Token, "an interaction's token": "aW50ZXJhY3Rpb24"} {
			if strings.Contains(string(body), secret) {
				t.Errorf("%s is in exchange %s:\n%s", what, e.ID, body)
			}
		}
	}
	if others := get[[]Exchange](r, "exchanges?person="+ben); len(others) > 0 {
		t.Errorf("Ben gets Ada's: %+v", others)
	}
}

// TestExchangeKinds follows a refusal, a check and a page turned.
func TestExchangeKinds(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	refused := r.do("say", object{"person": ada, "channel": general, "text": us + " who won the world cup?"})
	r.answer(f, ada, general, refused)
	if e := r.exchange(f, refused, requests(1)); len(e.Asked) != 1 || e.Asked[0].Refusal == "" {
		t.Errorf("the refusal: %+v", e.Asked)
	}

	claim := r.do("say", object{"person": ada, "channel": general, "text": `Mark Rutte: "We condemn North Korea's illegal military cooperation"`})
	checked := r.do("menu", object{"person": ada, "message": claim, "command": words.For("en").Text("menu.check.name")})
	r.answer(f, ada, general, checked)
	e := r.exchange(f, checked, requests(1))
	if len(e.Asked) != 1 || e.Asked[0].Method != "verify" || len(e.Asked[0].Findings) == 0 || e.Asked[0].Findings[0].Speaker == "Mark Rutte" {
		t.Errorf("the check: %+v", e.Asked)
	}

	sides := r.do("slash", object{"person": ada, "channel": general, "command": "sides"})
	m := r.answer(f, ada, general, sides)
	next := gatewaytest.Button(&m, words.For("en").Text("button.next"))
	turned := r.do("press", object{"person": ada, "message": m.ID, "custom_id": next})
	r.answer(f, ada, general, turned)
	if e := r.exchange(f, turned, requests(1)); !slices.Equal(e.Messages, []string{m.ID}) {
		t.Errorf("the page turned is of %v, not of %s", e.Messages, m.ID)
	}
}

// TestBook forgets the oldest exchanges and lists none of a message the bot
// left alone.
func TestBook(t *testing.T) {
	told := 0
	b := &book{tell: func(string, any) { told++ }}
	for i := range keptExchanges + 3 {
		b.edit(string(rune('a'+i)), func(e *Exchange) { e.Kind, e.PersonID = "message", ada })
	}
	if _, ok := b.get("a"); ok || len(b.exchanges) != keptExchanges {
		t.Errorf("%d are kept, the first among them: %v", len(b.exchanges), ok)
	}
	if got := b.summaries(ada); len(got) > 0 || told > 0 {
		t.Errorf("%d are listed, %d told", len(got), told)
	}
	b.edit("d", func(e *Exchange) { e.add("m"); e.add("m") })
	if got := b.summaries(ada); len(got) != 1 || len(got[0].Messages) != 1 || told != 1 {
		t.Errorf("with an answer %+v are listed, %d told", got, told)
	}
}
