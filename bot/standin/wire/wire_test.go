package wire

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestComponentsAreWhole(t *testing.T) {
	tests := map[string]struct {
		component Component
		want      string
	}{
		"container": {Component{Type: ComponentContainer, ID: 1, Components: []Component{{Type: ComponentThumbnail, ID: 2}}},
			`{"type":17,"id":1,"components":[{"type":11,"id":2,"description":null}],"accent_color":null}`},
		"text": {Component{Type: ComponentTextDisplay, ID: 3, Content: "x"}, `{"type":10,"id":3,"content":"x"}`},
	}
	for name, tt := range tests {
		got, err := json.Marshal(tt.component)
		if err != nil || string(got) != tt.want {
			t.Errorf("%s: %s, %v, want %s", name, got, err, tt.want)
		}
	}
}

func TestWalk(t *testing.T) {
	c := Component{Type: ComponentContainer, Components: []Component{
		{Type: ComponentSection, Components: []Component{{Type: ComponentTextDisplay}}, Accessory: &Component{Type: ComponentButton}},
		{Type: ComponentSeparator},
	}}
	var got []string
	c.Walk([]string{"0"}, func(path []string, c *Component) { got = append(got, strings.Join(path, ".")) })
	want := []string{"0", "0.components.0", "0.components.0.components.0", "0.components.0.accessory", "0.components.1"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("paths (-want +got):\n%s", d)
	}
}

func TestFaults(t *testing.T) {
	f := &Faults{}
	if !f.Empty() || !(*Faults)(nil).Empty() {
		t.Error("no faults are not empty")
	}
	f.Add([]string{"data", "embeds", "0", "title"}, Fault{"A", "a."})
	f.Add([]string{"data", "embeds"}, Fault{"B", "b."})
	f.Add(nil, Fault{"C", "c."})
	b, err := json.Marshal(RefuseForm(f))
	const want = `{"code":50035,"message":"Invalid Form Body","errors":{"_errors":[{"code":"C","message":"c."}],` +
		`"data":{"embeds":{"0":{"title":{"_errors":[{"code":"A","message":"a."}]}},"_errors":[{"code":"B","message":"b."}]}}}}`
	if err != nil || string(b) != want {
		t.Errorf("faults = %s, %v\nwant %s", b, err, want)
	}
	if got := f.List(); !slices.Equal(got, []string{"C: c.", "data.embeds B: b.", "data.embeds.0.title A: a."}) {
		t.Errorf("list = %q", got)
	}
	var back Error
	if err := json.Unmarshal(b, &back); err != nil || !slices.Equal(back.Errors.List(), f.List()) {
		t.Errorf("read back: %q, %v", back.Errors.List(), err)
	}
	for _, broken := range []string{`{"errors":[]}`, `{"errors":{"_errors":{}}}`, `{"errors":{"data":1}}`} {
		if json.Unmarshal([]byte(broken), &Error{}) == nil {
			t.Errorf("%s was read", broken)
		}
	}
}

func TestReferenced(t *testing.T) {
	for name, tt := range map[string]struct {
		message Message
		has     string
	}{
		"none":    {Message{}, `"components":null,"flags":0,"pinned":false}`},
		"deleted": {Message{Referenced: &Referenced{}}, `"referenced_message":null}`},
		"there":   {Message{Referenced: &Referenced{&Message{ID: "7"}}}, `"referenced_message":{"id":"7"`},
	} {
		b, err := json.Marshal(tt.message)
		if err != nil || !strings.Contains(string(b), tt.has) {
			t.Errorf("%s: %s, %v, want %s in it", name, b, err, tt.has)
		}
	}
}

func TestPermissionText(t *testing.T) {
	for in, want := range map[string]Permissions{`"8"`: Administrator, `8`: Administrator, `"x"`: 0} {
		var p PermissionText
		if err := json.Unmarshal([]byte(in), &p); err != nil || p.Bits() != want {
			t.Errorf("%s = %d, %v, want %d", in, p.Bits(), err, want)
		}
	}
	if err := json.Unmarshal([]byte(`[]`), new(PermissionText)); err == nil {
		t.Error("a list passed")
	}
}

func TestEveryCodeIsWorded(t *testing.T) {
	for code := range refusals {
		if e := Refuse(code); e.Code != code || e.Status < 400 || e.Message == "" {
			t.Errorf("Refuse(%d) = %+v", code, e)
		}
	}
	if e := Refuse(1); e.Status != 500 {
		t.Errorf("an unknown code gives %+v", e)
	}
}
