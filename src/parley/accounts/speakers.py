"""Who said it, in English: cue verbs, their subjects, and those spoken to, found by rules of word order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Protocol

from parley.accounts.data.verbs import ADDRESSED, BARE, PHRASES, STRENGTH, WEAK_CUES
from parley.accounts.mentions import Mention

_ALL: Final = sorted({*STRENGTH, *PHRASES, *BARE}, key=len, reverse=True)
CUE: Final = re.compile(rf"(?<![-\w])(?:{'|'.join(re.escape(each) for each in _ALL)})\b", re.IGNORECASE)
NOUN_BEFORE: Final = re.compile(
    r"\b(?:the|a|an|this|that|its|his|her|their|of|no|any|such|to be|to)\s+$", re.IGNORECASE
)
FILLER: Final = re.compile(
    r"(?:\s+|\b(?:also|later|then|has|had|have|again|further|repeatedly|reportedly|publicly|did|not|just|only"
    r"|earlier|separately|meanwhile|previously|since|"
    r"still|even|already|once|reportedly|in turn|in response|in a (?:\w+ )?(?:statement|post|letter|speech"
    r"|briefing|interview|note|readout|report|message)|"
    r"on (?:\w+day)|at the (?:\w+ )?(?:briefing|meeting|time)|was|were|is|are|be|been|who|that|which|[a-z]+ly"
    r"|for (?:its|his|her|their) part|too|both)\b|,)+$"
)
CLAUSE: Final = re.compile(r";|—|–(?=\s)|:\s|\bwhile\b(?! [a-z]+ing)|\bwhereas\b")
PREPOSED: Final = re.compile(
    r"\b(?:to|of|with|by|from|toward|towards|against|on|for|in|at|between|into|over|about|after"
    r"|before)\s+(?:the\s+|an?\s+)?$"
)
ASIDE: Final = re.compile(r"\b(?:when|while|if|as|once|being|amid|recently|despite|following) $")
PASSIVE_QUOTED: Final = re.compile(
    r"\s(?:was|were|has been|have been|is|are) (?:quoted|cited|reported)(?: by [\w’' -]{2,50})? as $"
)
_ARTICLE: Final = "the|an?|one|his|her|its|their|another|some|many|most|both|two|three|other"
_NO_VERB: Final = r"(?!(?:said|told|was|were|had|has|is|that|which|who|[a-z]+ed)\b)"
CLAUSE_SUBJECT: Final = re.compile(
    r"(?:^|[.,;:—–]\s|\b(?:and|but|that|while|as|though|because|when)\s)"
    rf"(?P<np>(?i:{_ARTICLE})\s(?:{_NO_VERB}[\w’'-]+\s){{0,5}}?{_NO_VERB}[A-Za-z’'-]+)$"
)
PHRASE: Final = re.compile(
    r"\s(?P<np>(?:the|a|an|one|another|his|her|its|their)\s[\w’'-]+(?:\s[\w’'-]+){0,4}?)(?=[,.;:]|\s(?:in|on|at"
    r"|when|as|after|before|who|from|during|while)\b|$)"
)
OPENING: Final = re.compile(
    r"^(?P<np>(?:The|An?|One|His|Her|Its|Their|Another|Some|Many|Most|Both|Two|Three|Several)\s[\w’' "
    r"-]{2,50}?), (?:who|whose|which|a|an|the|all|both|speaking|[a-z]+ed)\b[^\x01]*$"
)
PLURAL: Final = re.compile(r"(?:[a-z]s|\b(?:people|police|men|women|they|we|many|some|others|both|crew|staff))$")
ASIDE_COMMAS_MAX: Final = 3
ASIDE_SAID: Final = re.compile(r",\s(?:he|she|it|they|(?:the )?[\w ]{2,30}?) (?:said|added|says|noted|wrote|continued)")
PASSIVE: Final = re.compile(r"\b(?:is|was|are|were|been|be|being) (?:[a-z]+ly )?$")
NOUNISH: Final = frozenset(
    (
        "hopes claims calls reports demands requests orders protests questions views notes appeals warnings states "
        "posts reads stresses promises offers comments objects answers pledges concludes"
    ).split()
)
PARTICIPLE: Final = re.compile(r"ing$")
APPOSED: Final = re.compile(
    r"\s*(?:while|when|after|before|the|a|an|who|which|whose|his|her|its|their|commander|head|chief|director"
    r"|speaking|then|now|also|in|at|on|[a-z]+ing)\b|\s*[A-Z]"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb (or phrase) that gives words as somebody's; places are offsets in the text."""

    start: int
    end: int
    word: str
    strength: int


class Grammar(Protocol):
    """Finds the subject of a cue; the rules do, and so does the optional parser."""

    def subject(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The mention that is the cue's subject."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence laid out for the search: quotations blanked out in `hidden`, mentions in order."""

    text: str
    start: int
    end: int
    hidden: str
    mentions: list[Mention]
    quoted: list[tuple[int, int]]

    def between(self, start: int, end: int) -> str:
        """The hidden text between two places of the whole text."""
        return self.hidden[start - self.start : end - self.start]


def cues(sentence: Sentence) -> list[Cue]:
    """The cues of a sentence, outside its quotations, in order; nouns of the same form are left out."""
    found = []
    for match in CUE.finditer(sentence.hidden):
        word = match.group().lower()
        before = sentence.hidden[: match.start()]
        if "ing" not in word and word not in PHRASES and NOUN_BEFORE.search(before[-40:]):
            continue
        if word in WEAK_CUES and not _governs(sentence, match):
            continue
        if word not in PHRASES and _is_no_report(sentence, before, match):
            continue
        strength = PHRASES.get(word, STRENGTH.get(word, BARE.get(word, 0)))
        found.append(Cue(sentence.start + match.start(), sentence.start + match.end(), word, strength))
    return found


def _is_no_report(sentence: Sentence, before: str, match: re.Match[str]) -> bool:
    """Passives ("was told"), asides ("as cited by", "when asked") and nouns in the plural ("amid hopes")."""
    word = match.group().lower()
    if ASIDE.search(before) or (word.endswith("ed") and sentence.hidden[match.end() : match.end() + 4] == " by "):
        return True
    if PASSIVE.search(before) and not PARTICIPLE.search(word):
        return True
    if word in BARE:
        return not _plural_before(sentence, match.start())
    return word in NOUNISH and _before(sentence, sentence.start + match.start()) is None


def _plural_before(sentence: Sentence, at: int) -> bool:
    """Whether a plural speaks: "officials say", "analysts such as NAME warn"."""
    subject = _before(sentence, sentence.start + at)
    if subject is None:
        return False
    words = sentence.text[subject.start : subject.end]
    return (
        bool(PLURAL.search(words))
        or "such as" in sentence.hidden[max(0, subject.start - sentence.start - 10) : subject.start - sentence.start]
    )


def _governs(sentence: Sentence, match: re.Match[str]) -> bool:
    after, before = (
        sentence.hidden[match.end() : match.end() + 40],
        sentence.hidden[max(0, match.start() - 40) : match.start()],
    )
    return (
        "\x01" in after
        or "\x01" in before
        or bool(re.match(r"\s+(?:to\s+\S+\s+)?that\b", after))
        or match.group().lower()
        in {"announced", "reported", "confirmed", "perceived", "cited", "quoted", "cites", "quotes"}
    )


class WordOrder:
    """The grammar without a parser: what stands right before a verb, or right after an inverted one, speaks."""

    def subject(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The mention right before the cue once adverbs and appositions are passed; else the clause's first."""
        if cue.word in {"according to", "in the words of"}:
            return _starting(sentence, cue.end)
        passive = PASSIVE_QUOTED.search(sentence.between(sentence.start, cue.start + 3))
        if passive and cue.word in {"as saying", "as telling", "as stating"}:
            return _before(sentence, sentence.start + passive.start())
        if cue.word.startswith("as ") or (
            cue.word.endswith("ing")
            and sentence.between(max(sentence.start, cue.start - 4), cue.start).endswith(" as ")
        ):
            return _before(sentence, cue.start - (0 if cue.word.startswith("as ") else 3))
        if _inverted(sentence, cue):
            return _starting(sentence, cue.end) or _phrase_after(sentence, cue.end)
        direct = _before(sentence, cue.start)
        if direct and not (PARTICIPLE.search(cue.word) and not _is_finite(sentence, cue)):
            return direct
        return _earlier_subject(sentence, cue) or _first(sentence, cue)


def _is_finite(sentence: Sentence, cue: Cue) -> bool:
    return bool(
        re.search(r"\b(?:is|was|are|were|been|be)\s+(?:[a-z]+ly\s+)?$", sentence.between(sentence.start, cue.start))
    )


def _inverted(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue stands right after a quotation and its subject after it: “…”, said the minister."""
    if PARTICIPLE.search(cue.word):
        return False
    before = sentence.between(sentence.start, cue.start).rstrip(" ,")
    return before.endswith("\x01") and bool(_starting(sentence, cue.end) or _phrase_after(sentence, cue.end))


def _phrase_after(sentence: Sentence, at: int) -> Mention | None:
    """A noun phrase right after an inverted cue, where no list has it: “…”, commented the daily."""
    found = PHRASE.match(sentence.hidden, at - sentence.start)
    if found is None:
        return None
    return Mention(
        sentence.start + found.start("np"), sentence.start + found.end("np"), "office", found.group("np").lower()
    )


def _starting(sentence: Sentence, at: int) -> Mention | None:
    """The mention that begins here (an office's own name, if one follows it, instead)."""
    for index, each in enumerate(sentence.mentions):
        gap = sentence.between(at, each.start) if each.start >= at else None
        if gap is not None and gap.strip() in {"", "the", "a", "an", "to", "both", "by"}:
            following = sentence.mentions[index + 1] if index + 1 < len(sentence.mentions) else None
            joint = sentence.between(each.end, following.start) if following else None
            named = following and following.kind == "person" and joint in {", ", " "}
            ended = following and sentence.between(following.end, following.end + 1) in {",", ".", ""}
            return following if following and named and ended and each.kind == "office" else each
    return None


def _before(sentence: Sentence, at: int) -> Mention | None:
    """The mention that ends right before a place, fillers and an apposition between commas aside."""
    left = sentence.between(sentence.start, at)
    bare = FILLER.sub("", left)
    comma = left[len(bare) :].lstrip().startswith(",")
    ending = [each for each in sentence.mentions if each.end - sentence.start == len(bare)]
    if comma:
        head = _apposed_to(sentence, len(bare))
        if head is not None and not (ending and ending[-1].kind == "person" and head.kind != "person"):
            return head
    if ending:
        return _head_of(sentence, ending[-1])
    phrase = OPENING.match(bare) if comma else CLAUSE_SUBJECT.search(bare)
    if phrase and "\x01" not in phrase.group("np"):
        words = phrase.group("np")
        return Mention(sentence.start + phrase.start("np"), sentence.start + phrase.end("np"), "office", words.lower())
    return None


def _apposed_to(sentence: Sentence, end: int) -> Mention | None:
    """For "NAME, the chairman of the board, said": the mention before the first comma of the apposition."""
    for each in reversed(sentence.mentions):
        last = each.end - sentence.start
        free = not PREPOSED.search(sentence.hidden[: each.start - sentence.start][-14:])
        if free and last < end and _is_aside(sentence, last, end):
            return each
    return None


def _is_aside(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the stretch is an apposition between commas, or a "he added" between commas."""
    between = sentence.hidden[start:end]
    if not between.startswith(",") or between.count(",") > ASIDE_COMMAS_MAX or "\x01" in between:
        return False
    if ASIDE_SAID.fullmatch(between):
        return True
    apposed = APPOSED.match(between, 1) and not CLAUSE.search(between)
    return bool(apposed) and not _finite_cue(sentence, start, end)


def _finite_cue(sentence: Sentence, start: int, end: int) -> bool:
    return any(
        match.group().lower() not in WEAK_CUES and not PARTICIPLE.search(match.group())
        for match in CUE.finditer(sentence.hidden, start, end)
    )


def _head_of(sentence: Sentence, mention: Mention) -> Mention:
    """For "the commander of the fleet in Port Ansel said": the office, not the place it is in."""
    joint = sentence.between(sentence.start, mention.start)
    if joint.endswith(" and ") and (first := _conjoined(sentence, mention)):
        return first
    if mention.kind not in {"place", "body", "other"} or not PREPOSED.search(joint[-14:]):
        return mention
    heads = [
        each for each in sentence.mentions if each.end <= mention.start and each.kind in {"office", "person", "body"}
    ]
    near = heads[-1] if heads else None
    if (
        near
        and len(sentence.between(near.end, mention.start).split()) <= 5
        and not CUE.search(sentence.between(near.end, mention.start))
    ):
        return near
    return mention


def _conjoined(sentence: Sentence, mention: Mention) -> Mention | None:
    """For "the commander and her colleague agreed": the first of the two."""
    before = [each for each in sentence.mentions if each.end <= mention.start]
    near = before[-1] if before else None
    return (
        near
        if near
        and near.kind in {"person", "office"}
        and sentence.between(near.end, mention.start) in {" and ", ", and "}
        else None
    )


def _earlier_subject(sentence: Sentence, cue: Cue) -> Mention | None:
    """A participle or a second verb shares the subject of the verb before it."""
    for earlier in reversed(cues(sentence)):
        if (
            earlier.end <= cue.start
            and earlier.word != "according to"
            and not CLAUSE.search(sentence.between(earlier.end, cue.start))
        ):
            found = WordOrder().subject(sentence, earlier)
            if found is not None:
                return found
    return None


def _first(sentence: Sentence, cue: Cue) -> Mention | None:
    """The first mention of the cue's clause that no preposition governs."""
    breaks = [
        match.end() + sentence.start
        for match in CLAUSE.finditer(sentence.hidden)
        if match.end() + sentence.start <= cue.start
    ]
    since = breaks[-1] if breaks else sentence.start
    for each in sentence.mentions:
        lead = sentence.between(sentence.start, each.start)[-14:]
        if since <= each.start and each.end <= cue.start and not PREPOSED.search(lead):
            return each
    return None


def addressee(sentence: Sentence, cue: Cue) -> Mention | None:
    """The one spoken to: first object of "told", or behind "to" of "said to"; never a clause."""
    after = sentence.between(cue.end, sentence.end)
    to = re.match(r"\s+(?:\w+\s+)?to\s+(?:the\s+)?", after)
    if cue.word in ADDRESSED or cue.word in {"called on", "calls on", "calling on"} or cue.word == "as telling":
        return _starting(sentence, cue.end)
    if cue.word in {"demanded", "demands", "demanding", "insisted", "asked", "requested"} and (
        that := re.match(r"\s+that\s+(?:the\s+)?", after)
    ):
        found = _starting(sentence, cue.end + that.end())
        return found if found and found.kind != "pronoun" else None
    return _starting(sentence, cue.end + to.end()) if to else None
