package library

import (
	"reflect"
	"testing"

	"whosaid/corpus"
)

// TestEveryFieldCounts alters each exported field of a story in turn: none may
// change without being told, those added later included.
func TestEveryFieldCounts(t *testing.T) {
	t.Parallel()
	parts := map[string]reflect.Type{
		"story":     reflect.TypeFor[corpus.Story](),
		"speaker":   reflect.TypeFor[corpus.Speaker](),
		"statement": reflect.TypeFor[corpus.Statement](),
	}
	for part, kind := range parts {
		for i := range kind.NumField() {
			f := kind.Field(i)
			if !f.IsExported() || f.Name == "ID" {
				continue
			}
			was, is := oneOfEach(), oneOfEach()
			set(map[string]reflect.Value{
				"story":     reflect.ValueOf(is).Elem(),
				"speaker":   reflect.ValueOf(&is.Speakers[0]).Elem(),
				"statement": reflect.ValueOf(&is.Statements[0]).Elem(),
			}[part].Field(i))
			if got := compare([]*corpus.Story{was}, []*corpus.Story{is}); len(got) == 0 {
				t.Errorf("%s.%s was altered and nothing is told", part, f.Name)
			}
		}
	}
}

func oneOfEach() *corpus.Story {
	return &corpus.Story{ID: "s", Speakers: []corpus.Speaker{{ID: "a"}}, Statements: []corpus.Statement{{ID: "b"}}}
}

// set puts something into a value that is not what a new one has.
func set(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("altered")
	case reflect.Int:
		v.SetInt(7)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
	case reflect.Struct:
		set(v.Field(0))
	}
}
