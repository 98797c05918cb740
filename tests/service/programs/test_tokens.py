"""Tokens of a side's own programs: shown once, kept as a hash, ended by time or by word, each change in the trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.service.officers.officers import AdministratorWanted
from parley.service.programs.tokens import TokenAbsent, TokensMany, TokenUnknown, TokenUntilPast, of_bearer
from parley.wire.ids import Instant
from tests.service.stations import found, play

HOUR = 3_600


def test_a_token_opens_until_it_ends_or_is_revoked_and_is_kept_by_its_hash(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path, "Northern Maritime Command of Arvenia", "en", port=0)
        service = party.open()
        now = [service.engine.clock()]
        service.engine.clock = lambda: now[0]
        until = now[0] // 1000 + HOUR
        made = await party.ask("token add", name="incident log", scopes=["read", "alarms"], until=until)
        token = of_bearer(service, f"Bearer {made['token']}")
        assert (token.name, sorted(token.scopes)) == ("incident log", ["alarms", "read"])
        secret = made["token"].rsplit("_", 1)[1]
        assert secret not in repr(service.vault.kept("token"))
        assert bytes.fromhex(secret) not in b"".join(service.vault.kept("token").values())
        (listed,) = (await party.ask("tokens"))["tokens"]
        assert listed["used"] == now[0] // 1000
        assert "token" not in listed
        other = "0" if secret[-1] != "0" else "1"
        for wrong in (secret, f"Bearer {made['token'][:-1]}{other}", f"bearer {made['token']}", "Bearer ", "Basic x"):
            with pytest.raises(TokenUnknown):
                of_bearer(service, wrong)
        now[0] = Instant(now[0] + HOUR * 1000)
        with pytest.raises(TokenUnknown):
            of_bearer(service, f"Bearer {made['token']}")
        second = await party.ask("token add", name="map", scopes=["read"], until=until + HOUR)
        await party.ask("token revoke", token="map")
        with pytest.raises(TokenUnknown):
            of_bearer(service, f"Bearer {second['token']}")
        audit = await party.ask("audit")
        assert audit["findings"] == []
        assert [one["act"] for one in audit["notes"]][-3:] == ["token-made", "token-made", "token-revoked"]

    play(scene())


def test_what_no_token_may_be(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path, "Northern Maritime Command of Arvenia", "en", port=0)
        service = party.open()
        until = service.engine.clock() // 1000 + HOUR
        asked = {"scopes": ["read"], "until": until}
        await party.ask("token add", name="map", **asked)
        with pytest.raises(TokensMany):
            await party.ask("token add", name="map", **asked)
        with pytest.raises(TokenUntilPast):
            await party.ask("token add", name="log", scopes=["read"], until=until - 2 * HOUR)
        for absent in ("", "ma", "zz"):
            with pytest.raises(TokenAbsent):
                await party.ask("token revoke", token=absent)
        (officer,) = (await party.ask("officers"))["officers"]
        with pytest.raises(AdministratorWanted):
            await party.ask("token add", name="log", by=officer["officer"], **asked)

    play(scene())
