"""Which files the content folder holds, and what each of them is."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bulletin.languages import LANGUAGES, Language
from bulletin.problems import Problem
from bulletin.problems.problem import FILE, values
from bulletin.schema.scalars import is_identifier, nearest
from bulletin.sources.document import Kind

SITE_FILE: Final = "site.yaml"
IMAGES: Final = "images"
REGISTRIES: Final = ("topics", "organisations", "people", "places", "glossary")
_FOLDERS: Final = {"articles": Kind.ARTICLE, "pages": Kind.PAGE}
_DATED: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-(.*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """A content file that will be read; `name` is its stem, `inside` its path in the content."""

    kind: Kind
    inside: str
    name: str
    language: Language | None = None


@dataclass(slots=True)
class Discovery:
    """Files to read, pictures, and problems of files that are neither.

    `images` leads from a picture's path in NFC to its path as the file system has it.
    """

    files: list[Found] = field(default_factory=list)
    images: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def discover(content: Path, shown: str) -> Discovery:
    """Walk the content folder once, in sorted order; `shown` is its path in reports."""
    result = Discovery()
    pictures: list[str] = []
    for inside, is_link in _walk(content, ""):
        if is_link:
            result.problems.append(_problem(shown, inside, "symbolic-link", found=inside))
        elif "/." in f"/{inside}":
            result.problems.append(_problem(shown, inside, "hidden-file", found=inside))
        elif _is_image(inside):
            pictures.append(inside)
        else:
            _sort_in(result, inside, shown)
    _take_pictures(result, pictures, shown)
    if not any(found.kind is Kind.SITE for found in result.files):
        result.problems.append(_problem(shown, SITE_FILE, "missing-site"))
    return result


def _walk(folder: Path, inside: str) -> Iterator[tuple[str, bool]]:
    """Every file and symbolic link below a folder: its path inside, and whether it is a link."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            path = f"{inside}{entry.name}"
            if entry.is_symlink():
                yield path, True
            elif entry.is_dir():
                yield from _walk(Path(entry.path), f"{path}/")
            else:
                yield path, False


def _is_image(inside: str) -> bool:
    return inside.startswith(f"{IMAGES}/") and not inside.endswith((".html", ".htm", ".md"))


def _take_pictures(result: Discovery, pictures: Iterable[str], shown: str) -> None:
    """Pictures by their path in NFC; two names that some computers take for one are told."""
    seen: dict[str, str] = {}
    for inside in pictures:
        name = unicodedata.normalize("NFC", inside)
        other = seen.setdefault(name.casefold(), inside)
        if other != inside:
            told = _problem(shown, inside, "duplicate-picture", found=inside, other=other)
            result.problems.append(told)
        result.images.setdefault(name, inside)


def _sort_in(result: Discovery, inside: str, shown: str) -> None:
    top, _, rest = inside.partition("/")
    if inside == SITE_FILE:
        result.files.append(Found(Kind.SITE, inside, "site"))
    elif top == "registry" and rest:
        _registry(result, inside, rest, shown)
    elif top in _FOLDERS and rest:
        _story(result, inside, _FOLDERS[top], shown)
    else:
        dangerous = inside.endswith((".html", ".htm", ".md"))
        code = "stray-file" if dangerous or top == IMAGES else "unused-file"
        result.problems.append(_problem(shown, inside, code, found=inside))


def _registry(result: Discovery, inside: str, rest: str, shown: str) -> None:
    name = rest.removesuffix(".yaml")
    if name in REGISTRIES and rest.endswith(".yaml"):
        result.files.append(Found(Kind.REGISTRY, inside, name))
        return
    names = [f"{known}.yaml" for known in REGISTRIES]
    result.problems.append(
        _problem(shown, inside, "unknown-registry", found=rest, nearest=nearest(rest, names))
    )


def _story(result: Discovery, inside: str, kind: Kind, shown: str) -> None:
    name = unicodedata.normalize("NFC", inside.rsplit("/", 1)[-1])
    language = next((one for one in LANGUAGES if name.endswith(one.suffix)), None)
    if language is None:
        result.problems.append(_problem(shown, inside, "stray-file", found=name))
        return
    stem = name.removesuffix(language.suffix)
    if not is_identifier(slug_of(stem)):
        result.problems.append(_problem(shown, inside, "bad-stem", found=stem))
        return
    result.files.append(Found(kind, inside, stem, language))


def slug_of(stem: str) -> str:
    """A stem without its date: the default slug."""
    dated = _DATED.match(stem)
    return dated[1] if dated else stem


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
