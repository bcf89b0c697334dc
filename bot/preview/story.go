package preview

import "whosaid/corpus"

// A storyView is a story as the panel shows it.
type storyView struct {
	ID         string          `json:"id"`
	Headline   string          `json:"headline"`
	Publisher  string          `json:"publisher"`
	Published  string          `json:"published"`
	Statements []statementView `json:"statements"`
}

type statementView struct {
	ID       string   `json:"id"`
	Speaker  string   `json:"speaker"`
	Stance   string   `json:"stance"`
	Kind     string   `json:"kind"`
	Text     string   `json:"text"`
	Quotes   []string `json:"quotes"`
	Disputes []string `json:"disputes"`
}

// view is what the panel shows of the stories: those in force, and what came
// of the last save; nothing of it if none was saved yet.
func (s *shelf) view() any {
	out := struct {
		Stories []storyView `json:"stories"`
		Last    *save       `json:"last"`
	}{Stories: []storyView{}}
	if ix := s.current(); ix != nil {
		for _, story := range ix.Stories() {
			out.Stories = append(out.Stories, viewOf(story))
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	out.Last = s.last
	return out
}

func viewOf(s *corpus.Story) storyView {
	out := storyView{ID: s.ID, Headline: s.Headline, Publisher: s.Publisher, Published: s.Published.String(), Statements: []statementView{}}
	for _, st := range s.Statements {
		v := statementView{
			ID: st.ID, Stance: st.Stance, Kind: string(st.Kind), Text: st.Text,
			Quotes: append([]string{}, st.Quotes...), Disputes: append([]string{}, st.Disputes...),
		}
		if speaker := s.Speaker(st.Speaker); speaker != nil {
			v.Speaker = speaker.Name
		}
		out.Statements = append(out.Statements, v)
	}
	return out
}
