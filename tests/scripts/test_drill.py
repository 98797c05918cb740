"""The rehearsal of what to do when keys are stolen comes to its end, and both sides see the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import drill


def test_both_sides_see_what_the_thief_said_as_disowned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = drill.rehearse(tmp_path)
    ours, theirs = done["disowned"]
    assert ours == theirs
    assert len(set(ours) - set(done["false"])) == 1, "the entry that told of the new card"
    assert done["seconds"].keys() >= {"notice", "replace and revoke", "told", "speak again"}
    told = capsys.readouterr().out
    for command in ("card draft", "card revoke", "card sign", "card adopt", "backup", "restore"):
        assert f"parley {command} " in told
    assert str(tmp_path) not in told.split("The station of Arvenia is taken off")[1]
