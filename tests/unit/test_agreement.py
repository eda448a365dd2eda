"""Two languages of a text: names by whatever they are called, and where a difference is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from bulletin.checks.agreement import PAIR_RULES
from bulletin.checks.called import names_of
from bulletin.checks.examining import subjects
from bulletin.checks.known import Known, known_of
from bulletin.languages import TRANSLATION
from bulletin.model.registry import Registry
from bulletin.problems import Problem
from bulletin.schema.registry import Place

if TYPE_CHECKING:
    from tests.unit.conftest import Content

CODES = frozenset(
    f"{code}{where}"
    for code in ("words-differ", "number-form", "number-missing", "name-missing")
    for where in ("", "-in-field")
)
ORGANISATIONS = """\
- id: lmk-awan-biru
  name: {id: LMK Awan Biru, en: Awan Biru Community Council}
- id: kelurahan-awan-biru
  name: {id: Kelurahan Awan Biru, en: Awan Biru Village Office}
- id: dinas-sda
  name: {id: Dinas Sumber Daya Air, en: Water Resources Agency}
  abbreviation: Dinas SDA
- id: kementerian-hujan
  name: {id: Kementerian Cuaca Khayal, en: Ministry of Weather}
  abbreviation: Kemenhujan
- id: badan-payung
  name: {id: Badan Payung, en: Umbrella Board}
  parent: kementerian-hujan
- id: bps-dongeng-barat
  name: {id: Badan Pusat Statistik Dongeng Barat, en: 'Statistics, West Dongeng'}
  abbreviation: BPS Dongeng Barat
- id: puskesmas-kapas-dua
  name: {id: Puskesmas Kapas Dua, en: Kapas Dua Community Health Centre}
- id: karang-taruna
  name: {id: Karang Taruna Kapas Dua, en: Kapas Dua Youth Organisation}
- id: bank-sampah
  name: {id: Bank Sampah Melati Kapas Dua, en: Melati Waste Bank of Kapas Dua}
- id: kelurahan-kapas-dua
  name: {id: Kelurahan Kapas Dua, en: Kapas Dua Village Office}
"""
PEOPLE = """\
- id: ani-kapas
  name: H. Ani Kapas, S.E.
  aliases: [Ani Kapas]
- id: budi-gulali
  name: Budi Gulali
- id: mentari
  name: Mentari
  organisation: badan-payung
"""
PLACES = """\
- {id: dongeng-barat, name: Kota Administrasi Dongeng Barat, kind: kota, aliases: [Dongeng Barat]}
- {id: dongeng-timur, name: Dongeng Timur, kind: kota}
- {id: negeri-khayal, name: Kecamatan Negeri Khayal, kind: kecamatan, parent: dongeng-barat}
- {id: awan-biru, name: Awan Biru, kind: kelurahan, code: 99.99.99.9999, parent: negeri-khayal}
- {id: kapas-dua, name: Kapas Dua, kind: kelurahan, parent: dongeng-timur}
- {id: kapas-tiga, name: Kapas Tiga, kind: kelurahan, parent: dongeng-timur}
- {id: rw-03, name: RW 03, kind: rw, parent: awan-biru, aliases: [RW Tiga]}
- {id: balai, name: Balai Warga Awan Biru, kind: landmark, aliases: [Balai Warga]}
- {id: kali-sirup, name: Kali Sirup, kind: landmark, parent: kapas-dua}
"""

NAMED = [
    ("Wali Kota Dongeng Barat, H. Ani Kapas, S.E.,", "Mr Kapas, Mayor of West Dongeng"),
    ("Kota Administrasi Dongeng Barat", "the Administrative City of West Dongeng"),
    ("warga Kapas Dua", "residents of Kapas Dua, East Dongeng"),
    ("Dinas SDA", "the Water Resources Agency"),
    ("Dinas Sumber Daya Air", "the city's water engineers of Dinas SDA"),
    ("Badan Payung", "the Umbrella Board of the Ministry of Weather"),
    ("Kemenhujan", "the Weather Ministry"),
    ("BPS Dongeng Barat", "Statistics Dongeng (BPS), West Dongeng"),
    ("Lurah Awan Biru di Balai Warga", "the head of Awan Biru at the community hall"),
    ("Pengurus RW 03", "the committee of RW Three"),
    ("di Kali Sirup", "at the Sirup River"),
    ("Mentari bersinar.", "The sun shines."),
    ("KABAR DARI KAPAS DUA", "News from Kapas Dua"),
    ("warga Kapas\nDua", "residents of Kapas\nDua"),
    ("kata Mentari", "said Mentari of the Umbrella Board"),
    ("timur Dongeng Barat", "eastern West Dongeng"),
    ("Puskesmas Kapas Dua", "the Kapas Dua clinic"),
    ("Puskesmas Kapas Dua", "the health centre of Kapas Dua"),
    ("Puskesmas Kapas Dua", "the puskesmas in Kapas Dua"),
    ("Puskesmas Kapas Dua di Kapas Dua", "the doctors in Kapas Dua"),
    ("Karang Taruna Kapas Dua", "the youth group of Kapas Dua"),
    ("Karang Taruna Kapas Dua", "the youths of Kapas Dua"),
    ("Bank Sampah Melati Kapas Dua", "the Melati waste bank"),
    ("di Kelurahan Kapas Dua", "in Kapas Dua"),
    ("LMK Awan Biru mengajak warga Awan Biru", "residents of Awan Biru are invited"),
    ("warga Awan Biru, Kecamatan Negeri Khayal", "residents of Awan Biru"),
]

UNNAMED = [
    ("di Kapas Dua", "in Kapas Tiga", "words-differ"),
    ("Dongeng Barat", "East Dongeng", "words-differ"),
    ("Ani Kapas membuka", "Budi Gulali opened", "words-differ"),
    ("oleh Budi Gulali", "by a speaker", "name-missing"),
    ("kata Mentari", "she said", "name-missing"),
    ("warga", "residents of Kapas Dua", "name-missing"),
    ("bersama Dinas SDA", "with the cooperative", "name-missing"),
    ("warga Kapas Dua", "residents of Kapas Empat", "name-missing"),
    ("Kementerian Cuaca Khayal", "another ministry", "name-missing"),
    ("di Kali Sirup", "at the river", "name-missing"),
    ("di Kapas Dua, juga Puskesmas Kapas Dua", "in Kapas Dua, and others", "name-missing"),
    ("di Kapas Dua, juga Karang Taruna Kapas Dua", "in Kapas Dua, and others", "name-missing"),
    ("di Kapas Dua, juga Bank Sampah Melati Kapas Dua", "in Kapas Dua", "name-missing"),
    ("di Dongeng Barat, juga BPS Dongeng Barat", "in West Dongeng", "name-missing"),
    ("di Kapas Dua", "in Kapas Dua, with Kapas Dua Community Health Centre", "name-missing"),
]


@pytest.fixture
def content(content: Content) -> Content:
    """The valid content with more entries in its registries."""
    content.put("registry/organisations.yaml", ORGANISATIONS)
    content.put("registry/people.yaml", PEOPLE)
    return content.put("registry/places.yaml", PLACES)


def told(content: Content) -> list[Problem]:
    """What the two rules tell; nothing else is wrong."""
    every = [one for one in content.problems() if one.code != "words-missing"]
    assert {one.code for one in every} <= CODES
    return every


def shown(content: Content) -> list[tuple[int, str, str, str, str]]:
    """Line, field, code, and the two values of what is told."""
    found = [(one, dict(one.values)) for one in told(content)]
    return [(one.line, one.field, one.code, of["found"], of["other"]) for one, of in found]


@pytest.mark.parametrize(("indonesian", "english"), NAMED)
def test_a_name_is_there_by_whatever_it_is_called(
    content: Content, indonesian: str, english: str
) -> None:
    """By an alias, an abbreviation, its English form, a part of it, what lies in it."""
    content.article(body=f"Kabar: {indonesian}\n").translation(body=f"News: {english}\n")
    assert told(content) == []


@pytest.mark.parametrize(("indonesian", "english", "code"), UNNAMED)
def test_a_name_that_lacks_is_told(
    content: Content, indonesian: str, english: str, code: str
) -> None:
    """Once, in the translation, in the block where it would stand."""
    content.article(body=f"Satu.\n\nKabar {indonesian}.\n")
    content.translation(body=f"One.\n\nNews {english}.\n")
    assert [(one.line, one.field, one.code) for one in told(content)] == [(8, "body", code)]


def test_a_field_is_an_error_at_its_own_line(content: Content) -> None:
    """Entries are matched by id, so the number of the entry is the translation's."""
    content.article(
        events="[{id: a, name: Rapat RW 03, start: 2026-02-01},"
        " {id: b, name: Pawai 17 Agustus, start: 2026-02-02, venue: Lapangan Kapas Dua}]",
        actions="[{id: lampu, text: Memasang 12 lampu, amount: 5, amount_note: tiap RT}]",
        speakers="[{person: budi-gulali, role: Ketua RW 03}]",
        corrections="[{date: 2026-02-03, text: Yang benar Rp3 juta}]",
        sources="[{title: Surat 3/2026}]",
    )
    content.translation(
        events="\n  - id: b\n    name: Parade of 18 August\n    venue: Kapas Tiga field\n"
        "  - id: a\n    name: Meeting of RW 04",
        actions="\n  - id: lampu\n    text: Put up 21 lamps\n    amount_note: for each of 2 RT",
        speakers="[{person: budi-gulali, role: Chair of RW 05}]",
        corrections="[{text: It is Rp3 billion}]",
        sources="[{title: Letter 4/2026}]",
    )
    code = "words-differ-in-field"
    assert shown(content) == [
        (6, "events.0.name", code, "18 August", "17 Agustus"),
        (7, "events.0.venue", code, "Kapas Tiga", "Kapas Dua"),
        (9, "events.1.name", code, "RW 04", "RW 03"),
        (12, "actions.0.text", code, "21 lamps", "12 lampu"),
        (13, "actions.0.amount_note", "number-missing-in-field", "2 RT", "2026-02-01-rapat.id.md"),
        (14, "speakers.0.role", code, "RW 05", "RW 03"),
        (15, "corrections.0.text", code, "Rp3 billion", "Rp3 juta"),
        (16, "sources.0.title", code, "4", "3"),
    ]


def test_a_copied_number_of_the_other_form_is_told_as_such(content: Content) -> None:
    """A warning in prose, an error in a field; it is shown beside the one it was copied from."""
    content.article(
        actions="[{id: jalan, text: Memperbaiki 1.250 meter jalan}]",
        body="Hadir 1.250 orang, 2,5 km jauhnya, 3 mobil.\n",
    )
    content.translation(
        actions="[{id: jalan, text: Repair 1.250 metres of road}]",
        body="4 cars, 2,5 km away, 1.250 people came.\n",
    )
    assert [one[1:] for one in shown(content)] == [
        ("actions.0.text", "number-form-in-field", "1.250 metres", "1.250 meter"),
        ("body", "number-form", "1.250 people", "1.250 orang"),
        ("body", "number-form", "2,5", "2,5"),
        ("body", "words-differ", "4 cars", "3 mobil"),
    ]


def test_updates_and_pictures_have_their_fields(content: Content) -> None:
    """An update is matched by its action, a picture's words by their keys."""
    content.article(
        image="{src: images/2026/kali.jpg, alt: Kali pada 2 Mei, caption: '15% warga'}",
        updates="[{action: saringan-kali, status: done, note: Selesai 31 Januari 2026}]",
    )
    content.translation(
        image="{alt: The river on 3 May, caption: 25% of residents}",
        updates="[{action: saringan-kali, note: Done on 30 January 2026}]",
    )
    code = "words-differ-in-field"
    assert [one[1:] for one in shown(content)] == [
        ("image.alt", code, "3 May", "2 Mei"),
        ("image.caption", code, "25%", "15%"),
        ("updates.0.note", code, "30 January 2026", "31 Januari 2026"),
    ]


def test_a_name_that_lacks_in_a_field(content: Content) -> None:
    """An error; but a landmark and the site's own area, which may go without saying."""
    names = ("Rapat Kapas Dua", "Rapat di Kali Sirup", "Rapat warga Awan Biru")
    content.article(
        events="".join(
            f"\n  - {{id: e-{number}, name: {name}, start: 2026-02-01}}"
            for number, name in enumerate(names)
        )
    )
    content.translation(
        events="".join(f"\n  - {{id: e-{number}, name: A meeting}}" for number in range(3))
    )
    assert [(one.field, one.code) for one in told(content)] == [
        ("events.0.name", "name-missing-in-field"),
        ("events.1.name", "name-missing"),
        ("events.2.name", "name-missing"),
    ]


def test_title_summary_and_body_answer_for_one_another(content: Content) -> None:
    """A title that leaves a number to the body is no finding; another number is."""
    content.article(title="46 karung di Kapas Dua", body="Ada 46 karung di Kapas Dua.\n")
    content.translation(title="Clean-up", body="46 sacks in Kapas Dua.\n")
    assert told(content) == []
    content.translation(title="64 sacks", body="46 sacks in Kapas Dua.\n")
    assert [one[:4] for one in shown(content)] == [(2, "title", "number-missing", "64 sacks")]


def test_a_body_may_be_put_in_another_order(content: Content) -> None:
    """Paragraphs that move or merge are no finding."""
    content.article(body="Ada 3 pos.\n\nBiaya Rp2 juta.\n\nSejak 5 Mei 2026.\n")
    content.translation(body="Since 5 May 2026 it has cost Rp2 million.\n\nThere are 3 posts.\n")
    assert told(content) == []


def test_what_lacks_is_told_where_it_would_stand(content: Content) -> None:
    """In the same block where both have as many, else at the first."""
    content.article(body="Satu.\n\nDua.\n\nAda 46 karung.\n")
    content.translation(body="One.\n\nTwo.\n\nSacks.\n")
    there = "2026-02-01-rapat.en.md"
    assert shown(content) == [(10, "body", "number-missing", "46 karung", there)]
    content.translation(body="One.\n\nTwo. Sacks.\n")
    assert shown(content) == [(6, "body", "number-missing", "46 karung", there)]


def test_only_what_takes_its_place_is_shown_beside_it(content: Content) -> None:
    """A number that lacks and another one that is new in another paragraph are two findings."""
    content.article(body="Ada 46 karung.\n\nDua.\n").translation(body="One.\n\nOf 7 sacks.\n")
    assert [one[:4] for one in shown(content)] == [
        (6, "body", "number-missing", "46 karung"),
        (8, "body", "number-missing", "7 sacks"),
    ]


@pytest.mark.parametrize(
    ("indonesian", "english", "expected"),
    [
        ("Sejak 5 Maret 2026", "Since March 2026", [("number-missing", "5 Maret 2026")]),
        ("Sejak 5 Maret", "Since March 2026", [("number-missing", "5 Maret")]),
        ("Sejak 5 Maret 2026", "In March 2026, from the 5th", []),
        ("Sejak Maret 2026", "Since 5 March 2026", [("number-missing", "5 March 2026")]),
        ("Setiap Kamis", "Every Tuesday", [("words-differ", "Tuesday")]),
        ("Senin dan Kamis", "Mondays and Tuesdays", [("words-differ", "Tuesdays")]),
        ("Tiap hari Minggu", "On Saturdays", [("words-differ", "Saturdays")]),
        ("Malam Minggu ini", "This Saturday night", []),
        ("Minggu depan", "Next Friday", []),
        ("Senin–Jumat", "On weekdays", []),
        ("Kecuali hari Senin", "From Tuesday to Sunday", []),
        ("Setiap Ahad", "Every Sunday", []),
    ],
)
def test_days_are_compared(
    content: Content, indonesian: str, english: str, expected: list[tuple[str, str]]
) -> None:
    """A day that gets lost in prose, and a weekday where each language has one of its own."""
    content.article(body=f"{indonesian}.\n").translation(body=f"{english}.\n")
    assert [(one[2], one[3]) for one in shown(content)] == expected


@pytest.mark.parametrize(
    ("indonesian", "english", "expected"),
    [
        ("Dua puluh warga hadir", "Twelve residents came", ["Twelve"]),
        ("Rapat kedua", "The third meeting", ["third"]),
        ("Jam setengah delapan", "At half past eight", ["half past eight"]),
        ("Jam setengah delapan", "At half past seven", []),
        ("Kedua warga hadir", "Both residents came", []),
        ("Dua pekan kerja bakti", "Fourteen days of work", []),
        ("Dua lusin kursi", "Twenty-four chairs", []),
        ("Jam sembilan belas", "Seven in the evening", []),
        ("Warga Lapangan Dua berkumpul", "Three residents meet", []),
        ("Pedagang kaki lima ditata", "Twelve vendors move", []),
        ("Salah satu warga hadir", "Two residents came", []),
        ("Dua dari tiga warga", "Three of four residents", []),
        ("Dua tiga hari lagi", "In three days", []),
        ("Sepertiga warga", "A third of the residents", []),
        ("Video tiga puluh detik", "A thirty-second video", []),
        ("Dua warga hadir pada 2026", "Three residents came in 2026", []),
    ],
)
def test_a_single_number_in_words_is_compared(
    content: Content, indonesian: str, english: str, expected: list[str]
) -> None:
    """Only where each text has exactly one, and nothing that might be one too."""
    events = "[{{id: e, name: {}, start: 2026-02-02}}]".format
    content.article(events=events(indonesian))
    content.translation(events=f"[{{id: e, name: {english}}}]")
    found = shown(content)
    assert [one[3] for one in found] == expected
    assert {one[2] for one in found} <= {"words-differ-in-field"}


def test_the_rest_of_the_prose_answers_for_a_word(content: Content) -> None:
    """A title may say another number than the title of the other language."""
    content.article(title="Dua puluh warga", body="Dua belas ibu datang.\n")
    content.translation(title="Twelve women", body="Twenty residents came.\n")
    assert told(content) == []


def test_a_field_may_leave_the_day_unsaid(content: Content) -> None:
    """It is short; the prose is asked for it."""
    content.article(events="[{id: e, name: Rapat 5 Maret 2026, start: 2026-03-05}]")
    content.translation(events="[{id: e, name: Meeting of March 2026}]")
    assert told(content) == []


def test_a_body_that_is_no_article_is_not_compared(content: Content) -> None:
    """Neither it nor what it might answer for; the structured texts are."""
    keys = {"title": "46 karung", "actions": "[{id: lampu, text: Memasang 12 lampu}]"}
    content.article(**keys, body="Ada karung. " * 10_000)
    content.translation(title="Sacks", actions="[{id: lampu, text: Put up 21 lamps}]")
    assert [one[1:4] for one in shown(content)] == [
        ("actions.0.text", "words-differ-in-field", "21 lamps")
    ]


def test_a_large_registry_is_read() -> None:
    """One place in another, twelve thousand of them, and all begin alike."""
    places = {
        f"p-{one}": Place(id=f"p-{one}", name=f"Gang Kapas {one}", parent=f"p-{one + 1}")
        for one in range(12_000)
    }
    known = Known(None, Registry(places=places))
    found = names_of(known).of("Rapat di Gang Kapas 11999 dan di Gang Kapas 7. " * 500)
    assert len(found.mentions) == 1_000
    assert len(found.encloses) == 20


def test_pages_are_compared_too(content: Content) -> None:
    """A page about the site has the same two languages."""
    content.page("tentang.id", body="Ada 4 RW.\n").page("tentang.en", body="There are 5 RW.\n")
    assert [one[:4] for one in shown(content)] == [(5, "body", "words-differ", "5 RW")]


def test_a_reviewer_may_allow_it(content: Content) -> None:
    """What is meant is allowed by what is shown of it."""
    content.article(body="Ada 46 karung.\n")
    content.translation(
        body="46 sacks, or 3.5 tonnes.\n",
        x_allow="[{code: number-missing, text: 3.5 tonnes, reason: For readers abroad}]",
    )
    assert told(content) == []


def test_a_broken_original_is_not_compared(content: Content) -> None:
    """Nothing is told of a pair of which one file cannot be read."""
    content.article(date="kemarin", body="Ada 46 karung.\n").translation(body="64 sacks.\n")
    assert not CODES & {one.code for one in content.problems()}


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "Kapas Dua " * n,
        lambda n: "Kapas Kapas " * n,
        lambda n: "31 Juli 2025, " * n,
        lambda n: "A. " * n,
        lambda n: "Kapas Dua\n\n" * n,
        lambda n: " ".join(f"{one} Mei" for one in range(min(n, 1_900))),
        lambda n: "\n\n".join(f"0812 0000 {one:04}" for one in range(min(n, 1_900))),
        lambda n: "setengah delapan " * min(n, 5_800),
        lambda n: "satu jam " * min(n, 11_000),
        lambda n: "pukul 09.00 " * min(n, 1_900),
        lambda n: "RT 01, " * min(n, 1_900),
        lambda n: "Kamis " * min(n, 16_000),
    ],
)
def test_hostile_bodies_take_no_time(content: Content, make: Callable[[int], str]) -> None:
    """A megabyte of names or dates, and few findings."""
    content.article(body="Satu.\n").translation(body="One.\n")
    library = content.library()
    page = next(one for one in library.stories if one.is_translated)
    edition = page.editions[TRANSLATION.code]
    text = make(70_000)[: 2**20]
    object.__setattr__(edition.prose, "text", text)
    subject = next(one for one in subjects(library) if one[0].name == page.stem and len(one) > 1)
    document = next(one for one in subject if one.language is TRANSLATION)
    found = [one for rule in PAIR_RULES for one in rule(page, document, known_of(library))]
    assert len(found) <= 40


def test_registries_in_a_circle_end(content: Content) -> None:
    """A circle of places is told by its own rule; names in texts are found all the same."""
    content.add("registry/places.yaml", "- {id: a, name: Alfa, parent: b}\n")
    content.add("registry/places.yaml", "- {id: b, name: Beta, parent: a}\n")
    content.article(body="Rapat di Alfa.\n").translation(body="A meeting in Alfa.\n")
    assert "registry-cycle" in content.codes()
