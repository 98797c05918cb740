"""The weights of the features of a link, fitted by `eval/accounts/fit.py` on the tuning pairs."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"

WEIGHTS: Final = {
    "words": (2.42, 3.59, 3.38, 1.2, 0.41, 1.13, 1.35, 2.5, 0.87, 1.2, 0.81, 1.69, 0.0, 0.0, 1.14, 1.84, 1.07),
    "meaning": (2.17, 3.34, 3.24, 1.16, 0.2, 1.12, 1.34, 2.0, 0.73, 1.2, 0.75, 1.68, 2.44, 1.81, 0.86, 1.55, 1.03),
    "across": (0.0, 0.0, 0.0, 0.0, 0.92, 1.61, 0.0, 0.0, 0.0, 0.5, 1.16, 1.45, 7.0, 3.39, 0.0, 0.0, 2.09),
}
BIAS: Final = {"words": -5.19, "meaning": -6.2, "across": -6.92}
POSSIBLE: Final = {"words": 0.2, "meaning": 0.2, "across": 0.3}
FIRM: Final = {"words": 0.65, "meaning": 0.6, "across": 0.5}
FAR: Final = (-2.45, -5.5, -2.16, -2.71)
"""How much speaks against "only here": the best score by words, the share of another sentence that this one holds, the
share of its words that the other text has anywhere, and a date that meets one there.  Fitted by
logistic regression on the tuning pairs, each left out once to choose FAR_MIN and FREE_MAX."""

FAR_BIAS: Final = 3.21
FAR_MIN: Final = 0.62
FREE_MAX: Final = {"words": 0.4, "meaning": 0.3}
"""Where more of the other text's sentences than this share have no partner, nothing is called "only here"."""

MEANT_MAX: Final = {"words": 0.5, "meaning": 0.5, "across": 0.4}
"""A sentence that the model finds so near to one of the other text is not called "only here"."""

FAR_SCORE_MAX: Final = 0.15
"""Across languages: the best score below which a sentence is called "only here"."""
