"""What is measured beside each other: which pair, what it needs, and what its confirmation is worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

PARLEY: Final = "parley"
FLOOR: Final = "floor"


@dataclass(frozen=True, slots=True)
class Guarantee:
    """What the sender waits for, and what it tells: yes, or what there is instead.

    `lacks`: what of a signed receipt for what is safely stored is not there; `stores_first`: whether the other side has
    stored the text before it confirms it.
    """

    confirms: str
    signed: str
    stores: str
    durable: str
    lacks: str
    stores_first: bool


@dataclass(frozen=True, slots=True)
class Programs:
    """The environment with the packages that a pair needs; without a name the project's own."""

    venv: str = ""
    packages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One row.  `slow`: so slow that a quick run sends fewer.  `bytes_only`: neither latency nor throughput."""

    name: str
    title: str
    pair: str
    variant: str
    guarantee: Guarantee
    programs: Programs = Programs()
    slow: bool = False
    bytes_only: bool = False

    @property
    def ours(self) -> bool:
        """Not a peer: Parley itself, or the floor."""
        return self.pair in (PARLEY, FLOOR)


RECEIPT: Final = Guarantee(
    "the other station's receipt, verified and kept",
    "yes: everything up to this message",
    "yes",
    "yes, at both sides",
    "–",
    stores_first=True,
)
PROOF: Final = Guarantee(
    "the proof of the packet",
    "yes: the hash of this packet",
    "no: the proof leaves before the message is opened",
    "no: LXMF leaves keeping to its user, who comes after the proof",
    "confirmed before it is stored",
    stores_first=False,
)
ANSWER: Final = Guarantee(
    "the receipt of the other side's client (XEP-0184)",
    "no",
    "yes: the other server's archive",
    "yes",
    "not signed",
    stores_first=True,
)
FILED: Final = replace(ANSWER, durable="no", lacks="not signed, not forced to disk")
TAKEN: Final = Guarantee(
    "the other server's HTTP 200, in a log; no client sees it",
    "no",
    "yes: staged, to be checked and shown later",
    "yes",
    "not signed, and no client sees it",
    stores_first=True,
)
LXMF: Final = Programs("lxmf", ("rns", "lxmf"))
XMPP: Final = Programs("xmpp", ("slixmpp",))
SYNAPSE: Final = Programs("synapse", ("matrix-synapse[postgres]", "aiohttp"))

KINDS: Final[tuple[Kind, ...]] = (
    Kind("parley", "Parley", PARLEY, "own", RECEIPT),
    Kind("parley-socket", "Parley, asked over its socket", PARLEY, "socket", RECEIPT),
    Kind("parley-plain", "Parley, compressing nothing", PARLEY, "plain", RECEIPT, bytes_only=True),
    Kind("lxmf-direct", "LXMF, over a link", "lxmf", "direct", PROOF, LXMF),
    Kind("lxmf-opportunistic", "LXMF, single packets", "lxmf", "opportunistic", PROOF, LXMF),
    Kind("prosody-internal", "Prosody, files", "prosody", "internal", FILED, XMPP),
    Kind("prosody-sqlite", "Prosody, SQLite", "prosody", "sqlite", ANSWER, XMPP),
    Kind("synapse-sqlite", "Synapse, SQLite", "synapse", "sqlite", TAKEN, SYNAPSE, slow=True),
    Kind("synapse-postgres", "Synapse, PostgreSQL", "synapse", "postgres", TAKEN, SYNAPSE, slow=True),
    Kind("floor", "the floor", FLOOR, "", replace(RECEIPT, confirms="one signed receipt a batch, verified and kept")),
)
BY_NAME: Final = {kind.name: kind for kind in KINDS}
