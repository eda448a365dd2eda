"""The words of fixed sets on pages: status of actions and events, kinds of places."""

from __future__ import annotations

from typing import Final

from bulletin.model.standing import OVERDUE, SILENT
from bulletin.model.translations import State
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
# The groups of `model.standing`: the states, and what follows from the clock.
ACTION_GROUP: Final = {
    **{status.value: label for status, label in ACTION_STATUS.items()},
    OVERDUE: N_("Overdue"),
    SILENT: N_("No news"),
}
EVENT_STATUS: Final = {
    EventStatus.TENTATIVE: N_("Tentative"),
    EventStatus.CANCELLED: N_("Cancelled"),
    EventStatus.POSTPONED: N_("Postponed"),
}
# A landmark has no rank, so no word for one.
PLACE_KIND: Final = {
    PlaceKind.RW: N_("RW"),
    PlaceKind.KELURAHAN: N_("Kelurahan"),
    PlaceKind.KECAMATAN: N_("Kecamatan"),
    PlaceKind.KOTA: N_("City"),
    PlaceKind.PROVINSI: N_("Province"),
}
TRANSLATION_STATE: Final = {
    State.UNTRANSLATED: N_("Untranslated"),
    State.OUTDATED: N_("Outdated"),
    State.UNCONFIRMED: N_("Not confirmed"),
    State.INCOMPLETE: N_("Incomplete"),
    State.COMPLETE: N_("Complete"),
}
# What the states mean of which something is left to be done.
TRANSLATION_ABOUT: Final = {
    State.UNTRANSLATED: N_("There is no English text yet; the English page shows the Indonesian."),
    State.OUTDATED: N_("The Indonesian has changed since the translation was confirmed."),
    State.UNCONFIRMED: N_("Nobody has confirmed that the translation says what the original says."),
    State.INCOMPLETE: N_("Some texts or paragraphs have no English words yet."),
}
