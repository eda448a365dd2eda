"""What helps to read an article: how long it takes, its contents, where to go on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final
from urllib.parse import quote

from bulletin.model import Story
from bulletin.views.elements import (
    Body,
    ContentsEntry,
    Html,
    MarkedText,
    Neighbours,
    Text,
    Time,
)
from bulletin.views.parties import article_lines
from bulletin.views.parts import day
from bulletin.views.scope import Scope

_A_MINUTE: Final = 200  # words
_LONG: Final = 600  # words from which an article has contents, where it has headings enough
_FEW: Final = 3
_TAG: Final = re.compile(r"<[^<>]*>")
_HEADING: Final = re.compile(r'<h([23]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
# A heading leads nowhere in the contents but to itself.
_NOT_IN_CONTENTS: Final = re.compile(r"</?(?:a|img)\b[^<>]*>")


def word_count(html: str) -> int:
    """How many words a body has for its readers: what stands between white space."""
    return len(_TAG.sub("", html).split())


def reading_time(scope: Scope, story: Story) -> str | None:
    """How long the body takes; nobody knows how long one in another language does."""
    edition = story.edition(scope.language)
    words = word_count(edition.prose.html) if edition else 0
    if not words:
        return None
    minutes = -(-words // _A_MINUTE)
    return scope.wording.ngettext("%(num)s min read", "%(num)s min read", minutes)


def contents(made: Body) -> tuple[ContentsEntry, ...]:
    """The headings of a long body that has several, those of the lower level within others."""
    every = [one.html.html for one in made.passages if one.html]
    headings = [found for html in every for found in _HEADING.findall(html)]
    if len(headings) <= _FEW or sum(map(word_count, every)) <= _LONG:
        return ()
    return tuple(_nested(headings))


def _nested(headings: Iterable[tuple[str, str, str]]) -> Iterator[ContentsEntry]:
    """Each of the upper level with those that follow it; a lower one before all stands alone."""
    upper: tuple[str, str, str] | None = None
    within: list[ContentsEntry] = []
    for heading in headings:
        if heading[0] != "2" and upper:
            within.append(_entry(heading))
            continue
        if upper:
            yield _entry(upper, within)
        upper, within = heading, []
    if upper:
        yield _entry(upper, within)


def _entry(heading: tuple[str, str, str], within: Iterable[ContentsEntry] = ()) -> ContentsEntry:
    _, identifier, html = heading
    words = _NOT_IN_CONTENTS.sub("", html)
    plain = unescape(_TAG.sub("", words))
    text = Text(plain) if plain == words else MarkedText(plain, html=Html(words))
    return ContentsEntry(text, f"#{quote(unescape(identifier))}", tuple(within))


def updated(scope: Scope, story: Story) -> Time | None:
    """The day on which an article was last corrected or brought up to date, if it ever was."""
    last = scope.library.updated(story)
    return day(scope, last) if last > story.day else None


def neighbours(scope: Scope, story: Story) -> Neighbours | None:
    """The next articles on the first topic of an article, where there are any."""
    found = scope.library.onward[story.stem]
    older, newer = (
        article_lines(scope, (one,))[0] if one else None for one in (found.older, found.newer)
    )
    return Neighbours(scope.topic_link(story.topics[0]), older, newer) if older or newer else None
