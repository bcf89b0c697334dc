package wire

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
)

// A Fault is one thing wrong with one field.
type Fault struct {
	Code    string `json:"code"` // "BASE_TYPE_MAX_LENGTH"
	Message string `json:"message"`
}

// Faults collects what is wrong with a body, each fault under the path of
// its field. The zero value is an empty collection.
type Faults struct {
	here   []Fault
	inside map[string]*Faults
}

// Add puts a fault under a path; an empty path means the whole body.
func (f *Faults) Add(path []string, fault Fault) {
	if len(path) == 0 {
		f.here = append(f.here, fault)
		return
	}
	if f.inside == nil {
		f.inside = map[string]*Faults{}
	}
	if f.inside[path[0]] == nil {
		f.inside[path[0]] = &Faults{}
	}
	f.inside[path[0]].Add(path[1:], fault)
}

// Empty reports whether nothing is wrong.
func (f *Faults) Empty() bool { return f == nil || len(f.here) == 0 && len(f.inside) == 0 }

// MarshalJSON nests the faults as Discord does: an object per path step, and
// "_errors" where the faults are.
func (f *Faults) MarshalJSON() ([]byte, error) {
	out := map[string]any{}
	for name, in := range f.inside {
		out[name] = in
	}
	if len(f.here) > 0 {
		out["_errors"] = f.here
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads faults as MarshalJSON writes them.
func (f *Faults) UnmarshalJSON(b []byte) error {
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(b, &parts); err != nil {
		return err
	}
	for name, part := range parts {
		if name == "_errors" {
			if err := json.Unmarshal(part, &f.here); err != nil {
				return err
			}
			continue
		}
		in := &Faults{}
		if err := json.Unmarshal(part, in); err != nil {
			return err
		}
		if f.inside == nil {
			f.inside = map[string]*Faults{}
		}
		f.inside[name] = in
	}
	return nil
}

// List writes one line per fault, "embeds.0.title BASE_TYPE_MAX_LENGTH: Must
// be 256 or fewer in length.", sorted by path.
func (f *Faults) List() []string {
	if f == nil {
		return nil
	}
	lines := f.lines(nil)
	sort.Strings(lines)
	return lines
}

func (f *Faults) lines(path []string) []string {
	var out []string
	for _, fault := range f.here {
		line := fmt.Sprintf("%s %s: %s", strings.Join(path, "."), fault.Code, fault.Message)
		out = append(out, strings.TrimSpace(line))
	}
	for name, in := range f.inside {
		out = append(out, in.lines(extend(path, name))...)
	}
	return out
}
