"""The page of translations: how they stand, and where somebody who wants to help may begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from bulletin.languages import Language
from bulletin.model import Library, Story, Translation
from bulletin.model.translations import State
from bulletin.settings import Settings
from bulletin.views.action_elements import Tally
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.labels import TRANSLATION_ABOUT, TRANSLATION_STATE
from bulletin.views.listings import each_once, numbered, pager, part_of, parts_of
from bulletin.views.parties import LINES
from bulletin.views.parts import day, link_to
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.views.translation_elements import (
    Share,
    ShareRow,
    ShareTable,
    TaskGroup,
    TaskItem,
    TranslationsPage,
)
from bulletin.views.translation_tasks import Standing, by_topic, by_year, remark, standing
from bulletin.wording import N_

_STATES: Final = (*State,)
_COLUMNS: Final = (State.COMPLETE, *(one for one in State if one is not State.COMPLETE))
_PAGES: Final = "pages"
_HEADINGS: Final[Mapping[str, tuple[str, str]]] = {
    **{
        state.value: (TRANSLATION_STATE[state], about) for state, about in TRANSLATION_ABOUT.items()
    },
    _PAGES: (N_("Pages about the site"), N_("What tells about the bulletin itself.")),
}
# The page that tells how to help has this stem, where a site has it.
_CONTRIBUTING: Final = "berkontribusi"


def translations_part(scope: Scope, number: int) -> TranslationsPage:
    """A part of what is left to translate; on the first one how all of it stands."""
    library, shape, first = scope.library, _shape(scope), number == 1
    tasks, size = _tasks(library), _size(scope.settings)
    page = library.pages_by_stem.get(_CONTRIBUTING)
    return TranslationsPage(
        frame=frame(scope, numbered(scope, shape, number)),
        first=first,
        standing=_standing(scope) if first else "",
        contact=scope.site.contact.text(scope.language),
        contributing=link_to(scope, page) if page else None,
        tallies=tuple(_tallies(scope)) if first else (),
        tables=tuple(_tables(scope)) if first else (),
        groups=tuple(_groups(scope, part_of(tasks, number, size))),
        pager=pager(scope, shape.path, number, parts_of(len(tasks), size)[-1]),
    )


def _shape(scope: Scope) -> Shape:
    return Shape(
        kind="translations",
        title=scope.wording.gettext("Translations"),
        description=scope.wording.gettext(
            "Which articles are in English, which are not yet, and where you may help."
        ),
        path=lambda one: _folder(scope, one),
    )


def _folder(scope: Scope, language: Language) -> str:
    return scope.addresses.folder(language, "translations")


def _size(settings: Settings) -> int:
    return LINES * settings.page_size


def _tasks(library: Library) -> list[Translation]:
    """What is not complete: articles by their states, newest first, then pages about the site."""
    articles = sorted(library.translations, key=lambda one: _STATES.index(one.state))
    every = (*articles, *_pages(library))
    return [one for one in every if one.state is not State.COMPLETE]


def _pages(library: Library) -> Iterator[Translation]:
    return map(library.translation, library.pages)


def _standing(scope: Scope) -> str:
    """In a sentence, how many articles there are in English."""
    found, wording = standing(scope.library.translations), scope.wording
    if not found.total:
        return wording.gettext("No article has been published yet.")
    return wording.ngettext(
        "%(complete)s of %(num)s article is complete in English: %(share)s.",
        "%(complete)s of %(num)s articles are complete in English: %(share)s.",
        found.total,
        complete=wording.number(found.count(State.COMPLETE)),
        share=wording.percent(found.percent(State.COMPLETE)),
    )


def _tallies(scope: Scope) -> Iterator[Tally]:
    """How many articles are in each state, with the way to where its list begins."""
    found, begins = standing(scope.library.translations), dict[str, int]()
    for place, one in enumerate(_tasks(scope.library)):
        begins.setdefault(_group(one), place // _size(scope.settings) + 1)
    for state in _STATES:
        share, name = _share(scope, found, state), state.value
        label = f"{share.label} ({share.percent})" if share.percent else share.label
        yield Tally(
            share.count, label, _href(scope, name, begins[name]) if name in begins else None
        )


def _href(scope: Scope, group: str, number: int) -> str:
    path = scope.addresses.numbered(_folder(scope, scope.language), number)
    return scope.addresses.href(f"{path}#_{group}")


def _group(one: Translation) -> str:
    """The group of the list in which a translation stands."""
    return one.state.value if isinstance(one.page, Story) else _PAGES


def _tables(scope: Scope) -> Iterator[ShareTable]:
    """The shares of all articles, by year, by topic, and those of the pages about the site."""
    library, gettext = scope.library, scope.wording.gettext
    every, topics = standing(library.translations), by_topic(library)
    years = [_row(scope, year, None, found) for year, found in by_year(library).items()]
    first = _row(scope, gettext("All"), None, every)
    yield _table(scope, "years", (gettext("By year"), gettext("Articles")), [first, *years])
    links = ((scope.topic_link(topic), found) for topic, found in topics.items())
    rows = [_row(scope, link.text.text, link.href, found) for link, found in links]
    yield _table(scope, "topics", (gettext("By topic"), gettext("Articles")), rows)
    pages = _row(scope, gettext("All"), None, standing(_pages(library)))
    yield _table(scope, _PAGES, (gettext("Pages about the site"), gettext("Pages")), [pages])


def _table(scope: Scope, name: str, names: tuple[str, str], rows: Iterable[ShareRow]) -> ShareTable:
    """Rows under a heading; `names` are the heading's and that of the first column."""
    heading, counted = names
    labels = [scope.wording.gettext(TRANSLATION_STATE[state]) for state in _COLUMNS]
    return ShareTable(f"_t-{name}", heading, (counted, *labels), (*rows,))


def _row(scope: Scope, name: str, href: str | None, found: Standing) -> ShareRow:
    return ShareRow(
        name=name,
        href=href,
        total=scope.wording.number(found.total),
        complete=found.percent(State.COMPLETE),
        shares=tuple(_share(scope, found, state) for state in _COLUMNS),
    )


def _share(scope: Scope, found: Standing, state: State) -> Share:
    count, wording = found.count(state), scope.wording
    share = wording.percent(found.percent(state)) if count else ""
    return Share(wording.gettext(TRANSLATION_STATE[state]), wording.number(count), share)


def _groups(scope: Scope, part: Sequence[Translation]) -> Iterator[TaskGroup]:
    """A part of the list by groups; a group that goes on says how many it has in all."""
    sizes = Counter(map(_group, _tasks(scope.library)))
    for name, found in groupby(part, key=_group):
        heading, about = _HEADINGS[name]
        yield TaskGroup(
            anchor=f"_{name}",
            heading=scope.wording.gettext(heading),
            about=scope.wording.gettext(about),
            count=scope.wording.number(sizes[name]),
            items=tuple(_item(scope, one) for one in found),
        )


def _item(scope: Scope, one: Translation) -> TaskItem:
    page, said = one.page, remark(scope, one)
    is_article = isinstance(page, Story)
    state = scope.wording.gettext(TRANSLATION_STATE[one.state])
    return TaskItem(
        link=link_to(scope, page),
        date=day(scope, page.day) if isinstance(page, Story) else None,
        remark=said if is_article else "; ".join(filter(None, (state, said))),
        foreign=page.edition(scope.language) is None,
    )


def translations_parts(library: Library, settings: Settings) -> range:
    """The numbers of the list's parts."""
    return parts_of(len(_tasks(library)), _size(settings))


def translations_reads(library: Library, settings: Settings, number: int) -> Reads:
    """The articles of what a part shows, how many there are, and on the first part all states."""
    tasks = _tasks(library)
    shown = part_of(tasks, number, _size(settings))
    return Reads(
        each_once(*(one.page for one in shown)),
        (
            tuple((one.page.stem, _group(one)) for one in shown),
            tuple(Counter(map(_group, tasks)).items()),
            tuple(by_year(library).items()) if number == 1 else (),
            tuple(by_topic(library).items()) if number == 1 else (),
        ),
    )


def _path(scope: PathScope, number: int) -> str:
    folder = scope.addresses.folder(scope.language, "translations")
    return scope.addresses.numbered(folder, number)


KINDS: Final[Mapping[str, Kind]] = {
    "translations": Kind("translations", translations_part, translations_reads, _path)
}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    yield from (Order("translations", (one,)) for one in translations_parts(library, settings))
