"""The facts that a file states, as they are written: also where the schema refuses the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from bulletin.languages import ORIGINAL
from bulletin.sources import Document, Kind

Value = str | tuple[str, ...]

_LISTS: Final = {
    "events": ("id",),
    "speakers": ("person", "name"),
    "actions": ("id",),
    "updates": ("action",),
    "corrections": (),
    "sources": (),
}
_OWN: Final = ("date", "status", "topics", "byline", "slug", "image")
_SETS: Final = frozenset(("topics", "places"))
_MOMENTS: Final = frozenset(("start", "end", "date"))
_DEFAULTS: Final = {
    ("events", "status"): "confirmed",
    ("actions", "status"): "planned",
    ("", "status"): "published",
}
# Words, which each language has of its own.
WORDS: Final = frozenset(
    ("name", "venue", "role", "institution", "text", "amount_note", "note", "title", "slug",
     "image.alt", "image.caption")
)  # fmt: skip


class Key(NamedTuple):
    """What a fact is about: a list with an entry of it, or the article itself; and which field."""

    group: str
    entry: str
    field: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and where it stands; `place` is the dotted path of its key, as problems name it."""

    value: Value
    line: int
    place: str


def facts_of(document: Document, zone: ZoneInfo) -> Mapping[Key, Fact]:
    """Every fact of an article, a registry or `site.yaml`, in the order of the file."""
    found = _registered if document.kind in (Kind.REGISTRY, Kind.SITE) else _told
    return {
        key: Fact(value, document.positions.line(at), ".".join(map(str, at)))
        for key, given, at in found(document)
        if (value := _value(key.field, given, zone))
    }


_Found = tuple[Key, Any, tuple[str | int, ...]]


def _told(document: Document) -> Iterator[_Found]:
    raw = document.raw if isinstance(document.raw, dict) else {}
    is_original = document.language is ORIGINAL
    for name in _OWN:
        given = raw.get(name) or (_DEFAULTS.get(("", name)) if is_original else None)
        yield from _flat("", "", name, given, (name,))
    for group, keys in _LISTS.items():
        for index, entry, fields in _entries(raw.get(group), keys):
            if is_original and (group, "status") in _DEFAULTS:
                fields = {"status": _DEFAULTS[group, "status"], **_set(fields)}  # noqa: PLW2901
            for name, given in fields.items():
                yield from _flat(group, entry, str(name), given, (group, index, str(name)))


def _registered(document: Document) -> Iterator[_Found]:
    if isinstance(document.raw, dict):
        for name, given in document.raw.items():
            yield from _flat("site", "", str(name), given, (str(name),))
        return
    keys = ("abbr",) if document.name == "glossary" else ("id",)
    for index, entry, fields in _entries(document.raw, keys):
        for name, given in fields.items():
            yield from _flat(document.name, entry, str(name), given, (index, str(name)))


def _entries(given: object, keys: tuple[str, ...]) -> Iterator[tuple[int, str, dict[Any, Any]]]:
    """The entries of a list, each with what tells it apart."""
    seen = Counter[str]()
    for index, fields in enumerate(given if isinstance(given, list) else ()):
        if isinstance(fields, dict):
            named = (fields[key] for key in keys if isinstance(fields.get(key), str))
            name = next(named, "" if keys else str(index + 1))
            seen[name] += 1
            yield index, name if seen[name] == 1 else f"{name} ({seen[name]})", fields


def _set(fields: Mapping[Any, Any]) -> dict[Any, Any]:
    return {name: given for name, given in fields.items() if given}


def _flat(
    group: str, entry: str, name: str, given: object, at: tuple[str | int, ...]
) -> Iterator[_Found]:
    """A value; of a mapping each value by itself. Private keys are no facts."""
    if name.startswith("x-"):
        return
    if isinstance(given, dict):
        for inner, value in given.items():
            yield from _flat(group, entry, f"{name}.{inner}", value, (*at, str(inner)))
    else:
        yield Key(group, entry, name), given, at


def _value(name: str, given: object, zone: ZoneInfo) -> Value:
    """A value in the form in which equal ones are equal."""
    if isinstance(given, list):
        items = [" ".join(str(one).split()) for one in given if one is not None]
        return tuple(sorted(items) if name in _SETS else items)
    text = " ".join(str(given).split()) if given is not None else ""
    return _moment(text, zone) if name in _MOMENTS else text


def _moment(text: str, zone: ZoneInfo) -> str:
    """A date as it is, a date-time as the site's clock shows it."""
    try:
        date.fromisoformat(text)
    except ValueError:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return text
        local = moment.astimezone(zone) if moment.tzinfo else moment
        return f"{local:%Y-%m-%d %H:%M}"
    return text
