package index_test

import (
	"testing"

	"whosaid/corpus"
)

// Questions in pairs that share nearly all their words: one that the story
// answers, one to which it answers something else.
func TestWhoDoesWhatToWhom(t *testing.T) {
	holdsAnswers(t, portStory(), map[string]string{
		"did Chile send patrol boats to Peru":                "boats",
		"did Peru send patrol boats to Chile":                "",
		"did Chile send patrol boats to Brazil":              "",
		"what boats did Chile send":                          "boats",
		"what missiles did Chile send":                       "",
		"did Marta Ilic meet the Peruvian navy":              "met",
		"did Marta Ilic meet the Spanish navy":               "",
		"how many boats were sent":                           "boats",
		"how many sailors were sent":                         "",
		"how many special forces landed":                     "landed",
		"how many officers landed":                           "", // forces in another sense
		"how much is the ferry worth":                        "ferry",
		"how much did the founder pay":                       "ferry", // in guineas
		"how much are the lamps worth":                       "",
		"what was Marta Ilic's number":                       "count",
		"what did the port authority order":                  "ordered", // announced, but it is an order
		"did the port authority order lamps":                 "ordered",
		"did the navy order the port authority to fit lamps": "",
	})
}

func portStory() *corpus.Story {
	return &corpus.Story{
		ID: "port", Headline: "Boats off the port", Publisher: "The Quay", Language: "en",
		Speakers: []corpus.Speaker{
			{ID: "ilic", Name: "Marta Ilic", Role: "harbour master", Kind: corpus.Person},
			{ID: "navy", Name: "Chilean navy", Affiliation: "Chile", Kind: corpus.Institution},
			{ID: "authority", Name: "Port Authority", Kind: corpus.Institution},
			{ID: "quay", Name: "The Quay", Kind: corpus.Narrator},
		},
		Statements: []corpus.Statement{
			{ID: "boats", Speaker: "navy", Kind: corpus.Indirect, Stance: "announce", Text: "Chile has sent nine patrol boats to Peru."},
			{ID: "met", Speaker: "ilic", Kind: corpus.Indirect, Stance: "say", Text: "Marta Ilic said that she met the Peruvian navy on the pier."},
			{ID: "count", Speaker: "ilic", Kind: corpus.Indirect, Stance: "say", Text: "The harbour master counted 14 vessels at anchor."},
			{ID: "landed", Speaker: "navy", Kind: corpus.Indirect, Stance: "announce", Text: "On Sunday 40 special forces landed beside the lighthouse."},
			{ID: "ordered", Speaker: "authority", Kind: corpus.Indirect, Stance: "announce", Text: "The Port Authority said it had ordered the navy to fit lamps by June."},
			{ID: "dues", Speaker: "authority", Kind: corpus.Indirect, Stance: "demand", Text: "The Port Authority wants the fishermen to pay their dues."},
			{ID: "ferry", Speaker: "quay", Kind: corpus.Indirect, Stance: "say", Text: "The founder paid 900 guineas for the ferry."},
			{ID: "calm", Speaker: "quay", Kind: corpus.Indirect, Stance: "say", Text: "The port stayed open, and ferries ran as usual."},
		},
	}
}
