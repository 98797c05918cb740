"""Until when an X.509 certificate holds, such as that under which a console is served."""

from __future__ import annotations

from cryptography.x509 import load_pem_x509_certificates

from parley.wire.errors import Refusal


class CertificateUnreadable(Refusal):
    """This file holds no certificate in PEM."""

    code = "certificate-unreadable"
    hint = "name the file of the certificate and those above it, in PEM, not that of its key"


def end_seconds(content: bytes) -> int:
    """When the first of a file's certificates ends, in seconds since 1970; raises CertificateUnreadable."""
    try:
        return min(int(one.not_valid_after_utc.timestamp()) for one in load_pem_x509_certificates(content))
    except ValueError as error:
        raise CertificateUnreadable(str(error)) from error
