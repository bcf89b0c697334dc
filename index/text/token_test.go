package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// flags are how the tables below write the shapes.
var flags = []struct {
	shape Shape
	flag  byte
}{{Capital, 'C'}, {Acronym, 'A'}, {Number, 'N'}, {Possess, 'P'}, {SentHead, 'H'}}

// show writes tokens as "source=norm+FLAGS", the norm left out where it is
// what stands there.
func show(s string, toks []Token) []string {
	out := []string{}
	for _, t := range toks {
		line := s[t.Start:t.End]
		if t.Norm != line {
			line += "=" + t.Norm
		}
		mark := "+"
		for _, f := range flags {
			if t.Is(f.shape) {
				mark += string(f.flag)
			}
		}
		out = append(out, line+strings.TrimSuffix(mark, "+"))
	}
	return out
}

func TestTokens(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", []string{}},
		{"only marks", " …?! — ", []string{}},
		{"a sentence", "Crews walked out.", []string{"Crews=crews+CH", "walked", "out"}},
		{"capitals inside a sentence", "said Tamm of Estonia", []string{"said+H", "Tamm=tamm+C", "of", "Estonia=estonia+C"}},
		{"a new sentence", "Out. Now!\nWho? “Me”", []string{"Out=out+CH", "Now=now+CH", "Who=who+CH", "Me=me+CH"}},
		{"a full stop inside a figure ends nothing", "at 3.1 Metres", []string{"at+H", "3.1+N", "Metres=metres+C"}},

		{"possessive", "the union's Lahti’s", []string{"the+H", "union's=union+P", "Lahti’s=lahti+CP"}},
		{"a plural's apostrophe is none of its own", "the seafarers' union", []string{"the+H", "seafarers", "union"}},
		{"contractions", "don't isn’t O'Neill", []string{"don't+H", "isn’t=isn't", "O'Neill=o'neill+C"}},
		{"quoted in single marks", "'yes' ‘no’", []string{"yes+H", "no"}},
		{"hyphens part words", "co-founder e-mail", []string{"co+H", "founder", "e", "mail"}},
		{"dashes part words", "in—out in–out", []string{"in+H", "out", "in", "out"}},

		{"acronym", "so NATO's MPs", []string{"so+H", "NATO's=nato+CAP", "MPs=mps+CA"}},
		{"acronym with dots", "the U.S.A, the U.N.", []string{"the+H", "U.S.A=usa+CA", "the", "U.N=un+CA"}},
		{"initials", "signed J.K.", []string{"signed+H", "J.K=jk+CA"}},
		{"a.m. is a word", "at 10 a.m.", []string{"at+H", "10+N", "a.m=am"}},
		{"mixed capitals are no acronym", "an iPhone from McKay", []string{"an+H", "iPhone=iphone", "from", "McKay=mckay+C"}},
		{"one capital is no acronym", "plan B", []string{"plan+H", "B=b+C"}},

		{"figure with separators", "with 1,500 of 12,000,000", []string{"with+H", "1,500=1500+N", "of", "12,000,000=12000000+N"}},
		{"decimal", "by 4.5 or 0.5", []string{"by+H", "4.5+N", "or", "0.5+N"}},
		{"a comma behind a figure is none of its own", "in 2024, 340 came", []string{"in+H", "2024+N", "340+N", "came"}},
		{"thousands typed short", "some 10k or 2K", []string{"some+H", "10k=10000+N", "or", "2K=2000+N"}},
		{"millions", "cost 1.5 million, 3bn", []string{"cost+H", "1.5 million=1500000+N", "3bn=3000000000+N"}},
		{"spelled", "two thousand in twenty five or twenty-five", []string{"two thousand=2000+NH", "in", "twenty five=25+N", "or", "twenty-five=25+N"}},
		{"one is a pronoun", "no one of forty", []string{"no+H", "one", "of", "forty=40+N"}},
		{"percent sign", "up 5%", []string{"up+H", "5+N", "%=percent"}},
		{"money", "paid $3 or €4 or £5", []string{"paid+H", "$=dollars", "3+N", "or", "€=euros", "4+N", "or", "£=pounds", "5+N"}},
		{"ordinals and decades", "the 21st of the 1990s", []string{"the+H", "21st=21+N", "of", "the", "1990s=1990+N"}},
		{"dates", "on 18 October 2024, 18/10/24", []string{"on+H", "18+N", "October=october+C", "2024+N", "18+N", "10+N", "24+N"}},
		{"a date in ISO form", "on 2024-10-18", []string{"on+H", "2024+N", "10+N", "18+N"}},
		{"a time", "at 10:30 or 9:05pm", []string{"at+H", "10:30+N", "or", "9:05pm=9:05+N"}},
		{"a score is two figures", "won 7-5", []string{"won+H", "7+N", "5+N"}},
		{"a span of years is two figures", "in 2019-20", []string{"in+H", "2019+N", "20+N"}},
		{"letters behind digits that mean no figure", "on 3G", []string{"on+H", "3G=3g"}},

		{"no-break space parts words", "the\u00a0union", []string{"the+H", "union"}},
		{"no-break space in a figure", "1.5\u00a0million", []string{"1.5\u00a0million=1500000+NH"}},
		{"accents", "in Köln, naïve", []string{"in+H", "Köln=koln+C", "naïve=naive"}},
		{"accents typed apart", "in Ko\u0308ln", []string{"in+H", "Ko\u0308ln=koln+C"}},
		{"letters without a base letter", "Łódź, Ørsted, straße", []string{"Łódź=lodz+CH", "Ørsted=orsted+C", "straße=strasse"}},
		{"full-width forms", "ＦＩＳＨ １５", []string{"ＦＩＳＨ=fish+CAH", "１５=15+N"}},
		{"ligatures", "ﬁsh", []string{"ﬁsh=fish+H"}},
		{"other scripts", "Москва العربية", []string{"Москва=москва+CH", "العربية"}},
		{"ideographs stand alone", "東京ab", []string{"東+H", "京", "ab"}},
		{"invalid UTF-8 parts words", "a\xffb\xc3", []string{"a+H", "b"}},
		{"control characters part words", "a\x00b\u200bc", []string{"a+H", "b", "c"}},
		{"emoji", "ok👍🏽go", []string{"ok+H", "go"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, show(tt.in, Tokens(tt.in))); diff != "" {
				t.Errorf("tokens of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
