"""What the doctor sees of a relay before a call needs it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from parley.service.calls.relay import RelayMissing
from parley.service.config import Config
from parley.service.doctor.relay import why_not
from tests.ports import own_address

HERE = Config(relay_address=own_address(9))


@pytest.mark.needs("turnserver")
def test_a_relay_that_can_be_started_leaves_nothing_to_say() -> None:
    assert asyncio.run(why_not(HERE)) == ""


def test_one_that_ends_at_once_is_told_with_its_own_words(tmp_path: Path) -> None:
    program = tmp_path / "turnserver"
    program.write_text("#!/bin/sh\necho no such address; exit 2\n")
    program.chmod(0o700)
    assert "no such address" in asyncio.run(why_not(replace(HERE, relay_program=str(program))))


def test_one_that_is_not_there_is_refused_with_what_installs_it() -> None:
    with pytest.raises(RelayMissing, match="apt-get install coturn"):
        asyncio.run(why_not(replace(HERE, relay_program="no-such-program")))


def test_a_relay_of_somebody_else_is_not_tried() -> None:
    assert asyncio.run(why_not(replace(HERE, relay_external_url="turn:relay.example.org"))) == ""
