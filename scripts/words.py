"""Brings the console's catalogues (src/parley/console/locale) up to date with what its pages say.

make words: new msgids are put at the end with an empty msgstr, for a person to fill in; those that no page says any
more are taken out; what is there already stays as it is.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from parley.service.views.wording import spoken
from scripts.refusals import refusals

ROOT: Final = Path(__file__).resolve().parents[1]
CONSOLE: Final = ROOT / "src" / "parley" / "console"
LOCALE: Final = CONSOLE / "locale"
PYTHON: Final = {"marked": None, "_": None}
TEMPLATE: Final = {"_": None, "gettext": None, "ngettext": (1, 2)}
AS_RENDERED: Final = {"trim_blocks": "true", "lstrip_blocks": "true"}

Msgid = str | tuple[str, ...]
"""A sentence, or one with its plural."""


def main() -> int:
    """Write every catalogue anew; say how many of its sentences still wait for a person."""
    wanted = msgids()
    for path in sorted(LOCALE.glob("*.po")):
        path.write_bytes(updated(path.read_bytes(), wanted))
        empty = [one.id for one in read(path.read_bytes()) if one.id and not all(_strings(one))]
        print(f"wrote {path.relative_to(ROOT)}: {len(wanted)} sentences, {len(empty)} to be translated")
    return 0


def msgids() -> list[Msgid]:
    """All that the pages say in fixed words, each once, in the order in which it is found."""
    hints = (one.hint for one in refusals() if one.hint)
    return list(dict.fromkeys((*_extracted(), *spoken(), *hints)))


def updated(raw: bytes, wanted: Iterable[Msgid]) -> bytes:
    """A catalogue with exactly the wanted msgids, in the order in which it has them."""
    before = read(raw)
    wanted = list(wanted)
    after = Catalog(locale=before.locale, fuzzy=False)
    there = {one.id: one.string for one in before if one.id}
    for msgid in [one for one in there if one in wanted] + [one for one in wanted if one not in there]:
        after.add(msgid, there.get(msgid) or "")
    out = BytesIO()
    write_po(out, after, width=0, omit_header=True, no_location=True)
    header = raw.split(b"\n\n", 1)[0].rstrip()
    return header + b"\n\n" + out.getvalue().strip() + b"\n"


def faults(raw: bytes, wanted: Iterable[Msgid]) -> Iterator[str]:
    """Each sentence with which a catalogue is not what the pages say."""
    found, wanted = read(raw), list(wanted)
    there = {one.id for one in found if one.id}
    yield from (f"not there: {one!r}" for one in wanted if one not in there)
    for message in found:
        if not message.id:
            continue
        if message.id not in wanted:
            yield f"no page says it: {message.id!r}"
        if message.fuzzy:
            yield f"fuzzy: {message.id!r}"
        strings = _strings(message)
        if not all(strings):
            yield f"not translated: {message.id!r}"
        elif any(places(one) != places(_last(message.id)) for one in strings):
            yield f"other places to fill in: {message.id!r}"
    yield from (f"obsolete: {one!r}" for one in found.obsolete)
    twice = Counter(re.findall(rb'^msgid ((?:".*"\n)+)', raw, re.MULTILINE))
    yield from (f"twice: {one.decode()}" for one, count in twice.items() if count > 1)


def places(text: str) -> Counter[str]:
    """What is filled into a sentence, and what is typed as it stands."""
    return Counter(re.findall(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|`[^`]+`", text))


def read(raw: bytes) -> Catalog:
    """A catalogue from its file."""
    return read_po(BytesIO(raw), locale="zh_Hans")


def _extracted() -> Iterator[Msgid]:
    """What is marked in the templates and in the console's modules."""
    for path in sorted((CONSOLE / "templates").rglob("*.html")):
        with path.open("rb") as file:
            for _, msgid, _, _ in extract("jinja2.ext:babel_extract", file, TEMPLATE, options=AS_RENDERED):
                yield msgid
    for path in sorted(CONSOLE.rglob("*.py")):
        with path.open("rb") as file:
            for _, msgid, _, _ in extract("python", file, PYTHON):
                yield msgid


def _strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ("",))


def _last(msgid: str | Sequence[str]) -> str:
    return msgid if isinstance(msgid, str) else msgid[-1]


if __name__ == "__main__":
    sys.exit(main())
