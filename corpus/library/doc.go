// Package library owns the set of stories that is in force while a program
// runs: many files and folders, loaded together, watched, and swapped whole.
//
// [Open] loads the set the first time. [Library.Watch] notices saved files and
// loads the set again. A good load replaces the set at once; a load with
// faults leaves the last good set in force and tells every fault. Either way
// an [Update] says what changed (package corpus words the faults, diff.go the
// changes).
//
// It never keeps half a set: one broken file keeps all the others of that load
// out too, because stories that were written to go together may refer to each
// other in readers' minds. It never writes a file, never searches and never
// talks to a network. File systems that report no changes, such as many
// network shares, are served by [Library.Reload].
package library
