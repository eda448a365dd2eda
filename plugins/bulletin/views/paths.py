"""The path of a page by its kind and key, known before the page is made."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.languages import Language
from bulletin.model import Library
from bulletin.views.addresses import Addresses


@dataclass(frozen=True, slots=True)
class PathScope:
    """What a path follows from besides a page's kind and key."""

    library: Library
    addresses: Addresses
    language: Language


def home(scope: PathScope) -> str:
    """The root of the language."""
    return scope.addresses.home(scope.language)


def article(scope: PathScope, stem: str) -> str:
    """An article by its stem."""
    return scope.addresses.page(scope.language, scope.library.by_stem[stem])


def page(scope: PathScope, stem: str) -> str:
    """A page about the site by its stem."""
    return scope.addresses.page(scope.language, scope.library.pages_by_stem[stem])


def topics(scope: PathScope) -> str:
    """The index of topics."""
    return scope.addresses.folder(scope.language, "topics")


def topic(scope: PathScope, identifier: str, number: int) -> str:
    """A part of a topic's list."""
    return scope.addresses.numbered(scope.addresses.topic(scope.language, identifier), number)


def archive(scope: PathScope, number: int) -> str:
    """A part of the archive."""
    folder = scope.addresses.folder(scope.language, "archive")
    return scope.addresses.numbered(folder, number)


def month(scope: PathScope, year: int, number: int) -> str:
    """A month of the archive."""
    return scope.addresses.month(scope.language, year, number)


def not_found(scope: PathScope) -> str:
    """The page for an address that leads nowhere."""
    return f"{scope.addresses.home(scope.language)}404.html"
