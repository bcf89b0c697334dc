package preview

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// This file is what somebody does at the page, with mouse, finger and keys.

// A point is where to click.
type point struct{ X, Y float64 }

func (p *tab) spot(selector, text string) point {
	p.t.Helper()
	return eval[point](p, js("tests.spot", selector, text))
}

// click clicks on the latest visible element that a selector finds and that
// has a text.
func (p *tab) click(selector, text string) {
	p.t.Helper()
	at := p.spot(selector, text)
	p.run(chromedp.MouseClickXY(at.X, at.Y))
}

// rightClick opens the menu of an element.
func (p *tab) rightClick(selector, text string) {
	p.t.Helper()
	at := p.spot(selector, text)
	p.run(chromedp.MouseClickXY(at.X, at.Y, func(e *input.DispatchMouseEventParams) { e.Button = input.MouseButtonRight }))
}

// keys presses keys, one after the other. What a key types goes with its press,
// so that a page that takes the press keeps the text out.
func (p *tab) keys(keys string, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	for _, r := range keys {
		events := kb.Encode(r)
		if len(events) == 3 {
			events[0].Text, events[0].UnmodifiedText = events[1].Text, events[1].UnmodifiedText
			events = []*input.DispatchKeyEventParams{events[0], events[2]}
		}
		for _, e := range events {
			for _, m := range modifiers {
				e.Modifiers |= int64(m)
			}
			if _, err := chromedp.Call(p.ctx, input.DispatchKeyEvent, *e); err != nil {
				p.t.Fatal(err)
			}
		}
	}
}

// become acts as another person.
func (p *tab) become(name string) {
	p.t.Helper()
	p.choose("#person", name)
	p.wait(`new URLSearchParams(location.search).get("person") === document.querySelector("#person").value`)
}

// enter goes to a channel.
func (p *tab) enter(name string) {
	p.t.Helper()
	p.click("#rooms [data-channel]", name)
	p.wait(`document.querySelector("#room-name").textContent === ` + js("", name))
}

// wheel turns the wheel over an element.
func (p *tab) wheel(selector string, by float64) {
	p.t.Helper()
	at := p.spot(selector, "")
	e := input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseWheel, X: at.X, Y: at.Y, DeltaY: by}
	e.DeltaX = 0.001 // a plain zero is not sent, and without it the browser takes no turn
	if _, err := chromedp.Call(p.ctx, input.DispatchMouseEvent, e); err != nil {
		p.t.Fatal(err)
	}
}

// longPress holds a finger on an element.
func (p *tab) longPress(selector, text string) {
	p.t.Helper()
	at := p.spot(selector, text)
	touch := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		_, err := chromedp.Call(p.ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
		if err != nil {
			p.t.Fatal(err)
		}
	}
	touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: at.X, Y: at.Y})
	p.wait(js("tests.find", "#menu", ""))
	touch(input.DispatchTouchEventTypeTouchEnd)
}

// choose takes the first choice of a menu that has a text. The menu itself is
// the browser's, outside the page.
func (p *tab) choose(selector, text string) {
	p.t.Helper()
	p.wait(js("tests.choose", selector, text))
}

// paste types a text at once, so that it is completed once.
func (p *tab) paste(text string) {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		p.t.Fatal(err)
	}
}

// offered waits until every choice for what was typed has a text, which those
// for nothing have not.
func (p *tab) offered(text string) {
	p.t.Helper()
	p.wait(`(([all]) => all.length > 0 && all.every((o) => o.textContent.includes(` + js("", text) + `)))([tests.all("#command-form [role=option]")])`)
}
