"""What the tests of bearers share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bearers.mailservers import MailServers, running


@pytest.fixture(scope="session")
def mail_servers() -> Iterator[MailServers]:
    """Servers that take letters and keep them, started when the first test asks for them."""
    with running() as servers:
        yield servers
