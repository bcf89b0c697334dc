package verify

import "slices"

// sweeping reports whether what a verb is about is everything there is, rather
// than something heard of: who denied "the reports" did not deny everything.
func (r *reading) sweeping(object span) bool {
	for i := object.from; i < object.to; i++ {
		if r.is(i, sweepingWord) && !(i+1 < object.to && r.form(i+1) == "but") {
			return true
		}
	}
	return false
}

// sweeps reports whether a statement takes its stance on everything as well.
func (st *statement) sweeps() bool {
	return slices.ContainsFunc(st.report.words, func(w word) bool { return does(w.form, sweepingWord) })
}
