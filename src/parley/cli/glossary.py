"""What is shown of terms: what the line's glossary has for the words of a text, and terms that are contested in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from parley.cli import spoken, voice
from parley.cli.reach import Ask

Json = dict[str, Any]


def offer(ask: Ask, line: Json, *texts: str, mark: str = "") -> None:
    """Before something is signed: what both sides have agreed on for words that occur in it."""
    from parley.forms.builtin import LETTER_CHARACTERS_MAX

    asked = (ask("glossary", line=line["line"], text=text[:LETTER_CHARACTERS_MAX]) for text in texts)
    for said in dict.fromkeys(said for one in asked for said in agreed(one["glossary"])):
        voice.say(said, mark=mark)


def agreed(terms: Iterable[Json]) -> Iterator[str]:
    """Entries of the glossary."""
    for one in terms:
        yield (
            f"the glossary of this line has: {one['term']} ({one['language']}) is {one['preferred']!r} in"
            f" {one['rendered_in']}, not {one['met']!r}"
        )


def maker(machine: Json | None) -> str:
    """Who or what made a translation."""
    return "by an officer" if machine is None else f"BY MACHINE: {machine['name']} {machine['version']}"


def beside(entry: Json) -> Iterator[str]:
    """What stands beside an entry that is shown: its translations, contested terms, what is agreed on."""
    if entry["translations"]:
        yield "\nThe text above governs. Translations:"
    for one in entry["translations"]:
        author = "us" if one["ours"] else spoken.name(one["party"])
        of = f" of {one['field']}" if one["field"] else ""
        mark = spoken.mark(one["nature"])
        yield f"\n{mark}translation{of} in {one['language']}, {maker(one['machine'])}, signed by {author}"
        yield f"  (post {one['post']}), {spoken.short_time(one['time'])}, entry {one['entry'][:12]}"
        yield from (f"  | {row}" for row in one["text"].split("\n"))
    for one in entry["terms"]:
        yield from contested(one)
    yield from agreed(entry["glossary"])


def contested(one: Json) -> Iterator[str]:
    """A contested term, for a list."""
    whose = "we would have" if one["ours"] else f"{spoken.name(one['other'])} would have"
    yield f"{one['contest'][:12]}  {one['stage'].upper()}  {one['term']} ({one['language']})"
    yield f"    {whose} it rendered in {one['rendered_in']} as {one['preferred']!r}, not as {one['met']!r}"
    if one["remark"]:
        yield f"    {one['remark']}"
    if one["about"]:
        yield f"    met in entry {one['about'][:12]}, {spoken.short_time(one['time'])}"
    if one["decided"] and one["decided"].get("reason"):
        yield f"    declined: {one['decided']['reason']}"
