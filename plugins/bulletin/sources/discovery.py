"""Which files the content folder holds, and what each of them is."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from bulletin.languages import LANGUAGES, Language
from bulletin.problems import Problem
from bulletin.problems.problem import FILE, values
from bulletin.schema.scalars import is_identifier, nearest
from bulletin.sources.document import Kind
from bulletin.sources.stems import is_impossible, slug_of

SITE_FILE: Final = "site.yaml"
ADDRESSES_FILE: Final = "addresses.yaml"
IMAGES: Final = "images"
REGISTRIES: Final = ("topics", "organisations", "people", "places", "glossary")
_FOLDERS: Final = {"articles": Kind.ARTICLE, "pages": Kind.PAGE}
_TEXTS: Final = (".html", ".htm", ".md")
_OF_FILES: Final = (".md", ".yaml", ".html")
_DEEPEST: Final = 20


class Sort(StrEnum):
    """What stands in a folder: a file, or something that is told by its problem's code."""

    FILE = "file"
    LINK = "symbolic-link"
    FOLDER = "folder-named-as-file"
    SPECIAL = "special-file"
    UNREADABLE = "unreadable"
    TOO_DEEP = "folders-too-deep"


@dataclass(frozen=True, slots=True)
class Found:
    """A content file that will be read; `name` is its stem, `inside` its path in the content."""

    kind: Kind
    inside: str
    name: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Discovery:
    """Files to read, pictures, and problems of files that are neither.

    `images` leads from a picture's path in NFC to its path as the file system has it.
    """

    files: tuple[Found, ...]
    images: Mapping[str, str]
    problems: tuple[Problem, ...]


def discover(content: Path, shown: str) -> Discovery:
    """Walk the content folder once, in sorted order; `shown` is its path in reports."""
    images: dict[str, str] = {}
    taken = [one for way in _walk(content) for one in _taken(*way, shown)]
    pictures = [one for one in taken if isinstance(one, str)]
    told = [one for one in taken if isinstance(one, Problem)]
    told += _same_names(pictures, shown)
    for inside in pictures:
        images.setdefault(unicodedata.normalize("NFC", inside), inside)
    files = tuple(one for one in taken if isinstance(one, Found))
    if not any(found.kind is Kind.SITE for found in files):
        told.append(_problem(shown, SITE_FILE, "missing-site"))
    return Discovery(files, images, tuple(told))


def _taken(inside: str, sort: Sort, shown: str) -> Iterator[Found | Problem | str]:
    """What a file is: one to be read, a picture by its path, or a problem."""
    if sort is not Sort.FILE:
        yield _problem(shown, inside, sort.value, found=inside)
    elif "/." in f"/{inside}":
        yield _problem(shown, inside, "hidden-file", found=inside)
    elif _is_image(inside):
        yield inside
    else:
        yield from _text(inside, shown)


def _walk(content: Path) -> Iterator[tuple[str, Sort]]:
    """Everything below the content folder but good folders: its path inside, and what it is."""
    waiting: list[tuple[str, Sort | None]] = [("", None)]
    while waiting:
        inside, sort = waiting.pop()
        if sort is not None:
            yield inside, sort
        elif inside.count("/") > _DEEPEST:
            yield inside.rstrip("/"), Sort.TOO_DEEP
        else:
            waiting.extend(reversed(_entries(content, inside)))


def _entries(content: Path, inside: str) -> list[tuple[str, Sort | None]]:
    """What is in a folder, in the order of names; folders end with a slash."""
    try:
        with os.scandir(content / inside) as found:
            entries = sorted(found, key=lambda one: one.name)
    except OSError:
        return [(inside.rstrip("/") or ".", Sort.UNREADABLE)]
    sorts = ((entry, _sort(entry)) for entry in entries)
    return [(f"{inside}{one.name}{'' if sort else '/'}", sort) for one, sort in sorts]


def _sort(entry: os.DirEntry[str]) -> Sort | None:
    """What an entry of a folder is; `None` for a folder that is one."""
    if entry.is_symlink():
        return Sort.LINK
    if entry.is_dir(follow_symlinks=False):
        return Sort.FOLDER if entry.name.endswith(_OF_FILES) else None
    if not entry.is_file(follow_symlinks=False):
        return Sort.SPECIAL
    return Sort.FILE if os.access(entry.path, os.R_OK) else Sort.UNREADABLE


def _is_image(inside: str) -> bool:
    return inside.startswith(f"{IMAGES}/") and not inside.lower().endswith(_TEXTS)


def _same_names(pictures: Iterable[str], shown: str) -> Iterator[Problem]:
    """Two names of pictures that some computers take for one."""
    seen: dict[str, str] = {}
    for inside in pictures:
        name = unicodedata.normalize("NFC", inside)
        other = seen.setdefault(name.casefold(), inside)
        if other != inside:
            yield _problem(shown, inside, "duplicate-picture", found=inside, other=other)


def _text(inside: str, shown: str) -> Iterator[Found | Problem]:
    """A file that is no picture."""
    top, _, rest = inside.partition("/")
    if inside == SITE_FILE:
        yield Found(Kind.SITE, inside, "site")
    elif inside == ADDRESSES_FILE:
        yield Found(Kind.ADDRESSES, inside, "addresses")
    elif top == "registry" and rest:
        yield _registry(inside, rest, shown)
    elif top in _FOLDERS and rest:
        yield from _story(inside, _FOLDERS[top], shown)
    else:
        dangerous = inside.lower().endswith(_TEXTS) or inside in (*_FOLDERS, IMAGES, "registry")
        code = "stray-file" if dangerous or top == IMAGES else "unused-file"
        yield _problem(shown, inside, code, found=inside)


def _registry(inside: str, rest: str, shown: str) -> Found | Problem:
    name = rest.removesuffix(".yaml")
    if name in REGISTRIES and rest.endswith(".yaml"):
        return Found(Kind.REGISTRY, inside, name)
    names = [f"{known}.yaml" for known in REGISTRIES]
    return _problem(shown, inside, "unknown-registry", found=rest, nearest=nearest(rest, names))


def _story(inside: str, kind: Kind, shown: str) -> Iterator[Found | Problem]:
    name = unicodedata.normalize("NFC", inside.rsplit("/", 1)[-1])
    language = next((one for one in LANGUAGES if name.endswith(one.suffix)), None)
    if language is None:
        yield _problem(shown, inside, "stray-file", found=name)
        return
    stem = name.removesuffix(language.suffix)
    is_whole = is_identifier(slug_of(stem))
    if not is_whole or (kind is Kind.ARTICLE and is_impossible(stem)):
        yield _problem(shown, inside, "bad-stem", found=stem)
    if is_whole:
        yield Found(kind, inside, stem, language)


def _problem(shown: str, inside: str, code: str, **given: object) -> Problem:
    """A problem of a file as such; bytes of its name that are no UTF-8 are shown as such."""
    told = {name: readable(str(value)) for name, value in given.items()}
    return Problem(path_in(shown, inside), 1, FILE, code, values(**told))


def path_in(shown: str, inside: str) -> str:
    """The path of a file in reports."""
    return readable(f"{shown}/{inside}" if shown else inside)


def readable(name: str) -> str:
    """A file's name as it can be printed."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
