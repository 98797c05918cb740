"""Texts of readouts that this side has written and not published yet: kept sealed on this station, with their salts.

A readout is fixed by an entry that says its digest (`readout/commit`); until it is published nobody else has the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NoReturn

from parley.exchange.effects import Keep
from parley.forms.body import form_of, read, write
from parley.forms.readouts import READOUT_CHARACTERS_MAX, SALT_BYTES, ReadoutCommitted, ReadoutPublished, digest_of
from parley.forms.text import typed
from parley.service.entropy import entropy
from parley.service.keys.vault import READOUT_SPACE
from parley.service.whose import here
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, LineId, OfficerId
from parley.wire.limits import BODY_BYTES_MAX, TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.service.opened import Opened

READOUT_ID_BYTES: Final = 16
READOUTS_MAX: Final = 256
"""Texts that wait at one time to be published."""

KEPT_BYTES_MAX: Final = 2 * BODY_BYTES_MAX


class ReadoutAbsent(Refusal):
    """This station does not keep the text of that readout."""

    code = "readout-absent"
    hint = "`parley readout list` shows which texts are kept here; a text that is lost cannot be published"


class ReadoutFixed(Refusal):
    """The text of this readout is fixed: the other side has been given its digest."""

    code = "readout-fixed"
    hint = "publish it as it is, or write another readout"


class ReadoutsMany(Refusal):
    """There are as many texts of readouts here as a station keeps."""

    code = "readouts-many"
    hint = "publish those that are fixed, drop those that are not: `parley readout list`"


@dataclass(frozen=True, slots=True)
class KeptReadout:
    """One of them; `changed` in seconds."""

    id: bytes
    officer: OfficerId
    line: LineId
    call: EntryHash
    language: str
    title: str
    text: str
    salt: bytes
    version: int
    replaces: EntryHash | None
    changed: int

    @property
    def digest(self) -> bytes:
        """What fixes it."""
        return digest_of(self.language, self.title, self.text, self.salt)

    @property
    def commitment(self) -> bytes:
        """The body of the entry that fixes it."""
        return write(ReadoutCommitted(self.digest, self.version, self.replaces))

    def published(self, seconds: int, where: str | None) -> bytes:
        """The body of the entry that publishes it; raises BadBody, ForbiddenText, TextLength."""
        return write(ReadoutPublished(self.language, self.title, self.text, self.salt, seconds, where))


def written(  # noqa: PLR0913 -- each is a part of a readout
    service: Opened,
    officer: OfficerId,
    line: LineId,
    call: EntryHash,
    version: int,
    replaces: EntryHash | None,
    *,
    language: str,
    title: str,
    text: str,
) -> KeptReadout:
    """A text as an officer wrote it, with a salt of its own, once it is sure that it can be said.

    Raises BadBody, ForbiddenText, UnassignedText, TextLength.
    """
    found = KeptReadout(
        id=entropy(READOUT_ID_BYTES),
        officer=officer,
        line=line,
        call=call,
        language=language,
        title=typed(title, TEXT_CHARACTERS_MAX),
        text=typed(text, READOUT_CHARACTERS_MAX),
        salt=entropy(SALT_BYTES),
        version=version,
        replaces=replaces,
        changed=service.engine.clock() // 1000,
    )
    read(form_of(ReadoutPublished), found.published(found.changed, None))
    return found


def keep(service: Opened, channel: Channel, one: KeptReadout, instead: bytes | None = None) -> KeptReadout:
    """Make it durable, in the place of another one that is not fixed.

    Raises ReadoutAbsent, ReadoutFixed, ReadoutsMany.
    """
    if instead is not None:
        check_open(channel, kept_at(service, instead))
        one = replace(one, id=instead)
    elif len(service.vault.kept(READOUT_SPACE)) >= READOUTS_MAX:
        raise ReadoutsMany
    service.vault.commit([Keep(READOUT_SPACE, one.id, _encoded(one))])
    return one


def drop(service: Opened, *those: KeptReadout) -> None:
    """Keep these no longer."""
    service.vault.commit([Keep(READOUT_SPACE, one.id, None) for one in those])


def check_open(channel: Channel, one: KeptReadout) -> None:
    """Passes where nothing fixes it yet; raises ReadoutFixed."""
    if fixed(channel, one):
        raise ReadoutFixed(one.id.hex()[:12])


def fixed(channel: Channel, one: KeptReadout) -> bool:
    """Whether an entry of ours has said its digest."""
    return any(found.digest == one.digest for found in channel.standing.commitments.values())


def kept(service: Opened) -> list[KeptReadout]:
    """All of them, whichever share has the line, oldest first."""
    found = [_decoded(key, raw) for key, raw in service.vault.kept(READOUT_SPACE).items()]
    return sorted(found, key=lambda one: (one.changed, one.id))


def kept_at(service: Opened, readout: bytes) -> KeptReadout:
    """One of them by its id; raises ReadoutAbsent."""
    raw = service.vault.get(READOUT_SPACE, readout)
    one = None if raw is None else _decoded(readout, raw)
    return one if one is not None and here(service.vault, service.engine.station.state)(one.line) else _absent(readout)


def kept_with(service: Opened, digest: bytes) -> KeptReadout:
    """The one that this digest fixes; raises ReadoutAbsent."""
    return next((one for one in kept(service) if one.digest == digest), None) or _absent(digest)


def _absent(named: bytes) -> NoReturn:
    raise ReadoutAbsent(named.hex()[:12])


def _encoded(one: KeptReadout) -> bytes:
    return encode(
        [
            *(one.officer, one.line, one.call, one.language, one.title, one.text, one.salt),
            *(one.version, one.replaces, one.changed),
        ]
    )


def _decoded(readout: bytes, raw: bytes) -> KeptReadout:
    match decode(raw, KEPT_BYTES_MAX):
        case [
            bytes(officer), bytes(line), bytes(call), str(language), str(title), str(text), bytes(salt),
            int(version), replaces, int(changed),
        ]:  # fmt: skip
            return KeptReadout(
                id=readout,
                officer=OfficerId(officer),
                line=LineId(line),
                call=EntryHash(call),
                language=language,
                title=title,
                text=text,
                salt=salt,
                version=version,
                replaces=EntryHash(replaces) if isinstance(replaces, bytes) else None,
                changed=changed,
            )
        case _:
            raise AssertionError("a readout that we kept ourselves")
