"""The console on its port: TLS 1.3 and nothing older, HTTP/2, and an end that waits for nobody."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
from pathlib import Path

import pytest

from parley.console.server import Served, place_of
from tests.ports import free_port
from tests.service.stations import found, play


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for localhost that nobody signed but itself, and its key."""
    certified, key = folder / "certificate.pem", folder / "key.pem"
    asked = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1"]
    named = ["-subj", "/CN=watch.example", "-addext", "subjectAltName=DNS:watch.example"]
    subprocess.run([*asked, *named, "-keyout", key, "-out", certified], check=True, capture_output=True)
    return certified, key


def test_tls_1_3_and_http_2_and_nothing_older(tmp_path: Path) -> None:
    certified, key = certificate(tmp_path)
    port = free_port()

    async def shaken(newest: ssl.TLSVersion) -> str | None:
        context = ssl.create_default_context(cafile=certified)
        context.maximum_version = newest
        context.set_alpn_protocols(["h2", "http/1.1"])
        _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname="watch.example")
        chosen: str | None = writer.get_extra_info("ssl_object").selected_alpn_protocol()
        writer.close()
        return chosen

    async def scene() -> None:
        party = await found(
            tmp_path / "arvenia",
            "Arvenia",
            "en",
            console_address=f"https://watch.example:{port}",
            console_listen=f"127.0.0.1:{port}",
            console_certificate=str(certified),
            console_key=str(key),
        )
        service = await party.start()
        place = place_of(service.config)
        assert place is not None
        served = Served(service, place)
        await served.start()
        assert await shaken(ssl.TLSVersion.TLSv1_3) == "h2"
        with pytest.raises(ssl.SSLError):
            await shaken(ssl.TLSVersion.TLSv1_2)
        await served.stop()

    play(scene())
