"""What is asked of an article's writer: each field's words, an example, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from bulletin.languages import Language, pick
from bulletin.schema.article import Action, Article, Correction, Event, Speaker
from bulletin.schema.meant import meant_amount, meant_due, meant_moment
from bulletin.schema.written import Written

Kind = Literal["topics", "parties", "people", "organisations", "places"]


@dataclass(frozen=True, slots=True)
class Field:
    """A question for one key: in both languages, with an example.

    `kind` is the registry from which the answer is chosen, `is_open` whether it may also be
    words that are not registered; `meant` reads a value that is written in another form.
    """

    key: str
    id: str
    en: str
    example: str = ""
    kind: Kind | None = None
    is_required: bool = False
    is_list: bool = False
    is_open: bool = False
    meant: Callable[[str], str | None] | None = None

    def words(self, language: Language) -> str:
        """The question in one language."""
        return pick(language, self.id, self.en)


ARTICLE: Final = (
    Field("title", "Judul berita", "Title", "Warga bersihkan Kali Gulali", is_required=True),
    Field(
        "date", "Tanggal terbit", "Date of publication", "31 Juli 2025",
        is_required=True, meant=meant_moment,
    ),
    Field(
        "summary", "Ringkasan satu kalimat, paling panjang 200 huruf",
        "Summary in a sentence, at most 200 characters",
        "Warga dua RW mengangkat 46 karung sampah dari kali.", is_required=True,
    ),
    Field("topics", "Topik", "Topic", kind="topics", is_required=True, is_list=True),
    Field(
        "byline", "Ditulis oleh (lembaga atau orang)", "Written by (organisation or person)",
        kind="parties", is_required=True, is_list=True,
    ),
)  # fmt: skip
EVENT: Final = (
    Field("name", "Nama acara", "Name of the event", "Rapat Bulanan LMK", is_required=True),
    Field(
        "start", "Mulai (tanggal, atau tanggal dan jam)", "Start (a date, or date and time)",
        "31 Juli 2025 19.30", is_required=True, meant=meant_moment,
    ),
    Field("end", "Selesai", "End", "31 Juli 2025 21.00", meant=meant_moment),
    Field("venue", "Ruang atau gedung", "Room or building", "Balai Warga RW 02, lantai 2"),
    Field("place", "Wilayah", "Place", kind="places"),
    Field("organiser", "Penyelenggara", "Organiser", kind="organisations"),
    Field("opened_by", "Dibuka oleh", "Opened by", kind="people"),
)  # fmt: skip
SPEAKER: Final = (
    Field(
        "person", "Nama narasumber", "Name of the speaker",
        kind="people", is_required=True, is_open=True,
    ),
    Field("role", "Jabatan atau peran", "Office or role", "Lurah"),
    Field("institution", "Lembaganya", "Institution", kind="organisations", is_open=True),
)  # fmt: skip
ACTION: Final = (
    Field(
        "text", "Apa yang dijanjikan", "What is promised",
        "Memasang saringan sampah di dua titik kali", is_required=True,
    ),
    Field("owner", "Penanggung jawab", "Owner", kind="parties"),
    Field("due", "Tenggat (tanggal, bulan, atau tahun)", "Due (a day, month or year)",
          "Desember 2026", meant=meant_due),
    Field("places", "Di wilayah", "In the place", kind="places", is_list=True),
    Field("amount", "Nilai dalam rupiah", "Amount in rupiah", "Rp2,5 juta", meant=meant_amount),
    Field("amount_note", "Keterangan nilainya", "What the amount is for", "tiap RT"),
)  # fmt: skip

SCHEMAS: Final[dict[str, type[Written]]] = {
    "": Article,
    "events": Event,
    "speakers": Speaker,
    "actions": Action,
    "corrections": Correction,
}
FIELDS: Final = {"": ARTICLE, "events": EVENT, "speakers": SPEAKER, "actions": ACTION}
