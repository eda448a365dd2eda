"""Offices on an English page: the official English name, at first with the Indonesian one."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TypeVar

from bulletin.languages import ORIGINAL
from bulletin.views.action_elements import ActionItem, Change, NewsItem, ReportItem
from bulletin.views.elements import EventBox, Html, Link, MarkedText, Mention, SpeakerLine, Text
from bulletin.views.entries import party_link
from bulletin.views.scope import Scope, once

Named = TypeVar("Named", Link, Mention)
Part = TypeVar("Part", EventBox, SpeakerLine, ActionItem, NewsItem, ReportItem, Change)


class Offices:
    """The offices that a page has not named yet; it is asked in the order of reading."""

    def __init__(self, scope: Scope) -> None:
        """Begin a page."""
        self._left = dict(_both_names(scope))

    def link(self, given: Named) -> Named:
        """A link, which has both names of an office where it is the first one to it."""
        known = self._left.get(given.href or "")
        if known is None or not known.text.startswith(f"{given.text.text} ("):
            return given
        del self._left[given.href or ""]
        return replace(given, text=known)

    def within(self, part: Part, *fields: str) -> Part:
        """A part of a page with what some of its fields name; those may be unset."""
        if not self._left:
            return part
        links = {name: link for name in fields if (link := getattr(part, name))}
        named = {name: self.link(link) for name, link in links.items()}
        changed = {name: link for name, link in named.items() if link is not links[name]}
        return replace(part, **changed) if changed else part


@once
def _both_names(scope: Scope) -> dict[str, Text]:
    """The English and the Indonesian name of offices that have two, by address."""
    if scope.language is ORIGINAL:
        return {}
    found = {}
    for identifier, one in scope.registry.organisations.items():
        original, link = one.name.text(ORIGINAL), party_link(scope, identifier)
        if original != link.text.text:
            found[link.href] = _with_original(link.text.text, original)
    return found


def _with_original(name: str, original: str) -> Text:
    marked = f'<span lang="{ORIGINAL.code}">{escape(original, quote=False)}</span>'
    html = Html(f"{escape(name, quote=False)} ({marked})")
    return MarkedText(f"{name} ({original})", html=html)
