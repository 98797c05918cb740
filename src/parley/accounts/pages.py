"""An HTML page as reading text: markup left out, every character traceable to its place in the page.

The standard library's parser takes quadratic time on unclosed markup in the oldest Python that is supported and does
not tell where a decoded reference ended, so the tags are cut here, in one pass; references are decoded by `html`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from parley.accounts.layout import Weaver
from parley.accounts.limits import BROKEN_TAGS_MAX, TAGS_MAX
from parley.accounts.model import Reading
from parley.accounts.refusals import AccountUnreadablePage

TAG: Final = re.compile(r"""<(/?)([A-Za-z][A-Za-z0-9\-]*+)((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)>""")
REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
SPACE: Final = re.compile(r"\s+")
ATTRIBUTE: Final = re.compile(r"""([A-Za-z\-:]{2,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

RAW: Final = frozenset(
    {"script", "style", "template", "noscript", "svg", "math", "iframe", "object", "textarea", "select", "title"}
)
"""Elements whose content is no reading text."""

BREAKING: Final = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "p": "text", "div": "text", "li": "item", "blockquote": "text", "td": "text", "th": "text", "tr": "text",
    "section": "text", "article": "text", "main": "text", "header": "text", "br": "", "hr": "", "ul": "text",
    "ol": "text", "table": "text", "figure": "text", "figcaption": "furniture", "dd": "text", "dt": "text",
    "nav": "furniture", "footer": "furniture", "aside": "furniture", "form": "furniture", "button": "furniture",
    "time": "", "body": "text", "head": "text", "html": "text", "pre": "text", "summary": "text", "details": "text",
    "address": "furniture", "menu": "furniture", "label": "furniture",
}  # fmt: skip
"""Elements that end a block, and the shape of what stands in them."""

FURNITURE: Final = frozenset(tag for tag, shape in BREAKING.items() if shape == "furniture")
PUBLISHED: Final = frozenset({"article:published_time", "datepublished", "date", "dc.date", "pubdate", "publishdate"})


@dataclass(slots=True)
class _State:
    """Where the reader is: open elements that matter, the shape in force, links of the block."""

    shapes: list[tuple[str, str]] = field(default_factory=list)
    link_depth: int = 0
    published: str = ""


def read_page(source: str) -> Reading:
    """The reading text of a page, with blocks shaped by its elements.

    A block whose whole text is a link is shaped `link`; navigation, captions, forms and whatever stands outside the
    page's one article is `furniture`.

    Raises: AccountUnreadablePage.
    """
    weaver, state = Weaver(source), _State()
    inside = _article(source)
    for start, end, tag in _parts(source):
        outside = not inside[0] <= start < inside[1]
        if tag is None:
            _weave_text(weaver, source, start, end, state, outside=outside)
        else:
            _meet_tag(weaver, state, tag)
    weaver.close("text")
    return weaver.reading("html", published=state.published)


def _parts(source: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Runs of text (no tag) and tags, in order; comments and raw elements are passed over."""
    at, broken, tags = 0, 0, 0
    while at < len(source):
        mark = source.find("<", at)
        if mark < 0:
            yield at, len(source), None
            return
        if mark > at:
            yield at, mark, None
        tag = TAG.match(source, mark)
        if tag:
            tags += 1
            yield mark, tag.end(), tag
            at = _past_raw(source, tag)
        elif source[mark + 1 : mark + 2] in {"!", "?", "/"} or source[mark + 1 : mark + 2].isalpha():
            broken += source.find(">", mark) < 0 or source[mark + 1] not in "!?"
            at = _past_declaration(source, mark)
        else:
            yield mark, mark + 1, None
            at = mark + 1
        if broken > BROKEN_TAGS_MAX or tags > TAGS_MAX:
            raise AccountUnreadablePage(f"after character {at}")


def _past_declaration(source: str, mark: int) -> int:
    closing = "-->" if source.startswith("<!--", mark) else ">"
    end = source.find(closing, mark)
    return len(source) if end < 0 else end + len(closing)


def _past_raw(source: str, tag: re.Match[str]) -> int:
    name = tag.group(2).lower()
    if tag.group(1) or name not in RAW or tag.group(3).endswith("/"):
        return tag.end()
    closing = re.compile(f"</{name}", re.IGNORECASE).search(source, tag.end())
    if closing is None:
        return len(source)
    end = source.find(">", closing.end())
    return len(source) if end < 0 else end + 1


def _article(source: str) -> tuple[int, int]:
    """Where the page's one article (or main part) lies; the whole page where it marks none, or several."""
    for name in ("article", "main"):
        opened = list(re.finditer(f"<{name}[\\s>]", source, re.IGNORECASE))
        closed = source.lower().rfind(f"</{name}")
        if len(opened) == 1 and closed > opened[0].start():
            return opened[0].start(), closed
    return 0, len(source)


def _weave_text(weaver: Weaver, source: str, start: int, end: int, state: _State, *, outside: bool) -> None:
    weaver.linked(state.link_depth > 0)
    if outside:
        weaver.shape = "furniture"
    at = start
    for found in REFERENCE.finditer(source, start, end):
        _weave_plain(weaver, source, at, found.start())
        weaver.add(found.start(), found.end(), html.unescape(found.group()))
        at = found.end()
    _weave_plain(weaver, source, at, end)


def _weave_plain(weaver: Weaver, source: str, start: int, end: int) -> None:
    """Plain characters; a run of white space becomes one blank."""
    at = start
    for space in SPACE.finditer(source, start, end):
        weaver.add(at, space.start())
        weaver.blank(space.start(), space.end())
        at = space.end()
    weaver.add(at, end)


def _meet_tag(weaver: Weaver, state: _State, tag: re.Match[str]) -> None:
    name, closing = tag.group(2).lower(), bool(tag.group(1))
    if name == "a":
        state.link_depth = max(0, state.link_depth + (-1 if closing else 1))
    elif name in {"meta", "time"} and not closing and not state.published:
        state.published = _published(name, tag.group(3))
    if name not in BREAKING or name == "time":
        return
    weaver.close(_shape(state))
    if BREAKING[name] and not tag.group(3).endswith("/"):
        _open_or_close(state, name, closing=closing)
    weaver.shape = _shape(state)


def _open_or_close(state: _State, name: str, *, closing: bool) -> None:
    if not closing:
        state.shapes.append((name, BREAKING[name]))
        return
    for depth in range(len(state.shapes) - 1, max(-1, len(state.shapes) - 64), -1):
        if state.shapes[depth][0] == name:
            del state.shapes[depth:]
            return


def _shape(state: _State) -> str:
    recent = state.shapes[-64:]
    if any(name in FURNITURE for name, _ in recent):
        return "furniture"
    special = [shape for _, shape in recent if shape in {"headline", "heading", "item"}]
    return special[-1] if special else "text"


def _published(name: str, attributes: str) -> str:
    values = {key.lower(): a or b or c for key, a, b, c in ATTRIBUTE.findall(attributes[:2000])}
    if name == "time":
        return html.unescape(values.get("datetime", ""))[:40]
    named = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
    return html.unescape(values.get("content", ""))[:40] if named in PUBLISHED else ""
