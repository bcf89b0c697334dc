package rank

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightsTxt string

// weights are the numbers of weights.txt by group and name.
type weights struct {
	prose, story Features                      // of a statement's score
	odds         map[string]map[string]float64 // by group
}

var loaded = sync.OnceValue(func() *weights {
	w, err := parseWeights(weightsTxt)
	if err != nil {
		panic("rank: " + err.Error())
	}
	return w
})

// parseWeights reads the table; a name that nothing reads is an error, so
// that a misspelt weight cannot be silently without effect.
func parseWeights(table string) (*weights, error) {
	w := &weights{odds: map[string]map[string]float64{}}
	for line := range strings.Lines(table) {
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) != 3 {
			return nil, fmt.Errorf("weights.txt: want \"group name value\", have %q", strings.TrimSpace(line))
		}
		v, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, fmt.Errorf("weights.txt: %s %s: %w", f[0], f[1], err)
		}
		if !w.set(f[0], f[1], v) {
			return nil, fmt.Errorf("weights.txt: nothing is called %s %s", f[0], f[1])
		}
	}
	return w, nil
}

// set files one weight and reports whether there is such a one.
func (w *weights) set(group, name string, v float64) bool {
	switch group {
	case "prose":
		return place(w.prose[:], FeatureNames[:fText], name, v)
	case "story":
		return place(w.story[:], FeatureNames[:], name, v)
	case onProse, onTopic, onSpeaker, never:
		if w.odds[group] == nil {
			w.odds[group] = map[string]float64{}
		}
		w.odds[group][name] = v
		return true
	}
	return false
}

func place(values []float64, names []string, name string, v float64) bool {
	for i, n := range names {
		if n == name {
			values[i] = v
			return true
		}
	}
	return false
}

// Weights returns the weights of one way of deciding, by name; for learning
// them anew.
func Weights(group string) map[string]float64 { return loaded().odds[group] }

// StoryWeights returns the weights of the features in attributed stories; for
// learning them anew.
func StoryWeights() Features { return loaded().story }
