"""Numbers, amounts and dates of two texts as values: what is the same is answered, what is not."""

from __future__ import annotations

import pytest

from bulletin.checks.decimal_signs import ENGLISH, INDONESIAN
from bulletin.checks.extraction import said
from bulletin.checks.number_words import numbers_said
from bulletin.checks.outlines import are_alike

# Each pair says the same quantities: no finding, whichever of the two is the original.
SAME = [
    ("Dana Rp3 miliar digelontorkan", "Funds of Rp3 billion are released"),
    ("Dana Rp3 miliar digelontorkan", "Funds of IDR 3,000,000,000 are released"),
    ("Dana Rp3.000.000.000,00 cair", "3 billion rupiah were paid out"),
    ("sebesar Rp 3 M", "worth Rp3 billion"),
    ("sebesar 3 milyar rupiah", "worth IDR 3 bn"),
    ("anggaran Rp2,5 juta per bulan", "a budget of Rp2.5 million a month"),
    ("anggaran Rp2.500.000 per bulan", "a budget of IDR 2.5 million a month"),
    ("iuran 25 ribu rupiah", "a fee of Rp25,000"),
    ("iuran Rp25.000,- per rumah", "Rp25,000 for each house"),
    ("bantuan Rp600rb", "aid of Rp600,000"),
    ("Rp1,2 triliun", "Rp1.2 trillion"),
    ("Rp2–3 miliar", "Rp2 billion to Rp3 billion"),
    ("Rp2 juta sampai Rp3 juta", "Rp2–3 million"),
    ("Rp2 juta 500 ribu", "Rp2.5 million"),
    ("dua juta rupiah", "Rp2 million"),
    ("Rp100 ribu", "a hundred thousand rupiah"),
    ("naik 15%", "rose by 15 percent"),
    ("naik 15 persen", "rose by 15 per cent"),
    ("turun 2,5 persen", "fell by 2.5%"),
    ("antara 10-15 persen", "between 10% and 15%"),
    ("50 persen warga", "half of the residents"),
    ("25% lahan", "a quarter of the land"),
    ("Kamis, 31 Juli 2025", "Thursday, July 31, 2025"),
    ("pada 31 Juli 2025", "on 31 July"),
    ("pada 31/7/2025", "on 31 July 2025"),
    ("Kamis (31/7)", "Thursday (31 July)"),
    ("Kamis (31/07/2025)", "Thursday (2025-07-31)"),
    ("sejak Juli 2025", "since July 2025"),
    ("2–6 Februari 2026", "2 to 6 February 2026"),
    ("2-6 Februari 2026", "February 2–6, 2026"),
    ("2 s.d. 6 Februari 2026", "from 2 February until 6 February 2026"),
    ("30 Januari–2 Februari 2026", "30 January to 2 February 2026"),
    ("16 dan 17 Agustus 2025", "August 16 and 17, 2025"),
    ("tanggal 3, 10, dan 17 Mei", "May 3, 10 and 17"),
    ("pada bulan Mei, tanggal 3 dan 10", "on 3 May and on 10 May"),
    ("di RW 03, 5 Maret 2026", "in RW 03 on 5 March 2026"),
    ("1 Agt 2025", "1st of August 2025"),
    ("HUT RI ke-80", "the 80th anniversary of independence"),
    ("pukul 09.00 WIB", "at 9 am"),
    ("pukul 09.00–11.30 WIB", "9:00 to 11:30"),
    ("pukul 13.30", "1:30 pm"),
    ("pukul 19.30 WIB", "half past seven in the evening"),
    ("jam 9 pagi", "at nine in the morning"),
    ("pukul 12.00", "at noon"),
    ("pukul 13.00–15.00", "1–3 pm"),
    ("3 rumah", "three houses"),
    ("tiga rumah", "3 houses"),
    ("Rapat ke-3", "The third meeting"),
    ("Rapat ketiga", "The 3rd meeting"),
    ("12 pompa", "a dozen pumps"),
    ("selusin pompa", "12 pumps"),
    ("21 warga", "twenty-one residents"),
    ("dua puluh lima warga", "25 residents"),
    ("150 kursi", "a hundred and fifty chairs"),
    ("2 kali seminggu", "twice a week"),
    ("RW 06", "RW 6"),
    ("RT 01/RW 02, RT 003", "RT 1 of RW 2 and RT 3"),
    ("Triwulan III 2025", "Q3 2025"),
    ("Triwulan 3", "the third quarter"),
    ("Bab IV", "Chapter 4"),
    ("1x24 jam", "24 hours"),
    ("2 x 24 jam", "48 hours"),
    ("1,5 jam", "one and a half hours"),
    ("setengah hektare", "0.5 hectares"),
    ("tahun 2025/2026", "the year 2025–26"),
    ("era 1990-an", "the 1990s"),
    ("1 dari 5 rumah", "one house in five"),
    ("satu pos", "1 post"),
    ("tautan [berita](2025-07-12-kerja.id.md)", "see the [story](/en/2025/x-99/)"),
    ("1. Satu\n2. Dua\n3. Tiga", "- One\n- Two\n- Three"),
    ("`kode 12` dan <span title='5'>kata</span>", "code and a word"),
    ("https://a.example/2025/7 dan surat a12@b.example", "an address"),
    ("murni B2B, pesawat MH17", "purely business to business, the flight MH17"),
    ("hubungi 0812-0000-0120", "call the desk"),
    ("hubungi 0812 0000 0120", "call 0812-0000-0120"),
    ("usia 4–12 tahun", "ages four to twelve"),
    ("**31** Juli 2025, **Rp3** juta", "31 July 2025, Rp3 million"),
    ("pada 31\nJuli 2025", "on July\n31, 2025"),
    ("29,1 °C; 1.500 liter", "29.1 °C; 1,500 litres"),
    ("UU Nomor 27 Tahun 2022", "Law No. 27 of 2022"),
    ("suhu 30 °C, 3,5 km", "30 °C, 3.5 km"),
    ("lebih dari 1000 orang", "more than 1,000 people"),
    ("sekitar 500 ribu orang", "some 500,000 people"),
    ("hasil 3:1", "a score of 3–1"),
    ("Sabtu-Minggu (2-3/8)", "Saturday and Sunday (2–3 August)"),
    ("Kamis (31/7/25)", "Thursday (31 July 2025)"),
    ("lomba 17 Agustus", "the Independence Day games"),
    ("lomba 17-an", "the Independence Day games"),
    ("pukul 20.00", "at 8 in the evening"),
    ("pukul 00.00", "at midnight"),
    ("Rp1,5 juta", "one and a half million rupiah"),
    ("Rp500 ribu", "half a million rupiah"),
    ("dijaga 24 jam", "watched around the clock"),
    ("Jl. Kapas No. 5 Blok B/12, Lt. 2", "5 Kapas Street, block B/12, second floor"),
    ("Surat No. 12/LMK/2025", "Letter No. 12/LMK/2025"),
    ("Rp10.000-15.000/orang", "Rp10,000–15,000 a person"),
    ("20-an orang, 60+ tahun", "some twenty people, over 60"),
    ("Tahap II, gelombang 2", "Phase 2, the second wave"),
    ("pukul 08.00 s.d. selesai", "from 8 a.m. until all is done"),
    ("RT/RW 01/03", "RT 1, RW 3"),
    ("Selama 2 pekan, 4 (empat) regu", "For a fortnight, four teams"),
    ("Dari 24 balita, 19 naik; lima lain dirujuk", "Of 24 toddlers 19 gained; 5 others were sent"),
    ("telepon (021) 530-1234", "telephone +62 21 530 1234"),
    ("telepon +62 (0)21 530 1234", "telephone 021-5301234"),
    ("telepon 5301234", "telephone 530-1234"),
    ("telepon 5301234", "telephone (021) 530-1234"),
    ("telepon 0062 274 530 123", "telephone (0274) 530123"),
    ("WA 0812-0000-0120", "WA +62 812-0000-0120"),
    ("WA 628120000120", "WA (0812) 0000-120"),
    ("30 menit", "half an hour"),
    ("15 menit", "a quarter of an hour"),
    ("45 menit", "three quarters of an hour"),
    ("90 menit", "an hour and a half"),
    ("90 menit", "one and a half hours"),
    ("90 menit", "1 hour 30 minutes"),
    ("1,5 jam", "90 minutes"),
    ("14 hari", "two weeks"),
    ("14–21 hari", "two to three weeks"),
    ("14 hari", "a fortnight"),
    ("seminggu", "7 days"),
    ("7 hari", "a week"),
    ("tiap 7 hari", "weekly"),
    ("90 hari", "three months"),
    ("24 bulan", "two years"),
    ("6 bulan", "half a year"),
    ("20 tahun", "two decades"),
    ("pukul 07.15", "a quarter past seven"),
    ("pukul 06.45", "quarter to seven"),
    ("pukul 07.20", "twenty past seven"),
    ("setengah delapan", "7.30"),
    ("jam setengah 8", "half past seven"),
    ("jam 7 lewat seperempat", "at 7.15"),
    ("pukul 21.00", "at 9 p.m."),
    ("pukul 13.30", "at 1.30 p.m."),
    ("jam 9 malam", "at 9 p.m."),
    ("jam 9 malam", "at 21:00"),
    ("jam 11 siang", "11 a.m."),
    ("pukul 09.00 malam", "9 p.m."),
    ("malam ini pukul 07.30", "at 7.30 p.m."),
    ("pukul 09.00–11.00 malam", "9–11 p.m."),
    ("pukul 12.00 WIB", "at 12 p.m."),
    ("pukul 00.30", "at 12.30 a.m."),
    ("RT 01, RT 02, dan RT 03", "RT 01 to RT 03"),
    ("Pos 1, 2, dan 3", "posts 1–3"),
    ("RW 01 hingga 05", "RW 01, 02, 03, 04 and 05"),
    ("RT 01, 02, 03, dan 05", "RT 01–03 and 05"),
    ("3 Mei, 4 Mei, dan 5 Mei 2026", "3–5 May 2026"),
    ("0 kasus", "no cases"),
    ("nihil kasus", "0 cases"),
    ("bayi 0–6 bulan", "babies up to six months"),
    ("pada 1 Januari 2026", "on New Year's Day 2026"),
    ("Natal", "25 December"),
    ("Hari Buruh", "1 May"),
    ("21 April 2026", "Kartini Day"),
    ("02-03-2026. Rapat", "2 March 2026. A meeting"),
    ("rapat 10/1", "a meeting on 10 January"),
    ("pada 3/25/2026", "on 25 March 2026"),
    (
        "Rp9,6 juta (naik 12,5 persen dari Rp8.533.000) sejak 7 Februari, pukul 09.00–12.00",
        "Rp9.6 million, up 12.5% from Rp8,533,000, since February 7, from 9 am to noon",
    ),
    (
        "| RW | Karung |\n|---|---|\n| 01 | 28 |\n| 03 | 18 |\n\nSabtu ke-2: RW 01, RW 03.",
        "| RW | Sacks |\n|---|---|\n| 1 | 28 |\n| 3 | 18 |\n\nSecond Saturday: RW 1 and 3.",
    ),
]  # fmt: skip

# Each pair differs: what is shown of the first and of the second text.
OTHER = [
    ("Rp3 miliar", "Rp3 million", ["Rp3 miliar"], ["Rp3 million"]),
    ("Rp3 miliar", "Rp2 billion", ["Rp3 miliar"], ["Rp2 billion"]),
    ("Rp2.500.000", "Rp250,000", ["Rp2.500.000"], ["Rp250,000"]),
    ("Rp2,5 juta", "Rp25 million", ["Rp2,5 juta"], ["Rp25 million"]),
    ("IDR 3,000,000", "Rp3.000", ["IDR 3,000,000"], ["Rp3.000"]),
    ("15 persen", "50 percent", ["15 persen"], ["50 percent"]),
    ("2,5%", "25%", ["2,5%"], ["25%"]),
    ("15% warga", "some residents", ["15%"], []),
    ("31 Juli 2025", "30 July 2025", ["31 Juli 2025"], ["30 July 2025"]),
    ("31 Juli 2025", "31 August 2025", ["31 Juli 2025"], ["31 August 2025"]),
    ("31 Juli 2025", "31 July 2024", ["31 Juli 2025"], ["31 July 2024"]),
    ("31/7/2025", "July 13, 2025", ["31/7/2025"], ["July 13, 2025"]),
    ("Juli 2025", "June 2025", ["Juli 2025"], ["June 2025"]),
    ("2–6 Februari 2026", "3–6 February 2026", ["2"], ["3"]),
    ("2–6 Februari 2026", "2–7 February 2026", ["6 Februari 2026"], ["7 February 2026"]),
    ("31 Juli", "soon", ["31 Juli"], []),
    ("segera", "on 31 July", [], ["31 July"]),
    ("pukul 09.00", "at 10:00", ["09.00"], ["10:00"]),
    ("pukul 13.30", "2:30 pm", ["13.30"], ["2:30"]),
    ("46 karung", "64 sacks", ["46"], ["64"]),
    ("46 karung", "sacks", ["46"], []),
    ("RW 03", "RW 04", ["03"], ["04"]),
    ("RW 01", "RW 02", ["01"], ["02"]),
    ("ke-3", "the 4th", ["3"], ["4"]),
    ("3 rumah", "four houses", ["3"], []),
    ("tiga rumah", "4 houses", [], ["4"]),
    ("Triwulan III", "quarter 4", [], ["4"]),
    ("24 jam", "48 hours", ["24"], ["48"]),
    ("1.500 liter", "15,000 litres", ["1.500"], ["15,000"]),
    ("UU Nomor 27", "Law No. 72", ["27"], ["72"]),
    ("usia 60 tahun", "aged 65", ["60"], ["65"]),
    ("0812-0000-0120", "0812-0000-0121", ["0812-0000-0120"], ["0812-0000-0121"]),
    ("29,1 °C", "29.7 °C", ["29,1"], ["29.7"]),
    ("10–15 orang", "10–50 people", ["15"], ["50"]),
    ("LMK-06", "LMK-08", ["06"], ["08"]),
    ("0812-0000-0120", "+62 812 0000 0121", ["0812-0000-0120"], ["62 812 0000 0121"]),
    ("(021) 530 1234", "+62 22 530 1234", ["021) 530 1234"], ["62 22 530 1234"]),
    ("30 menit", "an hour", ["30"], []),
    ("14 hari", "three weeks", ["14"], []),
    ("24 bulan", "three years", ["24"], []),
    ("pukul 07.15", "quarter past eight", ["07.15"], []),
    ("setengah delapan", "8.30", [], ["8.30"]),
    ("setengah 8", "half past 8", ["8"], ["8"]),
    ("pukul 09.00", "at 9 p.m.", ["09.00"], ["9"]),
    ("pukul 13.30", "at 1.30 a.m.", ["13.30"], ["1.30"]),
    ("jam 9 pagi", "at 9 p.m.", ["9"], ["9"]),
    ("RT 01, RT 02, dan RT 03", "RT 01 to RT 02", ["03"], []),
    ("Pos 1, 2, dan 5", "posts 1–3", ["2", "5"], ["3"]),
    ("46 karung, 60 warga", "40–50 sacks, 60 residents", ["46"], ["40", "50"]),
    ("0 kasus", "cases", ["0"], []),
    ("1 Januari", "Christmas", ["1 Januari"], []),
    ("3/5/2026", "March 5", ["3/5/2026"], ["March 5"]),
    ("02-03-2026. Rapat", "3 February 2026. Rapat", ["02-03-2026"], ["3 February 2026"]),
]  # fmt: skip


# What each language's decimal sign makes of the same digits: what is shown of both texts.
SIGNS_AGREE = [
    ("1.250 orang", "1,250 people"),
    ("1.250 orang", "1250 people"),
    ("2,5 km", "2.5 km"),
    ("2.5 km", "2.5 km"),
    ("1,250 km", "1.250 km"),
    ("1,25 km", "1.250 km"),
    ("0,125 mg", "0.125 mg"),
    ("0.125 mg", "0.125 mg"),
    ("1.250 kg", "1.25 tonnes"),
    ("1.500 meter", "1.5 km"),
    ("500 gram", "0.5 kg"),
    ("Rp2,5 juta", "Rp2.5 million"),
    ("Rp1.250 juta", "Rp1.25 billion"),
    ("Rp25.000 tiap rumah", "Rp25.000 each"),
    ("25.000 rupiah", "25.000 rupiah"),
    ("Rp1.250.000", "Rp1.250.000"),
    ("1.250–1.300 orang", "1,250–1,300 people"),
    ("versi 1.250 dirilis", "version 1.250 released"),
    ("versi 2.5 dirilis", "version 2.5 released"),
    ("Pasal 1.250", "Article 1.250"),
    ("bagian 1.2", "section 1.2"),
    ("KBLI 47.111 perdagangan", "KBLI 47.111 trade"),
    ("Koordinat -6.214, 106.845", "Coordinates -6.214, 106.845"),
    ("di -6.214 dan 106.845", "at -6.214 and 106.845"),
    ("| 1.250 |", "| 1.250 |"),
    ("RT 2, 5 dan 7", "RT 2,5 and 7"),
    ("RT 2,5 dan 7", "RT 2,5 and 7"),
    ("tanggal 2,5 Mei", "on 2,5 May"),
    ("pukul 09.00 WIB", "at 09.00"),
    ("pukul 09.00", "at 09:00"),
    ("tahun 2025", "the year 2025"),
    ("2,5 jam", "two and a half hours"),
    ("Lari Santai 2,5K", "the Lari Santai 2,5K"),
]
SIGNS_DIFFER = [
    ("1.250 orang", "1.25 people", ["1.250"], ["1.25"]),
    ("2.500 orang", "2.5 people", ["2.500"], ["2.5"]),
    ("1.250 orang", "1.250 people", ["1.250"], ["1.250"]),
    ("1,250 orang", "1,250 people", ["1,250"], ["1,250"]),
    ("**1.250** orang", "**1.250** people", ["1.250"], ["1.250"]),
    ("1.250–1.300 orang", "1.250–1.300 people", ["1.300"], ["1.300"]),
    ("1.250-1.300 orang", "1.250-1.300 people", ["1.300"], ["1.300"]),
    ("2,5 km", "2,5 km", ["2,5"], ["2,5"]),
    ("0,5 km", "0,5 km", ["0,5"], ["0,5"]),
    ("12,5%", "12,5%", ["12,5%"], ["12,5%"]),
    ("Rp2,5 juta", "Rp2,5 million", ["Rp2,5 juta"], ["Rp2,5 million"]),
    ("Rp1.250 juta", "Rp1.250 million", ["Rp1.250 juta"], ["Rp1.250 million"]),
    ("Rp1.250", "Rp1.25", ["Rp1.250"], ["Rp1.25"]),
    ("| 1.250 |", "| 1.25 |", ["1.250"], ["1.25"]),
    ("1.250 orang, versi 1.250", "1.250 people, version 1.250", ["1.250"], ["1.250"]),
    ("1.250 kg", "1.25 kg", ["1.250"], ["1.25"]),
]


def alone(text: str, other: str) -> list[str]:
    """What a text says in digits and the other one does not say at all."""
    answering = said(other)
    every = (one for one in said(text).quantities if one.is_told or one.sort == "telephone")
    return [text[one.start : one.end] for one in every if not answering.answers(one)]


@pytest.mark.parametrize(("indonesian", "english"), SAME)
def test_the_same_said_in_another_way_is_answered(indonesian: str, english: str) -> None:
    """In both directions; a telephone number counts where the other text has one, too."""
    here, there = alone(indonesian, english), alone(english, indonesian)
    assert [one for one in (*here, *there) if not one.startswith("08")] == []


@pytest.mark.parametrize(("indonesian", "english", "missing", "added"), OTHER)
def test_another_value_is_not_answered(
    indonesian: str, english: str, missing: list[str], added: list[str]
) -> None:
    """Each is shown as it is written; no shortcut takes the two texts for alike."""
    assert alone(indonesian, english) == missing
    assert alone(english, indonesian) == added
    assert not are_alike(indonesian, english)
    assert not are_alike(f"Catatan **{indonesian}**\nlagi", f"Note **{english}**\nagain")


def both(indonesian: str, english: str) -> list[list[str]]:
    """What each of two texts says in digits, read in its language, and the other does not say."""
    there, here = said(indonesian, INDONESIAN), said(english, ENGLISH)
    return [
        [one.text[found.start : found.end] for found in one.quantities if not two.answers(found)]
        for one, two in ((there, here), (here, there))
    ]


@pytest.mark.parametrize(("indonesian", "english"), SIGNS_AGREE)
def test_a_point_and_a_comma_are_read_in_their_language(indonesian: str, english: str) -> None:
    """The same number, or a code that is written alike, is answered."""
    assert both(indonesian, english) == [[], []]


@pytest.mark.parametrize(("indonesian", "english", "missing", "added"), SIGNS_DIFFER)
def test_thousands_are_no_decimals(
    indonesian: str, english: str, missing: list[str], added: list[str]
) -> None:
    """What stands in the same digits may be another number; no shortcut takes them for alike."""
    assert both(indonesian, english) == [missing, added]
    assert not are_alike(indonesian, english)


@pytest.mark.parametrize("count", [2, 3, 7, 12, 19, 21, 80, 100, 342])
def test_texts_of_the_same_words_are_alike(count: int) -> None:
    """The shortcut is taken where only the words around the numbers differ."""
    assert are_alike(f"{count} orang, Rp{count} juta", f"{count} people, Rp{count} million")
    assert not are_alike(f"{count} orang", f"{count + 1} people")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("keempat RW", 4),
        ("twenty-first", 21),
        ("the twentieth", 20),
        ("dua juta lima ratus ribu", 2_500_000),
        ("Tahap XIV", 14),
        ("both posts", 2),
        ("sebelas", 11),
    ],
)
def test_words_say_numbers(text: str, number: int) -> None:
    """Ordinals, counting words, Roman numerals."""
    assert number in numbers_said(text)


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 500_000,
        "1-" * 500_000,
        "](1" * 300_000,
        "`1" * 500_000,
        "<1" * 500_000,
        "1a@" * 300_000,
        "9" * 1_000_000,
        "Rp1 juta dan " * 80_000,
        "satu dua " * 100_000,
        "1. " * 300_000,
    ],
)
def test_nothing_is_too_much(text: str) -> None:
    """A megabyte of whatever is read, or given up."""
    assert said(text).answers is not None
    are_alike(text, text)
