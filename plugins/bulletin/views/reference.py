"""What a reader looks up: the glossary and the corrections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.languages import Language, other
from bulletin.model import Library, Story
from bulletin.model.addresses import language_code
from bulletin.schema import Glossary, PublishedAddress
from bulletin.settings import Settings
from bulletin.views.bulletin import correction
from bulletin.views.data import CorrectionsPage, GlossaryPage
from bulletin.views.elements import Link, Text
from bulletin.views.entry_elements import GlossaryItem, Retraction
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.listings import each_once, numbered, pager, part_of, parts_of
from bulletin.views.parts import day
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.views.terms import by_abbreviation, entry_id

_ARTICLE: Final = "article/"


def glossary_page(scope: Scope) -> GlossaryPage:
    """Every abbreviation with what it stands for in both languages."""
    shape = Shape(
        kind="glossary",
        title=scope.wording.gettext("Glossary"),
        description=scope.wording.gettext("What the abbreviations of the bulletin stand for."),
        path=lambda one: scope.addresses.folder(one, "glossary"),
    )
    return GlossaryPage(frame(scope, shape), tuple(_items(scope)))


def _items(scope: Scope) -> Iterator[GlossaryItem]:
    """The entries by abbreviation; each has an id of its own."""
    for name, one in by_abbreviation(scope.registry.glossary):
        yield GlossaryItem(
            abbr=one.abbr,
            anchor=entry_id(name),
            meaning=Text(one.text(scope.language)),
            other=_other(one, other(scope.language)),
        )


def _other(entry: Glossary, language: Language) -> Text:
    return Text(entry.text(language), language.code)


def glossary_reads(library: Library, settings: Settings) -> Reads:
    """Nothing but what all pages are made from."""
    del library, settings
    return Reads()


def corrections_part(scope: Scope, number: int) -> CorrectionsPage:
    """A part of every correction of every article, and whom to tell of a mistake."""
    shape = Shape(
        kind="corrections",
        title=scope.wording.gettext("Corrections"),
        description=scope.wording.gettext("What has been corrected in the articles, and how."),
        path=lambda one: scope.addresses.folder(one, "corrections"),
    )
    site, language = scope.site, scope.language
    every, size = _corrections(scope.library), scope.settings.page_size
    return CorrectionsPage(
        frame=frame(scope, numbered(scope, shape, number)),
        contact=site.contact.text(language),
        takedown=site.takedown_contact.text(language),
        corrections=tuple(correction(scope, *one) for one in part_of(every, number, size)),
        pager=pager(scope, shape.path, number, parts_of(len(every), size)[-1]),
        retracted=tuple(_retractions(scope)) if number == 1 else (),
    )


def _retractions(scope: Scope) -> Iterator[Retraction]:
    """The articles that were withdrawn, the latest first."""
    found = [
        one
        for one in _withdrawn(scope.library)
        if language_code(one.address) == scope.language.code
    ]
    for one in sorted(found, key=lambda one: str(one.date or ""), reverse=True):
        yield Retraction(
            place=Link(Text(one.address), scope.addresses.href(one.address)),
            reason=Text(one.gone.text(scope.language) if one.gone else ""),
            date=day(scope, one.date) if one.date else None,
        )


def _withdrawn(library: Library) -> tuple[PublishedAddress, ...]:
    """The addresses of articles that are gone."""
    entries = (entry for _, entry in library.published_addresses)
    return tuple(one for one in entries if one.gone and one.page.startswith(_ARTICLE))


def _corrections(library: Library) -> list[tuple[Story, int]]:
    """Each article with the numbers of its corrections, the newest one first."""
    found = [(one, number) for one in library.stories for number in range(len(one.corrections))]
    return sorted(
        found, key=lambda pair: (pair[0].corrections[pair[1]], pair[0].day, pair[1]), reverse=True
    )


def corrections_reads(library: Library, settings: Settings, number: int) -> Reads:
    """The articles whose corrections a part shows; how many corrections there are."""
    every = _corrections(library)
    shown = part_of(every, number, settings.page_size)
    gone = _withdrawn(library) if number == 1 else ()
    told = (len(every), *(at for _, at in shown), *map(repr, gone))
    return Reads(each_once(*(story for story, _ in shown)), told)


def _glossary_path(scope: PathScope) -> str:
    return scope.addresses.folder(scope.language, "glossary")


def _corrections_path(scope: PathScope, number: int) -> str:
    return scope.addresses.numbered(scope.addresses.folder(scope.language, "corrections"), number)


KINDS: Final[Mapping[str, Kind]] = {
    "glossary": Kind("glossary", glossary_page, glossary_reads, _glossary_path),
    "corrections": Kind("corrections", corrections_part, corrections_reads, _corrections_path),
}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    yield Order("glossary")
    parts = parts_of(len(_corrections(library)), settings.page_size)
    yield from (Order("corrections", (number,)) for number in parts)
