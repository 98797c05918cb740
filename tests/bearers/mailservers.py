"""Mail servers of this machine: OpenSMTPD takes letters and delivers them, Dovecot lets them be handed in and fetched.

Both run in the foreground with settings, ports and folders of their own; OpenSMTPD, whose spool and socket have fixed
places, in a mount namespace in which these places are empty.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from parley.bearers.mail import MailSettings
from parley.bearers.mailservers import MailServer, Security
from tests.ports import free_port

DOMAIN = "belmora.example"
PASSWORD = "rehearsal"
KEEPER = 65534
"""The user to whom all mailboxes belong: nobody."""

SMTPD = """
table users file:{place}/users
listen on 127.0.0.1 port {relay}
action "keep" maildir "{place}/mail/%{{rcpt.user}}" userbase <users> virtual {{ "@" = "keeper" }}
match from any for domain "{domain}" action "keep"
"""

DOVECOT = """
base_dir = {place}/dovecot
state_dir = {place}/dovecot
protocols = imap submission
listen = 127.0.0.1
log_path = {place}/dovecot.log
hostname = localhost
ssl = yes
ssl_cert = <{place}/certificate.pem
ssl_key = <{place}/key.pem
first_valid_uid = 1
mail_max_userip_connections = 100
auth_failure_delay = 0
submission_relay_host = 127.0.0.1
submission_relay_port = {relay}
mail_location = maildir:{place}/mail/%n
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={keeper} gid={keeper} home={place}/mail/%n
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service submission-login {{
  inet_listener submission {{
    port = {submission}
  }}
  inet_listener submissions {{
    port = {submissions}
    ssl = yes
  }}
}}
"""

ALONE = "mount -t tmpfs none /run && mount -t tmpfs none /var/spool && mkdir -m 711 /var/spool/smtpd && exec {command}"


@dataclass(frozen=True, slots=True)
class MailServers:
    """Where they listen."""

    place: Path
    relay: int
    imap: int
    imaps: int
    submission: int
    submissions: int

    def settings(self, mailbox: str, *, sealed: bool = True, poll_seconds: float = 1.0) -> MailSettings:
        """Settings of a station with this mailbox."""
        security = Security.SEALED if sealed else Security.UPGRADED
        smtp = MailServer("localhost", self.submissions if sealed else self.submission, security, mailbox, PASSWORD)
        imap = MailServer("localhost", self.imaps if sealed else self.imap, security, mailbox, PASSWORD)
        trusted = str(self.place / "certificate.pem")
        return MailSettings(mailbox, smtp, imap, poll_seconds=poll_seconds, trusted=trusted)


@contextmanager
def running() -> Iterator[MailServers]:
    """Both servers, until the end of the block."""
    with tempfile.TemporaryDirectory(prefix="parley-mail-") as name, ExitStack() as undo:
        place = Path(name)
        place.chmod(0o755)
        ports = {kind: free_port() for kind in ("relay", "imap", "imaps", "submission", "submissions")}
        about = {"place": place, "domain": DOMAIN, "keeper": KEEPER, "password": PASSWORD, **ports}
        (place / "mail").mkdir()
        os.chown(place / "mail", KEEPER, KEEPER)
        (place / "users").write_text(f"keeper {KEEPER}:{KEEPER}:{place}/mail\n", encoding="ascii")
        (place / "smtpd.conf").write_text(SMTPD.format(**about), encoding="ascii")
        (place / "dovecot.conf").write_text(DOVECOT.format(**about), encoding="ascii")
        _write_certificate(place)
        smtpd = ["unshare", "--mount", "sh", "-c", ALONE.format(command=f"smtpd -d -f {place}/smtpd.conf")]
        with (place / "smtpd.log").open("wb") as log:
            for command in (smtpd, ["dovecot", "-F", "-c", f"{place}/dovecot.conf"]):
                undo.callback(_end, subprocess.Popen(command, stdout=log, stderr=log))
        for port in ports.values():
            _wait_until_it_listens(port)
        yield MailServers(place, **ports)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    process.wait()


def _wait_until_it_listens(port: int) -> None:
    while True:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return


def _write_certificate(place: Path) -> None:
    key = rsa.generate_private_key(65_537, 2_048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    also = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(also, critical=False)
        .sign(key, hashes.SHA256())
    )
    (place / "certificate.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (place / "key.pem").write_bytes(private)
