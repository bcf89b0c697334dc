package question

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"whosaid/corpus"
)

var months = func() map[string]int {
	out := map[string]int{}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		out[name], out[name[:3]] = int(m), int(m)
	}
	out["sept"] = int(time.September)
	return out
}()

var weekdays = func() map[string]bool {
	out := map[string]bool{}
	for d := time.Sunday; d <= time.Saturday; d++ {
		out[strings.ToLower(d.String())] = true
	}
	return out
}()

// isDay reports whether a folded word is the name of a weekday or month.
func isDay(norm string) bool { return weekdays[norm] || months[norm] > 0 }

// DayConcept is the concept of a day of the year: "18 October" in a question
// finds what was said on that day.
func DayConcept(d corpus.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("day:%02d-%02d", int(d.Month), d.Day)
}

// daysIn finds days of the year among folded words: "october 18", "18
// october".
func daysIn(words []string) []Mention {
	var out []Mention
	for i := range words {
		m, ok := months[words[i]]
		if !ok {
			continue
		}
		if d := dayNumber(words, i+1); d > 0 {
			out = append(out, Mention{From: i, To: i + 2, Concept: fmt.Sprintf("day:%02d-%02d", m, d)})
		} else if d := dayNumber(words, i-1); d > 0 {
			out = append(out, Mention{From: i - 1, To: i + 1, Concept: fmt.Sprintf("day:%02d-%02d", m, d)})
		}
	}
	return out
}

// dayNumber reads word i as a day of a month, 0 if it is none.
func dayNumber(words []string, i int) int {
	if i < 0 || i >= len(words) || len(words[i]) > 2 {
		return 0
	}
	d, err := strconv.Atoi(words[i])
	if err != nil || d < 1 || d > 31 {
		return 0
	}
	return d
}
