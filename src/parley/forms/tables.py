"""The tables of a declaration's file, read strictly: what is asked of them must be there, and nothing else may be."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, Final, NoReturn

from parley.forms.kinds import Text
from parley.wire.errors import Refusal
from parley.wire.limits import DECLARATION_BYTES_MAX

WORDS_MAX: Final = 200
TABLES_MAX: Final = 1_000
NESTING_MAX: Final = 8
"""The label of a choice of a field stands six deep."""

Texts = Mapping[str, str]
"""One text in each of a form's languages."""


class BadDeclaration(Refusal):
    """The file does not declare a form as forms are declared."""

    code = "declaration-bad"
    hint = "mend the line that is named; the page about packs says what a form's file holds"


def bad(why: str) -> NoReturn:
    """Raise BadDeclaration."""
    raise BadDeclaration(why)


def read_document(raw: bytes, what: str) -> dict[str, Any]:
    """The TOML document in these bytes; raises BadDeclaration."""
    if len(raw) > DECLARATION_BYTES_MAX:
        bad(f"{what}: {len(raw)} bytes, at most {DECLARATION_BYTES_MAX} are read")
    try:
        found = tomllib.loads(raw.decode("utf-8"))
    except ValueError as error:  # no UTF-8, no TOML, or a number of thousands of digits
        bad(f"{what}: {error}")
    except RecursionError:
        bad(f"{what}: tables within tables without end")
    level: list[object] = [found]
    for _ in range(NESTING_MAX):
        level = [inner for one in level for inner in _inside(one)]
    return bad(f"{what}: tables within tables, more than {NESTING_MAX} deep") if level else found


def _inside(value: object) -> Iterable[object]:
    """What a table or an array holds."""
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


class Table:
    """A table of a declaration: what is asked of it must be there and of its kind, and nothing else may be."""

    def __init__(self, raw: object, what: str) -> None:
        if not isinstance(raw, Mapping):
            bad(f"{what}: a table is wanted")
        self.raw: Mapping[str, Any] = raw
        self.what = what
        self.asked: set[str] = set()

    def optional(self, key: str) -> Any:  # noqa: ANN401 -- the caller checks it
        """The value, or None."""
        self.asked.add(key)
        return self.raw.get(key)

    def needed(self, key: str) -> Any:  # noqa: ANN401
        """The value."""
        found = self.optional(key)
        return found if found is not None else bad(f"{self.what}: {key} is missing")

    def number(self, key: str, low: int, high: int) -> int:
        """An integer within bounds."""
        found = self.needed(key)
        if type(found) is not int or not low <= found <= high:
            bad(f"{self.what}: {key} is a whole number from {low} to {high}")
        return found

    def matched(self, key: str, pattern: re.Pattern[str]) -> str:
        """A word of this shape."""
        found = self.needed(key)
        if not isinstance(found, str) or not pattern.fullmatch(found):
            bad(f"{self.what}: {key} has the shape {pattern.pattern}")
        return found

    def flag(self, key: str) -> bool:
        """Whether it is said: true, or not there."""
        found = self.optional(key)
        if found is not None and found is not True:
            bad(f"{self.what}: {key} is true, or is not there")
        return found is True

    def among(self, key: str, allowed: tuple[str, ...]) -> str:
        """One of these words."""
        found = self.needed(key)
        return str(found) if found in allowed else bad(f"{self.what}: {key} is one of {', '.join(allowed)}")

    def words(self, key: str, low: int = 0) -> tuple[str, ...]:
        """Words, each once."""
        found = self.optional(key) or []
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            bad(f"{self.what}: {key} is a list of words")
        if len(found) < low or len(set(found)) != len(found) or len(found) > WORDS_MAX:
            bad(f"{self.what}: {key}: each once, at least {low}")
        return tuple(found)

    def table(self, key: str) -> Mapping[str, Any]:
        """A table in it."""
        return Table(self.needed(key), f"{self.what}: {key}").raw

    def tables(self, key: str, *, low: int = 0, high: int) -> list[Mapping[str, Any]]:
        """From `low` to `high` tables."""
        found = self.optional(key) or []
        if not isinstance(found, list) or not low <= len(found) <= high:
            bad(f"{self.what}: {key}: {low} to {high} tables")
        return [Table(one, f"{self.what}: {key}").raw for one in found]

    def optional_tables(self, key: str) -> list[Mapping[str, Any]]:
        """Tables, if there are any."""
        return self.tables(key, high=TABLES_MAX)

    def texts(self, key: str, languages: tuple[str, ...], characters_max: int, *, lines: bool = False) -> Texts:
        """One text in each of these languages, and in no other."""
        found = self.table(key)
        if set(found) != set(languages):
            bad(f"{self.what}: {key}: one text in each of {', '.join(languages)}")
        kind = Text(characters_max, lines=lines)
        return {language: kind.read(found[language], f"{key} in {language}") for language in languages}

    def nothing_else(self, *also: str) -> None:
        """Passes if nothing stands in it that was not asked for."""
        for key in self.raw:
            if key not in self.asked and key not in also:
                bad(f"{self.what}: {key} is unknown")
