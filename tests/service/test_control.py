"""The control socket: whoever may open it may still send anything."""

from __future__ import annotations

import asyncio
import json
import stat
from pathlib import Path
from typing import Any

import pytest

from parley.service import control
from parley.service.arguments import Verb
from parley.service.client import Refused, SocketTrouble, StationTrouble, ask
from parley.service.engine import NotKept
from parley.service.requests import answering
from parley.wire.limits import REQUEST_BYTES_MAX
from tests.service.stations import Party, found, play


async def raw(path: Path, sent: bytes, *, end: bool = True) -> bytes:
    """What the socket answers to bytes."""
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(sent)
    if end:
        writer.write_eof()
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


async def listening(folder: Path) -> tuple[Party, asyncio.Server]:
    party = await found(folder / "arvenia", "Northern Maritime Command of Arvenia", "en", port=0)
    party.open()
    return party, await control.listen(party.service)


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\n",
        b"junk\n",
        b"\xff\xfe\n",
        b"[]\n",
        b"{}\n",
        b'{"verb": "status"',
        b'{"verb": "status"}\n',
        b'{"verb": 1, "args": {}}\n',
        b'{"verb": "status", "args": 7}\n',
        b'{"verb": "nothing", "args": {}}\n',
        b"[" * 200_000 + b"\n",
        b'{"verb": "inbox", "args": {"count": 1e999}}\n',
        b'{"verb": "status", "args": {}, "more": 1}\n',
        b'{"verb": "inbox", "args": {"count": NaN}}\n',
        b'{"verb": "show", "args": {"entry": 7}}\n',
        b'{"verb": "say", "args": {}}\n',
    ],
)
def test_what_is_no_request_is_refused_by_name(tmp_path: Path, sent: bytes) -> None:
    async def scene() -> None:
        party, server = await listening(tmp_path)
        answer = json.loads(await raw(party.folder.socket, sent))
        assert answer["refused"]["code"] == "request-bad"
        assert (await ask(party.folder.socket, "status", {}) or {})["party"] == party.service.party.hex()
        server.close()

    play(scene())


def test_an_oversized_request_is_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        party, server = await listening(tmp_path)
        reader, writer = await asyncio.open_unix_connection(party.folder.socket)
        writer.write(b'"' + b"x" * REQUEST_BYTES_MAX + b'"\n')
        assert json.loads(await reader.readline())["refused"]["code"] == "request-bad"
        writer.close()
        server.close()

    play(scene())


def test_who_is_slow_holds_nobody_up_and_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "REQUEST_SECONDS_MAX", 0.05)

    async def scene() -> None:
        party, server = await listening(tmp_path)
        slow = [asyncio.create_task(raw(party.folder.socket, b'{"verb": ', end=False)) for _ in range(20)]
        assert await ask(party.folder.socket, "status", {}) is not None
        assert await asyncio.gather(*slow) == [b""] * 20
        server.close()

    play(scene())


def test_who_leaves_before_the_answer_leaves_no_trace(tmp_path: Path) -> None:
    async def scene() -> None:
        party, server = await listening(tmp_path)
        for _ in range(10):
            _, writer = await asyncio.open_unix_connection(party.folder.socket)
            writer.write(b'{"verb": "status", "args": {}}\n')
            writer.transport.abort()
        assert await ask(party.folder.socket, "status", {}) is not None
        server.close()

    play(scene())


def test_the_socket_is_its_owners_alone_and_a_stale_one_is_replaced(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en", port=0)
        party.folder.socket.write_bytes(b"left by a crash")
        party.open()
        server = await control.listen(party.service)
        assert stat.S_IMODE(party.folder.socket.stat().st_mode) == 0o600
        server.close()

    play(scene())


def test_a_refusal_and_a_trouble_keep_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        party, server = await listening(tmp_path)
        with pytest.raises(Refused) as refused:
            await ask(party.folder.socket, "show", {"entry": "00000000"})
        assert refused.value.code == "entry-absent"
        assert "no such entry" in refused.value.sentence
        assert refused.value.hint

        async def no(_: object) -> dict[str, Any]:
            raise NotKept("a test")

        monkeypatch.setitem(answering.VERBS, "status", Verb(no))
        with pytest.raises(StationTrouble) as trouble:
            await ask(party.folder.socket, "status", {})
        assert trouble.value.code == "not-kept"
        assert "a test" in trouble.value.sentence
        assert (Refused.code, StationTrouble.code) == ("station-refused", "station-trouble")
        server.close()

    play(scene())


def test_where_nobody_serves_there_is_no_answer(tmp_path: Path) -> None:
    async def scene() -> None:
        assert await ask(tmp_path / "control.sock", "status", {}) is None

        async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.close()

        server = await asyncio.start_unix_server(hang_up, tmp_path / "control.sock")
        with pytest.raises(SocketTrouble) as refused:
            await ask(tmp_path / "control.sock", "status", {})
        assert refused.value.code == "socket-failed"
        server.close()

    play(scene())


def test_a_fault_of_ours_is_told_by_name_and_traced_and_the_station_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def buggy(_: object) -> dict[str, Any]:
        raise KeyError("a test")

    async def not_to_be_written(_: object) -> dict[str, Any]:
        return {"key": b"bytes"}

    async def scene() -> None:
        party, server = await listening(tmp_path)
        traces: list[dict[str, Any]] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: traces.append(context))
        for act, kind in ((buggy, KeyError), (not_to_be_written, TypeError)):
            monkeypatch.setitem(answering.VERBS, "forms", Verb(act))
            with pytest.raises(StationTrouble) as trouble:
                await ask(party.folder.socket, "forms", {})
            assert (trouble.value.code, kind.__name__ in trouble.value.sentence) == ("request-fault", True)
            trace = traces.pop()["exception"]
            assert (type(trace), trace.__traceback__ is not None, traces) == (kind, True, [])
            assert (await ask(party.folder.socket, "status", {}) or {})["party"] == party.service.party.hex()
        server.close()

    play(scene())
