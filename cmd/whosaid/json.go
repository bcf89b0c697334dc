package main

import (
	"math"

	"whosaid/bot/words"
	"whosaid/index"
)

// The JSON of "whosaid ask -json". Other tools read it: fields are added,
// never renamed or removed.
type jsonAnswer struct {
	Question   string             `json:"question"`
	Answered   bool               `json:"answered"`
	Confidence float64            `json:"confidence"`
	Answers    []jsonStatement    `json:"answers"`
	Refusal    *jsonRefusal       `json:"refusal"`
	Why        *index.Explanation `json:"why,omitempty"` // with -explain
}

type jsonStatement struct {
	ID              string   `json:"id"`
	Story           string   `json:"story"`
	Speaker         string   `json:"speaker"`
	Role            string   `json:"role"`
	Affiliation     string   `json:"affiliation"`
	Stance          string   `json:"stance"`
	Kind            string   `json:"kind"`
	Quotes          []string `json:"quotes"`
	Text            string   `json:"text"`
	SaidOn          string   `json:"said_on"`
	SaidOnAsWritten string   `json:"said_on_as_written"`
	Channel         string   `json:"channel"`
	Via             string   `json:"via"`
	To              string   `json:"to"`
	Source          string   `json:"source"`
	DisputedBy      []string `json:"disputed_by"`
}

type jsonRefusal struct {
	Kind    string          `json:"kind"`
	Message string          `json:"message"`
	Related []jsonStatement `json:"related"`
}

func jsonOf(a index.Answer) jsonAnswer {
	out := jsonAnswer{
		Question:   a.Question,
		Answered:   a.Refusal == nil,
		Confidence: math.Round(a.Confidence*1e4) / 1e4,
		Answers:    jsonStatements(a.Statements),
		Why:        a.Why,
	}
	if r := a.Refusal; r != nil {
		out.Refusal = &jsonRefusal{string(r.Kind), words.For("en").Refusal(r), jsonStatements(r.Related)}
	}
	return out
}

// jsonStatements never returns nil: an empty list is [], not null.
func jsonStatements(some []index.Attributed) []jsonStatement {
	out := make([]jsonStatement, 0, len(some))
	for _, a := range some {
		st := a.Statement
		out = append(out, jsonStatement{
			ID: st.ID, Story: a.Story.ID,
			Speaker: a.Speaker.Name, Role: a.Speaker.Role, Affiliation: a.Speaker.Affiliation,
			Stance: st.Stance, Kind: string(st.Kind),
			Quotes: append([]string{}, st.Quotes...), Text: st.Text,
			SaidOn: st.SaidOn.String(), SaidOnAsWritten: st.SaidOnAsWritten,
			Channel: st.Channel, Via: st.Via, To: st.To,
			Source: a.Story.Publisher, DisputedBy: append([]string{}, a.DisputedBy...),
		})
	}
	return out
}
