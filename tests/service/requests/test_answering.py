"""Every verb of the station, fed with what fits its declaration and with what does not."""

from __future__ import annotations

from inspect import Parameter, signature
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.record.entry import decode_entry
from parley.service.arguments import BadRequest, read_arguments
from parley.service.faults import RequestFault
from parley.service.requests.answering import VERBS, answer_here
from parley.wire.errors import ParleyError
from tests.service.declared import arguments, misfits
from tests.service.stations import Party, joined, play

HERE = Path("/fitting")
VERB = st.sampled_from(sorted(VERBS))


def refused(verb: str, given: dict[str, Any]) -> str:
    """The sentence with which arguments are refused before the verb sees them."""
    with pytest.raises(BadRequest) as bad:
        read_arguments(verb, VERBS[verb].takes, given)
    return bad.value.sentence


def held(party: Party) -> dict[str, str]:
    """Names of what is really there."""
    (entry,), _ = party.logs()
    return {"line": party.line.hex(), "entry": decode_entry(entry).hash.hex()}


@pytest.mark.parametrize("name", sorted(VERBS))
def test_a_verb_takes_what_it_declares(name: str) -> None:
    first, *rest = signature(VERBS[name].act).parameters.values()
    named = {one.name for one in rest if one.kind is not Parameter.VAR_KEYWORD}
    assert first.annotation in ("Service", "Opened"), "as much of the station as the verb needs"
    takes_more = len(named) < len(rest)
    assert named < VERBS[name].takes.keys() if takes_more else named == VERBS[name].takes.keys()


@given(st.data(), VERB)
def test_what_fits_is_taken_and_what_is_left_out_has_its_default(data: st.DataObject, verb: str) -> None:
    takes = VERBS[verb].takes
    given = data.draw(arguments(takes, HERE))
    taken = read_arguments(verb, takes, given)
    assert taken.keys() == takes.keys()
    assert read_arguments(verb, takes, {**dict.fromkeys(takes), **given}) == taken
    assert all(taken[name] == takes[name].default for name in takes.keys() - given.keys())


@given(st.data(), st.sampled_from(sorted(name for name, verb in VERBS.items() if verb.takes)))
def test_every_argument_of_a_wrong_type_or_size_is_refused_by_its_name(data: st.DataObject, verb: str) -> None:
    takes = VERBS[verb].takes
    given = data.draw(arguments(takes, HERE))
    for name, one in takes.items():
        for wrong in misfits(one.kind):
            assert f"{verb}: {name}: " in refused(verb, {**given, name: wrong}), wrong


@given(st.data(), VERB)
def test_what_is_missing_or_unknown_is_refused_by_its_name(data: st.DataObject, verb: str) -> None:
    takes = VERBS[verb].takes
    given = data.draw(arguments(takes, HERE))
    assert "'more' is not one" in refused(verb, {**given, "more": 1})
    assert "x' is not one" in refused(verb, {**given, "x" * 100_000: 1})
    for name in (name for name, one in takes.items() if one.required):
        assert f"{name} is missing" in refused(verb, {**given, name: None})
        assert f"{name} is missing" in refused(verb, {other: given[other] for other in given.keys() - {name}})


def test_a_draft_without_its_drafter() -> None:
    hexes = {"line": 32, "body": 1, "officer": 32, "signature": 64, "draft_signature": 64}
    said = {name: "00" * size for name, size in hexes.items()}
    marks = {"precedence": "ROUTINE", "nature": "TEST", "handling": "PARTIES", "form": "letter", "form_version": 1}
    with pytest.raises(BadRequest, match="drafter and draft_signature"):
        play(answer_here(None, "say", {**said, **marks, "post": 1, "valid_until": 1}))  # type: ignore[arg-type]  # not reached


def test_an_unknown_verb() -> None:
    with pytest.raises(BadRequest, match=r"no verb 'x+'$"):
        play(answer_here(None, "x" * 100_000, {}))  # type: ignore[arg-type]  # not reached


def test_whatever_fits_is_answered_or_refused_by_a_name_that_is_no_fault_of_ours(tmp_path: Path) -> None:
    stations: list[Party] = []
    (tmp_path / "files").mkdir()

    @settings(suppress_health_check=list(HealthCheck), max_examples=150)
    @given(st.data(), VERB)
    def asked(data: st.DataObject, verb: str) -> None:
        given = data.draw(arguments(VERBS[verb].takes, tmp_path / "files"))
        real = data.draw(st.booleans())

        async def scene() -> None:
            party = stations[0]
            party.open()
            if real:
                given.update({name: known for name, known in held(party).items() if name in VERBS[verb].takes})
            try:
                await party.ask(verb, **given)
            except ParleyError as error:
                assert error.code != RequestFault.code, (verb, given, error)  # noqa: PT017 - an answer is as good
            assert (await party.ask("status"))["party"] == party.service.party.hex()

        play(scene())

    async def founded() -> None:
        stations.extend(await joined(tmp_path))
        await stations[0].say("Good morning.")

    play(founded())
    asked()
