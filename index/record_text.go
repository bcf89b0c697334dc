package index

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/corpus"
)

// recordText tells a story's record: what is asked as a whole first.
func recordText(s *corpus.Story, asked []string) string {
	var parts []string
	gist := slices.Contains(asked, "gist")
	if gist {
		parts = append(parts, headlineText(s))
	}
	if gist || slices.Contains(asked, "quoted") {
		parts = append(parts, voicesText(s))
	}
	parts = append(parts, publishedText(s))
	if !gist {
		parts = append(parts, headlineText(s))
	}
	if s.Revision != "" {
		parts = append(parts, fmt.Sprintf("Revision: %s.", s.Revision))
	}
	if s.URL != "" {
		parts = append(parts, "Link: "+s.URL)
	}
	return strings.Join(parts, " ")
}

func headlineText(s *corpus.Story) string {
	return fmt.Sprintf("Its headline: %s.", strings.TrimSuffix(s.Headline, "."))
}

// publishedText tells who published the story, when and by whom it is.
func publishedText(s *corpus.Story) string {
	text := fmt.Sprintf("%s published this story on %d %s %d", s.Publisher, s.Published.Day, s.Published.Month, s.Published.Year)
	if s.Byline != "" {
		text += "; it was written by " + s.Byline
	}
	if len(s.Contributors) > 0 {
		text += ", with contributions from " + strings.Join(s.Contributors, " and ")
	}
	return text + "."
}

// listedVoices bounds how many speakers a record lists by name: more of them
// are a roster, which is another command's.
const listedVoices = 12

// voicesText lists who speaks in a story, in the order in which they do.
func voicesText(s *corpus.Story) string {
	var names []string
	for i := range s.Statements {
		sp := s.Speaker(s.Statements[i].Speaker)
		if sp.Kind != corpus.Narrator && !slices.Contains(names, sp.Name) {
			names = append(names, sp.Name)
		}
	}
	if len(names) == 0 {
		return "It quotes nobody."
	}
	if more := len(names) - listedVoices; more > 1 {
		names = append(names[:listedVoices], fmt.Sprintf("%d others", more))
	}
	last := len(names) - 1
	list := names[last]
	if last > 0 {
		list = strings.Join(names[:last], ", ") + " and " + list
	}
	return "It gives the words of " + list + "."
}
