"""What every export is made from: one entry, what it says in words and as values, and whether in earnest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from parley.forms.fields import Window, held_in
from parley.forms.places import Area
from parley.forms.shown import TEXTS
from parley.service.filenames import candidates
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from parley.forms.declared import Description

Json = dict[str, Any]


class NotExportable(Refusal):
    """This entry cannot be given in that format: it holds nothing of the kind."""

    code = "not-exportable"
    hint = "`parley show` gives every entry; an area goes to GeoJSON, a time to iCalendar, a hazard to CAP"


@dataclass(frozen=True, slots=True)
class Outward:
    """An entry on its way out: its view, and where its form is known what people see of that, and the body's values."""

    view: Json
    description: Description | None
    body: Mapping[str, Any]

    @property
    def mark(self) -> str:
        """What stands on everything that is not meant in earnest."""
        nature = str(self.view["nature"])
        return "" if nature == "OPERATION" else nature

    @property
    def reference(self) -> str:
        """By which people name it."""
        return self.text("reference") or str(self.view["hash"][:12])

    def file_name(self, suffix: str) -> str:
        """What a file of it is called: its author's reference may hold anything."""
        return next(candidates(f"{self.reference}{suffix}"))

    def title(self, language: str) -> str:
        """The form's title in a language of its own."""
        assert self.description is not None, "only forms that are known here have titles"
        return self.description.title[language]

    def words(self) -> Iterator[tuple[str, Json]]:
        """What it says, by language."""
        yield from (self.view["words"] or {"languages": {}})["languages"].items()

    def areas(self) -> Iterator[tuple[str, Area]]:
        """Its areas, each by the name of its field: one alone, each of many, or in a coded message."""
        yield from ((name, area) for name, value in self.body.items() for area in held_in(value, Area))

    def windows(self) -> tuple[Window, ...]:
        """Its windows of time, in the order of its fields."""
        return tuple(window for value in self.body.values() for window in held_in(value, Window))

    def text(self, name: str) -> str:
        """What people wrote into a field; empty where the form has no such field of text, or the body does not fill it.

        A pack may call any field anything: what is asked for by its name is asked for by its kind, too.
        """
        return str(self._value(name, *TEXTS) or "")

    def word(self, name: str) -> str:
        """The word that was picked in a choice; empty where there is none."""
        return str(self._value(name, "choice") or "")

    def moment(self, name: str) -> int | None:
        """A time, in seconds since 1970."""
        found = self._value(name, "time")
        return found if isinstance(found, int) else None

    def _value(self, name: str, *kinds: str) -> object:
        field = None if self.description is None else self.description.field(name)
        value = None if field is None or field.kind not in kinds else self.body.get(name)
        return None if isinstance(value, tuple) else value


def marked(outward: Outward, text: str) -> str:
    """The text, EXERCISE or TEST before it where it is one."""
    return f"{outward.mark} {text}" if outward.mark else text


def refuse(why: str) -> NoReturn:
    """Raise NotExportable."""
    raise NotExportable(why)
