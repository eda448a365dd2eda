"""Private numbers are found however they are written, and other numbers are not."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.checks.identifiers import identity_numbers, is_identity
from bulletin.checks.phones import mobile_numbers

if TYPE_CHECKING:
    from tests.unit.conftest import Content

PRIVATE = {"nik", "kk", "phone", "email", "bank-account", "birth-date"}
SEPARATORS = st.sampled_from(["", " ", ".", "-", "\u00a0", "\u200b", "\u2011", ") "])


@st.composite
def niks(draw: st.DrawFn) -> str:
    """A number of sixteen digits that could be somebody's."""
    day = draw(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
    woman = draw(st.sampled_from([0, 40]))
    region = draw(st.sampled_from(["31", "36", "73", "91"]))
    inner = f"{draw(st.integers(1, 79)):02d}{draw(st.integers(1, 99)):02d}"
    serial = draw(st.integers(1, 9999))
    return f"{region}{inner}{day.day + woman:02d}{day:%m%y}{serial:04d}"


@given(niks(), st.lists(st.integers(1, 15), max_size=5, unique=True), SEPARATORS)
def test_a_nik_is_found_however_it_is_grouped(nik: str, cuts: list[int], separator: str) -> None:
    """Spaces, dots, hyphens, brackets and what cannot be seen between its groups hide nothing."""
    at = [0, *sorted(cuts), len(nik)]
    written = separator.join(nik[a:b] for a, b in pairwise(at))
    assert is_identity(nik)
    found = list(identity_numbers(f"Nomornya {written}, sudah dicatat pada 2 Mei."))
    assert [one.digits for one in found] == [nik]
    assert found[0].written == written


@given(niks(), st.sampled_from("\u0660\u0966\uff10"))
def test_digits_of_other_scripts_are_digits(nik: str, zero: str) -> None:
    """Full-width and other digits are read as what they stand for."""
    written = "".join(chr(ord(zero) + int(digit)) for digit in nik)
    assert [one.digits for one in identity_numbers(written)] == [nik]


@given(st.integers(10**15, 10**16 - 1))
def test_a_number_without_a_region_and_a_date_is_none(number: int) -> None:
    """The rule asks for both: what it finds has them."""
    digits = str(number)
    assert bool(list(identity_numbers(digits))) is is_identity(digits)


@given(
    st.sampled_from(["0", "62", "+62 ", "+62-", "(+62) "]),
    st.from_regex(r"8[1-9][0-9]{8,9}", fullmatch=True),
    st.sampled_from(["", " ", "-", "."]),
)
def test_a_mobile_number_is_found(prefix: str, rest: str, separator: str) -> None:
    """With the country's code or without, in groups or not."""
    written = prefix + separator.join((rest[:3], rest[3:7], rest[7:]))
    found = [one.digits for one in mobile_numbers(f"Hubungi {written}, ya.")]
    assert found in ([f"0{rest}"], [f"62{rest}"])


@pytest.mark.parametrize(
    "text",
    [
        "Biayanya Rp3.173.051.205.850.001 menurut rencana.",
        "Kode wilayah 31.73.05.1004 dan 31.73.05.1005.",
        "Surat nomor 470/0812/XII/2025 tanggal 08-12-2025 10.00 WIB.",
        "Telepon kantor (021) 5367890 atau 021-536-7890.",
        "ISBN 978-602-8519-93-9, Perda 8/2007.",
        "Pukul 08.00-12.30 WIB, 12 Desember 2025.",
        "Rapat 08-12-2025 2026 selesai.",
        "Rekening sampah warga dihitung 12.500.000 rupiah.",
        "Saldo rekening per 31-12-2025 Rp12.500.000.",
        "Bank Sampah Melati menimbang 1.250 kg pada 12 Mei 2025.",
        "Bank DKI menyumbang Rp 250.000.000 untuk warga.",
        "Pancasila lahir 1 Juni 1945; Hari lahir LMK 12 Mei 2010.",
        "Kampung ini lahir pada 1945.",
        "Lihat https://kapas.example/berkas/20250731123456789012345.pdf",
        "Tulis ke redaksi@awan-biru.example atau info@lembaga.example.",
        "Surel dinas: cici.kapas@awanbiru.go.id.",
        "Jumlah 1234567890123456 butir.",
        "Koordinat -6.2146200, 106.8451300.",
    ],
)
def test_other_numbers_are_no_finding(content: Content, text: str) -> None:
    """Amounts, dates, codes, office numbers and addresses of offices may be published."""
    content.article(body=text)
    assert [code for code in content.codes() if code in PRIVATE] == []


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("NIK 3173051205850001.", "nik", "3173051205850001"),
        ("NIK 3173 0552 0585 0001 atas nama Ani.", "nik", "3173 0552 0585 0001"),
        ("NIK 3173&#48;51205850001.", "nik", "3173051205850001"),
        ("NIK 3173**0512**05850001.", "nik", "3173051205850001"),
        ("No. KK 3173051205150007", "kk", "3173051205150007"),
        ("Telp 0812-3456-7890", "phone", "0812-3456-7890"),
        ("Telp +62 812 3456 7890", "phone", "62 812 3456 7890"),
        ("[tanya](https://wa.me/6281234567890)", "phone", "6281234567890"),
        ("[tanya](tel:+6281234567890)", "phone", "6281234567890"),
        ("Surel ani.kapas@gmail.com", "email", "ani.kapas@gmail.com"),
        ("Surel ani [at] gmail.com", "email", "ani [at] gmail.com"),
        ("Surel <ani@lembaga.example>", "email", "ani@lembaga.example"),
        ("Rekening BCA 1234567890 a.n. Ani", "bank-account", "1234567890"),
        ("no. rek. 0012-01-000123-50-1", "bank-account", "0012-01-000123-50-1"),
        ("Ani lahir di Awan Biru pada 12 Mei 1985.", "birth-date", "12 Mei 1985"),
        ("TTL: Awan Biru, 12-05-1985", "birth-date", "12-05-1985"),
        ("She was born on May 12, 1985.", "birth-date", "May 12, 1985"),
    ],
)
def test_what_is_private_is_found_in_a_body(
    content: Content, text: str, code: str, found: str
) -> None:
    """Each kind, at its line, as it is written."""
    content.article(body=f"Pengantar.\n\n{text}\n")
    (problem,) = (one for one in content.problems() if one.code in PRIVATE)
    assert (problem.code, dict(problem.values)["found"]) == (code, found)
    assert problem.is_error
    assert problem.line == 11


def test_private_numbers_are_found_everywhere(content: Content) -> None:
    """In titles, lists, private keys, registries, file names and translations."""
    nik = "3173051205850001"
    content.article(
        title=f"Data {nik}", x_catatan="0812-3456-7890", sources="[{title: a@gmail.com}]"
    )
    content.article(f"2026-02-02-data-{nik}")
    content.translation(body=f"The number {nik}.\n")
    content.add("registry/people.yaml", f"\n- id: cici\n  name: Cici\n  x-nik: '{nik}'\n")
    found = {(one.path.rsplit("/", 1)[-1], one.field, one.code) for one in content.problems()}
    assert found >= {
        ("2026-02-01-rapat.id.md", "title", "nik"),
        ("2026-02-01-rapat.id.md", "x-catatan", "phone"),
        ("2026-02-01-rapat.id.md", "sources.0.title", "email"),
        (f"2026-02-02-data-{nik}.id.md", "file", "nik"),
        ("2026-02-01-rapat.en.md", "body", "nik"),
    }
    assert any(path == "people.yaml" and code == "nik" for path, _, code in found)


def test_the_numbers_of_the_site_may_be_published(content: Content) -> None:
    """`phones` and the contacts of `site.yaml`, in whatever writing."""
    content.add("site.yaml", "phones: [0812-3456-7890]\n")
    content.article(body="Hubungi +62 812 3456 7890.\n")
    assert [code for code in content.codes() if code in PRIVATE] == []


def test_one_allowance_allows_one_finding(content: Content) -> None:
    """The second occurrence of an allowed number stops the build."""
    allow = "[{code: phone, text: 081234567890, reason: nomor loket}]"
    content.article(body="Hubungi 0812-3456-7890.\n", x_allow=allow)
    assert "phone" not in content.codes()
    content.article(body="Hubungi 0812-3456-7890.\n\nAtau 081234567890.\n", x_allow=allow)
    assert content.codes().count("phone") == 1


def test_one_finding_is_one_line_of_the_report(content: Content) -> None:
    """What stands twice in one line in one writing is told once, and allowed once."""
    allow = "[{code: phone, text: 0812-3456-7890, reason: nomor loket}]"
    twice = "Hubungi 0812-3456-7890 atau 0812-3456-7890.\n"
    assert content.article(body=twice).codes() == ["phone"]
    assert content.article(body=twice, x_allow=allow).codes() == []
    content.article(body="Hubungi 0812-3456-7890 atau 081234567890.\n", x_allow=allow)
    assert content.codes() == ["phone"]


def test_what_an_original_allows_is_allowed_in_its_translation(content: Content) -> None:
    """It is the same fact; a second occurrence is another finding, and nothing goes back."""
    allow = "[{code: phone, text: 0812-3456-7890, reason: nomor loket}]"
    content.article(body="Hubungi 0812-3456-7890.\n", x_allow=allow)
    assert content.translation(body="Call 0812-3456-7890.\n").codes() == []
    content.translation(body="Call 0812-3456-7890.\n\nOr 0812-3456-7890.\n")
    assert content.codes() == ["phone"]
    assert "phone" in content.translation(body="Call 0812-3456-7891.\n").codes()
    content.translation(body="Call 0812-3456-7890.\n", x_allow=allow)
    assert content.codes() == []
    content.article(body="Hubungi 0812-3456-7890.\n")
    assert content.codes() == ["phone"]


@pytest.mark.parametrize("piece", ["0", "08 ", "0812-", "a@", "a.", "lahir ", "rek 1", "BCA 12 "])
def test_long_texts_are_looked_through(content: Content, piece: str) -> None:
    """A text of repetitions is no trap: the search ends, with whatever it finds."""
    content.article(body=piece * (200_000 // len(piece)))
    assert isinstance(content.codes(), list)
