"""What the doctor finds of the single sign-on: whether it can be asked, by which clock and certificate it goes."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from parley.keys.id_token import LEEWAY_SECONDS, PARTS
from parley.service.doctor.findings import found, refused
from parley.service.officers.sign_on_provider import ASKED_SECONDS, WELL_KNOWN, Provider, secret_of
from parley.service.posting import Unanswered, connection_to
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.service.config import Config
    from parley.service.doctor.findings import Finding

CERTIFICATE_SECONDS_MIN: Final = 21 * 86_400
UNSET: Final = "sign-on-incomplete"
CLOCK: Final = "sign-on-clock"
CERTIFICATE: Final = "sign-on-certificate-ends"
KEYLESS: Final = "sign-on-keyless"


async def faults(config: Config, now_seconds: int) -> list[Finding]:
    """All that keeps officers from coming in by it, or soon will."""
    if not config.oidc_client or not config.console_address:
        return [found(UNSET)]
    faulty: list[Finding] = []
    try:
        secret_of(config)
    except ParleyError as error:
        faulty.append(refused(error))
    provider = Provider(config)
    try:
        keys = await provider.keys(now_seconds)
    except ParleyError as error:
        return [*faulty, refused(error, remedy="sign-on-unreached")]
    if not any(isinstance(one, dict) and one.get("kty") in PARTS for one in keys):
        faulty.append(found(KEYLESS))
    return [*faulty, *_by_clock_and_certificate(config, now_seconds)]


def _by_clock_and_certificate(config: Config, now_seconds: int) -> Iterator[Finding]:
    try:
        heads, end = _looked(config)
    except (OSError, HTTPException, Unanswered):
        return  # it answered a moment ago, and does so again or is found next time
    apart = abs(_seconds(heads, now_seconds) - now_seconds)
    if apart > LEEWAY_SECONDS:
        yield found(CLOCK, seconds=apart)
    if end is not None and end < now_seconds + CERTIFICATE_SECONDS_MIN:
        yield found(CERTIFICATE, days=(end - now_seconds) // 86_400)


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
