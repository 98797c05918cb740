"""An authority of this run's own, and a certificate for each server; by the program openssl."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bench.peers.servers import run

KEY: Final = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
DAYS: Final = ("-days", "30")


def certify(folder: Path, names: Mapping[str, str]) -> None:
    """`ca.pem` in the folder, and `key.pem` and `cert.pem` in one of each name; names as subjectAltName has them."""
    new = ("openssl", "req", *KEY)
    run((*new, "-x509", *DAYS, "-subj", "/CN=authority", "-keyout", "ca.key", "-out", "ca.pem"), folder)
    signed_by = ("openssl", "x509", "-req", *DAYS, "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial")
    for name, alternative in names.items():
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "extensions").write_text(f"subjectAltName={alternative}\n", encoding="utf-8")
        run((*new, "-subj", f"/CN={name}", "-keyout", f"{name}/key.pem", "-out", f"{name}/request.pem"), folder)
        files = ("-in", f"{name}/request.pem", "-extfile", f"{name}/extensions", "-out", f"{name}/cert.pem")
        run((*signed_by, *files), folder)
