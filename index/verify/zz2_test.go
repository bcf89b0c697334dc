package verify
import ("testing";"os";"whosaid/corpus";"whosaid/index/question")
func TestZZM(t *testing.T){ stories, _ := corpus.Open(storyPath(os.Getenv("S"))); c := New(question.NewVocabulary(stories), stories); for _,st:=range c.statements { if st.of.ID==os.Getenv("M") { for _,m:=range st.report.mentions { t.Logf("%+v %q", m, st.textOf(span{m.From,m.To})) }; for i,w:=range st.report.words { t.Logf("%d %s %s",i,w.form,w.norm)} } } }
