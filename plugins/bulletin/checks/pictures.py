"""Pictures: what may lie in `content/images/`, and the words that stand for a picture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import PurePosixPath
from typing import Final

from bulletin.checks import privacy
from bulletin.checks.finding import CODES_OF, finds, problem
from bulletin.checks.known import known_of
from bulletin.model import Library
from bulletin.problems import Positions, Problem
from bulletin.problems.problem import BODY, FILE, values
from bulletin.schema import Article, ArticleWords, Page, PageWords
from bulletin.sources import Document, Kind
from bulletin.sources.discovery import path_in, readable

Rule = Callable[[Library], Iterator[Problem]]

_IMAGE: Final = re.compile(r'<img((?: [a-z]+="[^"]*")*)')
_ALT: Final = re.compile(r' alt="([^"]*)"')
_SRC: Final = re.compile(r' src="([^"]*)"')
_ENOUGH: Final = 50  # in one text
_SAID: Final = 200  # letters; a longer text says something
_FILE_NAME: Final = re.compile(r".+\.(?:jpe?g|png|gif|webp|svg|heic|avif|bmp|tiff?)", re.DOTALL)
_CAMERA: Final = re.compile(
    r"(?:img|dsc[nf]?|pxl|mvimg|screenshot|tangkapan layar|whatsapp image)[-_ ]?\d[\d\s_.:()-]*"
    r"(?:wa\d+|at[\d\s_.:()-]+)?"
)
_KIND: Final = re.compile(
    r"(?:sebuah |an? )?(?:gambar|foto|photo|image|picture|img|alt|ilustrasi|illustration)[\s\d]*"
)
# What a social network calls a picture: long numbers, of which one may look like an NIK.
_NUMBERED: Final = re.compile(r"\d{6,}(?:_\d{6,})+_[a-z]\Z")
_TELLING: Final = re.compile(
    r"[0-9]{4}|(?:[0-9][ _.-]){8}|@|at\]|at\)|\(a\)|mail|yahoo|ahir|lhr|ttl|birth|born|dob",
    re.IGNORECASE,
)


@finds("picture-type", "picture-name", "picture-broken")
def pictures_can_be_shown(library: Library) -> Iterator[Problem]:
    """A file below `images/` is a whole JPEG, PNG, WebP, GIF or SVG, and its name says which.

    What it is follows from its content. All pictures are looked at, used or not.
    """
    yield from _flaws(library, pictures_can_be_shown)


@finds("picture-too-large", "picture-dimensions", "picture-frames")
def pictures_are_bounded(library: Library) -> Iterator[Problem]:
    """A picture has at most 20 MB (SVG 500 kB), 50 megapixels, 12,000 pixels a side, 1,000 frames.

    The sizes are those that its head states; nothing is decoded.
    """
    yield from _flaws(library, pictures_are_bounded)


@finds("svg-active", "svg-outside", "svg-form")
def drawings_are_inert(library: Library) -> Iterator[Problem]:
    """An SVG runs nothing, refers to its own parts only, and has neither DOCTYPE nor instructions.

    So there are no scripts, event attributes, `javascript:` or `data:`, foreign elements, or
    animated links in it, and no pictures or styles from elsewhere.
    """
    yield from _flaws(library, drawings_are_inert)


def _flaws(library: Library, rule: Rule) -> Iterator[Problem]:
    """What a rule finds of what was seen when the pictures were looked at."""
    codes = CODES_OF[rule]
    for inside, flaws in library.collection.flaws.items():
        path = path_in(library.collection.shown, inside)
        for flaw in flaws:
            if flaw.code in codes:
                yield Problem(path, flaw.line, FILE, flaw.code, flaw.values)


@finds("nik", "kk", "phone", "email", "bank-account", "birth-date")
def picture_names_are_public(library: Library) -> Iterator[Problem]:
    """The name of a picture holds nothing that belongs to a person alone."""
    known = known_of(library)
    for inside in library.collection.images.values():
        name = str(PurePosixPath(readable(inside)).with_suffix(""))
        if _TELLING.search(name) and not _NUMBERED.search(name):
            positions = Positions(path_in(library.collection.shown, inside), {})
            file = Document(Kind.PAGE, name, name, None, positions)
            for rule in privacy.FILE_RULES:
                yield from rule(file, known)


@finds("body-image-alt", "alt-says-nothing")
def pictures_in_texts_have_words(library: Library) -> Iterator[Problem]:
    """A picture in a text has words for those who do not see it, not just a file's name."""
    for document in library.collection.documents:
        if document.prose and "<img" in document.prose.html:
            is_draft = (document.kind, document.name) in library.drafts
            for found in _wordless(document, document.prose.html, document.prose.text):
                yield found.softened() if is_draft else found


def _wordless(document: Document, html: str, text: str) -> Iterator[Problem]:
    """The pictures of a body that have no words, or none that say anything."""
    seen: Counter[str] = Counter()
    told = 0
    for image in _IMAGE.findall(html):
        alt, source = _value(_ALT, image), _value(_SRC, image)
        seen[source] += 1
        is_empty = not alt.strip()
        if (is_empty or _says_nothing(alt)) and (told := told + 1) <= _ENOUGH:
            code, found = ("body-image-alt", source) if is_empty else ("alt-says-nothing", alt)
            line = document.body_line + text.count("\n", 0, _place(text, source, seen[source]))
            yield Problem(document.positions.path, line, BODY, code, values(found=found))


def _place(text: str, source: str, number: int) -> int:
    """Where a picture is written the first, second, … time; the last time there is."""
    place = max(0, text.find(source))
    for _ in range(number - 1):
        if (later := text.find(source, place + 1)) < 0:
            break
        place = later
    return place


def _value(pattern: re.Pattern[str], image: str) -> str:
    found = pattern.search(image)
    return unescape(found[1]) if found else ""


@finds("alt-says-nothing")
def pictures_have_words(library: Library) -> Iterator[Problem]:
    """`image.alt` says what can be seen, it is not just a file's name, or the word picture."""
    for document in library.collection.documents:
        fields = document.fields
        if not isinstance(fields, Article | ArticleWords | Page | PageWords):
            continue
        alt = fields.image.alt if fields.image else None
        if alt and _says_nothing(alt):
            yield problem(document.positions, ("image", "alt"), "alt-says-nothing", found=alt)


def _says_nothing(alt: str) -> bool:
    """Whether words are a file's name or no more than that there is a picture."""
    said = alt.strip().strip(".:;,!?-–—_*()[]\"'").strip().lower()
    if len(said) > _SAID:
        return False
    forms = (_FILE_NAME, _CAMERA, _KIND)
    return not said or any(form.fullmatch(said) for form in forms)


RULES: Final = (
    pictures_can_be_shown,
    pictures_are_bounded,
    drawings_are_inert,
    picture_names_are_public,
    pictures_in_texts_have_words,
    pictures_have_words,
)
