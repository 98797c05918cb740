"""`parley demo`: two stations on this machine enrol, exchange letters, and have their records checked by a stranger.

At a terminal both then go on with their consoles, until Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.cli import options, spoken, voice
from parley.cli.codes import Exit
from parley.cli.demo_party import Party, fail
from parley.cli.demo_verifier import verified

if TYPE_CHECKING:
    from parley.cli.demo_texts import Letter

Json = dict[str, Any]

VARIABLE: Final = "PARLEY_DEMO_DIR"
ARVENIA: Final = ("en:Northern Maritime Command of Arvenia", "zh:阿尔文尼亚北方海上司令部")
RELAYS: Final = ("127.0.0.11", "127.0.0.12")
"""Where a call that is placed between the two consoles has its relays: of this machine alone."""

BELMORA: Final = ("zh:贝尔莫拉海岸警卫队", "en:Coast Guard of Belmora")


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("demo", help="see it work on this machine", description=__doc__.split(": ", 1)[1].strip())
    parser.add_argument("--once", action="store_true", help="end when the story is told, at a terminal too (ONCE=1)")
    parser.add_argument(
        "--text-file", type=Path, action="append", default=[], metavar="FILE", help="send this text; repeat for more"
    )
    parser.add_argument("--bundle", type=Path, metavar="PATH", help="where to write the evidence bundle")
    parser.add_argument("--keep", action="store_true", help="leave both stations serving at the end")
    options.json(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Do it, and tell it as it happens."""
    from parley.cli.demo_texts import letters

    began = time.monotonic()
    first, second = letters(args.text_file)
    folder = _folder()
    tell = Teller(quiet=args.json)
    bundle = (args.bundle or folder / "bundle").expanduser().absolute()
    bundle.unlink(missing_ok=True)
    staying = stays(args)
    with parties(folder, keep=args.keep and not args.once, consoles=staying) as (arvenia, belmora):
        found(tell, arvenia, belmora)
        line = enrolled(tell, folder, arvenia, belmora)
        entries = _speak(tell, arvenia, belmora, first) + _speak(tell, belmora, arvenia, second)
        logs = _check(tell, arvenia, belmora)
        arvenia.verb("record", "export", str(bundle))
        verdict = verified(bundle)
        _tell_bundle(tell, bundle, verdict)
        seconds = time.monotonic() - began
        if staying:
            from parley.cli import demo_stay

            _tell_end(tell, arvenia, belmora, seconds)
            demo_stay.stay(tell, arvenia, belmora)
            return Exit.DONE
    stations = [str(party.folder) for party in (arvenia, belmora)]
    if args.json:
        voice.give_json(
            {"stations": stations, "line": line, "entries": entries, "logs": logs, "bundle": str(bundle),
             "verifier": verdict, "seconds": round(seconds, 1)}
        )  # fmt: skip
        return Exit.DONE
    _tell_end(tell, arvenia, belmora, seconds)
    return Exit.DONE


def stays(args: argparse.Namespace) -> bool:
    """Whether somebody sits there who may look at the consoles."""
    return at_terminal() and not (args.once or args.keep or args.json or os.environ.get("ONCE"))


def at_terminal() -> bool:
    """Whether a person reads what is told."""
    return sys.stdout.isatty()


def found(tell: Teller, arvenia: Party, belmora: Party) -> None:
    """Each makes its station and serves."""
    tell("Two parties that do not trust each other make a station each, with keys of their own.")
    for party in (arvenia, belmora):
        made = party.found()
        tell(f"  {first_name(party)}: party {made['party'][:16]}…")
    for party in (arvenia, belmora):
        party.serve()
    ready = [party.wait_ready() for party in (arvenia, belmora)]
    tell(f"  Both serve, each in a process of its own: {', '.join(str(one['process']) for one in ready)}.")


def enrolled(tell: Teller, folder: Path, arvenia: Party, belmora: Party) -> str:
    """They come to know each other; the line that this opens."""
    tell("They enrol: offer, acceptance, finish. The three files may go any way; none of them is secret.")
    offer, accept, finish = (str(folder / f"{kind}.parley") for kind in ("offer", "accept", "finish"))
    arvenia.verb("enrol", "offer", "--out", offer)
    belmora.verb("enrol", "accept", offer, "--out", accept)
    theirs = arvenia.verb("enrol", "finish", accept, "--out", finish)
    ours = belmora.verb("enrol", "finish", finish)
    tell("  Two people read six words to each other, over a voice that they know:")
    for party, found in ((arvenia, theirs), (belmora, ours)):
        tell(f"    {first_name(party)}: {found['words']['en']}   {found['words']['zh']}")
    if theirs["words"] != ours["words"]:
        fail("the words differ")
    arvenia.verb("enrol", "finish", "--words-match")
    line = str(belmora.verb("enrol", "finish", "--words-match")["lines"][0])
    tell(f"  The words match, so nobody stands between them. The line {line[:16]}… is open.")
    return line


def _speak(tell: Teller, author: Party, reader: Party, letters: list[Letter]) -> list[Json]:
    found = []
    for letter in letters:
        given = ["send", "--text-file", str(_as_file(author, letter)), "--language", letter.language]
        sent = author.release(*given)
        tell(f"{first_name(author)} sends a letter ({letter.language}, {letter.source}):")
        tell(f"    “{_beginning(letter.text)}”")
        tell(f"  Receipt: the other station holds it, signed {spoken.short_time(sent['held_as_of'])}.")
        read = reader.verb("show", sent["hash"])
        if read["text"] != sent["text"]:
            fail("the text that arrived is not the one that was sent")
        reader.release("ack", sent["hash"])
        known = author.verb("show", sent["hash"])
        tell(f"  Acknowledgement: the officer on watch at {first_name(reader)} has taken it ({known['state']}).")
        found.append({"hash": sent["hash"], "state": known["state"], "from": author.folder.name})
    return found


def _check(tell: Teller, arvenia: Party, belmora: Party) -> list[Json]:
    tell("Both records are checked, every entry recomputed, every signature verified.")
    checked = [party.verb("record", "check", "--signatures")["logs"] for party in (arvenia, belmora)]
    for party, logs in zip((arvenia, belmora), checked, strict=True):
        entries, heads = sum(log["entries"] for log in logs), sum(log["heads_checked"] for log in logs)
        tell(f"  {first_name(party)}: {len(logs)} logs, {entries} entries, {heads} signed heads and receipts. Right.")
    ours, theirs = ({log["origin"]: log["root"] for log in logs if log["line_index"]} for logs in checked)
    if ours != theirs:
        fail("the two copies differ")
    tell("  On the line, both hold the same bytes: the same roots over both logs.")
    return list(checked[0])


def _tell_bundle(tell: Teller, bundle: Path, verdict: Json) -> None:
    tell(f"The record goes into a bundle: {bundle} ({bundle.stat().st_size:,} bytes).")
    if verdict["accepted"] is None:
        tell(f"  {verdict['said']}")
        return
    tell("  The independent verifier, which shares no code with Parley, accepts it. It says:")
    for said in verdict["said"].splitlines()[:8]:
        tell(f"    {said}")
    tell(f"  The rest: python {verdict['verifier']} {bundle}")


def _tell_end(tell: Teller, arvenia: Party, belmora: Party, seconds: float) -> None:
    tell(f"Done in {seconds:.0f} s. The two stations lie in")
    for party in (arvenia, belmora):
        tell(f"  {party.folder}")
    secret = arvenia.folder.parent / "passphrases"
    tell(f"Their passphrases are those of a rehearsal, in {secret}. Look around, for example with")
    tell(f"  parley inbox --station {arvenia.folder} --passphrase-file {secret / 'arvenia-station'}")
    for party in (arvenia, belmora):
        if party.process is not None and not party.console:
            tell(f"  {party.folder.name} goes on serving; end it with: kill {party.process.pid}")


class Teller:
    """Tells the story as data for people; nothing where data for programs was asked for."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    def __call__(self, text: str) -> None:
        """One line of it."""
        if not self._quiet:
            voice.give(text)


def first_name(party: Party) -> str:
    """The first of a party's names."""
    return party.names[0].split(":", 1)[1]


def _folder() -> Path:
    """Where the stations of this run lie; a run leaves those of an earlier one alone."""
    named = os.environ.get(VARIABLE)
    if not named:
        return Path(tempfile.mkdtemp(prefix="parley-demo-"))
    base = Path(named).expanduser().absolute()
    folder, number = base, 1
    while (folder / "arvenia").exists() or (folder / "passphrases").exists():
        number += 1
        folder = base / f"run-{number}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def parties(folder: Path, *, keep: bool, consoles: bool) -> Iterator[tuple[Party, Party]]:
    """The two, whose stations end when the demonstration does, however it does."""
    first, second, *ports = free_ports(4)
    ours, theirs = (
        f"http://{name}.localhost:{port}" if consoles else "" for name, port in zip("ab", ports, strict=True)
    )
    telephones = ("telephone +00 11 5550 (Arvenia, watch officer)", "电话 +00 22 5550（贝尔莫拉值班室）")
    arvenia = Party(folder / "arvenia", ARVENIA, first, telephones[0], ours, RELAYS[0])
    belmora = Party(folder / "belmora", BELMORA, second, telephones[1], theirs, RELAYS[1])
    done = False
    try:
        yield arvenia, belmora
        done = True
    finally:
        for party in (arvenia, belmora):
            if keep and done:
                party.leave()
            else:
                party.end()


def free_ports(count: int) -> list[int]:
    """Ports of this machine at which nobody listens now."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def _as_file(author: Party, letter: Letter) -> Path:
    path = author.folder.parent / "letter.txt"
    path.write_text(letter.text, encoding="utf-8")
    return path


def _beginning(text: str) -> str:
    from parley.cli.inbox import first_line

    return first_line(text)
