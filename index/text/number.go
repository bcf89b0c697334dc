package text

import (
	"math"
	"strconv"
	"strings"
)

// figure reads a figure written in digits, with or without separators and a
// trailing k, m, bn or tn, and returns its plain decimal form: "1,500" and
// "1.5k" are both "1500". Ordinals ("21st") count as their number. Times and
// dates ("10:30") stay as they are written.
func figure(w string) (string, bool) {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return "", false
	}
	digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	suffix := w[len(digits):]
	if strings.ContainsRune(digits, ':') {
		return digits, suffix == "" || suffix == "am" || suffix == "pm"
	}
	plain := strings.ReplaceAll(digits, ",", "")
	factor, known := figureSuffix[suffix]
	if !known {
		return "", false
	}
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		return plain, allDigits(strings.ReplaceAll(plain, ".", ""))
	}
	return formatNumber(v * factor), true
}

// figureSuffix gives what a letter behind a figure multiplies it by.
var figureSuffix = map[string]float64{
	"": 1, "st": 1, "nd": 1, "rd": 1, "th": 1, "s": 1, "pc": 1,
	"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// formatNumber writes a value the one way in which values are compared.
func formatNumber(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e15 {
		return strconv.FormatInt(int64(v), 10)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// numberWord reads a spelled number of one word. "One" is left out: it is a
// pronoun more often than a figure.
func numberWord(w string) (int64, bool) {
	v, ok := numberWords[w]
	return v, ok
}

var numberWords = map[string]int64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90,
	"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
}

// joinNumbers returns the figure that two neighbouring number tokens make
// together: "10" "thousand" is 10000, "twenty" "five" is 25.
func joinNumbers(a, b Token) (string, bool) {
	if !a.Is(Number) || !b.Is(Number) {
		return "", false
	}
	x, errA := strconv.ParseFloat(a.Norm, 64)
	y, errB := strconv.ParseFloat(b.Norm, 64)
	if errA != nil || errB != nil {
		return "", false
	}
	switch {
	case scale(b.Norm) && x < y:
		return formatNumber(x * y), true
	case x >= 20 && x < 100 && math.Mod(x, 10) == 0 && y < 10 && y == math.Trunc(y) && b.End-b.Start > 1:
		return formatNumber(x + y), true // spelled: "twenty" and "five", not the digits of a score
	}
	return "", false
}

// scale reports whether a figure is one that multiplies what stands before it.
func scale(norm string) bool {
	switch norm {
	case "100", "1000", "1000000", "1000000000", "1000000000000":
		return true
	}
	return false
}
