"""What people decide about what is to be said, as verbs bring it: their arguments, and the draft that these make."""

from __future__ import annotations

from typing import Any, Final

from parley.desk.draft import Draft
from parley.keys import consent
from parley.service import arguments
from parley.service.arguments import Argument, Choice, Number, Octets, needed, optional
from parley.wire.ids import Instant
from parley.wire.limits import BODY_BYTES_MAX, SECONDS_MAX
from parley.wire.marks import Handling, Nature, Precedence

Json = dict[str, Any]

FORM_VERSION_MAX: Final = 0xFFFF_FFFF
KEY: Final = Octets(consent.KEY_BYTES.start, consent.KEY_BYTES.stop - 1)
SIGNATURE: Final = Octets(consent.SIGNATURE_BYTES.start, consent.SIGNATURE_BYTES.stop - 1)
VALID_UNTIL: Final = Number(0, SECONDS_MAX * 1000, Instant)

DRAFT: Final[dict[str, Argument]] = {
    **needed(
        line=arguments.LINE,
        post=arguments.POST,
        form=arguments.FORM,
        form_version=Number(0, FORM_VERSION_MAX),
        body=Octets(0, BODY_BYTES_MAX),
        precedence=Choice(Precedence),
        nature=Choice(Nature),
        handling=Choice(Handling),
    ),
    "answers": optional(arguments.ENTRY),
}


def draft_of(said: Json) -> Draft:
    """The draft in what was read by DRAFT."""
    return Draft(
        post=said["post"],
        form=(said["form"], said["form_version"]),
        body=said["body"],
        precedence=said["precedence"],
        nature=said["nature"],
        handling=said["handling"],
        answers=said["answers"],
    )
