"""What `parley notice` says of a notice, and what it does not take."""

from __future__ import annotations

from typing import Any

import pytest

from parley.cli import notice
from parley.cli.notice import FieldNotThere, ReachUnreadable
from parley.service.requests_notices import NoNotice
from tests.cli.desk import run

WORD = {"entry": "ab" * 32, "form": "adequacy", "ours": False, "post": 3, "time": 1_795_312_800}


def verdict(**changes: object) -> dict[str, Any]:
    found = {"adequate": False, "needs": ["area"], "text": "and who fires", "by": 1_795_312_800}
    return {"judged": "not-adequate", "verdict": WORD | found | changes}


def test_what_it_needs_is_said_with_the_time() -> None:
    assert notice.judged(verdict()) == "received, NOT ADEQUATE: needs area, and who fires by 220200ZNOV26"
    assert notice.judged(verdict(needs=[], text=None, by=None)).endswith("needs more")
    assert notice.judged({"judged": "not-said", "verdict": None}) == notice.JUDGED["not-said"]


def test_how_far_it_went_names_nobody() -> None:
    reach = WORD | {"acknowledged": 14, "outstanding": 2, "remark": None}
    assert notice.reached(reach) == "14 of 16 units acknowledged, as of 220200ZNOV26"


@pytest.mark.parametrize("typed", ["17/16", "14", "all", "1/2/3"])
def test_a_reach_is_so_many_of_so_many(typed: str) -> None:
    ended = run("notice", "reach", "0" * 8, typed, "--officer", "none.key", "--station", "nowhere")
    assert (ended.code, ReachUnreadable.code in ended.err) == (1, True)


def test_only_fields_of_the_form_are_needed() -> None:
    assert notice._key({"form": "incident", "fields": {"4": "area"}}, "Area") == 4
    with pytest.raises(FieldNotThere):
        notice._key({"form": "incident", "fields": {"4": "area"}}, "colour")
    assert NoNotice.code == "entry-no-notice"
