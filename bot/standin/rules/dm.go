package rules

import "whosaid/bot/standin/wire"

// DirectChannel checks the body that opens a direct channel and returns whom
// it is for.
func (c Checker) DirectChannel(body []byte) (string, *wire.Error) {
	v, err := parse(body)
	if err != nil {
		return "", err
	}
	p := c.root()
	object(fields{"recipient_id": req(snowflake)})(p, v)
	var params struct {
		RecipientID string `json:"recipient_id"`
	}
	decode(v, &params)
	return params.RecipientID, refusal(p.faults)
}
