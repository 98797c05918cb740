"""From "he", "the ministry" or "his counterpart" to the one who is meant, or to nobody where the text does not say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from parley.accounts.data.titles import PAPERS, RANKS
from parley.accounts.mentions import Mention
from parley.accounts.model import DocId, Name, Span
from parley.accounts.speakers import PREPOSED, Sentence

SHE: Final = re.compile(r"\b(?:mrs|ms|spokeswoman|chairwoman|she|her|queen|madam)\b", re.IGNORECASE)
HE: Final = re.compile(r"\b(?:mr|spokesman|chairman|king|he|his)\b", re.IGNORECASE)
ARTICLE: Final = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)
OPENS_WITHIN: Final = 4
ISSUERS: Final = frozenset({"body", "office", "place"})


@dataclass(slots=True)
class Thread:
    """What the text has established so far: who spoke last, which bodies and persons were named."""

    doc: DocId
    text: str
    names: tuple[Name, ...]
    person: str = ""
    speaker: Mention | None = None
    issuer: Mention | None = None
    bodies: list[Mention] = field(default_factory=list)
    subject: Mention | None = None
    together: list[set[str]] = field(default_factory=list)

    def note(self, sentence: Sentence) -> None:
        """Takes up a sentence that has been read: its first person is who "he" is next, its bodies can be meant."""
        subjects = [each for each in sentence.mentions if each.kind == "person"]
        free = [each for each in subjects if not PREPOSED.search(sentence.between(sentence.start, each.start)[-14:])]
        if free:
            self.person = free[0].key
        opens = next(
            (
                each
                for each in sentence.mentions
                if each.kind != "pronoun" and each.start - sentence.start <= OPENS_WITHIN
            ),
            None,
        )
        self.subject = opens if opens and opens.kind in ISSUERS else None if opens else self.subject
        self.together.append({each.key for each in subjects})
        self.bodies += [each for each in sentence.mentions if each.kind in {"body", "office"}]

    def spoke(self, mention: Mention) -> None:
        """Takes up who spoke."""
        self.speaker = mention
        if mention.kind == "person":
            self.person = mention.key
        elif mention.kind in ISSUERS and mention.key.split()[-1:] and mention.key.split()[-1] not in PAPERS:
            self.issuer = mention


def resolve(thread: Thread, sentence: Sentence, mention: Mention) -> tuple[Span | None, str]:
    """The place of the fullest name of the one meant, and how it was found ("" where it was not)."""
    if mention.kind == "person":
        return _fullest(thread, mention.key), "name"
    if mention.kind == "pronoun":
        return _pronoun(thread, sentence, mention)
    if mention.kind == "office":
        named = _named_beside(sentence, mention)
        return (_fullest(thread, named.key), "apposition") if named else _office(thread, sentence, mention)
    return Span(thread.doc, mention.start, mention.end), "name"


def _named_beside(sentence: Sentence, mention: Mention) -> Mention | None:
    """The person whose name stands between commas right behind the office: "the ambassador, Peter Sand, said"."""
    following = next((each for each in sentence.mentions if each.start >= mention.end), None)
    if following and following.kind == "person" and sentence.between(mention.end, following.start) == ", ":
        return following if sentence.between(following.end, following.end + 1) in {",", "."} else None
    return None


def _fullest(thread: Thread, key: str) -> Span | None:
    same = [name.span for name in thread.names if name.key == key and name.kind == "person"]
    return max(same, key=lambda span: (span.end - span.start, -span.start), default=None)


def _pronoun(thread: Thread, sentence: Sentence, mention: Mention) -> tuple[Span | None, str]:
    if mention.key in {"he", "she", "who"}:
        before = [each for each in sentence.mentions if each.kind == "person" and each.end <= mention.start]
        free = [each for each in before if not PREPOSED.search(sentence.between(sentence.start, each.start)[-14:])]
        for key in [*(each.key for each in (free or before)), thread.person]:
            if key and _agrees(thread, key, mention.key):
                return _fullest(thread, key), "pronoun"
        later = next(
            (name for name in thread.names if name.kind == "person" and name.span.start > sentence.start), None
        )
        return (_fullest(thread, later.key), "named later") if later and not thread.person else (None, "")
    if mention.key in {"it", "they"}:
        before = [each for each in sentence.mentions if each.kind in ISSUERS and each.end <= mention.start]
        chosen = before[0] if before else thread.subject or thread.issuer
        return (Span(thread.doc, chosen.start, chosen.end), "pronoun") if chosen else (None, "")
    return None, ""


def _agrees(thread: Thread, key: str, pronoun: str) -> bool:
    """Whether the person's own titles speak against the pronoun."""
    titles = " ".join(
        thread.text[name.title.start : name.title.end] for name in thread.names if name.key == key and name.title
    )
    if pronoun == "he":
        return not SHE.search(titles)
    return not (pronoun == "she" and HE.search(titles))


def _office(thread: Thread, sentence: Sentence, mention: Mention) -> tuple[Span | None, str]:
    words = ARTICLE.sub("", mention.key).split()
    head = words[-1].removesuffix("s") if words else ""
    own = Span(thread.doc, mention.start, mention.end)
    if "counterpart" in mention.key:
        return _counterpart(thread, sentence, mention)
    if mention.key.split()[-1] in PAPERS or head in PAPERS:
        issuer = _issuer(thread, sentence, mention)
        return (issuer, "issuer") if issuer else (own, "as printed")
    if not re.match(r"(?:the|this|that)\b", mention.key) or len(words) > 2:
        return own, "as printed"
    person, titled = _titled(thread, words)
    if person:
        return person, "title"
    if words[-1] in RANKS and not titled and thread.person:
        return _fullest(thread, thread.person), "last named"
    for body in reversed(thread.bodies):
        if (
            body.key.split()
            and head in body.key
            and len(body.key) > len(mention.key)
            and not body.key.startswith("the ")
        ):
            return Span(thread.doc, body.start, body.end), "body"
    return own, "as printed"


def _titled(thread: Thread, words: list[str]) -> tuple[Span | None, int]:
    """The one person whose title has this word, and how many have it; no person where there are several."""
    if not words or words[-1] not in RANKS:
        return None, 0
    titled = {
        name.key
        for name in thread.names
        if name.title and words[-1] in thread.text[name.title.start : name.title.end].lower().split()
    }
    return (_fullest(thread, next(iter(titled))) if len(titled) == 1 else None), len(titled)


def _counterpart(thread: Thread, sentence: Sentence, mention: Mention) -> tuple[Span | None, str]:
    before = [each.key for each in sentence.mentions if each.kind == "person" and each.end <= mention.start]
    self_key = before[0] if before else thread.person
    others = Counter(key for together in thread.together if self_key in together for key in together if key != self_key)
    ranked = others.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        return _fullest(thread, ranked[0][0]), "counterpart"
    return Span(thread.doc, mention.start, mention.end), "as printed"


def _issuer(thread: Thread, sentence: Sentence, mention: Mention) -> Span | None:
    here = [each for each in sentence.mentions if each.kind == "body" and each.end <= mention.start]
    chosen = here[-1] if here else thread.issuer
    return Span(thread.doc, chosen.start, chosen.end) if chosen else None
