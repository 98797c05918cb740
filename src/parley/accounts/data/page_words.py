"""The fixed sentences of the page, in English; `views_zh` has their Chinese."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Accounts side by side"
LEAD: Final = (
    "What both say, what only one says, what is worded differently, who said what to whom, what disagrees. "
    "Nothing here says who is right."
)
SECTIONS: Final = {
    "texts": "Side by side",
    "differences": "Differences",
    "quotes": "Quotations",
    "only": "Only here, and not found",
    "topics": "Topics",
    "loaded": "Wording from a curated list",
    "within": "Within one text",
    "how": "How to read it",
}
KEY: Final = (
    ("n", "3", "linked, same number in both columns"),
    ("n possible", "4", "possible link"),
    ("n conflict", "5", "they contradict each other"),
    ("n own", "6", "same topic, own positions"),
    ("d", "underlined", "stands in place of another word there"),
    ("f", "shaded", "place of a difference in the table"),
    ("q", "barred", "quoted words"),
    ("n only", "only here", "nothing in the other text comes near"),
)
LIMITS: Final = (
    "It shows where texts differ. It never says which is right, and it ranks none.",
    "“Only here” means that nothing in the other text comes near; the nearest sentence is shown for you to judge.",
    "“Not found” claims nothing: a partner in other words may stand there.",
    "“Looks like a slip” is about form only. “Left open” means that these texts alone cannot decide.",
    "Every quoted word here is a slice of an input; “parley accounts verify” checks each against the file’s hash.",
)
"""What the page says about itself."""

CHECKED: Final = {
    "word for word": "it stands there word for word",
    "in parts": "its parts stand there word for word, in this order",
    "with other words": "something like it stands there, with other words",
    "nowhere": "it does not stand there",
}
"""How the words of a quotation stand in a text that they may be from (`parley.accounts.word_for_word`)."""

UNREAD: Final = "no text to hold it against is in its language"
