// Package standin is Discord on loopback.
package standin
