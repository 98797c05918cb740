"""Keys from outside: renewed, revoked, and the other side's next card taken by hand, while stations serve."""

from __future__ import annotations

from pathlib import Path

from parley.keys.purpose import Purpose, key_id
from parley.record.card import decode_card
from tests.cli.desk import Desk, enrol, free_ports, run

Pair = tuple[Desk, Desk]


def sign(desk: Desk, draft: str, out: str) -> None:
    """Sign a draft, with nothing at hand but the root's file."""
    root = ["--root-key", str(desk.folder / "keys" / "root.key"), "--root-passphrase-file", desk.secret("root")]
    ran = run("card", "sign", draft, *root, "--out", out)
    assert ran.code == 0, ran.err


def renew(desk: Desk, number: int, *options: str) -> None:
    """The next card, all the way."""
    desk.data("card", "draft", f"draft{number}", *options)
    sign(desk, f"draft{number}", f"card{number}")
    desk.data("card", "adopt", f"card{number}")


def key_in_use(desk: Desk, purpose: str) -> str:
    """The id of the key that the newest card names."""
    keys = desk.data("card", "keys")["keys"]
    return str(next(one["key"] for one in keys if one["purpose"] == purpose and one["in_use"]))


def held(desk: Desk, text: str) -> str:
    """Send a letter, wait until the other side holds it; its hash."""
    sent = desk.data("send", text, *desk.officer, "--wait", "30")
    assert sent["state"] == "held"
    return str(sent["hash"])


def test_new_keys_are_drafted_signed_adopted_and_used_and_the_stolen_one_is_revoked(together: Pair) -> None:
    ours, theirs = together
    with ours.serving(), theirs.serving():
        held(ours, "Under the old key.")
        stolen = key_in_use(ours, "entry")
        false = held(ours, "Not by us.")
        drafted = ours.run("card", "draft", "draft", "--new-key", "all")
        assert (drafted.code, "key file has changed" in drafted.err) == (0, True)
        new = decode_card(Path("draft").read_bytes()).keys
        assert stolen not in drafted.out
        sign(ours, "draft", "card")
        ours.data("card", "adopt", "card")
        assert key_in_use(ours, "entry") == key_id(new[Purpose.ENTRY]).hex() != stolen
        held(ours, "Under the new key.")
        revoked = ours.data(
            "card", "revoke", stolen[:8], "revocation", "--reason", "stolen", "--first-false", false[:12]
        )
        assert (revoked["key"], revoked["reason"]) == (stolen, "stolen")
        sign(ours, "revocation", "revoked")
        assert "disowned" in ours.run("card", "adopt", "revoked").err
        held(ours, "After the revocation.")
        held(theirs, "收到")
        theirs.data("record", "export", "bundle")
        listed = {one["key"]: one for one in ours.data("card", "keys")["keys"]}
        assert (listed[stolen]["revoked"], listed[stolen]["in_use"]) == (True, False)
        assert f"{stolen}  entry       since card 1, revoked" in ours.run("card", "keys").out
    from parley.cli.demo_verifier import verified

    report = verified(Path("bundle").absolute())
    assert report["accepted"] is True
    assert f"revoked its key {stolen}" in report["said"]
    assert report["said"].count("disowns it") >= 1


def test_a_key_in_use_is_not_revoked_and_a_wrong_passphrase_makes_none(apart: Pair) -> None:
    desk = apart[0]
    key = key_in_use(desk, "entry")
    desk.data("card", "revoke", key, "revocation", "--reason", "lost")
    assert "revokes    " in desk.run("card", "revoke", key, "again", "--reason", "lost").out
    sign(desk, "revocation", "revoked")
    ran = desk.run("card", "adopt", "revoked")
    assert (ran.code, "[key-in-use]" in ran.err) == (1, True)
    with desk.serving():
        wrong = desk.folder.parent / "wrong.pass"
        wrong.write_text("a wrong passphrase\n", encoding="utf-8")
        wrong.chmod(0o600)
        options = ["--new-key", "entry", "--passphrase-file", str(wrong)]
        ran = run("card", "draft", "draft", "--station", str(desk.folder), *options)
    assert (ran.code, "[passphrase-wrong]" in ran.err) == (1, True)
    assert not Path("draft").exists()


def test_a_new_recovery_key_lies_in_a_file_of_its_own(apart: Pair) -> None:
    desk = apart[0]
    before = key_in_use(desk, "recovery")
    options = ["--new-recovery-key", "new.key", "--recovery-passphrase-file", desk.secret("recovery")]
    renew(desk, 2, *options)
    assert key_in_use(desk, "recovery") != before
    ran = desk.run("card", "draft", "draft", *options)
    assert (ran.code, "[file-exists]" in ran.err) == (1, True)


def test_a_party_with_its_third_card_enrols_with_a_new_one(apart: Pair, tmp_path: Path) -> None:
    ours, theirs = apart
    for number in (2, 3):
        renew(ours, number, "--new-key", "entry", "--new-key", "cosign", "--contact", f"radio {number}")
    enrol(ours, theirs, tmp_path)
    with ours.serving(), theirs.serving():
        held(ours, "Under the third card.")
        held(theirs, "收到")
        for desk, bundle in ((ours, "bundle1"), (theirs, "bundle2")):
            assert all(
                log["entries"] == log["signatures_checked"]
                for log in desk.data("record", "check", "--signatures")["logs"]
            )
            desk.data("record", "export", bundle)
    from parley.cli.demo_verifier import verified

    for bundle in ("bundle1", "bundle2"):
        assert verified(Path(bundle).absolute())["accepted"] is True


def test_both_moved_and_each_takes_the_other_s_card_by_hand(together: Pair) -> None:
    for number, desk in enumerate(together):
        (port,) = free_ports(1)
        settings = desk.folder / "station.toml"
        old = settings.read_text(encoding="utf-8").split("127.0.0.1:")[1].split('"')[0]
        settings.write_text(settings.read_text(encoding="utf-8").replace(old, str(port)), encoding="utf-8")
        renew(desk, number, "--address", f"tcp:127.0.0.1:{port}")
    ours, theirs = together
    with ours.serving(), theirs.serving():
        assert "only its addresses are used" in ours.run("card", "take", "card1").err
        taken = theirs.data("card", "take", "card0")
        assert taken["serial"] == 2
        held(ours, "At the new address.")
        ran = ours.run("card", "take", "card0")
        assert (ran.code, "[card-foreign]" in ran.err) == (1, True)
