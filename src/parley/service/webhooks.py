"""Webhooks: that an entry or an alarm is new is told to addresses of the side's own, signed, from a queue that is kept.

What is told names an entry and says nothing of what is in it: whoever is told reads it with a token of his own
(docs/reference/webhooks.md).
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.desk.trail import Act, Note
from parley.exchange.effects import Keep
from parley.forms.body import FORMS, Speaks
from parley.service.config import may_be_asked
from parley.service.entropy import entropy
from parley.service.news import Kind, News
from parley.service.noting import keep_noted
from parley.service.officers import Authority, check_administers
from parley.service.posting import Post, Unanswered, exchange
from parley.service.vault import WEBHOOK_SPACE
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.news import Stream
    from parley.service.opened import Opened

Json = dict[str, Any]

QUEUE_SPACE: Final = "webhook-queue"
"""What is still to be told, by webhook ‖ number: the number never repeats."""

COUNT_SPACE: Final = "webhook-count"
"""Of each webhook, how many were put in its queue, and how many of them were given up."""

ID_BYTES: Final = 16
SECRET_BYTES: Final = 32
WEBHOOKS_MAX: Final = 16
WAITING_MAX: Final = 1_000
"""What waits for one address; beyond it the oldest is given up, and what is told next says how many were."""

POST_SECONDS: Final = 10.0
ANSWER_BYTES_MAX: Final = 1_024
BACK_OFF_SECONDS: Final = (1, 5, 30, 120, 600, 3_600)
"""After each failure in a row; the last for good."""


class WebhookAddressBad(Refusal):
    """Nothing is sent to such an address."""

    code = "webhook-address-bad"
    hint = "https://HOST[:PORT][/PATH], or http:// at an address of this machine; no user, no query"


class WebhooksMany(Refusal):
    """There are as many webhooks as a station keeps, or one of this address."""

    code = "webhooks-many"
    hint = "`parley webhook list` shows them; remove what nobody needs"


class WebhookAbsent(Refusal):
    """No webhook of this station, or more than one, has this address or an id that begins so."""

    code = "webhook-absent"
    hint = "`parley webhook list` shows them"


class On(StrEnum):
    """What an address is told of."""

    ENTRIES = "entries"
    ALARMS = "alarms"


@dataclass(frozen=True, slots=True)
class Webhook:
    """One address, what it is told of, and the secret by which it knows that it was us."""

    id: bytes
    address: str
    on: frozenset[On]
    secret: bytes
    made: int

    def kept(self) -> Keep:
        """What keeps it, sealed."""
        return Keep(
            WEBHOOK_SPACE, self.id, encode([self.address, sorted(one.value for one in self.on), self.secret, self.made])
        )


def signature(secret: bytes, told_id: str, time_seconds: int, body: bytes) -> str:
    """What stands in Parley-Signature: HMAC-SHA-256 over `id.time.` and the body, in hexadecimal."""
    return "v1=" + hmac.new(secret, f"{told_id}.{time_seconds}.".encode() + body, sha256).hexdigest()


@dataclass(slots=True)
class Course:
    """How it goes with one address since this station began."""

    more: asyncio.Event = field(default_factory=asyncio.Event)
    failures: int = 0
    failed: str = ""
    told: int | None = None
    """When it was told last, in seconds."""


class Webhooks:
    """The webhooks of one station; what they are told is told while it serves."""

    def __init__(self, service: Opened, news: Stream) -> None:
        self._service = service
        self._courses: dict[bytes, Course] = {}
        self._tasks: dict[bytes, asyncio.Task[None]] | None = None
        news.listen(self._heard)

    def start(self) -> None:
        """Begin to tell."""
        self._tasks = {}
        for hook in self.all():
            self._begin(hook)

    def stop(self) -> None:
        """End; what is not told yet is told when the station serves again."""
        for task in (self._tasks or {}).values():
            task.cancel()
        self._tasks = None

    def all(self) -> Iterator[Webhook]:
        """Each of them."""
        return (_read(hook_id, kept) for hook_id, kept in self._service.vault.kept(WEBHOOK_SPACE).items())

    def add(self, word: Authority, address: str, on: frozenset[On]) -> Json:
        """A new one, with its secret, which is shown this once.

        Raises AdministratorWanted, WebhookAddressBad, WebhooksMany.
        """
        check_administers(self._service, word)
        if not may_be_asked(address):
            raise WebhookAddressBad(address)
        there = list(self.all())
        if len(there) >= WEBHOOKS_MAX or any(one.address == address for one in there):
            raise WebhooksMany
        hook = Webhook(entropy(ID_BYTES), address, on, entropy(SECRET_BYTES), self._now())
        self._keep([hook.kept()], Act.WEBHOOK_MADE, hook, word)
        if self._tasks is not None:
            self._begin(hook)
        return self.view(hook) | {"secret": hook.secret.hex()}

    def remove(self, word: Authority, named: str) -> Json:
        """Tell the one nothing more that has this address, or whose id begins so, also not what waits.

        Raises AdministratorWanted, WebhookAbsent.
        """
        check_administers(self._service, word)
        there = list(self.all())
        found = [one for one in there if one.address == named] or [
            one for one in there if one.id.hex().startswith(named)
        ]
        if len(found) != 1 or not named:
            raise WebhookAbsent(named)
        (hook,) = found
        view = self.view(hook)
        waiting = [Keep(QUEUE_SPACE, key, None) for key in self._waiting(hook)]
        gone = [Keep(WEBHOOK_SPACE, hook.id, None), Keep(COUNT_SPACE, hook.id, None), *waiting]
        self._keep(gone, Act.WEBHOOK_REMOVED, hook, word)
        task = (self._tasks or {}).pop(hook.id, None)
        if task is not None:
            task.cancel()
        self._courses.pop(hook.id, None)
        return view

    def view(self, hook: Webhook) -> Json:
        """What may be told of one, and how it goes with it."""
        course = self._course(hook)
        return {
            "id": hook.id.hex(),
            "address": hook.address,
            "on": sorted(one.value for one in hook.on),
            "made": hook.made,
            "waiting": len(self._waiting(hook)),
            "given_up": self._counts(hook)[1],
            "told": course.told,
            "failures": course.failures,
            "failed": course.failed,
        }

    # -- into the queue ------------------------------------------------------------------------------------------------

    def _heard(self, news: News) -> None:
        on = {Kind.ARRIVED: On.ENTRIES, Kind.PLACED: On.ENTRIES, Kind.ALARM: On.ALARMS}.get(news.kind)
        hooks = [] if on is None else [hook for hook in self.all() if on in hook.on]
        about = _about(news) if hooks else None
        if about is None:
            return
        kept: list[Keep] = []
        for hook in hooks:
            number, given_up = self._counts(hook)
            waiting = self._waiting(hook)
            too_many = list(waiting)[: max(0, len(waiting) + 1 - WAITING_MAX)]
            given_up += len(too_many)
            told = {"id": f"{hook.id.hex()}-{number}", "time": news.time // 1000, **about, "given_up": given_up}
            body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
            kept += [Keep(QUEUE_SPACE, key, None) for key in too_many]
            kept.append(Keep(QUEUE_SPACE, hook.id + number.to_bytes(8, "big"), body))
            kept.append(Keep(COUNT_SPACE, hook.id, encode([number + 1, given_up])))
        self._service.vault.commit(kept)
        for hook in hooks:
            self._course(hook).more.set()

    def _waiting(self, hook: Webhook) -> dict[bytes, bytes]:
        return dict(sorted(self._service.vault.kept(QUEUE_SPACE, hook.id).items()))

    def _counts(self, hook: Webhook) -> tuple[int, int]:
        kept = self._service.vault.get(COUNT_SPACE, hook.id)
        match None if kept is None else decode(kept):
            case None:
                return 0, 0
            case [int(number), int(given_up)]:
                return number, given_up
            case _:
                raise AssertionError("counts that we kept ourselves")

    # -- out of it -----------------------------------------------------------------------------------------------------

    def _begin(self, hook: Webhook) -> None:
        assert self._tasks is not None, "it serves"
        self._tasks[hook.id] = asyncio.get_running_loop().create_task(self._tell(hook))

    async def _tell(self, hook: Webhook) -> None:
        course = self._course(hook)
        while True:
            course.more.clear()
            for key, body in self._waiting(hook).items():
                await self._tell_one(
                    hook, course, f"{hook.id.hex()}-{int.from_bytes(key[len(hook.id) :], 'big')}", body
                )
                self._service.vault.commit([Keep(QUEUE_SPACE, key, None)])
            await course.more.wait()

    async def _tell_one(self, hook: Webhook, course: Course, told_id: str, body: bytes) -> None:
        """Until it is taken."""
        while (why := await self._posted(hook, told_id, body)) is not None:
            course.failed, course.failures = why, course.failures + 1
            await asyncio.sleep(BACK_OFF_SECONDS[min(course.failures, len(BACK_OFF_SECONDS)) - 1])
        course.failed, course.failures, course.told = "", 0, self._now()

    async def _posted(self, hook: Webhook, told_id: str, body: bytes) -> str | None:
        """Why it was not taken; None where it was."""
        now = self._now()
        headers = {
            "Content-Type": "application/json",
            "Parley-Id": told_id,
            "Parley-Time": str(now),
            "Parley-Signature": signature(hook.secret, told_id, now, body),
        }
        try:
            status, _ = await exchange(Post("POST", hook.address, body, headers), POST_SECONDS, ANSWER_BYTES_MAX)
        except Unanswered as error:
            return str(error)
        return None if 200 <= status < 300 else f"it answered {status}"

    def _course(self, hook: Webhook) -> Course:
        return self._courses.setdefault(hook.id, Course())

    def _keep(self, kept: list[Keep], act: Act, hook: Webhook, word: Authority) -> None:
        words = f"{' '.join(sorted(one.value for one in hook.on))}: {hook.address}"[:WORDS_MAX]
        keep_noted(self._service, kept, Note(act, self._now(), hook.id, by=word.by or b"", words=words))

    def _now(self) -> int:
        return self._service.engine.clock() // 1000


WORDS_MAX: Final = 200
"""So much of an address stands in the trail."""


def _about(news: News) -> Json | None:
    """What is told of a piece of news; of an entry that stations sign by themselves, nothing."""
    view = news.view()
    if news.kind is Kind.ALARM:
        return {"kind": "alarm", "alarm": {name: view[name] for name in ("code", "channel", "sentence")}}
    if "gone" in view:
        return None
    name, _, version = view["form"].rpartition("/")
    form = FORMS.get((name, int(version)))
    if form is not None and form.speaks is Speaks.STATION:
        return None
    names = ("hash", "line", "index", "ours", "form", "precedence", "nature", "handling", "time", "answers")
    return {"kind": "entry", "entry": {name: view[name] for name in names}}


def _read(hook_id: bytes, kept: bytes) -> Webhook:
    match decode(kept):
        case [str(address), list(on), bytes(secret), int(made)]:
            return Webhook(hook_id, address, frozenset(On(str(one)) for one in on), secret, made)
        case _:
            raise AssertionError("a webhook that we kept ourselves")
