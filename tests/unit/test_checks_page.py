"""`docs/checks.md` is what the rules and messages say."""

from __future__ import annotations

import ast
from pathlib import Path

from bulletin.checks.finding import CODES_OF
from bulletin.checks.page import page, undeclared
from bulletin.problems import MESSAGES

ROOT = Path(__file__).resolve().parents[2]
CHECKS = ROOT / "plugins" / "bulletin" / "checks"


def test_the_page_is_up_to_date() -> None:
    """`make docs` would write it as it is."""
    assert (ROOT / "docs" / "checks.md").read_text("utf-8") == page()


def test_the_page_names_every_code() -> None:
    """Each code has its place on the page."""
    text = page()
    assert [code for code in MESSAGES if f"### `{code}`\n" not in text] == []


def test_every_rule_says_what_it_finds() -> None:
    """Each rule names its codes, and each of them has a message."""
    assert undeclared() == []


def test_a_rule_finds_no_code_that_it_does_not_say() -> None:
    """A text in a module of checks that is a code belongs to a rule of that module."""
    silent = []
    told = {code for codes in CODES_OF.values() for code in codes}
    for file in sorted(CHECKS.glob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        said = {
            argument.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "finds"
            for argument in node.args
            if isinstance(argument, ast.Constant)
        }
        used = {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        if said:
            silent += [f"{file.name}: {code}" for code in (used & told) - said]
    assert silent == []
