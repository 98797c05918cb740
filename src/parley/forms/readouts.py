"""Forms about what was said in a call: each side's readout, fixed before it is published; minutes that both agree."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from parley.forms.body import Speaks, form, item, option
from parley.forms.categories import CALL
from parley.forms.kinds import HASH, LANGUAGE, LINE, TIME, Number, Octets, Text, Titles, refuse
from parley.wire.cbor import encode

READOUT_CHARACTERS_MAX: Final = 8_000
"""In a language that takes three bytes a character this fits a body."""

MINUTES_CHARACTERS_MAX: Final = 5_000
"""As an understanding's: in each of two languages that takes three bytes a character this fits a body."""

VERSIONS_MAX: Final = 999
SALT_BYTES: Final = 16
"""Nobody can try out which text it is that was committed to."""

LABEL: Final = b"parley/readout/v1\n"


def digest_of(language: str, title: str, text: str, salt: bytes) -> bytes:
    """What a commitment says of a text: bytes[32], from which nobody learns the text, and which no other text has."""
    return sha256(LABEL + salt + encode([language, title, text])).digest()


@form("readout/commit", category=CALL, speaks=Speaks.POST, answers=True)
class ReadoutCommitted:
    """The text of our readout of the call that is answered is fixed: only its digest is said yet.

    `version`: counted from 1 in what our side says of this call.  `replaces`: the `readout/publish` of our side before
    it, which stands all the same.
    """

    digest: bytes = item(1, HASH)
    version: int = item(2, Number(1, VERSIONS_MAX))
    replaces: bytes | None = option(3, HASH, default=None)

    def check(self) -> None:
        """Passes if a later version names the one that it replaces, and the first one none; raises BadBody."""
        if (self.version == 1) is not (self.replaces is None):
            refuse("a version after the first names the one that it replaces, and the first one names none")


@form("readout/publish", category=CALL, speaks=Speaks.POST, answers=True)
class ReadoutPublished:
    """The text whose digest our side's `readout/commit` that is answered had said, word for word as it is published.

    `published_seconds`: when it is or was published.  `where`: the place.
    """

    language: str = item(1, LANGUAGE)
    title: str = item(2, LINE)
    text: str = item(3, Text(READOUT_CHARACTERS_MAX, lines=True))
    salt: bytes = item(4, Octets(SALT_BYTES, SALT_BYTES))
    published_seconds: int = item(5, TIME)
    where: str | None = option(6, LINE, default=None)

    @property
    def digest(self) -> bytes:
        """What its commitment must have said."""
        return digest_of(self.language, self.title, self.text, self.salt)


# -- minutes -----------------------------------------------------------------------------------------------------------


@form("minutes/propose", category=CALL, speaks=Speaks.POST, answers=True)
class MinutesProposed:
    """One text, in the languages of the line, of what was said in the call that is answered, for both to agree."""

    text: dict[str, str] = item(1, Titles(MINUTES_CHARACTERS_MAX, lines=True))


@form("minutes/agree", category=CALL, speaks=Speaks.POST, answers=True)
class MinutesAgreed:
    """The other side's minutes that are answered are agreed; which text, their hash says."""


@form("minutes/decline", category=CALL, speaks=Speaks.POST, answers=True)
class MinutesDeclined:
    """The other side's minutes that are answered are not agreed; one's own are taken back."""

    reason: str = item(1, LINE)
