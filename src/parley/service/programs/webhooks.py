"""Webhooks: that an entry or an alarm is new is told to addresses of the side's own, signed, from a queue that is kept.

What is told names an entry and says nothing of what is in it: whoever is told reads it with a token of his own
(docs/reference/webhooks.md).
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections import deque
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.desk.trail import Act, Note
from parley.exchange.effects import Keep
from parley.forms.body import FORMS, Speaks
from parley.service.config_shapes import may_be_asked
from parley.service.entropy import entropy
from parley.service.keys.vault import COUNT_SPACE, QUEUE_SPACE, WEBHOOK_SPACE
from parley.service.news import Kind, News
from parley.service.noting import keep_noted
from parley.service.officers.officers import Authority, check_administers
from parley.service.posting import Post, Unanswered, exchange
from parley.service.programs.scopes import On
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.news import Stream
    from parley.service.opened import Opened

Json = dict[str, Any]

ID_BYTES: Final = 16
SECRET_BYTES: Final = 32
WEBHOOKS_MAX: Final = 16
WAITING_MAX: Final = 1_000
"""What waits for one address; beyond it the oldest is given up, and what is told next says how many were."""

POST_SECONDS: Final = 10.0
ANSWER_BYTES_MAX: Final = 1_024
WORDS_MAX: Final = 200
"""So much of an address stands in the trail."""

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


class NotTaken(Exception):
    """The receiver did not answer that it has it; says why."""


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
    """How it goes with one webhook since this station began, and where its queue stands."""

    hook: Webhook
    waiting: deque[int]
    """The numbers of what waits, in order."""
    number: int
    """Of the next that is put in the queue."""
    given_up: int
    more: asyncio.Event = field(default_factory=asyncio.Event)
    failures: int = 0
    failed: str = ""
    told: int | None = None
    """When it was told last, in seconds."""

    @property
    def full(self) -> bool:
        """Whether the oldest goes where one more comes."""
        return len(self.waiting) >= WAITING_MAX


OF_NEWS: Final = {Kind.ARRIVED: On.ENTRIES, Kind.PLACED: On.ENTRIES, Kind.ALARM: On.ALARMS}


class Webhooks:
    """The webhooks of one station; what they are told is told while it serves."""

    def __init__(self, service: Opened, news: Stream) -> None:
        self._service = service
        self._tasks: dict[bytes, asyncio.Task[None]] | None = None
        news.listen(self._heard)

    @cached_property
    def _courses(self) -> dict[bytes, Course]:
        """Read once: nobody else writes them."""
        kept = self._service.vault.kept(WEBHOOK_SPACE)
        return {hook_id: self._course(_read(hook_id, raw)) for hook_id, raw in kept.items()}

    def _course(self, hook: Webhook) -> Course:
        vault = self._service.vault
        waiting = sorted(int.from_bytes(key[ID_BYTES:], "big") for key in vault.kept(QUEUE_SPACE, hook.id))
        counts = vault.get(COUNT_SPACE, hook.id)
        match None if counts is None else decode(counts):
            case None:
                return Course(hook, deque(waiting), 0, 0)
            case [int(number), int(given_up)]:
                return Course(hook, deque(waiting), number, given_up)
            case _:
                raise AssertionError("counts that we kept ourselves")

    def start(self) -> None:
        """Begin to tell."""
        self._tasks = {}
        for course in self._courses.values():
            self._begin(course)

    def stop(self) -> None:
        """End; what is not told yet is told when the station serves again."""
        for task in (self._tasks or {}).values():
            task.cancel()
        self._tasks = None

    def views(self) -> list[Json]:
        """What may be told of each, and how it goes with it."""
        return [_view(course) for course in self._courses.values()]

    def add(self, word: Authority, address: str, on: frozenset[On]) -> Json:
        """A new one, with its secret, which is shown this once.

        Raises AdministratorWanted, WebhookAddressBad, WebhooksMany.
        """
        check_administers(self._service, word)
        if not may_be_asked(address):
            raise WebhookAddressBad(address)
        if len(self._courses) >= WEBHOOKS_MAX or any(one.hook.address == address for one in self._courses.values()):
            raise WebhooksMany
        hook = Webhook(entropy(ID_BYTES), address, on, entropy(SECRET_BYTES), self._now())
        self._keep([hook.kept()], Act.WEBHOOK_MADE, hook, word)
        course = self._courses[hook.id] = self._course(hook)
        if self._tasks is not None:
            self._begin(course)
        return _view(course) | {"secret": hook.secret.hex()}

    def remove(self, word: Authority, named: str) -> Json:
        """Tell the one nothing more that has this address, or whose id begins so, also not what waits.

        Raises AdministratorWanted, WebhookAbsent.
        """
        check_administers(self._service, word)
        there = list(self._courses.values())
        by_address = [one for one in there if one.hook.address == named]
        found = by_address or [one for one in there if named and one.hook.id.hex().startswith(named)]
        if len(found) != 1:
            raise WebhookAbsent(named)
        (course,) = found
        hook = course.hook
        waiting = [Keep(QUEUE_SPACE, _key(hook, number), None) for number in course.waiting]
        gone = [Keep(WEBHOOK_SPACE, hook.id, None), Keep(COUNT_SPACE, hook.id, None), *waiting]
        self._keep(gone, Act.WEBHOOK_REMOVED, hook, word)
        task = (self._tasks or {}).pop(hook.id, None)
        if task is not None:
            task.cancel()
        return _view(self._courses.pop(hook.id))

    # -- into the queue ------------------------------------------------------------------------------------------------

    def _heard(self, news: News) -> None:
        on = OF_NEWS.get(news.kind)
        told = [course for course in self._courses.values() if on in course.hook.on and not news.elsewhere]
        about = _about(news) if told else None
        if about is None:
            return
        kept: list[Keep] = []
        for course in told:
            hook, number = course.hook, course.number
            given_up = course.given_up + course.full
            body = {"id": _name(hook, number), "time": news.time // 1000, **about, "given_up": given_up}
            raw = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
            kept += [Keep(QUEUE_SPACE, _key(hook, course.waiting[0]), None)] if course.full else []
            kept.append(Keep(QUEUE_SPACE, _key(hook, number), raw))
            kept.append(Keep(COUNT_SPACE, hook.id, encode([number + 1, given_up])))
        self._service.vault.commit(kept)
        for course in told:
            if course.full:
                course.waiting.popleft()
                course.given_up += 1
            course.waiting.append(course.number)
            course.number += 1
            course.more.set()

    # -- out of it -----------------------------------------------------------------------------------------------------

    def _begin(self, course: Course) -> None:
        assert self._tasks is not None, "it serves"
        self._tasks[course.hook.id] = asyncio.get_running_loop().create_task(self._tell(course))

    async def _tell(self, course: Course) -> None:
        """Each in its turn, again and again until it is taken or given up."""
        while True:
            while course.waiting:
                try:
                    await self._tell_next(course)
                except (NotTaken, StoreTrouble) as error:
                    course.failed, course.failures = str(error), course.failures + 1
                    await asyncio.sleep(BACK_OFF_SECONDS[min(course.failures, len(BACK_OFF_SECONDS)) - 1])
            course.more.clear()
            await course.more.wait()

    async def _tell_next(self, course: Course) -> None:
        """The oldest that waits; raises NotTaken, and as Store.commit does."""
        hook, number = course.hook, course.waiting[0]
        await self._post(hook, number)
        self._service.vault.commit([Keep(QUEUE_SPACE, _key(hook, number), None)])
        course.failed, course.failures, course.told = "", 0, self._now()
        if course.waiting[0] == number:  # it may have been given up meanwhile
            course.waiting.popleft()

    async def _post(self, hook: Webhook, number: int) -> None:
        """Raises NotTaken."""
        body = self._service.vault.get(QUEUE_SPACE, _key(hook, number))
        assert body is not None, "it waits"
        now, told_id = self._now(), _name(hook, number)
        headers = {
            "Content-Type": "application/json",
            "Parley-Id": told_id,
            "Parley-Time": str(now),
            "Parley-Signature": signature(hook.secret, told_id, now, body),
        }
        try:
            status, _ = await exchange(Post("POST", hook.address, body, headers), POST_SECONDS, ANSWER_BYTES_MAX)
        except Unanswered as error:
            raise NotTaken(str(error)) from error
        if not 200 <= status < 300:
            raise NotTaken(f"it answered {status}")

    def _keep(self, kept: list[Keep], act: Act, hook: Webhook, word: Authority) -> None:
        words = f"{' '.join(sorted(one.value for one in hook.on))}: {hook.address}"[:WORDS_MAX]
        keep_noted(self._service, kept, Note(act, self._now(), hook.id, by=word.by or b"", words=words))

    def _now(self) -> int:
        return self._service.engine.clock() // 1000


def _view(course: Course) -> Json:
    return {
        "id": course.hook.id.hex(),
        "address": course.hook.address,
        "on": sorted(one.value for one in course.hook.on),
        "made": course.hook.made,
        "waiting": len(course.waiting),
        "given_up": course.given_up,
        "told": course.told,
        "failures": course.failures,
        "failed": course.failed,
    }


def _key(hook: Webhook, number: int) -> bytes:
    return hook.id + number.to_bytes(8, "big")


def _name(hook: Webhook, number: int) -> str:
    return f"{hook.id.hex()}-{number}"


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
