"""The model against two plain ways of scoring: links and only here, on what was fitted on and on what was not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from eval.accounts.baseline import bm25, n_grams
from eval.accounts.corpus import ARTICLES, SUMMARY, Case, own_cases, report_case, superpal_cases
from eval.accounts.fit import COUNTS, Scored, Scores, unseen
from eval.accounts.pairs import ACROSS
from eval.accounts.scoring import Tally, average_precision, links, only_here, ranked, with_partners_taken
from parley.accounts.data.weights import FAR, POSSIBLE
from parley.accounts.links import pair_score
from parley.accounts.meaning import Meaning

PLAIN = {"BM25": bm25, "character n-grams": n_grams}
FINE = [round(step / 100, 2) for step in range(2, 60)]
BY_PEOPLE = frozenset({SUMMARY, ARTICLES})
Measure = Callable[[Case, Scores, float], Tally]


def show_baselines(meaning: Meaning | None, superpal: Path | None, reports: Path | None) -> None:
    """Prints, for every group, the model's figures and those of the plain ways.

    The plain ways take the thresholds that are best on what the model was fitted on.  SuperPAL's topics are each scored
    by a model that has not seen them; the rows of the other groups are by the model as it is shipped.
    """
    mode = "meaning" if meaning else "words"
    tuning = [each for each in own_cases(meaning, held_out=False) if each.group != ACROSS]
    tuning += superpal_cases(superpal, meaning) if superpal and superpal.exists() else []
    fresh = [each for each in own_cases(meaning, held_out=True) if each.group != ACROSS]
    if reports and (reports / "gold.json").exists():
        fresh.append(report_case(reports, meaning))
    for title, cases in (("fitted on (of SuperPAL: each topic unseen)", tuning), ("not fitted on", fresh)):
        print(f"\n{mode}, {title}: the model, and plain ways beside it")
        left = [each for each in cases if each.group not in BY_PEOPLE]
        scored = [(case, _model_scores(case, mode)) for case in left]
        scored += unseen(cases, mode, BY_PEOPLE)
        _rows("model", scored, POSSIBLE[mode], FAR[mode])
        if not meaning:
            for name, plain in PLAIN.items():
                on = [(case, plain(case.table)) for case in tuning]
                link, far = _best(on, links, 1.0), _best(on, _far, 0.5)
                _rows(name, [(case, plain(case.table)) for case in cases], link, far)


def _model_scores(case: Case, mode: str) -> Scores:
    return [[pair_score(row, mode) for row in rows] for rows in case.rows]


def _far(case: Case, scores: Scores, below: float) -> Tally:
    return (with_partners_taken if case.group in BY_PEOPLE else only_here)(case, scores, below)


def _best(scored: Sequence[tuple[Case, Scores]], measure: Measure, beta: float) -> float:
    def value(threshold: float) -> float:
        groups: dict[str, Tally] = {}
        for case, scores in scored:
            groups.setdefault(case.group, Tally()).add(measure(case, scores, threshold))
        return sum(COUNTS[group] * tally.f(beta) for group, tally in groups.items())

    return max(FINE, key=value)


def _rows(name: str, scored: Scored, link: float, far: float) -> None:
    groups: dict[str, list[tuple[Case, Scores]]] = {}
    for case, scores in scored:
        groups.setdefault(case.group, []).append((case, scores))
    for group, members in groups.items():
        linked, alone = Tally(), Tally()
        for case, scores in members:
            linked.add(links(case, scores, link))
            alone.add(_far(case, scores, far))
        area = average_precision([each for case, scores in members for each in ranked(case, scores)])
        print(f"  {name:18} {group:20} average precision {area:.3f}")
        print(f"  {'':18} {'links':20} {linked.row()}")
        print(f"  {'':18} {'only here':20} {alone.row()}")
