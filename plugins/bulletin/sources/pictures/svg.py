"""SVG: a drawing that is a small program, so all that could act or ask for more is refused.

The document is read by expat, which makes nothing of entities, for a DOCTYPE ends the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from xml.parsers import expat

from bulletin.problems.problem import values
from bulletin.sources.pictures.unfit import (
    MAX_DRAWING,
    Flaw,
    Part,
    UnfitError,
    broken,
    too_large,
    unfit,
)

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_MOST_LEVELS: Final = 100
_ENOUGH: Final = 20  # flaws; a drawing of nothing else is told no further
_ACTIVE: Final = frozenset(
    (
        *("script", "foreignobject", "iframe", "object", "embed", "applet", "audio", "video"),
        *("handler", "listener", "html", "body", "form", "input", "meta", "base", "link"),
    )
)
_ANIMATIONS: Final = frozenset(
    ("animate", "set", "animatecolor", "animatemotion", "animatetransform")
)
_REFERENCES: Final = frozenset(("href", "src", "base"))
_ACTING: Final = re.compile(r"(?:javascript|vbscript|data(?!:image/(?:png|jpe?g|gif|webp)\b)):")
# Attributes that are no style, whatever they hold: names, texts, and what a prefix sets apart.
_NO_STYLE: Final = re.compile(r"id\Z|class\Z|title\Z|d\Z|aria-|data-|[^:]*:")
_SPACE: Final = re.compile(r"[\x00-\x20]+")
_ELSEWHERE: Final = re.compile(
    r"""url\(\s*["']?\s*(?!["'#\s])[^)]{0,60}|@import|image(?:-set)?\(|\bsrc\(|\\|-moz-binding|"""
    r"expression\(",
    re.IGNORECASE,
)
_TAG: Final = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_NOTE: Final = re.compile(rb"""\s+(?:inkscape|sodipodi):[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*')""")
_EDITORS: Final = ("inkscape:", "sodipodi:")


def parts(data: bytes) -> list[Part]:
    """The drawing without comments and without what an editor has noted in it."""
    text = data.removeprefix(b"\xef\xbb\xbf")
    if len(text) > MAX_DRAWING:
        raise too_large(len(text), MAX_DRAWING)
    reading = _Reading(text)
    reading.read()
    if reading.flaws:
        raise UnfitError(*reading.flaws)
    return [*_without(text, reading.cuts)]


def _without(text: bytes, cuts: Iterable[tuple[int, int]]) -> Iterator[Part]:
    at = 0
    for start, end in sorted(cuts):
        if end > at:
            yield text[at : max(at, start)]
            at = end
    yield text[at:]


class _Reading:
    """One reading of a drawing: its flaws, and the places that are left out."""

    def __init__(self, text: bytes) -> None:
        self.flaws: list[Flaw] = []
        self.cuts: list[tuple[int, int]] = []
        self._text = text
        self._open: list[tuple[str, int]] = []
        self._style: tuple[int, list[str]] | None = None
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.CommentHandler = self._comment
        parser.XmlDeclHandler = self._declaration
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartDoctypeDeclHandler = self._doctype

    def read(self) -> None:
        """Read the whole drawing, or up to what ends the reading."""
        if not _is_utf8(self._text):
            raise unfit("svg-form", found="UTF-8?")
        try:
            self._parser.Parse(self._text, True)  # noqa: FBT003 - it takes no name
        except expat.ExpatError as fault:
            raise UnfitError(broken(len(self._text)).flaws[0]._replace(line=fault.lineno)) from None

    def _add(self, code: str, found: str, line: int = 0) -> None:
        line = line or self._parser.CurrentLineNumber
        self.flaws.append(Flaw(code, line, values(found=found[:80])))
        if len(self.flaws) >= _ENOUGH:
            raise UnfitError(*self.flaws)

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        del version, standalone
        if encoding and encoding.lower() not in {"utf-8", "utf8", "us-ascii"}:
            raise unfit("svg-form", found=f"encoding={encoding}")

    def _doctype(self, name: str, *identifiers: object) -> None:
        del identifiers
        raise unfit("svg-form", self._parser.CurrentLineNumber, found=f"<!DOCTYPE {name[:40]}>")

    def _instruction(self, target: str, data: str) -> None:
        del data
        self._add("svg-form", f"<?{target}?>")

    def _comment(self, data: str) -> None:
        del data
        start = self._parser.CurrentByteIndex
        self.cuts.append((start, self._text.find(b"-->", start) + 3))

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        at, local = self._parser.CurrentByteIndex, _local(name)
        if not self._open:
            self._demand_drawing(name, attributes)
        self._open.append((name, at))
        if len(self._open) > _MOST_LEVELS:
            raise unfit("svg-form", self._parser.CurrentLineNumber, found=f"> {_MOST_LEVELS} <…>")
        if local in _ACTIVE:
            self._add("svg-active", f"<{name}>")
        for key, value in attributes.items():
            self._attribute(local, key, value)
        if self._style:  # a style holds text; one in another would be read in two ways
            self._add("svg-form", f"<{name}> (<style>)")
        elif local == "style":
            self._style = self._parser.CurrentLineNumber, []
        self._cut_notes(at, attributes)

    def _demand_drawing(self, name: str, attributes: Mapping[str, str]) -> None:
        """Without its namespace, a browser shows nothing."""
        prefix, _, local = name.rpartition(":")
        namespace = attributes.get(f"xmlns:{prefix}" if prefix else "xmlns")
        if local != "svg" or namespace != _NAMESPACE:
            line = self._parser.CurrentLineNumber
            raise unfit("svg-form", line, found=f'<{name}> (xmlns="{_NAMESPACE}"?)')

    def _attribute(self, element: str, key: str, value: str) -> None:
        local, squeezed = _local(key), _SPACE.sub("", value).lower()
        if local.startswith("on") and ":" not in key:
            self._add("svg-active", f"{key} (<{element}>)")
        elif element in _ANIMATIONS and local == "attributename" and _acts(_local(squeezed)):
            self._add("svg-active", f"{value} (<{element}>)")
        elif _ACTING.match(squeezed):
            self._add("svg-active", f'{key}="{value}"')
        elif local in _REFERENCES and squeezed and not squeezed.startswith("#"):
            self._add("svg-outside", f'{key}="{value}"')
        elif not _NO_STYLE.match(key):
            self._styled(value, self._parser.CurrentLineNumber)

    def _styled(self, text: str, line: int) -> None:
        """What a style may ask for: places within the drawing only."""
        if found := _ELSEWHERE.search(text):
            self._add("svg-outside", found[0], line + text.count("\n", 0, found.start()))

    def _characters(self, text: str) -> None:
        if self._style:
            self._style[1].append(text)

    def _end(self, name: str) -> None:
        name, start = self._open.pop()
        if self._style and _local(name) == "style":
            line, texts = self._style
            self._style = None
            self._styled("".join(texts), line)
        if name.startswith(_EDITORS) or _local(name) == "metadata":
            end = self._parser.CurrentByteIndex
            self.cuts.append((start, _end_of_element(self._text, start, end)))

    def _cut_notes(self, at: int, attributes: Mapping[str, str]) -> None:
        if any(key.startswith(_EDITORS) for key in attributes):
            end = _end_of_tag(self._text, at)
            self.cuts += (one.span() for one in _NOTE.finditer(self._text, at, end))


def _is_utf8(text: bytes) -> bool:
    """Whether expat will read the text as UTF-8, as we do."""
    try:
        return "\0" not in text.decode()
    except UnicodeDecodeError:
        return False


def _local(name: str) -> str:
    """A name without its prefix, in small letters."""
    return name.rpartition(":")[2].lower()


def _acts(attribute: str) -> bool:
    return attribute.startswith("on") or attribute in _REFERENCES


def _end_of_tag(text: bytes, at: int) -> int:
    found = _TAG.match(text, at)
    return found.end() if found else at


def _end_of_element(text: bytes, start: int, end: int) -> int:
    """Where an element ends of which expat says where it begins, and its end tag, if it has one."""
    opened = _end_of_tag(text, start)
    return opened if text[opened - 2 : opened] == b"/>" else text.find(b">", end) + 1
