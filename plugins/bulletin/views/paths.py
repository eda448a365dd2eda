"""The path of a page by its kind and key, known before the page is made."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.languages import Language
from bulletin.model import Library
from bulletin.views.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Place:
    """What a path follows from besides a page's kind and key."""

    library: Library
    addresses: Addresses
    language: Language


def home(place: Place) -> str:
    """The root of the language."""
    return place.addresses.home(place.language)


def article(place: Place, stem: str) -> str:
    """An article by its stem."""
    return place.addresses.page(place.language, place.library.by_stem[stem])


def page(place: Place, stem: str) -> str:
    """A page about the site by its stem."""
    return place.addresses.page(place.language, place.library.pages_by_stem[stem])


def topics(place: Place) -> str:
    """The index of topics."""
    return place.addresses.folder(place.language, "topics")


def topic(place: Place, identifier: str, number: int) -> str:
    """A part of a topic's list."""
    return place.addresses.numbered(place.addresses.topic(place.language, identifier), number)


def archive(place: Place, number: int) -> str:
    """A part of the archive."""
    folder = place.addresses.folder(place.language, "archive")
    return place.addresses.numbered(folder, number)


def month(place: Place, year: int, number: int) -> str:
    """A month of the archive."""
    return place.addresses.month(place.language, year, number)


def not_found(place: Place) -> str:
    """The page for an address that leads nowhere."""
    return f"{place.addresses.home(place.language)}404.html"
