package quotation

// A Difference is one place where two texts that fold to the same form are
// written differently. An empty A or B means that the other text has
// characters there which count for nothing: a soft hyphen, say.
type Difference struct {
	A, B     string // as written; may hold several characters
	AtA, AtB int    // byte offsets
}

// Differences returns where a and b differ in their marks, dashes, spaces,
// characters without width or, if they were only made equal by [FoldCase],
// capital letters. ok is false if even [FoldCase] leaves them different.
func Differences(a, b string) (diffs []Difference, ok bool) {
	fa, fb := FoldCase(a), FoldCase(b)
	if fa.Text != fb.Text {
		return nil, false
	}
	endA, endB := 0, 0
	for i := 0; i <= len(fa.Text); {
		// One step: what lies between the pieces, then a piece. Pieces may
		// differ in length (an ellipsis, three full stops), so the step goes
		// on until both texts are at a border.
		n := 0
		fromA, toA, fromB, toB := len(a), len(a), len(b), len(b)
		if i < len(fa.Text) {
			n = step(fa, fb, i)
			fromA, toA = fa.Original(i, i+n)
			fromB, toB = fb.Original(i, i+n)
		}
		diffs = appendDifference(diffs, a, b, endA, fromA, endB, fromB)
		diffs = appendDifference(diffs, a, b, fromA, toA, fromB, toB)
		endA, endB = toA, toB
		i += max(n, 1)
	}
	return diffs, true
}

// step returns how many bytes from i on belong to whole pieces in both texts.
func step(fa, fb Folded, i int) int {
	for n := 1; i+n < len(fa.Text); n++ {
		if !fa.inside(i+n) && !fb.inside(i+n) {
			return n
		}
	}
	return len(fa.Text) - i
}

// inside reports whether Text[i] belongs to the same piece as the byte
// before it.
func (f Folded) inside(i int) bool { return f.from != nil && f.from[i] == f.from[i-1] }

func appendDifference(diffs []Difference, a, b string, fromA, toA, fromB, toB int) []Difference {
	if a[fromA:toA] == b[fromB:toB] {
		return diffs
	}
	return append(diffs, Difference{A: a[fromA:toA], B: b[fromB:toB], AtA: fromA, AtB: fromB})
}
