"""The agenda: what is coming, then what was, by month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.model import Library, Occasion
from bulletin.settings import Settings
from bulletin.views.entry_data import AgendaPage
from bulletin.views.events import by_month, ids
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.listings import each_once, numbered, pager, part_of, parts_of
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope

_WEB: Final = re.compile(r"^https?:")


def agenda_part(scope: Scope, number: int) -> AgendaPage:
    """A part of the agenda: the first one has all that is coming, past events are divided."""
    shape = Shape(
        kind="agenda",
        title=scope.wording.gettext("Agenda"),
        description=scope.wording.gettext("Upcoming and past events, month by month."),
        path=lambda one: scope.addresses.folder(one, "agenda"),
    )
    coming, past, total = _part(scope.library, scope.settings, number)
    calendar = scope.addresses.calendar(scope.language)
    address = scope.addresses.absolute(calendar)
    return AgendaPage(
        frame=frame(scope, numbered(scope, shape, number)),
        calendar=scope.addresses.href(calendar),
        address=address,
        subscribe=_WEB.sub("webcal:", address),
        first=number == 1,
        coming=by_month(scope, coming),
        past=by_month(scope, past),
        pager=pager(scope, shape.path, number, total),
    )


def reads(library: Library, settings: Settings, number: int) -> Reads:
    """The articles of the events on a part, which of these are coming, and how many parts are."""
    coming, past, total = _part(library, settings, number)
    stories = (story for story, _ in (*coming, *past))
    return Reads(each_once(*stories), (ids(coming), ids(past), total))


def path(scope: PathScope, number: int) -> str:
    """A part of the agenda."""
    folder = scope.addresses.folder(scope.language, "agenda")
    return scope.addresses.numbered(folder, number)


def _part(
    library: Library, settings: Settings, number: int
) -> tuple[tuple[Occasion, ...], tuple[Occasion, ...], int]:
    """What is coming and what was, on a part; and the number of parts."""
    agenda, size = library.agenda, settings.page_size
    shown = tuple(part_of(agenda.past, number, size))
    total = parts_of(len(agenda.past), size)[-1]
    return agenda.coming if number == 1 else (), shown, total


KINDS: Final[Mapping[str, Kind]] = {"agenda": Kind("agenda", agenda_part, reads, path)}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    _, _, total = _part(library, settings, 1)
    yield from (Order("agenda", (number,)) for number in range(1, total + 1))
