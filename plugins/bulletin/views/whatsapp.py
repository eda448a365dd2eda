"""Texts for WhatsApp, which knows `*bold*`, `_italic_` and links, and has no escape.

Source: https://faq.whatsapp.com/539178204879377 (how to format messages)
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from bulletin.model import ActionPoint, Story
from bulletin.views.elements import NO_BREAK, Text
from bulletin.views.parts import event_box, in_its_language
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


def article_link(scope: Scope, story: Story) -> str:
    """A link that opens WhatsApp with a text about an article: title, when and where, address."""
    title = _bold(scope, scope.title(story))
    return _link(title, _occasion(scope, story), scope.addresses.absolute(scope.path(story)))


def action_link(scope: Scope, action: ActionPoint, text: Text, how: str) -> str:
    """The same about an action point; `how` says how it stands."""
    path = scope.addresses.entry(scope.language, "actions", action.promise.id)
    return _link(_bold(scope, text), plain(how), scope.addresses.absolute(path))


def _bold(scope: Scope, text: Text) -> str:
    return bold(in_its_language(scope, text))


def _link(*lines: str) -> str:
    return f"{_SEND}{quote(chr(10).join(lines), safe=':/,')}"


def _occasion(scope: Scope, story: Story) -> str:
    """When and where the first event of an article is; else the day of the article."""
    if not story.events:
        return plain(scope.wording.day(story.day))
    return when_and_where(scope, story, 0)


def when_and_where(scope: Scope, story: Story, number: int) -> str:
    """An event of an article in one line, with its state where that is to be said."""
    box = event_box(scope, story, story.events[number])
    place = box.place.text.text if box.place else None
    said = (box.when.text.replace(NO_BREAK, " "), box.venue and box.venue.text, place)
    line = ", ".join(one for one in said if one)
    return plain(f"{line} ({box.status})" if box.status else line)
