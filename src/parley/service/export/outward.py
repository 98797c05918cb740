"""What every export is made from: one entry, what it says in words and as values, and whether in earnest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from parley.forms.places import Area
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from parley.forms.declared import Description
    from parley.forms.fields import Window

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
        return str(self.body.get("reference") or self.view["hash"][:12])

    def title(self, language: str) -> str:
        """The form's title in a language of its own."""
        assert self.description is not None, "only forms that are known here have titles"
        return self.description.title[language]

    def words(self) -> Iterator[tuple[str, Json]]:
        """What it says, by language."""
        yield from (self.view["words"] or {"languages": {}})["languages"].items()

    def areas(self) -> Iterator[tuple[str, Area]]:
        """Its areas, each by the name of its field."""
        for name, value in self.body.items():
            if isinstance(value, Area):
                yield name, value

    def window(self) -> Window | None:
        """Its window of time."""
        return self.body.get("window")


def marked(outward: Outward, text: str) -> str:
    """The text, EXERCISE or TEST before it where it is one."""
    return f"{outward.mark} {text}" if outward.mark else text


def refuse(why: str) -> NoReturn:
    """Raise NotExportable."""
    raise NotExportable(why)
