"""The words of fixed sets on pages: status of actions and events, kinds of places."""

from __future__ import annotations

from typing import Final

from bulletin.schema import Place
from bulletin.schema.status import ActionStatus, EventStatus, PlaceKind
from bulletin.wording import N_

ACTION_STATUS: Final = {
    ActionStatus.PROPOSED: N_("Proposed"),
    ActionStatus.PLANNED: N_("Planned"),
    ActionStatus.IN_PROGRESS: N_("In progress"),
    ActionStatus.DONE: N_("Done"),
    ActionStatus.DELAYED: N_("Delayed"),
    ActionStatus.CANCELLED: N_("Cancelled"),
}
EVENT_STATUS: Final = {
    EventStatus.TENTATIVE: N_("Tentative"),
    EventStatus.CANCELLED: N_("Cancelled"),
    EventStatus.POSTPONED: N_("Postponed"),
}
_TITLED: Final = frozenset((PlaceKind.KELURAHAN, PlaceKind.KECAMATAN))


def place_name(place: Place) -> str:
    """A place with its kind where its name alone may mean several: *Kecamatan Kalideres*."""
    if place.kind in _TITLED and not place.name.lower().startswith(place.kind):
        return f"{place.kind.capitalize()} {place.name}"
    return place.name
