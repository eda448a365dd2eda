"""Folded templates: the pages that Jinja would make of them, in one language, with clear faults."""

from __future__ import annotations

import re
import shutil
import traceback
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from markupsafe import Markup, escape
from tests.theme.conftest import THEME, Pages

from bulletin.languages import CODES, LANGUAGES, Code
from bulletin.outputs.coding import Words, escaped
from bulletin.outputs.folding import Folding
from bulletin.outputs.html import render, theme_of
from bulletin.outputs.styles import dressed
from bulletin.wording import MissingTextError
from bulletin.wording.catalogue import load_catalogue

PAGES = sorted(one.stem for one in (THEME / "templates").glob("*.html") if one.stem != "base")
PARTS = sorted(
    one.relative_to(THEME / "templates").as_posix()
    for one in (THEME / "templates").rglob("*.html")
    if one.stem not in PAGES
)
LANGUAGE = pytest.mark.parametrize("language", CODES)
OPTIONS = {"autoescape": True, "undefined": StrictUndefined}
TRIMMED = {"trim_blocks": True, "lstrip_blocks": True, "extensions": ["jinja2.ext.i18n"]}


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A copy of the theme, to be changed."""
    return Path(shutil.copytree(THEME, tmp_path / "theme"))


def catalogue_of(theme: Path, language: str) -> Path:
    return theme / "translations" / language / "LC_MESSAGES" / "messages.po"


def edit(file: Path, pattern: str, new: str) -> None:
    before = file.read_text("utf-8")
    after = re.sub(pattern, new, before)
    assert after != before
    file.write_text(after, "utf-8")


def plain(code: Code) -> Environment:
    """A language's environment as Jinja has it."""
    loader = FileSystemLoader(THEME / "templates")
    made = Environment(loader=loader, **OPTIONS, **TRIMMED)  # noqa: S701 - autoescape is in there
    (language,) = (one for one in LANGUAGES if one.code == code)
    words = load_catalogue(THEME / "translations", language)
    made.install_gettext_translations(words, newstyle=True)
    return made


def test_folded_pages_are_those_of_jinja(pages: Pages) -> None:
    """Every page of the fictional site is, to the byte, what Jinja makes of the same templates."""
    stock, theme = {code: plain(code) for code in CODES}, theme_of(THEME)
    assert {sheet.template for _, sheet in pages} == {*PAGES}
    for code, sheet in pages:
        template = stock[code].get_template(f"{sheet.template}.html")
        expected = template.render(page=sheet.data, **theme.given)
        made = dressed(expected, theme.styles, theme.added)
        assert render(THEME, code, sheet) == made.encode()


def test_no_page_mixes_languages(pages: Pages, theme: Path) -> None:
    """With each text replaced by its language's code, a page shows its own and no other."""
    for code in CODES:
        edit(catalogue_of(theme, code), r'(?m)^msgstr "[^"]+"$', f'msgstr "[{code}]"')
    for code, sheet in pages:
        html = render(theme, code, sheet).decode()
        assert {one for one in CODES if f"[{one}]" in html} == {code}


@LANGUAGE
def test_page_with_a_missing_text_raises(language: str, pages: Pages, theme: Path) -> None:
    """A page fails where a text that it shows is missing, naming it and the language."""
    edit(catalogue_of(theme, language), r'msgid "Skip to the content"\nmsgstr ".*"\n', "")
    for code in CODES:
        sheet = next(one for other, one in pages if other == code)
        if code == language:
            with pytest.raises(MissingTextError, match=f"{language}: 'Skip to the content'"):
                render(theme, code, sheet)
        else:
            assert b'class="skip"' in render(theme, code, sheet)


@pytest.mark.parametrize("part", PARTS)
def test_fingerprints_follow_components_and_partials(part: str, theme: Path) -> None:
    """A page's fingerprint changes with just those files that are folded into its code."""
    file = theme / "templates" / part
    if part.startswith("components/"):
        edit(file, r"(\{% macro [^%]*%\})", r"\1@@")
    else:
        file.write_text(f"{file.read_text('utf-8')}@@", "utf-8")
    before, after = theme_of(THEME), theme_of(theme)
    environment = after.environments["id"]
    framed = "@@" in code_of(environment, "base")
    for template in PAGES:
        shown = framed or "@@" in code_of(environment, template)
        for code in CODES:
            changed = before.fingerprint(template, code) != after.fingerprint(template, code)
            assert changed is shown


def code_of(environment: Folding, template: str) -> str:
    text, _ = environment.written(f"{template}.html")
    return environment.compile(text, f"{template}.html", raw=True)


@LANGUAGE
def test_fingerprints_follow_words_and_styles(language: str, theme: Path) -> None:
    """A text changes the pages of its language; a style changes all."""
    prints = [prints_of(THEME)]
    edit(catalogue_of(theme, language), 'msgstr "([^"]+)"', r'msgstr "\1!"')
    prints.append(prints_of(theme))
    edit(theme / "static" / "css" / "base.css", r"\Z", "\nhtml{color:red}\n")
    theme_of.cache_clear()
    prints.append(prints_of(theme))
    changed = [{one for one in old if old[one] != new[one]} for old, new in pairwise(prints)]
    assert changed == [{(template, language) for template in PAGES}, {*prints[0]}]


def prints_of(theme: Path) -> dict[tuple[str, Code], str]:
    made = theme_of(theme)
    return {(one, code): made.fingerprint(one, code) for one in PAGES for code in CODES}


def test_fault_in_a_component_is_told_where_it_is_used(pages: Pages, theme: Path) -> None:
    """The traceback ends at the line of the page that uses the component, and names what lacks."""
    edit(theme / "templates" / "components" / "headline.html", "item.href", "item.no_such_address")
    code, home = next(one for one in pages if one[1].template == "home")
    with pytest.raises(AttributeError, match="no_such_address") as caught:
        render(theme, code, home)
    (*_, last) = traceback.extract_tb(caught.value.__traceback__)
    assert last.filename == str(theme / "templates" / "home.html")
    assert last.line == "{{ headline(page.lead, lead=true) }}"


def fold(page: str, component: str = "{% macro box(a, b=2) %}{{ a }}-{{ b }}{% endmacro %}") -> str:
    """What a page makes of a component, in Indonesian."""
    words = Words(load_catalogue(THEME / "translations", LANGUAGES[0]))
    given_ = {"page.html": f'{{% from "box.html" import box %}}{page}', "box.html": component}
    environment = Folding(words, loader=DictLoader(given_), **OPTIONS)
    return environment.get_template("page.html").render(a="outer", items=(1, 2))


def test_arguments_are_those_of_the_call() -> None:
    """A component sees its arguments, in any order, and the defaults; the page keeps its names."""
    assert fold("{{ box(1) }} {{ box(b=3, a=a) }} {{ a }}") == "1-2 outer-3 outer"
    assert fold("{% for a in items %}{{ box(a, a) }} {% endfor %}{{ a }}") == "1-1 2-2 outer"
    assert fold("<{{ box('<', b=_('Place')) }}>") == "<&lt;-Tempat>"


@pytest.mark.parametrize(
    ("page", "component", "fault"),
    [
        ("{{ box(1) ~ 2 }}", "", "must stand alone"),
        ("{% set x = box %}", "", "must stand alone"),
        ("{{ box() }}", "", "takes a, b"),
        ("{{ box(1, 2, 3) }}", "", "takes a, b"),
        ("{{ box(1, c=2) }}", "", "takes a, b"),
        ("{{ box(*items) }}", "", "takes a, b"),
        ("{% include a %}", "", "constant text"),
        ("", "{% macro box() %}{{ page }}{% endmacro %}", "'page' is no argument"),
        ("", "{% macro other() %}{% endmacro %}", "has no macro 'box'"),
    ],
)
def test_what_cannot_be_folded_is_an_error(page: str, component: str, fault: str) -> None:
    """A component that asks for more than its arguments, or is used otherwise, is refused."""
    with pytest.raises(TemplateSyntaxError, match=fault):
        fold(page, *([component] if component else []))


@settings(deadline=None, derandomize=True)
@given(st.text() | st.integers() | st.none() | st.booleans() | st.text().map(Markup))
def test_escaping_is_that_of_jinja(value: object) -> None:
    """Whatever the value, it is escaped just as Jinja does it."""
    assert str(escaped(value)) == str(escape(value))
