"""`parley enrol`: come to know another party's keys in three files and six words."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from parley.cli import enrol_files as files
from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.service.folder import check_free
from parley.wire.errors import Refusal

ALTERED_WORDS = "words do not differ by accident: the two stations have seen different files"


class WordsUnclear(Refusal):
    """It is not clear which channel's words are meant."""

    code = "words-unclear"
    hint = "name the channel with --channel; `parley status` lists them"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("enrol", help="come to know another party", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    offer = parts.add_parser("offer", help="make an offer: the first file")
    offer.add_argument(
        "--out", type=Path, default=Path("offer.parley"), metavar="FILE", help="where to write it (offer.parley)"
    )
    _common(offer)
    offer.add_argument("--sheet", type=Path, metavar="FILE", help="write the sheet with our card slip, .txt or .svg")
    offer.add_argument("--new-secret", action="store_true", help="make a secret to be carried; it is on the sheet")
    offer.set_defaults(act=act_offer)
    accept = parts.add_parser("accept", help="accept an offer: the second file")
    accept.add_argument("offer", type=Path, metavar="OFFER", help="the offer's file")
    accept.add_argument(
        "--out",
        type=Path,
        default=Path("accept.parley"),
        metavar="FILE",
        help="where to write the second file (accept.parley)",
    )
    _common(accept, expect=False)
    accept.set_defaults(act=act_accept)
    finish = parts.add_parser("finish", help="take the last file, and compare the words")
    finish.add_argument("file", type=Path, nargs="?", metavar="FILE", help="what the other side sent: accept or finish")
    finish.add_argument(
        "--out",
        type=Path,
        default=Path("finish.parley"),
        metavar="FILE",
        help="where to write the third file (finish.parley)",
    )
    finish.add_argument("--expect", type=Path, metavar="SLIP", help="the other side's card slip, typed into a file")
    finish.add_argument("--channel", default="", metavar="ID", help="the beginning of the channel's id")
    answer = finish.add_mutually_exclusive_group()
    answer.add_argument(
        "--words-match", action="store_true", help="the words were read to each other, and are the same"
    )
    answer.add_argument("--words-differ", action="store_true", help="they differ: the channel is dropped")
    options.station(finish)
    finish.set_defaults(act=act_finish)


def _common(parser: argparse.ArgumentParser, *, expect: bool = True) -> None:
    if expect:
        parser.add_argument("--expect", type=Path, metavar="SLIP", help="only for the party of this card slip, typed")
    parser.add_argument("--post", type=int, default=1, metavar="N", help="our post that will speak on the line (1)")
    parser.add_argument("--secret", type=Path, metavar="SLIP", help="the secret slip that was carried, typed")
    options.station(parser)


def act_offer(args: argparse.Namespace) -> int:
    """Make the first file, and on demand the sheet."""
    if args.new_secret and args.sheet is None:
        files.refuse_sheet("a new secret needs a --sheet to be printed on")
    check_free(args.out)
    secret = files.new_secret() if args.new_secret else files.read_secret(args.secret)
    party = files.read_party(args.expect)
    with reach.reached(args) as ask:
        answer = ask("enrol offer", post=args.post, party=party, secret=secret)
        card = ask("card")
    files.write(args.out, answer["file"])
    if args.sheet is not None:
        files.write_sheet(args.sheet, card, secret if args.new_secret else None)
    if args.json:
        sheet = None if args.sheet is None else str(args.sheet)
        voice.give_json({"offer": str(args.out), "expiry": answer["expiry"], "sheet": sheet})
        return Exit.DONE
    voice.give(f"offer  {args.out}")
    voice.say(f"it may be accepted until {spoken.time(answer['expiry'])}; it is not secret and may go any way")
    if args.sheet is not None:
        voice.give(f"sheet  {args.sheet}")
        _tell_apart(with_secret=args.new_secret)
    voice.hint("give it to the other side, which answers with `parley enrol accept`")
    voice.hint("then here: `parley enrol finish` with the file that comes back")
    return Exit.DONE


def act_accept(args: argparse.Namespace) -> int:
    """Answer an offer with the second file."""
    offer = files.read(args.offer, "offer")
    secret = files.read_secret(args.secret)
    answer = reach.ask(args, "enrol accept", file=offer.hex(), post=args.post, secret=secret)
    files.write(args.out, answer["file"])
    if args.json:
        voice.give_json({"accept": str(args.out), "name": answer["name"], "expiry": answer["expiry"]})
        return Exit.DONE
    voice.give(f"accept  {args.out}")
    voice.say(
        f"the offer says that it is from {answer['name']}, made {spoken.time(answer['offered'])}; nothing proves it yet"
    )
    voice.say(f"it must be finished before {spoken.time(answer['expiry'])}")
    voice.hint("give the file to them; they answer with the last one: `parley enrol finish` with it")
    voice.hint("accepting the same offer once more makes the very same file")
    return Exit.DONE


def act_finish(args: argparse.Namespace) -> int:
    """Take the other side's file where there is one, and hear whether the words match."""
    with reach.reached(args) as ask:
        found = _take(args, ask) if args.file is not None else _pending(args, ask)
        if not found["verified"] and args.words_match:
            found |= ask("enrol confirm", channel=found["channel"])
        elif not found["verified"] and args.words_differ:
            ask("enrol drop", channel=found["channel"])
            return _differed(args, found)
        elif not found["verified"] and not args.json:
            return _compare(args, ask, found)
    if args.json:
        voice.give_json({**found, "words": _words(found), "file": str(args.out) if found.get("file") else None})
        return Exit.DONE
    _show(args, found)
    _tell_verified(found, by_words=args.words_match)
    return Exit.DONE


def _take(args: argparse.Namespace, ask: reach.Ask) -> reach.Json:
    """Hand the file to the station; at the offering side the last file comes of it."""
    if args.words_match or args.words_differ:
        _refuse_words("say how the words compare after they have been shown, without a file")
    content = files.read(args.file, "accept", "finish")
    kind = files.kind_of(content)
    if kind == "accept":
        check_free(args.out)
    found = ask("enrol finish", file=content.hex(), kind=kind, party=files.read_party(args.expect))
    if found["file"] is not None:
        files.write(args.out, found["file"])
    return found


def _pending(args: argparse.Namespace, ask: reach.Ask) -> reach.Json:
    waiting = ask("enrol words")["channels"]
    fitting = [one for one in waiting if one["channel"].startswith(args.channel.lower())]
    if len(fitting) != 1:
        _refuse_words("no channel waits for its words" if not waiting else f"{len(fitting)} of {len(waiting)} fit")
    return {**fitting[0], "file": None}


def _compare(args: argparse.Namespace, ask: reach.Ask, found: reach.Json) -> int:
    """Show the words, and ask if there is somebody to ask."""
    _show(args, found)
    if found["carried_secret"]:
        voice.say(
            "a secret was carried: the first word of the other side that opens here verifies the channel by itself"
        )
    voice.say(
        "read them to each other, over a voice that you know: one reads the first three, the other the last three"
    )
    contacts = "; ".join(found["contacts"])
    if contacts:
        voice.say(f"their card names other means of contact: {contacts}; do not take a number from elsewhere on trust")
    if not voice.at_terminal():
        voice.hint("then `parley enrol finish --words-match`, or --words-differ")
        return Exit.DONE
    if not voice.ask_yes("did the other side read the same six words"):
        if voice.ask_yes("do they differ (yes drops the channel; no leaves it waiting)"):
            ask("enrol drop", channel=found["channel"])
            return _differed(args, found)
        voice.hint("`parley enrol finish --words-match`, or --words-differ, when they have been compared")
        return Exit.DONE
    ask("enrol confirm", channel=found["channel"])
    _tell_verified(found, by_words=True)
    return Exit.DONE


def _show(args: argparse.Namespace, found: reach.Json) -> None:
    words = _words(found)
    voice.give(f"channel  {found['channel'][:16]} with {spoken.name(found['name'])}")
    voice.give(f"party    {found['other']}")
    voice.give(f"words    {words['en']}")
    voice.give(f"         {words['zh']}")
    if found.get("file"):
        voice.give(f"finish   {args.out}")
        voice.hint("give the finish to the other side: it ends the enrolment with `parley enrol finish` and that file")


def _differed(args: argparse.Namespace, found: reach.Json) -> int:
    if args.json:
        voice.give_json({"channel": found["channel"], "dropped": True})
    voice.say(f"the channel is dropped, with its keys; nothing ever crossed it. {ALTERED_WORDS}")
    voice.hint("tell each other, on that voice, the name and time of the offer that each of you had before him")
    voice.hint("then begin again with a new offer, by another way, and with a secret carried by hand if you can")
    return Exit.DONE


def _tell_verified(found: reach.Json, *, by_words: bool) -> None:
    voice.say(f"the channel is verified; line {', '.join(line[:16] for line in found['lines'])} is open")
    if not by_words:
        voice.say("the secret that was carried has vouched for it; to compare the words as well is better still")


def _words(found: reach.Json) -> dict[str, str]:
    from parley.wire.words import chinese, english

    return {"en": english(found["words"]), "zh": chinese(found["words"])}


def _tell_apart(*, with_secret: bool) -> None:
    voice.say("the card slip tells the other side whom to expect: `parley enrol offer --expect` or `finish --expect`")
    if with_secret:
        voice.say("cut the sheet: the secret goes by hand, and never together with the card slip or the files")
        voice.say("both sides name it with --secret; whoever copies it on the way can take part in your enrolment")


def _refuse_words(why: str) -> NoReturn:
    raise WordsUnclear(why)
