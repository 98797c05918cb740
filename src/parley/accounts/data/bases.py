"""The fixed sentences by which a finding says what it rests on; no other words of ours are shown."""

from __future__ import annotations

from typing import Final

BASES: Final = {
    "rendering": "two renderings of one term of the glossary",
    "quote words": "inside quotation marks, some words differ",
    "quote shorter": "one side ends or begins the quotation earlier",
    "quote joined": "parts of the quotation are joined by an ellipsis; what was left out cannot be seen here",
    "quote source": "the quotation does not stand word by word in the source",
    "said by": "the same words are given to different speakers",
    "done by": "the one who acts in the quoted words differs",
    "said to": "the same words are addressed to different persons or bodies",
    "meant": "the words before the quotation name another body or country",
    "group": "one side speaks of the two countries, the other of their armed forces",
    "wider": "a word makes the statement wider or narrower on one side",
    "verb": "the verbs that give the words differ in strength",
    "title": "the person is described by different offices or ranks",
    "weekday": "the days named differ; without dates of publication they cannot be placed",
    "date apart": "the dates do not meet",
    "date unanchored": "one date counts from a day of publication that is not known",
    "date zones": "the two dates lie a day apart; times of day or zones may explain it",
    "figure": "the figures for the same thing differ",
    "negation": "one side denies or negates what the other says",
    "negation across": "one side denies or negates, the other tells it without a negation; the two languages differ",
    "name spelling": "looks like a slip: the name is spelt in two ways",
    "known spelling": "looks like a slip: a known term is spelt in another way",
    "number agreement": "looks like a slip: a singular article before a plural",
    "stop": "looks like a slip: a full stop inside the sentence",
    "voice": "quoted on one side, told without quotation marks on the other",
    "one side": "this part has no counterpart in the linked sentences or elsewhere in the other text",
    "asked": "only one side says at whose request it was",
    "twice": "the text says this sentence twice",
    "not story": "a heading, a link or page furniture inside the text",
}
