"""Rehearses what to do when a station's keys are stolen, with the real commands, on two stations that are thrown away.

make drill: every command is shown as it is typed, with how long it took; docs/operating/drill.md tells what it means.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from parley.cli import demo
from parley.cli.demo_party import Party, fail
from parley.cli.main import main as parley
from verifier import verify

Json = dict[str, Any]

STOLEN: Final = ("entry", "checkpoint", "receipt", "cosign")
"""The keys whose signatures stay, and which are therefore revoked; the others end with the new card."""

SECONDS_MAX: Final = 60
"""What takes longer has failed."""


def main() -> int:
    """Do it in a folder that is removed afterwards, or in one that is named and stays."""
    parser = argparse.ArgumentParser(prog="drill", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where to lay the two stations; they stay there then")
    given = parser.parse_args()
    if given.folder is not None:
        given.folder.mkdir(parents=True)
        rehearse(given.folder.absolute())
        return 0
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        rehearse(Path(folder))
    return 0


def rehearse(folder: Path) -> Json:
    """The whole drill; how many seconds each part took, and what both sides saw."""
    ours, theirs = demo.free_ports(2)
    arvenia = Party(folder / "arvenia", ("en:Northern Maritime Command of Arvenia",), ours, "telephone 5550123")
    belmora = Party(folder / "belmora", ("zh:贝尔莫拉海岸警卫队",), theirs, "telephone 5550124")
    thief = Party(folder / "thief", arvenia.names, arvenia.port, arvenia.contact)
    clock, tell = Clock(), demo.Teller(quiet=False)
    try:
        with clock.part("prepare"):
            demo.found(tell, arvenia, belmora)
            demo.enrolled(tell, folder, arvenia, belmora)
            for text in ("The first of ours.", "The second of ours."):
                send(arvenia, text)
        with clock.part("steal"):
            false = steal(arvenia, thief)
        with clock.part("notice"):
            notice(arvenia, belmora, len(false))
        with clock.part("replace and revoke"):
            replace_and_revoke(folder, arvenia)
        with clock.part("told"):
            until("the other side shows them disowned", lambda: disowned(belmora) == set(false))
        with clock.part("speak again"):
            begin_again(folder, arvenia)
        with clock.part("look"):
            until("our own side shows them disowned", lambda: disowned(arvenia) == set(false))
            found = [shown(folder, party) for party in (arvenia, belmora)]
    finally:
        for party in (arvenia, belmora, thief):
            party.end()
    if not all(set(false) < one and len(one) == len(false) + 1 for one in found):
        fail(f"the bundles show {found} disowned")
    say("Both bundles show them disowned, and with them the entry that told of the new card: the stolen key signed it.")
    say(f"seconds: {json.dumps(clock.seconds)}")
    return {"seconds": clock.seconds, "false": false, "disowned": [sorted(one) for one in found]}


# -- the parts, in their order -----------------------------------------------------------------------------------------


def steal(arvenia: Party, thief: Party) -> list[str]:
    """Somebody copies the folder of our station, and its passphrase, while it does not serve; he speaks in our name."""
    say("The station of Arvenia is taken off the network. Somebody copies its folder, and knows its passphrase.")
    arvenia.end()
    shutil.copytree(arvenia.folder, thief.folder)
    for secret in (arvenia.folder.parent / "passphrases").glob(f"{arvenia.folder.name}-*"):
        shutil.copy2(secret, secret.with_name(secret.name.replace(arvenia.folder.name, thief.folder.name)))
    thief.serve()
    thief.wait_ready()
    false = [send(thief, text) for text in ("We withdraw our objection.", "Your boats may enter the zone.")]
    thief.end()
    say("The other side holds both, and has receipted them: nothing is wrong with their signatures.")
    return false


def notice(arvenia: Party, belmora: Party, false: int) -> None:
    """Our station comes back: the other side holds more of our log than we ever wrote."""
    say("The station of Arvenia comes back, and knows nothing of it.")
    arvenia.serve()
    arvenia.wait_ready()
    until("it is told that it was set back", lambda: "log-regressed" in codes(arvenia))
    (ours,) = [line for line in lines(arvenia) if line["stopped"]]
    (theirs,) = [line for line in lines(belmora) if line["line"] == ours["line"]]
    wrote, hold = ours["own_entries"], theirs["other_entries"]
    say(f"Alarm log-regressed. We wrote {wrote}, they hold {hold}. Nothing is signed there any more.")
    if hold - wrote != false:
        fail("the two counts do not tell of what is false")


def replace_and_revoke(folder: Path, arvenia: Party) -> None:
    """New keys, and the stolen ones disowned from where our own log ends; one journey to the root."""
    keys = {one["purpose"]: one["key"] for one in command(arvenia, "card", "keys")["keys"] if one["in_use"]}
    command(arvenia, "card", "draft", str(folder / "card.draft"), "--new-key", "all")
    for purpose in STOLEN:
        draft = str(folder / f"{purpose}.draft")
        command(arvenia, "card", "revoke", keys[purpose], draft, "--reason", "copied by somebody")
    for draft in ("card", *STOLEN):
        sign(folder, arvenia, draft)
    for signed in ("card", *STOLEN):
        command(arvenia, "card", "adopt", str(folder / f"{signed}.signed"))


def begin_again(folder: Path, arvenia: Party) -> None:
    """On the line where the thief spoke our log cannot go on: it begins anew, as after a restore."""
    say("The log in which the thief spoke cannot go on. It begins anew: a backup, and the recovery key.")
    command(arvenia, "backup", str(folder / "backup"))
    arvenia.end()
    aside = folder / "aside"
    aside.mkdir()
    for part in arvenia.folder.glob("record.db*"):
        part.rename(aside / part.name)
    recovery = ["--recovery-key", str(arvenia.folder / "keys" / "recovery.key")]
    secret = ["--recovery-passphrase-file", str(secret_of(arvenia, "recovery"))]
    command(arvenia, "restore", str(folder / "backup"), *recovery, *secret)
    arvenia.serve()
    arvenia.wait_ready()
    until("they answer", lambda: all(one["phase"] == "open" for one in arvenia.verb("status")["channels"]))
    send(arvenia, "Our station was copied. What came between our second letter and this one was not ours.")


# -- what is seen ------------------------------------------------------------------------------------------------------


def codes(party: Party) -> set[str]:
    """The alarms that it shows."""
    return {one["code"] for one in party.verb("status")["alarms"]}


def disowned(party: Party) -> set[str]:
    """The letters that its inbox marks."""
    return {one["hash"] for one in party.verb("inbox", "--count", "100")["entries"] if one["disowned"]}


def shown(folder: Path, party: Party) -> set[str]:
    """The disowned entries that an independent checker finds in the bundle that the party exports."""
    path = folder / f"{party.folder.name}.bundle"
    command(party, "record", "export", str(path))
    logs = verify.check_bundle(path.read_bytes()).logs
    return {entry.hash.hex() for log in logs for entry in log.entries.values() if entry.is_disowned}


def lines(party: Party) -> list[Json]:
    """Its lines with its only other side."""
    (channel,) = party.verb("status")["channels"]
    return list(channel["lines"])


# -- commands ----------------------------------------------------------------------------------------------------------


def send(party: Party, text: str) -> str:
    """A letter; its hash, once the other side holds it."""
    began = time.monotonic()
    sent = party.release("send", text)
    typed(party, began, "send", text)
    if sent["state"] != "held":
        fail(f"not held: {text}")
    return str(sent["hash"])


def command(party: Party, *arguments: str) -> Json:
    """A command at a station, shown."""
    began = time.monotonic()
    answer = party.verb(*arguments)
    typed(party, began, *arguments)
    return answer


def sign(folder: Path, party: Party, name: str) -> None:
    """`card sign`, which needs no station: it runs where the root is."""
    began = time.monotonic()
    root = ["--root-key", str(party.folder / "keys" / "root.key")]
    words = ["card", "sign", str(folder / f"{name}.draft"), *root, "--out", str(folder / f"{name}.signed")]
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        code = parley([*words, "--root-passphrase-file", str(secret_of(party, "root")), "--json"])
    if code:
        fail(said.getvalue())
    typed(party, began, *words)


def secret_of(party: Party, whose: str) -> Path:
    """The file with one of its passphrases."""
    return party.folder.parent / "passphrases" / f"{party.folder.name}-{whose}"


def typed(party: Party, began: float, *words: str) -> None:
    """Show a command, as typed in the folder of the drill, and how long it took."""
    line = shlex.join(words).replace(f"{party.folder.parent}/", "")
    say(f"  {time.monotonic() - began:5.1f} s  {party.folder.name:<8} parley {line}")


def say(what: str) -> None:
    """Tell what happens."""
    print(what, flush=True)


def until(what: str, true: Callable[[], bool]) -> None:
    """Ask again and again until it is so."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > SECONDS_MAX:
            fail(f"waited {SECONDS_MAX} s in vain: {what}")
        time.sleep(0.2)
    say(f"  {time.monotonic() - began:5.1f} s  {'':<8} until {what}")


class Clock:
    """How long each part took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextlib.contextmanager
    def part(self, name: str) -> Iterator[None]:
        """One part."""
        began = time.monotonic()
        yield
        self.seconds[name] = round(time.monotonic() - began, 1)


if __name__ == "__main__":
    sys.exit(main())
