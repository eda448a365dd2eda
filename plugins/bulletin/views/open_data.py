"""The page of the open data: what each file holds, column by column, and how to use it.

The files themselves are made elsewhere; what must be told of their bytes comes with the scope.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bulletin.languages import Code
from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views.addresses import DATA
from bulletin.views.elements import Entry, Link, Text
from bulletin.views.entry_data import DataField, DataFile, DataPage, DataSet
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.paths import PathScope
from bulletin.views.popolo_fields import popolo_fields
from bulletin.views.reads import Reads
from bulletin.views.records import TABLES, Column, facts_of
from bulletin.views.scope import File, Scope
from bulletin.wording import N_

DATA_KIND: Final = "data"
POPOLO: Final = "popolo.json"
_POPOLO: Final = "popolo"
SCHEMA: Final = "schema/article.schema.json"
CHECKSUMS: Final = "checksums.txt"
LICENCE: Final = "CC BY 4.0"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class _About:
    """A data set: its files, its title, and what it holds."""

    files: tuple[str, ...]
    title: str
    text: str


_SETS: Final[Mapping[str, _About]] = {
    "articles": _About(
        ("articles.json",),
        N_("Articles"),
        N_("Every article with all that it states; the text itself stands on its page."),
    ),
    "events": _About(
        ("events.json", "events.csv"),
        N_("Events"),
        N_("Every event that an article tells of, the earliest first."),
    ),
    "actions": _About(
        ("actions.json", "actions.csv"),
        N_("Action points"),
        N_("What was promised, as it stands now, in the order in which it was declared."),
    ),
    "updates": _About(
        ("updates.csv",),
        N_("News of action points"),
        N_("One line for each time that there was news of an action point."),
    ),
    "people": _About(
        ("people.json",),
        N_("People"),
        N_("The people of the registry, then all others who spoke, by name."),
    ),
    "organisations": _About(
        ("organisations.json",), N_("Organisations"), N_("The organisations of the registry.")
    ),
    "places": _About(("places.json",), N_("Places"), N_("The places of the registry.")),
    _POPOLO: _About(
        (POPOLO,),
        N_("Civic data (Popolo)"),
        N_(
            "People, organisations, memberships, events and areas in the form of the Popolo "
            "project, for other civic software. A membership is one that the registry states."
        ),
    ),
    "schema": _About(
        (SCHEMA,),
        N_("Article schema"),
        N_(
            "JSON Schema (2020-12) of what may be written at the head of an article; for editors. "
            "#/$defs/Article is an original, #/$defs/ArticleTranslation a translation."
        ),
    ),
    "checksums": _About(
        (CHECKSUMS,),
        N_("Checksums"),
        N_("The SHA-256 of every file, as sha256sum writes and reads it."),
    ),
}
FILES: Final = tuple(file for one in _SETS.values() for file in one.files)


def titles(scopes: Mapping[Code, Scope]) -> dict[str, dict[Code, str]]:
    """What each data set is called in each language, with the site's name."""
    return {
        name: {code: _title(scope, one.title) for code, scope in scopes.items()}
        for name, one in _SETS.items()
    }


def _title(scope: Scope, title: str) -> str:
    return f"{scope.wording.gettext(title)} – {scope.site.name.text(scope.language)}"


def by_the_clock(library: Library, settings: Settings) -> tuple[object, ...]:
    """What is otherwise in the files at another time: coming events, overdue and silent actions."""
    facts = facts_of(library, settings)
    return (
        tuple(
            event.id
            for story in library.stories
            for event in story.events
            if facts.is_coming(event)
        ),
        tuple(
            (name, one.is_overdue(facts.today), one.is_silent(facts.today, facts.no_news_days))
            for name, one in library.ledger.items()
            if one.is_open
        ),
    )


def data_page(scope: Scope) -> DataPage:
    """What the files hold, and how to use them."""
    gettext, addresses = scope.wording.gettext, scope.addresses
    shape = Shape(
        kind="data",
        title=gettext("Data"),
        description=gettext("All facts of this bulletin as files, free to use."),
        path=lambda one: addresses.folder(one, "data"),
    )
    corrections = addresses.folder(scope.language, "corrections")
    return DataPage(
        frame=frame(scope, shape),
        sets=tuple(_set(scope, name, one) for name, one in _SETS.items()),
        contents=tuple(Entry(gettext(one.title), f"#_{name}") for name, one in _SETS.items()),
        licence=Link(Text(LICENCE), LICENCE_URL),
        cite=_citation(scope),
        contact=scope.site.contact.text(scope.language),
        corrections=Link(Text(gettext("Corrections")), addresses.href(corrections)),
    )


def _citation(scope: Scope) -> str:
    name, address = scope.site.name.text(scope.language), scope.addresses
    page = address.absolute(address.folder(scope.language, "data"))
    return f"{name}, {scope.wording.gettext('Data')}, {page}, {LICENCE}."


def _set(scope: Scope, name: str, about: _About) -> DataSet:
    columns = TABLES[name].columns if name in TABLES else ()
    fields = popolo_fields(scope) if name == _POPOLO else _fields(scope, columns)
    return DataSet(
        anchor=f"_{name}",
        title=scope.wording.gettext(about.title),
        about=scope.wording.gettext(about.text),
        files=tuple(_file(scope, one) for one in about.files),
        fields=tuple(fields),
    )


def _file(scope: Scope, name: str) -> DataFile:
    href, found = scope.addresses.href(f"{DATA}{name}"), scope.files().get(name)
    return DataFile(
        name, href, _extent(scope, found) if found else "", found.checksum if found else ""
    )


def _extent(scope: Scope, file: File) -> str:
    size = scope.wording.ngettext("%(num)s byte", "%(num)s bytes", file.size)
    if file.rows is None:
        return size
    rows = scope.wording.ngettext("%(num)s row", "%(num)s rows", file.rows)
    return f"{rows} · {size}"


def _fields(scope: Scope, columns: tuple[Column, ...]) -> Iterator[DataField]:
    """Every column; those that differ in their language only are one field."""
    gettext = scope.wording.gettext
    for (meaning, kind), found in groupby(columns, key=lambda one: (one.meaning, one.kind)):
        same = [*found]
        yield DataField(
            names=tuple(one.name for one in same),
            kind=gettext(kind.value),
            meaning=gettext(meaning),
            parts=tuple(_fields(scope, same[0].parts)),
        )


def _path(scope: PathScope) -> str:
    return scope.addresses.folder(scope.language, "data")


def _reads(library: Library, settings: Settings) -> Reads:
    """All articles: the checksums follow from every one."""
    return Reads(library.stories, by_the_clock(library, settings))


KINDS: Final[Mapping[str, Kind]] = {DATA_KIND: Kind("data", data_page, _reads, _path)}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """The one page."""
    del library, settings
    yield Order(DATA_KIND)
