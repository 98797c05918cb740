"""What a hostile other side may put into its texts, names and titles; and a reader that finds what of it came alive."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.forms import text
from parley.forms.builtin import LETTER, Letter
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.card import Address
from parley.record.post import Post
from parley.service.keys.files import open_root
from parley.service.renewing import adopt_card
from parley.station.founding import About, draw_up, sign_card
from parley.wire.ids import Instant, PostId
from parley.wire.marks import Precedence
from tests.service.stations import OFFICER, PASSPHRASES, Party

MARK: Final = "kestrel"
"""Stands in every one of them, so that it is found again."""

SCRIPTS: Final = (
    f"<script>alert('{MARK}')</script>",
    f"<img src=x onerror=\"alert('{MARK}')\">",
    f"\"><svg onload=alert('{MARK}')>",
    f"'><iframe srcdoc=\"<script>alert('{MARK}')</script>\"></iframe>",
    f"</p></article></template></textarea></title><script>alert('{MARK}')</script>",
    f"<a href=\"javascript:alert('{MARK}')\">{MARK}</a>",
    f"<form action=//elsewhere.example><button>{MARK}</button></form>",
    f"<style>body{{display:none}}</style>{MARK}",
    f"<base href=//elsewhere.example>{MARK}<meta http-equiv=refresh content=0>",
    f"{{{{ config }}}}{{% raw %}}${{{MARK}}}#{{{MARK}}}",
    f"%(age)s %s {{0}} {MARK} &lt;b&gt; &#x3C;script&#x3E;",
    f"\\u003cscript\\u003ealert('{MARK}')\\u003c/script\\u003e",
    f"--></script><!--<script>{MARK}",
    f"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert('{MARK}')&gt;\">",
)
"""Markup, scripts, templates, escapes."""

LOOKS: Final = (
    f"\u202egnp.{MARK}\u202c",  # an override: what reads .png is none
    f"\u2067{MARK}\u2069 \u2066approved\u2069",
    f"\u200f\u061cملاحظة {MARK} 123\u200e",
    f"раураl \u0430rv\u0435ni\u0430 {MARK}",  # letters of another alphabet that look like ours
    f"ＡＲＶＥＮＩＡ　{MARK}",
    f"{MARK}\u200b\u2060\ufeff",
    f"Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306{MARK}",
)
"""What changes the order of a line, or looks like something else."""

CORPUS: Final = SCRIPTS + LOOKS


async def say_hostile(party: Party, said: str, precedence: Precedence = Precedence.ROUTINE) -> None:
    """Have a station say it, whatever its own rules for texts are: the other side's may be any program."""
    before, text.FORBIDDEN = text.FORBIDDEN, re.compile(r"(?!)")  # type: ignore[misc]  # a station of another make
    try:
        draft = Draft(PostId(1), LETTER, Letter("en", said).body(), precedence)
        until = Instant(party.service.engine.clock() + 60_000)
        signature = ed25519_sign(OFFICER, release_message(party.line, draft, until))
        await party.service.engine.say(party.line, draft, Release(ed25519_public(OFFICER), until, signature))
    finally:
        text.FORBIDDEN = before  # type: ignore[misc]  # as above


def rename_hostile(party: Party, name: str, title: str) -> None:
    """Have a party call itself and its desk so."""
    before, service = party.service.card, party.service
    posts = (Post(PostId(0), {"zh": title}), Post(PostId(1), {"zh": title}))
    said = About({"zh": name}, posts, (Address("tcp", f"127.0.0.1:{party.port}"),), (title,), ("zh",))
    drawn = draw_up(before.card.root, before.card.keys, said, before.card.time_seconds + 1, before)
    adopt_card(service, sign_card(open_root(party.folder.root_key, PASSPHRASES.root), drawn).raw)


class Alive(HTMLParser):
    """What in a page is markup that no template of ours has, or that may run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"iframe", "object", "embed", "base", "style", "math", "img"}:
            self.found.append(tag)
        if (
            tag == "script"
            and not given.get("src", "").startswith("/static/")
            and given.get("type") != "application/json"
        ):
            self.found.append(f"script {given}")
        for name, value in given.items():
            if name.startswith("on") or name in {"style", "srcdoc", "formaction"} or MARK in name:
                self.found.append(f"{tag} {name}")
            if name in {"href", "src", "action"} and not re.match(r"/(?!/)|#|https://|mailto:", value or "/"):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        self.text += data


def alive_in(page: str) -> tuple[list[str], str]:
    """What may run in a page, and its text as a reader sees it."""
    reader = Alive()
    reader.feed(page)
    reader.close()
    return reader.found, reader.text
