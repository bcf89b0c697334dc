package standin

import (
	"bytes"
	"compress/zlib"

	"github.com/gorilla/websocket"
)

// An encoder turns a payload into a websocket message. The writer of a
// connection is its only caller.
type encoder func(payload []byte) (kind int, data []byte)

func plain(payload []byte) (int, []byte) { return websocket.TextMessage, payload }

// compressed is payload compression, which a client asks for in IDENTIFY:
// every frame is a zlib stream of its own.
func compressed(payload []byte) (int, []byte) {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write(payload) // a bytes.Buffer takes everything
	z.Close()
	return websocket.BinaryMessage, b.Bytes()
}

// transportEncoder is the encoding a connection asks for in its address:
// none, or zlib-stream, one zlib stream over all frames.
func transportEncoder(name string) (encoder, bool) {
	switch name {
	case "":
		return plain, true
	case "zlib-stream":
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		return func(payload []byte) (int, []byte) {
			b.Reset()
			z.Write(payload)
			z.Flush()
			return websocket.BinaryMessage, bytes.Clone(b.Bytes())
		}, true
	}
	return nil, false
}
