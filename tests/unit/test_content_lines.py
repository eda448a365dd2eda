"""Lines of calendars are those that the library writes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Event
from icalendar.parser import Contentline
from icalendar.prop import vDDDTypes

from bulletin.outputs.content_lines import component, dated, folded


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=400))
@example("x" * 73 + "\\," * 80)
@example("x" * 73 + "^^" * 80)
@example("é" * 200)
def test_lines_are_folded_as_the_library_folds_them(text: str) -> None:
    """No character and no escaped sign is divided; a line has 75 octets at most."""
    assert folded(f"X:{text}".encode()) == Contentline(f"X:{text}").to_ical()


@pytest.mark.parametrize(
    "moment",
    [
        date(2026, 2, 1),
        datetime(2026, 2, 1, 9, tzinfo=UTC),
        datetime(2026, 2, 1, 9, tzinfo=ZoneInfo("UTC")),
        datetime(2026, 2, 1, 9, 30, 15, tzinfo=ZoneInfo("Asia/Jakarta")),
        datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Europe/Amsterdam")),
        datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Etc/UTC")),
    ],
)
def test_days_and_moments_are_written_as_the_library_writes_them(moment: date) -> None:
    """A day says so, a moment has its zone or is in UTC."""
    event = Event()
    event["DTSTART"] = vDDDTypes(moment)
    assert component("VEVENT", [dated("DTSTART", moment)]) == event.to_ical()
