package message

// Discord's limits, from its documentation (component reference, message and
// interaction resources) and its OpenAPI description. Lengths are counted in
// UTF-16 units, see [Len]: Discord does not say how it counts, and this is the
// strictest way.
const (
	MaxComponents = 40   // of a message, at any depth
	MaxText       = 4000 // all text displays of a message together
	MaxTexts      = 3    // text displays of a section
	MaxButtons    = 5    // of a row; a select menu fills a row alone
	MaxLabel      = 80   // of a button
	MaxURL        = 512  // of a link button
	MaxCustomID   = 100

	MaxOptions     = 25  // of a select menu
	MaxOption      = 100 // label, value and description of an option, each
	MaxPlaceholder = 150 // of a select menu

	MaxNonce = 25

	MaxModalTitle  = 45
	MaxInputs      = 5    // text inputs of a modal
	MaxInputLabel  = 45   // of a text input
	MaxInputHint   = 100  // the placeholder of a text input
	MaxInputLength = 4000 // what can be typed into a text input

	MaxChoices = 25  // suggestions while a reader types
	MaxChoice  = 100 // name and value of a suggestion, each

	maxColour = 0xFFFFFF
)
