package verify

import "slices"

// Bounds on a stitched quotation: how many pieces, how long each is, and how
// much of the whole they make.
const (
	mostPieces  = 4
	leastPiece  = 3
	leastPieced = 0.85
)

// stitched finds a quotation put together from the words of several
// statements, or of one in another order. It is held against the named
// speaker's part, else the longest.
func (k *check) stitched(q *quote, all []nearness) (nearness, bool) {
	covered, pieces := 0, 0
	length := map[*statement]int{}
	for i := 0; i < len(q.words); {
		st, n := longestPiece(q.words[i:], all)
		if n < leastPiece && !(n == 2 && telling(q.words[i:i+2]) == 2) {
			i++
			continue
		}
		covered += n
		pieces++
		length[st] += n
		i += n
	}
	if pieces < 2 || pieces > mostPieces || float64(covered) < leastPieced*float64(len(q.words)) {
		return nearness{}, false
	}
	return k.mainPiece(all, length)
}

// mainPiece picks the alignment that a stitched quotation is shown against.
func (k *check) mainPiece(all []nearness, length map[*statement]int) (nearness, bool) {
	all = slices.DeleteFunc(slices.Clone(all), func(n nearness) bool { return length[n.st] == 0 })
	if len(all) == 0 {
		return nearness{}, false
	}
	best := all[0]
	for _, n := range all[1:] {
		if n.own != best.own {
			if n.own {
				best = n
			}
			continue
		}
		if length[n.st] > length[best.st] || length[n.st] == length[best.st] && n.st.order < best.st.order {
			best = n
		}
	}
	return best, true
}

// longestPiece finds which statement holds most of the first words in a row.
func longestPiece(words []word, all []nearness) (*statement, int) {
	var best *statement
	most := 0
	for i := range all {
		said := all[i].st.quoted
		for j := range said {
			n := 0
			for n < len(words) && j+n < len(said) && words[n].form == said[j+n].form {
				n++
			}
			if n > most {
				best, most = all[i].st, n
			}
		}
	}
	return best, most
}
