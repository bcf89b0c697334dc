package preview

import (
	"net/http"
	"testing"
)

// BenchmarkStart measures the time from nothing to a bot that can be asked and
// a page that is served. Ending is not measured: the client library sleeps for
// a second there.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		r := run(b)
		resp, err := http.Get(r.URL())
		if err != nil {
			b.Fatal(err)
		}
		resp.Body.Close()
		b.StopTimer()
		r.stop()
		b.StartTimer()
	}
}
