"""A test whose part is absent is skipped and counted by name on the last line, and fails where CI=true."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[1]

SAMPLE = """
import pytest

@pytest.mark.needs("here")
def test_with_a_part_that_is_here():
    pass

@pytest.mark.needs("gone")
@pytest.mark.parametrize("number", range(3))
def test_with_a_part_that_is_absent(number):
    raise AssertionError("must not run")

def test_that_asks_on_the_way(needs):
    needs("away")
    raise AssertionError("must not run")
"""

TABLE = """
class Part:
    def __init__(self, here):
        self.is_here = lambda: here
        self.remedy = "make it so"

PARTS = {"here": Part(True), "gone": Part(False), "away": Part(False)}
"""

SETTINGS = """
[pytest]
pythonpath = .
addopts = --import-mode=importlib -p no:cacheprovider
markers =
    needs(part): as in the project
    soak(rounds): as in the project
"""


@pytest.fixture
def sample(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project with this project's conftest, a table of parts of its own, and tests that need them."""
    (pytester.path / "tests").mkdir()
    for name in ("conftest.py", "places.py"):
        shutil.copy(HERE / name, pytester.path / "tests" / name)
    for name, text in {
        "tests/__init__.py": "",
        "tests/parts.py": TABLE,
        "tests/test_sample.py": SAMPLE,
        "pytest.ini": SETTINGS,
    }.items():
        (pytester.path / name).write_text(text, encoding="utf-8")
    return pytester


def run(sample: pytest.Pytester, *, ci: bool, workers: int) -> pytest.RunResult:
    arguments = ["env", f"CI={'true' if ci else ''}", sys.executable, "-m", "pytest", "-p", "no:randomly"]
    return sample.run(*arguments, *(["-n", str(workers)] if workers else []))


@pytest.mark.parametrize("workers", [0, 2])
def test_an_absent_part_is_counted_by_name_on_the_last_line(sample: pytest.Pytester, workers: int) -> None:
    result = run(sample, ci=False, workers=workers)
    result.assert_outcomes(passed=1, skipped=4)
    assert result.outlines[-1] == "absent parts: away (1 tests), gone (3 tests)"
    assert result.ret == 0


@pytest.mark.parametrize("workers", [0, 2])
def test_in_ci_an_absent_part_fails(sample: pytest.Pytester, workers: int) -> None:
    result = run(sample, ci=True, workers=workers)
    outcomes = result.parseoutcomes()
    assert outcomes["passed"] == 1
    assert outcomes.get("failed", 0) + outcomes.get("errors", 0) == 4
    assert result.outlines[-1] == "absent parts: away (1 tests), gone (3 tests)"
    assert result.ret == 1


def test_where_nothing_is_absent_the_last_line_says_so(sample: pytest.Pytester) -> None:
    (sample.path / "tests" / "parts.py").write_text(TABLE.replace("False", "True"), encoding="utf-8")
    (sample.path / "tests" / "test_sample.py").write_text("def test_plain(): pass", encoding="utf-8")
    assert run(sample, ci=True, workers=0).outlines[-1] == "absent parts: none"


def test_rounds_are_one_and_under_soak_as_many_as_the_test_asks(sample: pytest.Pytester) -> None:
    (sample.path / "tests" / "test_sample.py").write_text(
        "import pytest\n\n@pytest.mark.soak(rounds=20)\ndef test_long(rounds): print(f'rounds={rounds}')\n",
        encoding="utf-8",
    )
    for option, expected in (([], "rounds=1"), (["--soak"], "rounds=20")):
        result = sample.run(sys.executable, "-m", "pytest", "-s", *option)
        result.stdout.re_match_lines([f".*{expected}$"])
