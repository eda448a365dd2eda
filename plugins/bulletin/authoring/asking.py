"""Who is asked: a terminal, or a script; and the one question, repeated until its answer fits."""

from __future__ import annotations

from typing import Protocol

from bulletin.authoring.checking import in_words, objection, read_aloud
from bulletin.authoring.choosing import Choices
from bulletin.authoring.fields import Field
from bulletin.languages import Language, pick


class Asker(Protocol):
    """Puts questions to a person."""

    def ask(self, words: str, choices: Choices, default: str = "") -> str:
        """The answer, stripped; empty where a person leaves it out."""

    def confirm(self, words: str, *, default: bool = False) -> bool:
        """Whether a person says yes."""

    def tell(self, text: str) -> None:
        """Show a line."""


def question(field: Field, language: Language, *, more: bool = False) -> str:
    """The words of a question, with what an empty answer means."""
    words = field.words(language)
    if more:
        return pick(
            language, f"{words} lain (Enter: cukup)", f"Another {words.lower()} (Enter: enough)"
        )
    if not field.is_required:
        return pick(language, f"{words} (Enter: lewati)", f"{words} (Enter: skip)")
    return words


def asked(
    asker: Asker, part: str, field: Field, language: Language, default: str = ""
) -> str | None:
    """The value of a key; `None` where a person leaves it out."""
    while True:
        answer = asker.ask(question(field, language), Choices(), default)
        if not answer and not field.is_required:
            return None
        if answer == "?" or not answer:
            asker.tell(hint(field, language))
            continue
        value = read_aloud(field, answer)
        if not (told := objection(part, field, value, language.code)):
            if field.meant:
                asker.tell(f"  → {in_words(value, language)}")
            return value
        asker.tell(f"  ✗ {told}")


def hint(field: Field, language: Language) -> str:
    """What belongs into an answer."""
    if field.example:
        return pick(language, f"  Contoh: {field.example}", f"  Example: {field.example}")
    return pick(
        language,
        "  Ketik sebagian namanya, lalu pilih dengan panah atau Tab.",
        "  Type a part of the name, then choose with the arrows or Tab.",
    )
