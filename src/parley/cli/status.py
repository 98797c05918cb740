"""`parley status`: what this station knows at this moment, and how old each piece of that knowledge is."""

from __future__ import annotations

import argparse

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.cli.line import alarm, life, logs
from parley.service.client import SILENT
from parley.wire.limits import ALARMS_KEPT_MAX


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("status", help="what is known, and since when", description=__doc__.split(": ", 1)[1])
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Show it."""
    known = reach.ask(args, "status")
    if args.json:
        voice.give_json(known)
        return Exit.DONE
    voice.give(f"{spoken.name(known['name'])}, party {known['party'][:16]}, at {spoken.time(known['time'])}")
    voice.give("serving" if known["serving"] else "not serving: nothing goes out and nothing comes in")
    if known["trouble"]:
        voice.give(f"RESTS, and says and takes nothing: {known['trouble']}")
    for share in known.get(SILENT, ()):
        voice.give(spoken.silent(share))
    for channel in known["channels"]:
        _channel(channel)
    for bearer in known["bearers"]:
        voice.give(_way(bearer))
    for one in known["alarms"]:
        more = f"; {one['raised']:,} of the kind in all" if one["raised"] > ALARMS_KEPT_MAX else ""
        voice.give(f"ALARM {one['code']}, {spoken.age(one['age_seconds'])}: {one['detail']}{more}")
    if known["forks"]:
        voice.give(f"proofs of forks kept: {known['forks']}; `parley record export` puts them into a bundle")
    for trail in known["trail"]:
        share = f" of share {trail['share']}" if len(known["trail"]) > 1 else ""
        voice.give(f"audit trail{share}: {trail['rows']:,} rows, newest {trail['newest']}")
    if not known["channels"]:
        voice.say("no channel yet")
        voice.hint("`parley enrol offer` or `parley enrol accept` begins one")
    return Exit.DONE


def _way(way: reach.Json) -> str:
    error = f": {way['error']}" if way["error"] and way["state"] != "up" else ""
    known = [f"{'works' if way['lives'] else 'NOT KNOWN TO WORK'}, last proof {spoken.age(way['proof_seconds_ago'])}"]
    known += [f"{way['waiting']} datagrams wait"] if way["waiting"] else []
    known += [f"{way['loss']:.0%} unanswered"] if way["loss"] else []
    known += [f"answered in {way['delay_ms']} ms"] if way["delay_ms"] is not None else []
    known += [] if way["two_way"] else ["nothing can come back by it"]
    return f"way by {way['bearer']} to {way['address']}: {way['state']}{error}; {', '.join(known)}"


def _channel(channel: reach.Json) -> None:
    voice.give()
    voice.give(f"with {spoken.name(channel['name'])}, channel {channel['channel'][:16]}")
    if not channel["verified"]:
        voice.give("  NOT VERIFIED: nothing crosses until the six words have been compared")
        voice.hint("`parley enrol finish` without a file shows the words once more")
    if channel["phase"] != "open":
        voice.give(f"  {channel['phase'].upper()}: this station was restored and reads, but does not speak yet")
    voice.give(
        f"  last heard {spoken.age(channel['heard_seconds_ago'])}; {channel['waiting_frames']} frames wait to go out"
    )
    _ways_of(channel)
    taken = channel["attachments"]
    if taken["bytes"] or taken["refused"]:
        refused = f"; {taken['refused']} refused for want of room" if taken["refused"] else ""
        used = f"{_mib(taken['bytes'])} of the {_mib(taken['bytes_max'])} MiB that they may"
        voice.give(f"  their attachments take {used}{refused}")
    if taken["refused_there"]:
        voice.give(f"  {taken['refused_there']} of our attachments have no room there, they say")
    if channel["contacts"]:
        voice.give(f"  other means of contact: {'; '.join(channel['contacts'])}")
    for line in channel["lines"]:
        if line["index"]:
            _line(line)


def _ways_of(channel: reach.Json) -> None:
    """What is to be known of the ways to the other side as a whole."""
    if not channel["can_speak"] and channel["heard_seconds_ago"] is not None:
        voice.give("  HELD, CANNOT SPEAK YET: no way out is open; receipts and answers wait for one")
    if not channel["receipts_can_come"]:
        voice.give("  NO RECEIPT CAN COME: nothing comes back by any bearer here; a parcel carried in can bring one")
    if channel["said_out"]:
        voice.give(f"  {channel['said_out']} entries were said as often as is planned, and are not said again here")
        voice.hint("`parley carry out` takes them too; they go again when a way opens")
    if channel["bearers_wanted"] > len(channel["bearers"]):
        living = ", ".join(channel["bearers"]) or "none"
        voice.give(f"  FEW BEARERS: {living}; the terms ask for {channel['bearers_wanted']}")


def _line(line: reach.Json) -> None:
    voice.give(f"  line {line['line'][:16]}: {spoken.sides(line)}{life(line)}")
    for said in logs(line):
        voice.give(f"    {said}")
    if line["runs_out_within_days"] is not None:
        voice.give(f"    {alarm(line)}")
    for one in line["ending"]:
        voice.give(f"    ALARM      {ending(one)}")


def ending(one: reach.Json) -> str:
    """An understanding that ends soon, or an undertaking that is due soon."""
    left = f"in {spoken.span(one['left_seconds'])}, {spoken.short_time(one['at'])}"
    if one["kind"] == "understanding":
        return f"understanding {one['entry'][:12]} ends {left}"
    return f"{'our' if one['ours'] else 'their'} undertaking {one['entry'][:12]} is due {left}"


def _mib(size: int) -> str:
    """Bytes in MiB, rounded up to a tenth."""
    return f"{-(-10 * size // (1 << 20)) / 10:,.1f}"
