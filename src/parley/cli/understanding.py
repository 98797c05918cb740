"""`parley understanding`: one text that both sides sign, in their languages: proposed, agreed, amended, ended."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from parley.cli import arranging, glossary, listing, options, reach, releases, send, spoken, typed, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal
from parley.wire.timeword import read_time

if TYPE_CHECKING:
    from parley.forms.understandings import UnderstandingStatement

RENEWALS: Final = ("none", "by-agreement", "by-itself")
CLAIMS: Final = ("in-force", "not-in-force", "ends", "without-end")
"""Both in the order of the form's own numbers."""


class NoUnderstanding(Refusal):
    """No understanding, or more than one, begins so."""

    code = "understanding-unclear"
    hint = "`parley understanding list` shows them; give more characters of the hash"


class UnderstandingLanguages(Refusal):
    """The text is not there in every language of the line."""

    code = "understanding-languages"
    hint = "give it with --text or --text-file in each of them: what both sides sign, both must be able to read"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    about = __doc__.split(": ", 1)[1]
    parser = verbs.add_parser("understanding", help="texts that both sides sign", description=about)
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    _propose(parts)
    acts = {
        "agree": ("sign the other side's text", act_agree),
        "decline": ("decline the other side's text, or take our own back", act_decline),
        "end": ("end one that is in force, when the days of notice are over", act_end),
    }
    for name, (purpose, act) in acts.items():
        part = parts.add_parser(name, help=purpose)
        part.add_argument("entry", metavar="HASH", help="the beginning of the proposal's hash")
        if name != "agree":
            part.add_argument("--reason", required=True, metavar="TEXT", help="why, in one line")
        arranging.speaking(part)
        part.set_defaults(act=act)
    _statement(parts)
    every = parts.add_parser("list", help="every one: where it stands, and how long until it ends")
    options.line(every)
    options.station(every)
    every.set_defaults(act=act_list)
    show = parts.add_parser("show", help="one in full, with what was said of it in public")
    show.add_argument("entry", metavar="HASH", help="the beginning of the proposal's hash")
    options.station(show)
    show.set_defaults(act=act_show)


def _propose(parts: options.Verbs) -> None:
    parser = parts.add_parser("propose", help="propose a text")
    parser.add_argument("line", nargs="?", metavar="LINE", help="the beginning of the line's id, where there are more")
    text_options(parser)
    parser.add_argument("--start", metavar="TIME", help="from when on; else from when both have signed")
    parser.add_argument("--end", metavar="TIME", help="until when; else until a side ends it")
    parser.add_argument("--renewal", choices=RENEWALS, default="none", help="what happens at the end (none)")
    parser.add_argument("--renew-days", type=int, metavar="DAYS", help="for how long it goes on by itself each time")
    parser.add_argument(
        "--notice-days", type=int, required=True, metavar="DAYS", help="notice with which either side may end it"
    )
    parser.add_argument("--amends", metavar="HASH", help="the understanding in whose place it is to be")
    arranging.marks(parser)
    arranging.speaking(parser)
    parser.set_defaults(act=act_propose)


def text_options(parser: argparse.ArgumentParser) -> None:
    """One text in each of some languages, typed or in files."""
    parser.add_argument(
        "--text", action="append", default=[], metavar="LANG=TEXT", help="the text in a language; repeat for the others"
    )
    parser.add_argument(
        "--text-file",
        type=typed.read_pair,
        action="append",
        default=[],
        metavar="LANG=FILE",
        help="the same, in a file",
    )


def _statement(parts: options.Verbs) -> None:
    parser = parts.add_parser("statement", help="put on record what a party said of one in public")
    parser.add_argument("entry", metavar="HASH", help="the beginning of the proposal's hash")
    parser.add_argument("text", nargs="?", help="word for word; else --text-file, else standard input")
    parser.add_argument("--text-file", type=Path, metavar="FILE", help="the text, in UTF-8")
    parser.add_argument("--theirs", action="store_true", help="the other side said it; else we did")
    parser.add_argument("--claims", choices=CLAIMS, required=True, help="what it claims of the understanding")
    parser.add_argument("--ends", metavar="TIME", help="with --claims ends: the end that it names")
    parser.add_argument("--said", required=True, metavar="TIME", help="when it was said")
    parser.add_argument("--where", required=True, metavar="TEXT", help="where it was said")
    parser.add_argument("--language", metavar="LANG", help="its language; else the first of our card")
    arranging.speaking(parser)
    parser.set_defaults(act=act_statement)


def act_propose(args: argparse.Namespace) -> int:
    """Show what would be signed, release, and say it."""
    from parley.forms.understandings import TEXT_CHARACTERS_MAX, Renewal, UnderstandingProposed

    body = UnderstandingProposed(
        text=named_texts(args, TEXT_CHARACTERS_MAX),
        notice_days=args.notice_days,
        starts_seconds=arranging.one_time(args.start, "starts:"),
        ends_seconds=arranging.one_time(args.end, "ends:"),
        renewal=Renewal(RENEWALS.index(args.renewal)),
        renewed_days=args.renew_days,
    )
    body.check()
    with reach.reached(args) as ask:
        amends = None if args.amends is None else _there(ask, args.amends)
        line = releases.choose_line(ask, args.line if amends is None else amends["line"])
        check_languages([one for one in line["languages"] if one not in body.text])
        answers = None if amends is None else amends["understanding"]
        glossary.offer(ask, line, *body.text.values(), mark=spoken.mark(args.nature.upper()))
        entry = releases.speak(args, ask, line, body, answers=answers)
    return send.told(args, entry)


def act_agree(args: argparse.Namespace) -> int:
    """Show the whole text, release, and say that it is agreed."""
    from parley.forms.understandings import UnderstandingAgreed

    with reach.reached(args) as ask:
        one = _there(ask, args.entry)
        check_languages(one["lacks"])
        glossary.offer(ask, one, *one["text"].values(), mark=spoken.mark(one["nature"]))
        return send.told(args, _answer(args, ask, one, UnderstandingAgreed(), whole=True))


def act_decline(args: argparse.Namespace) -> int:
    """Show it, release, and say that it is not agreed."""
    from parley.forms.understandings import UnderstandingDeclined

    with reach.reached(args) as ask:
        return send.told(args, _answer(args, ask, _there(ask, args.entry), UnderstandingDeclined(args.reason)))


def act_end(args: argparse.Namespace) -> int:
    """Show it, release, and say that it ends."""
    from parley.forms.understandings import UnderstandingEnded

    with reach.reached(args) as ask:
        return send.told(args, _answer(args, ask, _there(ask, args.entry), UnderstandingEnded(args.reason)))


def act_statement(args: argparse.Namespace) -> int:
    """Put it on record."""
    text = send.read_text(args.text, args.text_file)
    with reach.reached(args) as ask:
        one = _there(ask, args.entry)
        language = args.language or releases.line_of(ask, one["line"])["own_languages"][0]
        return send.told(args, _answer(args, ask, one, _said_in_public(args, language, text)))


def _said_in_public(args: argparse.Namespace, language: str, text: str) -> UnderstandingStatement:
    from parley.forms.standings import Whose
    from parley.forms.understandings import Claim, UnderstandingStatement

    body = UnderstandingStatement(
        whose=Whose.THEIRS if args.theirs else Whose.OURS,
        claims=Claim(CLAIMS.index(args.claims)),
        said_seconds=read_time(args.said),
        language=language,
        text=text,
        where=args.where,
        ends_seconds=arranging.one_time(args.ends, "it names as end:"),
    )
    body.check()
    return body


def _answer(
    args: argparse.Namespace, ask: reach.Ask, one: reach.Json, body: object, *, whole: bool = False
) -> reach.Json:
    """Show the understanding as it stands, release what is said of it, and say it."""
    args.precedence, args.nature, args.handling = "routine", one["nature"], "parties"
    for said in in_full(one) if whole else rows(one):
        voice.say(said.strip(), mark=spoken.mark(one["nature"]))
    line = releases.choose_line(ask, one["line"])
    return releases.speak(args, ask, line, body, answers=one["understanding"])


def act_list(args: argparse.Namespace) -> int:
    """List them, the oldest first."""
    return listing.give(args, "understandings", _marked_rows, "there are no understandings on record", line=args.line)


def act_show(args: argparse.Namespace) -> int:
    """Show one in full."""
    with reach.reached(args) as ask:
        one = _there(ask, args.entry)
    if args.json:
        voice.give_json(one)
    else:
        for said in in_full(one):
            voice.give(said, mark=spoken.mark(one["nature"]))
    return Exit.DONE


# -- words -------------------------------------------------------------------------------------------------------------


def _marked_rows(one: reach.Json) -> list[tuple[str, str]]:
    return [(said, spoken.mark(one["nature"])) for said in rows(one)]


def rows(one: reach.Json) -> Iterator[str]:
    """One understanding, for a list: where it stands, by when, and what was said of it in public."""
    by = "proposed by us" if one["ours"] else "proposed by them"
    first = next(iter(one["text"].values()), "").split("\n")[0]
    yield f"{one['understanding'][:12]}  {one['stage'].upper()}  {first[:72]}"
    yield f"    with {spoken.name(one['other'])}, {by} {spoken.short_time(one['time'])}; {one['sentence']}"
    yield from (f"    {said}" for said in _times(one))
    if one["lacks"]:
        yield f"    NOT IN EVERY LANGUAGE OF THE LINE: {', '.join(one['lacks'])} is missing"
    for whose in ("declined", "ended"):
        if one[whose] is not None:
            side = "us" if one[whose]["ours"] else "them"
            yield f"    {whose} by {side}, {spoken.short_time(one[whose]['time'])}: {one[whose]['reason']}"
    for said in one["statements"]:
        yield f"    {_public(said)}"


def in_full(one: reach.Json) -> Iterator[str]:
    """The same with the whole text in each language, and every public statement word for word."""
    yield from rows(one)
    yield f"    hash {one['understanding']}"
    for language, text in one["text"].items():
        yield f"    in {language}:"
        yield from (f"      | {row}" for row in text.split("\n"))
    for said in one["statements"]:
        yield f"    {said['where']}, in {said['language']}:"
        yield from (f"      | {row}" for row in said["text"].split("\n"))


def _times(one: reach.Json) -> Iterator[str]:
    """Since when it holds, and the one instant at which it ends, as each side's clocks have it."""
    if one["begins"] is not None:
        yield f"in force from {spoken.time(one['begins'])}"
    elif one["starts"] is not None:
        yield f"starts {spoken.time(one['starts'])}"
    if one["ends"] is None:
        yield "no end is agreed"
    else:
        yield f"ends {spoken.time(one['ends'])}{_countdown(one)}"
        for whose, named in (("ours", "on our clocks"), ("theirs", "on theirs")):
            local = one["ends_local"][whose]
            if local is not None:
                yield f"  {named}: {local['time']} ({local['zone']})"
    yield f"either side may end it with {one['notice_days']} days of notice; renewal: {_renewal(one)}"
    if one["amends"] is not None:
        yield f"in the place of {one['amends'][:12]}"
    if one["amended_by"] is not None:
        yield f"in its place: {one['amended_by'][:12]}"


def _countdown(one: reach.Json) -> str:
    """How long that is from now, to the second, where it is running."""
    if not one["holds"] or one["left_seconds"] <= 0:
        return ""
    return f", in {spoken.span(one['left_seconds'])} ({one['left_seconds']} s)"


def _renewal(one: reach.Json) -> str:
    by_itself = f", for {one['renewed_days']} days each time" if one["renewed_days"] else ""
    return f"{one['renewal'].replace('-', ' ')}{by_itself}"


def _public(said: reach.Json) -> str:
    """What was said in public, and whether both had signed that."""
    who = "we" if said["ours"] else "they"
    claims = said["claims"].replace("_", " ")
    if said["ends_seconds"] is not None:
        claims = f"ends {spoken.time(said['ends_seconds'])}"
    held = "in force" if said["held"] else "not in force"
    end = "no end" if said["signed_end"] is None else f"end {spoken.time(said['signed_end'])}"
    differs = f", BUT BOTH HAD SIGNED: {held}, {end}" if said["differs"] else ", as signed"
    when = spoken.short_time(said["said_seconds"])
    return f"{who} said in public, {when}, {said['where']}: {claims}{differs}"


# -- small parts -------------------------------------------------------------------------------------------------------


def named_texts(args: argparse.Namespace, characters_max: int) -> dict[str, str]:
    """The text in each language, typed or from files, as `text_options` has it."""
    from parley.forms.text import typed as typed_text

    named = typed.read_named(args.text)
    named |= {language: send.read_text_whole(Path(file)) for language, file in args.text_file}
    return {language: typed_text(text.rstrip("\n"), characters_max) for language, text in named.items()}


def _there(ask: reach.Ask, prefix: str) -> reach.Json:
    """The one understanding whose hash begins so; raises NoUnderstanding."""
    every = ask("understandings")["understandings"]
    found = [one for one in every if one["understanding"].startswith(prefix.lower())]
    return dict(found[0]) if len(found) == 1 else _refuse(f"{len(found)} begin with {prefix[:64]}")


def check_languages(missing: list[str]) -> None:
    """Passes if no language of the line is missing; raises UnderstandingLanguages."""
    if missing:
        raise UnderstandingLanguages(", ".join(missing))


def _refuse(why: str) -> NoReturn:
    raise NoUnderstanding(why)
