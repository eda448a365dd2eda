"""The rooms of the package: what each may import, who may say a language's code, how long code is.

The code is read with `ast`, nothing of it is run.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "plugins" / "bulletin"
FILES = sorted(PACKAGE.rglob("*.py"))
TREES = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in FILES}

ORDER = (
    "languages",
    "settings",
    "problems",
    "schema",
    "sources",
    "model",
    "checks",
    "wording",
    "views",
    "outputs",
    "build",
    "translating",
    "importing",
    "authoring",
    "starting",
    "reviewing",
    "preview",
    "commands",
    "adapter",
)

MAY_IMPORT = {
    "languages": set[str](),
    "settings": {"languages"},
    "problems": {"languages"},
    "schema": {"languages", "problems"},
    "sources": {"languages", "problems", "schema"},
    "model": {"languages", "problems", "schema", "sources"},
    "checks": {"languages", "problems", "schema", "sources", "model"},
    "wording": {"languages"},
    "views": {"languages", "settings", "schema", "sources", "model", "wording"},
    "outputs": {"languages", "settings", "schema", "sources", "model", "wording", "views"},
    "build": {"settings", "problems", "sources", "model", "checks", "outputs"},
    "translating": {"languages", "problems", "schema", "sources", "model", "checks"},
    "importing": {"schema", "sources", "model", "checks"},
    "authoring": {
        "languages",
        "problems",
        "schema",
        "sources",
        "model",
        "wording",
        "importing",
    },
    "starting": {"languages", "sources", "importing", "authoring"},
    "reviewing": {"languages", "problems", "sources", "model", "checks", "views", "wording"},
    "preview": {
        "languages",
        "settings",
        "problems",
        "sources",
        "model",
        "views",
        "outputs",
        "build",
    },
    "commands": {
        "languages",
        "settings",
        "problems",
        "schema",
        "sources",
        "model",
        "checks",
        "wording",
        "views",
        "outputs",
        "build",
        "translating",
        "importing",
        "authoring",
        "starting",
        "reviewing",
        "preview",
    },
    "adapter": {"settings", "problems", "outputs", "build"},
}

# Where an arrow is meant for a few names only.
ONLY = {
    ("settings", "languages"): {"ORIGINAL", "Code"},
    ("schema", "problems"): {"Location"},
    ("views", "sources"): {"Kind", "slug_of", "top_blocks"},
    ("outputs", "schema"): {"Organisation", "Place", "front_matter_schema"},
    ("outputs", "sources"): {"Kind", "bare", "rendered"},
    ("build", "sources"): {
        "Document",
        "Flaw",
        "Found",
        "Picture",
        "Seen",
        "digest_of",
        "look",
        "read_content",
        "read_one",
        "recipe",
    },
    ("preview", "sources"): {"Document", "Kind"},
    ("preview", "views"): {"WORKER", "Addresses", "Order", "PathScope", "path_of"},
    ("preview", "outputs"): {"Item", "Planned", "Press", "theme_of"},
    ("commands", "sources"): {
        "ADDRESSES_FILE",
        "SITE_FILE",
        "Document",
        "decode",
        "divide",
        "parse",
        "quoted",
    },
    ("commands", "checks"): {"allowances"},
    ("commands", "outputs"): {"table"},
    ("reviewing", "views"): {"ACTION_STATUS", "EVENT_STATUS", "TRANSLATION_STATE"},
    ("adapter", "outputs"): {"taken_over"},
}

ONE_ROOM_EACH = {
    "Sastrawi": {"outputs"},
    "PIL": {"outputs", "sources"},
    "babel": {"wording"},
    "click": {"commands"},
    "distributed": {"build"},
    "feedgenerator": {"outputs"},
    "fontTools": {"outputs"},
    "font_source_sans_pro": {"outputs"},
    "font_source_serif_pro": {"outputs"},
    "icalendar": {"outputs"},
    "jinja2": {"outputs"},
    "markdown": {"sources"},
    "nh3": {"sources"},
    "pelican": {"adapter"},
    "prompt_toolkit": {"commands"},
    "pydantic": {"schema"},
    "pydantic_core": {"outputs", "schema"},
    "pydyf": {"outputs"},
    "rcssmin": {"outputs"},
    "rich": {"build", "commands"},
    "rjsmin": {"outputs"},
    "segno": {"outputs"},
    "spylls": {"checks"},
    "watchfiles": {"adapter", "preview"},
    "weasyprint": {"outputs"},
    "yaml": {"sources"},
}

MODULE_LINES = 300
TABLES = set[str]()
MEDIAN_LINES = 10
MOST_LINES = 30


class Import(NamedTuple):
    """A name that a file imports, from which module."""

    file: str
    module: str
    name: str

    @property
    def room(self) -> str:
        """The room that imports."""
        return room_of(self.file)


def room_of(file: str) -> str:
    """The room of a file: its folder, or the module itself."""
    return file.split("/", maxsplit=1)[0].removesuffix(".py")


def imports() -> Iterator[Import]:
    """Every import, also within a function."""
    for file, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    yield Import(file, node.module or "", alias.name)
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(file, alias.name, "")


def inner() -> Iterator[tuple[Import, str]]:
    """Every import of one room from another, with the room it is from."""
    for one in imports():
        if one.module == "bulletin" or one.module.startswith("bulletin."):
            there = [*one.module.split("."), one.name][1]
            if there != one.room:
                yield one, there


def test_imports_are_absolute() -> None:
    """A relative import would hide an arrow."""
    relative = [
        file
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_every_room_is_known() -> None:
    """A new room takes its place in the order."""
    assert {room_of(file) for file in TREES} - {"__init__"} == {*ORDER} == {*MAY_IMPORT}


def test_arrows_run_one_way() -> None:
    """The table lets a room import only what stands before it in the order."""
    for place, room in enumerate(ORDER):
        assert MAY_IMPORT[room] <= {*ORDER[:place]}, room


def test_rooms_import_what_they_may() -> None:
    """Each room imports just what the table says: no more, and nothing that it needs no longer."""
    found: dict[str, set[str]] = {room: set() for room in ORDER}
    for one, there in inner():
        if one.file != "__init__.py":
            found[one.room].add(there)
    assert found == MAY_IMPORT


def test_narrow_arrows_stay_narrow() -> None:
    """Where a room needs but a name or two of another one, it takes no more."""
    found = defaultdict(set)
    for one, there in inner():
        if (one.room, there) in ONLY:
            found[one.room, there].add(one.name)
    assert dict(found) == ONLY


def test_the_adapter_is_imported_by_nobody() -> None:
    """Only the package itself leads to it, lazily, by name."""
    assert [one.file for one, there in inner() if there == "adapter"] == []
    said = {
        file
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value == "bulletin.adapter"
    }
    assert said == {"__init__.py"}
    assert not [one for one, _ in inner() if one.file == "__init__.py"]


def test_other_peoples_packages_stand_in_one_room() -> None:
    """Each dependency is used where the table says, and Pelican in the adapter only."""
    found = defaultdict(set)
    for one in imports():
        package = one.module.split(".")[0]
        if package not in {*sys.stdlib_module_names, "bulletin"}:
            found[package].add(one.room)
    assert dict(found) == ONE_ROOM_EACH


def test_imports_are_plain() -> None:
    """Nothing is imported dynamically save by the package itself."""
    dynamic = {
        file
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in {"import_module", "__import__"}
    }
    assert dynamic == {"__init__.py"}


def _constants(value: str) -> list[str]:
    """Where a text stands as a constant: file and line."""
    return [
        f"{file}:{node.lineno}"
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value == value and file != "languages.py"
    ]


def test_only_languages_says_english() -> None:
    """No other module spells the second language's code."""
    assert _constants("en") == []


LANGUAGE_NAMES = {"lang", "language", "code", "locale", "hreflang", "editions", "BY_CODE"}


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _spoken(node: ast.AST) -> list[ast.expr]:
    """The expressions in a node that stand where a language's code would."""
    if isinstance(node, ast.keyword) and node.arg in LANGUAGE_NAMES:
        return [node.value]
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        return sides if any(_name(one) in LANGUAGE_NAMES for one in sides) else []
    if isinstance(node, ast.Subscript) and _name(node.value) in LANGUAGE_NAMES:
        return [node.slice]
    return []


def test_only_languages_says_indonesian() -> None:
    """`id` is a key's name elsewhere, never what a language is compared with or looked up by."""
    found = [
        f"{file}:{one.lineno}"
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        for one in _spoken(node)
        if isinstance(one, ast.Constant) and one.value == "id" and file != "languages.py"
    ]
    assert found == []


@pytest.mark.parametrize(
    "code", ['f(lang="id")', 'a.code == "id"', '"id" != language', 'editions["id"]']
)
def test_a_language_that_is_spelt_out_would_be_found(code: str) -> None:
    """The test above knows the forms in which a language's code could be spelt."""
    found = [one for node in ast.walk(ast.parse(code)) for one in _spoken(node)]
    assert any(isinstance(one, ast.Constant) and one.value == "id" for one in found)


def test_modules_are_short() -> None:
    """No module is over 300 lines, save one that is a table."""
    lines = {path: path.read_text("utf-8").count("\n") for path in FILES}
    long = {path.relative_to(PACKAGE).as_posix() for path in FILES if lines[path] > MODULE_LINES}
    assert long <= TABLES


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """A function's lines with its signature, without its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def test_functions_are_short() -> None:
    """The median is under 10 lines, the 95th percentile under 30."""
    lengths = [
        _length(node)
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert median(lengths) < MEDIAN_LINES
    assert quantiles(lengths, n=20)[-1] < MOST_LINES


def test_every_module_says_what_it_is() -> None:
    """Each module begins with a docstring."""
    assert [file for file, tree in TREES.items() if not ast.get_docstring(tree)] == []
