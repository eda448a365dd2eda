"""How what one sees stands: public or not, the other language, and what is not public yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bulletin.languages import BY_CODE, ORIGINAL, Code, Language, other
from bulletin.model import Library
from bulletin.outputs import Item, Press
from bulletin.preview.ahead import Ahead
from bulletin.preview.origins import origins
from bulletin.preview.part import Origin
from bulletin.problems.problem import in_language
from bulletin.sources import Document, Kind
from bulletin.views import Addresses, Order, PathScope, path_of

_STATES: Final[Mapping[str, tuple[str, str]]] = {
    "untranslated": ("Belum diterjemahkan", "Not translated"),
    "outdated": ("Terjemahan ketinggalan dari aslinya", "Translation out of date"),
    "unconfirmed": ("Terjemahan belum dinyatakan sesuai", "Translation not confirmed"),
    "incomplete": ("Terjemahan belum lengkap", "Translation not complete"),
}
_KINDS: Final = {"article": Kind.ARTICLE, "page": Kind.PAGE}


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article or page that is not public: its file, how it stands, its page if there is one."""

    title: str
    path: str
    line: int
    state: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands around a page of the preview.

    `states` are those that a reader would not expect, worst first; `other` is the page in the
    other language, with its language.
    """

    origins: tuple[Origin, ...] = ()
    states: tuple[str, ...] = ()
    other: tuple[str, Language] | None = None
    waiting: tuple[Waiting, ...] = ()


def seen(ahead: Ahead, path: str, told: Code) -> Seen:
    """What is known of the page at a path, in words of the language `told`."""
    library, found = ahead.press.library, ahead.seen(path)
    waiting = tuple(_waiting(ahead, told))
    if found is None:
        return Seen(waiting=waiting)
    press, item = found
    language = BY_CODE[item.code]
    return Seen(
        origins=origins(press.library, item.order, language, told),
        states=tuple(_states(library, press, item, told)),
        other=(_path(press, item.order, other(language)), other(language)),
        waiting=waiting,
    )


def _path(press: Press, order: Order, language: Language) -> str:
    return path_of(PathScope(press.library, Addresses(press.settings), language), order)


def _states(library: Library, press: Press, item: Item, told: Code) -> Iterator[str]:
    """How an article or a page stands, and on its English page its translation."""
    kind = _KINDS.get(item.order.kind)
    if kind is None:
        return
    stem = str(item.order.key[0])
    if (kind, stem) in library.hidden:
        original = next(one for one in library.written[kind, stem] if one.language is ORIGINAL)
        yield _hidden(library, original, told)
    if item.code != ORIGINAL.code and (page := press.library.published(kind, stem)):
        standing = press.library.translation(page)
        if standing.drafted:
            yield in_language(told, "Terjemahan menunggu tinjauan", "Translation to be reviewed")
        elif standing.state in _STATES:
            yield in_language(told, *_STATES[standing.state])


def _hidden(library: Library, original: Document, told: Code) -> str:
    """Why something is not public."""
    identity = original.kind, original.name
    if identity in library.drafts:
        return in_language(told, "Draf, belum terbit", "Draft, not public")
    if original.draft:
        return in_language(told, "Menunggu tinjauan, belum terbit", "To be reviewed, not public")
    moments = (one.moment for one in library.unpublished if one.stem == original.name)
    day = next(moments).astimezone(library.zone).date().isoformat()
    return in_language(told, f"Ditunda sampai {day}", f"Held back until {day}")


def _waiting(ahead: Ahead, told: Code) -> Iterator[Waiting]:
    """Everything that is not public yet, by its name."""
    library = ahead.press.library
    whole = {one.stem: one for one in library.unpublished}
    for kind, stem in sorted(library.hidden):
        for original in library.written.get((kind, stem), ()):
            if original.language is ORIGINAL:
                order = Order("article", (stem,))
                ready = kind is Kind.ARTICLE and stem in whole
                href = _path(ahead.later, order, ORIGINAL) if ready else None
                state = _hidden(library, original, told)
                yield Waiting(_title(original), original.positions.path, 1, state, href)


def _title(document: Document) -> str:
    raw = document.raw if isinstance(document.raw, dict) else {}
    return str(raw.get("title") or document.name)
