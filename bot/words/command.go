package words

// discordLocales are Discord's locales of each language that is not English.
// A language that is not listed goes by its own name, as most do.
var discordLocales = map[string][]string{
	"es": {"es-ES", "es-419"},
}

// A Localised is a text in every language there is: what Discord wants to know
// of a command's name or description.
type Localised struct {
	Text string            // English, for all other locales
	In   map[string]string // by Discord's locale, English left out
}

// Everywhere returns a text without placeholders in every language.
func Everywhere(key string) Localised {
	l := Localised{Text: For(english).Text(key), In: map[string]string{}}
	for _, language := range Languages()[1:] {
		locales := discordLocales[language]
		if locales == nil {
			locales = []string{language}
		}
		for _, locale := range locales {
			l.In[locale] = For(language).Text(key)
		}
	}
	return l
}
