"""A provider of single sign-on of the tests' own: right by itself, and wrong in whatever a test asks for."""

from __future__ import annotations

import json
import ssl
import threading
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwk, jws

from tests.ports import free_port

Json = dict[str, Any]
CLIENT = "parley-arvenia"
SECRET = "s:ecret of both"
NOW = 1_795_372_800


@dataclass
class Forger:
    """What it says of itself and of people, and signs with; `changed` claims replace right ones, None takes one out."""

    address: str
    keys: list[jwk.Key] = field(default_factory=lambda: [key("first")])
    says: Json = field(default_factory=dict)
    changed: Json = field(default_factory=dict)
    sign: Callable[[Json], str] | None = None
    answers: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    """What it answers at a path instead of what is right."""
    asked: list[str] = field(default_factory=list)
    """The paths that it was asked for."""
    now: int = NOW
    codes: dict[str, Json] = field(default_factory=dict)
    given: int = 0

    def authorize(self, to: str, name: str = "o.lind", *, issuer: str | None = None) -> Json:
        """Somebody signs in at the address to which he was sent: what his browser brings back."""
        query = {one: value for one, (value,) in parse_qs(urlsplit(to).query).items()}
        assert to.startswith(f"{self.address}/authorize?")
        assert query["response_type"] == "code"
        assert query["code_challenge_method"] == "S256"
        self.given += 1
        code = f"code-{self.given}"
        self.codes[code] = query | {"name": name}
        return {"state": query["state"], "code": code, "issuer": self.address if issuer is None else issuer}

    def claims(self, asked: Json) -> Json:
        """What it says of whoever signed in, as it is changed."""
        right = {
            "iss": self.address,
            "sub": f"account-{asked['name']}",
            "aud": CLIENT,
            "exp": self.now + 300,
            "iat": self.now,
            "auth_time": self.now,
            "nonce": asked["nonce"],
            "sid": "session-1",
            "preferred_username": asked["name"],
            "groups": ["navy-watch"],
        }
        return {one: value for one, value in (right | self.changed).items() if value is not None}

    def ended(self, **changed: Any) -> str:  # noqa: ANN401 -- as JSON has it
        """A word that a session has ended."""
        right: Json = {
            "iss": self.address,
            "aud": CLIENT,
            "iat": self.now,
            "exp": self.now + 120,
            "jti": "one",
            "events": {"http://schemas.openid.net/event/backchannel-logout": {}},
            "sub": "account-o.lind",
            "sid": "session-1",
        }
        said = {one: value for one, value in (right | changed).items() if value is not None}
        return signed(said, self.keys[0])

    def token(self, form: Json, authorization: str) -> tuple[int, Json]:
        """Its answer to whoever brings a code: only to whom it was given, once, and with what proves it."""
        asked = self.codes.pop(form.get("code", ""), None)
        told = b64decode(authorization.removeprefix("Basic ")).decode()
        assert told == "parley-arvenia:s%3Aecret%20of%20both"
        verifier = urlsafe_b64encode(sha256(form["code_verifier"].encode()).digest()).decode().rstrip("=")
        if asked is None or asked["code_challenge"] != verifier or asked["redirect_uri"] != form["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        claims = self.claims(asked)
        token = signed(claims, self.keys[0]) if self.sign is None else self.sign(claims)
        return 200, {"id_token": token, "access_token": "of no use", "token_type": "Bearer"}

    def about(self) -> Json:
        """What it says of itself."""
        right = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": True,
        }
        return {one: value for one, value in (right | self.says).items() if value is not None}


def key(name: str, kind: str = "EC") -> jwk.Key:
    """A key pair, with its name."""
    if kind == "RSA":
        return jwk.RSAKey.generate_key(2048, {"kid": name})
    return jwk.ECKey.generate_key("P-256", {"kid": name})


def signed(claims: Json, by: jwk.Key, **header: Any) -> str:  # noqa: ANN401 -- as JSON has it
    """A token."""
    algorithm = {"EC": "ES256", "RSA": "RS256"}.get(by.key_type, "HS256")
    whole = {one: value for one, value in {"alg": algorithm, "kid": by.kid, **header}.items() if value is not None}
    return str(jws.serialize_compact(whole, json.dumps(claims).encode(), by, [whole["alg"]]))


@contextmanager
def forging(tls: ssl.SSLContext | None = None) -> Iterator[Forger]:
    """It runs at a port of the loopback."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            listed = {"keys": [one.as_dict(private=False) for one in forger.keys]}
            self._give(200, {"/.well-known/openid-configuration": forger.about(), "/keys": listed}[self.path])

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {one: value for one, (value,) in parse_qs(text).items()}
            self._give(*forger.token(form, self.headers["Authorization"]))

        def _give(self, status: int, said: Json) -> None:
            forger.asked.append(self.path)
            status, raw = forger.answers.get(self.path, (status, json.dumps(said).encode()))
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

    port = free_port()
    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        forger = Forger(f"http{'s' if tls else ''}://127.0.0.1:{port}")
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield forger
        finally:
            server.shutdown()
            thread.join()
