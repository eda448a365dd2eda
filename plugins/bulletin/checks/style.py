"""House style: how things are written. All of it is a warning, and little of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from bulletin.checks import layout, unsupported
from bulletin.checks.finding import finds
from bulletin.checks.forms import Form, forms_of
from bulletin.checks.known import FileRule, Known
from bulletin.checks.passages import headings, is_prose, passages_of
from bulletin.checks.proper_names import abbreviations
from bulletin.checks.texts import Text, body_of, texts_of
from bulletin.problems import Problem
from bulletin.sources import Document

_AGAIN: Final = ("; juga di tempat lain dalam berkas ini", "; elsewhere in this file too")
_ENOUGH: Final = 10  # findings of a kind in one file
_MOST: Final = 1_000  # headings that are looked at
_BLANK: Final = frozenset(" \t")
_LEVEL: Final = re.compile(r"<h([2-6])[ >]")
_TOP: Final = 1  # the page's title; a body's headings begin below it
_HEADING: Final = re.compile(r"^[ >]{0,12}(#{1,6})(?=[ \t]|$)[^\n]*", re.MULTILINE)
_UNDERLINE: Final = re.compile(r"(?:\A\n*|(?<=\n\n))([^\n]{1,200})\n=+[ ]*$", re.MULTILINE)
_LINK: Final = re.compile(r"(?<!!)\[([^\[\]\n]{1,200})\][(\[]")
_SAYS_NOTHING: Final = frozenset(
    (
        "klik di sini", "klik disini", "di sini", "disini", "klik", "klik ini", "lihat di sini",
        "baca di sini", "baca selengkapnya", "selengkapnya", "baca lebih lanjut", "lebih lanjut",
        "baca", "ini", "link", "link ini", "link berikut", "tautan", "tautan ini",
        "tautan berikut", "klik tautan ini", "klik link ini", "klik here", "click here", "click",
        "here", "see here", "read here", "read more", "more", "learn more", "this", "this link",
        "this page", "the link", "click this link",
    )
)  # fmt: skip
_AROUND: Final = " \t*_.,:;!?»>→…()\"'“”"
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_WORDS: Final = 3
_LONG_WORDS: Final = 2
_LONG: Final = 5  # letters of a word that is no abbreviation
_STOP: Final = re.compile(r"(?<![.\w])\w{4,}\.\Z")
_SHORTENED: Final = frozenset(("corp.", "bros."))
_LOUD: Final = "!!"


@finds("spelling-form")
def spelling_forms(document: Document, known: Known) -> Iterator[Problem]:
    """A word is spelt as KBBI has it, an amount as *Rp3 miliar*, a time as *09.00 WIB*.

    Each wrong form is told once a file. A name of the registries stays as it is.
    """
    first: dict[str, Form] = {}
    counts = Counter[str]()
    for form in forms_of(document, known):
        first.setdefault(form.key, form)
        counts[form.key] += 1
    for key, form in first.items():
        again = _AGAIN if counts[key] > 1 else ("", "")
        given = {"found": form.found, "nearest": form.right, "lagi": again[0], "more": again[1]}
        yield form.text.problem("spelling-form", form.at, **given)


@finds("heading-level")
def heading_levels(document: Document, known: Known) -> Iterator[Problem]:
    """The headings of a body begin with ``##``, and none is more than a level below the last."""
    del known
    body = body_of(document)
    if body is None or document.prose is None or not _may_have_headings(body.written):
        return
    found = [*_titles(document), *islice(_skipping(document, document.prose.html), _ENOUGH)]
    for at, line, level in islice(sorted(found), _ENOUGH):
        right = f"{'#' * level} {line.lstrip(' >#')}"
        yield body.problem("heading-level", at, found=line.lstrip(" >"), nearest=right)


def _may_have_headings(body: str) -> bool:
    return "#" in body or "\n=" in body


def _titles(document: Document) -> Iterator[tuple[int, str, int]]:
    """The headings that are written like a page's title, and the level that they should have."""
    for at, line in _headings(document, _is_title):
        yield at, line, _TOP + 1
    body = body_of(document)
    if body and "\n=" in body.written:
        for found in islice(_UNDERLINE.finditer(_words(document)), _ENOUGH):
            if found[1].strip():
                yield found.start(1), body.written[slice(*found.span(1))], _TOP + 1


def _is_title(line: str) -> bool:
    return not line.startswith("##") and line.strip("# ") != ""


def _headings(document: Document, wanted: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """The wanted lines of a body that begin with ``#`` and are no code."""
    body = body_of(document)
    every = islice(headings(body.written), _MOST) if body else ()
    found = [one for one in every if one[1].lstrip("#")[:1] in _BLANK and wanted(one[1])]
    if found:
        words = _words(document)
        yield from (one for one in found if words[one[0]] == "#")


def _words(document: Document) -> str:
    """The body without its code."""
    *_, passage = passages_of(document)
    return passage.words


def _skipping(document: Document, html: str) -> Iterator[tuple[int, str, int]]:
    """The headings that skip a level, and the level that they should have."""
    last, seen = _TOP, list[int]()
    for level in map(int, _LEVEL.findall(html)):
        if level > last + 1:
            yield *_heading(document, level, seen.count(level)), last + 1
        seen.append(level)
        last = level


def _heading(document: Document, level: int, number: int) -> tuple[int, str]:
    """Where a heading stands: the one of a level after a number of others of that level."""
    same = (one for one in _HEADING.finditer(_words(document)) if len(one[1]) == level)
    found = next(islice(same, number, None), None)
    body = body_of(document)
    line = body.written[slice(*found.span())] if body and found else "#" * level
    return found.start() if found else 0, line


@finds("link-words")
def link_words(document: Document, known: Known) -> Iterator[Problem]:
    """The words of a link say what it leads to: neither *klik di sini* nor an address."""
    del known
    body = body_of(document)
    if body is None or not ("](" in body.written or "][" in body.written):
        return
    empty = {one.start(): one[1] for one in _LINK.finditer(body.written) if _says_nothing(one[1])}
    words = _words(document) if empty else ""
    shown = {said.lower(): at for at, said in reversed(empty.items()) if words[at] == "["}
    for at in islice(sorted(shown.values()), _ENOUGH):
        yield body.problem("link-words", at, found=empty[at])


def _says_nothing(words: str) -> bool:
    said = words.strip(_AROUND).lower()
    return said in _SAYS_NOTHING or _ADDRESS.match(said) is not None


@finds("capitals")
def capitals(document: Document, known: Known) -> Iterator[Problem]:
    """No title, heading or other text is in capitals, save abbreviations."""
    loud = (one for one in _in_capitals(document) if _is_loud(one[2], known))
    for text, at, words in islice(loud, _ENOUGH):
        yield text.problem("capitals", at, found=words)


def _in_capitals(document: Document) -> Iterator[tuple[Text, int, str]]:
    """Every text of the front matter and every heading in capitals."""
    for text in texts_of(document).every:
        if text.is_body:
            for at, line in _headings(document, str.isupper):
                yield text, at, line.strip("# ")
        elif text.written.isupper() and is_prose(text):
            yield text, 0, text.written


def _is_loud(text: str, known: Known) -> bool:
    """Whether a text in capitals is more than abbreviations."""
    short = abbreviations(known)
    words = [word for word in _WORD.findall(text) if word not in short]
    return len(words) >= _WORDS and sum(len(word) >= _LONG for word in words) >= _LONG_WORDS


@finds("punctuation")
def punctuation(document: Document, known: Known) -> Iterator[Problem]:
    """A title ends without a full stop, and one exclamation mark is enough anywhere."""
    del known
    title = _title(document)
    if title and (stop := _STOP.search(title.written)) and stop[0].lower() not in _SHORTENED:
        yield title.problem("punctuation", 0, found=stop[0], nearest=stop[0].rstrip("."))
    if _LOUD in texts_of(document).together:
        yield from islice(_exclaiming(document), 1)


def _title(document: Document) -> Text | None:
    every = texts_of(document).every
    return next((text for text in every if text.location == ("title",)), None)


def _exclaiming(document: Document) -> Iterator[Problem]:
    for passage in passages_of(document):
        if (at := _exclamation(passage.words)) >= 0:
            yield passage.text.problem("punctuation", at, found=_LOUD, nearest="!")


def _exclamation(words: str) -> int:
    """Where more than one exclamation mark stands; a box for a remark has a rule of its own."""
    boxes = {box.start() for box in unsupported.ADMONITION.finditer(words)}
    at = words.find(_LOUD)
    while at in boxes:
        at = words.find(_LOUD, at + len(unsupported.BOX))
    return at


FILE_RULES: Final[tuple[FileRule, ...]] = (
    spelling_forms,
    heading_levels,
    link_words,
    capitals,
    punctuation,
    *layout.FILE_RULES,
    *unsupported.FILE_RULES,
)
