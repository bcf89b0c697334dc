package render_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
)

// specFile is Discord's own description of its API. Tests do without it when
// it is not there.
const specFile = "../../../shared/discord-openapi.json"

// spec loads the description once; it is nil when there is none.
var spec = sync.OnceValues(func() (routers.Router, error) {
	b, err := os.ReadFile(specFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(b)
	if err != nil {
		return nil, err
	}
	// Some of its examples do not fit its own schemas.
	return legacy.NewRouter(doc, openapi3.DisableExamplesValidation(), openapi3.DisableSchemaPatternValidation())
})

// conform holds the body of an interaction's answer against Discord's
// description.
func conform(t testing.TB, body []byte) {
	t.Helper()
	router, err := spec()
	if err != nil {
		t.Fatal(err)
	}
	if router == nil {
		return
	}
	if err := validate(router, body); err != nil {
		t.Errorf("Discord does not describe this: %v", err)
	}
}

func validate(router routers.Router, body []byte) error {
	req, err := http.NewRequest("POST", "https://discord.com/api/v10/interactions/1/token/callback", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	route, params, err := router.FindRoute(req)
	if err != nil {
		return err
	}
	return openapi3filter.ValidateRequest(context.Background(), &openapi3filter.RequestValidationInput{
		Request: req, PathParams: params, Route: route,
		Options: &openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc},
	})
}

// TestOpenAPI checks the checker.
func TestOpenAPI(t *testing.T) {
	router, err := spec()
	if err != nil {
		t.Fatal(err)
	}
	if router == nil {
		t.Skip("Discord's OpenAPI file is not here")
	}
	if err := validate(router, []byte(`{"type":4,"data":{"flags":32768,"components":[{"type":10,"content":7}]}}`)); err == nil {
		t.Error("a text that is a number passed")
	}
}
