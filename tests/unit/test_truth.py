"""What a text says of days and numbers is compared with the calendar and with itself."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
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


def days_of(year: int) -> list[date]:
    """Every day of a year."""
    first = date(year, 1, 1)
    return [first + timedelta(n) for n in range((date(year + 1, 1, 1) - first).days)]


MONTH_DAYS = [list(days) for _, days in groupby(days_of(2024), key=lambda day: day.month)]


@pytest.mark.parametrize("later", range(7))
@pytest.mark.parametrize(
    "form",
    [
        "{day}, {0.day} {month} {0.year}.",
        "{day} - {0.day} {month} {0.year}.",
        "{day} sore ({0.day}/{0.month}/{0.year}).",
        "{0.day} {month} {0.year}, hari {day}.",
        "{0:%d-%m-%Y} ({day}).",
        "{day},\n{0.day}\n{month} {0.year}.",
        "Hari : {day}\nTanggal : {0.day} {month} {0.year}",
        "| {day} | {0.day} {month} {0.year} |",
        "{day}, [{0.day} {month} {0.year}](https://awan-biru.example).",
        "{short}, {0.day} {month} {0.year}.",
    ],
)
def test_a_weekday_is_that_of_its_date(content: Content, later: int, form: str) -> None:
    """Of every day of a leap year: the right one is no finding, each wrong one always is."""
    for days in MONTH_DAYS:
        content.article(
            stem=f"2024-03-0{later + 1}-jadwal-{days[0].month}", body=written(days, later, form)
        )
    found = [one for one in content.codes() if one in TRUTH]
    assert found == (["weekday"] * 366 if later else [])


def written(days: list[date], later: int, form: str) -> str:
    """A paragraph of each day in a form, its weekday so many days later."""
    names = [DAYS[(day.weekday() + later) % 7] for day in days]
    return "\n\n".join(
        form.format(day, day=name, short=name[:3], month=MONTHS[day.month - 1])
        for day, name in zip(days, names, strict=True)
    )


@pytest.mark.parametrize("later", range(7))
@pytest.mark.parametrize("form", ["{day} ({0.day}/{0.month})", "{day}, {0.day} {month}"])
def test_a_weekday_without_year_is_of_the_year_nearest(
    content: Content, later: int, form: str
) -> None:
    """For every day of the months about the article's date."""
    days = [date(2026, 2, 1) + timedelta(number) for number in range(-120, 120)]
    for start in range(0, len(days), 40):
        content.article(
            stem=f"2026-02-01-jadwal-{start}", body=written(days[start : start + 40], later, form)
        )
    found = [one for one in content.codes() if one.rstrip("?") in TRUTH]
    assert found == (["weekday-year?"] * 240 if later else [])


TRUE = [
    "Sabtu dan Minggu, 16 dan 17 Agustus 2025",
    "Saturday and Sunday, 16 and 17 August 2025",
    "Senin malam, 2 Februari 2026",
    "2 Februari 2026 (Senin)",
    "Senin–Jumat, 2–6 Februari 2026",
    "dua minggu 3 Februari 2026",
    "29 Februari 2024",
    "29 Februari adalah hari kabisat",
    "Rp2.500.000 (dua juta lima ratus ribu rupiah)",
    "12 (dua belas) orang",
    "RW 06 (Kapas)",
    "Sabtu (10/1)",
    "Sabtu, 10/1, pukul 07.00",
    "Sabtu (10/1/26)",
    "Sabtu - 10 Januari 2026",
    "Sabtu: 10 Januari 2026",
    "10 Januari 2026, hari Sabtu",
    "10 Januari 2026, Senin depan ada rapat",
    "Mulai 10 Januari 2026, Senin, Rabu, dan Jumat layanan tutup",
    "Mulai 10 Januari 2026, hari Senin pukul 08.00 layanan dibuka",
    "10 Januari 2026, Senin dan Kamis libur",
    "Sabtu, 10 Januari 2026, Minggu, 11 Januari 2026",
    "1 Januari 2026, Kamis, 16 Januari 2026, Jumat, dan 17 Februari 2026, Selasa",
    "Jumat, Sabtu, dan Minggu, 9–11 Januari 2026",
    "Senin, Selasa dan Rabu, 5–7 Januari 2026",
    "Senin–Jumat, 29 Desember–2 Januari 2026",
    "Senin, 30 Desember–Rabu, 1 Januari 2025",
    "Sabtu-Minggu (10-11/1/2026)",
    "Sabtu dan Minggu (10/1 dan 11/1)",
    "Senin (5/1), Rabu (7/1), dan Jumat (9/1)",
    "Jumat 9, Sabtu 10, dan Minggu 11 Januari 2026",
    "Sabtu 31 dan Minggu 1 Februari 2026",
    "Sabtu 10 Januari dan Minggu 11 Januari 2026",
    "Kecamatan Pasar Minggu, 10 Januari 2026",
    "malam Minggu, 10 Januari 2026",
    "Minggu lalu, 10 Januari 2026, warga berkumpul",
    "setiap Senin, 10 Januari sampai 28 Februari",
    "Minggu 2 Januari 2026 dipakai untuk panen",
    "Jumat Kliwon, 9 Januari 2026",
    "Jumat Agung, 3 April 2026",
    "Senin, 1/2 hari",
    "Senin. 10 Januari 2026 batas akhirnya",
    "Saturday evening of 10 January 2026",
    "Thursday, 10/1/2026",
    "Saturday (2026-01-10)",
    "2026-01-10 (Saturday)",
    "Sab, 10 Jan 2026",
    "Sat, 10 January 2026",
    "min 12 Januari 2026",
    "Senin buka, Sabtu tutup sejak 10 Januari 2026",
    "tepat pada hari Senin\n\n10 Januari 2026 batas akhir",
    "Hari: Sabtu\nTanggal: 10 Januari 2026",
    "- Tanggal: 10 Januari 2026\n- Hari: Sabtu\n- Tanggal: 11 Januari 2026\n- Hari: Minggu",
    "Hari: setiap Senin\n\nTanggal: 10 Januari 2026",
    "| 10 Januari 2026 | Sabtu | 11 Januari 2026 | Minggu |",
    "| Senin | 10 Januari 2026 |\n|---|---|\n| a | b |",
    "| Hari rutin | Tanggal mulai |\n|---|---|\n| Senin | 10 Januari 2026 |",
    "| Acara | Hari | Tanggal |\n|---|---|---|\n| Rapat | Sabtu | 10 Januari 2026 |",
    "| Batas | Hari | Acara |\n|---|---|---|\n| 10 Januari 2026 | Senin | Rapat |",
    "Senin, 12 Januari hingga Kamis, 15 Januari 2026",
    "Sabtu, 10 Januari '26",
    "1 Januari 2026: Kamis, 16 Januari 2026: Jumat, 17 Februari 2026: Selasa",
    "Hari: Senin, Rabu, Jumat\nTanggal: 5, 7, 9 Januari 2026",
    "Hari : Senin s.d. Jumat\nTanggal : 5 s.d. 9 Januari 2026",
    "Tahun 1998 (sembilan belas sembilan puluh delapan)",
    "5 RT (dua)",
    "juara dua (90) dan tiga (80)",
    "7 hari (satu minggu)",
    "setengah (50%) dan tiga perempat (75%)",
    "Pasar Minggu, 12 Maret 2025",
    "Ronda tiap Minggu\n\n3 Maret 2026 libur",
    "Dibuka 10 Januari 2026, hari Senin dan Kamis tutup",
    "| Hari kerja | Senin |\n| 10 Januari 2026 | batas |",
    "Sabtu, [10 Januari 2026](https://awan-biru.example/acara/senin-12-januari-2026)",
    "Jum`at, 9 Januari 2026",
    "surat No. 31/09/2025",
    "surat nomor: 31/09/2025",
    "Nomor 12/30/02/2026",
    "SK-31/09/2025",
    "berkas 31/09/2025/LMK",
    "[berkas](arsip/31/09/2025)",
    "`31/09/2025`",
    "12/31/2025",
    "versi 2026-02-30-1",
    "2026-02-28",
    "skor 2-0 Mei 2026",
    "RT 31 Juni lalu",
    "31 Juli dan 1 Agustus",
    "Mei 31 Juni 30 Juli 31",
    "peserta: 31\n\nJuni 2026 lebih banyak",
    "30-31 Juli 2026",
    "Rp2,5 juta (dua juta lima ratus ribu rupiah)",
    "Rp2,5 juta (dua setengah juta rupiah)",
    "Rp2.500.000 (dua koma lima juta rupiah)",
    "Rp3 miliar (tiga miliar rupiah)",
    "dua juta rupiah (Rp2.000.000)",
    "Dua Juta Rupiah (Rp2.000.000,00)",
    "hampir dua juta rupiah (Rp1.950.000)",
    "dua juta rupiah (Rp1.980.000)",
    "Rp3 juta (Rp2.987.500)",
    "Rp3 juta (sebelumnya Rp2 juta)",
    "Rp500.000 per RT (lima juta rupiah untuk semua)",
    "Rp3.000.000/tahun (dua ratus lima puluh ribu rupiah per bulan)",
    "dua puluh (20) orang",
    "twelve (12) people",
    "15 persen (lima belas persen)",
    "15% (lima belas persen)",
    "2,5 persen (dua koma lima persen)",
    "15% (lima orang)",
    "5 keluarga (dua puluh orang)",
    "3 orang (dua juta rupiah)",
    "Anggaran 2026 (juta rupiah)",
    "2 x 3 (enam)",
    "pukul 14.00 (dua siang)",
    "pukul dua (14.00)",
    "RW dua (12) dan RW tiga (15)",
    "calon nomor dua (135)",
    "Kapas Dua (12)",
    "tiga hal (1) iuran (2) ronda",
    "edisi dua puluh (2025)",
    "beberapa ratus (300) orang",
    "salah satu (3)",
    "25 (dua puluh lima) orang (tiga perempuan)",
    "limabelas (15) orang dan 50 (limapuluh) kursi",
    "Rp1.500 (seribu lima ratus rupiah)",
    "[12](dua)",
]  # fmt: skip


@pytest.mark.parametrize("text", TRUE)
def test_what_is_so_is_no_finding(content: Content, text: str) -> None:
    """Right days and numbers in every form, and what only looks like one."""
    content.article(body=f"Catatan.\n\n{text}.\n")
    assert [code for code in content.codes() if code.rstrip("?") in TRUTH] == []


WRONG = [
    ("Sabtu dan Minggu, 15 dan 16 Agustus 2025", "weekday"),
    ("Monday, August 16, 2025", "weekday"),
    ("Selasa malam (2/2/2026)", "weekday"),
    ("3 Februari 2026 (Senin)", "weekday"),
    ("Jum’at, 3 Februari", "weekday-year"),
    ("Senin (10/1)", "weekday-year"),
    ("Senin, 10/1", "weekday-year"),
    ("Senin (1/2)", "weekday-year"),
    ("Senin - 10 Januari 2026", "weekday"),
    ("Senin – 10 Januari 2026", "weekday"),
    ("Senin: 10 Januari 2026", "weekday"),
    ("Senin/10 Januari 2026", "weekday"),
    ("10 Januari 2026, hari Senin", "weekday"),
    ("10 Januari 2026, Senin", "weekday"),
    ("10 Januari 2026 hari Senin", "weekday"),
    ("10 Januari 2026, Senin, di balai warga", "weekday"),
    ("10 Januari 2026 (hari Senin)", "weekday"),
    ("Sabtu, 10 Januari 2026, Senin, 11 Januari 2026", "weekday"),
    ("Senin lalu, 10 Januari 2026", "weekday"),
    ("Senin pekan depan (10/1/2026)", "weekday"),
    ("Senin ini (10/1/2026)", "weekday"),
    ("Senin, pukul 07.00, 10 Januari 2026", "weekday"),
    ("Senin pagi pukul 07.00 WIB, 10 Januari 2026", "weekday"),
    ("Senin, pukul 07.00–selesai, tanggal 10 Januari 2026", "weekday"),
    ("Hari : Senin\nTanggal : 10 Januari 2026", "weekday"),
    ("- Hari: Senin\n- Tanggal: 10 Januari 2026", "weekday"),
    ("Hari : Senin\n\nTanggal : 10 Januari 2026", "weekday"),
    ("Hari : Senin<br>Tanggal : 10 Januari 2026", "weekday"),
    ("| Hari | Senin |\n| Tanggal | 10 Januari 2026 |", "weekday"),
    ("Tanggal : 10 Januari 2026\nHari : Senin", "weekday"),
    ("Hari, tanggal: Senin, 10 Januari 2026", "weekday"),
    ("Hari/Tanggal : Senin/10 Januari 2026", "weekday"),
    ("**Hari/Tanggal** : Senin / 10 Januari 2026", "weekday"),
    ("| Senin | 10 Januari 2026 |", "weekday"),
    ("| 10 Januari 2026 | Senin |", "weekday"),
    ("| Acara | Hari | Tanggal |\n|---|---|---|\n| Rapat | Senin | 10 Januari 2026 |", "weekday"),
    ("| Tanggal | Hari |\n|:--|--:|\n| 10 Januari 2026 | Senin |", "weekday"),
    ("| Hari | Senin |\n|---|---|\n| Tanggal | 10 Januari 2026 |", "weekday"),
    ("| | |\n|---|---|\n| Hari | Senin |\n| Tanggal | 10 Januari 2026 |", "weekday"),
    ("Senin esok, 10 Januari 2026", "weekday"),
    ("Senin, 10 Januari '26", "weekday"),
    ("Senin tanggal 10 bulan Januari 2026", "weekday"),
    ("January 10, 2026, a Monday", "weekday"),
    ("Thursday (2026-01-10)", "weekday"),
    ("Thursday, 2026-01-10", "weekday"),
    ("Senin[^1], 10 Januari 2026", "weekday"),
    ("Senin\u200b, 10 Januari 2026", "weekday"),
    ("10 Januari 2026, Senin di balai warga", "weekday"),
    ("Senin, [10 Januari 2026](https://awan-biru.example/acara)", "weekday"),
    ("[Senin](https://awan-biru.example/acara), 10 Januari 2026", "weekday"),
    ("[10 Januari 2026](https://awan-biru.example/acara) (Senin)", "weekday"),
    ("Senin, 10\nJanuari 2026", "weekday"),
    ("Senin, 10 Januari\n2026", "weekday"),
    ("Senin,\n10 Januari 2026", "weekday"),
    ("> Senin,\n> 10 Januari 2026", "weekday"),
    ("Senin,\u00a010\u00a0Januari\u00a02026", "weekday"),
    ("Senin, 10&nbsp;Januari 2026", "weekday"),
    ("Senin,  10  Januari  2026", "weekday"),
    ("**Senin**, *10 Januari 2026*", "weekday"),
    ("Jum`at, 10 Januari 2026", "weekday"),
    ("Jum\u02bcat, 10 Januari 2026", "weekday"),
    ("Sen, 10 Jan 2026", "weekday"),
    ("Mon, 10 January 2026", "weekday"),
    ("Min, 10 Jan 2026", "weekday"),
    ("Monday evening of 10 January 2026", "weekday"),
    ("Senin 10 dan Sabtu 10 Januari", "weekday-year"),
    ("Senin 10 dan Selasa 11 Januari 2026", "weekday"),
    ("Sabtu-Minggu (11-12/1/2026)", "weekday"),
    ("hari minggu, 10 Januari 2026", "weekday"),
    ("SENIN, 10 JANUARI 2026", "weekday"),
    ("29 Februari 2026", "no-such-day"),
    ("June 31, 2026", "no-such-day"),
    ("31/09/2025", "no-such-day"),
    ("(30/2/2026)", "no-such-day"),
    ("31-09-2025", "no-such-day"),
    ("2026-02-30", "no-such-day"),
    ("31 Juni", "no-such-day"),
    ("30 Februari", "no-such-day"),
    ("30-31 Juni 2026", "no-such-day"),
    ("30 dan 31 Juni 2026", "no-such-day"),
    ("31\nJuni\u00a02026", "no-such-day"),
    ("31&nbsp;Juni 2026", "no-such-day"),
    ("Rp2.500.000 (dua juta rupiah)", "amount-words"),
    ("12 (eleven) people", "amount-words"),
    ("Rp2,5 juta (tiga juta rupiah)", "amount-words"),
    ("Rp3 miliar (tiga juta rupiah)", "amount-words"),
    ("3 juta rupiah (dua juta rupiah)", "amount-words"),
    ("dua juta rupiah (Rp3.000.000)", "amount-words"),
    ("sebesar Dua Juta Rupiah (Rp3.000.000,-)", "amount-words"),
    ("dua puluh (12) orang", "amount-words"),
    ("Twelve (20) people", "amount-words"),
    ("15% (lima puluh persen)", "amount-words"),
    ("3 orang (empat orang)", "amount-words"),
    ("Rp3.000.000 (terbilang: dua juta rupiah)", "amount-words"),
    ("Rp3.000.000 ( dua juta rupiah )", "amount-words"),
    ("Rp3.000.000 (*dua juta rupiah*)", "amount-words"),
    ("Rp3.000.000\n(dua juta rupiah)", "amount-words"),
    ("**Rp3.000.000** (dua juta\nrupiah)", "amount-words"),
    ("12 (limabelas) orang", "amount-words"),
    ("Rp5.000 (limapuluh ribu rupiah)", "amount-words"),
    ("Rp3.500.000 (dua setengah juta rupiah)", "amount-words"),
    ("Rp2.500.000 (dua koma enam juta rupiah)", "amount-words"),
    ("Rp3.000.000/bulan (dua juta rupiah per bulan)", "amount-words"),
    ("Rp3.000.000 per RT (dua juta rupiah)", "amount-words"),
    ("Rp3 juta (Rp2.000.000)", "amount-words"),
    ("Rp2.000.000 (Rp3 juta)", "amount-words"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_what_cannot_be_so_is_found(content: Content, text: str, code: str) -> None:
    """Each once for a mistake, at its line."""
    content.article(date="2026-01-09", body=f"Pengantar.\n\n{text}.\n")
    found = [one for one in content.problems() if one.code in TRUTH]
    assert {one.code for one in found} == {code}
    assert all(11 <= one.line <= 11 + text.count("\n") for one in found)


def test_there_are_more_right_forms_than_wrong_ones() -> None:
    """A false alarm is worse than a miss."""
    assert len(TRUE) >= len(WRONG)


@pytest.mark.parametrize(("day", "codes"), [("Monday", ["weekday-year?"]), ("Saturday", [])])
def test_a_translation_has_the_date_of_its_name(
    content: Content, day: str, codes: list[str]
) -> None:
    """Its fields have none."""
    content.article(stem="2026-01-09-rapat").translation(
        stem="2026-01-09-rapat", body=f"We meet on {day}, 10 January.\n"
    )
    assert [code for code in content.codes() if code.rstrip("?") in TRUTH] == codes


@pytest.mark.parametrize("key", ["date", "due"])
def test_an_impossible_date_in_a_field_is_told_once(content: Content, key: str) -> None:
    """The schema judges what is a date alone."""
    content.article(actions=f"[{{id: a, text: Teks, {key}: '2026-02-30'}}]")
    assert "no-such-day" not in content.codes()


@pytest.mark.parametrize(
    "text",
    [
        "Senin, 10 Januari 2026. ",
        "1 Mei 2026 (Senin) ",
        "31 Juni 2026. ",
        "31/09/2025 ",
        "Rp3 (dua) ",
    ],
)
def test_a_text_of_mistakes_is_told_of_fifty_times(content: Content, text: str) -> None:
    """What is made of nothing else is bounded work."""
    content.article(body=f"{text}\n" * 200)
    found = [one for one in content.codes() if one in TRUTH]
    assert len(found) == 50
