"""Fits the weights of a link's features and prints the table for `data/weights.py`.

    python eval/accounts/fit.py [--superpal FILE] [MODE…]

Logistic regression, drawn by a ridge towards the weights in force so that a few hundred sentences cannot move them far;
the weight of the position is not fitted, since short written pairs keep their order more than real accounts do.
Held-out pairs are never read.  Needs the optional part `meaning` (and its numpy).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "src")]  # run as a program, it finds its neighbours

from eval.accounts.pairs import Pair, load  # noqa: E402
from eval.accounts.superpal import tables  # noqa: E402
from parley.accounts.data.weights import WEIGHTS  # noqa: E402
from parley.accounts.features import NAMES, Table, profiles  # noqa: E402
from parley.accounts.glossary import seeded  # noqa: E402
from parley.accounts.meaning import Embeddings  # noqa: E402
from parley.accounts.model import DocId, Document  # noqa: E402
from parley.accounts.reading import Given, read_document  # noqa: E402
from parley.accounts.scripts import bridge  # noqa: E402
from parley.accounts.structure import told  # noqa: E402

RIDGE, ROUNDS, STEP, SUPERPAL_WEIGHT = 0.004, 4000, 3.0, 0.3
FIXED = {
    "words": ["position", "meaning", "meaning_rank"],
    "meaning": ["position"],
    "across": [
        "position",
        "cover_max",
        "cover_min",
        "grams",
        "pairs",
        "quoted",
        "near_best",
        "neighbours",
        "near_max",
        "near_min",
    ],
}
Row = tuple[tuple[float, ...], int, float]


def table_of(a: Document, b: Document, embeddings: Embeddings | None) -> tuple[Table, list[list[Any]]]:
    """The features of two documents and the sentences that they are of."""
    glossary = seeded()
    kept = [[each for each in document.statements if told(each)] for document in (a, b)]
    made = [
        profiles(
            document,
            statements,
            [frozenset(found.term for found in glossary.find(document, each)) for each in statements],
            bridge(a, b),
        )
        for document, statements in zip((a, b), kept, strict=True)
    ]
    meaning = None
    if embeddings:
        says = [[document.says(each) for each in statements] for document, statements in zip((a, b), kept, strict=True)]
        meaning = embeddings.nearness(says[0], says[1], (a.lang, b.lang))
    return Table(made[0], made[1], meaning), kept


def rows(pair: Pair, embeddings: Embeddings | None) -> list[Row]:
    """Features, label and weight of every sentence pair; optional links and own positions are left out."""
    documents = [
        read_document(DocId(side), pair.texts[side].encode(), Given(anchor=pair.anchors["AB".index(side)]))
        for side in "AB"
    ]
    table, kept = table_of(documents[0], documents[1], embeddings)
    gold = {(pair.spans[a], pair.spans[b]): relation for a, b, relation in pair.links}
    out = []
    for i, one in enumerate(kept[0]):
        for j, other in enumerate(kept[1]):
            relation = gold.get((("A", one.span.start, one.span.end), ("B", other.span.start, other.span.end)), "none")
            if relation not in {"optional", "own"}:
                out.append((table.row(i, j), int(relation != "none"), 1.0))
    return out


def fit(data: list[Row], mode: str) -> tuple[list[float], float]:
    """The weights (none below zero, since every feature speaks for a link) and the bias."""
    features = np.array([row for row, _, _ in data])
    labels = np.array([label for _, label, _ in data])
    share = np.array([weight for _, _, weight in data])
    share = share / share.sum()
    prior = np.array(WEIGHTS[mode])
    fixed = [NAMES.index(name) for name in FIXED[mode]]
    weights, bias = prior.copy(), -4.0
    for _ in range(ROUNDS):
        error = (1 / (1 + np.exp(-(features @ weights + bias))) - labels) * share
        slope = features.T @ error + RIDGE * (weights - prior)
        slope[fixed] = 0
        weights = np.maximum(0, weights - STEP * slope)
        bias -= STEP * error.sum()
    return [round(float(each), 2) for each in weights], round(float(bias), 2)


def main() -> None:
    """Prints the weights of each mode."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--superpal", type=Path)
    parser.add_argument("modes", nargs="*", default=list(FIXED))
    chosen = parser.parse_args()
    pairs = [pair for pair in load(HERE / "pairs") if not pair.held_out]
    for mode in chosen.modes:
        embeddings = Embeddings() if mode != "words" else None
        data = [
            row
            for pair in pairs
            if (pair.langs[0] != pair.langs[1]) == (mode == "across")
            for row in rows(pair, embeddings)
        ]
        if chosen.superpal and mode != "across":
            for table, gold in tables(chosen.superpal, embeddings):
                data += [
                    (table.row(i, j), int((i, j) in gold), SUPERPAL_WEIGHT)
                    for i in range(len(table.a))
                    for j in range(len(table.b))
                ]
        weights, bias = fit(data, mode)
        print(f'    "{mode}": {tuple(weights)},  # bias {bias}')


if __name__ == "__main__":
    main()
