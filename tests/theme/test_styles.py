"""The styles of a page: all that its elements need, and not those of other pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.theme.conftest import THEME, Pages

from bulletin.outputs.html import render, styles_for, theme_of

COMPONENTS = sorted((THEME / "static/css/components").glob("*.css"), key=lambda file: file.name)
PSEUDO = re.compile(r"::?[a-z-]+(?:\([^()]*(?:\([^()]*\))?[^()]*\))?")
CLASS = re.compile(r"\.([a-z][\w-]*)")


def selectors(text: str) -> list[str]:
    """Every selector of a sheet, without the rules of `@media` and `@page` themselves."""
    heads = re.findall(r"([^{}]+)\{", text)
    parts = [part.strip() for head in heads for part in head.split(",")]
    return [part for part in parts if not part.startswith("@")]


@pytest.mark.parametrize("file", COMPONENTS, ids=lambda file: file.stem)
def test_components_select_by_class(file: Path) -> None:
    """A component's sheet styles nothing without a class: it is not on every page."""
    assert [one for one in selectors(file.read_text("utf-8")) if not CLASS.search(one)] == []


def test_pages_have_the_styles_of_their_classes(pages: Pages) -> None:
    """Whatever has styles for an element's class anywhere has them on the element's page."""
    everywhere = frozenset(CLASS.findall(styles_for(THEME)))
    for code, sheet in pages:
        soup = BeautifulSoup(render(THEME, code, sheet), "html.parser")
        shown = {name for tag in soup.find_all(class_=True) for name in tag["class"]}
        styled = set(CLASS.findall(theme_of(THEME).styles(sheet.template)))
        assert (shown & everywhere) - styled == set(), (sheet.template, code)


def test_pages_have_every_rule_that_applies(pages: Pages) -> None:
    """A selector that finds something on a page has its rule there, in the order of the sheets."""
    everything = selectors(styles_for(THEME))
    plain = {one: PSEUDO.sub("", one).strip(" >+~") for one in everything}
    for template in {sheet.template for _, sheet in pages}:
        code, sheet = next(one for one in pages if one[1].template == template)
        soup = BeautifulSoup(render(THEME, code, sheet), "html.parser")
        there = selectors(theme_of(THEME).styles(template))
        found = {one for one, bare in plain.items() if bare and soup.select(bare)}
        assert found - {*there} == set(), template
        assert [one for one in everything if one in {*there}] == there


def test_pages_have_no_rules_of_others(pages: Pages) -> None:
    """What only the agenda or the list of action points has is in no article's page."""
    template = next(sheet.template for _, sheet in pages if sheet.template == "article")
    styles = theme_of(THEME).styles(template)
    assert ".action" in styles
    for foreign in (".occasion", ".kind-agenda", ".tallies", ".pager", ".headline h2"):
        assert foreign not in styles


def test_no_abbreviation_is_underlined_in_print() -> None:
    """What marks a way to an explanation on the screen is undone by a later rule as specific."""
    text = styles_for(THEME)
    printed = text[text.index("@media print") :]
    assert "a,abbr[title]{color:inherit;text-decoration:none}" in printed
    assert [one for one in selectors(text) if "abbr" in one] == [
        "abbr[title]",
        "a:where(:has(>abbr))",
        ":where(a)>abbr[title]",
        "abbr[title]",
    ]
