"""The model of a link: what the features weigh, and its thresholds; written by `eval/accounts/fit.py`."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"
ACROSS: Final = "across"
"""The modes: by words alone, by words and sentence embeddings, by embeddings across languages."""

WEIGHTS: Final = {
    "words": {
        "share": 1.23,
        "amount": 2.02,
        "share_near": 1.06,
        "amount_near": 0.9,
        "ahead": 2.01,
        "grams": 1.92,
        "figures": 0.49,
        "dates": 1.41,
        "position": 1.49,
        "lead": 1.44,
    },
    "meaning": {
        "share": 0.86,
        "amount": 1.24,
        "share_near": 0.88,
        "amount_near": 0.98,
        "ahead": 1.13,
        "grams": 1.09,
        "figures": 0.4,
        "dates": 1.29,
        "position": 1.05,
        "lead": 1.39,
        "meaning": 1.63,
        "meaning_ahead": 1.55,
        "meaning_apart": 2.1,
    },
    "across": {
        "names": 0.29,
        "figures": 0.97,
        "dates": 1.94,
        "glossary": 1.0,
        "position": 1.03,
        "lead": 2.01,
        "meaning": 4.07,
        "meaning_ahead": 2.67,
        "meaning_apart": 4.36,
    },
}
BIAS: Final = {"words": -5.03, "meaning": -4.62, "across": -4.77}

POSSIBLE: Final = {"words": 0.4, "meaning": 0.5, "across": 0.3}
"""A pair of sentences at least so probable is a possible link."""

FIRM: Final = {"words": 0.75, "meaning": 0.65, "across": 0.6}
"""A pair at least so probable is a firm link: more than nine of ten hold in cross-validation."""

FAR: Final = {"words": 0.5, "meaning": 0.5, "across": 0.4}
"""A sentence less likely than this to have any partner is only here."""
