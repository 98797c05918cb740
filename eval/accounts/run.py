"""Scores the comparison of accounts on the labelled pairs, and on real reports where a copy is at hand.

    python eval/accounts/run.py [--reports DIR] [--superpal FILE]

Every row gives precision, recall and F1 with a 95 % interval.  Pairs that nothing was fitted on or tuned to are
reported apart.  A part that is not installed is named and its rows are left out.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

HERE = Path(__file__).parent
T = TypeVar("T")
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "src")]  # run as a program, it finds its neighbours

from eval.accounts import quotations  # noqa: E402
from eval.accounts.against import show_baselines  # noqa: E402
from eval.accounts.corpus import NO_LINK, PAIRS  # noqa: E402
from eval.accounts.dates import score_dates  # noqa: E402
from eval.accounts.pairs import Pair, load  # noqa: E402
from eval.accounts.scoring import Board, Tally  # noqa: E402
from parley.accounts.compare import Options, compare  # noqa: E402
from parley.accounts.meaning import Embeddings  # noqa: E402
from parley.accounts.model import Directness, DocId, Gap, Relation, Report, Role, Span, Tier  # noqa: E402
from parley.accounts.reading import Given, read_document  # noqa: E402
from parley.accounts.refusals import PartMissing  # noqa: E402
from parley.accounts.speakers import Grammar  # noqa: E402
from parley.accounts.structure import told  # noqa: E402

Key = tuple[str, int, int]
OTHER_NAMES = {
    "entity-description": "",
    "attribution-speaker": "speaker",
    "attribution-subject": "speaker",
    "only-one-side": "only on one side",
}


def _key(span: Span) -> Key:
    return span.doc, span.start, span.end


def report_of(pair: Pair, meaning: Embeddings | None, grammar: Grammar | None) -> Report:
    """The comparison of a pair."""
    documents = [
        read_document(DocId(side), pair.texts[side].encode(), Given(side, pair.anchors["AB".index(side)]), grammar)
        for side in "AB"
    ]
    return compare(documents, Options(meaning=meaning))


def links(report: Report, gold: dict[tuple[Key, Key], str], tier: Tier | None = None) -> Tally:
    """Sentence links; optional ones and each side's own positions count neither way."""
    tally, seen = Tally(), set()
    for link in report.links:
        pair = (_key(link.a), _key(link.b))
        if gold.get(pair) in NO_LINK or link.relation is Relation.OWN_POSITION or (tier and link.tier is not tier):
            continue
        seen.add(pair)
        tally.hit += pair in gold
        tally.extra += pair not in gold
    tally.miss = len([pair for pair, relation in gold.items() if relation not in NO_LINK and pair not in seen])
    return tally


def gaps(found: Sequence[Gap], report: Report, gold: dict[tuple[Key, Key], str]) -> Tally:
    """Sentences found on one side only: body sentences without a link of any kind in the labels."""
    linked = {key for pair, relation in gold.items() if relation != "optional" for key in pair}
    unsure = {key for pair in gold for key in pair} - linked
    wanted = (
        {
            _key(each.span)
            for document in report.documents
            for each in document.statements
            if each.role is Role.BODY and told(each) and not each.duplicate_of
        }
        - linked
        - unsure
    )
    said = {_key(each.span) for each in found} - unsure
    return Tally(len(said & wanted), len(said - wanted), len(wanted - said))


def quote_speakers(report: Report, pair: Pair) -> Tally:
    """Direct quotations with the right speaker."""
    tally = Tally()
    gold = dict(pair.quotes)
    for name, (side, start, end) in pair.spans.items():
        document = report.document(DocId(side))
        said = [
            each
            for each in document.attributions
            if each.directness is not Directness.INDIRECT and start <= each.content.start < end
        ]
        got = [document.says(who) for each in said if (who := each.resolved or each.speaker)]
        wanted = gold.get(name, [])
        hits = sum(1 for one, other in zip(got, wanted, strict=False) if quotations.same(one, other))
        tally.add(Tally(hits, len(got) - hits, len(wanted) - hits))
    return tally


def divergences(report: Report, pair: Pair) -> Tally:
    """Labelled divergences that the table has: kind and sentence; the labels are too few to count extras."""
    found = {
        (each.kind.value, frozenset(_holder(pair, span) for span in (each.a, each.b) if span))
        for each in report.divergences
    }
    found |= {("only on one side", frozenset({_holder(pair, each.span)})) for each in report.gaps}
    tally = Tally()
    for kind, names in pair.divergences:
        hit = any(kind == other and set(names) & places for other, places in found)
        tally.add(Tally(int(hit), 0, int(not hit)))
    return tally


def _holder(pair: Pair, span: Span) -> str:
    return next(
        (name for name, (side, start, end) in pair.spans.items() if side == span.doc and start <= span.start < end), ""
    )


def own_pairs(meaning: Embeddings | None, grammar: Grammar | None) -> None:
    """The project's pairs: tuned and held out, one language and two."""
    for held_out in (False, True):
        board = Board()
        for pair in load(PAIRS):
            if pair.held_out is not held_out or (pair.across and meaning is None):
                continue
            _score_pair(board, report_of(pair, meaning if pair.across else None, grammar), pair, pair.group)
            if meaning and not pair.across:
                _score_links(board, report_of(pair, meaning, grammar), pair, f"{pair.group}, with meaning")
        board.show("own pairs, held out" if held_out else "own pairs, fitted on")


def _gold(pair: Pair) -> dict[tuple[Key, Key], str]:
    return {(pair.spans[a], pair.spans[b]): relation for a, b, relation in pair.links}


def _score_links(board: Board, report: Report, pair: Pair, name: str) -> None:
    gold = _gold(pair)
    board.add(f"{name}: links", links(report, gold))
    board.add(f"{name}: links, firm only", links(report, gold, Tier.FIRM))
    board.add(f"{name}: only here", gaps(report.gaps, report, gold))


def _score_pair(board: Board, report: Report, pair: Pair, name: str) -> None:
    _score_links(board, report, pair, name)
    board.add(f"{name}: only here or not found", gaps(report.gaps + report.unfound, report, _gold(pair)))
    board.add(f"{name}: direct quotes, right speaker", quote_speakers(report, pair))
    board.add(f"{name}: labelled divergences found", divergences(report, pair))


def news_quotes(grammar: Grammar | None) -> None:
    """The texts for speakers alone."""
    blocks = quotations.load(HERE / "quotes.txt")
    board = Board()
    for held_out in (False, True):
        right, given, wanted = quotations.score([each for each in blocks if each.held_out is held_out], grammar)
        board.add("held out" if held_out else "used for tuning", Tally(right, given - right, wanted - right))
    board.show("speaker of a quotation, " + ("syntax" if grammar else "rules"))


def real_reports(folder: Path, meaning: Embeddings | None, grammar: Grammar | None) -> None:
    """Two real reports with hand labels, if they are there."""
    labels = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    documents = [
        read_document(DocId(name), (folder / each["path"]).read_bytes(), Given(each["path"]), grammar)
        for name, each in labels["documents"].items()
    ]
    begun = time.perf_counter()
    report = compare(documents, Options(meaning=meaning))
    took = time.perf_counter() - begun
    spans = {each["id"]: (each["id"][0], each["start"], each["end"]) for each in labels["sentences"]}
    gold = {(spans[each["a"]], spans[each["b"]]): each["relation"] for each in labels["sentence_links"]}
    board = Board()
    board.add("links", links(report, gold))
    board.add("links, firm only", links(report, gold, Tier.FIRM))
    board.add("only here", gaps(report.gaps, report, gold))
    board.add("only here or not found", gaps(report.gaps + report.unfound, report, gold))
    quotes = [each for each in labels["quotes"] if each["kind"].startswith("direct")]
    said = {
        (document.id, each.content.start): (document, each)
        for document in report.documents
        for each in document.attributions
        if each.directness is not Directness.INDIRECT
    }
    right = 0
    for each in quotes:
        document, found = said.get((each["doc"], each["start"]), (None, None))
        name = document.says(who) if document and found and (who := found.resolved or found.speaker) else ""
        right += quotations.same(name, each["speaker"]) or quotations.same(name, each["speaker_mention"])
    board.add("direct quotes, right speaker", Tally(right, len(said) - right, len(quotes) - right))
    places = [{_sentence(spans, span) for span in (each.a, each.b) if span} for each in report.divergences]
    decidable = [each for each in labels["discrepancies"] if each["decidable_from_pair"]]
    hits = sum(1 for each in decidable if any(set(each["a"] + each["b"]) & place for place in places))
    board.add("decidable discrepancies touched", Tally(hits, 0, len(decidable) - hits))
    board.show(f"two real reports ({took:.2f} s{', meaning' if meaning else ''}{', syntax' if grammar else ''})")


def _sentence(spans: dict[str, Key], span: Span) -> str:
    return next(
        (name for name, (doc, start, end) in spans.items() if doc == span.doc and start <= span.start < end), ""
    )


def main() -> int:
    """Prints every table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--superpal", type=Path)
    chosen = parser.parse_args()
    meaning, grammar = _part("meaning", Embeddings), _part("syntax", _parser)
    own_pairs(meaning, None)
    for each in [None, *([grammar] if grammar else [])]:
        news_quotes(each)
    right, whole, wrong = score_dates(HERE / "dates.txt", date(2023, 12, 22))
    print(f"\ndate expressions with granularity: {right} of {whole} right ({right / whole:.3f})")
    for missed in wrong:
        print(f"  {missed}")
    if chosen.reports and (chosen.reports / "gold.json").exists():
        real_reports(chosen.reports, None, None)
        if meaning or grammar:
            real_reports(chosen.reports, meaning, grammar)
    for part in (None, meaning) if meaning else (None,):
        show_baselines(part, chosen.superpal, chosen.reports)
    return 0


def _parser() -> Grammar:
    from parley.accounts.syntax import Parsed

    return Parsed()


def _part(name: str, make: Callable[[], T]) -> T | None:
    """An optional part; None, said aloud, where it is not installed."""
    try:
        return make()
    except PartMissing:
        print(f"not installed: {name}; its rows are left out")
        return None


if __name__ == "__main__":
    sys.exit(main())
