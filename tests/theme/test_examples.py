"""The examples of the components, which the style page shows and these tests render."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from tests.theme.conftest import THEME, Pages

from bulletin.languages import CODES, Code
from bulletin.outputs.html import render, theme_of
from bulletin.schema.status import ActionStatus, EventStatus
from bulletin.views import Sheet
from bulletin.views.elements import Link, Text, Time
from bulletin.views.examples import TAKEN, Example, examples, value

LANGUAGE = pytest.mark.parametrize("language", CODES)
FILES = {one.stem for one in (THEME / "templates" / "components").glob("*.html")}


@pytest.fixture
def style(pages: Pages) -> dict[Code, BeautifulSoup]:
    """The style page in each language."""
    found: list[tuple[Code, Sheet]] = [pair for pair in pages if pair[1].template == "style"]
    return {code: BeautifulSoup(render(THEME, code, one), "lxml") for code, one in found}


@LANGUAGE
def test_every_component_has_an_example(language: Code) -> None:
    """Each file of the components' folder is known by what it takes, and has an example."""
    assert {name.partition(":")[0] for name in TAKEN} == FILES
    assert examples(THEME, language).keys() == TAKEN.keys()
    assert all(examples(THEME, language).values())


def test_the_style_page_uses_every_component(style: dict[Code, BeautifulSoup]) -> None:
    """It has a part for each component, and every example's state stands in it."""
    written = theme_of(THEME).environments["id"].written("style.html")[1]
    used = {Path(one).stem for one in written if one.startswith("components/")}
    assert FILES - used == {"terms"}  # which stand at the foot of every page
    for code, page in style.items():
        shown = [one.get_text() for one in page.select(".state")]
        for name, several in examples(THEME, code).items():
            if name != "terms":
                assert page.find("h2", string=name), name
                assert {one.state for one in several} <= {*shown}
        assert page.select_one(".terms dt").get_text() == "KPB"


def test_examples_show_every_status(style: dict[Code, BeautifulSoup]) -> None:
    """Each status of an action point and of an event that is said at all is to be seen."""
    wanted = {*ActionStatus, *EventStatus} - {EventStatus.CONFIRMED}
    for page in style.values():
        shown = {name for one in page.select(".status") for name in one["class"]}
        assert {one.value for one in wanted} - shown == set()


def test_examples_leave_nothing_unsaid(style: dict[Code, BeautifulSoup]) -> None:
    """No value that is missing is printed, and no id stands twice."""
    for page in style.values():
        assert "None" not in page.main.get_text()
        named = [one["id"] for one in page.select("[id]")]
        assert len(named) == len({*named})


def _said(value_: object) -> Iterator[dict[str, Any]]:
    if isinstance(value_, dict):
        if {"id", "en"} & value_.keys():
            yield value_
        else:
            for one in value_.values():
                yield from _said(one)
    elif isinstance(value_, list):
        for one in value_:
            yield from _said(one)


def test_what_is_said_is_said_in_both_languages() -> None:
    """Every text that depends on the language has both, and no more."""
    written = tomllib.loads((THEME / "examples.toml").read_text("utf-8"))
    said = [*_said(written)]
    assert len(said) > 100
    assert [one for one in said if one.keys() != {*CODES}] == []


def write(theme: Path, text: str) -> Path:
    theme.mkdir()
    (theme / "examples.toml").write_text(text, "utf-8")
    return theme


def test_an_example_is_as_the_first_where_it_says_nothing_else(tmp_path: Path) -> None:
    """It takes over what the first one says, save what it says itself or leaves unset."""
    text = """
[[topics]]
state = "x"
item = [{ text = { id = "Satu", en = "One" }, href = "/" }]
[[mention]]
state = { id = "a", en = "b" }
item = { text = "A", href = "/a/" }
[[mention]]
state = "c"
unset = ["href"]
[[mention]]
state = "d"
item = { text = { text = "B", lang = "id" } }
"""
    made = examples(write(tmp_path / "theme", text), "en")
    first, second, third = made["mention"]
    assert (first.state, first.item.text.text, first.item.href) == ("b", "A", "/a/")
    assert (second.item.text.text, second.item.href) == ("A", None)
    assert (third.item.text, third.item.href) == (Text("B", "id"), "/a/")
    assert made["topics"] == (Example("x", (Link(Text("One"), "/"),)),)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('[[no-such]]\nstate = "x"\n', KeyError),
        ('[[mention]]\nstate = "x"\nitem = { txet = "A" }\n', TypeError),
    ],
)
def test_what_no_component_takes_is_an_error(
    text: str, error: type[Exception], tmp_path: Path
) -> None:
    """An unknown component and an unknown field are told, not passed over."""
    with pytest.raises(error):
        examples(write(tmp_path / "theme", text), "id")


def test_nothing_given_is_the_emptiest_value() -> None:
    """What may be missing is `None`, a list is empty, and what must be there is an error."""
    assert value(tuple[Text, ...], None, "id") == ()
    assert value(Time | None, None, "id") is None
    with pytest.raises(TypeError):
        value(Time, None, "id")
