"""Addresses that were published: what each was of, and where it leads now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bulletin.languages import ORIGINAL, TRANSLATION, Code
from bulletin.model.library import Identity, SourceLocation
from bulletin.schema import PublishedAddress

Entry = tuple[SourceLocation, PublishedAddress]
_DIRECT: Final = 2  # addresses of a way without any in between
_INSTEAD: Final = {"month": "archive"}  # where a kind of page leads that nobody can bring back


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where all of the site stands now.

    `paths` leads from every path below the site's root to the article or page that stands there;
    `owners` from the path of every page to what it is of, such as ``topic/pangan``; `homes` from
    a language and what a page is of to its path.
    """

    paths: Mapping[str, Identity | None]
    owners: Mapping[str, str]
    homes: Mapping[tuple[Code, str], str]


@dataclass(frozen=True, slots=True)
class Fate:
    """What has become of an address that was published.

    It leads `to` another one; with neither that nor a `fault` (a problem's code) it stands or is
    gone. `told` is what the message of the fault names.
    """

    place: SourceLocation
    entry: PublishedAddress
    to: str | None = None
    fault: str | None = None
    told: str = ""


def fates(entries: Iterable[Entry], now: Whereabouts) -> Iterator[Fate]:
    """The fate of every address."""
    places = {entry.address: (place, entry) for place, entry in entries}
    published = {address: entry for address, (_, entry) in places.items()}
    for place, entry in places.values():
        owner = now.owners.get(entry.address)
        if owner is None:
            yield _led(Fate(place, entry), published, now)
        elif owner != entry.page:
            yield Fate(place, entry, fault="address-reused", told=owner)
        elif entry.to or entry.gone:
            yield Fate(place, entry, fault="address-in-use")
        else:
            yield Fate(place, entry)


def _led(fate: Fate, published: Mapping[str, PublishedAddress], now: Whereabouts) -> Fate:
    """The fate of an address at which no page stands: where its way ends.

    A fault that is another address's on the way is told there.
    """
    way = [fate.entry.address]
    while way[-1] not in now.owners:
        here = published.get(way[-1])
        if here is None:
            return _at_fault(fate, "unknown-address", way[-1], own=len(way) == _DIRECT)
        if here.gone:
            break
        onward = here.to or _home(here, now)
        if onward is None:
            return _at_fault(fate, "address-lost", "", own=len(way) == 1)
        if onward in way:
            return _at_fault(fate, "address-loop", " → ".join((*way, onward)), own=onward == way[0])
        way.append(onward)
    return replace(fate, to=way[-1]) if len(way) > 1 else fate


def _at_fault(fate: Fate, code: str, told: str, *, own: bool) -> Fate:
    return replace(fate, fault=code, told=told) if own else fate


def _home(entry: PublishedAddress, now: Whereabouts) -> str | None:
    """Where the page of an address stands now, in the language of the address."""
    code = language_code(entry.address)
    instead = _INSTEAD.get(entry.page.partition("/")[0], "")
    return now.homes.get((code, entry.page)) or now.homes.get((code, instead))


def language_code(address: str) -> Code:
    """The language of a page, by its address."""
    translated = address.startswith(f"/{TRANSLATION.root}/")
    return (TRANSLATION if translated else ORIGINAL).code
