"""The ways in which a weekday and its date are put together; patterns of text `as_read`, small."""

from __future__ import annotations

import re
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME, SHORT_DAY, date_pattern

_DAY: Final = rf"(?:{DAY_NAME})\b"
# Of a weekday: Jumat Kliwon, Senin sore, Senin pekan lalu, Senin pukul 07.00–09.00 WIB.
_PART: Final = (
    r"(?: (?:pagi|siang|sore|malam|petang|subuh|dini hari|morning|afternoon|evening|night)\b)?"
)
_CLOCK: Final = r"[0-9]{1,2}(?:[.:][0-9]{2})?(?: ?[ap]\.?m\b\.?)?"
_TO: Final = (
    r" ?(?:[-–—&]|s\.?/?d\.?|sampai(?: dengan)?\b|hingga\b|dan\b|and\b|to\b|until\b|through\b) ?"
)
_MORE: Final = (
    rf"(?: (?:kliwon|legi|pahing|paing|pon|wage|agung)\b)?{_PART}"
    r"(?: (?:pekan |minggu )?(?:ini|lalu|kemarin|depan|mendatang|nanti|besok|esok|lusa)\b)?"
    rf"{_PART}(?:,? (?:pukul|jam|pkl\.?|at) {_CLOCK}(?:{_TO}(?:{_CLOCK}|selesai))?(?: wib\b)?)?"
)
# Between a weekday and its date.
_SIGN: Final = r" ?(?:[,:/|–—-] ?)?"
_LEAD: Final = rf"{_SIGN}\(?(?:(?:pada )?(?:hari )?(?:tanggal|tgl\.?|the|of|on) ?:? ?)?"
_LABEL: Final = r"(?:[ ,.|\n]{1,4}|[ |\n:-]{5,40})(?:tanggal|tgl\.?|date) ?[:|=] ?"
# Between two of them.
_LINK: Final = (
    r"(?:, ?(?:dan |and )?| ?(?:[-–—&/]|dan\b|and\b|hingga\b|sampai\b|to\b|s\.?/?d\.?) ?)"
)
_DATE: Final = date_pattern("a")

BEFORE: Final = re.compile(
    rf"(?P<name>{DAY_NAME})\b{_MORE}(?:{_TO}(?P<name2>{DAY_NAME})\b{_MORE})?"
    rf"(?:(?P<label>{_LABEL})|{_LEAD})"
    rf"(?:(?:{date_pattern('b')}|(?P<d0>[0-9]{{1,2}})){_TO})?{_DATE}"
)
# Senin 5, Selasa 6 dan Rabu 7 Januari: only the last has a month.
ROW: Final = re.compile(
    rf"(?P<name>{DAY_NAME})\b{_PART}{_SIGN}(?P<d0>[0-9]{{1,2}})"
    rf"(?:{_LINK}{_DAY}{_PART}{_SIGN}[0-9]{{1,2}}){{0,6}}?{_LINK}{_DAY}{_PART}{_LEAD}{_DATE}"
)
SHORT: Final = re.compile(rf"(?P<name>{SHORT_DAY})(?P<comma>\.?,)?\.? {_DATE}")
# A date after another one, which may have the year that the other lacks.
LATER: Final = re.compile(
    rf"\)?(?:{_TO}(?:{_DAY}{_PART}{_LEAD})?|{_LINK}{_DAY}{_PART}{_LEAD}){_DATE}"
)

# Between a date and the weekday after it, at the end of what stands before the weekday.
JOINT: Final = re.compile(
    r"(?:(?P<bracket> ?\((?:hari )?)|(?P<label>[ ,.|\n]{0,4}\b(?:hari|day) ?[:|=] ?)|"
    r"(?P<cell> ?\| ?)|(?P<one>, an? )|, ?(?:hari )?| hari |(?P<loose> ?:? |: ?))\Z"
)
DATED: Final = re.compile(rf"(?<![0-9/.-]){_DATE}\Z")
# Such a weekday, which is neither the first of several nor part of what comes after.
ONE: Final = re.compile(rf"(?P<name>{DAY_NAME})\b")
IN_BRACKETS: Final = re.compile(rf"(?P<name>{DAY_NAME})\b{_PART}(?= ?\))")
IN_A_CELL: Final = re.compile(rf"(?P<name>{DAY_NAME})\b{_PART}(?= ?(?:[|\n]|\Z))")
ALONE: Final = re.compile(
    rf"(?P<name>{DAY_NAME})\b{_PART}"
    rf"(?= ?(?:[.;)\n|]|\Z)|,(?! ?(?:dan |and )?{_DAY})| (?:pukul|pkl|jam|di|at|in)\b)"
)
# Before a date that has another weekday, or is one end of some days.
OWNED: Final = re.compile(
    rf"(?:{DAY_NAME}|{SHORT_DAY})\b\.?{_MORE}(?:{_LABEL}|{_LEAD})\Z|"
    r"(?:\b(?:mulai|sejak|dari|hingga|sampai|dengan|sebelum|setelah|from|since|until|till|by|"
    r"starting|before|after|per)|[0-9] ?[-–—]|[0-9] (?:dan|and|to)) ?(?:pada )?"
    r"(?:tanggal |tgl\.? )?\Z"
)
# Before a weekday that is a name, one of many, the day after, or told with the one before it.
ANOTHER: Final = re.compile(
    r"\b(?:pasar|pekan|malam|setiap|tiap|every|each)(?: hari)? \Z|"
    rf"{_DAY}{_PART}(?:{_LINK}| ?(?:atau|or) )\Z"
)
OF_THE_DAY: Final = re.compile(r"\b(?:hari|day) ?[:|=] ?\Z")
A_WEEK: Final = re.compile(
    r"minggu (?:(?:pekan |minggu )?(?:ini|lalu|kemarin|depan|mendatang|nanti)\b|[1-5] [a-z])"
)
HARI: Final = re.compile(r"\bhari ?[:|=]? ?\Z")
FRACTION: Final = re.compile(r"(?<![(0-9])[1-3]/[234]\Z")
