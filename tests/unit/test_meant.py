"""What a writer probably meant: the message tells it, so that it can be copied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.schema import Article, validate
from bulletin.schema.article import Action
from bulletin.schema.meant import meant_amount, meant_day, meant_due, meant_key, meant_moment


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("31 Juli 2025", "2025-07-31"),
        ("Kamis, 31 Juli 2025", "2025-07-31"),
        ("07/08/2025", "2025-08-07 / 2025-07-08"),
        ("7-8-2025", "2025-08-07 / 2025-07-08"),
        ("8/8/2025", "2025-08-08"),
        ("31.07.2025", "2025-07-31"),
        ("July 31, 2025", "2025-07-31"),
        ("31 Aug 2025", "2025-08-31"),
        ("1 Nopember 2025", "2025-11-01"),
        ("2025/7/1", "2025-07-01"),
        ("2025-7-1", "2025-07-01"),
        ("31 Juni 2025", None),
        ("31 Foo 2025", None),
        ("akhir tahun", None),
        ("", None),
    ],
)
def test_days(written: str, day: str | None) -> None:
    """Indonesian writers put the day first."""
    assert meant_day(written) == day


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("31 Juli 2025 pukul 09.00 WIB", "2025-07-31 09:00"),
        ("31/7/2025, 9:30", "2025-07-31 09:30"),
        ("2025-07-31 9:00", "2025-07-31 09:00"),
        ("31 Juli 2025", "2025-07-31"),
        ("nanti 09.00", None),
    ],
)
def test_moments(written: str, moment: str | None) -> None:
    """A time may be written with a dot, as Indonesian does."""
    assert meant_moment(written) == moment


def test_dues() -> None:
    """A month by its name."""
    assert meant_due("Desember 2026") == "2026-12"
    assert meant_due("31 Desember 2026") == "2026-12-31"
    assert meant_due("tahun depan") is None


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("2.500", "2500"),
        ("2,500,000", "2500000"),
        ("Rp2.500.000,00", "2500000"),
        ("Rp 3 miliar", "3000000000"),
        ("2,5 juta", "2500000"),
        ("1e6", "1000000"),
        ("010", "10"),
        ("2500000.00", "2500000"),
        ("500 rb", "500000"),
        ("0,5", None),
        ("banyak", None),
        ("-5", None),
    ],
)
def test_amounts(written: str, amount: str | None) -> None:
    """Dots, commas, words for scales, exponents."""
    assert meant_amount(written) == amount


def test_keys() -> None:
    """What other systems and Indonesian writers call our keys, where such a key is known."""
    assert meant_key("Judul", ["title", "date"]) == "title"
    assert meant_key("lokasi", ["start", "venue"]) == "venue"
    assert meant_key("lokasi", ["title"]) is None
    assert meant_key("tindak lanjut", ["actions"]) == "actions"


def test_the_message_carries_it() -> None:
    """Faults of dates, amounts and keys name what may be copied; an example where nothing fits."""
    given_ = {"title": "A", "date": "31 Juli 2025", "judul": "B", "lang": "no"}
    faults = {fault.code: fault.values for fault in validate(Article, given_)[1]}
    assert faults["moment"]["nearest"] == "2025-07-31"
    assert faults["unknown-key"]["nearest"] == "title"
    assert faults["language-key"] == {"found": "lang"}
    action = {"id": "a", "text": "B", "amount": "2.500", "due": "besok"}
    told = {fault.code: fault.values["nearest"] for fault in validate(Action, action)[1]}
    assert told == {"amount": "2500", "due": "2026-12-31, 2026-12 / 2026"}


@given(st.text(max_size=80))
def test_anything_may_be_written(text: str) -> None:
    """No text is too odd to be looked at."""
    for meant in (meant_day, meant_moment, meant_due, meant_amount):
        assert meant(text) is None or meant(text)
