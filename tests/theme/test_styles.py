"""The styles of a page: all that its elements need, and not those of other pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.theme.conftest import THEME, Pages

from bulletin.outputs.html import render, styles_for, theme_of

COMPONENTS = sorted((THEME / "static/css/components").glob("*.css"), key=lambda file: file.name)
CLASS = re.compile(r"\.([a-z][\w-]*)")
PSEUDO = re.compile(r"::?(?:before|after|hover|focus-visible|focus|root)")


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


def test_no_rule_is_lost(pages: Pages) -> None:
    """Whatever rule of any component fits an element has a place on the element's page."""
    everywhere = set(selectors(styles_for(THEME)))
    for code, sheet in pages:
        left = everywhere - set(selectors(theme_of(THEME).styles(sheet.template)))
        soup = BeautifulSoup(render(THEME, code, sheet), "lxml")
        fit = [one for one in left if (plain := PSEUDO.sub("", one)) and soup.select_one(plain)]
        assert fit == [], (sheet.template, code)
