"""What is wrong with the value of a key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "required": error(
        "wajib diisi: tambahkan `{key}:`",
        "is required: add `{key}:`",
    ),
    "unknown-key": error(
        "kunci {found} tidak dikenal; maksud Anda {nearest}?",
        "the key {found} is not known; did you mean {nearest}?",
    ),
    "too-long": error(
        "paling panjang {limit} huruf, ini {found}; persingkat",
        "at most {limit} characters, this has {found}; shorten it",
    ),
    "markup": error(
        "harus teks biasa tanpa HTML atau Markdown, ada {found}; hapus tandanya",
        "must be plain text without HTML or Markdown, there is {found}; remove the markup",
    ),
    "identifier": error(
        "harus huruf kecil a-z, angka dan tanda hubung, paling panjang 64, bukan angka saja; "
        "{found} bukan; misalnya {nearest}",
        "must be lower-case a-z, digits and hyphens, at most 64, not digits alone; {found} is "
        "not; for example {nearest}",
    ),
    "date": error(
        "harus tanggal seperti 2025-07-31 (tahun-bulan-hari), bukan {found}",
        "must be a date such as 2025-07-31 (year-month-day), not {found}",
    ),
    "moment": error(
        "harus tanggal seperti 2025-07-31 atau tanggal dan jam seperti 2025-07-31 09:00, bukan "
        "{found}",
        "must be a date such as 2025-07-31 or a date and time such as 2025-07-31 09:00, not "
        "{found}",
    ),
    "due": error(
        "harus tanggal, bulan atau tahun seperti 2026-12-31, 2026-12 atau 2026, bukan {found}",
        "must be a day, month or year such as 2026-12-31, 2026-12 or 2026, not {found}",
    ),
    "amount": error(
        "harus rupiah utuh dengan angka saja, misalnya 2500000 (tanpa titik, koma, Rp atau nol "
        "di depan), bukan {found}",
        "must be whole rupiah in digits alone, for example 2500000 (no dots, commas, Rp or "
        "leading zeros), not {found}",
    ),
    "number": error(
        "harus bilangan bulat dengan angka saja, bukan {found}",
        "must be a whole number in digits alone, not {found}",
    ),
    "choice": error(
        "harus salah satu dari {choices}, bukan {found}; maksud Anda {nearest}?",
        "must be one of {choices}, not {found}; did you mean {nearest}?",
    ),
    "url": error(
        "harus alamat lengkap yang diawali https:// atau http://, bukan {found}",
        "must be a full address that begins with https:// or http://, not {found}",
    ),
    "code": error(
        "harus kode Kemendagri seperti 31.73.05.1004, bukan {found}",
        "must be a Kemendagri code such as 31.73.05.1004, not {found}",
    ),
    "image-path": error(
        "harus berkas di bawah images/ seperti images/2025/rapat.jpg, bukan {found}",
        "must be a file below images/ such as images/2025/meeting.jpg, not {found}",
    ),
    "one-of-person-name": error(
        "tulis tepat satu dari `person` (id dari people.yaml) atau `name` (teks)",
        "write exactly one of `person` (an id of people.yaml) or `name` (text)",
    ),
    "image-alt": error(
        "gambar butuh `alt`: tulis dengan kata-kata apa yang terlihat",
        "a picture needs `alt`: write in words what it shows",
    ),
    "event-kinds": error(
        "`start` dan `end` harus sama-sama tanggal atau sama-sama tanggal dan jam: {found}",
        "`start` and `end` must both be dates or both dates with times: {found}",
    ),
    "event-order": error(
        "`end` ({found}) lebih awal daripada `start` ({other})",
        "`end` ({found}) is before `start` ({other})",
    ),
    "repeated-item": warning(
        "{found} ditulis lebih dari sekali dalam daftar ini",
        "{found} is written more than once in this list",
    ),
}
