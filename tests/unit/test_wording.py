"""Dates, numbers and amounts in words, and texts that must not be missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bulletin.checks.number_words import number_of_words
from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.wording import LARGEST, MissingTextError, Wording, load_wordings, spans
from bulletin.wording.catalogue import catalogue_path
from bulletin.wording.spelled import spelled

THEME = Path(__file__).resolve().parents[2] / "theme"
Speak = Callable[[Language], Wording]
DAY = date(2025, 7, 31)
MOMENT = datetime(2025, 7, 31, 9, 5, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.fixture
def id_(wording: Speak) -> Wording:
    """The Indonesian wording."""
    return wording(ORIGINAL)


@pytest.fixture
def en(wording: Speak) -> Wording:
    """The English wording."""
    return wording(TRANSLATION)


def test_dates_in_words(id_: Wording, en: Wording) -> None:
    """A day, a day of the week and a month in each language, never in the system's locale."""
    assert [id_.day(DAY), en.day(DAY)] == ["31 Juli 2025", "31 July 2025"]
    assert id_.weekday(DAY) == "Kamis, 31 Juli 2025"
    assert en.weekday(DAY) == "Thursday 31 July 2025"
    assert [id_.day_of_year(DAY), en.day_of_year(DAY)] == ["31 Juli", "31 July"]
    assert [id_.month(DAY), en.month(DAY)] == ["Juli 2025", "July 2025"]


def test_hours(id_: Wording, en: Wording) -> None:
    """Hours and minutes have the language's sign between them; the zone is WIB in both."""
    assert [id_.clock(MOMENT), en.clock(MOMENT)] == ["09.05", "09:05"]
    assert [id_.zone_name(MOMENT), en.zone_name(MOMENT)] == ["WIB", "WIB"]


@pytest.mark.parametrize(
    ("zone", "name"),
    [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT"), ("UTC", "UTC")],
)
def test_zones(id_: Wording, zone: str, name: str) -> None:
    """Indonesia's zones have their names, another one its own."""
    wording = Wording(ORIGINAL, id_.catalogue, ZoneInfo(zone))
    assert wording.zone_name(MOMENT.astimezone(ZoneInfo(zone))) == name


@pytest.mark.parametrize(
    ("due", "indonesian", "english"),
    [
        ("2026-12-31", "31 Desember 2026", "31 December 2026"),
        ("2026-12", "Desember 2026", "December 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_due_dates(id_: Wording, en: Wording, due: str, indonesian: str, english: str) -> None:
    """A due day, month or year is told as exactly as it was given."""
    assert [id_.due(due), en.due(due)] == [indonesian, english]


@pytest.mark.parametrize(
    ("amount", "indonesian", "english"),
    [
        (0, "Rp0", "Rp0"),
        (2_500, "Rp2.500", "Rp2,500"),
        (999_999, "Rp999.999", "Rp999,999"),
        (1_000_000, "Rp1 juta", "Rp1 million"),
        (2_500_000, "Rp2,5 juta", "Rp2.5 million"),
        (1_234_567, "Rp1.234.567", "Rp1,234,567"),
        (3_000_000_000, "Rp3 miliar", "Rp3 billion"),
        (1_230_000_000_000, "Rp1,23 triliun", "Rp1.23 trillion"),
        (1_234_000_000, "Rp1.234.000.000", "Rp1,234,000,000"),
    ],
)
def test_amounts(id_: Wording, en: Wording, amount: int, indonesian: str, english: str) -> None:
    """An amount is in words where that is exact, in digits otherwise."""
    found = [one.rupiah(amount).replace("\u00a0", " ") for one in (id_, en)]
    assert found == [indonesian, english]


@given(st.integers(min_value=0, max_value=10**18))
def test_no_amount_is_rounded(amount: int) -> None:
    """Whatever the amount, its words say exactly that."""
    units = {"juta": 10**6, "miliar": 10**9, "triliun": 10**12}
    wording = Wording(ORIGINAL, None, ZoneInfo("Asia/Jakarta"))  # type: ignore[arg-type]
    number, _, unit = (
        wording.rupiah(amount).removeprefix("Rp").replace("\u00a0", " ").partition(" ")
    )
    whole, _, part = number.replace(".", "").partition(",")
    assert int(f"{whole}{part:0<2}") * units.get(unit, 1) == amount * 100


def test_numbers_and_lists(id_: Wording, en: Wording) -> None:
    """Numbers have the language's grouping, lists its *and*."""
    assert [id_.number(1234), en.number(1234)] == ["1.234", "1,234"]
    assert id_.listing(["a", "b", "c"]) == "a, b, dan c"
    assert en.listing(["a", "b"]) == "a and b"
    assert id_.listing(["a"]) == "a"
    assert id_.listing([]) == ""


def test_a_count_fills_its_plural_form(id_: Wording, en: Wording) -> None:
    """Indonesian has one form, English two; the number is written in the language's way."""
    forms = "%(num)s article", "%(num)s articles"
    assert [en.ngettext(*forms, count) for count in (0, 1, 1234)] == [
        "0 articles",
        "1 article",
        "1,234 articles",
    ]
    assert [id_.ngettext(*forms, count) for count in (1, 2)] == ["1 artikel", "2 artikel"]


def test_a_missing_text_is_an_error(id_: Wording, en: Wording) -> None:
    """An untranslated text is never shown, in either language."""
    for wording in (id_, en):
        with pytest.raises(MissingTextError, match="Tidak ada di katalog"):
            wording.gettext("Tidak ada di katalog")
        with pytest.raises(MissingTextError):
            wording.ngettext("Tidak", "ada", 2)


def test_empty_and_fuzzy_texts_count_as_missing(tmp_path: Path) -> None:
    """A text that nobody has translated, or only guessed, is missing."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    texts = (
        'msgid "a"\nmsgstr "satu"\n\nmsgid "b"\nmsgstr ""\n\n#, fuzzy\nmsgid "c"\nmsgstr "tiga"\n'
    )
    for language in LANGUAGES:
        path = catalogue_path(tmp_path / "translations", language)
        path.parent.mkdir(parents=True)
        path.write_text(head + texts, "utf-8")
    wording = load_wordings(tmp_path, ZoneInfo("UTC"))["id"]
    assert wording.gettext("a") == "satu"
    for text in ("b", "c"):
        with pytest.raises(MissingTextError):
            wording.gettext(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_cldr(wording: Speak, language: Language) -> None:
    """A catalogue chooses as CLDR does: two numbers have one form there if they have one here."""
    chosen, rule = wording(language).catalogue.plural, Locale.parse(language.locale).plural_form
    forms = {(rule(number), chosen(number)) for number in range(2000)}
    assert len(forms) == len({name for name, _ in forms}) == len({form for _, form in forms})


@pytest.mark.parametrize(
    ("number", "english"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (102, "102nd"), (113, "113th"), (1001, "1,001st")],
)  # fmt: skip
def test_ordinals(id_: Wording, en: Wording, number: int, english: str) -> None:
    """English has four endings, Indonesian one form."""
    assert en.ordinal(number) == english
    assert id_.ordinal(number) == f"ke-{id_.number(number)}"


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (1, "satu", "one"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (21, "dua puluh satu", "twenty-one"),
        (100, "seratus", "one hundred"),
        (101, "seratus satu", "one hundred and one"),
        (110, "seratus sepuluh", "one hundred and ten"),
        (111, "seratus sebelas", "one hundred and eleven"),
        (999, "sembilan ratus sembilan puluh sembilan", "nine hundred and ninety-nine"),
        (1000, "seribu", "one thousand"),
        (1001, "seribu satu", "one thousand and one"),
        (1100, "seribu seratus", "one thousand one hundred"),
        (2000, "dua ribu", "two thousand"),
        (11_000, "sebelas ribu", "eleven thousand"),
        (21_000, "dua puluh satu ribu", "twenty-one thousand"),
        (100_000, "seratus ribu", "one hundred thousand"),
        (101_000, "seratus satu ribu", "one hundred and one thousand"),
        (1_000_000, "satu juta", "one million"),
        (1_001_000, "satu juta seribu", "one million one thousand"),
        (1_000_001, "satu juta satu", "one million and one"),
        (2_500_000, "dua juta lima ratus ribu", "two million five hundred thousand"),
        (100_000_000, "seratus juta", "one hundred million"),
        (1_000_000_000, "satu miliar", "one billion"),
        (3_000_000_000, "tiga miliar", "three billion"),
        (1_000_000_000_000, "satu triliun", "one trillion"),
    ],
)
def test_numbers_spelt_out(number: int, indonesian: str, english: str) -> None:
    """Indonesian joins *se-* to what there is one of, up to a thousand; English says *and*."""
    assert spelled(number, ORIGINAL) == indonesian
    assert spelled(number, TRANSLATION) == english


@given(
    st.integers(0, 10**15 - 1) | st.integers(0, 3000) | st.integers(0, 999).map(lambda n: n * 10**9)
)
def test_a_spelt_number_says_itself(number: int) -> None:
    """What the checks read amounts with reads every number back, in both languages."""
    for language in LANGUAGES:
        assert number_of_words(spelled(number, language)) == number


@given(st.integers(0, LARGEST))
def test_spelt_numbers_have_single_spaces(number: int) -> None:
    """Whatever is left out of a number leaves no gap, and two numbers are never the same words."""
    for language in LANGUAGES:
        said = spelled(number, language)
        assert said == " ".join(said.split())
        assert spelled((number + 1) % LARGEST, language) != said


def test_amounts_aloud(id_: Wording, en: Wording) -> None:
    """Rupiah come after the number in both languages; what is too large for words is an error."""
    assert id_.rupiah_aloud(2_500_000) == "dua juta lima ratus ribu rupiah"
    assert en.rupiah_aloud(2_500_000) == "two million five hundred thousand rupiah"
    for number in (-1, LARGEST + 1):
        with pytest.raises(ValueError, match=str(number)):
            spelled(number, ORIGINAL)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-03-14", "2026-03-14", ["Sabtu, 14 Maret 2026", "Saturday 14 March 2026"]),
        (
            "2026-03-14",
            "2026-03-16",
            ["Sabtu–Senin, 14–16 Maret 2026", "Saturday 14 – Monday 16 March 2026"],
        ),
        (
            "2026-03-14",
            "2026-03-20",
            ["Sabtu–Jumat, 14–20 Maret 2026", "Saturday 14 – Friday 20 March 2026"],
        ),
        ("2026-03-14", "2026-03-21", ["14–21 Maret 2026", "14–21 March 2026"]),
        (
            "2026-02-28",
            "2026-03-01",
            [
                "Sabtu, 28 Februari – Minggu, 1 Maret 2026",
                "Saturday 28 February – Sunday 1 March 2026",
            ],
        ),
        ("2026-02-01", "2026-03-14", ["1 Februari – 14 Maret 2026", "1 February – 14 March 2026"]),
        (
            "2026-12-31",
            "2027-01-01",
            [
                "Kamis, 31 Desember 2026 – Jumat, 1 Januari 2027",
                "Thursday 31 December 2026 – Friday 1 January 2027",
            ],
        ),
        (
            "2026-12-01",
            "2027-02-01",
            ["1 Desember 2026 – 1 Februari 2027", "1 December 2026 – 1 February 2027"],
        ),
    ],
)
def test_spans_of_days(id_: Wording, en: Wording, first: str, last: str, said: list[str]) -> None:
    """Month and year are said once where both days have them; weekdays for less than a week."""
    both = date.fromisoformat(first), date.fromisoformat(last)
    assert [spans.days(one, *both) for one in (id_, en)] == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (
            "2026-03-14T08:00",
            None,
            ["Sabtu, 14 Maret 2026, 08.00 WIB", "Saturday 14 March 2026, 08:00 WIB"],
        ),
        (
            "2026-03-14T08:00",
            "2026-03-14T08:00",
            ["Sabtu, 14 Maret 2026, 08.00 WIB", "Saturday 14 March 2026, 08:00 WIB"],
        ),
        (
            "2026-03-14T08:00",
            "2026-03-14T12:00",
            ["Sabtu, 14 Maret 2026, 08.00–12.00 WIB", "Saturday 14 March 2026, 08:00–12:00 WIB"],
        ),
        (
            "2026-03-14T20:00",
            "2026-03-15T00:00",
            ["Sabtu, 14 Maret 2026, 20.00–24.00 WIB", "Saturday 14 March 2026, 20:00–24:00 WIB"],
        ),
        (
            "2026-03-14T20:00",
            "2026-03-15T01:00",
            [
                "Sabtu, 14 Maret, 20.00 – Minggu, 15 Maret 2026, 01.00 WIB",
                "Saturday 14 March, 20:00 – Sunday 15 March 2026, 01:00 WIB",
            ],
        ),
        (
            "2026-12-31T20:00",
            "2027-01-01T00:30",
            [
                "Kamis, 31 Desember 2026, 20.00 – Jumat, 1 Januari 2027, 00.30 WIB",
                "Thursday 31 December 2026, 20:00 – Friday 1 January 2027, 00:30 WIB",
            ],
        ),
    ],
)
def test_spans_of_hours(
    id_: Wording, en: Wording, start: str, end: str | None, said: list[str]
) -> None:
    """The day is said once where it can be, an end at midnight is 24.00, and the zone is last."""
    first, last = (
        datetime.fromisoformat(one).replace(tzinfo=id_.zone) if one else None
        for one in (start, end)
    )
    assert first is not None
    assert [spans.hours(one, first, last) for one in (id_, en)] == [indonesian, english]


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 800))
def test_a_span_names_both_days(first: date, length: int) -> None:
    """Both days' numbers, months and years can be read from it, the first before the last."""
    wording = load_wordings(THEME, ZoneInfo("Asia/Jakarta"))["en"]
    last = first + timedelta(days=length)
    said = spans.days(wording, first, last)
    begun, _, ended = said.rpartition("–")
    assert ended.strip().endswith(f"{last.day} {last:%B %Y}") or length == 0
    assert re.search(rf"\b{first.day}\b", begun or said)
    assert f"{first:%B}" in said
    assert f"{first.year}" in said
