"""Makes the compression dictionaries from the texts and lists in this folder, and says what they are worth.

    python -m scripts.dictionary.train check    windows of texts that were held out of the training
    python -m scripts.dictionary.train write    the modules in src/parley/wire and the files in spec/dictionaries

Needs the package wordfreq 3.1.1 (how often single words occur; its data are CC BY-SA 4.0, and only the frequencies are
used).  The method is told in README.md.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from statistics import mean, median

from parley.wire.compress import compress
from parley.wire.dictionary import Dictionary
from scripts.dictionary.choose import Language, chain, choose

HERE = Path(__file__).parent
WIRE = HERE.parents[1] / "src" / "parley" / "wire"
SPEC = HERE.parents[1] / "spec" / "dictionaries"
DICTIONARY_BYTES = 32_000
"""zlib's encoder reaches back 32,506 bytes; the rest is left for the message's own first bytes."""

NAMES = re.compile("Arvenian?|Belmoran?|阿尔文尼亚|贝尔莫拉|阿方|贝方|\\d[\\d.,:-]*\\w?")
"""The texts' fictional parties and their numbers are of no use to anyone else."""

GAP = "\0"
ENGLISH_EDGES = ".,;:?!\"()'"
ENGLISH_TAIL = "’t “The — ,” .” “ ’s "
"""Typographic quotes, which the training texts do not use, at the cheapest distances."""

# The share of each source in what a text is expected to be.
TEXT_SHARE = {"en": 0.55, "zh": 0.6}
WORDS_OF_LIST = {"en": 5_000, "zh": 12_000}
VOCABULARY_SHARE = {"en": 0.15, "zh": 0.1}
WORD_DISCOUNT, PHRASE_DISCOUNT = 0.3, 0.6
"""What is seen n times in a small text is expected less than n times in the next."""


def main(verb: str) -> None:
    """Do what the command line says."""
    for code, make, window in (("en", english, 200), ("zh", chinese, 60)):
        texts = [path.read_text("utf-8") for path in sorted((HERE / f"texts_{code}").iterdir())]
        if verb == "check":
            check(code, texts, make, window)
        elif verb == "write":
            write(code, make(texts))
        else:
            sys.exit(__doc__)


def english(texts: list[str]) -> str:
    """The English dictionary made from these texts, and from the lists."""
    chance = word_chances("en")
    for listed in lines("phrases_en.txt", "|"):
        rarest = min(chance.get(word.strip(",").lower(), 0.0) for word in listed.split(" "))
        chance[listed] = min(rarest / 20, 3e-4)
    pairs = from_texts(texts, ENGLISH_WORDS, chance, ENGLISH_EDGES)
    chosen = choose(chance, ENGLISH_WORDS, DICTIONARY_BYTES - 2 - len(ENGLISH_TAIL.encode()))
    return " " + " ".join(chain(chosen, ENGLISH_WORDS, pairs)) + " " + ENGLISH_TAIL


def chinese(texts: list[str]) -> str:
    """The Chinese dictionary made from these texts, and from the lists."""
    chance = word_chances("zh")
    pairs = from_texts(texts, CHINESE_CHARACTERS, chance, "")
    return "".join(chain(choose(chance, CHINESE_CHARACTERS, DICTIONARY_BYTES), CHINESE_CHARACTERS, pairs))


def word_chances(code: str) -> dict[str, float]:
    """How likely each listed word is at a word's place (English) or a character's (Chinese) before the texts speak."""
    left_out = set(lines("left_out.txt"))
    shape = re.compile("[a-z][a-z'-]+" if code == "en" else "[\u4e00-\u9fff]{2,}")
    table: dict[str, float] = import_module("wordfreq").get_frequency_dict(code, "large")
    common = sorted(table, key=lambda word: (-table[word], word))[: WORDS_OF_LIST[code]]
    words_per_unit = 1.0 if code == "en" else 0.6
    rest = 1 - TEXT_SHARE[code] - VOCABULARY_SHARE[code]
    chance = {
        word: table[word] * rest * words_per_unit
        for word in common
        if shape.fullmatch(word) and not holds(word, left_out, code)
    }
    vocabulary = {word: table.get(word, 1e-6) ** 0.5 for word in lines(f"vocabulary_{code}.txt")}
    total = sum(vocabulary.values())
    for word, weight in vocabulary.items():
        chance[word] = chance.get(word, 0.0) + weight / total * VOCABULARY_SHARE[code] * words_per_unit
    return chance


def holds(word: str, left_out: set[str], code: str) -> bool:
    """Whether the word is, or in Chinese contains, one that is to be left out."""
    if code == "en":
        return word in left_out or word.removesuffix("'s") in left_out
    return any(word[i:j] in left_out for i in range(len(word)) for j in range(i + 2, len(word) + 1))


def from_texts(
    texts: list[str], language: Language, chance: dict[str, float], edges: str
) -> dict[tuple[str, str], int]:
    """Add to `chance` what the texts say of words and phrases; the result counts which unit follows which."""
    counts: dict[str, int] = {}
    homes: dict[str, set[str]] = {}
    total = 0
    for paragraph in paragraphs(texts):
        total += len(language.units(paragraph))
        for gram in grams(paragraph, language):
            counts[gram] = counts.get(gram, 0) + 1
            homes.setdefault(gram, set()).add(paragraph)
    share = 1.0 if edges else TEXT_SHARE["zh"]
    for gram, count in counts.items():
        if len(homes[gram]) > 1:
            chance[gram] = chance.get(gram, 0.0) + (count - PHRASE_DISCOUNT) / total * share
        elif len(gram) > 1 and gram in chance:
            chance[gram] += (count - WORD_DISCOUNT) / total * share
    if edges:
        add_bare_words(counts, chance, edges, total)
    return {(u[0], u[1]): n for gram, n in counts.items() if len(u := language.units(gram)) == 2}


def add_bare_words(counts: dict[str, int], chance: dict[str, float], edges: str, total: int) -> None:
    """Words without the punctuation that follows them, each counted wherever it stands."""
    bare: dict[str, int] = {}
    for gram, count in counts.items():
        word = gram.strip(edges)
        if " " not in gram and word:
            bare[word] = bare.get(word, 0) + count
    for word, count in bare.items():
        chance[word] = chance.get(word, 0.0) + TEXT_SHARE["en"] * (count - WORD_DISCOUNT) / total


def grams(paragraph: str, language: Language) -> Iterator[str]:
    """Every run of at most `language.run_max` units that no gap interrupts."""
    units = language.units(paragraph)
    for start in range(len(units)):
        for end in range(start + 1, min(start + language.run_max, len(units)) + 1):
            if GAP in units[end - 1]:
                break
            yield language.joint.join(units[start:end])


def paragraphs(texts: list[str]) -> list[str]:
    """The texts' paragraphs, names and numbers replaced by gaps."""
    return [NAMES.sub(GAP, line) for text in texts for line in text.splitlines() if line]


def lines(name: str, between: str | None = None) -> list[str]:
    """The items of a list in this folder."""
    return [item for line in (HERE / name).read_text("utf-8").splitlines() for item in line.split(between)]


def check(code: str, texts: list[str], make: Callable[[list[str]], str], window: int, folds: int = 4) -> None:
    """Print the compressed size of windows of texts that the dictionary was not made from."""
    sizes = []
    for fold in range(folds):
        data = make([text for i, text in enumerate(texts) if i % folds != fold]).encode()
        dictionary = Dictionary(code, data)
        for text in (text for i, text in enumerate(texts) if i % folds == fold):
            pieces = [text[at : at + window] for at in range(0, len(text) - window + 1, window // 2)]
            sizes += [len(compress(piece.encode(), dictionary)) for piece in pieces]
    print(f"{code}: {len(sizes)} windows of {window} characters, median {median(sizes)}, mean {mean(sizes):.1f} bytes")


def write(code: str, text: str) -> None:
    """Write the dictionary twice: as a module for Parley, and as plain bytes for other implementations."""
    title = {"en": "English", "zh": "Chinese"}[code]
    width = {"en": 108, "zh": 54}[code]
    rows = [literal(text[at : at + width]) for at in range(0, len(text), width)]
    module = f'"""The {title} dictionary, made by scripts/dictionary; what helps most stands last."""\n\n'
    module += "from __future__ import annotations\n\nfrom typing import Final\n\n"
    module += "TEXT: Final = (\n" + "".join(f"    {row}\n" for row in rows) + ")\n"
    (WIRE / f"dictionary_{code}.py").write_text(module, "utf-8")
    (SPEC / f"standard-{code}.txt").write_bytes(text.encode())
    print(f"{code}: {len(text.encode())} bytes")


def literal(text: str) -> str:
    """A string literal as the formatter wants it: double quotes where that costs no backslash."""
    return repr(text) if '"' in text else f'"{text}"'


ENGLISH_WORDS = Language(joint=" ", run_max=7, whole_words=True)
CHINESE_CHARACTERS = Language(joint="", run_max=10, whole_words=False)

if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) == 2 else "")
