package index_test

import (
	"testing"

	"whosaid/corpus"
)

// TestNobodyElse asks for the words of people and bodies by common names.
// Whoever the story does not call so has not said it, whatever of their words
// is like the name: "" is a refusal.
func TestNobodyElse(t *testing.T) {
	holdsAnswers(t, marketStory(), map[string]string{
		"what did the accountant say":            "", // others give an account
		"did the accountant warn of losses":      "", // somebody else speaks of them
		"how did the fans react to the losses":   "",
		"what did the glass cross say":           "",
		"what did the fans say":                  "",       // others support it
		"what did the insurer say":               "",       // others speak of security
		"what did the government say":            "bridge", // its minister
		"what did the supreme court say":         "",       // it was told to a court
		"what did the opposition say":            "",
		"what did the us embassy say":            "", // the only embassy is another's
		"what did the state department say":      "", // of the United States
		"what did the world bank say":            "", // not the world trade union
		"what did the governor say":              "", // not the government's minister
		"what did the general say":               "", // not who works at the General Hospital
		"what did the father say":                "", // she is a mother
		"what did the british government say":    "", // not any body that is British
		"what did the mother say":                "school",
		"what did the french embassy say":        "visas",
		"what did the market traders' union say": "closing",
		"what did the transport minister say":    "bridge",
		"what did the surgeon say":               "burns",
		"what did the printer deny":              "papers", // as the story calls Dorn & Sons
		"was it the printer":                     "papers",
	})
}

func marketStory() *corpus.Story {
	return &corpus.Story{
		ID: "market", Headline: "Market hall burns", Publisher: "The Quay", Language: "en",
		Speakers: []corpus.Speaker{
			{ID: "union", Name: "World Traders' Union", Kind: corpus.Institution, Aliases: []string{"market traders' union"}},
			{ID: "minister", Name: "Ada Brook", Role: "Transport Minister", Affiliation: "government of Portugal", Kind: corpus.Person},
			{ID: "embassy", Name: "French embassy", Affiliation: "France", Kind: corpus.Institution},
			{ID: "surgeon", Name: "Lena Ort", Role: "surgeon", Affiliation: "Quay General Hospital", Kind: corpus.Person},
			{ID: "mother", Name: "Ines Prado", Kind: corpus.Person},
			{ID: "museum", Name: "British Glass Museum", Affiliation: "United Kingdom", Kind: corpus.Institution},
			{ID: "dorn", Name: "Dorn & Sons", Kind: corpus.Institution},
			{ID: "quay", Name: "The Quay", Kind: corpus.Narrator},
		},
		Statements: []corpus.Statement{
			{ID: "closing", Speaker: "union", Kind: corpus.Indirect, Stance: "say", Text: "The traders will get an account of the losses and support for a year."},
			{ID: "bridge", Speaker: "minister", Kind: corpus.Indirect, Stance: "announce", Text: "The government will pay for the security of the hall, Brook told a court on its website."},
			{ID: "visas", Speaker: "embassy", Kind: corpus.Indirect, Stance: "announce", Text: "The embassy handed out visas to those who lost their papers."},
			{ID: "burns", Speaker: "surgeon", Kind: corpus.Indirect, Stance: "say", Text: "Eleven people came in with burns."},
			{ID: "school", Speaker: "mother", Kind: corpus.Indirect, Stance: "say", Text: "Ines Prado, a mother of two, said that the school had been empty."},
			{ID: "papers", Speaker: "dorn", Kind: corpus.Indirect, Stance: "deny", Text: "The printer denied that it had stored papers in the hall."},
			{ID: "glass", Speaker: "museum", Kind: corpus.Indirect, Stance: "say", Text: "None of the glass in the hall was broken."},
		},
	}
}
