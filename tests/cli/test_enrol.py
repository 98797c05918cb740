"""Enrolment at the desk: everything that can go wrong has a sentence and a way on."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from parley.cli import voice
from parley.seal.enrolment import read_offer, write_offer
from parley.wire.words import CHINESE, ENGLISH
from tests.cli.desk import Desk, enrol, run, until

Pair = tuple[Desk, Desk]


def offered(pair: Pair, *more: str) -> str:
    pair[0].data("enrol", "offer", "--out", "offer", *more)
    return "offer"


def accepted(pair: Pair, offer: str, *more: str) -> str:
    pair[1].data("enrol", "accept", offer, "--out", "accept", *more)
    return "accept"


def slip_of(desk: Desk, *, as_file: str = "slip.txt") -> str:
    lines = desk.run("card", "show", "--slip").out
    Path(as_file).write_text(lines.replace("0", "o").lower(), encoding="utf-8")
    return as_file


def test_both_are_shown_the_same_six_words_in_both_languages(apart: Pair) -> None:
    accepted(apart, offered(apart))
    theirs = apart[0].run("enrol", "finish", "accept", "--out", "finish")
    ours = apart[1].run("enrol", "finish", "finish")
    words = next(line for line in theirs.out.splitlines() if line.startswith("words"))
    assert words in ours.out
    assert [word in ENGLISH for word in words.split()[1:]] == [True] * 6
    characters = theirs.out.splitlines()[theirs.out.splitlines().index(words) + 1].split()
    assert [CHINESE.index(one) for one in characters] == [ENGLISH.index(one) for one in words.split()[1:]]
    assert "over a voice that you know" in theirs.err
    assert "电话 +00 22 5550" in theirs.err
    assert "hint: then `parley enrol finish --words-match`, or --words-differ" in ours.err


def test_nothing_is_sent_before_the_words_match(apart: Pair) -> None:
    accepted(apart, offered(apart))
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    apart[0].data("enrol", "finish")
    ran = apart[0].run("send", "Too early.", *apart[0].officer)
    assert (ran.code, "[channel-unverified]" in ran.err) == (1, True)
    assert "NOT VERIFIED" in apart[0].run("status").out
    assert "NOT VERIFIED" in apart[0].run("line", "list").out
    apart[0].data("enrol", "finish", "--words-match")
    assert apart[0].run("send", "Now.", *apart[0].officer, "--wait", "0").code == 0


def test_words_that_differ_end_the_channel_and_say_what_to_do(apart: Pair) -> None:
    accepted(apart, offered(apart))
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    ran = apart[0].run("enrol", "finish", "--words-differ")
    assert ran.code == 0
    assert "the channel is dropped, with its keys" in ran.err
    assert "hint: tell each other, on that voice, the name and time of the offer" in ran.err
    assert "hint: then begin again with a new offer, by another way" in ran.err
    assert apart[0].data("status")["channels"] == []
    again = apart[0].run("enrol", "finish", "--words-match")
    assert (again.code, "[words-unclear]" in again.err) == (1, True)


def test_after_words_that_differed_the_two_can_begin_again(apart: Pair, tmp_path: Path) -> None:
    accepted(apart, offered(apart))
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    apart[1].data("enrol", "finish", "finish")
    for desk in apart:
        desk.data("enrol", "finish", "--words-differ")
    (tmp_path / "second").mkdir()
    enrol(*apart, tmp_path / "second")
    assert apart[0].data("status")["channels"][0]["verified"] is True


def test_a_verified_channel_is_not_dropped(together: Pair) -> None:
    from parley.cli import reach
    from parley.cli.main import parser
    from parley.wire.errors import ParleyError

    args = parser().parse_args(["status", *together[0].own])
    with reach.reached(args) as ask:
        channel = ask("status")["channels"][0]["channel"]
        with pytest.raises(ParleyError) as refused:
            ask("enrol drop", channel=channel)
        assert refused.value.code == "channel-verified"
        with pytest.raises(ParleyError) as refused:
            ask("enrol drop", channel="no such")
        assert refused.value.code == "channel-absent"


def test_an_offer_that_has_expired(apart: Pair) -> None:
    offer = offered(apart)
    old = read_offer(Path(offer).read_bytes())
    week = old.expiry - old.time
    lapsed = type(old)(old.commitment, old.time - 2 * week, old.expiry - 2 * week, old.offer_id, old.name, old.party)
    Path("lapsed").write_bytes(write_offer(lapsed))
    ran = apart[1].run("enrol", "accept", "lapsed")
    assert (ran.code, "[offer-expired]" in ran.err) == (1, True)
    assert "hint: make a new offer, or ask for one" in ran.err


def test_half_finished_goes_on_where_it_was(apart: Pair) -> None:
    accepted(apart, offered(apart))
    first = Path("accept").read_bytes()
    apart[1].data("enrol", "accept", "offer", "--out", "accept.again")
    assert Path("accept.again").read_bytes() == first
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    lost = Path("finish").read_bytes()
    Path("finish").unlink()
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    assert Path("finish").read_bytes() == lost
    apart[1].data("enrol", "finish", "finish")
    apart[1].data("enrol", "finish", "finish")
    for desk in apart:
        desk.data("enrol", "finish", "--words-match")
        assert len(desk.data("status")["channels"]) == 1


def test_started_twice_by_one_side_the_older_offer_is_worth_nothing(apart: Pair) -> None:
    apart[0].data("enrol", "offer", "--out", "first")
    apart[0].data("enrol", "offer", "--out", "second")
    apart[1].data("enrol", "accept", "first", "--out", "accept.first")
    apart[1].data("enrol", "accept", "second", "--out", "accept.second")
    apart[0].data("enrol", "finish", "accept.second", "--out", "finish")
    late = apart[0].run("enrol", "finish", "accept.first", "--out", "finish.first")
    assert (late.code, "[enrolment-again]" in late.err) == (1, True)
    assert not Path("finish.first").exists()
    apart[1].data("enrol", "finish", "finish")


def test_started_twice_by_both_sides_one_is_finished(apart: Pair) -> None:
    offered(apart)
    apart[1].data("enrol", "offer", "--out", "offer.other")
    apart[0].data("enrol", "accept", "offer.other", "--out", "accept.other")
    accepted(apart, "offer")
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    apart[1].data("enrol", "finish", "finish")
    late = apart[1].run("enrol", "finish", "accept.other", "--out", "finish.other")
    assert (late.code, "[enrolment-again]" in late.err) == (1, True)


def test_a_file_of_nobody_s_enrolment(apart: Pair, tmp_path: Path) -> None:
    accepted(apart, offered(apart))
    third = Desk(tmp_path / "third" / "station")
    third.folder.parent.mkdir()
    third.init("en:Port of Selm")
    ran = third.run("enrol", "finish", "accept")
    assert (ran.code, "[enrolment-absent]" in ran.err) == (1, True)
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    ran = third.run("enrol", "finish", "finish")
    assert (ran.code, "[enrolment-absent]" in ran.err) == (1, True)


def test_the_own_offer_is_refused_when_it_comes_back(apart: Pair) -> None:
    offer = offered(apart)
    apart[0].data("enrol", "accept", offer, "--out", "accept")
    ran = apart[0].run("enrol", "finish", "accept")
    assert (ran.code, "[enrolment-self]" in ran.err) == (1, True)


def test_a_wrong_card_is_told_by_the_slip(apart: Pair, tmp_path: Path) -> None:
    third = Desk(tmp_path / "third" / "station")
    third.folder.parent.mkdir()
    third.init("en:Port of Selm")
    expected = slip_of(third)
    accepted(apart, offered(apart))
    ran = apart[0].run("enrol", "finish", "accept", "--expect", expected)
    assert (ran.code, "[card-unexpected]" in ran.err) == (1, True)
    assert "hint: do not go on" in ran.err
    assert apart[0].data("status")["channels"] == []
    right = slip_of(apart[1])
    assert apart[0].run("enrol", "finish", "accept", "--expect", right, "--out", "finish").code == 0


def test_an_offer_for_one_party_alone(apart: Pair, tmp_path: Path) -> None:
    third = Desk(tmp_path / "third" / "station")
    third.folder.parent.mkdir()
    third.init("en:Port of Selm")
    offered(apart, "--expect", slip_of(apart[1]))
    ran = third.run("enrol", "accept", "offer")
    assert (ran.code, "[card-unexpected]" in ran.err) == (1, True)
    assert apart[1].run("enrol", "accept", "offer").code == 0


def test_a_typing_error_is_named_by_its_line(apart: Pair) -> None:
    lines = apart[1].run("card", "show", "--slip").out.splitlines()
    lines[3] = lines[3][:-1] + ("A" if lines[3][-1] != "A" else "B")
    Path("slip.txt").write_text("\n".join(lines), encoding="utf-8")
    ran = apart[0].run("enrol", "offer", "--expect", "slip.txt")
    assert (ran.code, "line 3 [slip-line-bad]" in ran.err) == (1, True)
    Path("slip.txt").write_text("\n".join(lines[:3]), encoding="utf-8")
    ran = apart[0].run("enrol", "offer", "--expect", "slip.txt")
    assert (ran.code, "[slip-bad]" in ran.err) == (1, True)


def test_a_carried_secret_verifies_without_words_and_travels_apart(apart: Pair) -> None:
    made = apart[0].run("enrol", "offer", "--out", "offer", "--new-secret", "--sheet", "sheet.txt")
    assert "and never together with the card slip or the files" in made.err
    sheet = Path("sheet.txt").read_text(encoding="utf-8")
    card, secret = sheet.split("cut here; never carry both parts together")
    assert "CARD SLIP" in card
    assert "SECRET SLIP" in secret
    typed = [line for line in secret.splitlines() if line[:2].isdecimal()]
    Path("typed").write_text("\n".join(typed), encoding="utf-8")
    accepted(apart, "offer", "--secret", "typed")
    apart[0].data("enrol", "finish", "accept", "--out", "finish")
    shown = apart[1].run("enrol", "finish", "finish")
    assert "a secret was carried: the first word of the other side that opens here verifies the channel" in shown.err
    with apart[0].serving(), apart[1].serving():
        until(lambda: all(desk.data("status")["channels"][0]["verified"] for desk in apart))


def test_one_side_forgets_the_secret(apart: Pair) -> None:
    apart[0].data("enrol", "offer", "--out", "offer", "--new-secret", "--sheet", "sheet.txt")
    accepted(apart, "offer")
    ran = apart[0].run("enrol", "finish", "accept")
    assert (ran.code, "[secret-differs]" in ran.err) == (1, True)


def test_a_secret_slip_that_is_none(apart: Pair) -> None:
    slip_of(apart[0])
    ran = apart[0].run("enrol", "offer", "--secret", "slip.txt")
    assert (ran.code, "[slip-line-bad]" in ran.err) == (1, True)


def test_the_wrong_file_at_a_step(apart: Pair) -> None:
    accepted(apart, offered(apart))
    Path("junk").write_bytes(b"\xa1junk")
    for step in (("accept", "accept"), ("finish", "offer"), ("finish", "junk"), ("accept", "junk")):
        ran = apart[0].run("enrol", *step)
        assert (ran.code, "[enrolment-file-wrong]" in ran.err) == (1, True), step


@pytest.mark.parametrize(
    ("post", "code"),
    [("0", "post-not-on-card"), ("2", "post-not-on-card"), ("-1", "request-bad"), ("9" * 23, "request-bad")],
)
def test_a_post_that_is_not_on_the_card(apart: Pair, post: str, code: str) -> None:
    for step in (("offer", "--out", "offer.no"), ("accept", offered(apart) if not Path("offer").exists() else "offer")):
        ran = apart[0].run("enrol", *step, "--post", post)
        assert (ran.code, f"[{code}]" in ran.err) == (1, True)


def test_no_file_is_overwritten(apart: Pair) -> None:
    offered(apart)
    before = Path("offer").read_bytes()
    ran = apart[0].run("enrol", "offer", "--out", "offer")
    assert (ran.code, "[file-exists]" in ran.err) == (1, True)
    assert Path("offer").read_bytes() == before


@pytest.mark.parametrize("sheet", [("--new-secret",), ("--sheet", "sheet.docx"), ("--new-secret", "--sheet", "sheet")])
def test_a_sheet_that_cannot_be_printed(apart: Pair, sheet: tuple[str, ...]) -> None:
    ran = apart[0].run("enrol", "offer", *sheet)
    assert (ran.code, "[sheet-unfit]" in ran.err) == (1, True)


def test_the_words_can_be_shown_once_more(apart: Pair) -> None:
    accepted(apart, offered(apart))
    first = apart[0].data("enrol", "finish", "accept", "--out", "finish")
    assert apart[0].data("enrol", "finish")["words"] == first["words"]
    both = apart[0].run("enrol", "finish", "accept", "--words-match")
    assert (both.code, "[words-unclear]" in both.err) == (1, True)


def test_it_asks_whether_the_words_match(apart: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    accepted(apart, offered(apart))
    asked: list[str] = []

    def answering(*answers: bool) -> None:
        waiting = iter(answers)

        def answer(question: str) -> bool:
            asked.append(question)
            return next(waiting)

        monkeypatch.setattr(voice, "ask_yes", answer)

    monkeypatch.setattr(voice, "at_terminal", lambda: True)
    answering(False, False)
    left = apart[0].run("enrol", "finish", "accept", "--out", "finish")
    assert "did the other side read the same six words" in asked
    assert "when they have been compared" in left.err
    answering(True)
    assert "the channel is verified" in apart[0].run("enrol", "finish").err
    answering(False, True)
    assert "the channel is dropped" in apart[1].run("enrol", "finish", "finish").err


def test_without_a_terminal_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", open("/dev/null", encoding="utf-8"))  # noqa: SIM115, PTH123 - closed by pytest's exit
    with pytest.raises(voice.NobodyToAsk) as refused:
        voice.ask_yes("is it so")
    sys.stdin.close()
    assert refused.value.code == "nobody-to-ask"


def test_a_moved_address_comes_with_the_next_card(together: Pair) -> None:
    root = str(together[0].folder / "keys" / "root.key")
    together[0].data("card", "draft", "draft", "--address", "tcp:127.0.0.1:7999")
    assert (
        run("card", "sign", "draft", "--root-key", root, "--root-passphrase-file", together[0].secret("root")).code == 0
    )
    adopted = together[0].data("card", "adopt", "card.parley")
    assert adopted["serial"] == 2
    Path("stick").mkdir()
    together[0].data("carry", "out", "stick")
    together[1].data("carry", "in", "stick")
    from parley.service.folder import StationFolder
    from parley.station.loading import load_ring
    from parley.store.sqlite import SqliteStore

    store = SqliteStore(StationFolder(together[1].folder).record)
    ring = load_ring(store, bytes.fromhex(together[0].data("card", "show")["party"]))  # type: ignore[arg-type]
    store.close()
    assert [one.address for one in ring.newest.card.addresses] == ["127.0.0.1:7999"]


def test_stations_are_told_apart_by_their_folders(apart: Pair, tmp_path: Path) -> None:
    shutil.move(apart[0].folder, tmp_path / "station")
    Desk(tmp_path / "station").secret("station")
    found = run("status", "--passphrase-file", apart[0].secret("station"), "--json")
    assert (found.code, found.data["serving"]) == (0, False)
    ran = run("status", "--station", str(tmp_path / "elsewhere"))
    assert (ran.code, "[station-absent]" in ran.err) == (1, True)
