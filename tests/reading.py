"""Pages and components as a browser reads them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from bulletin.outputs.html import theme_of

THEME = Path(__file__).resolve().parents[1] / "theme"


def text(element: Tag | None) -> str:
    """The words of an element, with one space between two; none where there is no element."""
    return " ".join(element.get_text().split()) if element else ""


def render(language: str, component: str, *given: object, **named: object) -> BeautifulSoup:
    """What a component's macro, named as its file or after a colon, makes of its data."""
    file, _, macro = component.partition(":")
    module: Any = (
        theme_of(THEME).environments[language].get_template(f"components/{file}.html").module
    )
    return BeautifulSoup(getattr(module, macro or file.replace("-", "_"))(*given, **named), "lxml")


def news_of(action: Tag) -> Iterator[Tag]:
    """Each news below an action point's one title: from its date to the next one's."""
    for begin in action.find_all("p", recursive=False):
        if begin.find("time", recursive=False) is not None and "meta" not in begin.get("class", ()):
            parts = [begin]
            for one in begin.find_next_siblings():
                if one.name == "p" and one.find("time", recursive=False) is not None:
                    break
                parts.append(one)
            yield BeautifulSoup(f"<li>{''.join(map(str, parts))}</li>", "html.parser").li


def files_below(folder: str) -> dict[Path, bytes]:
    """All files below a folder, as they are now."""
    return {one: one.read_bytes() for one in Path(folder).rglob("*") if one.is_file()}
