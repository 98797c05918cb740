"""Parcels: whole or not at all, however the stick was pulled, and whatever else lies beside them."""

from __future__ import annotations

import os
import socket
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from parley.bearers import parcel
from parley.bearers.framing import FramingBad
from parley.bearers.interface import BearerTrouble
from parley.bearers.parcel import (
    BODY_BYTES_MAX,
    MAGIC,
    ParcelForeign,
    ParcelTorn,
    ParcelUnreadable,
    Settle,
    batches,
    decode_parcel,
    encode_parcel,
    read_parcels,
    settle,
    write_parcel,
)
from parley.wire.limits import PARCEL_BYTES_MAX

DATAGRAMS = [b"a" * 32, b"b" * 200, b"c"]


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def codes(folder: Path) -> dict[str, str]:
    """The names of the files that were skipped, and why."""
    return {skipped.path.name: skipped.reason.code for skipped in read_parcels(folder).skipped}


def test_a_parcel_comes_back_as_it_went_in(tmp_path: Path) -> None:
    path = write_parcel(tmp_path, DATAGRAMS, "0a-1")
    assert path == tmp_path / "0a-1.parley"
    assert names(tmp_path) == ["0a-1.parley"]
    (one,) = read_parcels(tmp_path).parcels
    assert (one.path, one.datagrams) == (path, DATAGRAMS)


def test_the_bytes_are_those_of_the_format(tmp_path: Path) -> None:
    body = b"\x00\x01x\x00\x02yz"
    expected = b"parley-parcel/1\n\x00\x00\x00\x07" + sha256(body).digest() + body
    assert write_parcel(tmp_path, [b"x", b"yz"], "n").read_bytes() == expected + bytes(4096 - len(expected))


@pytest.mark.parametrize("size", [1, 4096 - 54 - 1, 4096 - 54, 4096 - 54 + 1, 30_000])
def test_a_files_size_tells_little(size: int) -> None:
    data = encode_parcel([bytes(size)])
    assert len(data) % 4_096 == 0
    assert decode_parcel(data) == [bytes(size)]


def test_what_does_not_fit_into_one_parcel_goes_into_several() -> None:
    datagrams = [bytes([number % 251]) * 60_000 for number in range(600)]
    lists = list(batches(datagrams))
    assert [one for some in lists for one in some] == datagrams
    assert len(lists) == 3
    assert all(len(encode_parcel(some)) <= PARCEL_BYTES_MAX for some in lists)
    assert list(batches([])) == []


def test_a_torn_parcel_is_never_read_in_part() -> None:
    whole = encode_parcel(DATAGRAMS)
    for end in range(len(whole)):
        with pytest.raises(ParcelForeign if end < len(MAGIC) else ParcelTorn):
            decode_parcel(whole[:end])
    for more in (b"\x00", bytes(4_096), b"x" * 4_096):
        with pytest.raises(ParcelTorn):
            decode_parcel(whole + more)


def test_any_changed_byte_is_noticed() -> None:
    whole = encode_parcel(DATAGRAMS)
    for place in range(len(whole)):
        with pytest.raises((ParcelForeign, ParcelTorn)):
            decode_parcel(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])


@pytest.mark.parametrize(
    ("body", "refusal"), [(b"\x00\x02x", ParcelForeign), (b"\x00\x01x\x00", ParcelForeign), (b"\x00\x00", FramingBad)]
)
def test_a_sound_file_with_no_datagrams_in_it_is_refused(body: bytes, refusal: type[Exception]) -> None:
    file = MAGIC + len(body).to_bytes(4, "big") + sha256(body).digest() + body
    with pytest.raises(refusal):
        decode_parcel(file + bytes(-len(file) % 4_096))


def test_what_else_lies_in_the_folder_is_named_skipped_and_left(tmp_path: Path) -> None:
    good = write_parcel(tmp_path, DATAGRAMS, "good")
    whole = good.read_bytes()
    (tmp_path / "torn.parley").write_bytes(whole[:-1])
    (tmp_path / "empty.parley").write_bytes(b"")
    (tmp_path / "foreign.parley").write_bytes(b"%PDF-1.7" + bytes(4_088))
    (tmp_path / "link.parley").symlink_to(good)
    (tmp_path / "loop.parley").symlink_to(tmp_path / "loop.parley")
    (tmp_path / "folder.parley").mkdir()
    os.mkfifo(tmp_path / "pipe.parley")
    with (tmp_path / "huge.parley").open("wb") as huge:
        huge.truncate(PARCEL_BYTES_MAX + 1)
    (tmp_path / ".half.parley").write_bytes(whole)
    (tmp_path / ".half.part").write_bytes(whole)
    (tmp_path / "letter.txt").write_bytes(whole)
    before = names(tmp_path)
    assert [one.path for one in read_parcels(tmp_path).parcels] == [good]
    assert codes(tmp_path) == {
        "torn.parley": "parcel-torn",
        "empty.parley": "parcel-foreign",
        "foreign.parley": "parcel-foreign",
        "link.parley": "parcel-foreign",
        "loop.parley": "parcel-foreign",
        "folder.parley": "parcel-foreign",
        "pipe.parley": "parcel-foreign",
        "huge.parley": "parcel-large",
    }
    assert names(tmp_path) == before


def test_a_socket_beside_them_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.parley")
        assert codes(tmp_path) == {"s.parley": "parcel-foreign"}


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_parcel(tmp_path, DATAGRAMS, "n")
    path.chmod(0)
    opened = os.open

    def as_no_administrator(name: str | Path, *how: int) -> int:
        if Path(name) == path:
            raise PermissionError(13, "Permission denied")
        return opened(name, *how)

    monkeypatch.setattr(os, "open", as_no_administrator)
    (skipped,) = read_parcels(tmp_path).skipped
    assert isinstance(skipped.reason, ParcelUnreadable)
    assert "Permission denied" in str(skipped.reason)


def test_a_folder_gives_so_much_at_a_time_in_the_order_of_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"{number:02}" for number in range(10)]
    for name in reversed(names):
        write_parcel(tmp_path, [name.encode()], name)
    monkeypatch.setattr(parcel, "PARCELS_MAX", 4)
    first = read_parcels(tmp_path)
    assert first.more
    second = read_parcels(tmp_path, {one.id for one in first.parcels})
    third = read_parcels(tmp_path, {one.id for one in first.parcels + second.parcels})
    assert not third.more
    read = [one.datagrams[0].decode() for one in first.parcels + second.parcels + third.parcels]
    assert read == names
    monkeypatch.setattr(parcel, "PARCELS_BYTES_MAX", 3 * 4_096)
    reading = read_parcels(tmp_path)
    assert len(reading.parcels) == 3
    assert reading.more


def test_a_file_that_has_changed_is_looked_at_again(tmp_path: Path) -> None:
    path = tmp_path / "n.parley"
    whole = encode_parcel(DATAGRAMS)
    path.write_bytes(whole[:4_000])
    (torn,) = read_parcels(tmp_path).skipped
    assert read_parcels(tmp_path, {torn.id}).skipped == []
    path.write_bytes(whole)
    (one,) = read_parcels(tmp_path, {torn.id}).parcels
    assert one.datagrams == DATAGRAMS


# -- writing -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["write", "fsync", "rename", "folder"])
def test_a_stick_that_is_pulled_leaves_nothing_that_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def pulled(*_how: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        if step == "write":
            patch.setattr(parcel, "_write_new", half_written)
        elif step == "fsync":
            patch.setattr(os, "fsync", pulled)
        elif step == "rename":
            patch.setattr(Path, "rename", pulled)
        else:
            patch.setattr(parcel, "_sync_folder", pulled)
        with pytest.raises(BearerTrouble, match="Input/output error"):
            write_parcel(tmp_path, DATAGRAMS, "n")
    assert [one.datagrams for one in read_parcels(tmp_path).parcels] == ([DATAGRAMS] if step == "folder" else [])
    assert names(tmp_path) == (["n.parley"] if step == "folder" else [])


def half_written(path: Path, data: bytes) -> None:
    path.write_bytes(data[:1_000])
    raise OSError(5, "Input/output error")


def test_every_prefix_of_a_half_file_is_invisible(tmp_path: Path) -> None:
    """Where the power fails before the name is changed, what is there has the half file's name."""
    (tmp_path / ".n.part").write_bytes(encode_parcel(DATAGRAMS)[:100])
    assert read_parcels(tmp_path) == parcel.Reading()
    with pytest.raises(BearerTrouble):
        write_parcel(tmp_path, DATAGRAMS, "n")  # it may be another's: it is not overwritten
    write_parcel(tmp_path, DATAGRAMS, "m")
    assert len(read_parcels(tmp_path).parcels) == 1


def test_a_file_system_that_syncs_no_folders_is_good_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = os.fsync

    def fsync(opened: int) -> None:
        if stat.S_ISDIR(os.fstat(opened).st_mode):
            raise OSError(22, "Invalid argument")
        synced(opened)

    monkeypatch.setattr(os, "fsync", fsync)
    write_parcel(tmp_path, DATAGRAMS, "n")
    assert len(read_parcels(tmp_path).parcels) == 1


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BearerTrouble, match="No such file"):
        write_parcel(tmp_path / "nowhere", DATAGRAMS, "n")
    with pytest.raises(BearerTrouble, match="No such file"):
        read_parcels(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["", "../n", "N", "a.b", "x" * 65, "a/b"])
def test_a_name_that_says_something_is_a_fault_of_ours(tmp_path: Path, name: str) -> None:
    with pytest.raises(AssertionError):
        write_parcel(tmp_path, DATAGRAMS, name)


def test_too_much_for_one_parcel_is_a_fault_of_ours() -> None:
    with pytest.raises(AssertionError):
        encode_parcel([bytes(65_000)] * (BODY_BYTES_MAX // 65_000 + 1))


# -- putting away ------------------------------------------------------------------------------------------------------


def test_a_read_parcel_is_moved_deleted_or_left(tmp_path: Path) -> None:
    for how in Settle:
        path = write_parcel(tmp_path, DATAGRAMS, "n")
        (one,) = read_parcels(tmp_path).parcels
        settle(one, how)
        assert path.exists() is (how is Settle.LEAVE)
        assert (tmp_path / "read" / "n.parley").exists()  # the first was moved
    assert len(read_parcels(tmp_path).parcels) == 1


def test_a_stick_that_cannot_be_written_is_told_when_a_parcel_is_put_away(tmp_path: Path) -> None:
    write_parcel(tmp_path, DATAGRAMS, "n")
    (one,) = read_parcels(tmp_path).parcels
    (tmp_path / "read").write_bytes(b"in the way")
    with pytest.raises(ParcelUnreadable):
        settle(one, Settle.MOVE)
    one.path.unlink()
    with pytest.raises(ParcelUnreadable):
        settle(one, Settle.DELETE)
