package quotation

// maxDistanceLength is how many characters a word may have for EditDistance
// to look at it: more than any word has.
const maxDistanceLength = 64

// EditDistance counts the characters to insert, delete, replace or swap with
// their neighbour to make one word of the other. Of anything longer than a
// word it only says that the two are far from each other.
func EditDistance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	if len(ra) > maxDistanceLength || len(rb) > maxDistanceLength {
		return maxDistanceLength
	}
	var rows [3][maxDistanceLength + 1]int // the row before the last, the last, this one
	for j := range len(rb) + 1 {
		rows[1][j] = j
	}
	for i := 1; i <= len(ra); i++ {
		rows[2][0] = i
		for j := 1; j <= len(rb); j++ {
			cost := 1
			if ra[i-1] == rb[j-1] {
				cost = 0
			}
			d := min(rows[1][j]+1, rows[2][j-1]+1, rows[1][j-1]+cost)
			if i > 1 && j > 1 && ra[i-1] == rb[j-2] && ra[i-2] == rb[j-1] {
				d = min(d, rows[0][j-2]+1)
			}
			rows[2][j] = d
		}
		rows[0], rows[1] = rows[1], rows[2]
	}
	return rows[1][len(rb)]
}
