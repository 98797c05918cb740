"""A small translator of its own that speaks LibreTranslate's interface over HTTP, or misbehaves on purpose."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.patience import SECONDS_MAX
from tests.ports import free_port

WORDS = {("en", "zh"): {"All quiet.": "一切正常。"}, ("zh", "en"): {"一切正常。": "All quiet."}}
SPEC = {"swagger": "2.0", "info": {"title": "LibreTranslate", "version": "1.6.2"}}


@dataclass
class Board:
    """What the translator was asked, and what it is to answer instead of a translation."""

    asked: list[Any] = field(default_factory=list)
    spec: bytes = json.dumps(SPEC).encode()
    status: int = 200
    answer: bytes | None = None
    drips: bool = False
    address: str = ""


@contextmanager
def translator(tls: ssl.SSLContext | None = None) -> Iterator[Board]:
    """It runs at a port of the loopback."""
    board = Board()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            self._give(200 if self.path == "/spec" else 404, board.spec)

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            board.asked.append((self.path, asked))
            if board.answer is not None:
                self._give(board.status, board.answer)
                return
            known = WORDS.get((asked["source"], asked["target"]))
            if known is None:
                self._give(400, json.dumps({"error": f"{asked['target']} is not supported"}).encode())
            else:
                self._give(200, json.dumps({"translatedText": known.get(asked["q"], f"<{asked['q']}>")}).encode())

        def _give(self, status: int, raw: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw) + board.drips))
            self.end_headers()
            self.wfile.write(raw)
            if board.drips:
                ended.wait(SECONDS_MAX)

    ended = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # whoever hangs up may
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    board.address = f"{'http' if tls is None else 'https'}://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield board
    finally:
        ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


def unused() -> str:
    """An address at which nobody listens."""
    return f"http://127.0.0.1:{free_port()}"
