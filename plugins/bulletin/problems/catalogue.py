"""Every problem's code, with its severity and its text in both languages.

A text says what must be true, the value found, and how to mend it. Placeholders are filled by
`Problem.message`. This module is long because it is a table: a row a code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from bulletin.languages import BY_CODE, Code, pick

Severity = Literal["error", "warning", "note"]


class Message(NamedTuple):
    """A problem's severity and its text in Indonesian and in English."""

    severity: Severity
    indonesian: str
    english: str

    def text(self, language: Code) -> str:
        """The template in one language."""
        return pick(BY_CODE[language], self.indonesian, self.english)


def error(indonesian: str, english: str) -> Message:
    """A message that stops the build."""
    return Message("error", indonesian, english)


def warning(indonesian: str, english: str) -> Message:
    """A message that is shown and stops nothing."""
    return Message("warning", indonesian, english)


def note(indonesian: str, english: str) -> Message:
    """A message that a run's summary lists and that is no problem."""
    return Message("note", indonesian, english)


WARNING_WORD: Final = Message("warning", "Peringatan", "Warning")

MESSAGES: Final[Mapping[str, Message]] = {
    # -- files ------------------------------------------------------------------------------
    "no-content": error(
        "folder isi {found} tidak ada; sebutkan folder yang memuat site.yaml",
        "the content folder {found} does not exist; name the folder that holds site.yaml",
    ),
    "missing-site": error(
        "berkas site.yaml tidak ada; isinya nama, slogan dan kontak situs dalam dua bahasa",
        "the file site.yaml is missing; it holds the site's name, tagline and contacts in two "
        "languages",
    ),
    "stray-file": error(
        "berkas {found} tidak akan terbit; nama yang benar: TTTT-BB-HH-kata-kata.id.md "
        "(asli) atau .en.md (terjemahan); ganti namanya atau keluarkan dari content/",
        "the file {found} would not be published; a right name is YYYY-MM-DD-some-words.id.md "
        "(original) or .en.md (translation); rename it or move it out of content/",
    ),
    "unused-file": warning(
        "berkas {found} tidak dipakai: bukan bagian dari bentuk isi",
        "the file {found} is not used: it is no part of the content's form",
    ),
    "unknown-registry": error(
        "{found} bukan daftar yang dikenal; maksud Anda {nearest}?",
        "{found} is no registry that is known; did you mean {nearest}?",
    ),
    "symbolic-link": error(
        "{found} adalah tautan simbolis; taruh berkas aslinya di sini",
        "{found} is a symbolic link; put the file itself here",
    ),
    "bad-stem": error(
        "nama berkas {found}: setelah tanggalnya hanya huruf kecil, angka dan tanda hubung, "
        "paling panjang 64, bukan angka saja, misalnya 2025-07-31-kerja-bakti",
        "the file name {found}: after its date only lower-case letters, digits and hyphens, at "
        "most 64, not digits alone, for example 2025-07-31-kerja-bakti",
    ),
    "hidden-file": error(
        "berkas tersembunyi {found} tidak boleh ada di content/; hapus",
        "the hidden file {found} may not be in content/; delete it",
    ),
    "duplicate-stem": error(
        "nama {found} sudah dipakai {other}; setiap artikel punya nama sendiri, besar kecil "
        "huruf tidak membedakan",
        "the name {found} is already used by {other}; every article has a name of its own, "
        "letter case makes no difference",
    ),
    "encoding": error(
        "berkas harus tersimpan sebagai UTF-8; byte ke-{found} bukan UTF-8; simpan ulang "
        "dengan pengodean UTF-8",
        "the file must be saved as UTF-8; byte {found} is not; save it again with encoding UTF-8",
    ),
    "control-character": error(
        "ada karakter kendali {found} yang tidak terlihat; hapus",
        "there is an invisible control character {found}; delete it",
    ),
    "file-too-large": error(
        "berkas {found} byte, paling besar {limit} byte; bagi menjadi beberapa artikel",
        "the file has {found} bytes, at most {limit} are allowed; split it into several articles",
    ),
    "front-matter-too-large": error(
        "bagian di antara --- berukuran {found} byte, paling besar {limit} byte",
        "the part between the --- lines has {found} bytes, at most {limit} are allowed",
    ),
    # -- YAML -------------------------------------------------------------------------------
    "no-front-matter": error(
        "baris pertama harus --- ; tulis title, date dan lainnya di antara dua baris ---",
        "the first line must be --- ; write title, date and the rest between two --- lines",
    ),
    "unclosed-front-matter": error(
        "baris penutup --- tidak ada; tambahkan baris --- sebelum isi berita",
        "the closing --- line is missing; add a --- line before the text",
    ),
    "yaml-syntax": error(
        "tidak dapat dibaca sebagai YAML ({found}); periksa tanda kutip, titik dua dan "
        "lekukan baris ini",
        "cannot be read as YAML ({found}); look at the quotes, colons and indentation of this line",
    ),
    "yaml-colon": error(
        "ada titik dua di dalam teks; apit teksnya dengan tanda kutip, misalnya "
        'title: "Rapat: hasilnya"',
        'there is a colon inside the text; put the text in quotes, for example title: "Meeting: '
        'the outcome"',
    ),
    "yaml-tab": error(
        "ada tab di awal baris; YAML hanya mengenal spasi, ganti tab dengan dua spasi",
        "the line begins with a tab; YAML knows only spaces, replace the tab by two spaces",
    ),
    "yaml-quote": error(
        "tanda kutip yang dibuka di sini tidak ditutup; tambahkan tanda kutip penutup",
        "the quotation mark opened here is not closed; add the closing one",
    ),
    "yaml-tag": error(
        "tanda {found} tidak diperbolehkan; hapus tanda itu, tulis nilainya saja",
        "the tag {found} is not allowed; delete it and write the value alone",
    ),
    "yaml-anchor": error(
        "jangkar dan rujukan YAML ({found}) tidak diperbolehkan; tulis nilainya lagi, atau apit "
        "teksnya dengan tanda kutip",
        "YAML anchors and aliases ({found}) are not allowed; write the value again, or put the "
        "text in quotes",
    ),
    "yaml-depth": error(
        "terlalu banyak tingkat di dalam tingkat (paling banyak {limit})",
        "too many levels inside one another (at most {limit})",
    ),
    "yaml-documents": error(
        "hanya satu dokumen YAML dalam satu berkas; hapus baris --- ini",
        "only one YAML document in a file; delete this --- line",
    ),
    "duplicate-key": error(
        "kunci {found} ditulis dua kali (baris {other}); gabungkan atau hapus salah satu",
        "the key {found} is written twice (line {other}); merge the two or delete one",
    ),
    "bad-key": error(
        "kunci harus berupa satu kata teks",
        "a key must be one word of text",
    ),
    "not-a-mapping": error(
        "harus berupa pasangan `kunci: nilai`, bukan {found}",
        "must be `key: value` pairs, not {found}",
    ),
    "not-a-list": error(
        "harus berupa daftar, misalnya [{found}] atau baris-baris yang diawali tanda hubung",
        "must be a list, for example [{found}] or lines that begin with a hyphen",
    ),
    "not-a-text": error(
        "harus berupa satu teks, bukan daftar atau pasangan kunci",
        "must be one text, not a list or pairs of keys",
    ),
    "empty-item": error(
        "ada butir kosong dalam daftar; isi atau hapus",
        "there is an empty item in the list; fill it in or delete it",
    ),
    # -- fields -----------------------------------------------------------------------------
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
    # -- body -------------------------------------------------------------------------------
    "html": error(
        "HTML {found} tidak diperbolehkan di dalam isi; tulis dengan Markdown",
        "the HTML {found} is not allowed in the text; write it in Markdown",
    ),
    "html-attribute": error(
        "atribut HTML {found} tidak diperbolehkan; hapus",
        "the HTML attribute {found} is not allowed; delete it",
    ),
    "link-scheme": error(
        "tautan {found} tidak diperbolehkan; pakai https://, http://, mailto:, tel: atau "
        "{{filename}}nama.id.md",
        "the link {found} is not allowed; use https://, http://, mailto:, tel: or "
        "{{filename}}name.id.md",
    ),
    "unknown-file-link": error(
        "tautan {found} tidak menemukan berkas; maksud Anda {nearest}?",
        "the link {found} finds no file; did you mean {nearest}?",
    ),
    "unknown-anchor": error(
        "tautan {found}: tidak ada judul atau bagian bernama itu di sana; maksud Anda {nearest}?",
        "the link {found}: there is no heading or part of that name; did you mean {nearest}?",
    ),
    "unpublished-link": error(
        "tautan {found} menuju artikel yang belum terbit; terbitkan artikel itu atau hapus "
        "tautannya",
        "the link {found} leads to an article that is not published; publish it or remove the link",
    ),
    "foreign-image": error(
        "gambar {found} ada di situs lain; simpan gambarnya di content/images/ dan tulis "
        "{{static}}/images/nama.jpg",
        "the picture {found} is on another site; keep it in content/images/ and write "
        "{{static}}/images/name.jpg",
    ),
    "missing-image": error(
        "gambar {found} tidak ada di content/; periksa nama dan besar kecil hurufnya",
        "the picture {found} is not in content/; look at its name and letter case",
    ),
    "empty-body": warning(
        "tidak ada isi berita di bawah baris --- kedua",
        "there is no text below the second --- line",
    ),
    # -- references and identity --------------------------------------------------------------
    "unknown-id": error(
        "{kind} {found} tidak ada; maksud Anda {nearest}?",
        "there is no {kind} {found}; did you mean {nearest}?",
    ),
    "duplicate-id": error(
        "id {found} sudah dipakai di {other}; setiap id hanya sekali",
        "the id {found} is already used at {other}; every id stands only once",
    ),
    "duplicate-speaker": error(
        "{found} ditulis dua kali sebagai narasumber acara yang sama",
        "{found} is written twice as a speaker of the same event",
    ),
    "registry-cycle": error(
        "`parent` berputar: {found}; salah satu harus menjadi yang teratas",
        "`parent` runs in a circle: {found}; one of them must be the topmost",
    ),
    "address-taken": error(
        "alamat {found} sudah dipakai {other}; beri `slug` yang lain",
        "the address {found} is already taken by {other}; give another `slug`",
    ),
    "reserved-slug": error(
        "alamat {found} adalah folder situs; beri `slug` yang lain",
        "the address {found} is a folder of the site; give another `slug`",
    ),
    "future-date": warning(
        "tanggal terbit {found} belum tiba; artikel ditahan sampai hari itu",
        "the publication date {found} has not come; the article is held back until then",
    ),
    "date-beyond-year": error(
        "tanggal terbit {found} lebih dari setahun lagi; periksa tahunnya",
        "the publication date {found} is more than a year ahead; look at the year",
    ),
    "unpublished-action": error(
        "tindak lanjut {found} dinyatakan dalam artikel yang belum terbit ({other}); terbitkan "
        "artikel itu dulu",
        "the action {found} is declared in an article that is not published ({other}); publish "
        "it first",
    ),
    "update-in-declaration": warning(
        "{found} dinyatakan dalam artikel ini juga; tulis statusnya langsung pada `actions`",
        "{found} is declared in this very article; write its status in `actions`",
    ),
    "update-before-declaration": warning(
        "kabar tentang {found} bertanggal {other}, sebelum dinyatakan",
        "the news of {found} is dated {other}, before it was declared",
    ),
    "update-same-day": warning(
        "ada dua kabar tentang {found} pada {other} dengan status berbeda",
        "there are two updates of {found} on {other} with different status",
    ),
    # -- two languages --------------------------------------------------------------------------
    "no-original": error(
        "terjemahan ini tidak punya artikel asli {found}",
        "this translation has no original {found}",
    ),
    "fact-differs": error(
        "berbeda dari aslinya: di sini {found}, di artikel asli {other}; samakan atau hapus di "
        "sini",
        "differs from the original: {found} here, {other} there; make it equal or delete it here",
    ),
    "entry-without-original": error(
        "{found} tidak ada di artikel asli; hapus atau betulkan",
        "{found} is not in the original; delete it or correct it",
    ),
    "words-without-original": error(
        "{found}: artikel asli tidak menyebutnya; tambahkan di artikel asli atau hapus di sini",
        "{found}: the original does not say it; add it to the original or delete it here",
    ),
    "words-missing": warning(
        "terjemahannya belum ada; bahasa Indonesia yang ditampilkan: {found}",
        "is not translated; the Indonesian is shown: {found}",
    ),
    "never-confirmed": warning(
        "terjemahan belum pernah dinyatakan sesuai; jalankan bulletin translate --confirm {found}",
        "the translation was never confirmed; run bulletin translate --confirm {found}",
    ),
    "outdated": warning(
        "artikel asli berubah setelah terjemahan dinyatakan sesuai: {found}",
        "the original has changed since the translation was confirmed: {found}",
    ),
    "malformed-translates": warning(
        "`translates` tidak terbaca, terjemahan dianggap usang; jalankan bulletin translate "
        "--confirm {found}",
        "`translates` cannot be read, the translation counts as out of date; run bulletin "
        "translate --confirm {found}",
    ),
    "allowed": note(
        "diizinkan: {found} ({other}); alasan: {reason}",
        "allowed: {found} ({other}); reason: {reason}",
    ),
}
