package corpus

import (
	"strings"
	"testing"
)

func TestLoadRefusesShapesNoStoryHas(t *testing.T) {
	const nested, empty = "this is nested deeper, or has more keys, than any story file", "the file has far too many keys and dashes without a value"
	tests := []struct{ name, data, problem string }{
		{"lists in lists", strings.Repeat("- ", 100), nested},
		{"lists in lists, without end", strings.Repeat("- ", 300_000), nested},
		{"brackets in brackets", strings.Repeat("[", 300_000), nested},
		{"maps in brackets", strings.Repeat("{a: ", 100), nested},
		{"maps in maps", func() string {
			var b strings.Builder
			for i := range 100 {
				b.WriteString(strings.Repeat(" ", i) + "a:\n")
			}
			return b.String()
		}(), nested},
		{"a map of very many keys", strings.Repeat("a: b\n", 300_000), nested},
		{"a map of many keys in brackets", "[" + strings.Repeat("a: b\n", 1000), nested},
		{"keys without value", strings.Repeat("- a:\n", 200_000), empty},
		{"dashes without value", strings.Repeat("-\n", 200_000), empty},
		{"keys without value in brackets", "{" + strings.Repeat("a, ", 200_000) + "}", empty},
		{"keys with colons without value in brackets", "[" + strings.Repeat("{a:}, ", 100_000) + "]", empty},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load("x.yaml", []byte(tt.data))
			if faults, ok := err.(Faults); !ok || len(faults) != 1 || faults[0].Problem != tt.problem {
				t.Errorf("Load = %.300v, want the fault %q", err, tt.problem)
			}
		})
	}
}

func TestLoadTakesStoriesInBrackets(t *testing.T) {
	var b strings.Builder
	b.WriteString("{story: {id: a, headline: b, publisher: c, published: 2024-05-03, language: en},\nspeakers: [{id: n, name: n, kind: narrator}],\nstatements: [\n")
	for range 300 {
		b.WriteString("{id: s" + strings.Repeat("x", b.Len()%50) + ", speaker: n, kind: indirect, stance: say, text: No, via: },\n")
	}
	b.WriteString("]}\n")
	_, err := Load("x.yaml", []byte(b.String()))
	faults, _ := err.(Faults)
	for _, f := range faults {
		if !strings.Contains(f.Problem, "already") { // ids come twice, by the way
			t.Fatal(f)
		}
	}
}
