"""The styles of a page: all that its elements need, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.theme.conftest import THEME, Pages

from bulletin.outputs.html import render, theme_of
from bulletin.outputs.styles import dressed, names_on, needed, permitted, style_sheets

COMPONENTS = sorted((THEME / "static/css/components").glob("*.css"), key=lambda file: file.name)
PSEUDO = re.compile(r"::?[a-z-]+(?:\([^()]*(?:\([^()]*\))?[^()]*\))?")
CLASS = re.compile(r"\.([a-z][\w-]*)")
SCRIPTED = frozenset(("label", "select", "mark"))


def selectors(text: str) -> list[str]:
    """Every selector of a sheet, without the rules of `@media` and `@page` themselves."""
    heads = re.findall(r"([^{}]+)\{", text)
    parts = [part.strip() for head in heads for part in head.split(",")]
    return [part for part in parts if not part.startswith("@")]


def worn(page: bytes) -> str:
    """The styles that a page brings."""
    return BeautifulSoup(page, "html.parser").style.get_text()


def some(pages: Pages) -> Pages:
    """The first page of every template in each language, and every twentieth besides."""
    first = {(code, sheet.template): (code, sheet) for code, sheet in reversed(pages)}
    return [*first.values(), *pages[::20]]


@pytest.mark.parametrize("file", COMPONENTS, ids=lambda file: file.stem)
def test_components_select_by_class(file: Path) -> None:
    """A component's sheet styles nothing without a class: it is not on every page."""
    assert [one for one in selectors(file.read_text("utf-8")) if not CLASS.search(one)] == []


def test_pages_have_every_rule_that_applies(pages: Pages) -> None:
    """A selector that finds something on a page has its rule there, in the order of the sheets."""
    everything = selectors(style_sheets(THEME))
    plain = {one: PSEUDO.sub("", one).strip(" >+~") for one in everything}
    for code, sheet in some(pages):
        page = render(THEME, code, sheet)
        soup, there = BeautifulSoup(page, "html.parser"), selectors(worn(page))
        found = {one for one, bare in plain.items() if bare and soup.select(bare)}
        assert found - {*there} == set(), (sheet.template, code)
        assert [one for one in everything if one in {*there}] == there


def test_pages_have_no_rules_of_others(pages: Pages) -> None:
    """A page has no rule for a class or an element that it has not, unless a script makes it."""
    for code, sheet in some(pages):
        page = render(THEME, code, sheet)
        soup = BeautifulSoup(page, "html.parser")
        classes = {name for tag in soup.find_all(class_=True) for name in tag["class"]}
        named = {*CLASS.findall(" ".join(selectors(worn(page))))}
        assert named - classes == set(), (sheet.template, code)
        marked = {"table", "pre", "blockquote", "figure", "meter", *SCRIPTED}
        styled = {one for one in marked if re.search(rf"(?<![.\w-]){one}\b[^{{}}]*\{{", worn(page))}
        there = {tag.name for tag in soup.find_all(marked)}
        assert styled - there <= ({*SCRIPTED} if sheet.template == "search" else set())


def test_a_page_permits_the_styles_that_it_has(pages: Pages) -> None:
    """The policy names the digest of the styles as they stand on the page."""
    for code, sheet in some(pages):
        page = render(THEME, code, sheet)
        assert f"style-src '{permitted(worn(page))}'" in page.decode()


SHEET = (
    ":root{--a:#fff;--b:#000;--c:var(--b)}p{color:var(--c)}.one .two p{margin:0}"
    ".one:not(.x)>p,.three{padding:0}@media print{.two{color:#000}.three{color:var(--a)}}"
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("p", ":root{--b:#000;--c:var(--b)}p{color:var(--c)}"),
        (".one p", ":root{--b:#000;--c:var(--b)}p{color:var(--c)}.one:not(.x)>p{padding:0}"),
        (".two", "@media print{.two{color:#000}}"),
        (".three", ":root{--a:#fff;}.three{padding:0}@media print{.three{color:var(--a)}}"),
        ("table", ""),
    ],
)
def test_what_can_apply_is_kept(names: str, expected: str) -> None:
    """Of a rule the selectors stay whose every name is there; of the tokens those in use."""
    assert needed(SHEET, frozenset(names.split())) == expected


def test_names_of_a_page_are_its_elements_and_classes() -> None:
    """Names are read from tags; what a text says of classes is escaped and is none."""
    page = '<p class="one two">class=&#34;three&#34; &lt;table&gt;</p><ul><li class="one">x</ul>'
    assert names_on(page) == {"p", "ul", "li", ".one", ".two"}


def test_a_page_with_a_script_has_styles_of_what_it_makes() -> None:
    """Elements that no page has as it is sent are styled where a script may add them."""
    styles = "mark{color:#000}"
    plain = f"<style>{styles}</style>{permitted(styles)}"
    assert dressed(plain, styles, frozenset(("mark",))) == f"<style></style>{permitted('')}"
    scripted = f"{plain}<script defer></script>"
    assert dressed(scripted, styles, frozenset(("mark",))) == scripted
    assert theme_of(THEME).added >= SCRIPTED


def test_purposes_have_the_palettes_values() -> None:
    """Only purposes reach a page: each colour by light and by dark, under a short name."""
    styles = style_sheets(THEME)
    light, dark, printed = re.findall(r":root\{([^}]*)\}", styles)
    assert "var(" not in light + dark + printed
    assert {*re.findall(r"--\w+(?=:)", dark)} <= {*re.findall(r"--\w+(?=:)", light)}
    assert {*re.findall(r"var\((--\w+)\)", styles)} <= {*re.findall(r"--\w+(?=:)", light)}


def test_no_abbreviation_is_underlined_in_print() -> None:
    """What marks a way to an explanation on the screen is undone by a later rule as specific."""
    text = style_sheets(THEME)
    printed = text[text.index("@media print") :]
    assert "a,abbr[title]{color:inherit;text-decoration:none}" in printed
    assert [one for one in selectors(text) if "abbr" in one] == [
        "abbr[title]",
        "a:has(>abbr)",
        "abbr[title]",
    ]
