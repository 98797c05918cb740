"""Webhooks against a real HTTP server on loopback: signed, told again until taken, kept over a restart, bounded."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from parley.service.keys.vault import QUEUE_SPACE
from parley.service.programs import webhooks
from parley.service.programs.webhooks import WebhookAbsent, WebhookAddressBad, WebhooksMany
from parley.wire.marks import Precedence
from tests.service.stations import Party, close, found, joined, play


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Failures are followed at once by another attempt."""
    monkeypatch.setattr(webhooks, "BACK_OFF_SECONDS", (0,))


@dataclass
class Receiver:
    """An HTTP server of the side's own: answers as told, notes what it took."""

    answers: list[int] = field(default_factory=list)
    """The statuses of the next answers; then 200."""
    taken: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    port: int = 0
    changed: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    async def until(self, count: int, party: Party) -> None:
        """Wait for so many attempts, and until nothing waits any more."""
        while len(self.asked) < count or any(one["waiting"] for one in (await party.ask("webhooks"))["webhooks"]):
            await asyncio.to_thread(self.changed.wait, 0.02)
            self.changed.clear()

    @contextmanager
    def open(self) -> Iterator[Receiver]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = receiver.answers.pop(0) if receiver.answers else 200
                if 200 <= status < 300:
                    receiver.taken.append((dict(self.headers), body))
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "/elsewhere")
                self.end_headers()
                receiver.asked.append(self.path)
                receiver.changed.set()

            def log_message(self, *_: object) -> None:
                """It says nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


def test_an_entry_is_told_signed_and_told_again_until_it_is_taken(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        with Receiver([500, 302]).open() as receiver:
            made = await ours.ask("webhook add", address=receiver.address, on=["entries"])
            await theirs.say("Request your state.", precedence=Precedence.IMMEDIATE)
            await receiver.until(3, ours)
            assert set(receiver.asked) == {"/hook"}
            ((headers, body),) = receiver.taken
            said = f"{headers['Parley-Id']}.{headers['Parley-Time']}.".encode() + body
            wanted = hmac.new(bytes.fromhex(made["secret"]), said, hashlib.sha256).hexdigest()
            assert headers["Parley-Signature"] == f"v1={wanted}"
            told = json.loads(body)
            assert (told["kind"], told["id"], told["given_up"]) == ("entry", headers["Parley-Id"], 0)
            assert (told["entry"]["precedence"], told["entry"]["ours"]) == ("IMMEDIATE", False)
            shown = await ours.ask("show", entry=told["entry"]["hash"])
            assert shown["text"] == "Request your state."
            assert b"Request" not in body
            (view,) = (await ours.ask("webhooks"))["webhooks"]
            assert "secret" not in view
            assert (view["failures"], view["waiting"]) == (0, 0)

    play(scene())


def test_what_waits_outlives_a_restart_in_its_order_and_goes_with_its_webhook(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        with Receiver().open() as receiver:
            pass  # nobody listens at its port any more
        await ours.ask("webhook add", address=receiver.address, on=["entries"])
        await ours.ask("webhook add", address="http://127.0.0.1:9/", on=["entries", "alarms"])
        for text in ("one", "two"):
            await ours.say(text)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert [one["waiting"] for one in (await ours.ask("webhooks"))["webhooks"]] == [2, 2]
        await ours.ask("webhook remove", webhook="http://127.0.0.1:9/")
        assert len(ours.service.vault.kept(QUEUE_SPACE)) == 2
        await close(ours)
        with receiver.open():
            await ours.start()
            await receiver.until(2, ours)
        assert [json.loads(body)["entry"]["index"] for _, body in receiver.taken] == [0, 1]

    play(scene())


def test_so_many_wait_and_what_is_given_up_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "WAITING_MAX", 2)

    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        ours.service.webhooks.stop()
        await ours.ask("webhook add", address="http://127.0.0.1:9/", on=["entries"])
        for text in ("one", "two", "three"):
            await ours.say(text)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        (view,) = (await ours.ask("webhooks"))["webhooks"]
        assert (view["waiting"], view["given_up"]) == (2, 1)

    play(scene())


@pytest.mark.parametrize(
    "address",
    [
        "http://192.0.2.1/",
        "http://elsewhere.example/",
        "ftp://127.0.0.1/",
        "https://a:b@c.example/",
        "https://c/?x=1",
        "",
    ],
)
def test_nothing_is_sent_in_clear_to_another_machine(tmp_path: Path, address: str) -> None:
    async def scene() -> None:
        party = await found(tmp_path, "Northern Maritime Command of Arvenia", "en", port=0)
        party.open()
        with pytest.raises(WebhookAddressBad):
            await party.ask("webhook add", address=address, on=["entries"])

    play(scene())


def test_one_address_once_and_no_more_than_are_kept(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path, "Northern Maritime Command of Arvenia", "en", port=0)
        party.open()
        for number in range(webhooks.WEBHOOKS_MAX):
            await party.ask("webhook add", address=f"https://log.arvenia.example/{number}", on=["alarms"])
        for again in ("https://log.arvenia.example/0", "https://log.arvenia.example/new"):
            with pytest.raises(WebhooksMany):
                await party.ask("webhook add", address=again, on=["alarms"])
        with pytest.raises(WebhookAbsent):
            await party.ask("webhook remove", webhook="")

    play(scene())
