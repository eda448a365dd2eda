"""House style: what has one remedy is told with it, and good text is left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bulletin.checks.known import Known
from bulletin.checks.style import FILE_RULES
from bulletin.checks.wrong_forms import ALSO_IN_NAMES, APART, TITLES, WORDS
from bulletin.languages import ORIGINAL
from bulletin.model.registry import Registry
from bulletin.problems import Positions
from bulletin.schema.registry import Place
from bulletin.sources.document import Document, Kind
from bulletin.sources.prose import Prose

if TYPE_CHECKING:
    from tests.unit.conftest import Content

STYLE = {
    "spelling-form", "heading-level", "heading-space", "link-words", "capitals", "punctuation",
    "list-gap", "list-indent", "unclosed-code", "strikethrough",
}  # fmt: skip


def told(content: Content) -> list[tuple[str, str]]:
    """The findings of style: what was found and what is right, in the order of lines."""
    found = [dict(one.values) for one in content.problems() if one.code in STYLE]
    return [(one["found"], one.get("nearest", "")) for one in found]


@pytest.mark.parametrize(
    ("body", "more"),
    [("Walikota hadir.\n", False), ("Walikota hadir, lalu Walikota pulang.\n", True),
     ("Walikota hadir dengan dua milyar.\n", False)],
)  # fmt: skip
def test_a_form_says_whether_it_stands_elsewhere_too(
    content: Content, body: str, *, more: bool
) -> None:
    """Only where it does."""
    found = content.article(body=body).problems()[0]
    assert ("juga di tempat lain" in found.message("id")) is more
    assert ("elsewhere" in found.message("en")) is more


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Walikota", "Wali Kota"),
        ("walikota", "wali kota"),
        ("WALIKOTA", "WALI KOTA"),
        ("milyar", "miliar"),
        ("Milyard", "Miliar"),
        ("Rp 3", "Rp3"),
        ("Rp. 3.000.000", "Rp3.000.000"),
        ("Rp.3", "Rp3"),
        ("nopember", "November"),
        ("Jum'at", "Jumat"),
        ("Jum’at", "Jumat"),
        ("kerjasama", "kerja sama"),
        ("Disini", "Di sini"),
        ("di laksanakan", "dilaksanakan"),
        ("Di adakan", "Diadakan"),
        ("di\nkarenakan", "dikarenakan"),
        ("antar pemangku", "antarpemangku"),
        ("pasca banjir", "pascabanjir"),
        ("non aktif", "nonaktif"),
        ("RT.06", "RT 06"),
        ("RW. 06", "RW 06"),
        ("pukul 19:30", "pukul 19.30"),
        ("09:00 WIB", "09.00 WIB"),
    ],
)
def test_a_settled_form_is_told_with_its_remedy(content: Content, text: str, right: str) -> None:
    """What stands there, and how it is written."""
    content.article(body=f"Warga tahu: {text}, dan tidak lupa.\n")
    assert told(content) == [(" ".join(text.split()), right)]


@pytest.mark.parametrize(
    "text",
    [
        "Wali Kota menyerahkan Rp3 miliar pada Jumat, pukul 09.00 WIB",
        "dihadiri warga RT 06 dan setiap RW. 60 orang datang",
        "`walikota` dan https://walikota.example/milyar atau @walikota_awan",
        "[kabar](https://awan.example/walikota) dan <https://awan.example/resiko>",
        "keluar masuk, kedalaman, diatasi, dibawa, ditempatkan, didalami",
        "Apotik Sehat dan Komplek Melati",
        "antar anak ke sekolah, di mulut kali, di antara warga",
        "layanan panen, banjir, sumber, dan mulai",
        "skor 3:15, ayat 2:10",
        "kami laksanakan dan adakan",
    ],
)
def test_good_text_is_left_alone(content: Content, text: str) -> None:
    """No finding in what is right, a name, an address or code."""
    content.article(body=f"Catatan: {text}.\n")
    assert told(content) == []


def test_code_between_fences_is_left_alone(content: Content) -> None:
    """Neither words nor headings are looked for in code."""
    content.article(body="Contoh:\n\n```\n# WALIKOTA DAN MILYAR LAGI\n```\n\nSelesai.\n")
    assert told(content) == []


def test_a_registered_name_stays_as_it_is(content: Content) -> None:
    """A name of the registries is written as it is there; beside it the word is a mistake."""
    other = "  aliases: [Gedung Walikota Lama]\n"
    content.add("registry/places.yaml", f"- id: gedung\n  name: Gedung Wali Kota Lama\n{other}")
    content.article(body="Rapat di Gedung Walikota Lama.\n")
    assert told(content) == []
    content.article(body="Rapat di Gedung Walikota Lama bersama Walikota.\n")
    assert told(content) == [("Walikota", "Wali Kota")]


def test_registries_are_written_like_articles(content: Content) -> None:
    """Names, roles and descriptions in Indonesian; neither other names, English nor people's."""
    content.put(
        "registry/people.yaml",
        "- id: ani\n  name: Ani resiko\n  role: {id: Wakil Walikota, en: Deputy walikota}\n",
    )
    content.add(
        "registry/places.yaml",
        "- id: pos\n  name: Pos resiko\n  aliases: [Pos milyar]\n  x-catatan: hutang\n",
    )
    content.put("registry/glossary.yaml", "- {abbr: UKM, id: Usaha milyar, en: milyar}\n")
    content.add("registry/topics.yaml", "- id: izin\n  name: {id: Perijinan, en: Perijinan}\n")
    content.article()
    assert told(content) == [
        ("milyar", "miliar"),
        ("Walikota", "Wali Kota"),
        ("resiko", "risiko"),
        ("Perijinan", "Perizinan"),
    ]


def test_each_form_is_told_once_a_file(content: Content) -> None:
    """At its first place; the structured texts are looked at, others' titles are not."""
    content.article(
        title="Resiko banjir",
        sources="[{title: Resiko dan milyar}]",
        actions="[{id: kurangi, text: Mengurangi resiko}]",
        x_catatan="hutang",
        body="Resiko dan milyar.\n\nResiko, milyar.\n",
    )
    lines = [(one.field, one.line) for one in content.problems() if one.code in STYLE]
    assert told(content) == [("Resiko", "Risiko"), ("milyar", "miliar")]
    assert lines == [("title", 2), ("body", 12)]


def test_english_has_its_own_rules(content: Content) -> None:
    """Indonesian words are not looked for in an English text, amounts are."""
    content.article()
    content.translation(body="The Walikota gave Rp 3 billion at 09:00 WIB.\n")
    assert told(content) == [("Rp 3", "Rp3")]


def test_what_is_allowed_is_not_told(content: Content) -> None:
    """A reviewer can mean a form."""
    content.article(
        body="Buku *Praktek* lama: praktek.\n",
        x_allow="[{code: spelling-form, text: praktek, reason: Judul buku.}]",
    )
    assert told(content) == []


def test_the_table_mends_what_it_says() -> None:
    """No right form is a wrong one, and every word is one that is looked for."""
    wrong = {*WORDS, *(f"{prefix} {word}" for prefix, words in APART.items() for word in words)}
    assert [right for right in WORDS.values() if {*right.lower().split()} & wrong] == []
    assert [word for word in WORDS if not re.fullmatch("[a-z]+", word)] == []
    assert (ALSO_IN_NAMES | TITLES) - WORDS.keys() == frozenset()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## Satu\n\n### Dua\n\n## Tiga\n", []),
        ("Satu\n----\n\n### Dua\n", []),
        ("# Satu\n", [("# Satu", "## Satu", 9)]),
        ("#Satu\n", []),
        ("Satu\n====\n\nIsi.\n", [("Satu", "## Satu", 9)]),
        ("# Satu\n\nDua\n=\n", [("# Satu", "## Satu", 9), ("Dua", "## Dua", 11)]),
        ("```\n\nSatu\n====\n```\n", []),
        ("### Satu\n", [("### Satu", "## Satu", 9)]),
        ("## Satu\n\n#### Dua\n", [("#### Dua", "### Dua", 11)]),
        ("## A\n\n### B\n\n##### C\n\n##### D\n", [("##### C", "#### C", 13)]),
        ("```\n#### A\n```\n\n## B\n\n#### C\n", [("#### C", "### C", 15)]),
        ("Nomor #5 dan\n\\# bukan judul\n", []),
    ],
)
def test_headings_skip_no_level(
    content: Content, body: str, expected: list[tuple[str, str, int]]
) -> None:
    """A body begins at the second level, and goes down a level at a time."""
    content.article(body=body)
    found = [one for one in content.problems() if one.code == "heading-level"]
    assert [(*(value for _, value in one.values), one.line) for one in found] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("##Satu\n", [("##Satu", "## Satu")]),
        ("Isi.\n\n###Hasil rapat warga\n", [("###Hasil rapat warga", "### Hasil rapat warga")]),
        ("#Hasil rapat\n\nIsi.\n", [("#Hasil rapat", "## Hasil rapat")]),
        ("#KerjaBakti #GotongRoyong\n", []),
        ("#KerjaBakti bersama warga\n", []),
        ("#kerjabakti #milyar #walikota\n", []),
        ("Isi\n#Hasil rapat\n", []),
        ("```\n##Satu\n\n#Hasil rapat\n```\n", []),
        ("https://awan.example/#walikota\n", []),
    ],
)
def test_headings_are_no_hash_tags(
    content: Content, body: str, expected: list[tuple[str, str]]
) -> None:
    """What can only be a heading is told that a space lacks; hash tags are left alone."""
    content.article(body=body)
    assert told(content) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Dihadiri oleh:\n- Ani\n- Budi\n", [("- Ani", 10)]),
        ("Dihadiri oleh:\n* **Ani** & Budi\n", [("* **Ani** & Budi", 10)]),
        ("Dihadiri oleh\n    - Ani\n    - Budi\n", [("- Ani", 10)]),
        ("Langkah\n1. Satu\n2. Dua\n", [("1. Satu", 10)]),
        ("> Hadir:\n> - Ani\n", [("- Ani", 10)]),
        ("1. Satu\n- a\n- b\n", [("- a", 10)]),
        ("Jadwal:\n| a | b |\n|---|---|\n| 1 | 2 |\n", [("| a | b |", 10)]),
        ("Dihadiri oleh:\n\n- Ani\n- Budi\n", []),
        ("## Hadir\n- Ani\n- Budi\n", []),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", []),
        ("Rapat warga\n- yang tertunda - digelar.\n", []),
        ("Rapat warga tahun\n2026. Warga RW\n03. Selesai.\n", []),
        ("Contoh:\n\n```\nHadir:\n- Ani\n- Budi\n```\n", []),
        ("Isi\n\\- satu\n\\- dua\n", []),
        ("- Ani\ndan tamu\n- Budi\n", []),
    ],
)
def test_lists_and_tables_stand_apart(
    content: Content, body: str, expected: list[tuple[str, int]]
) -> None:
    """What a page shows in one paragraph is told at the first line of the list."""
    content.article(body=body)
    found = [one for one in content.problems() if one.code in STYLE]
    assert [(dict(one.values)["found"], one.line) for one in found] == expected
    assert {one.code for one in found} <= {"list-gap"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- a\n  - b\n  - c\n- d\n", [("- b", 10)]),
        ("1. a\n   - x\n   - y\n2. b\n", [("- x", 10)]),
        ("1. a\n\n   - x\n", [("- x", 11)]),
        ("- a\n    - b\n      - c\n", [("- c", 11)]),
        ("- a\n  - b\n\nIsi.\n\n- c\n  - d\n", [("- b", 10), ("- d", 15)]),
        ("- a\n    - b\n        - c\n", []),
        ("  - a\n    - b\n", []),
        ("- a\n - b\n", []),
        ("Isi.\n\n  - a\n  - b\n", []),
        ("```\n- a\n  - b\n```\n", []),
    ],
)
def test_lists_within_lists_are_indented(
    content: Content, body: str, expected: list[tuple[str, int]]
) -> None:
    """By four spaces; each list is told once."""
    content.article(body=body)
    found = [one for one in content.problems() if one.code == "list-indent"]
    assert [(dict(one.values)["found"], one.line) for one in found] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Contoh:\n\n```\nkode\n", [("unclosed-code", 11)]),
        ("~~~\nkode\n\nlagi\n", [("unclosed-code", 9)]),
        ("```\nkode\n```\n\n~~~\nkode\n", [("unclosed-code", 13)]),
        ("Rp5 ~~juta~~ ribu\n", [("strikethrough", 9)]),
        ("```\n~~kode~~\n```\n\n`~~kode~~` dan ~50 orang\n", []),
        ("~~~\nkode\n~~~\n", []),
        ("<del>juta</del> ~~\n", []),
    ],
)
def test_other_markdown_is_told(
    content: Content, body: str, expected: list[tuple[str, int]]
) -> None:
    """Signs of code and tildes that a page would show."""
    content.article(body=body)
    assert [(one.code, one.line) for one in content.problems() if one.code in STYLE] == expected


@pytest.mark.parametrize(
    "words",
    [
        "klik di sini", "Di sini.", "**Baca selengkapnya** »", "link ini", "tautan", "click here",
        "Read more…", "this link", "here", "https://awan.example/jadwal", "www.awan.example",
    ],
)  # fmt: skip
def test_link_words_say_where_it_leads(content: Content, words: str) -> None:
    """Words that say nothing are found, as are addresses."""
    content.article(body=f"Jadwal: [{words}](https://awan.example/jadwal).\n")
    assert told(content) == [(words, "")]


def test_each_link_word_is_told_once(content: Content) -> None:
    """At its first place."""
    content.article(body="[Tautan](https://a.example)\n\n" + "[tautan](https://b.example)\n" * 20)
    (found,) = [one for one in content.problems() if one.code == "link-words"]
    assert (found.line, found.values) == (9, (("found", "Tautan"),))


@pytest.mark.parametrize(
    "link",
    [
        "[jadwal posyandu](https://awan.example/jadwal)",
        "[di sini hujan](https://awan.example/jadwal)",
        "`[klik di sini](https://awan.example)`",
        "<https://awan.example/jadwal>",
        "di sini (lantai dua)",
    ],
)
def test_links_that_speak_are_left_alone(content: Content, link: str) -> None:
    """What says where it leads, code, and an address that is meant to be read."""
    content.article(body=f"Jadwal: {link}.\n")
    assert told(content) == []


@pytest.mark.parametrize(
    ("title", "is_loud"),
    [
        ("WARGA MEMBERSIHKAN KALI", True),
        ("RAPAT LMK DAN PENGURUS RW 06", True),
        ("RAPAT WARGA", False),
        ("LMK, RT, RW, PKK, DAN UMKM", False),
        ("Rapat LMK RW 06", False),
    ],
)
def test_titles_are_not_in_capitals(content: Content, title: str, *, is_loud: bool) -> None:
    """Three words and more, abbreviations excluded, in a title, a heading or an event's name."""
    content.article(title=f'"{title}"', body=f"Isi.\n\n## {title}\n")
    assert told(content) == [(title, "")] * (2 if is_loud else 0)
    content.article(events=f'[{{id: rapat, name: "{title}", start: 2026-02-01}}]')
    assert told(content) == [(title, "")] * is_loud


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Rapat warga selesai.", ["selesai."]),
        ("Rapat warga 2026.", ["2026."]),
        ("Rapat warga!!", ["!!"]),
        ("Rapat warga!", []),
        ("Rapat warga dkk.", []),
        ("Rapat oleh Ani, S.Sos.", []),
        ("Rapat warga...", []),
    ],
)
def test_titles_end_quietly(content: Content, title: str, found: list[str]) -> None:
    """No full stop, save that of an abbreviation, and one exclamation mark."""
    content.article(title=f'"{title}"')
    assert [one for one, _ in told(content)] == found


HOSTILE = (
    "walikota ", "Rp 3 ", "# A\n", "#### A\n", "[a](", "`a", "```\n~~~\n", "a.", "<a ", "[x] ",
    "@", "&a", "\n#", "[klik](x) ", "`[klik](x)` ", "di ", "WARGA BESAR SEKALI\n# ",
    "- a\n", "a:\n- b\n", "  - b\n", "1. a\n", "| a |\n", "~~", "~~a~~ ", "##A\n", "#A b\n\n",
    "A\n=\n\n", "=\n", "> - a\n", "<code>", "<pre>", " \n", "#a ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_takes_no_time(piece: str) -> None:
    """A body of a mebibyte is looked through in less than a second by every rule, and few told."""
    body = ("Walikota #\n" + piece * (2**20 // len(piece) + 1))[: 2**20]
    prose = Prose(body, "<h4 id>" * (2**15) + f"{body}\n- ~~ ```")
    raw = {"title": "Rapat"}
    positions = Positions("x.id.md", {(): 1, ("title",): 2})
    document = Document(Kind.ARTICLE, "x", "x.id.md", ORIGINAL, positions, raw, None, prose)
    places = {f"p-{one}": Place(id=f"p-{one}", name=f"Walikota {one}") for one in range(1_000)}
    for rule in FILE_RULES:
        assert len([*rule(document, Known(None, Registry(places=places)))]) <= 20
