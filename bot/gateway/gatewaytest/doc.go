// Package gatewaytest helps tests to run a Gateway against a Discord on
// loopback: with the real client library, every request checked, and a log
// that must not tell secrets. Nothing but tests may use it.
package gatewaytest
