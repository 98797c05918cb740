"""The tidy rules: each takes text and returns what is wrong with it, a sentence a finding."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from scripts.refusals import RefusalClass, last_name

MODULE_LINES_MAX = 400
FUNCTION_LINES_MAX = 60

# -- one Python file -------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def nodes(text: str) -> list[ast.AST]:
    """All that a file consists of, itself first; the last one is kept, of which the next rule asks too."""
    return list(ast.walk(ast.parse(text)))


def module_length(name: str, text: str) -> list[str]:
    """A module is at most MODULE_LINES_MAX lines; a table of data alone is not read through and may be longer."""
    lines = text.count("\n")
    if lines <= MODULE_LINES_MAX or not any(isinstance(node, _CODE) for node in nodes(text)):
        return []
    return [f"{name}: {lines} lines, at most {MODULE_LINES_MAX}"]


_CODE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def function_length(name: str, text: str) -> list[str]:
    """A function is at most FUNCTION_LINES_MAX lines, its docstring not counted."""
    found = []
    for node in nodes(text):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = _lines(node) - (_lines(node.body[0]) if ast.get_docstring(node) is not None else 0)
            if lines > FUNCTION_LINES_MAX:
                found.append(f"{name}:{node.lineno}: {node.name} has {lines} lines, at most {FUNCTION_LINES_MAX}")
    return found


def _lines(node: ast.stmt) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def opening_sentence(name: str, text: str) -> list[str]:
    """A module opens with a docstring whose first paragraph is a sentence; an empty file needs none."""
    tree = nodes(text)[0]
    assert isinstance(tree, ast.Module)
    if not tree.body:
        return []
    first = (ast.get_docstring(tree) or "").split("\n\n", 1)[0].strip()
    return [] if first.endswith((".", "。", ":")) else [f"{name}: opens without a sentence"]


def broad_except(name: str, text: str) -> list[str]:
    """No `except:`, `except Exception`, or `suppress(Exception)`."""
    found = []
    for node in nodes(text):
        if isinstance(node, ast.ExceptHandler):
            kinds = [node.type]
        elif isinstance(node, ast.Call) and last_name(node.func) == "suppress":
            kinds = list(node.args)
        else:
            continue
        if any(_is_broad(kind) for kind in kinds):
            found.append(f"{name}:{node.lineno}: catches everything")
    return found


def _is_broad(kind: ast.expr | None) -> bool:
    if kind is None:
        return True
    if isinstance(kind, ast.Tuple):
        return any(_is_broad(one) for one in kind.elts)
    return last_name(kind) in {"Exception", "BaseException"}


def sleeps(name: str, text: str) -> list[str]:
    """A test does not sleep: time is an argument, and what happens elsewhere is waited for by name."""
    return [
        f"{name}:{node.lineno}: sleeps"
        for node in nodes(text)
        if isinstance(node, ast.Call) and last_name(node.func) == "sleep" and not _yields_only(node)
    ]


def _yields_only(node: ast.Call) -> bool:
    """Whether this is `asyncio.sleep(0)`, which lets the loop turn once."""
    return [argument.value for argument in node.args if isinstance(argument, ast.Constant)] == [0]


# -- refusals --------------------------------------------------------------------------------------------------------


def refusal_classes(classes: Iterable[RefusalClass]) -> list[str]:
    """Every refusal has a stable code of its own, a sentence on its first line, and a hint that ends without a stop."""
    classes = list(classes)
    found = []
    for refusal in classes:
        if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", refusal.code):
            found.append(f"{refusal.module}.{refusal.name}: its code {refusal.code!r} is not kebab-case")
        if not refusal.sentence.endswith("."):
            found.append(f"{refusal.module}.{refusal.name}: the docstring's first line is no whole sentence")
        if not refusal.hint or refusal.hint.endswith("."):
            found.append(f"{refusal.module}.{refusal.name}: needs a hint, without a full stop")
    for what, names in (("code", [one.code for one in classes]), ("name", [one.name for one in classes])):
        found += [f"{what} {name!r} is that of {count} refusals" for name, count in Counter(names).items() if count > 1]
    return found


def refusal_sites(classes: Iterable[RefusalClass], modules: Mapping[str, ast.Module]) -> list[str]:
    """Every refusal is raised in exactly one place."""
    sites = Counter(name for tree in modules.values() for name in _raised_names(tree))
    return [
        f"{refusal.module}.{refusal.name} is raised in {sites[refusal.name]} places, not in one"
        for refusal in classes
        if sites[refusal.name] != 1
    ]


def _raised_names(tree: ast.Module) -> Iterator[str]:
    """The names that are called, raised, or handed to a function that may raise them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and node.exc is not None and not isinstance(node.exc, ast.Call):
            yield last_name(node.exc)
        elif isinstance(node, ast.Call) and last_name(node.func) not in {"isinstance", "issubclass", "suppress"}:
            yield last_name(node.func)
            yield from (last_name(argument) for argument in node.args)


def refusal_mentions(classes: Iterable[RefusalClass], where: str, text: str) -> list[str]:
    """Every refusal is named, by its code or its class, in `text`."""
    words = set(re.findall(r"[A-Za-z0-9_-]+", text))
    return [
        f"{refusal.code} ({refusal.name}) does not occur in {where}"
        for refusal in classes
        if refusal.code not in words and refusal.name not in words
    ]


def translations(classes: Iterable[RefusalClass], table: Mapping[str, str]) -> list[str]:
    """The table of Chinese sentences has each code, and none besides."""
    codes = {refusal.code for refusal in classes}
    return [f"no Chinese sentence for {code}" for code in sorted(codes - table.keys())] + [
        f"a Chinese sentence for {code}, which no refusal has" for code in sorted(table.keys() - codes)
    ]


# -- pages -----------------------------------------------------------------------------------------------------------


def package_order(page: str, layers: list[str], existing: set[str]) -> list[str]:
    """The page lists the packages, as table rows or list items, in the contract's order; no existing one is missing."""
    listed: list[str] = []
    for line in page.splitlines():
        if item := re.match(r"[|*-] +(`[a-z]+`(?:\s*\\\|\s*`[a-z]+`)*)", line):
            names = re.findall(r"[a-z]+", item[1])
            listed += [name for name in names if name in layers and name not in listed]
    found = [f"{name} exists and is not listed" for name in sorted(existing - set(listed))]
    expected = [name for name in layers if name in listed]
    return found if listed == expected else [*found, f"listed as {listed}, in the contract as {expected}"]


def named_paths(page: str) -> Iterator[str]:
    """The paths that a page names in backquotes: with a slash inside, or with the ending of a file."""
    for quoted in re.findall(r"`([^`\n]+)`", page):
        is_path = re.fullmatch(r"[\w.*-]+(/[\w.*-]+)*/?", quoted) is not None
        if is_path and ("/" in quoted or PurePosixPath(quoted).suffix in _ENDINGS):
            yield quoted


_ENDINGS = {".cfg", ".lock", ".md", ".py", ".sh", ".toml"}


def missing_paths(name: str, page: str, exists: Callable[[str], bool]) -> list[str]:
    """Every path that the page names exists."""
    return [f"{name}: names {path}, which does not exist" for path in named_paths(page) if not exists(path)]


def local_links(page: str) -> list[str]:
    """The relative links of a page, without their anchors; what stands in a block of code is no link."""
    targets = re.findall(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)", re.sub(r"```.*?```", "", page, flags=re.DOTALL))
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


# -- words -----------------------------------------------------------------------------------------------------------

# Built so that this file does not contain what it looks for.
_WORKPLACE = re.compile(
    r"(?<![\w.-])/(?:w[o]rk|r[o]ot)/"
    r"|(?<![\w.-])/t[m]p/"
    r"|(?<![\w/-])(?:\.\./)?s[h]ared/"
    r"|\bi[s]sue #?\d+\b|\bC[E]O\b|\bC[l]aude\b|\bA[n]thropic\b|\bO[p]enAI\b|\bC[h]atGPT\b|\bL[L]M\b"
)


def workplace(name: str, text: str) -> list[str]:
    """The project speaks of itself alone: no folder, person or tool of the place where it is written."""
    return [
        f"{name}:{number}: {match[0]!r}"
        for number, line in enumerate(text.splitlines(), 1)
        if (match := _WORKPLACE.search(line))
    ]
