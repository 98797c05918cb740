"""What `parley notice` says of a notice, and what it does not take."""

from __future__ import annotations

from typing import Any

import pytest

from parley.cli import notice
from parley.cli.notice import FieldNotThere, ReachUnreadable
from parley.service.requests.notices import NoNotice
from tests.cli.crossing import cross
from tests.cli.desk import Desk, run

WORD = {"entry": "ab" * 32, "form": "adequacy", "ours": False, "post": 3, "time": 1_795_312_800}


AREA = {"key": 4, "name": "area", "label": {"en": "Area", "zh": "区域"}}
HAZARD_NATURE = {"key": 8, "name": "hazard_nature", "label": {"en": "Nature of the hazard", "zh": "危险性质"}}


def verdict(**changes: object) -> dict[str, Any]:
    found = {"adequate": False, "needs": [AREA], "text": "and who fires", "by": 1_795_312_800}
    return {"judged": "not-adequate", "verdict": WORD | found | changes}


def test_what_it_needs_is_said_with_the_time() -> None:
    assert notice.judged(verdict()) == "received, NOT ADEQUATE: needs Area / 区域; and who fires by 220200ZNOV26"
    assert notice.judged(verdict(needs=[], text=None, by=None)).endswith("needs more")
    assert notice.judged({"judged": "not-said", "verdict": None}) == notice.JUDGED["not-said"]


def test_fields_of_a_form_that_is_not_known_here_are_told_by_their_keys() -> None:
    assert notice.labels([AREA, {"key": 9, "name": "9", "label": {}}]) == "Area / 区域, field 9"


def test_what_a_notice_lacks_is_named_by_its_labels_in_both_languages(together: tuple[Desk, Desk]) -> None:
    ours, theirs = together
    typed = ("kind=new", "reference=ARV-1", "hazard=none", "domain=sea", "what=Shots.", "units=1 boat", "contact=3")
    fields = [word for one in typed for word in ("--field", one)]
    key = ours.data("send", "--form", "incident", *fields, *ours.officer, "--wait", "0")["hash"]
    cross(ours, theirs)
    judged = theirs.run(
        "notice", "not-adequate", key[:12], "--needs", "区域", "casualties", *theirs.officer, "--wait", "0"
    )
    assert "Received. Adequate: no. It needs: Area, Harm to people." in judged.err, "before it is signed, too"
    cross(theirs, ours)
    for desk in together:
        found = desk.data("notice", "show", key[:12])
        (step,) = found["steps"]
        assert [one["name"] for one in step["read_back"]["missing"]] == ["window", "area", "casualties"]
        assert step["read_back"]["missing"] == found["missing"]
        assert "misses Time / 时间, Area / 区域, Harm to people / 人员伤亡" in desk.run("notice", "show", key[:12]).out
        shown = desk.run("show", step["read_back"]["entry"][:12]).out
        assert "Missing: Time, Area, Harm to people." in shown
        assert "缺少：时间、区域、人员伤亡。" in shown
        assert "须补充：区域、人员伤亡。" in desk.run("show", found["verdict"]["entry"][:12]).out


def test_what_was_corrected_and_withdrawn_is_shown_on_both_sides(together: tuple[Desk, Desk]) -> None:
    ours, theirs = together
    told = {"kind": "new", "reference": "ARV-1", "domain": "sea", "what": "Firing.", "hazard": "none", "contact": "1"}
    key = _send(ours, "incident", told)
    _send(ours, "correction", {"field": "What happened", "was": "Firing.", "right": "Live firing."}, key)
    cross(ours, theirs)
    for desk in together:
        found = desk.data("notice", "show", key)
        (one,) = found["corrections"]
        assert (found["state"], one["was"], one["right"]) == ("corrected", "Firing.", "Live firing.")
        assert [field["name"] for field in one["superseded"]] == ["what"]
        assert "not “Firing.”, but “Live firing.”" in desk.run("notice", "show", key).out
    back = _send(ours, "withdrawal", {"extent": "whole", "reason": "by-mistake"}, key)
    cross(ours, theirs)
    for desk in together:
        found = desk.data("notice", "show", back)
        assert (found["notice"], found["state"]) == (key, "withdrawn")
        assert found["ended_by"]["entry"] == back
        assert "WITHDRAWN  The message is withdrawn. Reason: sent by mistake." in desk.run("notice", "show", key).out
        assert "WITHDRAWN" in desk.run("notice", "list").out
        assert "WITHDRAWN" in desk.run("show", back).out


def _send(desk: Desk, form: str, fields: dict[str, str], answers: str | None = None) -> str:
    given = [word for name, value in fields.items() for word in ("--field", f"{name}={value}")]
    about = [] if answers is None else ["--answers", answers]
    sent = desk.data("send", "--form", form, *given, *about, *desk.officer, "--wait", "0")
    return str(sent["hash"])


def test_how_far_it_went_names_nobody() -> None:
    reach = WORD | {"acknowledged": 14, "outstanding": 2, "remark": None}
    assert notice.reached(reach) == "14 of 16 units acknowledged, as of 220200ZNOV26"


@pytest.mark.parametrize("typed", ["17/16", "14", "all", "1/2/3"])
def test_a_reach_is_so_many_of_so_many(typed: str) -> None:
    ended = run("notice", "reach", "0" * 8, typed, "--officer", "none.key", "--station", "nowhere")
    assert (ended.code, ReachUnreadable.code in ended.err) == (1, True)


def test_only_fields_of_the_form_are_needed() -> None:
    incident = {"form": "incident", "fields": [AREA, HAZARD_NATURE]}
    assert [notice._key(incident, one) for one in ("Area", "区域")] == [4, 4]
    assert [notice._key(incident, one) for one in ("hazard-nature", "nature of the hazard")] == [8, 8]
    with pytest.raises(FieldNotThere):
        notice._key(incident, "colour")
    assert NoNotice.code == "entry-no-notice"
