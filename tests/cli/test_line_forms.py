"""Which forms a proposed line has, by the options that name packs and forms."""

from __future__ import annotations

import argparse
from typing import Any

import pytest

from parley.cli import line_forms
from parley.cli.line_forms import FormsUnclear, chosen, named, pack_of

FORMS = [
    {"form": "letter"},
    *({"form": one, "digest": "00"} for one in ("stop", "code", "belmora/code", "belmora/ice")),
]


def ask(verb: str, **_: Any) -> dict[str, Any]:  # noqa: ANN401 -- as a station answers
    assert verb == "forms"
    return {"forms": FORMS}


def asked(*typed: str, usual: list[str] | None = None) -> list[str]:
    parser = argparse.ArgumentParser()
    line_forms.options(parser)
    return chosen(ask, parser.parse_args(typed), usual)


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("", "stop code belmora/code belmora/ice"),
        ("--pack standard", "stop code"),
        ("--pack belmora --form stop", "stop belmora/code belmora/ice"),
        ("--without-form code", "stop belmora/code belmora/ice"),
        ("--form stop", "stop"),
        ("--pack standard --without-form code --form belmora/code", "stop belmora/code"),
    ],
)
def test_packs_and_forms_are_chosen(typed: str, forms: str) -> None:
    assert asked(*typed.split()) == forms.split()


def test_a_counter_proposal_has_the_forms_of_what_it_counters_that_are_known_here() -> None:
    usual = named(["stop/1", "belmora/ice/2", "arvenia/fog/1"])
    assert usual == ["stop", "belmora/ice", "arvenia/fog"]
    assert asked(usual=usual) == ["stop", "belmora/ice"]
    assert asked("--without-form", "stop", usual=usual) == ["belmora/ice"]


@pytest.mark.parametrize("typed", ["--pack arvenia", "--form letter", "--without-form fog"])
def test_what_is_not_there_is_refused_by_name(typed: str) -> None:
    with pytest.raises(FormsUnclear, match=typed.split()[1]):
        asked(*typed.split())


def test_a_form_without_a_prefix_is_of_the_standard_pack() -> None:
    assert (pack_of("stop"), pack_of("belmora/ice")) == ("standard", "belmora")
