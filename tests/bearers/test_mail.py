"""The bearer mail beside other people's letters, and before servers that are not what they should be."""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Coroutine
from dataclasses import replace
from email.message import EmailMessage
from itertools import count

import pytest

from parley.bearers.interface import BearerTrouble, Status
from parley.bearers.mail import MailBearer, MailSettings
from parley.bearers.mailservers import MailServer, Security, server_at
from parley.bearers.parcel import encode_parcel
from parley.wire import limits
from tests.bearers.harness import Inbox, run, until
from tests.bearers.mailservers import MailServers

NUMBERS = count(1)


def entropy(size: int) -> bytes:
    return next(NUMBERS).to_bytes(size, "big")


def hand_in(servers: MailServers, mailbox: str, *letters: EmailMessage | bytes) -> None:
    """Letters of others, handed in where no name is asked for."""
    with smtplib.SMTP("127.0.0.1", servers.relay) as smtp:
        for letter in letters:
            raw = letter if isinstance(letter, bytes) else letter.as_bytes()
            smtp.sendmail("somebody@elsewhere.example", [mailbox], raw)


def letter_with(parcel: bytes) -> EmailMessage:
    letter = EmailMessage()
    letter.set_content("Forwarded by the gateway.\n")
    letter.add_attachment(parcel, maintype="application", subtype="octet-stream", filename="x.parley")
    letter.add_attachment(b"This message was scanned.", maintype="text", subtype="plain", filename="note.txt")
    return letter


def read(settings: MailSettings, body: Callable[[MailBearer, Inbox], Coroutine[object, object, None]]) -> None:
    async def whole() -> None:
        bearer, inbox = MailBearer(entropy, settings), Inbox()
        await bearer.start(inbox)
        try:
            await body(bearer, inbox)
        finally:
            await bearer.stop()

    run(whole())


@pytest.fixture
def mailbox() -> str:
    return f"reader{next(NUMBERS)}@belmora.example"


@pytest.mark.needs("mail")
def test_parcels_are_found_in_any_letter_and_other_letters_stay(mail_servers: MailServers, mailbox: str) -> None:
    good = encode_parcel([b"one", b"two"])
    torn = good[:-1] + b"x"
    plain = EmailMessage()
    plain.set_content("Dear colleagues, the parcel has not come.")
    hand_in(mail_servers, mailbox, plain, letter_with(torn), letter_with(good), b"Subject: \xff\r\n\r\n=?x\r\n")

    async def body(bearer: MailBearer, inbox: Inbox) -> None:
        assert await inbox.wait_for(2) == [b"one", b"two"]
        await until(lambda: bearer.skipped["parcel-foreign"] == 2 and bearer.skipped["parcel-torn"] == 1)
        with pytest.raises(BearerTrouble):
            await bearer.send(inbox.vias[0], [b"an answer"])

    read(mail_servers.settings(mailbox, poll_seconds=0.05), body)
    kept = list((mail_servers.place / "mail" / mailbox.partition("@")[0]).glob("cur/*"))
    assert len(kept) == 2
    assert b"Dear colleagues" in b"".join(one.read_bytes() for one in kept)


@pytest.mark.needs("mail")
def test_a_letter_that_is_too_large_is_never_fetched(mail_servers: MailServers, mailbox: str) -> None:
    large = EmailMessage()
    large.set_content("x" * 70 + "\n" + ("y" * 70 + "\n") * (limits.MAIL_LETTER_BYTES_MAX // 70))
    hand_in(mail_servers, mailbox, large)

    async def body(bearer: MailBearer, _: Inbox) -> None:
        await until(lambda: bearer.skipped["parcel-foreign"] == 1)

    read(mail_servers.settings(mailbox, poll_seconds=0.05), body)


@pytest.mark.needs("mail")
def test_a_connection_may_be_sealed_after_its_beginning(mail_servers: MailServers, mailbox: str) -> None:
    async def body(bearer: MailBearer, inbox: Inbox) -> None:
        await bearer.send(mailbox, [b"to myself"])
        assert await inbox.wait_for(1) == [b"to myself"]

    read(mail_servers.settings(mailbox, sealed=False, poll_seconds=0.05), body)


@pytest.mark.needs("mail")
@pytest.mark.parametrize("fault", ["stranger", "password", "closed"])
def test_a_server_that_is_not_ours_hears_nothing(mail_servers: MailServers, mailbox: str, fault: str) -> None:
    right = mail_servers.settings(mailbox, poll_seconds=0.01)
    assert right.smtp is not None
    assert right.imap is not None
    wrong = {
        "stranger": replace(right, trusted=None),
        "password": replace(
            right, smtp=replace(right.smtp, password="guess"), imap=replace(right.imap, password="guess")
        ),
        "closed": replace(right, smtp=replace(right.smtp, port=1), imap=replace(right.imap, port=1)),
    }[fault]

    async def body(bearer: MailBearer, _: Inbox) -> None:
        with pytest.raises(BearerTrouble):
            await bearer.send(mailbox, [b"a"])
        await until(lambda: bearer.fetching.status is Status.DOWN)
        assert bearer.fetching.error

    read(wrong, body)


def test_without_a_server_nothing_goes_out() -> None:
    async def body(bearer: MailBearer, _: Inbox) -> None:
        with pytest.raises(BearerTrouble, match="no server"):
            await bearer.send("station@belmora.example", [b"a"])

    read(MailSettings("station@arvenia.example"), body)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("smtps://mail.example:465", MailServer("mail.example", 465, Security.SEALED)),
        ("smtp://mail.example:587", MailServer("mail.example", 587, Security.UPGRADED)),
        ("smtp://127.0.0.1:25", MailServer("127.0.0.1", 25, Security.PLAIN)),
        ("smtps://localhost:25", MailServer("localhost", 25, Security.SEALED)),
        ("imaps://mail.example:993", None),
        ("smtps://mail.example", None),
        ("smtps://mail.example:70000", None),
        ("smtps://user@mail.example:465", None),
        ("", None),
    ],
)
def test_how_a_server_is_written(address: str, found: MailServer | None) -> None:
    assert server_at(address, "smtp") == found
