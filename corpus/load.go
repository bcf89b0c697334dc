package corpus

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
