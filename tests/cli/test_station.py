"""A station from outside: officers, cards, settings, serving, and what the doctor finds."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from parley.service.entropy import now
from parley.store.sqlite import SqliteStore
from tests.cli.desk import Desk, run
from tests.patience import SECONDS_MAX

Pair = tuple[Desk, Desk]


# -- officers --------------------------------------------------------------------------------------------------------


def test_officers_are_listed_and_removed(apart: Pair) -> None:
    (duty,) = apart[0].data("officer", "list")["officers"]
    assert duty["name"] == "duty"
    ran = apart[0].run("officer", "remove", "zz")
    assert (ran.code, "[officer-absent]" in ran.err) == (1, True)
    assert "releases no more" in apart[0].run("officer", "remove", duty["officer"]).err
    assert "nobody may release here yet" in apart[0].run("officer", "list").err


def test_an_officer_has_roles_keys_and_a_ticket(apart: Pair) -> None:
    desk = apart[0]
    made = desk.data("officer", "add", "guest", "--ticket", "--role", "watch", "--role", "auditor")
    assert (made["roles"], made["keys"], made["key"]) == (["watch", "auditor"], [], None)
    assert made["ticket"]
    assert made["link"] is None
    listed = desk.run("officer", "list")
    assert "guest: watch, auditor; added " in listed.out
    assert "    a ticket that holds until " in listed.out
    public = "ab" * 32
    assert [one["key"] for one in desk.data("officer", "key", "guest", "--add", public)["keys"]] == [public]
    assert "[officer-key-taken]" in desk.run("officer", "key", "duty", "--add", public).err
    lost = desk.run("officer", "ticket", "guest", "--lost-key", "abab")
    assert "key file" not in lost.out
    assert desk.data("officer", "roles", "guest", "--role", "releaser")["roles"] == ["releaser"]
    assert desk.data(
        "officer", "key", "duty", "--remove", desk.data("officer", "list")["officers"][0]["keys"][0]["short"]
    )
    shown = desk.run("record", "audit").out
    for said in ("ticket-made guest", "key-added guest", "key-removed duty", "roles-changed guest"):
        assert said in shown


def test_an_administrator_is_made_with_the_stations_passphrase(apart: Pair) -> None:
    desk = apart[0]
    with desk.serving():
        made = desk.data("officer", "add", "chief", "--ticket", "--role", "administrator")
        assert made["roles"] == ["administrator"]
        wrong = ["--station", str(desk.folder), "--passphrase-file", desk.secret("officer")]
        assert "[passphrase-wrong]" in run("officer", "ticket", "chief", *wrong).err
        assert "ticket " in desk.run("officer", "ticket", "chief", "--lost").out


def test_a_key_file_is_never_overwritten(apart: Pair) -> None:
    key = apart[0].folder / "officers" / "duty.key"
    before = key.read_bytes()
    ran = apart[0].run("officer", "add", "duty", "--officer-passphrase-file", apart[0].secret("officer"))
    assert (ran.code, "[keyfile-exists]" in ran.err) == (1, True)
    assert key.read_bytes() == before


@pytest.mark.parametrize("public", ["zz", "00", "00" * 31])
def test_what_is_no_public_key(apart: Pair, public: str) -> None:
    ran = apart[0].run("officer", "add", "guest", "--public", public)
    assert (ran.code, "[request-bad]" in ran.err) == (1, True)


def test_a_name_does_not_lead_out_of_the_folder(apart: Pair) -> None:
    added = apart[0].data(
        "officer", "add", "../../night watch", "--officer-passphrase-file", apart[0].secret("officer")
    )
    assert Path(added["key"]).parent == apart[0].folder / "officers"


# -- cards -----------------------------------------------------------------------------------------------------------


def test_a_card_is_drafted_signed_elsewhere_and_adopted(apart: Pair) -> None:
    root = apart[0].folder / "keys" / "root.key"
    apart[0].data("card", "draft", "draft", "--contact", "radio 2182 kHz", "--post", "1:en:Watch room")
    elsewhere = Path("elsewhere.key")
    elsewhere.write_bytes(root.read_bytes())
    root.unlink()
    options = ["--root-key", str(elsewhere), "--root-passphrase-file", apart[0].secret("root")]
    signed = run("card", "sign", "draft", *options, "--out", "signed")
    assert signed.code == 0
    assert "contact    radio 2182 kHz" in signed.out
    adopted = apart[0].run("card", "adopt", "signed")
    assert "every other side is told on line 0" in adopted.err
    shown = apart[0].run("card", "show").out
    assert "serial     2" in shown
    assert "Watch room" in shown
    again = apart[0].run("card", "adopt", "signed")
    assert (again.code, "[card-chain]" in again.err) == (1, True)


def test_a_foreign_root_signs_nothing(apart: Pair) -> None:
    apart[0].data("card", "draft", "draft")
    root = str(apart[1].folder / "keys" / "root.key")
    ran = run("card", "sign", "draft", "--root-key", root, "--root-passphrase-file", apart[1].secret("root"))
    assert (ran.code, "[root-foreign]" in ran.err) == (1, True)
    assert not Path("card.parley").exists()


def test_a_card_that_is_not_signed_is_not_adopted(apart: Pair) -> None:
    apart[0].data("card", "draft", "draft")
    ran = apart[0].run("card", "adopt", "draft")
    assert (ran.code, "[card-bad]" in ran.err) == (1, True)


@pytest.mark.parametrize("suffix", ["txt", "svg"])
def test_the_slip_goes_onto_a_sheet(apart: Pair, suffix: str) -> None:
    slip = apart[0].data("card", "show", "--sheet", f"sheet.{suffix}")["slip"]
    sheet = Path(f"sheet.{suffix}").read_text(encoding="utf-8")
    assert all(line in sheet for line in slip)


# -- settings and serving ----------------------------------------------------------------------------------------------


def test_settings_are_checked(apart: Pair) -> None:
    assert apart[0].run("config", "check").code == 0
    settings = apart[0].folder / "station.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("padded", "paddled"), encoding="utf-8")
    ran = apart[0].run("config", "check")
    assert (ran.code, "did you mean 'padded'? [config-bad]" in ran.err) == (4, True)
    assert apart[0].run("serve").code == 1
    examined = apart[0].run("doctor")
    assert "config-bad" in examined.out


def test_one_process_writes_at_a_time(apart: Pair) -> None:
    store = SqliteStore(apart[0].folder / "record.db")
    ran = apart[0].run("serve")
    store.close()
    assert (ran.code, "[station-busy]" in ran.err) == (3, True)
    assert f"process {os.getpid()}" in ran.err


def test_a_serving_station_needs_no_passphrase_from_others(together: Pair) -> None:
    with together[0].serving():
        ran = run("status", "--station", str(together[0].folder), "--json")
        assert (ran.code, ran.data["serving"]) == (0, True)
        doctored = run("doctor", "--station", str(together[0].folder), "--json")
        codes = {one["code"] for one in doctored.data["findings"]}
        assert doctored.code == 4
        assert {"root-beside", "recovery-beside", "officer-beside"} <= codes
    assert not (together[0].folder / "control.sock").exists()


def test_a_station_in_a_deep_folder_serves(apart: Pair, tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 100) / "station"
    deep.parent.mkdir()
    apart[0].folder.rename(deep)
    moved = Desk(deep)
    moved.secret("station")
    with moved.serving():
        assert run("status", "--station", str(deep), "--json").data["serving"] is True


def test_systemd_is_told(apart: Pair, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notices:
        notices.settimeout(SECONDS_MAX)
        notices.bind(str(tmp_path / "n"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "n"))
        with apart[0].serving():
            assert notices.recv(100) == b"READY=1\nSTATUS=serving"
            assert notices.recv(100) == b"WATCHDOG=1"
        while (notice := notices.recv(100)) == b"WATCHDOG=1":
            continue
        assert notice == b"STOPPING=1"


def test_a_program_is_told_in_json_and_in_nothing_else(apart: Pair) -> None:
    words = [sys.executable, "-m", "parley.cli", "serve", "--log", "json", *apart[0].own]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("ready: ")
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=60)
    told = [json.loads(line) for line in said.splitlines()]
    assert (told[0]["event"], told[0]["process"], told[-1]["event"]) == ("serving", process.pid, "ended")


def test_a_station_that_goes_away_in_the_middle(apart: Pair) -> None:
    with socket.socket(socket.AF_UNIX) as silent:
        with chdir(apart[0].folder):  # the whole path may be longer than the name of a socket
            silent.bind("control.sock")
        silent.listen()
        silent.settimeout(SECONDS_MAX)
        import threading

        def hang_up() -> None:
            silent.accept()[0].close()

        hangs_up = threading.Thread(target=hang_up)
        hangs_up.start()
        ran = apart[0].run("status")
        hangs_up.join()
    assert (ran.code, "[socket-failed]" in ran.err) == (3, True)


def test_what_a_serving_station_refuses_keeps_its_name(together: Pair) -> None:
    with together[0].serving():
        ran = together[0].run("show", "0123456789")
        assert (ran.code, "[entry-absent]" in ran.err) == (1, True)
        full = together[0].run("backup", "/proc/backup")
        assert (full.code, "[store-failed]" in full.err) == (3, True)


def test_a_fault_of_ours_has_its_own_exit_code(apart: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    from parley.service.arguments import Verb
    from parley.service.requests import answering

    async def buggy(_: object) -> dict[str, object]:
        raise ValueError("a test")

    monkeypatch.setitem(answering.VERBS, "status", Verb(buggy))
    ran = apart[0].run("status")
    assert (ran.code, "[request-fault]" in ran.err, "ValueError('a test')" in ran.err) == (6, True, True)


def test_the_codes_that_stand_for_a_station_s_own() -> None:
    from parley.service.client import Refused, StationTrouble

    assert (Refused.code, StationTrouble.code) == ("station-refused", "station-trouble")
    assert Refused("entry-absent", "there is none", "look again").code == "entry-absent"


# -- the doctor --------------------------------------------------------------------------------------------------------


def test_a_well_kept_station(apart: Pair) -> None:
    for name in ("keys/root.key", "keys/recovery.key", "officers/duty.key"):
        (apart[0].folder / name).unlink()
    ran = apart[0].run("doctor")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "parley: nothing wrong; not serving\n"


def test_each_finding_has_a_remedy(apart: Pair) -> None:
    folder = apart[0].folder
    (folder / "keys" / "station.key").chmod(0o644)
    settings = folder / "station.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('folder_watch = ""', 'folder_watch = "/nowhere"'), encoding="utf-8")
    with socket.socket() as taken:
        port = int(text.split("127.0.0.1:")[1].split('"')[0])
        taken.bind(("127.0.0.1", port))
        taken.listen()
        ran = apart[0].run("doctor", "--json")
    findings = json.loads(ran.out)["findings"]
    assert ran.code == 4
    found = {one["code"]: one for one in findings}
    wanted = {"others-can-read", "folder-absent", "listen-failed", "root-beside", "recovery-beside", "officer-beside"}
    assert found.keys() == wanted
    assert all(one["remedy"] for one in findings)
    assert found["others-can-read"]["remedy"] == f"chmod 600 {folder / 'keys' / 'station.key'}"


def test_findings_and_remedies_in_chinese(apart: Pair) -> None:
    settings = apart[0].folder / "station.toml"
    text = settings.read_text(encoding="utf-8")
    changed = text.replace('folder_watch = ""', 'folder_watch = "/nowhere"').replace(
        'one_way = ""', 'one_way = "serial"'
    )
    settings.write_text(changed.replace('hardware_module = ""', 'hardware_module = "/nowhere.so"'), encoding="utf-8")
    ran = apart[0].run("doctor", "--language", "zh")
    assert ran.code == 4
    assert "folder-absent: 所要监看的文件夹不存在：/nowhere\n" in ran.out
    assert "hint: 请挂载或建立它，或修改 station.toml 的 folder_watch\n" in ran.err
    assert "one-way-unused: one_way 列有serial" in ran.out
    assert "hardware-unset: " in ran.out
    assert "本站未在运行" in ran.err
    plain = [line.partition(": ")[2] for line in ran.out.splitlines()]
    plain += [line.removeprefix("hint: ") for line in ran.err.splitlines()]
    assert [line for line in plain if not re.search("[\u4e00-\u9fff]", line) and not line.startswith("chmod")] == []


def test_a_clock_that_went_back(together: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    together[0].data("send", "Now.", *together[0].officer, "--wait", "0")
    for back, code in ((3_600_000, "clock-behind"), (now(), "clock-wrong")):
        monkeypatch.setattr("parley.service.entropy.now", lambda back=back: now() - back)
        codes = {one["code"] for one in together[0].run("doctor", "--json").data["findings"]}
        assert code in codes


def test_a_disk_that_is_full(apart: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    usage = shutil.disk_usage(apart[0].folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1 << 20))
    assert "disk-full" in {one["code"] for one in apart[0].run("doctor", "--json").data["findings"]}


def test_a_missing_key_and_a_missing_store(apart: Pair) -> None:
    (apart[0].folder / "keys" / "station.key").unlink()
    (apart[0].folder / "record.db").write_bytes(b"not a store" * 500)
    codes = {one["code"] for one in apart[0].run("doctor", "--json").data["findings"]}
    assert {"key-missing", "store-damaged"} <= codes
