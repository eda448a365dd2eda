"""What a reader has without network: a page that says so, some words, and the site as an app."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bulletin.languages import LANGUAGES
from bulletin.views.elements import Link, Text
from bulletin.views.scope import Scope

OFFLINE: Final = "/luring.html"


@dataclass(frozen=True, slots=True)
class Notice:
    """What the page without network says in one language."""

    lang: str
    title: str
    text: str
    again: str
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NoNetwork:
    """The page that is shown without network in the place of one that was never opened."""

    site_name: str
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Worker:
    """What the service worker is given: the files at hand, and what it says, by language.

    `prints` tell one state of these files from another.
    """

    kept: tuple[str, ...]
    said: tuple[tuple[str, str], ...]
    prints: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class App:
    """The site as a device installs it; names by language, the original's first."""

    names: tuple[tuple[str, str], ...]
    taglines: tuple[tuple[str, str], ...]
    start: str


def no_network(scopes: Sequence[Scope]) -> NoNetwork:
    """One page in all languages, so that a device has to keep one only."""
    return NoNetwork(scopes[0].site.name.text(scopes[0].language), tuple(map(_notice, scopes)))


def _notice(scope: Scope) -> Notice:
    gettext, addresses, language = scope.wording.gettext, scope.addresses, scope.language
    agenda = addresses.href(addresses.folder(language, "agenda"))
    home = addresses.href(addresses.home(language))
    return Notice(
        lang=language.code,
        title=gettext("No network"),
        text=gettext(
            "This page was never opened on this device, so there is no copy of it here. Pages "
            "that you have opened before can still be read."
        ),
        again=gettext("Try again"),
        ways=(Link(Text(gettext("Agenda")), agenda), Link(Text(gettext("Home")), home)),
    )


def worker(scopes: Sequence[Scope], prints: Iterable[bytes]) -> Worker:
    """The worker of a site; its agenda is at hand in every language."""
    agendas = (one.addresses.folder(one.language, "agenda") for one in scopes)
    return Worker(
        kept=tuple(path.lstrip("/") for path in (OFFLINE, *agendas)),
        said=tuple((one.language.code, one.wording.gettext("Saved copy,")) for one in scopes),
        prints=tuple(prints),
    )


def app(scopes: Sequence[Scope]) -> App:
    """The site as an app."""
    site, addresses = scopes[0].site, scopes[0].addresses
    return App(
        names=tuple((one.code, site.name.text(one)) for one in LANGUAGES),
        taglines=tuple((one.code, site.tagline.text(one)) for one in LANGUAGES),
        start=addresses.href("/"),
    )
