"""Fits the weights of a link's features on the tuning pairs and prints the table for `data/weights.py`.

Held-out pairs are never read here.  Logistic regression with a ridge, by plain gradient descent: the same numbers every time.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

from pairs import Pair, load

from parley.accounts.features import NAMES, Table, profiles
from parley.accounts.glossary import seeded
from parley.accounts.meaning import Embeddings
from parley.accounts.model import Document
from parley.accounts.reading import Given, read_document
from parley.accounts.structure import told

HERE = Path(__file__).parent
RIDGE = 0.001
ROUNDS = 1500
USED = {
    "words": [name for name in NAMES if not name.startswith("meaning")],
    "meaning": list(NAMES),
    "across": ["names", "figures", "position", "dates", "glossary", "meaning", "meaning_rank"],
}


def rows(pair: Pair, mode: str, embeddings: Embeddings | None) -> list[tuple[tuple[float, ...], int, float]]:
    """Features, label and weight of every sentence pair; optional links are left out."""
    documents = [read_document(side, pair.texts[side].encode(), Given(anchor=pair.anchors["AB".index(side)])) for side in "AB"]
    table, kept = table_of(documents[0], documents[1], embeddings if mode != "words" else None)
    gold = {(pair.spans[a], pair.spans[b]): relation for a, b, relation in pair.links}
    out = []
    for i, one in enumerate(kept[0]):
        for j, other in enumerate(kept[1]):
            relation = gold.get((("A", one.span.start, one.span.end), ("B", other.span.start, other.span.end)), "none")
            if relation not in {"optional", "own"}:
                out.append((table.row(i, j), int(relation != "none"), 1.0))
    return out


def table_of(a: Document, b: Document, embeddings: Embeddings | None) -> tuple[Table, list[list]]:
    """The features of two documents and the sentences that they are of."""
    glossary = seeded()
    kept = [[each for each in document.statements if told(each)] for document in (a, b)]
    made = [
        profiles(document, statements, [frozenset(found.term for found in glossary.find(document, each)) for each in statements])
        for document, statements in zip((a, b), kept, strict=True)
    ]
    meaning = None
    if embeddings:
        says = [[document.says(each) for each in statements] for document, statements in zip((a, b), kept, strict=True)]
        meaning = embeddings.nearness(says[0], says[1], (a.lang, b.lang))
    return Table(made[0], made[1], meaning), kept


def fit(data: list[tuple[tuple[float, ...], int, float]], used: list[str]) -> tuple[list[float], float]:
    """The weights (none below zero, since every feature speaks for a link) and the bias."""
    columns = [NAMES.index(name) for name in used]
    weights, bias = [1.0] * len(columns), -3.0
    positive = sum(label for _, label, _ in data)
    balance = 0.5 * (len(data) - positive) / max(positive, 1)
    for round_number in range(ROUNDS):
        step = 12.0 / (1 + round_number / 400)
        slope, lean = [RIDGE * weight for weight in weights], 0.0
        for row, label, weight in data:
            score = bias + sum(w * row[c] for w, c in zip(weights, columns, strict=True))
            error = (1 / (1 + math.exp(-score)) - label) * weight * (1 + (balance - 1) * label * 0.3) / len(data)
            lean += error
            for k, c in enumerate(columns):
                slope[k] += error * row[c]
        weights = [max(0.0, w - step * s) for w, s in zip(weights, slope, strict=True)]
        bias -= step * lean
    full = [0.0] * len(NAMES)
    for weight, column in zip(weights, columns, strict=True):
        full[column] = round(weight, 2)
    return full, round(bias, 2)


def main() -> None:
    """Prints the weights of each mode."""
    pairs = [pair for pair in load(HERE / "pairs") if not pair.held_out]
    embeddings = Embeddings()
    for mode in sys.argv[1:] or USED:
        wanted = [pair for pair in pairs if (pair.langs[0] != pair.langs[1]) == (mode == "across")]
        data = [row for pair in wanted for row in rows(pair, mode, embeddings)]
        weights, bias = fit(data, USED[mode])
        print(mode, dict(zip(NAMES, weights, strict=True)))
        print(f'    "{mode}": {tuple(weights)},  bias {bias}')


if __name__ == "__main__":
    main()
