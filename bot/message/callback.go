package message

// A Callback is the first answer to an interaction, due within three seconds
// of it. Its JSON is the whole body of the request.
type Callback struct {
	Type int `json:"type"`
	Data any `json:"data,omitempty"`
}

// The types of callback.
const (
	callbackMessage      = 4
	callbackDeferMessage = 5
	callbackDeferUpdate  = 6
	callbackUpdate       = 7
	callbackChoices      = 8
	callbackModal        = 9
)

// Answer says something.
func Answer(m Message) Callback { return Callback{Type: callbackMessage, Data: m} }

// Update puts something else into the message whose button was pressed.
func Update(m Message) Callback { return Callback{Type: callbackUpdate, Data: m.AsEdit()} }

// Later promises an answer within fifteen minutes. Whether only the asker
// sees it is settled here and not by the message that comes.
func Later(private bool) Callback {
	c := Callback{Type: callbackDeferMessage}
	if private {
		c.Data = struct {
			Flags int `json:"flags"`
		}{flagPrivate}
	}
	return c
}

// UpdateLater promises another content for the message whose button was
// pressed.
func UpdateLater() Callback { return Callback{Type: callbackDeferUpdate} }

// Open shows a form.
func Open(m Modal) Callback { return Callback{Type: callbackModal, Data: m} }

// A Choice is a suggestion while a reader types into a command's option.
type Choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Suggest answers what a reader has typed so far with what it may become.
func Suggest(choices []Choice) Callback {
	if choices == nil {
		choices = []Choice{}
	}
	return Callback{Type: callbackChoices, Data: struct {
		Choices []Choice `json:"choices"`
	}{choices}}
}
