"""Which forms a proposed line has: of which packs, which beside them, and which not."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from parley.cli import reach
from parley.wire.errors import Refusal

STANDARD = "standard"


class FormsUnclear(Refusal):
    """The options name a pack or a form that this station does not have."""

    code = "forms-unclear"
    hint = (
        "`parley forms list` shows the forms, those of a pack of your own with its name before them; one that was just"
        " added is known from the next start on"
    )


def options(parser: argparse.ArgumentParser) -> None:
    """The options that say it."""
    add = parser.add_argument
    add("--pack", action="append", metavar="NAME", help="a pack whose forms it has; repeat; none: all there are")
    add("--form", action="append", metavar="FORM", help="a form that it has beside them; repeat")
    add("--without-form", action="append", metavar="FORM", help="a form that it does not have; repeat")


def chosen(ask: reach.Ask, args: argparse.Namespace, usual: Sequence[str] | None = None) -> list[str]:
    """The ids of the forms that the options choose; where none does, the usual ones, or all.  Raises FormsUnclear."""
    known = list(dict.fromkeys(one["form"] for one in ask("forms")["forms"] if "digest" in one))
    packs, beside, without = set(args.pack or ()), set(args.form or ()), set(args.without_form or ())
    if unknown := (packs - set(map(pack_of, known))) | ((beside | without) - set(known)):
        _refuse(min(unknown)[:64])
    taken = set(known if usual is None else usual)
    if packs or beside:
        taken = {form for form in known if pack_of(form) in packs} | beside
    return [form for form in known if form in taken - without]


def pack_of(form: str) -> str:
    """The name of the pack that declares a form."""
    pack, slash, _ = form.partition("/")
    return pack if slash else STANDARD


def named(forms: Sequence[str]) -> list[str]:
    """The ids of forms that are told with their versions."""
    return [one.rpartition("/")[0] for one in forms]


def _refuse(why: str) -> NoReturn:
    raise FormsUnclear(why)
