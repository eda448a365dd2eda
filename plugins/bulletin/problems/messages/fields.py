"""What is wrong with the value of a key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "required": error(
        "wajib diisi: tulis `{key}:` dengan nilainya",
        "is required: write `{key}:` with its value",
    ),
    "unknown-key": error(
        "kunci {found} tidak dikenal; maksud Anda {nearest}?",
        "the key {found} is not known; did you mean {nearest}?",
    ),
    "language-key": error(
        "hapus {found}: bahasa berkas dibaca dari namanya, .id.md atau .en.md",
        "delete {found}: a file's language is read from its name, .id.md or .en.md",
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
        "harus tanggal (tahun-bulan-hari), bukan {found}; tulis seperti {nearest}",
        "must be a date (year-month-day), not {found}; write it as {nearest}",
    ),
    "moment": error(
        "harus tanggal (tahun-bulan-hari) atau tanggal dan jam, bukan {found}; tulis seperti "
        "{nearest}",
        "must be a date (year-month-day) or a date and time, not {found}; write it as {nearest}",
    ),
    "due": error(
        "harus tanggal, bulan atau tahun, bukan {found}; tulis seperti {nearest}",
        "must be a day, month or year, not {found}; write it as {nearest}",
    ),
    "impossible-date": error(
        "tanggal atau jam {found} tidak ada; periksa tahun, bulan, hari dan jamnya",
        "there is no such date or time as {found}; look at the year, month, day and time",
    ),
    "amount": error(
        "harus rupiah utuh dengan angka saja, tanpa titik, koma, Rp, huruf atau nol di depan, "
        "bukan {found}; tulis seperti {nearest}",
        "must be whole rupiah in digits alone, no dots, commas, Rp, letters or leading zeros, not "
        "{found}; write it as {nearest}",
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
    "address": error(
        "harus alamat halaman di bawah alamat situs, dengan huruf kecil dan garis miring di awal "
        "dan akhirnya, bukan {found}; tulis seperti {nearest}",
        "must be the address of a page below the site's, in lower case, with a slash at both ends, "
        "not {found}; write it as {nearest}",
    ),
    "to-and-gone": error(
        "tulis `to` (alamat baru) atau `gone` (alasan ditarik), bukan keduanya",
        "write `to` (the new address) or `gone` (why it was withdrawn), not both",
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
