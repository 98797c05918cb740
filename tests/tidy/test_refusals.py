"""Every refusal has a code, a sentence and a hint, is raised in one place, tested, documented, and said in Chinese."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scripts.refusals import CHINESE, PAGE, SOURCE, RefusalClass, chinese_sentences, collect, read_modules, render
from tests.tidy import rules
from tests.tidy.tree import clean, paths, read


@pytest.fixture(scope="module")
def modules() -> dict[str, ast.Module]:
    return read_modules(SOURCE)


@pytest.fixture(scope="module")
def classes(modules: dict[str, ast.Module]) -> list[RefusalClass]:
    found = collect(modules)
    assert found
    return found


def test_each_has_a_code_a_sentence_and_a_hint(classes: list[RefusalClass]) -> None:
    clean(rules.refusal_classes(classes))


def test_each_is_raised_in_one_place(classes: list[RefusalClass], modules: dict[str, ast.Module]) -> None:
    clean(rules.refusal_sites(classes, modules))


def test_each_is_tested(classes: list[RefusalClass]) -> None:
    tests = [path for path in paths(".py", ".txt") if path.parts[0] == "tests" and "tidy" not in path.parts]
    clean(rules.refusal_mentions(classes, "tests/", "\n".join(read(path) for path in tests)))


def test_each_is_documented_and_the_page_is_fresh(classes: list[RefusalClass]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    clean(rules.refusal_mentions(classes, PAGE.name, page))
    assert page == render(classes, chinese_sentences(CHINESE)), "stale: run `make refusals`"


@pytest.mark.skipif(not CHINESE.exists(), reason="the table of Chinese sentences has not come yet")
def test_each_has_a_chinese_sentence(classes: list[RefusalClass]) -> None:
    clean(rules.translations(classes, chinese_sentences(CHINESE)))


# -- the collector and the page --------------------------------------------------------------------------------------

SAMPLE = {
    "parley.wire.errors": ast.parse(
        "class ParleyError(Exception): ...\nclass Refusal(ParleyError):\n    code = 'refused'\n"
    ),
    "parley.seal.open": ast.parse(
        """
from parley.wire import errors

class SealRefusal(errors.Refusal):
    "What the seal declines."

class TagUnknown(SealRefusal):
    '''Nobody awaits this datagram.

    More about it.
    '''
    code: ClassVar[str] = "tag-unknown"
    hint = "let the other side send again"

class Plain(Exception):
    code = "none-of-ours"
"""
    ),
}


def test_the_collector_follows_descent_and_leaves_out_families_and_strangers() -> None:
    (found,) = collect(SAMPLE)
    assert (found.name, found.code, found.kind, found.module) == (
        "TagUnknown",
        "tag-unknown",
        "refusal",
        "parley.seal.open",
    )
    assert found.sentence == "Nobody awaits this datagram."
    assert found.hint == "let the other side send again"


def test_the_page_has_a_section_for_each_code_and_both_languages() -> None:
    page = render(collect(SAMPLE), {"tag-unknown": "没有人在等待这个数据报。"})
    assert "## `tag-unknown`\n\nNobody awaits this datagram.\n\n中文：没有人在等待这个数据报。\n" in page


def test_the_table_of_chinese_sentences_is_read_without_running_it(tmp_path: Path) -> None:
    table = tmp_path / "refusals_zh.py"
    assert chinese_sentences(table) == {}
    table.write_text('"""表。"""\nimport os\nSENTENCES: Final[dict[str, str]] = {"a-b": "甲。"}\n', encoding="utf-8")
    assert chinese_sentences(table) == {"a-b": "甲。"}
