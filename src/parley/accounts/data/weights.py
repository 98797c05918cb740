"""The weights of the features of a link, fitted by `eval/accounts/fit.py` on the tuning pairs."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"

WEIGHTS: Final = {
    "words": (2.25, 3.21, 3.14, 1.1, 0.91, 1.05, 1.47, 1.91, 0.5, 0.3, 0.54, 1.95, 0.0, 0.0),
    "meaning": (2.15, 2.13, 2.09, 1.07, 0.84, 1.03, 1.46, 1.27, 0.43, 0.3, 0.51, 1.94, 3.19, 1.31),
    "across": (0.0, 0.0, 0.0, 0.0, 1.0, 1.53, 0.0, 0.0, 0.0, 0.5, 0.58, 1.91, 6.3, 2.17),
}
BIAS: Final = {"words": -3.87, "meaning": -4.93, "across": -5.24}
POSSIBLE: Final = {"words": 0.2, "meaning": 0.3, "across": 0.3}
FIRM: Final = {"words": 0.5, "meaning": 0.5, "across": 0.5}
