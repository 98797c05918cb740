"""Officers sign in and release at the console: by passkey, and by passphrase where the side permits it."""

from __future__ import annotations

import asyncio
import json
from base64 import b32decode
from pathlib import Path
from typing import Any

import pytest

from parley.desk.draft import Draft
from parley.desk.release import release_hash
from parley.forms.builtin import LETTER, Letter
from parley.keys.onetime import BadCode, code_at
from parley.keys.passkey import BadConsent
from parley.keys.signing import BadSignature
from parley.service.challenges import HOLDS_SECONDS, ChallengeGone
from parley.service.config import Config
from parley.service.keys.vault import SIGN_IN_SPACE
from parley.service.officers.guard import (
    FAILURES_FREE,
    WAITING_MAX,
    PassphrasesOff,
    SignInBusy,
    SignInLocked,
    SignInRefused,
    sign_in_of,
)
from parley.service.passkeys import BadCredential, ConsoleAbsent, PasskeyCopied, UnknownPasskey
from parley.service.people import person
from parley.station.releasing import ReleaseUsed
from parley.wire.ids import Instant, PostId
from tests.keys.authenticator import ALGORITHMS, Device, device
from tests.service.officers.test_officers import ADDRESS, at_console, enrolled, refused
from tests.service.stations import Party, close, found, joined, play

Json = dict[str, Any]
PASSPHRASE = "four grey geese over the bay"


async def signed_in(party: Party, one: Device) -> Json:
    begun = await party.ask("officer sign-in begin")
    answer: Json = await party.ask("officer sign-in finish", credential=one.consents_json(begun["options"]))
    return answer


# -- by passkey --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_passkey_tells_who_it_is(tmp_path: Path, algorithm: str) -> None:
    async def scene(party: Party) -> None:
        one = device(algorithm)
        guest = await enrolled(party, "Guest", one, "watch", "auditor")
        answer = await signed_in(party, one)
        assert answer == {
            "officer": guest["officer"],
            "name": "Guest",
            "roles": ["watch", "auditor"],
            "key": guest["keys"][0]["short"],
        }
        assert (await signed_in(party, one))["officer"] == guest["officer"]

    at_console(tmp_path, scene)


def test_an_answer_serves_once_soon_and_for_what_was_asked(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        one = device("EdDSA", step=0)
        await enrolled(party, "Guest", one)
        begun = (await party.ask("officer sign-in begin"))["options"]
        answered = one.consents_json(begun)
        await party.ask("officer sign-in finish", credential=answered)
        await refused(party, ChallengeGone, "officer sign-in finish", credential=answered)
        ticket = (await party.ask("officer ticket", officer="Guest"))["ticket"]
        enrolling = (await party.ask("officer enrol begin", ticket=ticket, kind="passkey"))["options"]
        crossed = one.consents_json(enrolling)
        await refused(party, ChallengeGone, "officer sign-in finish", credential=crossed)
        other = device("ES256").makes_json(begun)
        await refused(party, ChallengeGone, "officer enrol finish", ticket=ticket, credential=other)
        late = one.consents_json((await party.ask("officer sign-in begin"))["options"])
        now = party.service.engine.clock()
        party.service.engine.clock = lambda: Instant(now + (HOLDS_SECONDS + 2) * 1000)
        await refused(party, ChallengeGone, "officer sign-in finish", credential=late)
        party.service.engine.clock = lambda: now
        await close(party)
        party.open()
        begun = (await party.ask("officer sign-in begin"))["options"]
        await refused(party, ChallengeGone, "officer sign-in finish", credential=answered)
        await party.ask("officer sign-in finish", credential=one.consents_json(begun))

    at_console(tmp_path, scene)


def test_strangers_and_copies(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        one = device("EdDSA")
        await enrolled(party, "Guest", one)
        await signed_in(party, one)
        copy = device("EdDSA", counts=[one.counts[0] - 1])
        begun = (await party.ask("officer sign-in begin"))["options"]
        await refused(party, PasskeyCopied, "officer sign-in finish", credential=copy.consents_json(begun))
        silent = device("EdDSA", step=0)
        begun = (await party.ask("officer sign-in begin"))["options"]
        await refused(party, PasskeyCopied, "officer sign-in finish", credential=silent.consents_json(begun))
        stranger = device("ES256", credential=b"unknown")
        begun = (await party.ask("officer sign-in begin"))["options"]
        await refused(party, UnknownPasskey, "officer sign-in finish", credential=stranger.consents_json(begun))
        forged = json.loads(one.consents_json(begun))
        forged["response"]["signature"] = "A" * 86
        await refused(party, BadSignature, "officer sign-in finish", credential=json.dumps(forged))
        await party.ask("officer remove", officer="Guest")
        begun = (await party.ask("officer sign-in begin"))["options"]
        await refused(party, UnknownPasskey, "officer sign-in finish", credential=one.consents_json(begun))

    at_console(tmp_path, scene)


@pytest.mark.parametrize(
    "credential",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"response": 7}',
        '{"response": {"clientDataJSON": "é"}}',
        '{"response": {"clientDataJSON": "", "authenticatorData": "", "signature": ""}, "rawId": 7}',
        "[" * 5_000,
    ],
)
def test_what_is_no_answer_of_a_browser(tmp_path: Path, credential: str) -> None:
    async def scene(party: Party) -> None:
        await refused(party, BadCredential, "officer sign-in finish", credential=credential)

    at_console(tmp_path, scene)


def test_without_a_console_there_are_no_passkeys(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path, "Arvenia", "en", port=0)
        party.open()
        await refused(party, ConsoleAbsent, "officer sign-in begin")
        made = await party.ask("officer add", name="Guest", ticket_seconds=600)
        assert made["link"] is None
        await refused(party, ConsoleAbsent, "officer enrol begin", ticket=made["ticket"], kind="passkey")
        await refused(party, PassphrasesOff, "officer enrol begin", ticket=made["ticket"], kind="passphrase")
        given = {"passphrase": PASSPHRASE, "code": "000000"}
        await refused(party, PassphrasesOff, "officer enrol finish", ticket=made["ticket"], **given)
        await refused(party, PassphrasesOff, "officer sign-in passphrase", name="Guest", **given)
        assert not Config().passphrases

    play(scene())


# -- by passphrase -----------------------------------------------------------------------------------------------------


class Phone:
    """What makes an officer's one-time codes, on a clock that the test sets."""

    def __init__(self, party: Party, secret: str) -> None:
        self.secret = b32decode(secret)
        self.party = party
        self.now: int = party.service.engine.clock()
        party.service.engine.clock = lambda: Instant(self.now)

    def code(self) -> str:
        """The next code, half a minute later."""
        self.now += 30_000
        return code_at(self.secret, self.now // 30_000)


async def by_passphrase(party: Party, name: str) -> Phone:
    """An officer who enrolled a passphrase."""
    ticket = (await party.ask("officer add", name=name, ticket_seconds=600))["ticket"]
    begun = await party.ask("officer enrol begin", ticket=ticket, kind="passphrase")
    assert begun == await party.ask("officer enrol begin", ticket=ticket, kind="passphrase")
    assert begun["address"].startswith(f"otpauth://totp/Arvenia:{name}?secret={begun['secret']}&")
    phone = Phone(party, begun["secret"])
    await refused(
        party, BadCode, "officer enrol finish", ticket=ticket, passphrase=PASSPHRASE, code=code_at(phone.secret, 7)
    )
    done = await party.ask("officer enrol finish", ticket=ticket, passphrase=PASSPHRASE, code=phone.code())
    assert [key["kind"] for key in done["keys"]] == ["sealed"]
    return phone


def test_a_passphrase_and_a_code_let_in_once_each(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        phone = await by_passphrase(party, "Guest")
        code = phone.code()
        answer = await party.ask("officer sign-in passphrase", name="guest", passphrase=PASSPHRASE, code=code)
        assert (answer["name"], answer["key"]) == ("Guest", None)
        wrong = [("Guest", PASSPHRASE, code), ("Guest", "another passphrase", phone.code()), ("Nobody", "x", "000000")]
        for name, passphrase, digits in wrong:
            said = {"name": name, "passphrase": passphrase, "code": digits}
            sentence = await refused(party, SignInRefused, "officer sign-in passphrase", **said)
            assert sentence == SignInRefused().sentence  # and not which of the three
        await refused(
            party, SignInRefused, "officer sign-in passphrase", name="Duty officer", passphrase="x", code=code
        )
        await party.ask("officer sign-in passphrase", name="Guest", passphrase=PASSPHRASE, code=phone.code())
        raw = party.service.store.get(SIGN_IN_SPACE, person(party.service.vault, "Guest").id)
        assert raw is not None
        assert phone.secret not in raw  # it lies sealed in the store

    at_console(tmp_path, scene)


def test_after_several_wrong_ones_nobody_is_let_in_for_a_while(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        phone = await by_passphrase(party, "Guest")
        waits = []
        for _ in range(FAILURES_FREE + 3):
            said = {"name": "Guest", "passphrase": "wrong", "code": phone.code()}
            await refused(party, SignInRefused, "officer sign-in passphrase", **said)
            row = sign_in_of(party.service.vault, person(party.service.vault, "Guest").id)
            assert row is not None
            waits.append(max(0, row.locked_until - phone.now // 1000))
            if waits[-1]:
                said["passphrase"] = PASSPHRASE
                await refused(party, SignInLocked, "officer sign-in passphrase", **said)
                phone.now += waits[-1] * 1000
        assert waits == [0, 0, 0, 0, 60, 120, 240]
        phone.now += 30_000
        await party.ask("officer sign-in passphrase", name="Guest", passphrase=PASSPHRASE, code=phone.code())
        row = sign_in_of(party.service.vault, person(party.service.vault, "Guest").id)
        assert row is not None
        assert (row.failures, row.locked_until) == (0, 0)

    at_console(tmp_path, scene)


def test_a_crowd_before_the_door_is_turned_away(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        said = {"name": "Nobody", "passphrase": "x", "code": "000000"}
        asked = [party.ask("officer sign-in passphrase", **said) for _ in range(WAITING_MAX + 2)]
        told = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(one) for one in told].count(SignInBusy) == 2
        assert [type(one) for one in told].count(SignInRefused) == WAITING_MAX

    at_console(tmp_path, scene)


def test_who_is_removed_while_his_passphrase_is_tried_is_not_let_in(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        phone = await by_passphrase(party, "Guest")
        said = {"name": "Guest", "passphrase": PASSPHRASE, "code": phone.code()}
        trying = asyncio.ensure_future(party.ask("officer sign-in passphrase", **said))
        await asyncio.sleep(0)  # the passphrase is being tried in another thread
        await party.ask("officer remove", officer="Guest")
        with pytest.raises(SignInRefused):
            await trying
        assert not party.service.vault.kept(SIGN_IN_SPACE)

    at_console(tmp_path, scene)


def test_a_new_passphrase_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        phone = await by_passphrase(party, "Guest")
        (before,) = person(party.service.vault, "Guest").keys
        ticket = (await party.ask("officer ticket", officer="Guest"))["ticket"]
        secret = (await party.ask("officer enrol begin", ticket=ticket, kind="passphrase"))["secret"]
        phone.secret = b32decode(secret)
        await party.ask("officer enrol finish", ticket=ticket, passphrase="another passphrase", code=phone.code())
        (after,) = person(party.service.vault, "Guest").keys
        assert after.key != before.key
        said = {"name": "Guest", "code": phone.code()}
        await party.ask("officer sign-in passphrase", passphrase="another passphrase", **said)
        await party.ask("officer ticket", officer="Guest", lost=True)
        said["code"] = phone.code()
        await refused(party, SignInRefused, "officer sign-in passphrase", passphrase="another passphrase", **said)

    at_console(tmp_path, scene)


# -- release -----------------------------------------------------------------------------------------------------------


def draft(party: Party, text: str = "Good evening.") -> Json:
    """A letter on line 1, as verbs take it."""
    return {
        "line": party.line.hex(),
        "post": 1,
        "form": LETTER[0],
        "form_version": LETTER[1],
        "body": Letter("en", text).body().hex(),
        "precedence": "ROUTINE",
        "nature": "OPERATION",
        "handling": "PARTIES",
    }


async def consented(party: Party, one: Device, officer: str, said: Json, step: str = "release") -> tuple[Json, Json]:
    """What is asked, and the officer's consent by his passkey."""
    begun = await party.ask("release begin", officer=officer, step=step, **said)
    more = {"officer": officer, "step": step, "valid_until": begun["valid_until"]}
    answered = one.consents_json(begun["options"])
    given: Json = await party.ask("release passkey", credential=answered, **more, **said)
    return begun, given


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_release_by_passkey_can_be_checked_from_its_note_alone(tmp_path: Path, algorithm: str) -> None:
    async def scene() -> None:
        party, other = await joined(tmp_path, console_address=ADDRESS)
        one, said = device(algorithm), draft(party)
        officer = (await enrolled(party, "Guest", one))["officer"]
        begun, given = await consented(party, one, officer, said)
        what = Draft(PostId(1), LETTER, bytes.fromhex(said["body"]))
        assert begun["digest"] == release_hash(party.line, what, begun["valid_until"]).hex()
        placed = await party.ask("say", **said, **given, valid_until=begun["valid_until"])
        assert await other.letter() == "Good evening."
        with pytest.raises(ReleaseUsed):
            await party.ask("say", **said, **given, valid_until=begun["valid_until"])
        await party.ask("officer remove", officer="Guest")
        audit = await party.ask("audit")
        assert audit["findings"] == []
        (note,) = [note for note in audit["notes"] if note["act"] == "released"]
        assert (note["officer_name"], note["entry"]) == ("Guest", placed["hash"])
        assert note["officer"] == one.key.hex()

    play(scene())


def test_consent_to_one_thing_is_none_to_another(tmp_path: Path) -> None:
    async def scene() -> None:
        party, _ = await joined(tmp_path, console_address=ADDRESS)
        one = device("EdDSA")
        officer = (await enrolled(party, "Guest", one))["officer"]
        said, other = draft(party), draft(party, "Good night.")
        begun, given = await consented(party, one, officer, said)
        until = {"valid_until": begun["valid_until"]}
        await refused(party, BadConsent, "say", **other, **given, **until)
        answered = one.consents_json(begun["options"])
        more = {"officer": officer, "credential": answered}
        await refused(party, BadConsent, "release passkey", **other, **more, **until)
        await refused(party, BadConsent, "release passkey", **said, **more, **until, step="draft")
        copy = device("EdDSA", counts=[0]).consents_json(begun["options"])
        await refused(party, PasskeyCopied, "release passkey", **said, **until, officer=officer, credential=copy)

    play(scene())


def test_one_drafts_by_passkey_and_another_releases_by_passphrase(tmp_path: Path) -> None:
    async def scene() -> None:
        party, other = await joined(tmp_path, console_address=ADDRESS, passphrases=True)
        one, said = device("EdDSA"), draft(party)
        drafter = (await enrolled(party, "Drafter", one, "drafter"))["officer"]
        ticket = (await party.ask("officer add", name="Releaser", ticket_seconds=600))["ticket"]
        secret = (await party.ask("officer enrol begin", ticket=ticket, kind="passphrase"))["secret"]
        now = party.service.engine.clock() // 1000
        code = code_at(b32decode(secret), now // 30)
        done = await party.ask("officer enrol finish", ticket=ticket, passphrase=PASSPHRASE, code=code)
        begun, drafted = await consented(party, one, drafter, said, "draft")
        until = {"valid_until": begun["valid_until"]}
        asked = await party.ask("release begin", officer=done["officer"], **until, **said)
        assert (asked["sealed"], asked["options"], asked["digest"]) == (True, None, begun["digest"])
        wrong = {"officer": done["officer"], "passphrase": "wrong"}
        await refused(party, SignInRefused, "release sign", **said, **until, **wrong)
        released = await party.ask("release sign", **said, **until, officer=done["officer"], passphrase=PASSPHRASE)
        assert released["officer"] == done["keys"][0]["key"]
        by_two = {"drafter": drafted["officer"], "draft_signature": drafted["signature"]}
        await party.ask("say", **said, **until, **released, **by_two)
        assert await other.letter() == "Good evening."
        (note,) = [note for note in (await party.ask("audit"))["notes"] if note["act"] == "released"]
        assert (note["officer_name"], note["drafter_name"]) == ("Releaser", "Drafter")

    play(scene())
