"""Keys in hardware from outside: a station made with them, its card renewed, and what is said of each failure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.desk import Desk, Json, enrol, free_ports, run, until
from tests.softhsm import MODULE, PIN, Tray, forget, tray

pytestmark = pytest.mark.needs("softhsm")


@pytest.fixture
def tokens(tmp_path: Path) -> Iterator[Tray]:
    with tray(tmp_path / "tray") as one:
        yield one


class Armed(Desk):
    """A desk whose station has its keys in a token, of which the PIN lies in a file."""

    @property
    def own(self) -> list[str]:
        return [*super().own, "--pin-file", self.secret("pin", PIN)]


def made(desk: Desk, tokens: Tray, port: int = 0) -> Json:
    """The station, its everyday keys in one token and its root in another."""
    held = ("--module", MODULE, "--hardware", tokens.token("everyday"), "--root-hardware", tokens.token("root"))
    return desk.init(
        "en:Northern Maritime Command of Arvenia",
        port=port,
        more=(*held, "--root-pin-file", desk.secret("pin", PIN)),
    )


def sign(desk: Desk, draft: Path, out: Path, *options: str) -> Json:
    root = ["--root-key", str(desk.folder / "keys" / "root.key"), "--root-passphrase-file", desk.secret("root")]
    ran = run("card", "sign", str(draft), *root, *options, "--out", str(out), "--json")
    assert ran.code == 0, ran.err
    return ran.data


def in_hardware(desk: Desk) -> dict[str, bool]:
    """Of the keys in use, by purpose, whether each lies in hardware."""
    return {one["purpose"]: one["hardware"] is not None for one in desk.data("card", "keys")["keys"] if one["in_use"]}


def test_a_station_is_made_serves_and_gets_new_keys(tmp_path: Path, tokens: Tray) -> None:
    ports = free_ports(2)
    ours, theirs = Armed(tmp_path / "ours" / "station"), Desk(tmp_path / "theirs" / "station")
    for desk in (ours, theirs):
        desk.folder.parent.mkdir()
    made(ours, tokens, ports[0])
    theirs.init("zh:贝尔莫拉海岸警卫队", port=ports[1])
    there = {"entry", "checkpoint", "receipt"}
    assert {purpose for purpose, held in in_hardware(ours).items() if held} == there
    draft, card = tmp_path / "draft", tmp_path / "card"
    root = ("--module", MODULE, "--root-pin-file", ours.secret("pin"))
    with ours.serving(), theirs.serving():
        enrol(ours, theirs, tmp_path)
        assert ours.data("send", "by the first key", *ours.officer, "--wait", "30")["state"] == "held"
        drafted = ours.run("card", "draft", str(draft), "--new-key", "entry", "--new-key", "receipt", "--hardware")
        assert (drafted.code, "key file has changed" in drafted.err) == (0, False)
        assert sign(ours, draft, card, *root)["serial"] == 2
        ours.data("card", "adopt", str(card))
        assert ours.data("send", "by the second", *ours.officer, "--wait", "30")["state"] == "held"
        old = next(
            one["key"] for one in ours.data("card", "keys")["keys"] if one["purpose"] == "entry" and not one["in_use"]
        )
        revocation, revoked = tmp_path / "revocation", tmp_path / "revoked"
        ours.data("card", "revoke", old, str(revocation), "--reason", "token lost")
        assert sign(ours, revocation, revoked, *root)["key"] == old
        assert ours.data("card", "adopt", str(revoked))["key"] == old
        tokens.pull()
        refused = ours.run("send", "never said", *ours.officer)
        assert (refused.code != 0, "[not-kept]" in refused.err) == (True, True)
        assert "RESTS" in ours.run("status").out
        found = {one["code"] for one in ours.run("doctor", "--json").data["findings"]}
        assert {"station-rests", "hardware-gone"} <= found
        tokens.plug()
        until(lambda: ours.data("status")["trouble"] is None)
        assert ours.data("send", "after", *ours.officer, "--wait", "30")["state"] == "held"


def test_what_the_token_lacks_is_named(tmp_path: Path, tokens: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Armed(tmp_path / "station")
    made(desk, tokens)
    forget()
    unarmed = ["--station", str(desk.folder), "--passphrase-file", desk.secret("station")]
    for options, code in (
        ((), "passphrase-absent"),
        (("--pin-file", desk.secret("wrong", "000000")), "hardware-pin-wrong"),
    ):
        ran = run("status", *unarmed, *options)
        assert (ran.code, f"[{code}]" in ran.err) == (1, True), ran.err
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "parley.pin").write_text(f"{PIN}\n", encoding="utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    assert run("status", *unarmed).code == 0


def test_the_doctor_looks_at_the_token(tmp_path: Path, tokens: Tray) -> None:
    desk = Armed(tmp_path / "station")
    tokens.token("empty")
    made(desk, tokens)

    def found() -> set[str]:
        return {one["code"] for one in desk.run("doctor", "--json").data["findings"] if "hardware" in one["code"]}

    assert found() == set()
    config = desk.folder / "station.toml"
    text = config.read_text(encoding="utf-8")
    for setting, code in (
        ('hardware_token = "empty"', "hardware-key-absent"),
        ('hardware_token = "nowhere"', "hardware-absent"),
    ):
        config.write_text(text.replace('hardware_token = "everyday"', setting), encoding="utf-8")
        assert found() == {code}
    config.write_text(text.replace(MODULE, "/usr/lib/none.so"), encoding="utf-8")
    assert found() == {"hardware-unfit"}


def test_a_root_in_hardware_says_what_it_needs(tmp_path: Path, tokens: Tray) -> None:
    desk = Armed(tmp_path / "station")
    made(desk, tokens)
    draft = tmp_path / "draft"
    desk.data("card", "draft", str(draft), "--contact", "telephone 5550124")
    root = ["--root-key", str(desk.folder / "keys" / "root.key"), "--root-passphrase-file", desk.secret("root")]
    ran = run("card", "sign", str(draft), *root)
    assert (ran.code, "[hardware-unset]" in ran.err) == (1, True), ran.err


def test_without_settings_there_is_no_hardware(apart: tuple[Desk, Desk], tmp_path: Path) -> None:
    ran = apart[0].run("card", "draft", str(tmp_path / "draft"), "--new-key", "entry", "--hardware")
    assert (ran.code, "[hardware-unset]" in ran.err) == (1, True)
    new = Armed(tmp_path / "station")
    refused = new.run("init", "--name", "en:Arvenia", "--same-passphrase", "--hardware", "everyday")
    assert (refused.code, "[hardware-unset]" in refused.err, new.folder.exists()) == (1, True, False)
