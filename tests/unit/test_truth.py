"""What a text says of days and numbers is compared with the calendar and with itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.checks.number_words import number_of_digits, number_of_words

if TYPE_CHECKING:
    from tests.unit.conftest import Content

TRUTH = {"weekday", "weekday-year", "no-such-day", "amount-words", "file-language"}
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
SCALES = ((10**9, "miliar"), (10**6, "juta"), (1000, "ribu"))


def in_words(number: int) -> str:
    """A number up to a billion as it is said in Indonesian."""
    for scale, name in SCALES:
        if number >= scale and number != 1000:
            most, rest = divmod(number, scale)
            if scale == 1000 and most == 1:
                return f"seribu {in_words(rest)}" if rest else "seribu"
            return f"{in_words(most)} {name}" + (f" {in_words(rest)}" if rest else "")
    if number == 1000:
        return "seribu"
    if number >= 100:
        most, rest = divmod(number, 100)
        head = "seratus" if most == 1 else f"{DIGITS[most]} ratus"
    elif number >= 20:
        most, rest = divmod(number, 10)
        head = f"{DIGITS[most]} puluh"
    elif number >= 12:
        return f"{DIGITS[number - 10]} belas"
    else:
        return ("sepuluh", "sebelas")[number - 10] if number >= 10 else DIGITS[number]
    return f"{head} {in_words(rest)}" if rest else head


@given(st.integers(0, 10**12 - 1))
def test_words_say_their_number(number: int) -> None:
    """Whatever is said in words is read back."""
    assert number_of_words(in_words(number) + " rupiah") == number
    assert number_of_digits(f"{number:,}".replace(",", ".")) == number


@pytest.mark.parametrize("later", range(7))
def test_a_weekday_is_that_of_its_date(content: Content, later: int) -> None:
    """Of every day of a leap year: the right one is no finding, each wrong one always is."""
    days = [date(2024, 1, 1) + timedelta(number) for number in range(366)]
    written = (
        f"{DAYS[(day.weekday() + later) % 7]}, {day.day} {MONTHS[day.month - 1]} {day.year}."
        for day in days
    )
    content.article(body="\n\n".join(written))
    assert content.codes().count("weekday") == (len(days) if later else 0)


@pytest.mark.parametrize(
    "text",
    [
        "Sabtu dan Minggu, 16 dan 17 Agustus 2025",
        "Saturday and Sunday, 16 and 17 August 2025",
        "Senin malam, 2 Februari 2026",
        "2 Februari 2026 (Senin)",
        "Senin–Jumat, 2–6 Februari 2026",
        "dua minggu 3 Februari 2026",
        "Pasar Minggu, 12 Maret 2025",
        "malam Minggu, 7 Maret 2026",
        "Loket buka Senin. 3 Maret 2026 libur",
        "Ronda tiap Minggu\n\n3 Maret 2026 libur",
        "Senin (2/2)",
        "Senin, 2/2",
        "Senin\u00a02 Februari 2026",
        "29 Februari 2024",
        "Rp2.500.000 (dua juta lima ratus ribu rupiah)",
        "12 (dua belas) orang",
        "RW 06 (Kapas)",
    ],
)
def test_what_is_so_is_no_finding(content: Content, text: str) -> None:
    """True pairs, ranges and words in brackets that are no number."""
    content.article(body=f"Catatan: {text}.\n")
    assert [code for code in content.codes() if code in TRUTH] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sabtu dan Minggu, 15 dan 16 Agustus 2025", "weekday"),
        ("Monday, August 16, 2025", "weekday"),
        ("Selasa malam (2/2/2026)", "weekday"),
        ("3 Februari 2026 (Senin)", "weekday"),
        ("Jum’at, 3 Februari", "weekday-year"),
        ("Senin (3/2)", "weekday-year"),
        ("Senin, 3/2", "weekday-year"),
        ("Senin, 3\u00a0Februari 2026", "weekday"),
        ("29 Februari 2026", "no-such-day"),
        ("June 31, 2026", "no-such-day"),
        ("Rp2.500.000 (dua juta rupiah)", "amount-words"),
        ("12 (eleven) people", "amount-words"),
    ],
)
def test_what_cannot_be_so_is_found(content: Content, text: str, code: str) -> None:
    """Each at its line."""
    content.article(body=f"Pengantar.\n\nCatatan: {text}.\n")
    found = [one for one in content.problems() if one.code in TRUTH]
    assert {one.code for one in found} == {code}
    assert {one.line for one in found} == {11}


def test_a_translation_has_the_year_of_its_name(content: Content) -> None:
    """A date without a year in a translation is that of the article, by the file's name."""
    content.article(body="Senin, 2 Februari.\n").translation(body="Monday, 3 February.\n")
    assert "weekday-year?" in content.codes()


def test_findings_of_a_text_have_an_end(content: Content) -> None:
    """A text of nothing else is told some of it, soon."""
    content.article(body="3 Februari 2026 (Senin) " * 40_000)
    assert 0 < content.codes().count("weekday") <= 400
