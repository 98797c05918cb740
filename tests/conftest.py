"""What all tests share: absent parts counted by name, long repetitions on demand, and how Hypothesis runs."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.parts import PARTS
from tests.places import ON_DISK, lay_in_memory

lay_in_memory()

pytest_plugins = ["pytester"]

ABSENT = pytest.StashKey[Counter[str]]()
PROPERTY = "absent part"
MEASURED = pytest.StashKey[list[str]]()
FIGURE = "figure"
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

hypothesis.settings.register_profile(
    "ordinary",
    deadline=None,  # a busy machine is no fault of the code
    print_blob=True,
    derandomize=IN_CI,  # a change is judged by the same examples on every machine
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("soak", hypothesis.settings.get_profile("ordinary"), max_examples=5_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="repeat the long tests as often as they ask")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[ABSENT] = Counter()
    config.stash[MEASURED] = []
    hypothesis.settings.load_profile("soak" if config.getoption("--soak") else "ordinary")


# -- where folders lie -----------------------------------------------------------------------------------------------


@pytest.fixture
def on_disk() -> Iterator[Path]:
    """A folder on a disk: what a test lays elsewhere may be in memory (tests/places.py)."""
    folder = Path(tempfile.mkdtemp(prefix="parley-tests-", dir=ON_DISK))
    yield folder
    shutil.rmtree(folder)


# -- the order -------------------------------------------------------------------------------------------------------

LONGEST_FIRST = ("deploy", "docs", "judges", "sim", "browser", "scripts", "faults", "model", "cli")
"""The folders of the longest tests: one that begins last leaves every other process without work."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest; what was drawn for the order stays within each folder."""
    items.sort(key=lambda item: _place(item.path.parent.name))


def _place(folder: str) -> int:
    return LONGEST_FIRST.index(folder) if folder in LONGEST_FIRST else len(LONGEST_FIRST)


# -- parts that a machine may lack -----------------------------------------------------------------------------------


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        for name in marker.args:
            require(item, name)


@pytest.fixture
def needs(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """`needs("go")` inside a test does what `@pytest.mark.needs("go")` does before it."""
    return lambda name: require(request.node, name)


def require(item: pytest.Item, name: str) -> None:
    """Go on where the part is here; else skip the test and count the part, or fail where CI=true."""
    part = PARTS[name]
    if part.is_here():
        return
    item.user_properties.append((PROPERTY, name))
    said = f"absent part: {name} (mend: {part.remedy})"
    if IN_CI:
        pytest.fail(said, pytrace=False)
    pytest.skip(said)


class Absent:
    """Counts, in the process that reports, the tests that went without a part."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "teardown":
            self.config.stash[ABSENT].update(str(name) for key, name in report.user_properties if key == PROPERTY)
            self.config.stash[MEASURED] += [str(what) for key, what in report.user_properties if key == FIGURE]


def pytest_sessionstart(session: pytest.Session) -> None:
    session.config.pluginmanager.register(Absent(session.config), "absent-parts")


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Say on the very last line which parts were absent, and how many tests each would have served."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or hasattr(config, "workerinput") or config.getoption("--collect-only"):
        return
    figures: list[str] = config.stash.get(MEASURED, [])
    for figure in sorted(figures):
        reporter.write_line(f"measured: {figure}")
    absent = config.stash.get(ABSENT, Counter())
    said = ", ".join(f"{name} ({count} tests)" for name, count in sorted(absent.items())) or "none"
    reporter.write_line(f"absent parts: {said}")


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Have a figure that a test measured stand at the end of the report, whichever process it ran in."""
    return lambda figure: request.node.user_properties.append((FIGURE, figure))


# -- long repetitions ------------------------------------------------------------------------------------------------


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    """How often a test marked `soak(rounds=N)` repeats its long part: once, or N times under --soak."""
    marker = request.node.get_closest_marker("soak")
    assert marker is not None, "the fixture `rounds` goes with the marker soak(rounds=N)"
    return int(marker.kwargs["rounds"]) if request.config.getoption("--soak") else 1
