package bot

// A Command is an application command as it is registered with Discord. Its
// JSON is what Discord takes and, among other fields, gives back.
type Command struct {
	Type             int               `json:"type"`
	Name             string            `json:"name"`
	Names            map[string]string `json:"name_localizations,omitempty"`
	Description      string            `json:"description,omitempty"` // chat commands only
	Descriptions     map[string]string `json:"description_localizations,omitempty"`
	Options          []CommandOption   `json:"options,omitempty"`
	IntegrationTypes []int             `json:"integration_types,omitempty"` // not of a server's own commands
	Contexts         []int             `json:"contexts,omitempty"`          // not of a server's own commands
}

// A CommandOption is a parameter of a chat command.
type CommandOption struct {
	Type         int               `json:"type"`
	Name         string            `json:"name"`
	Names        map[string]string `json:"name_localizations,omitempty"`
	Description  string            `json:"description"`
	Descriptions map[string]string `json:"description_localizations,omitempty"`
	Required     bool              `json:"required,omitempty"`
	Autocomplete bool              `json:"autocomplete,omitempty"`
	MinLength    int               `json:"min_length,omitempty"`
	MaxLength    int               `json:"max_length,omitempty"`
}

// Kinds of command and of option, as Discord numbers them.
const (
	ChatCommand    = 1
	MessageCommand = 3

	TextOption = 3
	FlagOption = 5
)
