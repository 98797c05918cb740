"""The weights of the features of a link, fitted by `eval/accounts/fit.py` on the tuning pairs."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"

WEIGHTS: Final = {
    "words": (2.0, 3.0, 3.0, 1.0, 1.0, 1.0, 1.5, 1.5, 0.3, 0.3, 0.5, 2.0, 0.0, 0.0),
    "meaning": (2.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.5, 1.0, 0.3, 0.3, 0.5, 2.0, 3.0, 1.0),
    "across": (0.0, 0.0, 0.0, 0.0, 1.0, 1.5, 0.0, 0.0, 0.0, 0.5, 0.5, 2.0, 6.0, 1.5),
}
BIAS: Final = {"words": -4.5, "meaning": -5.5, "across": -6.0}
POSSIBLE: Final = {"words": 0.4, "meaning": 0.4, "across": 0.5}
FIRM: Final = {"words": 0.6, "meaning": 0.6, "across": 0.7}
