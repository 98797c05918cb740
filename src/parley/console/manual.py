"""The manual, readable without the network and without signing in: the documents of the package as pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from markdown_it import MarkdownIt

from parley.console.access import ANYBODY
from parley.console.pages import Asked, Json, Page
from parley.console.words import marked
from parley.service.arguments import Text, needed
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.resources.abc import Traversable

    from markdown_it.token import Token


class ManualPageAbsent(Refusal):
    """The manual has no such page."""

    code = "manual-page-absent"
    hint = "/help lists its pages"


SECTIONS: Final = {
    "start": marked("To start"),
    "guides": marked("To do"),
    "concepts": marked("To understand"),
    "operating": marked("To run a station"),
    "reference": marked("To look up"),
}
"""The folders of documents that are pages of the manual, in their order."""

LEFT_OUT: Final = frozenset(("reference/cli", "reference/accounts-json"))
"""What is for programs and terminals."""

NAME: Final = Text(48, re.compile(r"[A-Za-z0-9-]+"))


@dataclass(frozen=True, slots=True)
class Document:
    """One page of the manual: HTML that holds nothing but what Markdown says."""

    section: str
    name: str
    title: str
    html: str
    language: str


async def _help(asked: Asked) -> Json:
    sections = [
        {
            "section": section,
            "title": title,
            "pages": _listed(section, asked.language),
        }
        for section, title in SECTIONS.items()
    ]
    return {"sections": sections}


async def _page(asked: Asked, section: str, page: str) -> Json:
    found = next((one for one in documents(asked.language) if (one.section, one.name) == (section, page)), None)
    if found is None:
        _absent(f"{section}/{page}")
    return {
        "section": {"section": section, "title": SECTIONS[section], "pages": _listed(section, asked.language)},
        "name": page,
        "title": found.title,
        "html": found.html,
        "written_in": found.language,
    }


def _listed(section: str, language: str) -> list[Json]:
    found = (one for one in documents(language) if one.section == section)
    return [{"name": one.name, "title": one.title, "language": one.language} for one in found]


@cache
def documents(language: str = "en") -> tuple[Document, ...]:
    """Every page, in its order: in a language where it is written in that too (`NAME.zh.md`), else in English."""
    return tuple(
        _document(section, name, *_in(language, name, texts))
        for section, texts in ((section, _texts(section)) for section in SECTIONS)
        for name in sorted((one for one in texts if "." not in one), key=_readme_first)
    )


def _in(language: str, name: str, texts: Mapping[str, str]) -> tuple[str, str]:
    """The text of a page, and its language."""
    translated = texts.get(f"{name}.{language}")
    return (texts[name], "en") if translated is None else (translated, language)


def _readme_first(name: str) -> tuple[bool, str]:
    return name != "README", name


def _texts(section: str) -> dict[str, str]:
    """Name and text of every document of a folder that is a page."""
    found = [(one.name.removesuffix(".md"), one) for one in _home().joinpath(section).iterdir()]
    return {
        name: one.read_text("utf-8")
        for name, one in found
        if one.name.endswith(".md") and f"{section}/{name}" not in LEFT_OUT
    }


def _home() -> Traversable:
    """Where the documents lie: in the package as it is installed, beside its source in a checkout."""
    inside = files("parley") / "manual"
    return inside if inside.is_dir() else Path(str(files("parley"))).parents[1] / "docs"


# -- Markdown ----------------------------------------------------------------------------------------------------------


def _document(section: str, name: str, text: str, language: str) -> Document:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(_COMMENT.sub("", text))
    title = name
    for at, token in enumerate(tokens):
        token.attrs.pop("style", None)  # alignment of cells: the policy of these pages lets no style in
        if token.type == "heading_open":
            said = _said(tokens[at + 1])
            token.attrs["id"] = _anchor(said)
            title = said if token.tag == "h1" else title
        for inner in token.children or ():
            if inner.type == "link_open":
                _point(inner, section)
    html = str(reader.renderer.render(tokens, reader.options, {}))
    return Document(
        section, name, title, html.replace("<th></th>", "<td></td>"), language
    )  # the corner of a table heads nothing


_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)


def _said(heading: Token) -> str:
    return "".join(one.content for one in _leaves(heading.children or ()))


def _leaves(tokens: Sequence[Token]) -> list[Token]:
    return [one for one in tokens if one.type in {"text", "code_inline"}]


def _anchor(said: str) -> str:
    """As other readers of Markdown make them, so that links within the documents hold here too."""
    return re.sub(r"[^\w\- ]", "", said.lower()).replace(" ", "-")


def _point(link: Token, section: str) -> None:
    """Let a link lead to the page that it names; one that leads out of the manual leads nowhere."""
    target = str(link.attrs.get("href", ""))
    path, _, part = target.partition("#")
    if not path or "://" in path:
        return
    parts = [*([] if path.startswith("../") else [section]), *path.removeprefix("../").split("/")]
    place = "/".join(parts).removesuffix(".md")
    if parts[0] in SECTIONS and len(parts) == 2 and place not in LEFT_OUT and path.endswith(".md"):
        link.attrs["href"] = f"/help/{place}" + (f"#{part}" if part else "")
    else:
        link.attrs.pop("href", None)


def _absent(which: str) -> NoReturn:
    raise ManualPageAbsent(which)


_TAKES: Final[dict[str, Any]] = needed(section=NAME, page=NAME)

PAGES: Final = (
    Page("/help", "help", "The pages of the manual.", _help, ANYBODY),
    Page("/help/{section}/{page}", "help_page", "A page of the manual.", _page, ANYBODY, _TAKES),
)
