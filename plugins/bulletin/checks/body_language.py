"""The language of a body: that of its file's name, and in a translation not the original's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bulletin.checks.finding import finds
from bulletin.checks.known import FileRule, Known, PairRule
from bulletin.checks.texts import texts_of
from bulletin.languages import ORIGINAL, TRANSLATION, Language, other
from bulletin.model import Page
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
_INDONESIAN: Final = """
    ada adalah agar akan atau bagi belum bila bisa bukan dalam dan dapat dari dengan di hingga ia
    ini itu jika juga kami karena ke kita lebih maka mereka masih oleh pada para saat sampai
    sebagai sebelum semua serta setelah setiap sudah telah tidak tiap untuk yang
"""
_ENGLISH: Final = """
    after all also and are at been before by every for from had has have her his in is it more not
    of on or that the their they this to until was we were which who will with
"""
_FUNCTION_WORDS: Final = {
    ORIGINAL.code: frozenset(_INDONESIAN.split()),
    TRANSLATION.code: frozenset(_ENGLISH.split()),
}
_WORD: Final = re.compile(r"[a-z]+")
# A name or words in another language: quoted, or in italics.
_QUOTED: Final = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|\*[^*\n]*\*|(?<!\w)_[^_\n]*_(?!\w)")
_FEW: Final = 4  # function words of a short body, and how many of them differ
_DIFFERENT: Final = 3
_PART: Final = 5
_WIDER: Final = 8
_HEAD: Final = 24  # signs by which most blocks are seen to differ
_APART: Final = re.compile(r"\n[ \t]*\n\s*")
_MARKS: Final = re.compile(r"[^\w\s]+")
_QUOTE: Final = (">", "```", "~~~")
_SMALL_WORD: Final = re.compile(r"(?<![\w@./-])[a-z]{3,}(?![\w@/-])")
_SAY: Final = 2  # words of a block that says something
_PROVE: Final = 3  # small words, which are no names


@finds("file-language")
def file_language(document: Document, known: Known) -> Iterator[Problem]:
    """A body is written in the language that its file's name says."""
    del known
    if document.prose is None or document.language is None:
        return
    text = document.prose.text[:_ENOUGH].lower().replace("\n", " ")
    words = text.count(" ")
    is_of_another = _is_of if words >= _FEWEST_WORDS else _is_short_of
    if is_of_another(text, words, document.language):
        yield _told(document)


def _is_of(text: str, words: int, language: Language) -> bool:
    """Whether a long text has many more common words of the other language."""
    own, others = (sum(map(text.count, _COMMON[one.code])) for one in (language, other(language)))
    return others > _WIDE * own and others * _SELDOM > words


def _is_short_of(text: str, words: int, language: Language) -> bool:
    """Whether a short text has function words of the other language, and none or few of its own."""
    unquoted = _QUOTED.sub(" ", text)
    own, others = (_said(unquoted, one) for one in (language, other(language)))
    enough = len(others) >= _FEW and len({*others}) >= _DIFFERENT
    return enough and len(others) * _PART >= words and len(others) > _WIDER * len(own)


def _said(small: str, language: Language) -> list[str]:
    """The function words of a language in a text in small letters."""
    common = _FUNCTION_WORDS[language.code]
    return [word for word in _WORD.findall(small) if word in common]


def _told(document: Document) -> Problem:
    wanted = other(document.language) if document.language else ORIGINAL
    body = texts_of(document).every[-1]
    return body.problem("file-language", 0, found=f"{document.name}{wanted.suffix}")


@finds("file-language")
def translated(page: Page, document: Document, known: Known) -> Iterator[Problem]:
    """Most blocks of a translation's body are not those of the original, however short it is.

    Quotations may be, and what is made of names and numbers.
    """
    del known
    there, here = page.original.prose.text, page.editions[TRANSLATION.code].prose.text
    if not _heads(there).isdisjoint(_heads(here)) and _is_copied(there, here):
        yield _told(document)


def _heads(text: str) -> set[str]:
    """How the blocks of a text begin."""
    return {block.lstrip()[:_HEAD].lower() for block in text.split("\n\n")} - {""}


def _is_copied(there: str, here: str) -> bool:
    originals = {_plain(block) for block in _APART.split(there)}
    blocks = [block for block in _APART.split(here) if _says_something(block)]
    copied = [block for block in blocks if _plain(block) in originals]
    text = "\n".join(copied)
    small, words = text.lower(), len(_SMALL_WORD.findall(text))
    is_indonesian = len(_said(small, ORIGINAL)) >= len(_said(small, TRANSLATION))
    return 2 * len(copied) > len(blocks) and words >= _PROVE and is_indonesian


def _plain(block: str) -> str:
    """A block's words alone: neither letter case nor signs nor white space make another."""
    return " ".join(_MARKS.sub(" ", block).lower().split())


def _says_something(block: str) -> bool:
    """Whether a block has words of its writer: no quotation, code, number or single word."""
    return not block.lstrip().startswith(_QUOTE) and len(_WORD.findall(block.lower())) >= _SAY


FILE_RULES: Final[tuple[FileRule, ...]] = (file_language,)
PAIR_RULES: Final[tuple[PairRule, ...]] = (translated,)
