"""Files beside letters: shown to the officer before he consents, sent, seen coming, saved beside what lies there."""

from __future__ import annotations

from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path

import pytest

from parley.cli import spoken
from parley.cli.codes import Exit
from tests.cli.desk import Desk, until

Pair = tuple[Desk, Desk]

CONTENT = bytes(range(256)) * 300


@pytest.fixture
def chart(tmp_path: Path) -> Path:
    path = tmp_path / "chart.pdf"
    path.write_bytes(CONTENT)
    return path


def test_a_file_crosses_and_is_saved_beside_what_lies_there(together: Pair, chart: Path, tmp_path: Path) -> None:
    ours, theirs = together
    out = tmp_path / "out"
    out.mkdir()
    (out / "chart.pdf").write_bytes(b"another")
    with ours.serving(), theirs.serving():
        ran = ours.run("send", "See the chart.", "--attach", str(chart), *ours.officer, "--wait", "30")
        assert ran.code == 0
        shown = f"parley: with chart.pdf, {len(CONTENT):,} bytes, sha256 {sha256(CONTENT).hexdigest()}\n"
        assert shown in ran.err
        entry = ran.out[:16]
        assert f"`parley show {entry[:12]}` tells how far they are" in ran.err
        until(lambda: theirs.data("show", entry)["attachments"][0]["held"])
        until(lambda: ours.data("show", entry)["attachments"][0]["state"] == "held-there")
        assert "here; held by them as of" in ours.run("show", entry).out
        said = theirs.run("show", entry, "--save", str(out))
        data = theirs.data("show", entry, "--save", str(out))
    assert said.code == 0
    assert f"attached   {len(CONTENT):,} bytes, here\n" in said.out
    assert f"  saved    {out / 'chart (2).pdf'}\n" in said.out
    assert data["attachments"][0]["saved"] == str(out / "chart (3).pdf")
    assert [(out / name).read_bytes() for name in ("chart.pdf", "chart (2).pdf")] == [b"another", CONTENT]


def test_without_a_service_it_is_put_in_and_waits_for_one(together: Pair, chart: Path, tmp_path: Path) -> None:
    ours, theirs = together
    notes = tmp_path / "notes.txt"
    notes.write_text("two of two", encoding="utf-8")
    both = ("--attach", str(chart), "--attach", str(notes))
    sent = ours.data("send", "See both.", *both, *ours.officer, "--wait", "0")
    assert [(one["name"], one["state"]) for one in sent["attachments"]] == [
        ("chart.pdf", "here"),
        ("notes.txt", "here"),
    ]
    assert "here; not yet held by them" in ours.run("show", sent["hash"]).out
    with ours.serving(), theirs.serving():
        until(lambda: ours.data("show", sent["hash"])["attachments"][1]["state"] == "held-there")
    assert [one["held"] for one in theirs.data("show", sent["hash"])["attachments"]] == [True, True]


def test_nothing_is_put_in_before_the_officer_has_consented(together: Pair, chart: Path) -> None:
    ours = together[0]
    wrong = ["--officer", ours.officer[1], "--officer-passphrase-file", ours.secret("station")]
    before = (ours.folder / "record.db").stat().st_size
    ran = ours.run("send", "See the chart.", "--attach", str(chart), *wrong)
    assert (ran.code, "[passphrase-wrong]" in ran.err) == (Exit.REFUSED, True)
    assert sha256(CONTENT).hexdigest() in ran.err
    assert (ours.folder / "record.db").stat().st_size - before < len(CONTENT)
    refused = ours.run("send", "See this.", "--attach", str(chart.parent), *ours.officer)
    assert (refused.code, "[attachment-file-bad]" in refused.err) == (Exit.REFUSED, True)


def test_what_has_not_come_is_said_and_not_saved(
    together: Pair, chart: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = together[0]
    key = ours.data("send", "See the chart.", "--attach", str(chart), *ours.officer, "--wait", "0")["hash"]
    sent = ours.data("show", key)
    sent["attachments"][0] |= {"held": False, "state": "under-way", "bytes_held": 40_000, "name": "a\u200fb"}
    monkeypatch.setattr("parley.cli.reach.reached", lambda _: nullcontext(lambda *_, **__: sent))
    ran = ours.run("show", sent["hash"], "--save", str(tmp_path))
    assert ran.code == Exit.WAITING
    assert f"attached   {len(CONTENT):,} bytes, under way, 52 %\n" in ran.out
    assert "  saved    no: its bytes are not here\n" in ran.out
    assert "  named    a\\u200fb\n" in ran.out


@pytest.mark.parametrize(
    ("one", "ours", "said"),
    [
        ({"state": "here"}, False, "here"),
        ({"state": "here"}, True, "here; not yet held by them"),
        ({"state": "asked"}, False, "asked for; nothing of it has come yet"),
        (
            {"state": "refused-there", "no_room_there_since": 1_700_000_000},
            True,
            "here; they say that they have no room for it, first 142213ZNOV23",
        ),
        ({"state": "refused"}, False, "refused: too large for what their attachments may take here"),
        ({"state": "under-way", "size": 1_000, "bytes_held": 404}, False, "under way, 40 %"),
        ({"state": "under-way", "size": 1_000, "bytes_held": 1_000}, False, "under way, 99 %"),
    ],
)
def test_each_state_in_words(one: dict[str, object], ours: bool, said: str) -> None:  # noqa: FBT001 - a case of the table
    assert spoken.attachment(one, ours=ours) == said
