"""Two fictional accounts of one call, and what the tests do with them again and again."""

from __future__ import annotations

from datetime import date

from parley.accounts.compare import Options, compare
from parley.accounts.model import Directness, DocId, Document, Kind, Report
from parley.accounts.reading import Given, read_document

READOUT = """Commander speaks with Arvenian naval chief
Vice Admiral Ilse Morgan held a videoconference on Tuesday with the head of the Arvenian Navy, Admiral Tomas Relk.
Morgan demanded that Arvenia hand over the radar recordings of the frigate Sentinel.
Relk told Morgan that “vessels of both sides must keep a safe distance at all times.”
Three fishermen died in the collision, the Coast Guard of Belmora said.
The hotline between the two operations rooms will stay open day and night.
The herring season was not discussed.
"""
REPORT = """Two admirals talk after collision
Read next: Ferry fares to rise
The head of the Arvenian Navy, Admiral Tomas Relk, and Ilse Morgan spoke by video on Tuesday at the request of Belmora.
Morgan asked that Arvenia hand over the radar recordings of the frigate Sentinel.
“Vessels of both sides must keep a distance,” Morgan told Relk.
Two fishermen died in the collision, the Coast Guard of Belmora said.
The hotline between the two operations rooms will not stay open day and night.
A bakery in Port Ansel has won a prize for its bread.
"""
CHINESE = """阿尔文尼亚海军司令与贝尔莫拉海岸警卫队司令举行视频通话
3月4日，阿尔文尼亚海军司令雷尔克上将应约同贝尔莫拉海岸警卫队司令摩根中将举行视频通话。
雷尔克强调：“双方舰船必须保持安全距离。”
三名渔民在碰撞中遇难。
双方同意保持两国海上行动中心之间的直通电话全天畅通。
"""
PUBLISHED = date(2031, 3, 5)


def document(text: str, doc: str = "A", *, name: str = "", lang: str = "", published: date | None = None) -> Document:
    """The text, read."""
    return read_document(DocId(doc), text.encode(), Given(name, published, lang=lang))


def report(*texts: str, options: Options | None = None, published: date | None = None) -> Report:
    """The texts, read and compared."""
    read = [
        document(text, letter, name=f"{letter}.txt", published=published)
        for letter, text in zip("ABCDEFGH", texts, strict=False)
    ]
    return compare(read, options)


def both(published: date | None = None) -> Report:
    """The two English accounts, compared."""
    return report(READOUT, REPORT, published=published)


def found(compared: Report, kind: Kind) -> list[tuple[str, str]]:
    """The words of every finding of one kind."""
    return [
        (compared.says(each.a), compared.says(each.b) if each.b else "")
        for each in compared.divergences
        if each.kind is kind
    ]


def speakers(text: str, lang: str = "en") -> list[tuple[str, str | None]]:
    """Every quotation in marks with the one who said it."""
    read = document(text, lang=lang)
    said = [each for each in read.attributions if each.directness is not Directness.INDIRECT]
    return [
        (read.says(each.content), read.says(place) if (place := each.resolved or each.speaker) else None)
        for each in said
    ]
