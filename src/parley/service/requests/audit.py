"""Verbs about our own side's audit trail.

    audit {expect?}                     -> {"notes": [NOTE], "size", "newest": hash, "findings": [{row, said}]}
    audit export {path?, since?, officer?}
                                        -> {"bytes", "sha256", "name" without its ending,
                                            and "path", or without one "content": base64}
    audit check                         -> {"findings": [{share, row, said}], "rows": of all shares}
    audit newest {count?}               -> {"rows": [what a line of an audit file says], "sizes": {share: rows}}

NOTE: number, time, act, officer, by, key, words, roles, drafter, line, digest, entry, form, and their names.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.service.arguments import FILE, PREFIX, TIME, Number, Verb, optional
from parley.service.folder import write_private
from parley.service.people import person_of
from parley.service.record import auditing, trail
from parley.service.requests.officers import BY
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from pathlib import Path

    from parley.service.service import Service
    from parley.wire.ids import OfficerId

Json = dict[str, Any]

ROWS_SHOWN: Final = 100
ROWS_SHOWN_MAX: Final = 1_000


async def _audit(service: Service, expect: str | None) -> Json:
    return await trail.audit(service, expect)


async def _export(service: Service, path: Path | None, since: int, officer: OfficerId | None) -> Json:
    if officer is not None:
        person_of(service.vault, officer)
    content = await auditing.export(service, officer, since)
    day = iso_time(service.engine.clock() // 1000)[:10]
    told = {"bytes": len(content), "sha256": sha256(content).hexdigest(), "name": f"audit-{day}"}
    if path is None:
        return told | {"content": b64encode(content).decode()}
    write_private(path, content)
    return told | {"path": str(path)}


async def _check(service: Service) -> Json:
    trails, findings = await auditing.examined(service, 0)
    return {"findings": findings, "rows": sum(len(one.rows) for one in trails)}


async def _newest(service: Service, count: int) -> Json:
    return auditing.newest(service, count)


VERBS: Final[dict[str, Verb]] = {
    "audit": Verb(_audit, {"expect": optional(PREFIX)}),
    "audit export": Verb(_export, {"path": optional(FILE), "since": optional(TIME, 0), "officer": optional(BY)}),
    "audit check": Verb(_check),
    "audit newest": Verb(_newest, {"count": optional(Number(1, ROWS_SHOWN_MAX), ROWS_SHOWN)}),
}
