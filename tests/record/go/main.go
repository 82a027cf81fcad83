// Checks the notes and proofs given as JSON on standard input with golang.org/x/mod/sumdb/note and .../tlog: the code
// that `go` itself trusts sum.golang.org with. Prints one line for each case: "ok" or why not.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type Case struct {
	Kind  string   `json:"kind"` // note, inclusion or consistency
	Key   string   `json:"key"`
	Note  string   `json:"note"`
	Root  string   `json:"root"` // base64, as the checkpoint writes it
	Size  int64    `json:"size"`
	Index int64    `json:"index"`
	Leaf  string   `json:"leaf"` // the act itself
	Old   string   `json:"old"`
	Path  []string `json:"path"`
}

func main() {
	var cases []Case
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		panic(err)
	}
	for _, one := range cases {
		if err := check(one); err != nil {
			fmt.Println(err)
		} else {
			fmt.Println("ok")
		}
	}
}

func check(one Case) error {
	path := make([]tlog.Hash, len(one.Path))
	for at, text := range one.Path {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return err
		}
		path[at] = hash
	}
	if one.Kind == "note" {
		return checkNote(one)
	}
	root, err := tlog.ParseHash(one.Root)
	if err != nil {
		return err
	}
	if one.Kind == "inclusion" {
		return tlog.CheckRecord(path, one.Size, root, one.Index, tlog.RecordHash([]byte(one.Leaf)))
	}
	old, err := tlog.ParseHash(one.Old)
	if err != nil {
		return err
	}
	return tlog.CheckTree(path, one.Size, root, one.Index, old)
}

func checkNote(one Case) error {
	verifier, err := note.NewVerifier(one.Key)
	if err != nil {
		return err
	}
	opened, err := note.Open([]byte(one.Note), note.VerifierList(verifier))
	if err != nil {
		return err
	}
	lines := strings.Split(opened.Text, "\n")
	if lines[1] != fmt.Sprint(one.Size) || lines[2] != one.Root {
		return fmt.Errorf("another checkpoint: %q", opened.Text)
	}
	return nil
}
