package corpus

// maxFaults is how many faults of a file are kept. Nobody reads more, and a
// file that is no story at all could have a million.
const maxFaults = 1000

// A reader turns the YAML of a story file into a Story, noting where every
// value stands and everything that is not as it has to be.
type reader struct {
	story  *Story
	found  []finding
	more   int            // faults beyond maxFaults
	failed map[place]bool // values that are faulty already: no need to check them further
}

// A finding is a fault before its words are put together: the id that names
// its place may stand below it in the file.
type finding struct {
	at           place
	spot         spot
	problem, fix string
}

func newReader(src *source) *reader {
	return &reader{
		story:  &Story{origin: &origin{src: src, spots: make(map[place]spot)}},
		failed: make(map[place]bool),
	}
}

func (r *reader) report(at place, where spot, problem, fix string) {
	r.failed[at] = true
	if len(r.found) == maxFaults {
		r.more++
		return
	}
	r.found = append(r.found, finding{at, where, problem, fix})
}

// faults returns what was found.
func (r *reader) faults() Faults {
	var faults Faults
	for _, f := range r.found {
		faults = append(faults, r.story.faultAt(f.spot, f.at, f.problem, f.fix))
	}
	if src := r.story.origin.src; r.more > 0 {
		faults = append(faults, src.fault(spot{len(src.lines), 1}, "", "the file has "+counted(r.more, "more fault", "more faults"), "mend the ones above first"))
	}
	return faults
}

// add reports a fault where a value stands, unless it is faulty already.
func (r *reader) add(at place, problem, fix string) {
	if !r.failed[at] {
		r.report(at, r.story.origin.spot(at), problem, fix)
	}
}

// has reports whether the file gives a value at all.
func (r *reader) has(at place) bool {
	_, ok := r.story.origin.spots[at]
	return ok
}
