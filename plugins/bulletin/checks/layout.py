"""Layout: what a writer means as a list, a table, code or a heading is shown as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bulletin.checks.finding import finds
from bulletin.checks.known import FileRule, Known
from bulletin.checks.passages import passages_of
from bulletin.checks.texts import Text, body_of
from bulletin.problems import Problem
from bulletin.sources import Document

_ENOUGH: Final = 10  # findings of a kind in one file
_SHOWN: Final = 60
_MOST: Final = 200  # lines that are looked for in what a page shows
_MAY_BE_FLAT: Final = re.compile(r"\n *(?:[-*+] |1\. |\|)")
_ITEM: Final = re.compile(
    r"(?P<quote>(?:> ?){0,4})(?P<indent>[ \t]*)(?P<mark>[-*+]|[0-9]{1,2}\.)[ ](?=\S)"
)
_ROW: Final = re.compile(r"[> ]{0,8}\|[^|\n]*\|")
_INDENT: Final = re.compile(r"\n +")
_KEY: Final = re.compile(r"[a-z]+:")  # front matter in the body, which has a rule of its own
_PAIR: Final = re.compile(r"[ ]*- [a-z]+: ")
_PLAIN: Final = re.compile(r"[\w ,.:;()/|-]{0,40}")
_CODE: Final = re.compile(r"<code>[^<]*</code>")
_TAB: Final = 4  # spaces by which Markdown here tells one level from another
_MAY_BE_INDENTED: Final = re.compile(r"\n {2,7}(?:[-*+]|[0-9]{1,2}\.) ")
_FENCE: Final = re.compile(r"^[> ]{0,8}(?:```|~~~)[^\n]*", re.MULTILINE)
_STRUCK: Final = re.compile(r"(?<!~)~~(?![\s~])([^~\n]{1,200}?)(?<!\s)~~(?!~)")
_GLUED: Final = re.compile(r"^(#{1,6})([^\s#][^\n]*)", re.MULTILINE)
_PLAIN_TITLE: Final = re.compile(r"[A-Z][a-z]+(?: [^\s#]+)+(?<![.,;:!?…])")
_LONGEST_TITLE: Final = 80


def _words(document: Document) -> tuple[Text, str] | None:
    """The body, and what is written in it without its code."""
    body = body_of(document)
    if body is None:
        return None
    *_, passage = passages_of(document)
    return body, passage.words


def _html(document: Document) -> str:
    return document.prose.html if document.prose else ""


def _shown(html: str) -> str:
    """What a page shows of a body, without its code."""
    return _CODE.sub("", html)


@finds("list-gap")
def list_gaps(document: Document, known: Known) -> Iterator[Problem]:
    """An empty line stands between a text and the list or the table after it.

    Otherwise they are one paragraph, with its hyphens, numbers or bars.
    """
    del known
    html = _html(document)
    if _MAY_BE_FLAT.search(html) and (found := _words(document)):
        body, words = found
        shown = _INDENT.sub("\n", _shown(html))
        every = islice(_first_items(words), _MOST)
        for at, line in islice((one for one in every if _is_flat(one[1], shown)), _ENOUGH):
            yield body.problem("list-gap", at, found=line.strip("> \t")[:_SHOWN])


def _first_items(words: str) -> Iterator[tuple[int, str]]:
    """Each line that seems to begin a list or a table within a paragraph, and where it stands."""
    lines, at = ["", *words.split("\n"), ""], 0
    for number in range(1, len(lines) - 1):
        before, line, after = lines[number - 1 : number + 2]
        if before.strip("> ") and _begins(before, line, after):
            yield at, line
        at += len(line) + 1


def _begins(before: str, line: str, after: str) -> bool:
    """Whether a line begins a list or a table; a lone hyphen may begin a line of prose."""
    if _ROW.match(line):
        return not _ROW.match(before) and _ROW.match(after) is not None
    item, last = _ITEM.match(line), _ITEM.match(before)
    if item is None or (last and _is_like(last, item)):
        return False
    if item["mark"][0].isdigit() and item["mark"] != "1.":
        return False
    following = _ITEM.match(after)
    if before.rstrip().endswith(":"):
        return not (_KEY.fullmatch(before) and _PAIR.match(line))
    return bool(following and _is_like(following, item))


def _is_like(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two items are of the same kind of list."""
    return one["mark"][0].isdigit() == other["mark"][0].isdigit()


def _is_flat(line: str, shown: str) -> bool:
    """Whether a page shows a line with its mark, up to the first sign that may be markup."""
    start = len(line) - len(line.lstrip("> \t"))
    plain = _PLAIN.match(line, start + 1)
    return f"\n{line[start : plain.end() if plain else start + 1]}".rstrip() in shown


@finds("list-indent")
def list_indents(document: Document, known: Known) -> Iterator[Problem]:
    """A list within a list begins four spaces further in: with fewer it is no list of its own."""
    del known
    body = body_of(document)
    if body and _MAY_BE_INDENTED.search(body.written) and (found := _words(document)):
        for at, line in islice(_flattened(found[1]), _ENOUGH):
            yield body.problem("list-indent", at, found=line.strip()[:_SHOWN])


def _flattened(words: str) -> Iterator[tuple[int, str]]:
    """The first item of each list whose parts are not far enough in."""
    last, told, at, empty = -1, False, 0, True
    for line in words.split("\n"):
        item = _ITEM.match(line)
        indent = len(line) - len(line.lstrip(" "))
        if item and not item["quote"]:
            if last >= 0 and not told and _is_too_near(last, indent):
                told = True
                yield at, line
            last = indent if last >= 0 or indent < _TAB else -1
        elif empty and line.strip() and not indent:
            last, told = -1, False
        empty = not line.strip()
        at += len(line) + 1


def _is_too_near(last: int, indent: int) -> bool:
    return indent > last + 1 and indent // _TAB == last // _TAB


@finds("unclosed-code")
def unclosed_code(document: Document, known: Known) -> Iterator[Problem]:
    """Code that begins with a line of three backticks or tildes ends with another."""
    del known
    html = _html(document)
    if ("```" in html or "~~~" in html) and (found := _words(document)):
        body, words = found
        fence = _FENCE.search(words)
        if fence and fence[0].strip("> ")[:3] in _shown(html):
            yield body.problem("unclosed-code", fence.start(), found=fence[0].strip("> ")[:3])


@finds("strikethrough")
def strikethrough(document: Document, known: Known) -> Iterator[Problem]:
    """Struck out words are between ``<del>`` and ``</del>``: tildes are shown as they are."""
    del known
    html = _html(document)
    if "~~" in html and "~~" in _shown(html) and (found := _words(document)):
        body, words = found
        for one in islice(_STRUCK.finditer(words), 1):
            written = body.written[slice(*one.span())]
            given = {"found": written, "nearest": f"<del>{written[2:-2]}</del>"}
            yield body.problem("strikethrough", one.start(), **given)


@finds("heading-space")
def heading_spaces(document: Document, known: Known) -> Iterator[Problem]:
    """The signs of a heading have a space after them: without one they begin a hash tag."""
    del known
    body = body_of(document)
    if body is None or not _has_glued(body.written):
        return
    *_, passage = passages_of(document)
    glued = (one for one in _GLUED.finditer(body.written) if _is_heading(one, passage.words))
    for one in islice(glued, _ENOUGH):
        nearest = f"{one[1] if len(one[1]) > 1 else '##'} {one[2].strip()}"
        yield body.problem("heading-space", one.start(), found=one[0].strip(), nearest=nearest)


def _has_glued(body: str) -> bool:
    return ("#" in body) and _GLUED.search(body) is not None


def _is_heading(found: re.Match[str], words: str) -> bool:
    """Whether a line that begins with ``#`` is meant as a heading, and is no hash tag nor code."""
    start, end = found.span()
    if "#" in found[2] or not words[end - 1 : end].strip():
        return False
    if len(found[1]) > 1:
        return words[start] == "#" and found[2][0].isalnum()
    alone = words[start - 2 : start] in ("", "\n\n") and words[end : end + 2] in ("", "\n", "\n\n")
    return alone and len(found[2]) <= _LONGEST_TITLE and bool(_PLAIN_TITLE.fullmatch(found[2]))


FILE_RULES: Final[tuple[FileRule, ...]] = (
    list_gaps,
    list_indents,
    unclosed_code,
    strikethrough,
    heading_spaces,
)
