"""The independent checker and the package on audit files: they accept and refuse the same, under the same names."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from parley.desk.audit import Trail
from parley.desk.audit_check import check_audit
from parley.wire.errors import Refusal
from tests.desk.test_audit import (
    ARVENIA,
    BELMORA,
    FILE,
    LINES,
    NOTES,
    ROWS,
    chain,
    edited,
    moved,
    removed,
    resigned,
    signed,
)
from tests.desk.test_audit import said as said_of_file
from verifier import verify

PINNED = {bytes(ARVENIA.id)}
BAD_HEAD = [said_of_file()[0] | {"trails": [1]}, *said_of_file()[1:]]
OTHER_TIME = [one | ({"time": "1970-01-01T00:00:00Z"} if one.get("row") == 2 else {}) for one in said_of_file()]


@pytest.mark.parametrize(
    "file",
    [
        FILE,
        signed(Trail(0, [])),
        signed(Trail(0, ROWS), Trail(3, chain(NOTES[:2]))),
        signed(Trail(0, removed(2, 4))),
        signed(Trail(0, removed(2))),
    ],
    ids=map(str, range(5)),
)
def test_what_the_package_accepts_it_accepts(file: bytes) -> None:
    audit = check_audit(file)
    found = verify.check_audit(file, PINNED)
    assert (found["verdict"], found["party"]) == ("accepted", ARVENIA.id.hex())
    assert found["rows"] == sum(len(part.rows) for part in audit.parts)


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"{}\n",
        LINES[0] + LINES[-1],
        FILE[:-1],
        b"".join(LINES[:-1]),
        b"".join(LINES[:3] + LINES[4:]),
        moved(5, 2),
        edited(3, b"passkey", b"passkez"),
        edited(8, b'signature":"', b'signature":"AAAA'),
        resigned(BAD_HEAD),
        resigned(OTHER_TIME),
        b'{"a":1,"a":2}\n',
        b"[" * 100_000 + b"\n",
        signed(Trail(0, [*ROWS[:2], *ROWS[3:]])),
        signed(Trail(0, [*ROWS, b""])),
        signed(Trail(0, removed(2, 4)[:-1])),
        signed(Trail(0, [*removed(2, 4)[:4], *ROWS[4:], removed(2, 4)[-1]])),
        signed(Trail(0, chain([*NOTES[:3], replace(NOTES[3], what=bytes(32))]))),
    ],
    ids=map(str, range(18)),
)
def test_what_the_package_refuses_it_refuses_by_the_same_name(file: bytes) -> None:
    with pytest.raises(Refusal) as ours:
        check_audit(file)
    with pytest.raises(verify.Refusal) as theirs:
        verify.check_audit(file, PINNED)
    assert theirs.value.code == ours.value.code


def test_it_is_told_at_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "audit.jsonl"
    path.write_bytes(FILE)
    assert verify.main(["--audit", str(path), "--party", ARVENIA.id.hex()]) == 0
    assert "6 rows, each following the one before" in capsys.readouterr().out
    assert verify.main(["--audit", str(path), "--party", BELMORA.id.hex(), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["code"] == "audit-foreign"
