// Command judge verifies what Parley signed with Go's own packages: the checksum database's notes and trees, and the
// standard library's Ed25519 and ML-DSA.  It reads a JSON array of cases and writes one of verdicts, "" for what holds.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/mldsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"judge/note"
	"judge/tlog"
)

type key struct {
	Name   string
	Type   byte // of c2sp.org/signed-note: 1, 4 or 6
	Public []byte
}

type task struct {
	Kind      string // "note", "root", "inclusion", "consistency", "ed25519" or "mldsa44"
	Note      string
	Keys      []key
	Public    []byte
	Message   []byte
	Signature []byte
	Leaves    [][]byte // entries
	Entry     []byte
	Index     int64
	Before    int64
	Size      int64
	Root      []byte
	OldRoot   []byte
	Proof     [][]byte
}

func main() {
	var tasks []task
	if err := json.NewDecoder(os.Stdin).Decode(&tasks); err != nil {
		panic(err)
	}
	verdicts := make([]string, len(tasks))
	for i, t := range tasks {
		if err := judge(t); err != nil {
			verdicts[i] = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		panic(err)
	}
}

func judge(t task) error {
	switch t.Kind {
	case "note":
		return judgeNote(t)
	case "root":
		return judgeRoot(t)
	case "inclusion":
		return tlog.CheckRecord(hashes(t.Proof), t.Size, tlog.Hash(t.Root), t.Index, tlog.RecordHash(t.Entry))
	case "consistency":
		return tlog.CheckTree(hashes(t.Proof), t.Size, tlog.Hash(t.Root), t.Before, tlog.Hash(t.OldRoot))
	case "ed25519":
		if !ed25519.Verify(t.Public, t.Message, t.Signature) {
			return errors.New("the Ed25519 signature does not verify")
		}
		return nil
	case "mldsa44":
		return verifyMLDSA(t.Public, t.Message, t.Signature)
	}
	return errors.New("a case of no kind")
}

// A note holds when every one of its lines verifies under the keys given, and it is a checkpoint.
func judgeNote(t task) error {
	var verifiers []note.Verifier
	for _, k := range t.Keys {
		verifiers = append(verifiers, verifierOf(k))
	}
	opened, err := note.Open([]byte(t.Note), note.VerifierList(verifiers...))
	if err != nil {
		return err
	}
	if len(opened.UnverifiedSigs) > 0 {
		return errors.New("a line by an unknown key: " + opened.UnverifiedSigs[0].Name)
	}
	_, err = parse(opened.Text)
	return err
}

func judgeRoot(t task) error {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	for i, leaf := range t.Leaves {
		more, err := tlog.StoredHashes(int64(i), leaf, reader)
		if err != nil {
			return err
		}
		stored = append(stored, more...)
	}
	root, err := tlog.TreeHash(int64(len(t.Leaves)), reader)
	if err == nil && !bytes.Equal(root[:], t.Root) {
		err = errors.New("another root")
	}
	return err
}

func hashes(proof [][]byte) []tlog.Hash {
	list := make([]tlog.Hash, len(proof))
	for i, h := range proof {
		list[i] = tlog.Hash(h)
	}
	return list
}

// -- c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature --

type checkpoint struct {
	origin string
	size   uint64
	root   []byte
}

func parse(text string) (checkpoint, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return checkpoint{}, errors.New("a checkpoint has three lines")
	}
	size, err := strconv.ParseUint(lines[1], 10, 63)
	if err != nil || strconv.FormatUint(size, 10) != lines[1] {
		return checkpoint{}, errors.New("the size is not decimal")
	}
	root, err := base64.StdEncoding.Strict().DecodeString(lines[2])
	if err != nil || len(root) != sha256.Size {
		return checkpoint{}, errors.New("the root is not 32 bytes of base64")
	}
	return checkpoint{lines[0], size, root}, nil
}

type verifier struct {
	key
	verify func(message, signature []byte) bool
}

func (v verifier) Name() string { return v.key.Name }

func (v verifier) KeyHash() uint32 {
	hashed := sha256.Sum256(bytes.Join([][]byte{[]byte(v.key.Name + "\n"), {v.key.Type}, v.key.Public}, nil))
	return binary.BigEndian.Uint32(hashed[:])
}

func (v verifier) Verify(message, signature []byte) bool { return v.verify(message, signature) }

func verifierOf(k key) note.Verifier {
	switch k.Type {
	case 1:
		line, err := note.NewEd25519VerifierKey(k.Name, k.Public)
		if err != nil {
			panic(err)
		}
		v, err := note.NewVerifier(line)
		if err != nil {
			panic(err)
		}
		return v
	case 4:
		return verifier{k, func(message, signature []byte) bool {
			if len(signature) != 8+ed25519.SignatureSize {
				return false
			}
			head := fmt.Sprintf("cosignature/v1\ntime %d\n", binary.BigEndian.Uint64(signature))
			return ed25519.Verify(k.Public, append([]byte(head), message...), signature[8:])
		}}
	case 6:
		return verifier{k, func(message, signature []byte) bool { return verifySubtree(k, message, signature) }}
	}
	panic("a key of no known type")
}

func verifySubtree(k key, message, signature []byte) bool {
	c, err := parse(string(message))
	if err != nil || len(signature) != 8+mldsa.MLDSA44SignatureSize {
		return false
	}
	signed := []byte("subtree/v1\n\x00")
	signed = append(append(signed, byte(len(k.Name))), k.Name...)
	signed = append(signed, signature[:8]...)
	signed = append(append(signed, byte(len(c.origin))), c.origin...)
	signed = binary.BigEndian.AppendUint64(signed, 0)
	signed = binary.BigEndian.AppendUint64(signed, c.size)
	signed = append(signed, c.root...)
	return verifyMLDSA(k.Public, signed, signature[8:]) == nil
}

func verifyMLDSA(public, message, signature []byte) error {
	pk, err := mldsa.NewPublicKey(mldsa.MLDSA44(), public)
	if err != nil {
		return err
	}
	return mldsa.Verify(pk, message, signature, nil)
}
