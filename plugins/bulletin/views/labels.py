"""The words of fixed sets on pages: status of actions and events."""

from __future__ import annotations

from typing import Final

from bulletin.schema.status import ActionStatus, EventStatus
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
