"""The console's words in other languages: gettext catalogues, read as text, so that nothing compiled is in the tree.

`make words` brings the catalogues up to date with what the pages say.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from parley.service.views.wording import chinese_of

LANGUAGES: Final = {"en": "en", "zh": "zh-Hans"}
"""The languages of the console as the record names them, and as HTML does."""

OWN_NAMES: Final = {"en": "English", "zh": "中文"}
"""Each in itself."""


@cache
def translations(language: str) -> NullTranslations:
    """The words in a language; English is what they are written in."""
    if language == "en":
        return NullTranslations()
    place = files("parley.console") / "locale" / f"{LANGUAGES[language].replace('-', '_')}.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(place.read_bytes()), locale=LANGUAGES[language].replace("-", "_")))
    compiled.seek(0)
    return GNUTranslations(compiled)


def marked(msgid: str) -> str:
    """The same text, marked as one that a page shows in its reader's language: extraction finds it by this name."""
    return msgid


def said(language: str, sentence: str) -> str:
    """A sentence or word that the station gave, in a page's language; as it stands where nobody has put it there."""
    if language == "en" or not sentence:
        return sentence
    found = translations(language).gettext(sentence)
    return (chinese_of(sentence) or sentence) if found == sentence else found


def chosen(wanted: str, accepted: str) -> str:
    """The language of a page: the one that was chosen, else the first that the browser accepts and we have."""
    if wanted in LANGUAGES:
        return wanted
    for one in accepted.split(","):
        tag = one.split(";")[0].strip().lower().split("-")[0]
        if tag in LANGUAGES:
            return tag
    return "en"
