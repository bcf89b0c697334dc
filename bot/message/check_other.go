package message

// Check returns every limit the modal breaks, as [Breaches], or nil.
func (m Modal) Check() error {
	c := &checker{customIDs: map[string]bool{}}
	root := c.at("")
	root.field("title").within(m.Title, 1, MaxModalTitle)
	root.customID(m.CustomID)
	if n := len(m.Inputs); n < 1 || n > MaxInputs {
		root.field("components").say("%d inputs; it takes 1 to %d", n, MaxInputs)
	}
	for i, in := range m.Inputs {
		root.field("components").item(i).field("components").item(0).input(in)
	}
	return c.result()
}

func (p place) input(in Input) {
	p.customID(in.CustomID)
	p.field("label").within(in.Label, 1, MaxInputLabel)
	p.field("placeholder").within(in.Hint, 0, MaxInputHint)
	if in.most() < 1 || in.most() > MaxInputLength {
		p.field("max_length").say("%d; it takes 1 to %d", in.most(), MaxInputLength)
	}
	p.field("value").within(in.Value, 0, in.most())
}

// CheckChoices returns every limit that suggestions break, as [Breaches], or
// nil.
func CheckChoices(choices []Choice) error {
	c := &checker{}
	root := c.at("choices")
	if n := len(choices); n > MaxChoices {
		root.say("%d choices; %d is the most", n, MaxChoices)
	}
	names := map[string]bool{}
	for i, choice := range choices {
		p := root.item(i)
		p.field("name").within(choice.Name, 1, MaxChoice)
		p.field("value").within(choice.Value, 1, MaxChoice)
		if names[choice.Name] {
			p.field("name").say("another choice has the name %q", choice.Name)
		}
		names[choice.Name] = true
	}
	return c.result()
}
