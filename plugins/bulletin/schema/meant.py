"""What a writer probably meant by a value or a key that is written in another form."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("jan",), ("feb", "peb"), ("mar",), ("apr",), ("mei", "may"), ("jun",), ("jul",),
            ("agu", "ags", "agt", "aug"), ("sep",), ("okt", "oct"), ("nov", "nop"), ("des", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
_WORDS: Final = re.compile(r"(?:[A-Za-z’']+,? +)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})")
_ENGLISH: Final = re.compile(r"(?:[A-Za-z]+,? +)?([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_TIME: Final = re.compile(r"[ T,]+(?:pukul |jam )?(\d{1,2})[.:](\d{2})(?: ?(?:WIB|wib))?\Z")
_MONTH: Final = re.compile(r"([A-Za-z]{3})[a-z]* (\d{4})\Z")
_LONGEST: Final = 60
_LONGEST_ADDRESS: Final = 160
_SITE: Final = re.compile(r"\Ahttps?://[^/]*")
_PAGE_FILE: Final = re.compile(r"(?:index\.html)?(?:[?#].*)?\Z")
_NOT_IN_ADDRESSES: Final = re.compile(r"[^a-z0-9]+")

_SCALES: Final = {
    "ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "million": 10**6,
    "miliar": 10**9, "milyar": 10**9, "billion": 10**9, "triliun": 10**12,
}  # fmt: skip
_AMOUNT: Final = re.compile(
    r"(?:Rp|IDR)?\.? ?(?P<whole>\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](?P<part>\d{1,2}))?"
    rf"(?:[eE](?P<power>\d))?,?-? ?(?P<scale>{'|'.join(_SCALES)})?(?: rupiah)?\Z",
    re.IGNORECASE,
)

# What other systems and Indonesian writers call our keys.
KEYS: Final = {
    "judul": ("title",), "tanggal": ("date",), "ringkasan": ("summary",), "topik": ("topics",),
    "description": ("summary",), "excerpt": ("summary",), "deskripsi": ("summary",),
    "tags": ("topics",), "tag": ("topics",), "category": ("topics",), "categories": ("topics",),
    "kategori": ("topics",), "author": ("byline",), "authors": ("byline",), "penulis": ("byline",),
    "draft": ("status",), "published": ("status",), "publish": ("status",),
    "gambar": ("image", "src"), "foto": ("image", "src"), "cover": ("image",),
    "acara": ("events", "event"), "agenda": ("events",), "kegiatan": ("events",),
    "narasumber": ("speakers", "person"), "pembicara": ("speakers", "person"),
    "sumber": ("sources",), "ralat": ("corrections",), "koreksi": ("corrections",),
    "kabar": ("updates",), "janji": ("actions",), "mulai": ("start",), "selesai": ("end",),
    "tempat": ("place", "places", "venue"), "lokasi": ("place", "places", "venue"),
    "location": ("place", "places", "venue"), "ruang": ("venue",), "nama": ("name",),
    "peran": ("role",), "jabatan": ("role",), "lembaga": ("institution", "organisation"),
    "penyelenggara": ("organiser",), "organizer": ("organiser",), "dibuka": ("opened_by",),
    "teks": ("text",), "isi": ("text",), "tenggat": ("due",), "deadline": ("due",),
    "penanggung_jawab": ("owner",), "pemilik": ("owner",), "jumlah": ("amount",),
    "anggaran": ("amount",), "budget": ("amount",), "catatan": ("note", "amount_note"),
    "tindak_lanjut": ("actions", "action"), "penerjemah": ("translator",), "link": ("url",),
    "tautan": ("url",), "alamat": ("url", "slug"), "keterangan": ("caption", "note"),
    "kredit": ("credit",), "induk": ("parent",), "jenis": ("kind",), "kode": ("code",),
    "singkatan": ("abbreviation", "abbr"), "organization": ("organisation",),
}  # fmt: skip


def meant_key(written: str, known: list[str]) -> str | None:
    """The known key that another name stands for."""
    name = written.strip().lower().replace(" ", "_").replace("-", "_")
    return next((key for key in KEYS.get(name, ()) if key in known), None)


def meant_day(written: str) -> str | None:
    """A date in another form, ISO 8601; of two numbers the first is the day.

    Where it may be the month as well, both are given.
    """
    text = written.strip()[:_LONGEST]
    day = _day(text)
    other = _DAY_FIRST.fullmatch(text) and _day("{1}/{0}/{2}".format(*re.split(r"[/.-]", text)))
    if day and other and other != day:
        return f"{day} / {other}"
    return day.isoformat() if day else None


def meant_moment(written: str) -> str | None:
    """A date, or a date and a time, in another form."""
    text = written.strip()[:_LONGEST]
    time = _TIME.search(text)
    day = _day(text[: time.start()] if time else text)
    if day is None or time is None:
        return day.isoformat() if day else None
    return f"{day.isoformat()} {int(time[1]):02}:{time[2]}"


def meant_due(written: str) -> str | None:
    """A day or a month in another form."""
    text = written.strip()[:_LONGEST]
    if (month := _MONTH.match(text)) and (number := _MONTHS.get(month[1].lower())):
        return f"{month[2]}-{number:02}"
    return meant_day(text)


def meant_amount(written: str) -> str | None:
    """A whole number of rupiah in another form; `None` where it is not whole."""
    found = _AMOUNT.match(written.strip()[:_LONGEST])
    if found is None:
        return None
    digits, part = re.sub(r"[.,]", "", found["whole"]), found["part"] or ""
    scale = _SCALES[found["scale"].lower()] if found["scale"] else 10 ** int(found["power"] or 0)
    whole, rest = divmod(int(digits + part) * scale, 10 ** len(part))
    return None if rest else str(whole)


def meant_address(written: str) -> str | None:
    """A page's address in another form, such as with the site's name or capitals."""
    path = _PAGE_FILE.sub("", _SITE.sub("", written.strip().casefold()[:_LONGEST_ADDRESS]))
    parts = (_NOT_IN_ADDRESSES.sub("-", part).strip("-") for part in path.split("/"))
    return "".join(f"/{part}" for part in parts if part) + "/"


def _day(text: str) -> date | None:
    for pattern, order in (
        (_WORDS, (3, 2, 1)), (_ENGLISH, (3, 1, 2)), (_DAY_FIRST, (3, 2, 1)),
        (_YEAR_FIRST, (1, 2, 3)),
    ):  # fmt: skip
        if found := pattern.fullmatch(text):
            year, month, day = (found[number] for number in order)
            number = int(month) if month.isdecimal() else _MONTHS.get(month.lower(), 0)
            return _date(int(year), number, int(day))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
