"""Dates, numbers and amounts in words, and texts that must not be missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.wording import MissingTextError, Wording, load_wordings
from bulletin.wording.catalogue import catalogue_path

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
