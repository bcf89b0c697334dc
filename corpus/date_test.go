package corpus

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2024-02-29", "2024-10-21", "1999-12-31"} {
		if d, err := ParseDate(s); err != nil || d.String() != s {
			t.Errorf("ParseDate(%q) = %v, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "2023-02-29", "2024-13-01", "2024-1-1", "21.10.2024", "2024-10-21T10:00:00Z"} {
		if d, err := ParseDate(s); err == nil || !d.IsZero() {
			t.Errorf("ParseDate(%q) = %v, want an error", s, d)
		}
	}
}

func TestDate(t *testing.T) {
	monday := Date{2024, time.October, 21}
	friday := Date{2024, time.October, 18}
	if monday.Weekday() != time.Monday || !friday.Before(monday) || monday.Before(friday) || monday.Before(monday) {
		t.Errorf("%v is a %v; before %v: %v", monday, monday.Weekday(), friday, monday.Before(friday))
	}
	if (Date{}).String() != "" || !(Date{}).IsZero() || monday.IsZero() {
		t.Error("the zero Date is not the unknown day")
	}
}
