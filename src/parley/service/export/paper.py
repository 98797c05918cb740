"""An entry as PDF: the same words as the page, for a printer or a file (extra `paper`)."""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import black, grey, lightgrey
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from parley.service.export.drawing import Plan, plan
from parley.service.export.outward import Outward
from parley.service.export.page import KNOWN, MISSING, author, heading, labelled, moment, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

FONT: Final = "STSong-Light"
"""Every PDF reader has it or a substitute: Latin and Chinese without a font file in each sheet."""
SIDE_POINTS: Final = 200


def write(outward: Outward) -> bytes:
    """The sheet."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    sheet = BytesIO()
    margin = 56
    document = SimpleDocTemplate(
        sheet,
        pagesize=A4,
        leftMargin=margin,
        rightMargin=margin,
        topMargin=margin,
        bottomMargin=margin,
        title=heading(outward),
        author=author(outward),
        invariant=1,
    )

    def marks(canvas: Any, _: Any) -> None:  # noqa: ANN401 -- reportlab's own
        canvas.setFont(FONT, 9)
        canvas.drawString(margin, 30, f"{outward.mark} {outward.view['hash']}".strip())
        canvas.drawRightString(A4[0] - margin, 30, str(canvas.getPageNumber()))
        canvas.drawString(margin, A4[1] - 36, outward.mark)

    document.build(list(_story(outward)), onFirstPage=marks, onLaterPages=marks)
    return sheet.getvalue()


def _story(outward: Outward) -> Iterator[Any]:

    plain = ParagraphStyle("plain", fontName=FONT, fontSize=10.5, leading=16, wordWrap="CJK")
    title = ParagraphStyle("title", plain, fontSize=16, leading=22)
    small = ParagraphStyle("small", plain, fontSize=9, leading=13)
    view = outward.view
    yield Paragraph(escape(heading(outward)), title)
    yield Paragraph(escape(f"{author(outward)}, {moment(view['time'])}"), small)
    yield Paragraph(escape(f"{view['precedence']}, {view['handling']}"), small)
    for language, one in outward.words():
        yield Spacer(0, 14)
        yield Paragraph(f"<b>{escape(one['title'])}</b>", plain)
        yield Paragraph(escape(one["sentence"]), plain)
        if one["missing"]:
            missing = one["between"].join(one["missing"])
            yield Paragraph(escape(f"{MISSING.get(language, MISSING['en'])}: {missing}"), plain)
        yield _table(one["fields"], plain)
    for part in (view.get("subject"), view.get("text")):
        if part:
            yield Spacer(0, 10)
            yield Paragraph(escape(part).replace("\n", "<br/>"), plain)
    for label, area in labelled(outward):
        yield Spacer(0, 14)
        yield Paragraph(escape(label), small)
        yield _drawing(plan(area))
    yield Spacer(0, 14)
    yield Paragraph(escape(KNOWN[view["state"]]), small)
    if said := verdict(outward):
        yield Paragraph(escape(said), small)


def _table(fields: list[dict[str, str]], style: Any) -> Any:  # noqa: ANN401 -- reportlab's own

    rows = [
        [Paragraph(escape(one["label"]), style), Paragraph(escape(one["value"]).replace("\n", "<br/>"), style)]
        for one in fields
    ]
    table = Table(rows, colWidths=[140, 340], hAlign="LEFT", spaceBefore=6)
    table.setStyle([("LINEABOVE", (0, 0), (-1, -1), 0.5, lightgrey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return table


def _drawing(found: Plan) -> Any:  # noqa: ANN401

    factor = SIDE_POINTS / 2 / found.half
    drawing = Drawing(SIDE_POINTS, SIDE_POINTS, hAlign="LEFT")
    drawing.add(Rect(0, 0, SIDE_POINTS, SIDE_POINTS, fillColor=None, strokeColor=grey, strokeWidth=0.5))
    flat = [SIDE_POINTS / 2 + part * factor for point in found.path for part in point]
    if len(found.path) > 1 and found.closed:
        drawing.add(Polygon(flat, fillColor=lightgrey, strokeColor=black))
    elif len(found.path) > 1:
        drawing.add(PolyLine(flat, strokeColor=black))
    for east, north in found.corners:
        drawing.add(Circle(SIDE_POINTS / 2 + east * factor, SIDE_POINTS / 2 + north * factor, 2, fillColor=black))
    length = found.scale_metres * factor
    metres = found.scale_metres
    drawing.add(Line(8, 10, 8 + length, 10, strokeColor=black))
    drawing.add(String(8, 14, f"{metres // 1000} km" if metres >= 1000 else f"{metres} m", fontName=FONT, fontSize=8))
    drawing.add(String(SIDE_POINTS - 14, SIDE_POINTS - 14, "N", fontName=FONT, fontSize=9))
    return drawing
