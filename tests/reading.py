"""Pages and components as a browser reads them."""

from __future__ import annotations

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
