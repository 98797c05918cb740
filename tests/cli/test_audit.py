"""The trail taken out, checked without the station, and made into a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import Desk, run

Pair = tuple[Desk, Desk]


@pytest.fixture
def ours(together: Pair) -> Desk:
    """A station that has said something."""
    desk, _ = together
    desk.data("send", "What concerns the two alone.", *desk.officer, "--wait", "0")
    return desk


def test_a_trail_is_taken_out_checked_and_read(ours: Desk, together: Pair) -> None:
    party = ours.data("card", "show")["party"]
    first = ours.data("audit", "export", "first.jsonl")
    assert Path("first.jsonl").stat().st_size == first["bytes"]
    assert "concerns the two" not in Path("first.jsonl").read_text(encoding="utf-8")
    ours.data("audit", "export", "second.jsonl")
    checked = run("audit", "check", "second.jsonl", "--party", party, "--after", "first.jsonl", "--json").data
    assert (checked["party"], checked["findings"]) == (party, [])
    card = Path("card.parley")
    card.write_bytes(bytes.fromhex(ours.data("card", "show")["card"]))
    told = run("audit", "check", "second.jsonl", "--card", str(card))
    assert (told.code, f"{checked['rows']} rows, each following" in told.err, party in told.out) == (0, True, True)
    assert "compare the party's id" in run("audit", "check", "second.jsonl").err
    assert run("audit", "page", "second.jsonl", "page.html", "--language", "zh", "--party", party).code == 0
    assert "放行一份报文" in Path("page.html").read_text(encoding="utf-8")
    other = together[1].data("card", "show")["party"]
    foreign = run("audit", "check", "second.jsonl", "--party", other)
    assert (foreign.code, "[audit-foreign]" in foreign.err) == (1, True)
    turned = run("audit", "check", "first.jsonl", "--after", "second.jsonl")
    assert (turned.code, "[audit-not-continued]" in turned.err) == (1, True)


def test_where_the_trail_ended_is_known_from_outside(ours: Desk) -> None:
    (known,) = ours.data("status")["trail"]
    assert (known["share"], known["rows"] > 0) == (0, True)
    assert f"audit trail: {known['rows']} rows, newest {known['newest']}" in ours.run("status").out
    ours.data("audit", "export", "whole.jsonl")
    for digits in (known["newest"], known["newest"][:36].upper()):
        assert run("audit", "check", "whole.jsonl", "--holds", digits).code == 0
    other = run("audit", "check", "whole.jsonl", "--holds", "1" * 36)
    assert (other.code, "[audit-not-continued]" in other.err) == (1, True)
    for digits in (known["newest"][:15], known["newest"] + "0", "z" * 20, "0x" + "1" * 18, "1111_" * 4):
        refused = run("audit", "check", "whole.jsonl", "--holds", digits)
        assert (refused.code, "give 16 to 64 hexadecimal digits" in refused.err) == (2, True)


def test_a_touched_file_is_refused_by_name_and_no_page_is_made_of_it(ours: Desk) -> None:
    ours.data("audit", "export", "trail.jsonl")
    lines = Path("trail.jsonl").read_bytes().splitlines(keepends=True)
    Path("cut.jsonl").write_bytes(b"".join(lines[:-1]))
    Path("gap.jsonl").write_bytes(b"".join(lines[:2] + lines[3:]))
    for name in ("cut", "gap"):
        refused = run("audit", "page", f"{name}.jsonl", "page.html")
        assert (refused.code, f"[audit-{name}]" in refused.err) == (1, True)
        assert not Path("page.html").exists()
    refused = run("audit", "check", "trail.jsonl", "--party", "ab")
    assert (refused.code, "give 64 hexadecimal digits" in refused.err) == (2, True)
    assert "audit-cut" in run("audit", "check", "cut.jsonl", "--json").out
