"""Vectors of certificates of silence: one of each kind, what a withheld answer leaves, and some that are refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from parley.forms.body import Speaks, form_of, write
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallCancelled, CallRequest
from parley.forms.readback import Adequacy
from parley.forms.standings import Means
from parley.forms.watch import Page, PageStep, TestCall, TestReady, TestText, VerdictGiven
from parley.record.bundle_check import check_bundle
from parley.record.entry import Seen
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, LogSize, PostId
from parley.wire.marks import Nature, Precedence
from scripts.vectors_common import Json, splices
from tests.record.maker import TIME, World

if TYPE_CHECKING:
    from parley.record.entry import Entry
    from parley.record.show import Signed
    from tests.record.maker import MadeLog, PqSigner

Said: TypeAlias = tuple[object, int]
"""What the answering side says, and how long after the ask, in seconds."""

DUE = 21_600
LATE = DUE + 60
ASKED = CallRequest(("Trawlers adrift",), ("en",), (Means.VOICE,))
PAGED, SEEN, TAKEN = (Page(step, TIME, (PostId(7),)) for step in PageStep)

SHOTS = Letter("en", "We shall fire on this place.")
LACKING, ENOUGH = Adequacy(adequate=False, text="Which place?"), Adequacy(adequate=True)

KINDS: dict[str, tuple[str, list[Said]]] = {
    "nobody was told": ("unknown", []),
    "the desk is empty": ("desk-empty", [(PAGED, 1), (PAGED, 5_400)]),
    "seen": ("not-answered", [(PAGED, 1), (SEEN, 60)]),
    "taken": ("not-answered", [(PAGED, 1), (TAKEN, 60)]),
    "acknowledged": ("not-answered", [(PAGED, 1), (Acknowledgement(), 60)]),
    "declined": ("declined", [(CallAnswered(CallAnswer.DECLINED, reason="not today"), 60)]),
    "answered": ("answered", [(CallAnswered(CallAnswer.ACCEPTED), 60)]),
    "answered late": ("answered-late", [(CallAnswered(CallAnswer.ACCEPTED), LATE)]),
    "another time": ("not-adequate", [(CallAnswered(CallAnswer.OTHER_TIME, TIME + 90_000), 60)]),
    "another desk": ("not-adequate", [(CallAnswered(CallAnswer.WRONG_DESK, desk=PostId(9)), 60)]),
    "promised and broken": ("not-adequate", [(CallAnswered(CallAnswer.WILL_ANSWER, TIME + 3_600), 60)]),
    "promised and kept": (
        "answered",
        [(CallAnswered(CallAnswer.WILL_ANSWER, TIME + 30_000), 60), (CallAnswered(CallAnswer.ACCEPTED), LATE)],
    ),
    "refused by a rule": ("refused", [(VerdictGiven("category-suspended"), 1)]),
    "only marked": ("unknown", [(VerdictGiven("crossed"), 1)]),
}
"""By name: the kind, and what the answering side said, all of it held."""


def vectors(world: World) -> dict[str, Json]:
    """The file by its name."""
    pq_sign = world.pq_sign
    base = Certificate(pq_sign, KINDS["the desk is empty"][1])
    raw = base.raw()
    valid = [(name, kind, Certificate(pq_sign, said)) for name, (kind, said) in KINDS.items()]
    valid += _others(pq_sign)
    return {
        "silence.json": {
            "about": "spec/silence.md. A certificate is the base with its splices ([README.md](README.md)). `entry` is "
            "the ask, `kind` and `signs` what a checker finds of it, `not_shown` how many entries could change that.",
            "base": raw.hex(),
            "valid": [
                {
                    "name": name,
                    "splices": splices(raw, one.raw()),
                    "entry": one.ask.hash.hex(),
                    "kind": kind,
                    **one.found,
                }
                for name, kind, one in valid
            ],
            "invalid": [
                {"name": name, "splices": splices(raw, changed), "refusal": _refusal(changed)}
                for name, changed in base.spoiled().items()
            ],
        }
    }


def _others(pq_sign: PqSigner) -> list[tuple[str, str, Certificate]]:
    """Certificates in which more differs than what the answering side said."""
    paged = KINDS["the desk is empty"][1]
    waiting, lost, cancelled = (Certificate(pq_sign, said) for said in (paged, [], paged))
    waiting.as_of = TIME + 600
    lost.held = False
    cancelled.say(cancelled.world.a1, CallCancelled(), 120)
    tested, withheld = Certificate(pq_sign, paged), Certificate(pq_sign, KINDS["answered"][1])
    tested.test_the_line()
    withheld.withheld = True
    judged = [(PAGED, 1), (LACKING, 60)]
    lacking = Certificate(pq_sign, judged, SHOTS, Precedence.FLASH)
    enough = Certificate(pq_sign, [*judged, (ENOUGH, 120)], SHOTS, Precedence.FLASH)
    return [
        ("received, and not adequate", "not-adequate", lacking),
        ("adequate after all", "answered", enough),
        ("the time is not over", "waiting", waiting),
        ("no receipt", "no-path", lost),
        ("taken back", "cancelled", cancelled),
        ("with a good line test", "desk-empty", tested),
        ("the answer withheld", "unknown", withheld),
    ]


class Certificate:
    """A asks on line 1, and B says this or that."""

    def __init__(
        self, pq_sign: PqSigner, said: list[Said], asked: object = ASKED, precedence: Precedence = Precedence.ROUTINE
    ) -> None:
        self.world = World(pq_sign)
        self.held = True
        self.withheld = False
        self.as_of = TIME + 30_000
        self.tested = False
        self.ask = self.say(self.world.a1, asked, 0, answers=None, precedence=precedence)
        for body, after in said:
            self.say(self.world.b1, body, after)

    def say(self, log: MadeLog, body: object, after: int, **changes: Json) -> Entry:
        """One entry, whose author holds all that the other side has said."""
        form = form_of(type(body))
        world = self.world
        other = {world.a0.origin: world.b0, world.b0.origin: world.a0, world.a1.origin: world.b1}.get(
            log.origin, world.a1
        )
        head = other.head()
        post = PostId(7) if form.speaks is Speaks.POST else STATION_POST
        said: dict[str, Json] = {"form": form.id, "body": write(body), "post": post, "time_seconds": TIME + after}
        said["seen"] = Seen(head.origin.generation, LogSize(head.size), head.root)
        said["answers"] = self.ask.hash if hasattr(self, "ask") else None
        return log.add(**(said | changes))

    def test_the_line(self) -> None:
        """A calls up, a person at B is ready, a text goes over."""
        self.tested = True
        a0, b0 = self.world.a0, self.world.b0
        call = self.say(a0, TestCall(TIME), 0, answers=None, nature=Nature.TEST)
        self.say(b0, TestReady(), 5, answers=call.hash, nature=Nature.TEST)
        self.say(a0, TestText("en", "The clock is slow."), 6, answers=call.hash, nature=Nature.TEST)

    def raw(self, signed: Signed | None = None) -> bytes:
        """The certificate, with what is signed over the log of the ask or something else in its place."""
        world, a, b = self.world, self.world.a, self.world.b
        a1, b1 = world.a1, world.b1
        signed = signed or (b.receipt(a1.head()) if self.held else a.checkpoint(a1.head()))
        logs = [a1.show([signed], range(len(a1.entries)))]
        shown = range(0 if self.withheld else len(b1.entries))
        logs += [b1.show([b.checkpoint(b1.head()), a.receipt(b1.head())], shown)] if b1.entries else []
        for log, reader in ((world.a0, b), (world.b0, a)) if self.tested else ():
            logs.append(log.show([reader.receipt(log.head())], range(len(log.entries))))
        return a.bundle(world.bundle(*logs, time_seconds=self.as_of))

    @property
    def found(self) -> dict[str, Json]:
        """What a checker finds beside the kind."""
        from verifier import verify

        report = verify.report(verify.check_bundle(self.raw()), set(), {self.ask.hash})
        (one,) = [one for one in report["silences"] if one["entry"] == self.ask.hash.hex()]
        return {"signs": one["signs"], "not_shown": one["not_shown"], "good_test": one["last_good_test"] is not None}

    def spoiled(self) -> dict[str, bytes]:
        """The certificate with one thing in it that is not as it was signed."""
        page, receipt = self.world.b1.entries[1].raw, self.world.b.receipt(self.world.a1.head())
        raw = self.raw()
        return {
            "the exporter's signature does not fit": _turned(raw),
            "a page that its station did not sign": self._signed_anew(lambda one: one.replace(page, _turned(page))),
            "a receipt that the answering side did not sign": self.raw(
                replace(receipt, signature=_turned(receipt.signature))
            ),
            "a receipt that the asking side signed": self.raw(self.world.a.receipt(receipt.head)),
            "the time of export is another": raw.replace(
                self.as_of.to_bytes(4, "big"), (self.as_of + 86_400).to_bytes(4, "big")
            ),
        }

    def _signed_anew(self, change: Callable[[bytes], bytes]) -> bytes:
        from parley.wire.cbor import decode

        match decode(self.raw(), 1 << 20):
            case [_, bytes(payload), _]:
                return self.world.a.raw_bundle(change(payload))
            case _:
                raise AssertionError("a bundle that was just made")


def _turned(part: bytes) -> bytes:
    """The same with its last bit turned."""
    return part[:-1] + bytes((part[-1] ^ 1,))


def _refusal(raw: bytes) -> str:
    try:
        check_bundle(raw)
    except Refusal as refusal:
        return refusal.code
    raise AssertionError("a certificate that should be refused")
