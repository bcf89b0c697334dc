package rules

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"whosaid/bot/standin/wire"
)

// A field is one name of an object and the check of its value.
type field struct {
	check    check
	required bool
}

func opt(c check) field { return field{check: c} }
func req(c check) field { return field{check: c, required: true} }

// fields are the names an object may have.
type fields map[string]field

// with returns the fields and more.
func (fs fields) with(more fields) fields {
	out := fields{}
	for name, f := range fs {
		out[name] = f
	}
	for name, f := range more {
		out[name] = f
	}
	return out
}

// object is a JSON object with these fields and no others. Null is absent.
func object(fs fields) check {
	return func(p place, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			p.fault("MODEL_TYPE_CONVERT", "Expected an object/dictionary.")
			return
		}
		for name, f := range fs {
			switch value := m[name]; {
			case value != nil:
				f.check(p.field(name), value)
			case f.required:
				p.field(name).required()
			}
		}
		for name, value := range m {
			if _, known := fs[name]; !known && value != nil && !p.lenient {
				p.field(name).fault("STANDIN_UNKNOWN_FIELD", "Discord knows no such field here and would ignore it.")
			}
		}
	}
}

// list is a JSON list with inclusive bounds on its length.
func list(least, most int, item check) check {
	return func(p place, v any) {
		items, ok := v.([]any)
		if !ok {
			p.fault("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
			return
		}
		p.within(len(items), least, most)
		for i, v := range items {
			if v == nil {
				p.item(i).fault("LIST_ITEM_VALUE_REQUIRED", "List item values of ModelType are required")
				continue
			}
			item(p.item(i), v)
		}
	}
}

// set is a list without repetition.
func set(least, most int, item check) check {
	return func(p place, v any) {
		list(least, most, item)(p, v)
		items, _ := v.([]any)
		seen := map[string]bool{}
		for i, v := range items {
			if seen[show(v)] {
				p.item(i).fault("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value")
			}
			seen[show(v)] = true
		}
	}
}

// dict is an object with free names out of a set of keys.
func dict(keys map[string]bool, value check) check {
	return func(p place, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			p.fault("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
			return
		}
		for key, v := range m {
			switch {
			case !keys[key]:
				p.field(key).fault("ENUM_TYPE_COERCE", "Value %q is not a valid enum value.", key)
			case v != nil:
				value(p.field(key), v)
			}
		}
	}
}

// parse reads a body and keeps its numbers as written.
func parse(body []byte) (any, *wire.Error) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, wire.Refuse(wire.CodeInvalidJSON)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, wire.Refuse(wire.CodeInvalidJSON)
	}
	return v, nil
}

// decode fills out from a value already read. It reports false when a type
// does not fit, which the shape check has told as a fault.
func decode(v, out any) bool {
	b, err := json.Marshal(v)
	return err == nil && json.Unmarshal(b, out) == nil
}

// refusal turns faults into an error, nil when there are none.
func refusal(faults *wire.Faults) *wire.Error {
	if faults.Empty() {
		return nil
	}
	return wire.RefuseForm(faults)
}
