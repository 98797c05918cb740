"""Writes docs/reference/refusals.md from the code: every refusal, its sentence, what to do, and the module it is of."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
PAGE = ROOT / "docs" / "reference" / "refusals.md"
CHINESE = SOURCE / "parley" / "wire" / "refusals_zh.py"
ROOTS = {"Refusal": "refusal", "Misconduct": "misconduct", "Trouble": "trouble"}
"""The classes of parley.wire.errors that all others descend from, and what the page calls their kind."""

INTRODUCTION = """\
<!-- Written by scripts/refusals.py from the code: change the class's docstring or hint, then run `make refusals`. -->

# Refusals

Everything that Parley declines to do, or could not do, has a name that never changes. A script can hold on to it, an
officer can look it up here.

* A **refusal**: this station declines.
* **Misconduct**: the other side signed or sent what it must not; its bytes are kept as evidence.
* **Trouble**: the world did not do what was asked of it (a disk, a network); trying again may help.
"""


@dataclass(frozen=True, slots=True)
class RefusalClass:
    """One class below Refusal, Misconduct or Trouble, as its source text shows it."""

    name: str
    kind: str
    module: str
    line: int
    code: str
    hint: str
    docstring: str

    @property
    def sentence(self) -> str:
        """What the officer sees: the docstring's first line."""
        return self.docstring.strip().split("\n", 1)[0].strip()


def main() -> int:
    """Write the page and say so; with --check only compare, and end with 1 where it is stale."""
    page = render(refusals(), chinese_sentences(CHINESE))
    if "--check" in sys.argv[1:]:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page else 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page, encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


def render(classes: Iterable[RefusalClass], chinese: dict[str, str]) -> str:
    """The page: one section a code, in the order of the codes."""
    sections = [INTRODUCTION]
    for refusal in sorted(classes, key=lambda one: one.code):
        lines = [f"## `{refusal.code}`", "", refusal.sentence]
        if refusal.code in chinese:
            lines += ["", f"中文：{chinese[refusal.code]}"]
        if refusal.hint:
            lines += ["", f"What to do: {refusal.hint}."]
        lines += ["", f"{refusal.kind.capitalize()}, `{refusal.name}` in `{refusal.module}`."]
        sections.append("\n".join(lines) + "\n")
    return "\n".join(sections)


@cache
def refusals() -> tuple[RefusalClass, ...]:
    """Every refusal of the package; its modules are read once a process."""
    return tuple(collect(read_modules(SOURCE)))


def read_modules(source: Path) -> dict[str, ast.Module]:
    """Every module below `source` by its dotted name."""
    modules = {}
    for path in sorted(source.rglob("*.py")):
        name = ".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__")
        modules[name] = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    return modules


def collect(modules: dict[str, ast.Module]) -> list[RefusalClass]:
    """Every class that descends from one of ROOTS and gives itself a code, in whatever module."""
    found = [(module, node) for module, tree in modules.items() for node in _classes(tree)]
    kinds = dict(ROOTS)
    while True:
        grown = {
            node.name: kinds[base]
            for _, node in found
            for base in _bases(node)
            if base in kinds and node.name not in kinds
        }
        if not grown:
            break
        kinds |= grown
    return [
        RefusalClass(
            name=node.name,
            kind=kinds[node.name],
            module=module,
            line=node.lineno,
            code=_text(node, "code"),
            hint=_text(node, "hint"),
            docstring=ast.get_docstring(node) or "",
        )
        for module, node in found
        if node.name in kinds and node.name not in ROOTS and not is_family(node, found)
    ]


def is_family(node: ast.ClassDef, found: Iterable[tuple[str, ast.ClassDef]]) -> bool:
    """Whether the class only gathers others: it has no code of its own, and classes below it."""
    return not _text(node, "code") and any(node.name in _bases(other) for _, other in found)


def chinese_sentences(path: Path) -> dict[str, str]:
    """The table code → sentence of refusals_zh.py, its first dict; empty where there is no such file yet."""
    if not path.exists():
        return {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if isinstance(value, ast.Dict):
            return {str(code): str(sentence) for code, sentence in ast.literal_eval(value).items()}
    return {}


def _classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    """Every class among the statements; expressions, which are most of a tree, hold none."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield node
        if isinstance(node, ast.stmt | ast.excepthandler | ast.match_case):
            yield from _classes(node)


def _bases(node: ast.ClassDef) -> set[str]:
    return {last_name(base) for base in node.bases}


def last_name(node: ast.expr) -> str:
    """`Name` of both `Name` and `module.Name`; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _text(node: ast.ClassDef, attribute: str) -> str:
    for statement in node.body:
        if isinstance(statement, ast.Assign):
            names, value = {last_name(target) for target in statement.targets}, statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            names, value = {last_name(statement.target)}, statement.value
        else:
            continue
        if attribute in names and isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.value
    return ""


if __name__ == "__main__":
    sys.exit(main())
