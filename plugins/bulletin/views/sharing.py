"""What a messenger or a social network shows of a link to a page."""

from __future__ import annotations

import re
from typing import Final

from bulletin.views.cards import card_path, shown_card
from bulletin.views.frame_elements import Frame, Sharing
from bulletin.views.kinds import Order
from bulletin.views.scope import Scope

SHOWN: Final = 80  # characters of a description, as WhatsApp shows
_LEAST: Final = 40  # of a sentence that says enough by itself
_SENTENCE: Final = re.compile(r"[.!?…][\"'”’)]*(?=\s)")
_WORD: Final = re.compile(r"\w(?=[^\w\s]*\s)")


def sharing(scope: Scope, order: Order, frame: Frame) -> Sharing:
    """What is said of a page beside its title and address."""
    card, own = shown_card(scope, order)
    return Sharing(
        image=scope.addresses.absolute(card_path(scope, card)),
        alt=card.title if own else card.site,
        alt_lang=frame.title_lang if own else None,
        about=short(frame.description),
    )


def short(text: str, length: int = SHOWN) -> str:
    """The beginning of a text: whole sentences where these say enough, else whole words and *…*."""
    if len(text) <= length:
        return text
    ends = [found.end() for found in _SENTENCE.finditer(text) if found.end() <= length]
    if ends and ends[-1] >= _LEAST:
        return text[: ends[-1]]
    words = [found.end() for found in _WORD.finditer(text) if found.end() < length]
    return f"{text[: words[-1] if words else length - 1]}…"
