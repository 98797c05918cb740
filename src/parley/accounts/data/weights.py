"""The weights of the features of a link, fitted by `eval/accounts/fit.py` on the tuning pairs."""

from __future__ import annotations

from typing import Final

WORDS: Final = "words"
MEANING: Final = "meaning"

WEIGHTS: Final = {
    "words": (2.44, 3.39, 3.26, 1.17, 0.81, 1.09, 1.45, 2.24, 0.67, 0.3, 0.58, 1.89, 0.0, 0.0),
    "meaning": (2.44, 3.39, 3.26, 1.17, 0.81, 1.09, 1.45, 2.24, 0.67, 0.3, 0.58, 1.89, 2.0, 1.0),
    "across": (0.0, 0.0, 0.0, 0.0, 1.0, 1.55, 0.0, 0.0, 0.0, 0.5, 0.65, 1.81, 6.53, 2.63),
}
BIAS: Final = {"words": -3.99, "meaning": -5.29, "across": -5.56}
POSSIBLE: Final = {"words": 0.2, "meaning": 0.12, "across": 0.3}
FIRM: Final = {"words": 0.5, "meaning": 0.4, "across": 0.5}
GAP: Final = {"words": 0.18, "meaning": 0.18, "across": 0.2}
"""Below this best score a sentence counts as not found in the other text."""
