package gatewaytest

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"

	"whosaid/bot/standin"
)

// file is Discord's description of its API, beside the repository.
const file = "shared/discord-openapi.json"

// Description is Discord's own description of its API, loaded once; nil when
// it is not there.
var Description = sync.OnceValues(func() (routers.Router, error) {
	path, err := find()
	if err != nil || path == "" {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromFile(path)
	if err != nil {
		return nil, err
	}
	// The document itself is not the matter here: some of its examples do not
	// fit its own schemas.
	return legacy.NewRouter(doc, openapi3.DisableExamplesValidation(), openapi3.DisableSchemaPatternValidation())
})

// find looks for the description beside each folder that holds this one.
func find() (string, error) {
	folder, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(folder, file)
		_, err := os.Stat(path)
		if err == nil {
			return path, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if folder == filepath.Dir(folder) {
			return "", nil
		}
		folder = filepath.Dir(folder)
	}
}

// Conform fails the test for every request that the stand-in refused, unless
// the code of the refusal is expected: "10062".
func Conform(t testing.TB, s *standin.Server, expected ...string) {
	t.Helper()
	for _, r := range s.Requests() {
		if !r.Scripted && r.Status >= 400 && !allowed(string(r.Answer), expected) {
			t.Errorf("%s %s was refused: %d %s\n%s", r.Method, r.Path, r.Status, r.Answer, r.Body)
		}
	}
}

// maxDescribed is how many requests of a kind are looked at in a test: more
// than any has, but those that flood.
const maxDescribed = 100

// described fails the test for every request that is not as Discord's own
// description of its API has it, if that is there. Bodies that the stand-in
// itself found malformed are left to it.
func described(t testing.TB, s *standin.Server) {
	t.Helper()
	description, err := Description()
	if err != nil {
		t.Fatal(err)
	}
	if description == nil {
		return
	}
	looked := map[string]int{}
	for _, r := range s.Requests() {
		kind := r.Method + " " + r.Route
		if r.Route != "" && r.Status != http.StatusBadRequest && looked[kind] < maxDescribed {
			looked[kind]++
			check(t, description, r)
		}
	}
}

func allowed(answer string, expected []string) bool {
	for _, code := range expected {
		if strings.Contains(answer, `"code":`+code+`,`) {
			return true
		}
	}
	return false
}

func check(t testing.TB, description routers.Router, r standin.Request) {
	t.Helper()
	path := strings.TrimPrefix(strings.TrimPrefix(r.Path, "/api/v9"), "/api/v10")
	req, err := http.NewRequest(r.Method, "https://discord.com/api/v10"+path, bytes.NewReader(r.Body))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Body) > 0 {
		req.Header.Set("Content-Type", "application/json")
	}
	route, params, err := description.FindRoute(req)
	if err != nil {
		t.Errorf("%s %s: %v", r.Method, r.Path, err)
		return
	}
	in := &openapi3filter.RequestValidationInput{
		Request: req, PathParams: params, Route: route,
		Options: &openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc, MultiError: true},
	}
	if err := openapi3filter.ValidateRequest(context.Background(), in); err != nil {
		t.Errorf("%s %s sends what Discord does not describe: %v\n%s", r.Method, r.Path, err, r.Body)
	}
}
