package corpus

import "slices"

// Load reads a story file. The name is used in faults only. The error is
// Faults, with everything that is wrong in the file; the story is nil then.
func Load(name string, data []byte) (*Story, error) {
	story, faults := load(name, data)
	if len(faults) > 0 {
		faults.sort()
		return nil, faults
	}
	return story, nil
}

// load does the work of Load. The story is of use only without faults.
func load(name string, data []byte) (*Story, Faults) {
	src, faults, ok := readSource(name, data)
	if !ok {
		return nil, faults
	}
	root, syntax := parseYAML(src)
	faults = append(faults, syntax...)
	if root == nil {
		return nil, faults
	}
	r := newReader(src)
	readMap(r, place{}, root, fileKeys(), r.story)
	r.story.reindex()
	r.check()
	return r.story, append(faults, r.faults()...)
}

// check runs all checks that need more than one value, or know more of a
// value than its type.
func (r *reader) check() {
	r.checkIDs()
	r.checkStory()
	r.checkSpeakers()
	r.checkStatements()
}

// faulty reports whether a value is faulty already.
func (r *reader) faulty(at place) bool { return r.failed[at] }

// add reports a fault where the value stands.
func (r *reader) add(at place, problem, fix string) {
	if !r.faulty(at) {
		r.report(at, r.story.origin.spot(at), problem, fix)
	}
}

// has reports whether the file gives a value at all.
func (r *reader) has(at place) bool {
	_, ok := r.story.origin.spots[at]
	return ok
}

// oneOf checks that a value is one of the words that are allowed.
func oneOf[S ~string](r *reader, at place, what string, value S, allowed []S) {
	if slices.Contains(allowed, value) || !r.has(at) {
		return
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = string(a)
	}
	fix := "the kinds are " + listed(allowed)
	if near := nearest(what, string(value), words); near != "" {
		fix = "write " + near + "; " + fix
	}
	r.add(at, quoted(value)+" is no kind of "+what, fix)
}
