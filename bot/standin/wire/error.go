package wire

import (
	"fmt"
	"net/http"
	"strings"
)

// Discord's error codes the stand-in gives. Code 0 is the general error,
// told apart by its HTTP status.
const (
	CodeGeneral                  = 0
	CodeUnknownApplication       = 10002
	CodeUnknownChannel           = 10003
	CodeUnknownGuild             = 10004
	CodeUnknownMessage           = 10008
	CodeUnknownUser              = 10013
	CodeUnknownWebhook           = 10015
	CodeUnknownInteraction       = 10062
	CodeUnknownCommand           = 10063
	CodeNotYourApplication       = 20012
	CodeTooManyCommands          = 30032
	CodeTooManyCommandCreates    = 30034
	CodeAlreadyAcknowledged      = 40060
	CodeTooManyFollowups         = 40094
	CodeCloudflare               = 40333
	CodeMissingAccess            = 50001
	CodeNotTheAuthor             = 50005
	CodeEmptyMessage             = 50006
	CodeCannotMessageUser        = 50007
	CodeNonTextChannel           = 50008
	CodeMissingPermissions       = 50013
	CodeInvalidWebhookToken      = 50027
	CodeInvalidRecipients        = 50033
	CodeInvalidForm              = 50035
	CodeInvalidAPIVersion        = 50041
	CodeInvalidJSON              = 50109
	CodeReplyNeedsMessageHistory = 160002
	CodeThreadLocked             = 160005
)

// MaxBody is how many bytes a request may have, as Discord limits it.
const MaxBody = 25 << 20

// An Error is a refusal: its HTTP status and the body that goes with it.
type Error struct {
	Status  int     `json:"-"`
	Code    int     `json:"code"`
	Message string  `json:"message"`
	Errors  *Faults `json:"errors,omitempty"`
}

// Error writes the status, the code and every fault.
func (e *Error) Error() string {
	s := fmt.Sprintf("HTTP %d, code %d: %s", e.Status, e.Code, e.Message)
	if lines := e.Errors.List(); len(lines) > 0 {
		s += ": " + strings.Join(lines, "; ")
	}
	return s
}

type refusal struct {
	status  int
	message string
}

// The status and message of every code. 30034 and 160002 are given with
// status 400 here; Discord's documents do not say which they use.
var refusals = map[int]refusal{
	CodeUnknownApplication:       {http.StatusNotFound, "Unknown Application"},
	CodeUnknownChannel:           {http.StatusNotFound, "Unknown Channel"},
	CodeUnknownGuild:             {http.StatusNotFound, "Unknown Guild"},
	CodeUnknownMessage:           {http.StatusNotFound, "Unknown Message"},
	CodeUnknownUser:              {http.StatusNotFound, "Unknown User"},
	CodeUnknownWebhook:           {http.StatusNotFound, "Unknown Webhook"},
	CodeUnknownInteraction:       {http.StatusNotFound, "Unknown interaction"},
	CodeUnknownCommand:           {http.StatusNotFound, "Unknown application command"},
	CodeNotYourApplication:       {http.StatusForbidden, "You are not authorized to perform this action on this application"},
	CodeTooManyCommands:          {http.StatusBadRequest, "Maximum number of application commands reached"},
	CodeTooManyCommandCreates:    {http.StatusBadRequest, "Max number of daily application command creates has been reached (200)"},
	CodeAlreadyAcknowledged:      {http.StatusBadRequest, "Interaction has already been acknowledged."},
	CodeTooManyFollowups:         {http.StatusBadRequest, "This interaction has hit the maximum number of follow up messages"},
	CodeCloudflare:               {http.StatusForbidden, "internal network error"},
	CodeMissingAccess:            {http.StatusForbidden, "Missing Access"},
	CodeNotTheAuthor:             {http.StatusForbidden, "Cannot edit a message authored by another user"},
	CodeEmptyMessage:             {http.StatusBadRequest, "Cannot send an empty message"},
	CodeCannotMessageUser:        {http.StatusForbidden, "Cannot send messages to this user"},
	CodeNonTextChannel:           {http.StatusBadRequest, "Cannot send messages in a non-text channel"},
	CodeMissingPermissions:       {http.StatusForbidden, "Missing Permissions"},
	CodeInvalidWebhookToken:      {http.StatusUnauthorized, "Invalid Webhook Token"},
	CodeInvalidRecipients:        {http.StatusBadRequest, "Invalid Recipient(s)"},
	CodeInvalidForm:              {http.StatusBadRequest, "Invalid Form Body"},
	CodeInvalidAPIVersion:        {http.StatusBadRequest, "Invalid API version"},
	CodeInvalidJSON:              {http.StatusBadRequest, "The request body contains invalid JSON."},
	CodeReplyNeedsMessageHistory: {http.StatusBadRequest, "Cannot reply without permission to read message history"},
	CodeThreadLocked:             {http.StatusBadRequest, "Thread is locked"},
}

// Refuse returns the refusal with that code, one of the Code constants.
func Refuse(code int) *Error {
	r, ok := refusals[code]
	if !ok {
		return RefuseStatus(http.StatusInternalServerError)
	}
	return &Error{Status: r.status, Code: code, Message: r.message}
}

// RefuseStatus returns the general refusal of an HTTP status, worded as
// Discord words it: "404: Not Found".
func RefuseStatus(status int) *Error {
	return &Error{Status: status, Message: fmt.Sprintf("%d: %s", status, http.StatusText(status))}
}

// RefuseForm returns the refusal of a body with faults.
func RefuseForm(faults *Faults) *Error {
	e := Refuse(CodeInvalidForm)
	e.Errors = faults
	return e
}
