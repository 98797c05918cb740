"""Links that open a console once: for one that only this machine reaches, where officers have no passkeys."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.service.entropy import entropy
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.wire.ids import Instant, OfficerId

LINK_BYTES: Final = 16
LINK_SECONDS: Final = 3_600
LINKS_MAX: Final = 64
HERE: Final = ("localhost", ".localhost")
"""The hosts whose names never leave this machine (RFC 6761)."""


class LinkUsed(Refusal):
    """This link was used already, is too old, or never was one."""

    code = "link-used"
    hint = "each link opens once; `parley console link` makes a new one"


class LinksElsewhere(Refusal):
    """This console is reached from other machines, where officers sign in by passkey."""

    code = "links-elsewhere"
    hint = "links are for a console at http://localhost or a name that ends with .localhost"


def is_here(address: str) -> bool:
    """Whether an address of a console is this machine's alone, and speaks plainly."""
    scheme, _, rest = address.partition("://")
    host = rest.partition(":")[0]
    return scheme == "http" and (host == HERE[0] or host.endswith(HERE[1]))


@dataclass(slots=True)
class Entrances:
    """The links that are still to be used, by what they hash to: whose, and until when."""

    _open: dict[bytes, tuple[OfficerId, Instant]] = field(default_factory=dict)

    def make(self, address: str, officer: OfficerId, now: Instant) -> str:
        """A new link for an officer; raises LinksElsewhere."""
        if not is_here(address):
            raise LinksElsewhere(address or "it has no address")
        while len(self._open) >= LINKS_MAX:
            self._open.pop(next(iter(self._open)))
        link = entropy(LINK_BYTES).hex()
        self._open[_hashed(link)] = officer, now
        return link

    def used(self, link: str, now: Instant) -> OfficerId:
        """Whom it lets in, this once; raises LinkUsed."""
        officer, made = self._open.pop(_hashed(link), (None, None))
        if officer is None or made is None or now - made > LINK_SECONDS * 1000:
            raise LinkUsed
        return officer


def _hashed(link: str) -> bytes:
    return sha256(link.encode()).digest()
