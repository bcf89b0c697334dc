package words

import (
	"strings"

	"whosaid/corpus"
)

// Date writes a day with its weekday, in the order of the language; "" for
// the zero Date.
func (w *Words) Date(d corpus.Date) string { return w.date("date.full", d) }

// ShortDate writes a day without its weekday; "" for the zero Date.
func (w *Words) ShortDate(d corpus.Date) string { return w.date("date.short", d) }

func (w *Words) date(key string, d corpus.Date) string {
	if d.IsZero() {
		return ""
	}
	return w.Text(key,
		"weekday", w.Text("weekday."+strings.ToLower(d.Weekday().String())),
		"day", w.Text("date.day", "n", d.Day),
		"month", w.Text("month."+strings.ToLower(d.Month.String())),
		"year", d.Year)
}
