"""PDF: the text layer is read; broken, locked and packed files are refused."""

from __future__ import annotations

import zlib
from io import BytesIO

import pypdf
import pytest

from parley.accounts.limits import PAPER_OBJECTS_MAX
from parley.accounts.papers import read_paper
from parley.accounts.refusals import AccountUnreadablePaper


def paper(stream: bytes, extra: bytes = b"") -> bytes:
    """A PDF of one page with this content stream, made by hand."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), extra, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )


def test_the_text_layer_is_read() -> None:
    reading = read_paper(paper(b"BT /F 12 Tf 50 700 Td (The two sides met on Monday.) Tj ET"))
    assert reading.text.strip() == "The two sides met on Monday."
    assert reading.media == "pdf"


def test_a_bomb_is_refused() -> None:
    packed = zlib.compress(b"BT (aaaaaaaaaaaaaaaa) Tj ET\n" * 2_000_000, 9)
    with pytest.raises(AccountUnreadablePaper):
        read_paper(paper(packed, b"/Filter/FlateDecode"))


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing", b"%PDF-1.4\n" + b"1 0 obj " * (PAPER_OBJECTS_MAX + 1)])
def test_a_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(AccountUnreadablePaper):
        read_paper(data)


def test_a_locked_file_is_refused() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(paper(b"BT ET")))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(AccountUnreadablePaper):
        read_paper(out.getvalue())
