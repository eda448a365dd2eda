"""Texts for WhatsApp, which knows `*bold*`, `_italic_` and links, and has no escape.

Source: https://faq.whatsapp.com/539178204879377 (how to format messages)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from bulletin.model import ActionPoint, Story
from bulletin.views.elements import NO_BREAK, EventBox, Text
from bulletin.views.parts import in_its_language
from bulletin.views.scope import Scope

_SEND: Final = "https://wa.me/?text="
# Signs that look the same and begin nothing; an underscore within a word begins nothing either.
_ALIKE: Final = str.maketrans({"*": "\u2217", "~": "\u223c", "`": "\u02cb"})
_UNDERSCORE: Final = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")


def plain(text: str) -> str:
    """A text on one line in which WhatsApp finds no markup."""
    said = " ".join(text.translate(_ALIKE).split())
    return _UNDERSCORE.sub(lambda found: "\u02cd" * len(found[0]), said)


def bold(text: str) -> str:
    """A text in bold."""
    return f"*{plain(text)}*"


def italic(text: str) -> str:
    """A text in italics."""
    return f"_{plain(text)}_"


def article_link(scope: Scope, story: Story, events: Sequence[EventBox]) -> str:
    """A link that opens WhatsApp with a text about an article: title, when and where, address.

    When and where is that of its first event; without one it is the day of the article.
    """
    line = when_and_where(events[0]) if events else plain(scope.wording.day(story.day))
    title = bold(in_its_language(scope, scope.title(story)))
    return _link(title, line, scope.addresses.absolute(scope.path(story)))


def action_link(scope: Scope, action: ActionPoint, text: Text, how: str) -> str:
    """The same about an action point; `how` says how it stands."""
    path = scope.addresses.entry(scope.language, "actions", action.promise.id)
    return _link(bold(in_its_language(scope, text)), plain(how), scope.addresses.absolute(path))


def _link(*lines: str) -> str:
    return f"{_SEND}{quote(chr(10).join(lines), safe=':/,')}"


def when_and_where(box: EventBox) -> str:
    """An event in one line, with its state where that is to be said."""
    places = (box.venue, box.place.text if box.place else None)
    line = ", ".join((box.when.text.replace(NO_BREAK, " "), *(one.text for one in places if one)))
    return plain(f"{line} ({box.status})" if box.status else line)
