"""Fits the model of a link and prints the module `data/weights.py`; what cross-validation says of it goes to stderr.

    python eval/accounts/fit.py --superpal FILE > src/parley/accounts/data/weights.py

Logistic regression with a ridge, no weight below zero, on the tuning pairs and on SuperPAL.  Every figure here, and
every threshold, comes from cross-validation: a pair is scored by a model that has not seen it (of SuperPAL: its topic).
Held-out pairs and the two real reports are never read.  Needs the optional part `meaning` (and its numpy).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "src")]  # run as a program, it finds its neighbours

from eval.accounts.corpus import ARTICLES, SUMMARY, Case, own_cases, superpal_cases  # noqa: E402
from eval.accounts.pairs import ACROSS, HARD, NEWS, REPORT  # noqa: E402
from eval.accounts.scoring import (  # noqa: E402
    Tally,
    average_precision,
    links,
    only_here,
    ranked,
    with_partners_taken,
)
from parley.accounts.features import NAMES  # noqa: E402
from parley.accounts.meaning import Embeddings, Meaning  # noqa: E402

WORDS_USED = ("share", "amount", "share_near", "amount_near", "ahead", "grams", "figures", "dates", "position", "lead")
MEANING_USED = ("meaning", "meaning_ahead", "meaning_apart")
USED = {
    "words": WORDS_USED,
    "meaning": (*WORDS_USED, *MEANING_USED),
    "across": ("names", "figures", "dates", "glossary", "position", "lead", *MEANING_USED),
}
"""The features of each mode.  Names where words are compared, pairs of neighbouring words, runs of words in quotations
and the neighbouring sentences did not help pairs that were not fitted."""

RIDGE = {"words": 3e-4, "meaning": 3e-4, "across": 3e-4}
COUNTS = {HARD: 0.5, NEWS: 1.0, REPORT: 1.0, SUMMARY: 1.0, ARTICLES: 0.3}
"""What a pair of sentences of a group counts for: short pairs are riddles, alignment through a summary is noisy."""

BORROWED = 0.3
"""What English pairs count for across languages, where there are few: meaning is compared by one measure in both."""

LENGTHS = [0.5**halved for halved in range(20)]
ENOUGH = 1e-9
BEGUN = -3.0
"""The bias with which the search begins: few pairs of sentences are linked."""

GRID = [round(0.05 * step, 2) for step in range(2, 19)]
NEARLY = 0.01
"""The threshold of a link is flat near its best: of those so near it, the highest is taken, which links the least."""

POSSIBLE_MAX = 0.5
"""What is more likely a link than not is shown."""

FIRM_PRECISION = {"words": 0.92, "meaning": 0.92, "across": 0.9}
Numbers = NDArray[np.float64]
Scores = list[list[float]]
Scored = list[tuple[Case, Scores]]


@dataclass(frozen=True)
class Model:
    """Weights by feature, and the bias."""

    weights: dict[str, float]
    bias: float

    def scores(self, case: Case) -> Scores:
        """The probability of a link for every pair of sentences."""
        line = np.array([self.weights.get(name, 0.0) for name in NAMES])
        return [
            [float(1 / (1 + np.exp(-(np.array(case.rows[i][j]) @ line + self.bias)))) for j in range(len(row))]
            for i, row in enumerate(case.labels)
        ]


def fit(cases: Sequence[Case], mode: str) -> Model:
    """The model that explains the labels best, with the ridge of its mode."""
    at = [NAMES.index(name) for name in USED[mode]]
    rows, labels, counts = [], [], []
    for case in cases:
        for i, wanted in enumerate(case.labels):
            for j, label in enumerate(wanted):
                if label >= 0:
                    rows.append([case.rows[i][j][each] for each in at])
                    labels.append(label)
                    counts.append(_count(case.group, mode))
    found = _minimum(np.array(rows), np.array(labels), np.array(counts), RIDGE[mode])
    rounded = [round(float(each), 2) for each in found]
    return Model(dict(zip(USED[mode], rounded[:-1], strict=True)), rounded[-1])


def _count(group: str, mode: str) -> float:
    if mode != "across":
        return COUNTS[group]
    return 1.0 if group == ACROSS else 0.0 if group == ARTICLES else BORROWED


def _minimum(rows: Numbers, labels: Numbers, counts: Numbers, ridge: float) -> Numbers:
    """Newton's method, shorter steps where a whole one goes too far; a weight that would fall below zero stays."""
    features = np.hstack([rows, np.ones((len(rows), 1))])
    share = counts / counts.sum()
    ridges = np.array([ridge] * rows.shape[1] + [1e-9])
    bounded = np.array([True] * rows.shape[1] + [False])

    def loss(point: Numbers) -> float:
        logits = features @ point
        return float(share @ (np.logaddexp(0, logits) - labels * logits) + 0.5 * ridges @ point**2)

    found: Numbers = np.array([0.0] * rows.shape[1] + [BEGUN])
    while True:
        likely = 1 / (1 + np.exp(-features @ found))
        slope = features.T @ ((likely - labels) * share) + ridges * found
        free = np.where(~(bounded & (found <= 0) & (slope > 0)))[0]
        bend = (features * (likely * (1 - likely) * share)[:, None]).T @ features + np.diag(ridges)
        step = np.zeros(len(found))
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        tries = [found - length * step for length in LENGTHS]
        tries = [np.where(bounded, np.maximum(each, 0), each) for each in tries]
        better = next((each for each in tries if loss(each) < loss(found) - ENOUGH), None)
        if better is None:
            return found
        found = better


def unseen(cases: Sequence[Case], mode: str, groups: frozenset[str] | None = None) -> Scored:
    """Every case (of these groups) scored by a model that has not seen it, nor anything else of its topic."""
    return [
        (case, fit([each for each in cases if _topic(each) != _topic(case)], mode).scores(case))
        for case in cases
        if (case.group == ACROSS or mode != "across") and (groups is None or case.group in groups)
    ]


def _topic(case: Case) -> str:
    return case.name.split(" ")[0]


def _mean(scored: Scored, measure: Callable[[Case, Scores], Tally], value: Callable[[Tally], float]) -> float:
    """The mean of the groups, each weighed as it counts: none outweighs another by its size."""
    groups: dict[str, Tally] = {}
    for case, scores in scored:
        groups.setdefault(case.group, Tally()).add(measure(case, scores))
    counts = {group: COUNTS.get(group, 1.0) for group in groups}
    return sum(value(tally) * counts[group] for group, tally in groups.items()) / sum(counts.values())


def thresholds(scored: Scored, mode: str) -> dict[str, float]:
    """What is a possible link, what a firm one, and below what a sentence is only here."""
    possible = {t: _mean(scored, lambda c, s: links(c, s, t), Tally.f) for t in GRID}  # noqa: B023 - called at once
    firm = {t: _mean(scored, lambda c, s: links(c, s, t), Tally.precision) for t in GRID}  # noqa: B023
    far = {t: _mean(scored, lambda c, s: _far(c, s, t), Tally.f) for t in GRID}  # noqa: B023
    best = max(possible.values())
    return {
        "possible": min(POSSIBLE_MAX, max(t for t in GRID if possible[t] >= best - NEARLY)),
        "firm": next((t for t in GRID if firm[t] >= FIRM_PRECISION[mode]), GRID[-1]),
        "far": max((t for t in GRID if t <= POSSIBLE_MAX), key=lambda t: far[t]),
    }


def _far(case: Case, scores: Scores, below: float) -> Tally:
    judge = with_partners_taken if case.group in {SUMMARY, ARTICLES} else only_here
    return judge(case, scores, below)


def _tell(mode: str, scored: Scored, chosen: dict[str, float]) -> None:
    print(f"\n{mode}, cross-validated, at {chosen}", file=sys.stderr)
    groups: dict[str, Scored] = {}
    for case, scores in scored:
        groups.setdefault(case.group, []).append((case, scores))
    for group, members in groups.items():
        tallies = {"links": Tally(), "firm": Tally(), "only here": Tally()}
        for case, scores in members:
            tallies["links"].add(links(case, scores, chosen["possible"]))
            tallies["firm"].add(links(case, scores, chosen["firm"]))
            tallies["only here"].add(_far(case, scores, chosen["far"]))
        every = [each for case, scores in members for each in ranked(case, scores)]
        print(f"  {group}: average precision {average_precision(every):.3f}", file=sys.stderr)
        for name, tally in tallies.items():
            print(f"    {name:10} {tally.row()}", file=sys.stderr)


HEAD = '''"""The model of a link: what the features weigh, and its thresholds; written by `eval/accounts/fit.py`."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"
ACROSS: Final = "across"
"""The modes: by words alone, by words and sentence embeddings, by embeddings across languages."""
'''


TOLD = {
    "possible": "A pair of sentences at least so probable is a possible link.",
    "firm": "A pair at least so probable is a firm link: more than nine of ten hold in cross-validation.",
    "far": "A sentence less likely than this to have any partner is only here.",
}


def _module(models: dict[str, Model], chosen: dict[str, dict[str, float]]) -> str:
    weights = "".join(f'    "{mode}": {{\n{_lines(model.weights)}    }},\n' for mode, model in models.items())
    tables = "".join(
        f'\n{name.upper()}: Final = {_line({mode: each[name] for mode, each in chosen.items()})}\n"""{told}"""\n'
        for name, told in TOLD.items()
    )
    biases = _line({mode: model.bias for mode, model in models.items()})
    return f"{HEAD}\nWEIGHTS: Final = {{\n{weights}}}\nBIAS: Final = {biases}\n{tables}"


def _lines(table: dict[str, float]) -> str:
    return "".join(f'        "{name}": {value},\n' for name, value in table.items())


def _line(table: dict[str, float]) -> str:
    return "{" + ", ".join(f'"{name}": {value}' for name, value in table.items()) + "}"


def main() -> None:
    """Prints the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--superpal", type=Path, required=True)
    path = parser.parse_args().superpal
    models, chosen = {}, {}
    embeddings = Embeddings()
    with_meaning = _cases(path, embeddings)
    for mode, cases in (("words", _cases(path, None)), ("meaning", with_meaning), ("across", with_meaning)):
        mine = [each for each in cases if mode == "across" or each.group != ACROSS]
        scored = unseen(mine, mode)
        chosen[mode] = thresholds(scored, mode)
        _tell(mode, scored, chosen[mode])
        models[mode] = fit(mine, mode)
    print(_module(models, chosen), end="")


def _cases(path: Path, meaning: Meaning | None) -> list[Case]:
    return [*own_cases(meaning, held_out=False), *superpal_cases(path, meaning)]


if __name__ == "__main__":
    main()
