"""The model of a link: what the features weigh, and its thresholds; written by `eval/accounts/fit.py`."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"
ACROSS: Final = "across"
"""The modes: by words alone, by words and sentence embeddings, by embeddings across languages."""

WEIGHTS: Final = {
    "words": {
        "share": 1.25,
        "amount": 1.63,
        "amount_near": 1.45,
        "ahead": 2.14,
        "grams": 2.14,
        "figures": 0.47,
        "dates": 1.46,
        "position": 1.39,
        "lead": 1.51,
    },
    "meaning": {
        "share": 1.17,
        "amount": 1.21,
        "amount_near": 1.15,
        "ahead": 1.13,
        "grams": 1.52,
        "figures": 0.52,
        "dates": 1.31,
        "position": 1.14,
        "lead": 1.3,
        "meaning": 2.06,
        "meaning_ahead": 2.14,
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
BIAS: Final = {"words": -4.91, "meaning": -4.47, "across": -3.69}

POSSIBLE: Final = {"words": 0.5, "meaning": 0.5, "across": 0.45}
"""A pair of sentences at least so probable is a possible link."""

FIRM: Final = {"words": 0.8, "meaning": 0.75, "across": 0.75}
"""A pair at least so probable is a firm link: more than nine of ten hold in cross-validation."""

FAR: Final = {"words": 0.4, "meaning": 0.4, "across": 0.35}
"""A sentence that no pair makes so probable to have a partner is only here."""
