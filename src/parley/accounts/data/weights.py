"""The model of a link: what the features weigh, and its thresholds; written by `eval/accounts/fit.py`."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"
ACROSS: Final = "across"
"""The modes: by words alone, by words and sentence embeddings, by embeddings across languages."""

WEIGHTS: Final = {
    "words": {
        "share": 1.15,
        "amount": 1.49,
        "amount_near": 1.4,
        "ahead": 2.25,
        "grams": 1.86,
        "figures": 0.43,
        "dates": 1.6,
        "position": 1.48,
        "lead": 1.37,
    },
    "meaning": {
        "share": 1.04,
        "amount": 1.1,
        "amount_near": 1.15,
        "ahead": 1.08,
        "grams": 1.41,
        "figures": 0.5,
        "dates": 1.41,
        "position": 1.21,
        "lead": 1.2,
        "meaning": 1.76,
        "meaning_ahead": 2.35,
    },
    "across": {
        "names": 0.52,
        "figures": 0.63,
        "dates": 1.1,
        "glossary": 0.68,
        "position": 1.18,
        "lead": 1.44,
        "meaning": 3.7,
        "meaning_ahead": 3.68,
    },
}
BIAS: Final = {"words": -5.01, "meaning": -4.44, "across": -3.69}

POSSIBLE: Final = {"words": 0.45, "meaning": 0.45, "across": 0.45}
"""A pair of sentences at least so probable is a possible link."""

FIRM: Final = {"words": 0.8, "meaning": 0.75, "across": 0.75}
"""A pair at least so probable is a firm link: more than nine of ten hold in cross-validation."""

FAR: Final = {"words": 0.35, "meaning": 0.4, "across": 0.35}
"""A sentence that no pair makes so probable to have a partner is only here."""
