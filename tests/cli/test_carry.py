"""By stick: out, in, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import Desk

Pair = tuple[Desk, Desk]


def test_a_letter_and_its_receipt_by_stick(together: Pair) -> None:
    ours, theirs = together
    sent = ours.data("send", "By hand.", *ours.officer, "--wait", "0")
    Path("stick").mkdir()
    assert len(ours.data("carry", "out", "stick")["parcels"]) == 1
    assert theirs.data("carry", "in", "stick") == {"parcels": 1, "others": 0, "skipped": [], "entries": 1}
    assert ours.data("show", sent["hash"])["state"] == "recorded"
    theirs.data("carry", "out", "stick")
    assert ours.data("carry", "in", "stick")["parcels"] == 1
    assert ours.data("show", sent["hash"])["state"] == "held"


def test_a_stick_read_twice_changes_nothing(together: Pair) -> None:
    ours, theirs = together
    ours.data("send", "Once.", *ours.officer, "--wait", "0")
    Path("stick").mkdir()
    ours.data("carry", "out", "stick")
    (parcel,) = Path("stick").glob("*.parley")
    content = parcel.read_bytes()
    theirs.data("carry", "in", "stick")
    parcel.write_bytes(content)
    assert theirs.data("carry", "in", "stick")["entries"] == 0
    assert len(theirs.data("inbox")["entries"]) == 1


def test_a_torn_parcel_is_skipped_by_name_and_the_rest_is_read(together: Pair) -> None:
    ours, theirs = together
    ours.data("send", "Whole.", *ours.officer, "--wait", "0")
    Path("stick").mkdir()
    ours.data("carry", "out", "stick")
    (parcel,) = Path("stick").glob("*.parley")
    Path("stick/0123456789abcdef.parley").write_bytes(parcel.read_bytes()[:100])
    read = theirs.data("carry", "in", "stick")
    assert (read["parcels"], read["entries"], len(read["skipped"])) == (1, 1, 1)
    assert read["skipped"][0]["file"] == "0123456789abcdef.parley"


def test_a_serving_station_carries_too(together: Pair) -> None:
    ours, theirs = together
    Path("stick").mkdir()
    with ours.serving():
        ours.data("send", "Both ways.", *ours.officer, "--wait", "0")
        ours.data("carry", "out", "stick")
    assert theirs.data("carry", "in", "stick")["entries"] == 1


def test_parcels_of_others_stay_on_the_stick(together: Pair) -> None:
    ours, _ = together
    ours.data("send", "Not for its author.", *ours.officer, "--wait", "0")
    Path("stick").mkdir()
    ours.data("carry", "out", "stick")
    ran = ours.run("carry", "in", "stick")
    assert ran.out == "0 parcels read, 0 new entries\n"
    assert "1 parcels had nothing for this station, and stay where they are" in ran.err
    assert len(list(Path("stick").glob("*.parley"))) == 1


@pytest.mark.parametrize("way", ["out", "in"])
def test_no_stick(together: Pair, way: str) -> None:
    ran = together[0].run("carry", way, "nowhere")
    assert (ran.code, "[carry-folder-absent]" in ran.err) == (1, True)


def test_nothing_is_carried_over_a_channel_whose_words_were_not_compared(apart: Pair) -> None:
    Path("stick").mkdir()
    ran = apart[0].run("carry", "out", "stick")
    assert (ran.code, "[line-unclear]" in ran.err) == (1, True)
