"""A draft as a file: what one officer drafted and signed, for another one to look at and release (spec/keys.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NoReturn

from parley.desk.draft import Draft
from parley.desk.release import Drafted
from parley.keys.consent import read_key, read_signature
from parley.record.entry import FORM_ID
from parley.wire import shape
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, Instant, LineId, PostId
from parley.wire.limits import BODY_BYTES_MAX, CONSENT_BYTES_MAX, PASSKEY_BYTES_MAX, POSTS_MAX
from parley.wire.marks import Handling, Nature, Precedence

PAPER_BYTES_MAX: Final = BODY_BYTES_MAX + PASSKEY_BYTES_MAX + CONSENT_BYTES_MAX + 1_024
LABEL: Final = "parley/draft"


class BadPaper(Refusal):
    """This is no draft that an officer can release."""

    code = "draft-bad"
    hint = "have it drafted again with `parley draft`"


@dataclass(frozen=True, slots=True)
class Paper:
    """A draft on its line, until when it may be released (milliseconds), and who drafted it."""

    line: LineId
    draft: Draft
    valid_until: Instant
    drafted: Drafted


def write_paper(paper: Paper) -> bytes:
    """The file's bytes."""
    draft = paper.draft
    return encode(
        {
            0: LABEL,
            1: paper.line,
            2: draft.post,
            3: list(draft.form),
            4: draft.precedence.value,
            5: draft.nature.value,
            6: draft.handling.value,
            7: draft.body,
            8: draft.answers,
            9: paper.valid_until,
            10: paper.drafted.officer,
            11: paper.drafted.signature,
        }
    )


def read_paper(content: bytes) -> Paper:
    """The draft in a file; raises BadPaper.  Its signature is checked where it is released."""
    items = shape.table(shape.decoded(content, _refuse, PAPER_BYTES_MAX), range(12), (), "draft", _refuse)
    if items[0] != LABEL:
        _refuse("the file holds something else")
    form, version = shape.array(items[3], 2, 2, "form", _refuse)
    if type(form) is not str or not FORM_ID.fullmatch(form):
        _refuse("form: an id is wanted")
    body, answers = items[7], items[8]
    if type(body) is not bytes or len(body) > BODY_BYTES_MAX:
        _refuse("body: bytes are wanted")
    draft = Draft(
        PostId(shape.number(items[2], 0, POSTS_MAX - 1, "post", _refuse)),
        (form, shape.number(version, 0, shape.NUMBER_MAX, "form version", _refuse)),
        body,
        Precedence(shape.number(items[4], 0, 3, "precedence", _refuse)),
        Nature(shape.number(items[5], 0, 2, "nature", _refuse)),
        Handling(shape.number(items[6], 0, 2, "handling", _refuse)),
        None if answers is None else EntryHash(shape.octets(answers, 32, "entry answered", _refuse)),
    )
    drafter = read_key(items[10], "drafter", _refuse)
    return Paper(
        LineId(shape.octets(items[1], 32, "line", _refuse)),
        draft,
        Instant(shape.number(items[9], 0, shape.NUMBER_MAX, "valid until", _refuse)),
        Drafted(drafter, read_signature(drafter, items[11], "drafter's signature", _refuse)),
    )


def _refuse(why: str) -> NoReturn:
    raise BadPaper(why)
