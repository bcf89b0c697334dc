package rank

// fit is how well a statement suits what only attributed statements have.
type fit struct{}
