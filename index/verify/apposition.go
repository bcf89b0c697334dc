package verify

import "strings"

// appositionReach is how many words an apposition between a name and its verb
// may have: "Rutte, the secretary-general of the alliance, said".
const appositionReach = 12

// nameBehindRole reads a speaker's full name between commas behind what he or
// she is in small letters: "a passenger, Leonie Achterberg, said".
func (r *reading) nameBehindRole(comma, end, low int) (source, bool) {
	name, ok := r.leftOf(end, comma)
	if !ok || name.from != comma || !r.fullNamed(name.from, name.to) || !r.properly(name.span) {
		return source{}, false
	}
	k := comma - 1
	for k > low && k > comma-maxPhrase && !article(r.form(k)) && !breaksPhrase(r.gap(k)) {
		k--
	}
	return name, k < comma-1 && article(r.form(k)) && !r.properly(span{k + 1, comma})
}

// aroundApposition reads the name in front of an apposition that ends right
// before the verb, else the apposition itself.
func (r *reading) aroundApposition(s sentence, f frame, low int, done []frame) (frame, bool) {
	end := f.group.from
	for k := end - 1; k > low && k > end-appositionReach; k-- {
		if r.items[k].quote >= 0 {
			break
		}
		if !strings.ContainsAny(r.gap(k), ",(—–") && !strings.Contains(r.gap(k), " - ") {
			continue
		}
		if name, ok := r.nameBehindRole(k, end, low); ok {
			f.who, f.from = name, name.from
			return f, true
		}
		if who, ok := r.leftOf(r.beforeAside(k, low), low); ok && who.kind == named {
			f.who, f.from = who, who.from
			return f, true
		}
		break
	}
	if n := len(done); n > 0 && done[n-1].who.kind != nobody && f.verb.form != formBase {
		f.who, f.from = done[n-1].who, f.group.from // "Kim condemned the North, warned that ..."
		return f, true
	}
	return f, false
}
