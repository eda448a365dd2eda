"""The words of fixed sets: publication, event and action status, kinds of places."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Publication(StrEnum):
    """How far an article or page has come; what is merged is public."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"


class EventStatus(StrEnum):
    """How sure an event is."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class ActionStatus(StrEnum):
    """How far an action point has come."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    DELAYED = "delayed"
    CANCELLED = "cancelled"


class PlaceKind(StrEnum):
    """What a place is, from the smallest public unit up; a landmark is a place without rank."""

    RW = "rw"
    KELURAHAN = "kelurahan"
    KECAMATAN = "kecamatan"
    KOTA = "kota"
    PROVINSI = "provinsi"
    LANDMARK = "landmark"


SPOKEN: Final = {
    "draf": Publication.DRAFT,
    "tinjau": Publication.REVIEW,
    "terbit": Publication.PUBLISHED,
    "usulan": ActionStatus.PROPOSED,
    "rencana": ActionStatus.PLANNED,
    "direncanakan": ActionStatus.PLANNED,
    "proses": ActionStatus.IN_PROGRESS,
    "berjalan": ActionStatus.IN_PROGRESS,
    "selesai": ActionStatus.DONE,
    "tertunda": ActionStatus.DELAYED,
    "batal": ActionStatus.CANCELLED,
    "dibatalkan": ActionStatus.CANCELLED,
    "ditunda": EventStatus.POSTPONED,
    "pasti": EventStatus.CONFIRMED,
    "belum pasti": EventStatus.TENTATIVE,
}
