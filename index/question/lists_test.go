package question

import "testing"

func TestEveryListHasWords(t *testing.T) {
	filled := list(0)
	for _, in := range lists() {
		filled |= in
	}
	for name, in := range listNames {
		if filled&in == 0 {
			t.Errorf("lists.txt has no words for %s", name)
		}
	}
}
