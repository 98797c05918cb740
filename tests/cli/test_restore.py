"""Backup and restore: quarantine, the recovery key for one act, and the lines going on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.desk import Desk, until

Pair = tuple[Desk, Desk]


def laid(desk: Desk, name: str = "anew") -> tuple[Desk, list[str]]:
    """An empty folder with the copy of station.key from the safe, and the options of `restore`."""
    fresh = Desk(desk.folder.parent / name)
    (fresh.folder / "keys").mkdir(parents=True, mode=0o700)
    shutil.copy(desk.folder / "keys" / "station.key", fresh.folder / "keys")
    recovery = str(desk.folder / "keys" / "recovery.key")
    return fresh, ["backup", "--recovery-key", recovery, "--recovery-passphrase-file", desk.secret("recovery")]


def test_a_restored_station_asks_is_answered_and_goes_on(together: Pair) -> None:
    ours, theirs = together
    ours.data("send", "Before.", *ours.officer, "--wait", "0")
    ours.data("backup", "backup")
    lost = ours.data("send", "After the backup.", *ours.officer, "--wait", "0")
    Path("stick").mkdir()
    ours.data("carry", "out", "stick")
    theirs.data("carry", "in", "stick")
    fresh, options = laid(ours)
    shutil.copy(ours.folder / "station.toml", fresh.folder)
    done = fresh.run("restore", *options)
    assert done.code == 0, done.err
    assert "1 channels are in quarantine" in done.err
    assert "QUARANTINE" in fresh.run("status").out
    with fresh.serving(), theirs.serving():
        until(lambda: fresh.data("status")["channels"][0]["phase"] == "open")
        assert fresh.data("send", "We are back.", *ours.officer, "--wait", "30")["state"] == "held"
        until(lambda: lost["hash"] in [one["hash"] for one in fresh.data("inbox", "--count", "90")["entries"]])
        assert "recovered" in [one["code"] for one in fresh.data("status")["alarms"]]
        assert "peer-restored" in [one["code"] for one in theirs.data("status")["alarms"]]
    for desk in (fresh, theirs):
        assert desk.run("record", "check", "--signatures").code == 0


def test_the_keys_must_be_there(together: Pair) -> None:
    together[0].data("backup", "backup")
    fresh, options = laid(together[0])
    (fresh.folder / "keys" / "station.key").unlink()
    ran = fresh.run("restore", *options)
    assert (ran.code, "[restore-keys-absent]" in ran.err) == (1, True)
    assert str(fresh.folder / "keys" / "station.key") in ran.err


def test_the_recovery_key_of_another_party_is_refused_and_the_right_one_goes_on(together: Pair) -> None:
    together[0].data("backup", "backup")
    fresh, options = laid(together[0])
    wrong = [one.replace(str(together[0].folder), str(together[1].folder)) for one in options]
    ran = fresh.run("restore", *wrong)
    assert (ran.code, "[recovery-key-foreign]" in ran.err) == (1, True)
    shut = fresh.run("status")
    assert (shut.code, "[restore-unfinished]" in shut.err) == (1, True)
    done = fresh.run("restore", *options)
    assert done.code == 0
    assert "going on with it" in done.err
    assert fresh.run("status").code == 0


def test_a_station_that_is_there_is_not_overwritten(together: Pair) -> None:
    together[0].data("backup", "backup")
    _, options = laid(together[0])
    ran = together[0].run("restore", *options)
    assert (ran.code, "[store-exists]" in ran.err) == (3, True)
    assert len(together[0].data("status")["channels"]) == 1


def test_a_changed_backup_is_refused(together: Pair) -> None:
    together[0].data("backup", "backup")
    content = bytearray(Path("backup").read_bytes())
    content[1_000] ^= 1
    Path("backup").write_bytes(content)
    fresh, options = laid(together[0])
    ran = fresh.run("restore", *options)
    assert (ran.code, "[backup-bad]" in ran.err) == (3, True)
    assert not (fresh.folder / "record.db").exists()


@pytest.mark.parametrize("serving", [False, True])
def test_a_backup_holds_no_key_file_and_is_not_overwritten(together: Pair, *, serving: bool) -> None:
    def once() -> None:
        told = together[0].run("backup", "backup")
        assert told.code == 0
        assert "no key file is in it" in told.err
        again = together[0].run("backup", "backup")
        assert (again.code, "[file-exists]" in again.err) == (1, True)

    if serving:
        with together[0].serving():
            once()
    else:
        once()
    sealed = (together[0].folder / "keys" / "station.key").read_bytes()
    assert sealed not in Path("backup").read_bytes()
