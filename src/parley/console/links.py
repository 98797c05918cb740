"""Links that open once: how a demonstration lets an officer in, on this machine alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.service.entropy import entropy
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.console.access import Who

LINK_BYTES: Final = 16


class LinkUsed(Refusal):
    """This link was used already, or never was one."""

    code = "link-used"
    hint = "each link of a demonstration opens once; start the demonstration again for new ones"


class Links:
    """The links that are still to be used."""

    def __init__(self) -> None:
        self._waiting: dict[str, Who] = {}

    def make(self, who: Who) -> str:
        """A new link for an officer."""
        link = entropy(LINK_BYTES).hex()
        self._waiting[link] = who
        return link

    def open(self, link: str) -> Who:
        """Whom it lets in, once; raises LinkUsed."""
        found = self._waiting.pop(link, None)
        if found is None:
            raise LinkUsed
        return found
