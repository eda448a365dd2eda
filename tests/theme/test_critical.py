"""The styles of one page: every rule that applies to it, and few others."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from tests.theme.conftest import THEME, Pages

from bulletin.outputs.critical import Critical, compounds
from bulletin.outputs.html import permitted, render, theme_of

SHEET = (
    ":root{--a:red;--b:var(--a);--unused:blue}@media (prefers-color-scheme:dark){:root{--a:pink}}"
    "td{color:var(--b)}.note{margin:0}.note.done,.other td{top:0}.note:has(> a)>b::after{top:1px}"
    "@media print{.other{top:0}}"
)


def of(html: str, *scripted: str) -> str:
    return Critical(SHEET, frozenset(scripted)).of(html)


def test_rules_without_elements_go() -> None:
    """A rule stays where all classes of each part, and its element, are on the page."""
    assert "td" not in of('<p class="note">')
    assert "note" not in of("<p>")
    assert ".note.done{" in of('<p class="note done">')
    assert "@media print{.other{top:0}}" in of('<p class="other">')
    assert "@media print" not in of("<p>")


def test_what_stands_in_parentheses_is_not_asked_for() -> None:
    """A rule may stay that is not needed, never the other way round."""
    assert "::after" in of('<p class="note"><b>')
    assert [*compounds("a:where(:has(> .x))>b[c] .d.e")] == [([], "a"), ([], "b"), (["d", "e"], "")]


def test_tokens_that_nothing_asks_for_go_and_the_rest_is_short() -> None:
    """Tokens of tokens stay, in every scheme, under one short name each."""
    assert of("<td>") == (
        ":root{--a:red;--b:var(--a)}@media (prefers-color-scheme:dark){:root{--a:pink}}"
        "td{color:var(--b)}"
    )
    assert of("<b>") == ""


def test_what_a_script_may_add_stays() -> None:
    """Classes and elements that stand in a script are as good as on the page."""
    assert ".other td{" in of("<p>", "other", "td")


STATES = re.compile(r"::?[a-z-]+(?:\([^()]*(?:\([^()]*\))?[^()]*\))?")


def test_every_page_has_each_rule_that_applies(pages: Pages) -> None:
    """What finds an element on a page, whatever its state, has its values there, in their order."""
    theme, seen = theme_of(THEME), set[str]()
    for code, sheet in pages:
        html = render(THEME, code, sheet).decode()
        styles = html.partition("<style>")[2].partition("</style>")[0]
        if styles in seen:  # so its elements and classes are those of a page before
            continue
        seen.add(styles)
        soup = BeautifulSoup(html, "lxml")
        there = {one for head in re.findall(r"([^{}]+)\{", styles) for one in head.split(",")}
        whole = theme.styles(sheet.template)
        for selector in {
            one for head in re.findall(r"([^{}]+)\{", whole) for one in head.split(",")
        }:
            bare = STATES.sub("", selector).strip(" >+~")
            if bare and not bare.startswith(("@", ":")) and soup.select(bare):
                assert selector in there, (sheet.template, code, selector)


def test_every_page_permits_its_own_styles(pages: Pages) -> None:
    """The digest in the policy is that of the page's styles; no mark is left in a page."""
    for code, sheet in pages:
        html = render(THEME, code, sheet).decode()
        styles = html.partition("<style>")[2].partition("</style>")[0]
        assert f"style-src '{permitted(styles)}'" in html
        assert "\x00" not in html


def test_no_token_is_missing(pages: Pages) -> None:
    """Whatever token a page's styles ask for is set in them."""
    for code, sheet in pages:
        styles = render(THEME, code, sheet).decode().partition("</style>")[0]
        asked, given = re.findall(r"var\(--(\w+)", styles), re.findall(r"--(\w+):", styles)
        assert {*asked} == {*given}, sheet.template


@pytest.mark.parametrize("element", ["table", "pre", "blockquote", "details"])
def test_pages_without_an_element_have_no_styles_for_it(element: str, pages: Pages) -> None:
    """An article without a table has no rules of tables."""
    for code, sheet in pages:
        html = render(THEME, code, sheet).decode()
        if f"<{element}" not in html:
            assert not re.search(rf"[ ,}}]{element}[ ,{{>]", html.partition("</style>")[0])
