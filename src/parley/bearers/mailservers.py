"""Mailboxes, and the servers that take letters and keep them, as they are written in settings."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

MAILBOX = re.compile(r"[0-9A-Za-z.!#$%&'*+/=?^_`{|}~-]{1,64}@[0-9A-Za-z](?:[0-9A-Za-z.-]{0,200}[0-9A-Za-z])?")
SERVER = re.compile(r"(?P<service>smtp|imap)(?P<s>s?)://(?P<host>[0-9A-Za-z.-]{1,253}):(?P<port>[0-9]{1,5})")


class Security(enum.Enum):
    """How a connection to a server is sealed."""

    SEALED = "from its first byte"
    UPGRADED = "before we say who we are"
    PLAIN = "not at all: a server on this machine"


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server that takes letters or keeps them, and who we are there."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = ""


def server_at(address: str, service: str, user: str = "", password: str = "") -> MailServer | None:
    """The server at "smtps://host:port", or without the s; None where that is no address for the service.

    Without the s the connection is sealed before we say who we are, save to this machine.
    """
    found = SERVER.fullmatch(address)
    if found is None or found["service"] != service or int(found["port"]) > 65_535:
        return None
    plain = Security.PLAIN if found["host"] in {"localhost", "127.0.0.1"} else Security.UPGRADED
    return MailServer(found["host"], int(found["port"]), Security.SEALED if found["s"] else plain, user, password)
