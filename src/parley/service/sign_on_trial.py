"""What the doctor finds of the single sign-on: whether it can be asked, by which clock and certificate it goes."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from parley.keys.id_token import LEEWAY_SECONDS, PARTS
from parley.service.posting import Unanswered, connection_to
from parley.service.sign_on_provider import ASKED_SECONDS, WELL_KNOWN, Provider, secret_of
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.service.config import Config

CERTIFICATE_SECONDS_MIN: Final = 21 * 86_400
UNSET: Final = "sign-on-incomplete"
CLOCK: Final = "sign-on-clock"
CERTIFICATE: Final = "sign-on-certificate-ends"
KEYLESS: Final = "sign-on-keyless"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, by a stable name, in a sentence, and what mends it."""

    code: str
    sentence: str
    remedy: str


async def faults(config: Config, now_seconds: int) -> list[Fault]:
    """All that keeps officers from coming in by it, or soon will."""
    if not config.oidc_client or not config.console_address:
        remedy = "set oidc_client in [oidc] and console_address in [console] of station.toml"
        return [Fault(UNSET, "a single sign-on is named, and not all that it needs", remedy)]
    found: list[Fault] = []
    try:
        secret_of(config)
    except ParleyError as error:
        found.append(Fault(error.code, error.sentence, error.hint))
    provider = Provider(config)
    try:
        keys = await provider.keys(now_seconds)
    except ParleyError as error:
        remedy = "see oidc_issuer and oidc_certificates in [oidc] of station.toml, the network, and the provider itself"
        return [*found, Fault(error.code, error.sentence, remedy)]
    if not any(isinstance(one, dict) and one.get("kty") in PARTS for one in keys):
        remedy = "have the provider sign with RS256, PS256, ES256, ES384 or Ed25519"
        found.append(Fault(KEYLESS, "the single sign-on publishes no key that its tokens may be signed with", remedy))
    return [*found, *_by_clock_and_certificate(config, now_seconds)]


def _by_clock_and_certificate(config: Config, now_seconds: int) -> Iterator[Fault]:
    try:
        heads, end = _looked(config)
    except (OSError, HTTPException, Unanswered):
        return  # it answered a moment ago, and does so again or is found next time
    apart = abs(_seconds(heads, now_seconds) - now_seconds)
    if apart > LEEWAY_SECONDS:
        said = f"this machine's clock and that of the single sign-on are {apart} s apart: its tokens are refused"
        yield Fault(CLOCK, said, "set the one that is wrong; both by a time server")
    if end is not None and end < now_seconds + CERTIFICATE_SECONDS_MIN:
        said = f"the certificate of the single sign-on ends in {(end - now_seconds) // 86_400} days"
        yield Fault(CERTIFICATE, said, "tell whoever runs it; officers come in by passkey meanwhile")


def _looked(config: Config) -> tuple[HTTPMessage, int | None]:
    """The heads of its answer, and when its certificate ends (seconds), where it has one."""
    at = urlsplit(config.oidc_issuer.rstrip("/") + WELL_KNOWN)
    connection = connection_to(at, config.oidc_certificates, ASKED_SECONDS)
    try:
        connection.request("GET", at.path, headers={"Connection": "close"})
        sealed = connection.sock
        certificate = sealed.getpeercert() if isinstance(sealed, ssl.SSLSocket) else None
        end = None if not certificate else int(ssl.cert_time_to_seconds(str(certificate["notAfter"])))
        return connection.getresponse().headers, end
    finally:
        connection.close()


def _seconds(heads: HTTPMessage, otherwise: int) -> int:
    """What its clock says; of one that does not say, nothing is found."""
    try:
        return int(parsedate_to_datetime(str(heads.get("Date"))).timestamp())
    except (ValueError, OverflowError):
        return otherwise
