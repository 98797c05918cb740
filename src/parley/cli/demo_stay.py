"""The demonstration stays: both stations with their consoles, and links that let a visitor in as an officer."""

from __future__ import annotations

from base64 import b32decode
from collections.abc import Callable
from typing import Final

from parley.cli import demo_life
from parley.cli.demo_party import Party
from parley.keys.onetime import STEP_SECONDS, code_at
from parley.service.entropy import entropy, now
from parley.wire.words import ENGLISH, english

PASSPHRASE_WORDS: Final = 4
TICKET_SECONDS: Final = 600

WATCH: Final = ("watch", "drafter", "releaser", "interpreter")
CHIEF: Final = ("drafter", "releaser", "auditor", "administrator")
OFFICERS: Final = {
    "arvenia": (("Lt. Orlan", WATCH), ("Cdr. Vesk", CHIEF)),
    "belmora": (("林澜", WATCH), ("顾舟", CHIEF)),
}
"""Who is who on each side; made up, like the parties."""


def stay(tell: Callable[[str], None], arvenia: Party, belmora: Party) -> None:
    """Go on until Ctrl-C."""
    try:
        passphrase = english(int.from_bytes(entropy(2)) % len(ENGLISH) for _ in range(PASSPHRASE_WORDS))
        line = demo_life.agree(arvenia, belmora)
        tell("\nBoth stations go on, each with a console for a browser on this machine; each link opens once:")
        for party in (arvenia, belmora):
            _introduce(tell, party, passphrase)
        tell(f"  Another link: parley console link '{OFFICERS['arvenia'][0][0]}' --station {arvenia.folder}")
        tell(f"  The passphrase by which these officers release and unlock: {passphrase}\n")
        tell("Something happens every few seconds, on the line “Safety at sea / 海上安全”. Ctrl-C ends both.\n")
        demo_life.Life(tell, arvenia, belmora, line).go_on(demo_life.rest)
    except KeyboardInterrupt:
        tell("\nBoth stations end; all that they were told is kept.")


def _introduce(tell: Callable[[str], None], party: Party, passphrase: str) -> None:
    """Its officers enrolled, the first of them on watch, and a link for each told."""
    tell(f"  {party.names[0].split(':', 1)[1]}   {party.console}")
    officers = OFFICERS[party.folder.name]
    for name, roles in officers:
        enlist(party, name, roles, passphrase)
        tell(f"    {name} ({', '.join(roles)})")
        tell(f"      {party.ask('console link', officer=name)['link']}")
    party.ask("watch take", officer=officers[0][0])


def enlist(party: Party, name: str, roles: tuple[str, ...], passphrase: str) -> None:
    """An officer who releases by passphrase, as by a ticket at the console."""
    station = party.passphrase("station")
    given = {"name": name, "roles": list(roles), "ticket_seconds": TICKET_SECONDS, "passphrase": station}
    ticket = party.ask("officer add", **given)["ticket"]
    secret = party.ask("officer enrol begin", ticket=ticket, kind="passphrase")["secret"]
    code = code_at(b32decode(secret), now() // 1000 // STEP_SECONDS)
    party.ask("officer enrol finish", ticket=ticket, passphrase=passphrase, code=code)
