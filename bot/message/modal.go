package message

import "encoding/json"

// A Modal is a form that opens over the client.
type Modal struct {
	CustomID string
	Title    string
	Inputs   []Input
}

// An Input is a field of a modal to type into.
type Input struct {
	CustomID string // under which the text comes back
	Label    string
	Hint     string // shown while nothing is typed
	Value    string // what stands in it at first
	Long     bool   // several lines
	Optional bool
	Most     int // characters that can be typed; 0 means [MaxInputLength]
}

// The styles of text inputs.
const (
	inputShort = 1
	inputLong  = 2
)

// MarshalJSON writes the modal as Discord takes it. Inputs stand in rows, the
// older of two forms: the newer one puts them into labels, a component that
// client libraries older than it cannot decode when the modal comes back.
func (m Modal) MarshalJSON() ([]byte, error) {
	rows := []Row{}
	for _, in := range m.Inputs {
		rows = append(rows, Row{Components: []Component{in}})
	}
	return json.Marshal(struct {
		CustomID   string `json:"custom_id"`
		Title      string `json:"title"`
		Components []Row  `json:"components"`
	}{m.CustomID, m.Title, rows})
}

func (Input) kind() kind { return kindInput }

// most is how many characters can be typed.
func (in Input) most() int {
	if in.Most == 0 {
		return MaxInputLength
	}
	return in.Most
}

// MarshalJSON writes the input as Discord takes it.
func (in Input) MarshalJSON() ([]byte, error) {
	style := inputShort
	if in.Long {
		style = inputLong
	}
	return typed(in, struct {
		CustomID  string `json:"custom_id"`
		Style     int    `json:"style"`
		Label     string `json:"label"`
		Hint      string `json:"placeholder,omitempty"`
		Value     string `json:"value,omitempty"`
		Required  bool   `json:"required"`
		MaxLength int    `json:"max_length"`
	}{in.CustomID, style, in.Label, in.Hint, in.Value, !in.Optional, in.most()})
}
