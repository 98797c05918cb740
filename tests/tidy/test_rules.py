"""Each tidy rule can fail: it finds a bad sample, and leaves a good one alone."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.refusals import RefusalClass
from tests.tidy import rules
from tests.tidy.tree import paths


def test_module_length() -> None:
    code = "def f(): ...\n"
    assert rules.module_length("m.py", code + "\n" * (rules.MODULE_LINES_MAX - 1)) == []
    assert rules.module_length("m.py", code + "\n" * rules.MODULE_LINES_MAX) == ["m.py: 401 lines, at most 400"]


def test_module_length_lets_a_table_be_long() -> None:
    assert rules.module_length("table.py", "WORDS = (\n" + "    'word',\n" * 1_000 + ")\n") == []


def function(lines: int, docstring: str = "") -> str:
    return "def f():\n" + docstring + "    x = 1\n" * (lines - 1)


def test_function_length() -> None:
    assert rules.function_length("m.py", function(rules.FUNCTION_LINES_MAX)) == []
    assert rules.function_length("m.py", function(rules.FUNCTION_LINES_MAX + 1)) == [
        "m.py:1: f has 61 lines, at most 60"
    ]
    assert rules.function_length("m.py", "async " + function(rules.FUNCTION_LINES_MAX + 1)) != []


def test_function_length_does_not_count_the_docstring() -> None:
    docstring = '    """One.\n\n' + "    More.\n" * 50 + '    """\n'
    assert rules.function_length("m.py", function(rules.FUNCTION_LINES_MAX, docstring)) == []
    assert rules.function_length("m.py", function(rules.FUNCTION_LINES_MAX + 1, docstring)) != []


@pytest.mark.parametrize("text", ["import os\n", '"""no sentence"""\n', '"""A title\n\nA sentence."""\n'])
def test_opening_sentence_finds(text: str) -> None:
    assert rules.opening_sentence("m.py", text) == ["m.py: opens without a sentence"]


@pytest.mark.parametrize("text", ["", '"""A sentence."""\n', '"""A sentence that\nruns on.\n\nAnd another"""\n'])
def test_opening_sentence_accepts(text: str) -> None:
    assert rules.opening_sentence("m.py", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "try: f()\nexcept: pass\n",
        "try: f()\nexcept Exception: pass\n",
        "try: f()\nexcept (ValueError, BaseException) as e: pass\n",
        "try: f()\nexcept builtins.Exception: pass\n",
        "with contextlib.suppress(Exception): f()\n",
    ],
)
def test_broad_except_finds(text: str) -> None:
    (found,) = rules.broad_except("m.py", text)
    assert found.endswith("catches everything")


def test_broad_except_accepts_what_is_named() -> None:
    assert (
        rules.broad_except("m.py", "try: f()\nexcept (ValueError, KeyError): pass\nwith suppress(OSError): f()\n") == []
    )


@pytest.mark.parametrize("text", ["time.sleep(1)", "sleep(0.1)", "await asyncio.sleep(delay)"])
def test_sleeps_finds(text: str) -> None:
    assert rules.sleeps("t.py", f"async def test():\n    {text}\n") == ["t.py:2: sleeps"]


def test_sleeps_accepts_a_turn_of_the_loop() -> None:
    assert rules.sleeps("t.py", "async def test():\n    await asyncio.sleep(0)\n") == []


# -- refusals --------------------------------------------------------------------------------------------------------

GOOD = RefusalClass("TagUnknown", "refusal", "parley.seal", 1, "tag-unknown", "send it again", "Nobody awaits this.")


def test_refusal_classes_accepts() -> None:
    assert rules.refusal_classes([GOOD, replace(GOOD, name="Other", code="tag-2")]) == []


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (replace(GOOD, code="TagUnknown"), "kebab-case"),
        (replace(GOOD, code=""), "kebab-case"),
        (replace(GOOD, docstring="Nobody awaits\nthis."), "no whole sentence"),
        (replace(GOOD, docstring=""), "no whole sentence"),
        (replace(GOOD, hint=""), "needs a hint"),
        (replace(GOOD, hint="Send it again."), "needs a hint"),
    ],
)
def test_refusal_classes_finds(bad: RefusalClass, why: str) -> None:
    (found,) = rules.refusal_classes([bad])
    assert why in found


def test_refusal_classes_finds_twins() -> None:
    assert rules.refusal_classes([GOOD, replace(GOOD, name="Other")]) == ["code 'tag-unknown' is that of 2 refusals"]
    assert rules.refusal_classes([GOOD, replace(GOOD, code="tag-2")]) == ["name 'TagUnknown' is that of 2 refusals"]


@pytest.mark.parametrize(
    "text",
    [
        "raise TagUnknown",
        "raise TagUnknown('x') from None",
        "raise open.TagUnknown()",
        "return TagUnknown()",
        "no(TagUnknown, 1)",
    ],
)
def test_refusal_sites_accepts_one_place(text: str) -> None:
    caught = "try: g()\n    except TagUnknown: pass\n    if isinstance(e, TagUnknown): pass"
    assert rules.refusal_sites([GOOD], {"m": ast.parse(f"def f():\n    {caught}\n    {text}\n")}) == []


@pytest.mark.parametrize("count", [0, 2])
def test_refusal_sites_finds(count: int) -> None:
    modules = {f"m{number}": ast.parse("raise TagUnknown\n") for number in range(count)}
    assert rules.refusal_sites([GOOD], modules) == [f"parley.seal.TagUnknown is raised in {count} places, not in one"]


def test_refusal_mentions() -> None:
    assert rules.refusal_mentions([GOOD], "tests/", "with pytest.raises(TagUnknown): ...") == []
    assert rules.refusal_mentions([GOOD], "tests/", "assert code == 'tag-unknown'") == []
    assert rules.refusal_mentions([GOOD], "tests/", "tag-unknown-else TagUnknownElse") != []


def test_translations() -> None:
    assert rules.translations([GOOD], {"tag-unknown": "…"}) == []
    assert rules.translations([GOOD], {}) == ["no Chinese sentence for tag-unknown"]
    assert rules.translations([], {"tag-unknown": "…"}) == ["a Chinese sentence for tag-unknown, which no refusal has"]


# -- pages and words -------------------------------------------------------------------------------------------------

LAYERS = ["cli", "service", "sim", "keys", "wire"]
PAGE = r"""
| package | what |
|---|---|
| `cli` | verbs, over `keys` |
| `service` \| `sim` | `service`: the engine |
| `keys` | `wire` is below |
| `wire` | the floor |
"""


def test_package_order_accepts_the_contract_order_also_before_every_package_exists() -> None:
    assert rules.package_order(PAGE, LAYERS, {"cli", "keys", "wire"}) == []


def test_package_order_finds_a_swap_and_an_absence() -> None:
    swapped = "\n".join(sorted(PAGE.splitlines(), reverse=True))
    assert any("in the contract as" in found for found in rules.package_order(swapped, LAYERS, set()))
    assert rules.package_order(PAGE, [*LAYERS, "store"], {"store"}) == ["store exists and is not listed"]


def test_missing_paths() -> None:
    page = "`desk/draft.py`, `bearers/*.py`, `spec/`, `README.md`; not `Station.step`, `a or/b`, `wire`, `--json`"
    assert list(rules.named_paths(page)) == ["desk/draft.py", "bearers/*.py", "spec/", "README.md"]
    assert rules.missing_paths("A.md", page, lambda path: path != "spec/") == [
        "A.md: names spec/, which does not exist"
    ]


def test_local_links() -> None:
    page = "[a](there.md) [b](gone.md#part) [c](https://c2sp.org/x) [d](#here)\n```\n[e](code.md)\n```\n"
    assert rules.local_links(page) == ["there.md", "gone.md"]


@pytest.mark.parametrize(
    "words",
    [
        ("see /wo", "rk/main"),
        ("in /tm", "p/x"),
        ("/ro", "ot/x"),
        ("../sha", "red/reports"),
        ("as iss", "ue #2 asks"),
        ("Clau", "de wrote"),
    ],
)
def test_workplace_finds(words: tuple[str, str]) -> None:
    (found,) = rules.workplace("A.md", "A line.\n" + "".join(words))
    assert found.startswith("A.md:2: ")


@pytest.mark.parametrize(
    "text", ["the network/workshop", "tree/root/hash", "a shared folder", "issue a card", "src/tmp/x"]
)
def test_workplace_accepts(text: str) -> None:
    assert rules.workplace("A.md", text) == []


# -- the files that the rules see ------------------------------------------------------------------------------------


def test_the_rules_see_the_project_and_not_what_tools_made(tmp_path: Path) -> None:
    ours = [".ci/run", "Makefile", "docs/a.md", "src/parley/cli/demo/a.py", "tests/build/a.py"]
    foreign = [".venv/lib/a.py", "build/a.py", "demo/a.md", "src/__pycache__/a.py", "tests/.hypothesis/a.py"]
    for name in ours + foreign:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert sorted(path.as_posix() for path in paths(root=tmp_path)) == ours
    assert [path.as_posix() for path in paths(".md", root=tmp_path)] == ["docs/a.md"]
