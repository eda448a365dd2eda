"""What a link written in a body leads to: `{filename}`, `{static}`, a picture, an address."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from bulletin.languages import LANGUAGES
from bulletin.sources import Kind

if TYPE_CHECKING:
    from bulletin.model.story import Page

_SPECIAL: Final = re.compile(r"\{([a-z]*)\}(.*)\Z", re.DOTALL)
_ELSEWHERE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\Z")
_MARK: Final = re.compile(r"[#?]")
_PLAINLY_ELSEWHERE: Final = ("http://", "https://", "mailto:", "tel:", "#")
_HEADING: Final = re.compile(r'<h[1-6] id="([^"]*)"')
_IMAGES: Final = "images/"


class Target(StrEnum):
    """The kinds of things that a link leads to."""

    FILE = "file"
    IMAGE = "image"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Reference:
    """A written link: what it leads to, a path in the content, and what follows ``#`` or ``?``."""

    target: Target
    path: str
    rest: str = ""


def refer(written: str, inside: str) -> Reference:
    """Read a link that stands in the file at path `inside` of the content.

    A path that begins with a slash counts from the content folder, another one from the
    file's own folder; ``images/…`` counts from the content folder either way. A relative path
    to a content file or a picture is read as if it had `{filename}` or `{static}`.
    """
    if _ELSEWHERE.match(written):  # nearly every link; no other form begins like an address
        return Reference(Target.OUTSIDE, written)
    if written.startswith(_PLAINLY_ELSEWHERE):  # spares the rest for most links
        return Reference(Target.OUTSIDE, written)
    return _inside(written, inside)


def _inside(written: str, inside: str) -> Reference:
    path, rest = _divided(written)
    if special := _SPECIAL.match(path):
        kind = Target.FILE if special[1] == "filename" else Target.IMAGE
        return Reference(kind, _resolved(special[2], inside), rest)
    if _ELSEWHERE.match(path):
        return Reference(Target.OUTSIDE, written)
    inner = _resolved(path, inside)
    if inner.startswith(_IMAGES):
        return Reference(Target.IMAGE, inner, rest)
    if not path.startswith("/") and stem_of(inner):
        return Reference(Target.FILE, inner, rest)
    return Reference(Target.OUTSIDE, written)


def pictures_in(page: Page) -> Iterator[str]:
    """The paths of the pictures that a page shows; one that stands in it twice, twice."""
    if page.image:
        yield page.image
    for edition in page.editions.values():
        for written in edition.prose.references:
            if not written.startswith(_PLAINLY_ELSEWHERE):  # spares most of `refer`
                reference = refer(written, edition.inside)
                if reference.target is Target.IMAGE:
                    yield reference.path


def _divided(written: str) -> tuple[str, str]:
    mark = _MARK.search(written)
    return (written[: mark.start()], written[mark.start() :]) if mark else (written, "")


def _resolved(path: str, inside: str) -> str:
    if path.startswith(("/", _IMAGES)):
        return _normal(path.lstrip("/"))
    return _normal(posixpath.join(posixpath.dirname(inside), path))


def _normal(path: str) -> str:
    return unicodedata.normalize("NFC", posixpath.normpath(unquote(path)))


def kinds_of(path: str) -> tuple[Kind, Kind]:
    """What a link to a file may mean, the likelier first: both may have one stem."""
    return (Kind.PAGE, Kind.ARTICLE) if path.startswith("pages/") else (Kind.ARTICLE, Kind.PAGE)


def stem_of(path: str) -> str:
    """The stem that a path to a content file names, whatever its folder."""
    name = posixpath.basename(path)
    suffix = next((one.suffix for one in LANGUAGES if name.endswith(one.suffix)), "")
    return name.removesuffix(suffix) if suffix else ""


def heading_ids(html: str) -> list[str]:
    """The ids of a body's headings, in order."""
    return _HEADING.findall(html)


def anchor(namespace: str, identifier: str) -> str:
    """The `id` of an event or an action on a page; no heading's begins like this."""
    return f"_{namespace[0]}-{identifier}"
