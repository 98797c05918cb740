"""`parley record`: check our copy of the record and our own audit trail, or take out what shows it to somebody else."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from parley.cli import options, reach, releases, spoken, voice
from parley.cli.codes import Exit
from parley.service.folder import check_free
from parley.wire.errors import ParleyError
from parley.wire.timeword import read_time

DAMAGE: Final = ("store-row-damaged", "store-damaged")
"""What a station cannot even open with."""

PLACES_SHOWN: Final = 10


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("record", help="check or export the record", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    check = parts.add_parser("check", help="recompute every log, hold it against all signed heads and receipts")
    check.add_argument("--signatures", action="store_true", help="verify the signature of every entry as well")
    options.station(check)
    check.set_defaults(act=act_check)
    audit = parts.add_parser("audit", help="our own side's trail: who released what when, and whether it was touched")
    audit.add_argument("--count", type=int, default=20, metavar="N", help="how many of the newest notes to show (20)")
    audit.add_argument(
        "--expect", metavar="HASH", help="a newest hash that was written down before: must still be there"
    )
    options.station(audit)
    audit.set_defaults(act=act_audit)
    export = parts.add_parser("export", help="write a bundle: evidence that anybody can check without us")
    export.add_argument("out", type=Path, metavar="FILE", help="the bundle's file")
    options.line(export)
    export.add_argument("--entry", action="append", metavar="HASH", help="only this entry; repeat for more")
    export.add_argument("--since", metavar="TIME", help="only entries that their authors date at or after this time")
    export.add_argument("--until", metavar="TIME", help="only entries that their authors date at or before this time")
    options.station(export)
    export.set_defaults(act=act_export)


def act_check(args: argparse.Namespace) -> int:
    """Check; what is found wrong ends with its own exit code."""
    reached = False
    try:
        with reach.reached(args) as ask:
            ask("lines")  # what keeps us from the station is no finding, unless it is damage
            reached = True
            logs = ask("check", signatures=args.signatures)["logs"]
    except ParleyError as found:
        if isinstance(found, reach.NO_ANSWER) or not (reached or found.code in DAMAGE):
            raise
        voice.complain(found, as_json=args.json)
        return Exit.FOUND
    lost = [log["lost"] for log in logs if log["lost"]]
    if args.json:
        voice.give_json({"logs": logs})
        return Exit.FOUND if lost else Exit.DONE
    for log in logs:
        whose = "ours" if log["ours"] else "theirs"
        if log["lost"]:
            voice.give(f"{log['origin'][:40]}  {whose}, line {log['line_index']}: {_lost(log['lost'])}")
            continue
        signatures = f", {log['signatures_checked']:,} signatures" if args.signatures else ""
        voice.give(
            f"{log['origin'][:40]}  {whose}, line {log['line_index']}: {log['entries']:,} entries, "
            f"{log['heads_checked']} signed heads and receipts{signatures}  right"
        )
    if lost:
        voice.say(f"{voice.uncapitalised(lost[0]['sentence'])} [{lost[0]['code']}]")
        voice.hint(lost[0]["hint"])
        return Exit.FOUND
    voice.say("every log holds what it was signed to hold" if logs else "there is no log yet")
    return Exit.DONE


def _lost(lost: reach.Json) -> str:
    """Which entries of a log the disk has spoiled."""
    places = lost["entries"]
    shown = ", ".join(map(str, places[:PLACES_SHOWN]))
    more = len(places) - PLACES_SHOWN
    return f"LOST  entries {shown}" + (f" and {more} more" if more > 0 else "")


def act_audit(args: argparse.Namespace) -> int:
    """Check the trail; what does not fit ends with its own exit code."""
    found = reach.ask(args, "audit", expect=args.expect)
    if args.json:
        voice.give_json(found)
        return Exit.FOUND if found["findings"] else Exit.DONE
    for note in found["notes"][-args.count :]:
        voice.give(_note(note))
    for finding in found["findings"]:
        where = "" if finding["row"] is None else f"row {finding['row']}: "
        voice.give(f"FOUND      {where}{finding['said']}")
    if found["findings"]:
        return Exit.FOUND
    voice.say(f"{found['size']:,} notes, each following the one before, every release signed and matched to our logs")
    if found["newest"] is not None:
        voice.give(f"newest     {found['newest']}")
        voice.hint("write the newest hash down outside this machine; later, `parley record audit --expect HASH`")
    return Exit.DONE


def _note(note: reach.Json) -> str:
    """A note of the trail in one line."""
    who = f"{note['officer_name'] or 'an officer of before'} ({note['officer_short'][:12]})"
    said = f"{note['number']:>6}  {spoken.short_time(note['time'])}  {note['act']} "
    if note["officer"] is None:
        digest = "" if note["digest"] is None else f", digest {note['digest'][:16]}"
        return f"{said}{note['words']}{digest}"
    if note["act"] != "released":
        key = "" if note["key"] is None else f", key {note['key_short']}"
        roles = "" if not note["roles"] else f": {', '.join(note['roles'])}"
        by = "" if note["by"] is None else f", by officer {note['by'][:12]}"
        words = f": {note['words']}" if note["words"] and note["words"] != note["officer_name"] else ""
        return f"{said}{who}{key}{roles}{words}{by}"
    drafter = ""
    if note["drafter"] is not None:
        drafter = f", drafted by {note['drafter_name'] or 'an officer of before'} ({note['drafter_short'][:12]})"
    entry = "it became no entry here" if note["entry"] is None else f"entry {note['entry'][:12]}"
    return f"{said}by {who}{drafter}, digest {note['digest'][:16]}, on line {note['line'][:12]}: {entry}"


def act_export(args: argparse.Namespace) -> int:
    """Write the bundle."""
    path = args.out.expanduser().absolute()
    check_free(path)
    with reach.reached(args) as ask:
        line = None if args.line is None else releases.choose_line(ask, args.line)["line"]
        chosen = _chosen(args, ask, line)
        answer = ask("export", line=line, entries=chosen, path=str(path))
    if args.json:
        voice.give_json({**answer, "entries": None if chosen is None else len(chosen)})
        return Exit.DONE
    shown = "every entry" if chosen is None else f"{len(chosen)} entries; the rest by hash alone"
    voice.give(f"{path}  {answer['bytes']:,} bytes, {shown}")
    voice.hint(f"anybody can check it: python verifier/verify.py {path}")
    return Exit.DONE


def _chosen(args: argparse.Namespace, ask: reach.Ask, line: str | None) -> list[str] | None:
    """The hashes of the entries to be shown in full; None for all."""
    if args.entry is None and args.since is None and args.until is None:
        return None
    if args.entry is not None:
        return [ask("show", entry=one)["hash"] for one in args.entry]
    since = 0 if args.since is None else read_time(args.since)
    until = None if args.until is None else read_time(args.until)
    voice.say(f"from {spoken.time(since)}" + ("" if until is None else f" to {spoken.time(until)}"))
    entries = ask("inbox", line=line, count=releases.ALL)["entries"]
    return [one["hash"] for one in entries if since <= one["time"] and (until is None or one["time"] <= until)]
