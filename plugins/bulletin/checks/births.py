"""Dates of birth of persons, and not the days on which an office or a law came to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bulletin.checks.birth_words import BESIDE, FOUNDED, LEADING, NOT_OF_BIRTH, PERSONS
from bulletin.checks.calendar_words import small_letters
from bulletin.checks.identifiers import ENOUGH, Number

_SIGNS: Final = ("lahir", "lhr", "ttl", "born", "birth", "dob", "(l. ", "(b. ")
_MONTH: Final = (
    r"(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|nop|des|dec)"
    r"[a-z]{0,7}\.?"
)
_BY: Final = r"[ \u00a0./-]{1,2}"
_DATE: Final = re.compile(
    rf"(?<![a-z\d])(?<!\d[./-])(?:\d{{1,2}}(?:st|nd|rd|th)?{_BY}(?:of )?"
    rf"(?:\d{{1,2}}|{_MONTH}),?{_BY}(?P<y1>(?:19|20)?\d\d)"
    rf"|{_MONTH}[ \u00a0-]\d{{1,2}}(?:st|nd|rd|th)?,?[ \u00a0-](?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)(?P<by>[-/.])\d\d(?P=by)\d\d"
    r"|[0-3]\d[01]\d(?P<y4>(?:19|20)\d\d))(?!\d)"
)
_DIGIT: Final = re.compile(r"\d")
_LABEL: Final = (
    r"(?:tanggal|tgl\.?|tg\.)[ _-]?(?:lahir(?:nya)?|lhr)|ttl|date[ _-]of[ _-]birth|"
    r"birth[ _-]?date|dob"
)
_TRIGGER: Final = re.compile(
    rf"(?<![a-z])(?:(?P<label>{_LABEL})|(?:ter|ke)?lahir(?:an)?|dilahirkan|lhr|born|birthday"
    r"|(?<=\()(?P<short>[lb])\.(?=[ ]))(?![a-z])"
)
_REACH: Final = 90
_DATE_REACH: Final = 40
_MONTH_REACH: Final = 13
_BEFORE: Final = 70
_LABELLED: Final = re.compile(
    rf"(?P<date>{_DATE.pattern})[ *_]{{0,3}}(?:\([ ]?|(?:adalah|merupakan)[ ])\Z"
)
# Papers, numbers and days of births: what follows is when an office is open.
_PAPERS: Final = re.compile(
    r"(?:hari|akt[ae]|surat|angka|tingkat|jumlah|data|pencatatan|laporan|keterangan|kutipan|"
    r"layanan|pelayanan|bulan|baru)[ _-]\Z"
)
_NATIONAL: Final = re.compile(r"(?:17[ -]agustus|1[ -]juni|17[ -]august|1[ -]june)[ -]1945")
_RANGE: Final = re.compile(
    r"[ ]?(?:s\.?/?d\.?|sampai|hingga|–|-|dan|to|until|and)[ ](?:dengan )?(?:tanggal )?\d"
)
_CLAUSE: Final = re.compile(r"[^.,;:()\[\]\n!?|–—\"“”]*\Z")
_SENTENCE: Final = re.compile(r"(?:\A|[a-z]{5,})[.!?]\s|\n\s*[-*+#>|]|\n\n|://")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FIRST: Final = 1920  # whoever was born before is history
_GROWN: Final = 2012  # who was born since is seldom in a text, what was founded since often
_A_PLACE: Final = 3  # words
_CENTURY: Final = 2000
_HUNDRED: Final = 100
_PLACE: Final = frozenset(("di", "in", "at"))
_SHOWN: Final = frozenset(("ini", "itu", "tersebut"))


def birth_dates(text: str) -> Iterator[Number]:
    """Every date of a person's birth: a word says so before it, or a label behind it."""
    small = small_letters(text)
    if any(sign in small for sign in _SIGNS):
        for trigger in islice(_TRIGGER.finditer(small), ENOUGH):
            if found := _date_of(text, small, trigger):
                start, end = found
                yield Number(text[start:end], text[start:end], start)


def _date_of(text: str, small: str, trigger: re.Match[str]) -> tuple[int, int] | None:
    """Where the date of birth stands that belongs to a word, if one does."""
    start, end = trigger.span()
    before = small[max(0, start - _BEFORE) : start]
    if trigger["label"] and (found := _LABELLED.search(before)):
        return start - len(before) + found.start(), start - len(before) + found.end("date")
    date = _first_date(small, end)
    if date is None or (not trigger["label"] and _PAPERS.search(before)):
        return None
    gap = text[end : date.start()]
    is_one = _leads(gap, date, is_label=bool(trigger["label"])) and (
        bool(trigger["label"]) or _is_person(small, trigger, gap, _year(date))
    )
    return date.span() if is_one and _is_private(small, date) else None


def _first_date(small: str, start: int) -> re.Match[str] | None:
    """The date to which the first digit after a place belongs."""
    digit = _DIGIT.search(small, start, start + _REACH)
    if digit is None:
        return None
    date = _DATE.search(
        small, max(start, digit.start() - _MONTH_REACH), digit.start() + _DATE_REACH
    )
    return date if date and date.start() <= digit.start() else None


def _year(date: re.Match[str]) -> int:
    """The year of a date; of two digits, the one that a living person can have."""
    year = int(date["y1"] or date["y2"] or date["y3"] or date["y4"])
    if year >= _HUNDRED:
        return year
    return _CENTURY + year + (0 if year <= _GROWN % _HUNDRED else -_HUNDRED)


def _is_private(small: str, date: re.Match[str]) -> bool:
    """Whether a date is neither history nor the beginning of a span of time."""
    if _year(date) < _FIRST or _RANGE.match(small, date.end()):
        return False
    return _NATIONAL.fullmatch(date[0]) is None


def _leads(gap: str, date: re.Match[str], *, is_label: bool) -> bool:
    """Whether what stands between leads from a word to its date: a place, *pada tanggal*."""
    if _SENTENCE.search(gap):
        return False
    words = _WORD.findall(gap)
    is_lenient = is_label and _year(date) <= _GROWN
    place = 0
    for word in words:
        small = word.lower()
        if small in NOT_OF_BIRTH:
            return False
        if small in _PLACE:
            place = _A_PLACE
        elif small not in LEADING and not word[0].isupper():
            place -= 1
            if place < 0 and not is_lenient:
                return False
    return not date["y4"] or all(word.lower() in LEADING for word in words)


def _is_person(small: str, trigger: re.Match[str], gap: str, year: int) -> bool:
    """Whether it is a person who was born: not an office, and where it is of late, told."""
    start = trigger.start()
    near = small[max(0, start - _BEFORE) : start]
    clause = _CLAUSE.search(near)
    words = _WORD.findall(clause[0]) if clause else []
    after = next((word for word in _WORD.findall(gap.lower()) if word not in LEADING), "")
    if _is_founded(words) or after in FOUNDED:
        return False
    if year > _GROWN and gap.endswith("("):  # the day of the news
        return False
    is_placed = not _PLACE.isdisjoint(_WORD.findall(gap.lower()))
    return year <= _GROWN or is_placed or not PERSONS.isdisjoint(_WORD.findall(near))


def _is_founded(words: list[str]) -> bool:
    """Whether the subject of a clause is an office, a law or an idea."""
    names = [word for word in words if word not in BESIDE]
    if not names:
        return False
    if names[0] in FOUNDED or names[-1] in FOUNDED:
        return True
    return words[-1] in _SHOWN and names[-1] not in PERSONS
