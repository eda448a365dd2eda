"""Text from YAML against a schema: a typed value, or every fault in it at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from bulletin.languages import CODES, ORIGINAL
from bulletin.problems import Location
from bulletin.schema.meant import meant_key
from bulletin.schema.scalars import nearest
from bulletin.schema.written import Written

W = TypeVar("W", bound=Written)
# How an entry of each list begins.
_FIRST_KEYS: Final[dict[str | int, str]] = {
    "events": "- id: …",
    "speakers": "- name: …",
    "actions": "- id: …",
    "updates": "- action: …",
    "corrections": "- date: …",
    "sources": "- title: …",
    "x-allow": "- code: …",
}
_LANGUAGE_KEYS: Final = ("lang", "language", "bahasa", "locale")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that a value must not be: where in the mapping, the problem's code, its values."""

    location: Location
    code: str
    values: dict[str, object] = field(default_factory=dict)


def validate(schema: type[W], given: object) -> tuple[W | None, tuple[Fault, ...]]:
    """A frozen `schema` object and no faults, or `None` and all faults."""
    try:
        return schema.model_validate(given), ()
    except ValidationError as failure:
        found = (_fault(schema, error) for error in failure.errors(include_url=False))
        return None, tuple(found)


def _fault(schema: type[Written], error: Any) -> Fault:  # noqa: ANN401 - pydantic's own record
    location: Location = error["loc"]
    kind, context = error["type"], error.get("ctx", {})
    if kind == "problem":
        return _told(schema, location, context["code"], context["values"])
    if kind in {"missing", "too_short"}:
        return Fault(location, "required", {"key": location[-1]})
    if kind == "extra_forbidden":
        return _unknown(schema, location)
    return Fault(location, "not-a-text")


def _told(schema: type[Written], location: Location, code: str, given: dict[str, object]) -> Fault:
    """A fault of a reader; of a list of entries and of two languages it shows the form."""
    if code == "not-a-list" and location[-1] in _FIRST_KEYS:
        return Fault(location, "not-entries", {"nearest": _FIRST_KEYS[location[-1]]})
    if code == "not-a-mapping" and location:
        if location[-2:-1] and location[-2] in _FIRST_KEYS:
            return Fault(location, "not-entries", {"nearest": _FIRST_KEYS[location[-2]]})
        if {*_keys(schema, location)} == set(CODES):
            text = str(given["found"]).strip("“”")
            pairs = ", ".join(f"{one}: {text if one == ORIGINAL.code else '…'}" for one in CODES)
            return Fault(location, "not-bilingual", {"nearest": f"{location[-1]}: {{{pairs}}}"})
    if code == "image-alt":
        return Fault((*location, "alt"), code, given)
    return Fault(location, code, given)


def _unknown(schema: type[Written], location: Location) -> Fault:
    found, known = str(location[-1]), sorted(_keys(schema, location[:-1]))
    if found.lower() in _LANGUAGE_KEYS:
        return Fault(location, "language-key", {"found": found})
    meant = meant_key(found, known) or nearest(found, known)
    return Fault(location, "unknown-key", {"found": found, "nearest": meant})


def _keys(schema: type[BaseModel], location: Location) -> Iterator[str]:
    """The keys that a schema knows at a location."""
    inner = schema
    for part in location:
        if isinstance(part, str):
            fields = {entry.alias or name: entry for name, entry in inner.model_fields.items()}
            inner = _schema_of(fields[part].annotation)
    for name, entry in inner.model_fields.items():
        yield entry.alias or name


def _schema_of(annotation: Any) -> type[BaseModel]:  # noqa: ANN401 - a type form
    """The one schema inside a list's or an optional field's annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_schema_of(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found is not BaseModel), BaseModel)
