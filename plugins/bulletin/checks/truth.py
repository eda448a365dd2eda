"""Truth: what a text says of days and numbers can be so, and its file's name tells its language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin.checks.amounts_in_words import amounts_in_words
from bulletin.checks.finding import finds
from bulletin.checks.impossible_days import days_exist
from bulletin.checks.known import FileRule, Known
from bulletin.checks.texts import texts_of
from bulletin.checks.weekdays import weekdays
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.problems import Problem
from bulletin.sources import Document

_FEWEST_WORDS: Final = 40
_ENOUGH: Final = 2_000  # signs of a body from which its language is told
_SELDOM: Final = 10
_WIDE: Final = 4  # times as many common words of the other language as of the file's
_COMMON: Final = {
    ORIGINAL.code: (" yang ", " dan ", " di ", " untuk ", " dengan ", " dari ", " pada ", " ini "),
    TRANSLATION.code: (" the ", " and ", " of ", " to ", " in ", " for ", " is ", " was "),
}


@finds("file-language")
def file_language(document: Document, known: Known) -> Iterator[Problem]:
    """A body is written in the language that its file's name says."""
    del known
    if document.prose is None or document.language is None:
        return
    text = document.prose.text[:_ENOUGH].lower().replace("\n", " ")
    words = text.count(" ")
    if words < _FEWEST_WORDS:
        return
    counts = {code: sum(map(text.count, common)) for code, common in _COMMON.items()}
    own = counts[document.language.code]
    other = max(count for code, count in counts.items() if code != document.language.code)
    if other > _WIDE * own and other * _SELDOM > words:
        wanted = TRANSLATION if document.language is ORIGINAL else ORIGINAL
        body = texts_of(document).every[-1]
        yield body.problem("file-language", 0, found=f"{document.name}{wanted.suffix}")


FILE_RULES: Final[tuple[FileRule, ...]] = (weekdays, days_exist, amounts_in_words, file_language)
