"""Words given as somebody's: every quotation and reported clause with its speaker, cue, addressee and chain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from parley.accounts.attributions_zh import attribute_zh
from parley.accounts.data.verbs import ADDRESSED, REPLIES, STRENGTH
from parley.accounts.mentions import Mention, mentions
from parley.accounts.model import Attribution, Directness, DocId, Name, Segment, Span, Statement
from parley.accounts.quoting import masked, quotations
from parley.accounts.resolving import Thread, resolve
from parley.accounts.speakers import PREPOSED, Cue, Grammar, Sentence, addressee, cues
from parley.accounts.structure import told

WHOLE_WORDS_MIN: Final = 5
SCARE_WORDS_MAX: Final = 3
POST_CHARS_MAX: Final = 140
CLOSED: Final = re.compile(r"[,?!—–…][”\"’]?$")
CONTENT_END: Final = re.compile(r"[\s,.;:!?]*$")
TRAILING: Final = re.compile(r",\s+(?:according to|as (?:cited|quoted|reported|relayed|stated) (?:by|in))\b")
CITED_BY: Final = re.compile(r"\bas (?:cited|quoted|reported|relayed) (?:by|in)\s+")
IN_PAPER: Final = re.compile(r"^In (?:its|his|her|their|a|the)\b[^,]{0,60},")
THAT: Final = re.compile(r"\s*(?:,\s*)?(?:that\s+|whether\s+|how\s+)?")
POSSESSED: Final = re.compile(
    r"[’']s\s+(?:\w+\s+){0,2}(?:call|calls|remarks?|description|warning|demand|claim|phrase|words|statement"
    r"|pledge|promise|request|appeal|assertion|view)\s+(?:of|for|that|to|was)?\s*(?:an?\s+|the\s+)?$"
)
VERBS: Final = frozenset(
    (
        "will would is was are were has had have must can cannot could should may does did deplores shares "
        "supports opposes seeks wants intends remains"
    ).split()
)
LABELLED: Final = re.compile(r":\s*$")


def attribute(
    doc: DocId,
    text: str,
    parts: Sequence[Segment],
    statements: Sequence[Statement],
    names: tuple[Name, ...],
    lang: str,
    grammar: Grammar,
) -> tuple[Attribution, ...]:
    """All attributions of a text, in order; a quotation that nothing in the text gives to anybody has no speaker."""
    places = [
        (part.span.start, part.span.end)
        for part in parts
        if any(told(each) and part.span.holds(each.span) for each in statements)
    ]
    quoted = quotations(text, places)
    if lang == "zh":
        return attribute_zh(doc, text, statements, names, quoted)
    if lang != "en":
        return tuple(Attribution(Span(doc, *each), _shape(text, *each)) for each in quoted)
    return _Reader(doc, text, names, grammar).read([each for each in statements if told(each)], quoted)


class _Reader:
    """Reads the sentences in order, holding the thread of who spoke."""

    def __init__(self, doc: DocId, text: str, names: tuple[Name, ...], grammar: Grammar) -> None:
        self.doc, self.text, self.names, self.grammar = doc, text, names, grammar
        self.thread = Thread(doc, text, names)
        self.last_quote: tuple[int, Attribution] | None = None
        self.answerer: Span | None = None

    def read(self, statements: Sequence[Statement], quoted: list[tuple[int, int]]) -> tuple[Attribution, ...]:
        laid = [self._lay(each, quoted) for each in statements]
        owner = _owners(laid, quoted)
        found: list[Attribution] = []
        for index, (statement, sentence) in enumerate(zip(statements, laid, strict=True)):
            for place in owner.get(index, ()):
                attribution = self._quotation(place, laid, index, statement)
                found += [attribution] if attribution else []
            found += self._reported(sentence)
            self.thread.note(sentence)
        return tuple(sorted(found, key=lambda each: (each.content.start, -each.content.end)))

    def _lay(self, statement: Statement, quoted: list[tuple[int, int]]) -> Sentence:
        start, end = statement.span.start, statement.span.end
        hidden = masked(self.text, start, end, quoted)
        return Sentence(self.text, start, end, hidden, mentions(self.text, start, end, hidden, self.names), quoted)

    def _quotation(
        self, place: tuple[int, int], laid: list[Sentence], index: int, statement: Statement
    ) -> Attribution | None:
        cue, subject = self._found(place, laid[index])
        sentence = laid[index]
        if (
            subject is None
            and index + 1 < len(laid)
            and _is_all_quote(sentence)
            and laid[index + 1].start - sentence.end <= 1
        ):
            cue, subject = self._opening(laid[index + 1])
        if subject is None and _is_all_quote(sentence) and not self._carries(statement) and index + 1 < len(laid):
            subject = _introduced(laid[index + 1])
        if subject is not None:
            return self._made(place, sentence, cue, subject, statement)
        if _is_all_quote(sentence) and self._carries(statement):
            return self._carried(place, statement)
        if len(self.text[place[0] : place[1]].split()) <= SCARE_WORDS_MAX:
            return None
        return Attribution(Span(self.doc, *place), _shape(self.text, *place))

    def _carries(self, statement: Statement) -> bool:
        """Whether a quotation of this or the last paragraph can go on here."""
        return self.last_quote is not None and self.last_quote[0] >= statement.paragraph - 1

    def _found(self, place: tuple[int, int], sentence: Sentence) -> tuple[Cue | None, Mention | None]:
        """The cue that stands with a quotation and its subject: behind it where it closes a clause, else before."""
        here = cues(sentence)
        closes = (
            place[0] <= sentence.start + 1
            or CLOSED.search(self.text[max(0, place[1] - 2) : place[1]])
            or self.text[place[1] : place[1] + 1] == ","
        )
        post = next((cue for cue in here if 0 <= cue.start - place[1] <= POST_CHARS_MAX), None)
        pre = next((cue for cue in reversed(here) if cue.end <= place[0]), None)
        if post and "\x01" in sentence.between(place[1], post.start):
            post = None
        ordered = (
            [post, pre]
            if closes and (pre is None or pre.word == "according to" or place[0] <= sentence.start + 1)
            else [pre, post]
        )
        for cue in ordered:
            subject = self.grammar.subject(sentence, cue) if cue else None
            if cue and subject:
                return cue, subject
        final = next((cue for cue in reversed(here) if cue.start >= place[1]), None)
        subject = (
            self.grammar.subject(sentence, final)
            if final
            else self._possessed(place, sentence)
            or self._before_colon(place, sentence)
            or self._acting(place, sentence)
        )
        return final, subject

    def _possessed(self, place: tuple[int, int], sentence: Sentence) -> Mention | None:
        for each in reversed(sentence.mentions):
            between = sentence.between(each.end, place[0]) if each.end <= place[0] else None
            if between is not None and (POSSESSED.fullmatch(between) or LABELLED.fullmatch(between)):
                return each
        return None

    def _acting(self, place: tuple[int, int], sentence: Sentence) -> Mention | None:
        """For "The resolution “deplores the loss”": who stands before a quotation that opens with a verb."""
        first = re.match(r"\W*([a-z’']+)", self.text[place[0] : place[1]])
        if first is None or not (first.group(1) in VERBS or first.group(1) in STRENGTH):
            return None
        free = [
            each
            for each in sentence.mentions
            if each.end <= place[0] and not PREPOSED.search(sentence.between(sentence.start, each.start)[-14:])
        ]
        return free[0] if free and not cues(sentence) else None

    def _before_colon(self, place: tuple[int, int], sentence: Sentence) -> Mention | None:
        """For "His deputy, NAME, was less reserved: “…”": the first mention of the clause before the colon."""
        if not LABELLED.search(sentence.between(sentence.start, place[0])):
            return None
        free = [
            each
            for each in sentence.mentions
            if each.end <= place[0] and not PREPOSED.search(sentence.between(sentence.start, each.start)[-14:])
        ]
        return free[0] if free else None

    def _opening(self, sentence: Sentence) -> tuple[Cue | None, Mention | None]:
        """For a quotation in a sentence of its own: the reporting clause right behind it (“…” she added.)."""
        here = cues(sentence)
        if not here or here[0].start - sentence.start > 60 or "\x01" in sentence.hidden:
            return None, None
        ends = len(re.sub(r"[\s.]+$", "", sentence.hidden)) + sentence.start
        subject = self.grammar.subject(sentence, here[0]) if ends - here[0].end <= 40 else None
        return here[0], subject

    def _carried(self, place: tuple[int, int], statement: Statement) -> Attribution:
        assert self.last_quote is not None
        before = self.last_quote[1]
        made = Attribution(
            Span(self.doc, *place),
            Directness.CARRIED,
            None,
            0,
            before.speaker,
            before.resolved,
            "carried over",
            before.addressee,
            before.addressee_resolved,
            before.chain,
        )
        self.last_quote = (statement.paragraph, made)
        return made

    def _made(
        self,
        place: tuple[int, int],
        sentence: Sentence,
        cue: Cue | None,
        subject: Mention,
        statement: Statement,
    ) -> Attribution:
        made = self._attribution(place, _shape(self.text, *place), sentence, cue, subject)
        self.last_quote = (statement.paragraph, made)
        return made

    def _attribution(
        self, place: tuple[int, int], shape: Directness, sentence: Sentence, cue: Cue | None, subject: Mention
    ) -> Attribution:
        resolved, how = resolve(self.thread, sentence, subject)
        if cue and cue.word in REPLIES and subject.kind == "pronoun" and self.answerer and _opens(sentence, subject):
            resolved, how = self.answerer, "spoken to before"
        to = addressee(sentence, cue) if cue else None
        to_whom = resolve(self.thread, sentence, to)[0] if to else None
        chain = tuple(Span(self.doc, each.start, each.end) for each in self._chain(sentence, subject, cue))
        self.thread.spoke(subject)
        self.answerer = to_whom
        return Attribution(
            Span(self.doc, *place),
            shape,
            Span(self.doc, cue.start, cue.end) if cue else None,
            cue.strength if cue else 0,
            Span(self.doc, subject.start, subject.end),
            resolved,
            how,
            Span(self.doc, to.start, to.end) if to else None,
            to_whom,
            chain,
        )

    def _chain(self, sentence: Sentence, subject: Mention, cue: Cue | None) -> list[Mention]:
        """Through whom the words came, the outermost first: "the ministry cited X as telling", "according to"."""
        found = []
        for other in cues(sentence):
            outer = (
                cue is not None
                and other.end <= cue.start
                and other.word in {"cited", "quoted", "cites", "quotes", "citing", "quoting"}
            )
            if outer or (other.word == "according to" and (cue is None or other.start != cue.start)):
                speaker = self.grammar.subject(sentence, other)
                found += [speaker] if speaker and speaker.start != subject.start else []
        for match in CITED_BY.finditer(sentence.hidden):
            at = sentence.start + match.end()
            found += [each for each in sentence.mentions if at <= each.start <= at + 4 and each.start != subject.start][
                :1
            ]
        if IN_PAPER.match(sentence.hidden):
            found += [each for each in sentence.mentions if each.end <= subject.start][:1]
        return found

    def _reported(self, sentence: Sentence) -> list[Attribution]:
        """Reported clauses: the words behind a cue, or before a reporting clause that closes the sentence."""
        found: list[Attribution] = []
        for cue in cues(sentence):
            subject = self.grammar.subject(sentence, cue)
            content = _content(sentence, cue, subject) if subject else None
            if subject and content and _has_words(sentence, content):
                found.append(self._attribution(content, Directness.INDIRECT, sentence, cue, subject))
        return found


def _opens(sentence: Sentence, subject: Mention) -> bool:
    return subject.start == sentence.start


def _introduced(sentence: Sentence) -> Mention | None:
    """The person with whom a sentence opens: who spoke in the quotation that stood alone before it."""
    first = sentence.mentions[0] if sentence.mentions else None
    return first if first and first.kind == "person" and first.start - sentence.start <= 1 else None


def _owners(laid: list[Sentence], quoted: list[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """For each sentence the quotations to be explained there: of a longer one, the sentence with words outside it."""
    owner: dict[int, list[tuple[int, int]]] = {}
    for place in quoted:
        holding = [
            index for index, sentence in enumerate(laid) if sentence.start < place[1] and place[0] < sentence.end
        ]
        if holding:
            outside = [index for index in (holding[-1], holding[0]) if cues(laid[index])]
            owner.setdefault((outside or holding)[0], []).append(place)
    return owner


def _is_all_quote(sentence: Sentence) -> bool:
    words = re.sub(r"[\s\x01.,]", "", sentence.hidden)
    return len(words) * 5 <= len(sentence.hidden)


def _shape(text: str, start: int, end: int) -> Directness:
    words = text[start + 1 : end - 1]
    whole = words[:1].isupper() and len(words.split()) >= WHOLE_WORDS_MIN
    return Directness.DIRECT if whole else Directness.PARTIAL


def _content(sentence: Sentence, cue: Cue, subject: Mention) -> tuple[int, int] | None:
    if cue.word == "according to":
        return _around_according(sentence, cue, subject)
    after = sentence.between(cue.end, sentence.end)
    if not re.sub(r"[\s.”\"]", "", after) or (
        subject.start >= cue.end and subject.end - cue.end < 60 and not after[subject.end - cue.end :].strip(" .”")
    ):
        first = min(subject.start, cue.start)
        return _trimmed(sentence, sentence.start, first)
    if subject.start >= cue.end:
        return None
    lead = sentence.between(sentence.start, subject.start).rstrip()
    if lead.endswith(",") and after.lstrip()[:1] in {",", "."} and len(lead) > 20:
        return _trimmed(sentence, sentence.start, subject.start)
    at = cue.end
    to = addressee(sentence, cue)
    if to and (cue.word in ADDRESSED or sentence.between(cue.end, to.start).strip().startswith("to")):
        at = to.end
    skip = THAT.match(sentence.hidden, at - sentence.start)
    at = sentence.start + (skip.end() if skip else at - sentence.start)
    cut = TRAILING.search(sentence.hidden, at - sentence.start)
    return _trimmed(sentence, at, sentence.start + cut.start() if cut else sentence.end)


def _around_according(sentence: Sentence, cue: Cue, subject: Mention) -> tuple[int, int] | None:
    if cue.start - sentence.start <= 1:
        return _trimmed(sentence, subject.end, sentence.end)
    return _trimmed(sentence, sentence.start, cue.start)


def _trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    words = sentence.text[start:end]
    last = start + len(CONTENT_END.sub("", words)) if words else start
    first = start + len(words) - len(words.lstrip(" ,"))
    return (first, last) if first < last else None


def _has_words(sentence: Sentence, content: tuple[int, int]) -> bool:
    """Whether a reported clause says something outside quotation marks."""
    return len(re.findall(r"[^\W\d_]{2,}", sentence.between(*content))) >= SCARE_WORDS_MAX


def within(found: Iterable[Attribution], span: Span) -> tuple[Attribution, ...]:
    """The attributions whose words meet a sentence."""
    return tuple(each for each in found if each.content.meets(span))
