"""The tidy rules, applied to the project as it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path, PurePosixPath

from tests.conftest import LONGEST_FIRST
from tests.tidy import rules
from tests.tidy.tree import ROOT, clean, contract_layers, packages, paths, read

SRC = PurePosixPath("src/parley")
Rule = Callable[[str, str], list[str]]


RULES: dict[Rule, set[str]] = {
    rules.module_length: {"src", "scripts", "eval"},
    rules.function_length: set(),
    rules.opening_sentence: set(),
    rules.broad_except: set(),
    rules.sleeps: {"tests"},
}
"""What is asked of Python files, and below which folders: of all where none is named."""


@cache
def judged() -> dict[Rule, list[str]]:
    """What each rule finds; all are asked of one file before the next, which is then parsed once."""
    files = list(paths(".py"))
    assert {path.parts[0] for path in files} >= set().union(*RULES.values())
    found: dict[Rule, list[str]] = {rule: [] for rule in RULES}
    for path in files:
        for rule, tops in RULES.items():
            if not tops or path.parts[0] in tops:
                found[rule] += rule(path.as_posix(), read(path))
    return found


def test_modules_are_short() -> None:
    clean(judged()[rules.module_length])


def test_functions_are_short() -> None:
    clean(judged()[rules.function_length])


def test_modules_open_with_a_sentence() -> None:
    clean(judged()[rules.opening_sentence])


def test_nothing_catches_everything_but_one_named_place_in_service() -> None:
    found = judged()[rules.broad_except]
    permitted = [one for one in found if one.startswith(f"{SRC}/service/")]
    clean([one for one in found if one not in permitted])
    assert len(permitted) <= 1, permitted


def test_tests_do_not_sleep() -> None:
    clean(judged()[rules.sleeps])


def test_packages_stand_in_one_order() -> None:
    clean(rules.package_order(read(Path("ARCHITECTURE.md")), contract_layers(), packages()))


def test_what_architecture_names_exists() -> None:
    def exists(name: str) -> bool:
        return any(any(base.glob(name.rstrip("/"))) for base in (ROOT, ROOT / SRC))

    clean(rules.missing_paths("ARCHITECTURE.md", read(Path("ARCHITECTURE.md")), exists))


def test_links_lead_somewhere() -> None:
    found = []
    for page in paths(".md"):
        folder = ROOT / page.parent
        missing = {target for target in rules.local_links(read(page)) if not (folder / target).exists()}
        found += [f"{page}: links to {target}, which does not exist" for target in sorted(missing)]
    clean(found)


def test_the_project_speaks_of_itself_alone() -> None:
    ours = [path for path in paths() if path != Path(".ci/run")]
    clean([found for path in ours for found in rules.workplace(path.as_posix(), read(path))])


def test_the_folders_of_the_longest_tests_exist() -> None:
    clean([name for name in LONGEST_FIRST if not (ROOT / "tests" / name).is_dir()])


def test_every_script_has_its_line() -> None:
    page = read(Path("scripts/README.md"))
    names = {path.parts[1] for path in paths() if path.parts[0] == "scripts"} - {"README.md", "__init__.py"}
    clean([name for name in sorted(names) if f"`{name}" not in page])
