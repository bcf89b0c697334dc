package verify

// longestCall is how many words a story has at most for what a speaker is.
const longestCall = 5

// calls is what a statement's text calls its speaker where it begins with that
// and a verb of speech: "The UN body declined". It is "" if it calls the speaker
// nothing of several words, or only by words for what many are.
func (st *statement) calls() string {
	words := st.report.words[:st.told]
	if len(words) == 0 || !article(words[0].form) {
		return ""
	}
	proper := false
	for k := 1; k < len(words) && k <= longestCall && !words[k].pause && !words[k].stop; k++ {
		if k > 2 && proper && reportsSpeech(words[k].norm) {
			return st.toldText(1, k)
		}
		if does(words[k].form, stopsPhrase|between|inName|pronoun) {
			break
		}
		proper = proper || words[k].name
	}
	return ""
}
