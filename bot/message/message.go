package message

import "encoding/json"

// Message flags.
const (
	flagPrivate      = 1 << 6  // EPHEMERAL
	flagComponentsV2 = 1 << 15 // IS_COMPONENTS_V2
)

// A Message is what a reader gets to see. It has no content field: with
// Components V2 all text stands in components.
type Message struct {
	Components []Component
	Private    bool // only who asked sees it; for answers to interactions

	// For messages posted in a channel; answers to interactions have neither.
	ReplyTo string // id of the message it answers; if that is gone it is posted all the same
	Nonce   string // Discord posts one message for a nonce, however often it is sent
}

// AsEdit returns the message as it can replace another: nothing of what is
// settled when a message is first sent can be said again.
func (m Message) AsEdit() Message { return Message{Components: m.Components} }

// Flags are the message flags as Discord numbers them.
func (m Message) Flags() int {
	if m.Private {
		return flagComponentsV2 | flagPrivate
	}
	return flagComponentsV2
}

// mentionNobody is what every message says of pings. The list is empty, not
// null: without it Discord would let a plain message ping everybody.
type mentionNobody struct {
	Parse []string `json:"parse"`
}

type reference struct {
	MessageID string `json:"message_id"`
	Fail      bool   `json:"fail_if_not_exists"`
}

// MarshalJSON writes the message as Discord takes it.
func (m Message) MarshalJSON() ([]byte, error) {
	body := struct {
		Flags           int           `json:"flags"`
		Components      []Component   `json:"components"`
		AllowedMentions mentionNobody `json:"allowed_mentions"`
		Reference       *reference    `json:"message_reference,omitempty"`
		Nonce           string        `json:"nonce,omitempty"`
		EnforceNonce    bool          `json:"enforce_nonce,omitempty"`
	}{
		Flags: m.Flags(), Components: m.Components, AllowedMentions: mentionNobody{Parse: []string{}},
		Nonce: m.Nonce, EnforceNonce: m.Nonce != "",
	}
	if body.Components == nil {
		body.Components = []Component{}
	}
	if m.ReplyTo != "" {
		body.Reference = &reference{MessageID: m.ReplyTo}
	}
	return json.Marshal(body)
}
