"""The audit trail of this side, for the auditor: its newest rows, a check of all of it, and the file to take away."""

from __future__ import annotations

from base64 import b64decode
from typing import Final

from parley.console.access import only
from parley.console.pages import Asked, Download, File, Json, Page
from parley.service.arguments import FLAG, optional
from parley.service.export import audit_page
from parley.service.people import Role

ZIP: Final = "application/zip"


async def _audit(asked: Asked, *, check: bool) -> Json:
    newest = await asked.ask("audit newest")
    checked = await asked.ask("audit check") if check else None
    if checked is not None:
        checked["findings"] = [audit_page.found(one, asked.language) for one in checked["findings"]]
    return {
        "rows": [audit_page.shown(row, asked.language) | {"share": row["share"]} for row in newest["rows"]],
        "sizes": newest["sizes"],
        "acts": {act: names[asked.language] for act, names in audit_page.ACTS.items()},
        "checked": checked,
    }


async def _file(asked: Asked) -> File:
    """The audit file, and in each language the page that is made of it."""
    found = await asked.ask("audit export", officer=asked.officer.officer)
    return File(f"{found['name']}.zip", ZIP, audit_page.packed(b64decode(found["content"]), found["name"]))


AUDITS: Final = only(Role.AUDITOR, Role.ADMINISTRATOR)

PAGES: Final = (
    Page(
        "/audit",
        "audit",
        "The newest rows of this side's audit trail, and what a check of all of it finds.",
        _audit,
        AUDITS,
        {"check": optional(FLAG, default=False)},
    ),
)
DOWNLOADS: Final = (
    Download(
        "/audit/file", "audit-file", "The audit trail, chained and signed, with a page in each language.", _file, AUDITS
    ),
)
