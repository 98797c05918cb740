"""An audit file as a page for reading and printing: static, without a script; the file beside it is what proves it."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from parley.desk.audit_check import read_audit
from parley.desk.trail_words import chinese_of
from parley.service.export.readout import HTML_LANGUAGE

if TYPE_CHECKING:
    from parley.desk.audit_check import Audit

Json = dict[str, Any]

ACTS: Final[dict[str, dict[str, str]]] = {
    "released": {"en": "released a message", "zh": "放行一份报文"},
    "officer-added": {"en": "was added as an officer", "zh": "列为值班人员"},
    "officer-removed": {"en": "was removed as an officer", "zh": "不再是值班人员"},
    "roles-changed": {"en": "was given other roles", "zh": "职责变更"},
    "key-added": {"en": "was given a key", "zh": "增加密钥"},
    "key-removed": {"en": "lost a key: it counts no more", "zh": "密钥作废"},
    "ticket-made": {"en": "was given a ticket for a key", "zh": "获得登记密钥的凭单"},
    "pack-added": {"en": "a pack of forms was laid in", "zh": "加入一套表单"},
    "watch-taken": {"en": "took the watch", "zh": "接班"},
    "watch-left": {"en": "left the watch", "zh": "离班"},
    "alarm-acknowledged": {"en": "acknowledged an alarm", "zh": "确认告警"},
    "token-made": {"en": "a token for a program was made", "zh": "生成程序令牌"},
    "token-revoked": {"en": "a program's token was revoked", "zh": "撤销程序令牌"},
    "webhook-made": {"en": "an address to be told was set", "zh": "设定通知地址"},
    "webhook-removed": {"en": "an address to be told was removed", "zh": "删除通知地址"},
    "draft-cancelled": {"en": "wrote a signed draft that was cancelled", "zh": "所写的已签名草稿被取消"},
    "signed-in": {"en": "signed in", "zh": "登录"},
    "signed-out": {"en": "signed out", "zh": "退出登录"},
    "draft-signed": {"en": "signed a draft for another officer to release", "zh": "签署草稿，待另一名值班人员放行"},
    "settings-changed": {"en": "the station served with other settings", "zh": "台站以变更后的设置运行"},
    "card-adopted": {"en": "the station adopted a new card", "zh": "台站采用新名片"},
    "key-revoked": {"en": "the station told of a revoked key", "zh": "台站通告密钥撤销"},
    "audit-exported": {"en": "the trail was taken out for an audit", "zh": "导出审计记录"},
    "notes-removed": {"en": "what older notes said was removed", "zh": "删除较早记录的内容"},
    "drafts-removed": {"en": "old drafts were removed", "zh": "删除旧草稿"},
    "sign-in-refused": {"en": "was refused at the door", "zh": "登录被拒"},
    "session-ended": {"en": "was signed out by the station", "zh": "由台站退出登录"},
    "removed": {"en": "removed; row", "zh": "已删除；见第"},
}
"""What each act is called on a page."""

WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "title": "Audit trail",
        "about": "Who of this side signed in, drafted, released, acknowledged, and changed officers, keys, settings "
        "and terms. It holds no text of any message.",
        "exported": "Taken out",
        "rows": "Rows",
        "whole": "Every row follows the one before; none is missing, changed or moved.",
        "found": "What the station itself found wrong",
        "clock": "Times are UTC by the station's own clock. Where it went back between two rows, the later row says by "
        "how much.",
        "back": "clock {} s back",
        "time": "Time (UTC)",
        "who": "Who",
        "what": "What",
        "details": "Details",
        "by": "by",
        "machine": "at the station's own machine",
        "drafted": "drafted by",
        "key": "key",
        "line": "line",
        "digest": "digest",
        "entry": "entry",
        "held": "held by the other side, by its clock",
        "trail": "Trail of share",
        "tells": "tells of it",
        "row": "row {}: ",
        "proof": "What proves this page",
        "file": "The file from which it was made proves it; this page alone proves nothing. Anybody can check the file "
        "without the station and without a network:",
        "signed": "Signed by the party with the id",
        "compare": "Compare the id with one that the party itself gave you.",
        "cannot": "What no check of one file shows: that the station left out its newest rows, or wrote its whole "
        "trail anew, before the file was made. Keep each file: the next one must continue it (--after).",
    },
    "zh": {
        "title": "审计记录",
        "about": "本方何人登录、起草、放行、确认，以及何人变更值班人员、密钥、设置和条款。不含任何报文正文。",
        "exported": "导出时间",
        "rows": "行数",
        "whole": "各行前后相接，无缺失、改动或移位。",
        "found": "台站自身发现的问题",
        "clock": "时间为协调世界时，以台站自身时钟为准。两行之间时钟如有回拨，后一行注明回拨多少。",
        "back": "时钟回拨{}秒",
        "time": "时间（UTC）",
        "who": "人员",
        "what": "事项",
        "details": "详情",
        "by": "操作人：",
        "machine": "在台站本机操作",
        "drafted": "起草人：",
        "key": "密钥",
        "line": "线路",
        "digest": "摘要",
        "entry": "条目",
        "held": "对方签收（对方时钟）",
        "trail": "分区审计记录：",
        "tells": "行",
        "row": "第{}行：",
        "proof": "本页的证明",
        "file": "本页由下列文件生成，由该文件证明；仅凭本页不能证明任何内容。"
        "任何人均可自行核查该文件，无须台站参与，也无须联网：",
        "signed": "签署方编号",
        "compare": "请与该方亲自提供的编号核对。",
        "cannot": "单凭一份文件无法查出：台站在导出之前删去最新各行，或重写整个记录。"
        "请保存每份文件：下一份必须与之相接（--after）。",
    },
}
"""Every fixed sentence of the page."""


SHOWN: Final = tuple(
    "row time clock_back_seconds act officer officer_name by by_name drafter drafter_name words roles key line digest "
    "entry form held removed_by".split()
)
"""What a page has of each row."""


def write(audit: Audit, language: str, file: str) -> bytes:
    """The page in a language; `file`: what the audit file is called."""
    words = WORDS[language]
    values: Json = {
        "html_language": HTML_LANGUAGE[language],
        "words": words,
        "acts": {act: names[language] for act, names in ACTS.items()},
        "party": " / ".join(audit.card.card.names.values()),
        "party_id": audit.card.party.hex(),
        "exported": audit.head["exported"],
        "rows": sum(len(part.rows) for part in audit.parts),
        "parts": [{"share": part.share, "told": [shown(row, language) for row in part.told]} for part in audit.parts],
        "findings": [found(one, language) for one in audit.findings],
        "file": file,
        "sha256": audit.sha256,
    }
    return _template().render(values).encode()


def packed(content: bytes, name: str) -> bytes:
    """The audit file of this name with its pages, in a ZIP archive; raises as `read_audit`."""
    audit, file = read_audit(content), f"{name}.jsonl"
    pages = {f"{name}.{language}.html": write(audit, language, file) for language in WORDS}
    with BytesIO() as whole:
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            for one, inside in ({file: content} | pages).items():
                archive.writestr(zipfile.ZipInfo(one), inside, zipfile.ZIP_DEFLATED)
        return whole.getvalue()


def shown(row: Json, language: str) -> Json:
    """A row with every column of the page, its words in the page's language where they are the station's own."""
    every = {name: row.get(name) for name in SHOWN}
    roles = [_said(one, language) for one in row.get("roles", [])]
    return every | {"words": _said(row.get("words"), language), "roles": roles}


def found(finding: Json, language: str) -> Json:
    """What was found wrong, said in a language; what is told of one case alone stays as it is."""
    return finding | {"said": _said(finding["said"], language)}


def _said(said: Any, language: str) -> Any:  # noqa: ANN401 -- of a file, whatever stands there
    """The station's own sentences and words in a language, everything else as it stands."""
    return (chinese_of(said) or said) if language == "zh" and isinstance(said, str) else said


@cache
def _template() -> Template:
    loader = PackageLoader("parley.service.export")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("audit.html")
