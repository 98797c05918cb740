"""Mail: parcels in letters, handed in by SMTP and fetched by IMAP, through whatever servers stand between."""

from __future__ import annotations

import asyncio
import re
import ssl
from binascii import Error as Base64Error
from binascii import a2b_base64, b2a_base64
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

import aiosmtplib
import imapclient
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from parley.bearers.framing import FramingBad
from parley.bearers.interface import SLOW, VIA, BearerState, Deliver, Status, bad_address, down
from parley.bearers.mailservers import MAILBOX, MailServer, Security
from parley.bearers.parcel import MAGIC, ParcelForeign, ParcelTorn, batches, decode_parcel, encode_parcel
from parley.bearers.sockets import said
from parley.bearers.tasks import end
from parley.wire import limits
from parley.wire.errors import ParleyError

HANDED_UP = 1_024
"""Datagrams of a letter handed up at one time."""

SUBJECT = "parcel"
PARCEL = re.compile(b2a_base64(MAGIC[:15], newline=False).replace(b"+", rb"\+") + rb"[0-9A-Za-z+/\r\n]*={0,2}")
"""How every parcel begins in base64; it is found so in any letter, whatever was put around it on the way."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Where letters are handed in and fetched; without one of them nothing goes out, or comes in."""

    sender: str = ""
    smtp: MailServer | None = None
    imap: MailServer | None = None
    mailbox: str = "INBOX"
    poll_seconds: float = 60.0
    answer_seconds_max: float = 60.0
    """How long a server may take for one answer."""
    trusted: str | None = None
    """File of the certificates by which servers are known; None: those of this system."""


class MailBearer:
    """Fetches the parcels that come to our mailbox; an address is that of a mailbox.

    What it hands up has no way back: who sent a letter is easily made up, and where the other side is its card tells.
    """

    name = "mail"
    two_way = False
    mtu_bytes = limits.DATAGRAM_BYTES_MAX
    lane = SLOW
    bits_per_second = 0

    def __init__(self, entropy: Callable[[int], bytes], settings: MailSettings | None = None) -> None:
        self.settings = settings or MailSettings()
        self.skipped: Counter[str] = Counter()
        """How many letters had no parcel that could be read, by code."""
        self.fetching = BearerState(Status.UNKNOWN)
        """Whether our mailbox could be read."""
        self._entropy = entropy
        self._states: dict[str, BearerState] = {}
        self._deliver: Deliver | None = None
        self._poller: asyncio.Task[None] | None = None

    async def start(self, deliver: Deliver) -> None:
        """As Bearer.start; a server that does not answer yet is tried again."""
        self._deliver = deliver
        if self.settings.imap is not None:
            self._poller = asyncio.get_running_loop().create_task(self._poll(self.settings.imap))

    async def send(self, address: str, datagrams: Sequence[bytes]) -> None:
        """As Bearer.send: returns when the server has taken every letter."""
        if address.startswith(VIA):
            raise down("a letter has no way back")
        if MAILBOX.fullmatch(address) is None:
            raise bad_address(address[:300])
        for batch in batches(datagrams, limits.MAIL_PARCEL_BYTES_MAX):
            try:
                await self._hand_in(address, encode_parcel(batch))
            except (OSError, aiosmtplib.SMTPException) as error:
                why = _why(error)
                self._states[address] = _noted(self.state(address), Status.DOWN, why)
                raise down(f"{address}: {why}") from error
            self._states[address] = _noted(self.state(address), Status.UP, "")

    def send_now(self, address: str, datagrams: Sequence[bytes]) -> bool:  # noqa: ARG002 - a server is always waited for
        """As Bearer.send_now."""
        return False

    def state(self, address: str) -> BearerState:
        """As Bearer.state: whether our server took the last letter."""
        return self._states.get(address, BearerState(Status.UNKNOWN))

    def vouch(self, via: str) -> None:
        """As Bearer.vouch: strangers' letters are dropped when they are read."""

    async def stop(self) -> None:
        """As Bearer.stop."""
        poller, self._poller = self._poller, None
        await end(poller)

    async def why_none_goes(self) -> str:
        """Why the server that is named would take no letter of ours; empty where it lets us in, or none is named."""
        server = self.settings.smtp
        if server is None:
            return ""
        try:
            async with aiosmtplib.SMTP(**self._way_to(server)):
                return ""
        except (OSError, aiosmtplib.SMTPException) as error:
            return _why(error)

    async def why_none_comes(self) -> str:
        """Why our mailbox cannot be read; empty where it can, or no server is named."""
        server = self.settings.imap
        if server is None:
            return ""
        try:
            await asyncio.to_thread(self._look_in, server)
        except (OSError, IMAPClientError) as error:
            return _why(error)
        return ""

    # -- out -----------------------------------------------------------------------------------------------------------

    async def _hand_in(self, address: str, parcel: bytes) -> None:
        server = self.settings.smtp
        if server is None:
            raise down("no server is named that takes letters")
        letter = self._letter(address, parcel)
        await aiosmtplib.send(letter, sender=self.settings.sender, recipients=[address], **self._way_to(server))

    def _way_to(self, server: MailServer) -> dict[str, Any]:
        return {
            "hostname": server.host,
            "port": server.port,
            "username": server.user or None,
            "password": server.password or None,
            "timeout": self.settings.answer_seconds_max,
            "use_tls": server.security is Security.SEALED,
            "start_tls": server.security is Security.UPGRADED,
            "tls_context": _tls(self.settings.trusted),
        }

    def _letter(self, address: str, parcel: bytes) -> EmailMessage:
        """A letter that says nothing but that a parcel is in it."""
        letter = EmailMessage()
        letter["From"] = self.settings.sender
        letter["To"] = address
        letter["Subject"] = SUBJECT
        letter["Date"] = format_datetime(datetime.now(UTC))
        letter["Message-ID"] = f"<{self._entropy(16).hex()}@{self.settings.sender.partition('@')[2]}>"
        letter["Auto-Submitted"] = "auto-generated"
        name = f"{self._entropy(8).hex()}.parley"
        letter.add_attachment(parcel, maintype="application", subtype="octet-stream", filename=name)
        return letter

    # -- in ------------------------------------------------------------------------------------------------------------

    async def _poll(self, server: MailServer) -> None:
        while True:
            pause = self.settings.poll_seconds
            try:
                letters, more = await asyncio.to_thread(self._fetch, server)
                self.fetching = _noted(self.fetching, Status.UP, "")
                for letter in letters:
                    await self._hand_up(letter)
                pause = 0.0 if more else pause
            except (OSError, IMAPClientError) as error:
                self.fetching = _noted(self.fetching, Status.DOWN, _why(error))
            await asyncio.sleep(pause)

    def _fetch(self, server: MailServer) -> tuple[list[bytes], bool]:
        """The new letters, taken out of the mailbox where they hold a parcel; whether there are more.

        What a crash loses of them is sent again: nothing of it has a receipt.
        """
        with self._mailbox(server) as client:
            new = client.search(["UNSEEN", "UNDELETED"])
            sizes = client.fetch(new[: limits.MAIL_LETTERS_MAX], ["RFC822.SIZE"])
            letters = {}
            for number, about in sizes.items():
                if about[b"RFC822.SIZE"] <= limits.MAIL_LETTER_BYTES_MAX:
                    letters[number] = client.fetch([number], ["BODY.PEEK[]"])[number][b"BODY[]"]
            ours = [number for number, letter in letters.items() if PARCEL.search(letter)]
            self.skipped["parcel-foreign"] += len(sizes) - len(ours)
            client.add_flags([number for number in sizes if number not in ours], [imapclient.SEEN])
            client.delete_messages(ours)
            client.expunge()
        return [letters[number] for number in ours], len(new) > len(sizes)

    def _look_in(self, server: MailServer) -> None:
        with self._mailbox(server):
            pass

    @contextmanager
    def _mailbox(self, server: MailServer) -> Iterator[IMAPClient]:
        """Our mailbox, open."""
        with IMAPClient(
            server.host,
            server.port,
            ssl=server.security is Security.SEALED,
            ssl_context=_tls(self.settings.trusted),
            timeout=self.settings.answer_seconds_max,
        ) as client:
            if server.security is Security.UPGRADED:
                client.starttls(_tls(self.settings.trusted))
            client.login(server.user, server.password)
            client.select_folder(self.settings.mailbox)
            yield client

    async def _hand_up(self, letter: bytes) -> None:
        assert self._deliver is not None, "a bearer hears nothing before it has started"
        for found in PARCEL.finditer(letter):
            try:
                datagrams = decode_parcel(a2b_base64(found[0]))
            except (Base64Error, ParcelForeign, ParcelTorn, FramingBad) as reason:
                self.skipped[reason.code if isinstance(reason, ParleyError) else "parcel-torn"] += 1
                continue
            for start in range(0, len(datagrams), HANDED_UP):
                self._deliver(datagrams[start : start + HANDED_UP], VIA + "letter")
                await asyncio.sleep(0)


def _noted(before: BearerState, status: Status, error: str) -> BearerState:
    since = before.since_seconds if before.status is status else asyncio.get_running_loop().time()
    return BearerState(status, since, error or before.error)


def _why(error: Exception) -> str:
    return said(error) if isinstance(error, OSError) else str(error)


def _tls(trusted: str | None) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=trusted)
