"""The values of facts in a reader's words: dates, rupiah, states, names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bulletin.reviewing.facts import Key, Value
from bulletin.reviewing.phrases import STATES, said
from bulletin.views.labels import ACTION_STATUS, EVENT_STATUS
from bulletin.wording import Wording

_STATES: Final[Mapping[str, str]] = {
    **{one.value: label for one, label in ACTION_STATUS.items()},
    **{one.value: label for one, label in EVENT_STATUS.items()},
}
_ENTRIES: Final = frozenset(
    ("byline", "owner", "organiser", "opened_by", "person", "institution", "organisation",
     "parent", "place", "places", "topics")
)  # fmt: skip
_MOMENTS: Final = frozenset(("start", "end", "date", "due"))
_MOST_DIGITS: Final = 15


@dataclass(frozen=True, slots=True)
class Values:
    """A language's wording, and the names of registry entries by their ids."""

    wording: Wording
    names: Mapping[str, str]

    def words(self, key: Key, value: Value) -> str:
        """A value in words; what has another form than it should stays as written."""
        if isinstance(value, tuple):
            return ", ".join(self._one(key.field, one) for one in value)
        return self._one(key.field, value)

    def _one(self, field: str, value: str) -> str:
        if field == "status" and value in _STATES:
            return self.wording.gettext(_STATES[value])
        if field == "status" and value in STATES:
            return said(STATES[value], self.wording.language.code)
        if field == "amount" and value.isascii() and value.isdecimal():
            return self.wording.rupiah(int(value)) if len(value) <= _MOST_DIGITS else value
        if field in _MOMENTS:
            return self._moment(value)
        return self.names.get(value, value) if field in _ENTRIES else value

    def _moment(self, value: str) -> str:
        try:
            if " " not in value:
                return self.wording.due(value)
            moment = datetime.fromisoformat(value)
        except ValueError:
            return value
        return f"{self.wording.day(moment.date())} {self.wording.clock(moment)}"
