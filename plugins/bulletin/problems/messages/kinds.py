"""A message: a problem's severity and its text in both languages."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bulletin.languages import BY_CODE, Code, pick

Severity = Literal["error", "warning", "note"]


class Message(NamedTuple):
    """A problem's severity and its text in Indonesian and in English."""

    severity: Severity
    indonesian: str
    english: str

    def text(self, language: Code) -> str:
        """The template in one language."""
        return pick(BY_CODE[language], self.indonesian, self.english)


def error(indonesian: str, english: str) -> Message:
    """A message that stops the build."""
    return Message("error", indonesian, english)


def warning(indonesian: str, english: str) -> Message:
    """A message that is shown and stops nothing."""
    return Message("warning", indonesian, english)


def note(indonesian: str, english: str) -> Message:
    """A message that a run's summary lists and that is no problem."""
    return Message("note", indonesian, english)
