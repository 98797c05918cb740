"""The provider of single sign-on that organisations run too (npm `oidc-provider`), started for a test."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from joserfc import jwk

from tests.oidc.forger import CLIENT, SECRET
from tests.parts import PROVIDER, program

SCRIPT: Final = Path(__file__).with_name("provider.mjs")


@contextmanager
def provider(port: int, console: str, people: dict[str, Any], *keys: jwk.Key) -> Iterator[str]:
    """It runs at this port, for one console, and signs with these keys; its address."""
    client = {
        "client_id": CLIENT,
        "client_secret": SECRET,
        "redirect_uris": [f"{console}/sign-in/oidc/back"],
        "post_logout_redirect_uris": [f"{console}/sign-in"],
        "backchannel_logout_uri": f"http://127.0.0.1:{console.rpartition(':')[2]}/sign-in/oidc/ended",
        "backchannel_logout_session_required": True,
        "id_token_signed_response_alg": {"EC": "ES256", "RSA": "RS256"}[keys[0].key_type],
    }
    private = {"keys": [one.as_dict(private=True) | {"use": "sig"} for one in keys]}
    settings = json.dumps({"port": port, "client": client, "jwks": private, "people": people})
    node = program("node")
    assert node is not None, "the part `oidc-provider` is here"
    command = [node, str(SCRIPT), str(PROVIDER), settings]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as one:
        assert one.stdin is not None
        assert one.stdout is not None
        while (line := one.stdout.readline()) != b"ready\n":
            assert line, "the provider ended before it listened"
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            one.stdin.close()
            one.wait()
