"""How numbers stand before brackets and in them; patterns of small letters."""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SCALE: Final = r"ribu|juta|miliar|milyar|triliun|thousand|million|billion|trillion"
_NUMBER: Final = (
    r"(?P<money>(?:rp|idr)\.?\s?)?(?P<digits>[0-9](?:[0-9.,]{0,24}[0-9])?)(?:,-)?"
    rf"(?:\s?(?P<scale>{SCALE})\b)?(?P<percent>\s?%)?(?:\s(?P<unit>[a-z]{{1,15}}))?"
    r"(?:(?:\s?/\s?|\s(?:per|setiap|tiap|each|a)\s)(?P<each>[a-z]{1,15}))?"
)
_ENDS: Final = r"(?:[^\S\n]|[*_]){0,4}\n?[^\S\n]?\Z"
_MARKS: Final = r"[\s*_#\"“”']{0,4}"

# What stands in brackets, save the address of a link.
BRACKET: Final = re.compile(
    rf"\((?<!\]\(){_MARKS}(?:(?:terbilang|dengan huruf|in words|say)[\s:*_]{{1,4}})?"
    rf"(?P<inside>(?P<first>[a-z]+|[0-9])[^()]{{0,200}}?){_MARKS}\)"
)
DIGITS_BEFORE: Final = re.compile(rf"(?<![\w.,/:×+=–-]){_NUMBER}{_ENDS}")
DIGITS: Final = re.compile(rf"{_NUMBER}\Z")
WORDS_BEFORE: Final = re.compile(rf"(?P<words>[a-z][a-z -]*(?:\n[a-z][a-z -]*)?){_ENDS}")
CLOCK: Final = re.compile(r"[0-2]?[0-9][.:][0-5][0-9]\Z")
OPERATOR: Final = re.compile(r"(?<=[0-9]) ?[x×*+=/:–-] ?\Z")
LAST_WORD: Final = re.compile(r"(?P<word>[a-z]+)[\s.:-]{0,2}\Z")
NAME: Final = re.compile(r"[A-Z][a-z]+ \(")
# Before a number: it is a name, or only about right.
LABELS: Final = _words(
    """
    nomor no rw rt urut lantai kelas gang gg blok pos tim regu kelompok calon pasangan paslon dusun
    tahap bagian bab pasal ke angka poin butir bulan hari minggu pekan jam pukul edisi volume seri
    zona wilayah sektor lingkungan periode sesi kuartal triwulan semester tahun level tingkat salah
    juara peringkat pemenang skor nilai soal jenis
    number floor class block team group candidate stage part chapter article point day week month
    year hour edition zone period session quarter at room phase
    """
)
AND: Final = _words("dan serta atau and or")  # after which a label may hold on
ROUGHLY: Final = _words(
    """
    hampir sekitar lebih dari kurang kira sekira mendekati mencapai minimal maksimal paling atas
    about nearly almost over some around than approximately roughly under to up least most
    """
)
