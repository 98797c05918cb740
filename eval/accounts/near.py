"""Prints `data/near_words.py`: which English words stand for one thing, and which for a kind of another, by WordNet.

    python eval/accounts/near.py FOLDER

FOLDER holds the files of WordNet 3.0 (Debian's `wordnet-base` puts them into /usr/share/wordnet).  Of a word its
SENSES_MAX most frequent senses in each part of speech are taken, with those of the words made from them (collide,
collision); words that its makers never met in their texts are left out.  Nothing of any account goes in.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from parley.accounts.data.concepts import STOPWORDS

SENSES_MAX = 4
MET_MIN = 3
"""How often the makers of WordNet found the word in their texts; rarer ones would make the table long."""

KINDS_MAX = 30
"""A sense that more words than this are kinds of is too general to bring two of them together."""

PARTS = {"noun": "n", "verb": "v", "adj": "a"}
BY_LETTER = {"n": "n", "v": "v", "a": "a", "s": "a"}
MADE_FROM, KIND_OF = "+", frozenset({"@", "&"})
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
HEAD = '''"""English words that stand for one thing, or for a kind of another: the senses of words by their numbers.

Made by `eval/accounts/near.py` from WordNet 3.0 (see NOTICE).  Each line: a word, its senses, and behind "<" the senses
that those are kinds of.
"""

from __future__ import annotations

from typing import Final

NEAR_WORDS: Final = """
'''


def lemmas(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Each word with its most frequent senses of one part of speech; only words that texts were found to have."""
    met = _met(folder)
    for part, letter in PARTS.items():
        for line in _lines(folder / f"index.{part}"):
            word, _, count, pointers, *rest = line.split()
            if met[word] >= MET_MIN and word.isalpha() and len(word) > 2 and word not in STOPWORDS:
                senses = rest[int(pointers) + 2 :][: int(count)]
                yield word, [letter + each for each in senses[:SENSES_MAX]]


def pointers(folder: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """For each sense, those of the words made from it, and those that it is a kind of."""
    made: dict[str, list[str]] = {}
    kinds: dict[str, list[str]] = {}
    for part, letter in PARTS.items():
        for line in _lines(folder / f"data.{part}"):
            fields = line.split(" | ", 1)[0].split()
            at = 4 + 2 * int(fields[3], 16)
            for index in range(at + 1, at + 1 + 4 * int(fields[at]), 4):
                symbol, other, of = fields[index : index + 3]
                table = made if symbol == MADE_FROM else kinds if symbol in KIND_OF else None
                if table is not None and of in BY_LETTER:
                    table.setdefault(letter + fields[0], []).append(BY_LETTER[of] + other)
    return made, kinds


def _met(folder: Path) -> Counter[str]:
    found: Counter[str] = Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, _, count = line.split()
        found[key.split("%")[0]] += int(count)
    return found


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text(encoding="latin-1").splitlines() if not line.startswith(" "))


def table(folder: Path) -> Iterator[str]:
    """The lines of the table; senses that no two words share are left out."""
    made, above = pointers(folder)
    senses: dict[str, set[str]] = {}
    kinds: dict[str, set[str]] = {}
    for word, own in lemmas(folder):
        senses.setdefault(word, set()).update(other for each in own for other in (each, *made.get(each, ())))
        kinds.setdefault(word, set()).update(kind for each in own for kind in above.get(each, ()))
    known = {each for own in senses.values() for each in own}
    kinds = {word: found & known - senses[word] for word, found in kinds.items()}
    below = Counter(each for found in kinds.values() for each in found)
    kinds = {word: {each for each in found if below[each] <= KINDS_MAX} for word, found in kinds.items()}
    uses = Counter(each for word, own in senses.items() for each in own | kinds[word])
    numbers = {each: _number(index) for index, (each, _) in enumerate(sorted(uses.items(), key=_most_used_first))}
    for word in sorted(senses):
        own = sorted(numbers[each] for each in senses[word] if uses[each] > 1)
        if own or kinds[word]:
            yield f"{word} {' '.join(own)}<{' '.join(sorted(numbers[each] for each in kinds[word]))}".rstrip("<")


def _most_used_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _number(value: int) -> str:
    digits = DIGITS[value % 36]
    while value := value // 36:
        digits = DIGITS[value % 36] + digits
    return digits


def main() -> None:
    """Prints the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    print(HEAD, end="")
    for line in table(parser.parse_args().folder):
        print(line)
    print('"""')


if __name__ == "__main__":
    main()
