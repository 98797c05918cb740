"""Vectors of readouts: what a checker finds of one, and of a page of it; pages and texts that are refused."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from parley.forms.body import form_of, write
from parley.forms.calls import CallRequest
from parley.forms.readouts import ReadoutCommitted, ReadoutPublished
from parley.forms.standings import Means
from parley.record.entry import Seen
from parley.wire.ids import EntryHash, LogSize, PostId
from parley.wire.timeword import iso_time
from scripts.vectors_common import Json, splices
from tests.record.maker import TIME, World

if TYPE_CHECKING:
    from parley.record.entry import Entry
    from parley.record.show import Signed
    from tests.record.maker import PqSigner

ASKED = CallRequest(("The wreck off Cape Lindra",), ("en",), (Means.VOICE,))
TEXT = ReadoutPublished(
    "en",
    "Call of the two watch floors",
    "We spoke of the wreck.\n\n\tIt lies 3 < 5 m deep & is marked.",
    b"s" * 16,
    TIME,
)
CHINESE = ReadoutPublished("zh", "两国海上值班室通话", "双方谈及沉船。", b"\0" * 16, TIME, "北方海上司令部网页")
CHANGED = replace(TEXT, text=TEXT.text.replace("3", "2"))
FIXED_AT, HELD_AT, LATER = TIME + 60, TIME + 120, TIME + 900


class Case:
    """A asks for a call, fixes a readout of it, and publishes one."""

    def __init__(self, pq_sign: PqSigner, text: ReadoutPublished = TEXT, said: ReadoutPublished | None = None) -> None:
        self.world = World(pq_sign)
        asked = self._say(ASKED, 0, None)
        self.fixed = self._say(ReadoutCommitted(text.digest, 1), 60, asked.hash)
        self.said = self._say(text if said is None else said, 600, self.fixed.hash)
        self.text = text if said is None else said
        self.shown = [0, 1, 2]

    def _say(self, body: object, after: int, answers: EntryHash | None) -> Entry:
        form, head = form_of(type(body)), self.world.b1.head()
        seen = Seen(head.origin.generation, LogSize(head.size), head.root)
        said: Json = {"form": form.id, "body": write(body), "post": PostId(7), "time_seconds": TIME + after}
        return self.world.a1.add(**said, seen=seen, answers=answers)

    def raw(self, *signed: Signed) -> bytes:
        """The bundle; B has receipted the commitment, and later all of it, where nothing else is given."""
        a, b, log = self.world.a, self.world.b, self.world.a1
        usual = (b.receipt(log.head(2), HELD_AT), b.receipt(log.head(), LATER))
        return a.bundle(self.world.bundle(log.show(signed or usual, self.shown), time_seconds=TIME + 1_000))

    def page(self, **changes: str) -> str:
        """A page of it, as short as one can be."""
        said = {"entry": self.said.hash.hex(), "title": self.text.title, "text": self.text.text} | changes
        marked = "".join(
            f'<div data-parley="{name}" lang="{self.text.language}">{escape(text)}</div>\n'
            for name, text in said.items()
        )
        return f"<!doctype html>\n<title>A readout</title>\n{marked}"


def vectors(world: World) -> dict[str, Json]:
    """The file by its name."""
    base = Case(world.pq_sign)
    raw = base.raw()
    return {
        "readout.json": {
            "about": "spec/readouts.md. A bundle is the base with its splices (README.md). `entry` is the "
            "`readout/publish`; `is_as_fixed` whether its text is what its commitment had said, null where that is not "
            "shown; `held` the earliest time at which the other side signed that it holds the commitment, `fixed` the "
            "commitment's own. `page`: a page of it.",
            "base": raw.hex(),
            "valid": [
                {"name": name, "splices": splices(raw, changed)} | _found(changed) | ({"page": page} if page else {})
                for name, changed, page in _valid(world.pq_sign, base)
            ],
            "invalid": [
                {"name": name, "splices": splices(raw, changed), "page": page, "refusal": refusal}
                for name, changed, page, refusal in _invalid(world.pq_sign, base)
            ],
        }
    }


def _valid(pq_sign: PqSigner, base: Case) -> list[tuple[str, bytes, str | None]]:
    chinese, alone, changed = Case(pq_sign, CHINESE), Case(pq_sign), Case(pq_sign, TEXT, CHANGED)
    alone.shown = [2]
    a, b, log = base.world.a, base.world.b, base.world.a1
    return [
        ("as it was fixed, and held before it was said", base.raw(), base.page()),
        ("in Chinese, with the place", chinese.raw(), chinese.page()),
        ("held only after it was said", base.raw(b.receipt(log.head(), LATER)), base.page()),
        ("nothing shows that it was held", base.raw(a.checkpoint(log.head())), base.page()),
        ("what fixed it is not shown", alone.raw(), None),
        ("another text was signed than was fixed", changed.raw(), None),
    ]


def _invalid(pq_sign: PqSigner, base: Case) -> list[tuple[str, bytes, str, str]]:
    changed, alone = Case(pq_sign, TEXT, CHANGED), Case(pq_sign)
    alone.shown = [2]
    raw, page = base.raw(), base.page()
    pages = {
        "a byte of the text is another": base.page(text=CHANGED.text),
        "the title is another": base.page(title="Call"),
        "another entry is named": base.page(entry=base.fixed.hash.hex()),
        "its language is another": page.replace('lang="en"', 'lang="fr"'),
        "the text is marked twice": page + '<div data-parley="text" lang="en">More.</div>',
        "no text is marked": page.replace('data-parley="text"', ""),
        "an element within the text": page.replace("We spoke", "We <b>spoke</b>"),
        "a comment within the text": page.replace("We spoke", "We <!-- never --> spoke"),
        "a script": page + "<script>1</script>",
    }
    return [
        *((name, raw, one, "page-differs") for name, one in pages.items()),
        ("a page of another text than was fixed", changed.raw(), changed.page(), "readout-differs"),
        ("a page, and what fixed it is not shown", alone.raw(), alone.page(), "readout-differs"),
    ]


def _found(raw: bytes) -> dict[str, Json]:
    """What the checker finds."""
    from verifier import verify

    (one,) = verify.report(verify.check_bundle(raw), set())["readouts"]
    held = one["held_by_other_side"]
    assert held in (None, iso_time(HELD_AT), iso_time(LATER)), "one of the receipts"
    return {
        "entry": one["entry"],
        "is_as_fixed": one["is_as_fixed"],
        "held": held,
        "fixed": None if one["fixed_claimed"] is None else iso_time(FIXED_AT),
    }
