"""The tidy rules, applied to the project as it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from tests.tidy import rules
from tests.tidy.tree import ROOT, clean, contract_layers, packages, paths, read

SRC = PurePosixPath("src/parley")
Rule = Callable[[str, str], list[str]]


def judge(rule: Rule, *tops: str, suffix: str = ".py") -> list[str]:
    """What the rule finds in the files of that ending below the folders."""
    files = [path for path in paths(suffix) if not tops or path.parts[0] in tops]
    assert files
    return [found for path in files for found in rule(path.as_posix(), read(path))]


def test_modules_are_short() -> None:
    clean(judge(rules.module_length, "src", "scripts", "eval"))


def test_functions_are_short() -> None:
    clean(judge(rules.function_length))


def test_modules_open_with_a_sentence() -> None:
    clean(judge(rules.opening_sentence))


def test_nothing_catches_everything_but_one_named_place_in_service() -> None:
    found = judge(rules.broad_except)
    permitted = [one for one in found if one.startswith(f"{SRC}/service/")]
    clean([one for one in found if one not in permitted])
    assert len(permitted) <= 1, permitted


def test_tests_do_not_sleep() -> None:
    clean(judge(rules.sleeps, "tests"))


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


def test_every_script_has_its_line() -> None:
    page = read(Path("scripts/README.md"))
    names = {path.parts[1] for path in paths() if path.parts[0] == "scripts"} - {"README.md", "__init__.py"}
    clean([name for name in sorted(names) if f"`{name}" not in page])
