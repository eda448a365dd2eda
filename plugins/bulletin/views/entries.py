"""Entries of the registry, and those whom only articles know, as links to their pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bulletin.model import Voice
from bulletin.views.elements import Link, Listed, Text
from bulletin.views.scope import Scope, once

_LINK: Final = "\0"  # stands for a link where a sentence is made


@once
def place_link(scope: Scope, identifier: str) -> Link:
    """A place as a link."""
    path = scope.addresses.entry(scope.language, "places", identifier)
    return Link(Text(scope.registry.places[identifier].name), scope.addresses.href(path))


@once  # a page of an organisation may name one person a hundred times
def party_link(scope: Scope, identifier: str) -> Link:
    """An organisation or a person of the registry as a link."""
    folder = "organisations" if identifier in scope.registry.organisations else "speakers"
    path = scope.addresses.entry(scope.language, folder, identifier)
    name = scope.registry.party(identifier, scope.language)
    return Link(Text(name), scope.addresses.href(path))


def party(scope: Scope, identifier: str | None) -> Link | None:
    """An organisation or a person as a link, if there is one."""
    return party_link(scope, identifier) if identifier else None


def listed(scope: Scope, links: Iterable[Link]) -> tuple[Listed, ...]:
    """Links as they stand in a sentence: *a, b, dan c*."""
    every = tuple(links)
    if len(every) == 1:
        return (Listed(every[0], ""),)
    between = scope.wording.listing([_LINK] * len(every)).split(_LINK)[1:] if every else []
    return tuple(Listed(link, after) for link, after in zip(every, between, strict=True))


def names(text: str | None, name: str) -> bool:
    """Whether a text holds a name as whole words: *RW 1* is not in *Balai RW 10*."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text or "") is not None


def voice_link(scope: Scope, voice: Voice) -> Link:
    """Somebody who spoke as a link; those whom only articles know have a page, too."""
    path = scope.addresses.entry(scope.language, "speakers", voice.id)
    return Link(Text(voice.name), scope.addresses.href(path))
