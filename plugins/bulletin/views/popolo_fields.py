"""What the Popolo file holds, class by class, for the page that documents the open data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from bulletin.views.entry_data import DataField
from bulletin.views.records.column import Kind
from bulletin.views.scope import Scope
from bulletin.wording import N_


class _Property(NamedTuple):
    """A property of a class: its kind and its meaning."""

    kind: Kind
    meaning: str


_NAME: Final = _Property(Kind.TEXT, N_("The name"))
_OTHERS: Final = _Property(Kind.RECORDS, N_("Other names: name, note"))
_LINKS: Final = _Property(Kind.RECORDS, N_("Its pages: url, note"))
_SOURCES: Final = _Property(Kind.RECORDS, N_("The articles that tell of it: url"))
_PARENT: Final = _Property(Kind.NAME, N_("What it is a part of"))

# Each class with what its entries are, and its properties.
POPOLO: Final[Mapping[str, tuple[str, Mapping[str, _Property]]]] = {
    "persons": (
        N_("The people of the registry, then all others who spoke, by name."),
        {
            "id": _Property(Kind.NAME, N_("Permanent identifier of the person")),
            "name": _NAME,
            "other_names": _OTHERS,
            "links": _LINKS,
            "sources": _SOURCES,
        },
    ),
    "organizations": (
        N_("The organisations of the registry."),
        {
            "id": _Property(Kind.NAME, N_("Permanent identifier of the organisation")),
            "name": _NAME,
            "other_names": _OTHERS,
            "parent_id": _PARENT,
            "links": _LINKS,
        },
    ),
    "memberships": (
        N_("Who belongs to which organisation, as the registry states."),
        {
            "id": _Property(Kind.NAME, N_("Permanent identifier of the membership")),
            "person_id": _Property(Kind.NAME, N_("The person")),
            "organization_id": _Property(Kind.NAME, N_("The organisation")),
            "role": _Property(Kind.TEXT, N_("The role")),
        },
    ),
    "events": (
        N_("Every event that an article tells of, the earliest first."),
        {
            "id": _Property(Kind.NAME, N_("Permanent identifier of the event")),
            "name": _NAME,
            "start_date": _Property(
                Kind.MOMENT, N_("When it begins; with the offset where an hour is known")
            ),
            "end_date": _Property(
                Kind.MOMENT, N_("When it ends, where that is known; a day is included")
            ),
            "location": _Property(Kind.TEXT, N_("Where it is, in words")),
            "status": _Property(
                Kind.NAME, N_("How sure it is: tentative, confirmed, cancelled or postponed")
            ),
            "organization_id": _Property(Kind.NAME, N_("Who holds it")),
            "sources": _SOURCES,
        },
    ),
    "areas": (
        N_("The places of the registry."),
        {
            "id": _Property(Kind.NAME, N_("Permanent identifier of the place")),
            "name": _NAME,
            "identifier": _Property(Kind.TEXT, N_("Its official code (Kemendagri)")),
            "classification": _Property(
                Kind.NAME, N_("What it is: rw, kelurahan, kecamatan, kota, provinsi or landmark")
            ),
            "parent_id": _PARENT,
        },
    ),
}


def popolo_fields(scope: Scope) -> Iterator[DataField]:
    """Each class as a field whose parts are its properties."""
    gettext = scope.wording.gettext
    for name, (about, properties) in POPOLO.items():
        parts = (
            DataField((one,), gettext(found.kind.value), gettext(found.meaning), ())
            for one, found in properties.items()
        )
        kind = gettext(Kind.RECORDS.value)
        yield DataField((name,), kind, gettext(about), tuple(parts))
