"""The days that a text names: of its publication and of its event, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final

from bulletin.checks.calendar_words import (
    DAY_NAME,
    SHORT_DAY,
    Written,
    date_pattern,
    month_of,
    small_letters,
    weekday_of,
    written_date,
)
from bulletin.importing.vocabulary import any_of

_TO: Final = r"\s?(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?|hingga|dan|&)\s?(?:tanggal )?"
_WEEKDAY: Final = re.compile(
    rf"(?P<name>(?:{DAY_NAME})\b|(?:{SHORT_DAY})\.)(?: (?:kliwon|legi|pahing|paing|pon|wage))?"
    r"(?: (?:pagi|siang|sore|malam|petang|dini hari|kemarin|lalu|ini))?\s?[,/:]?\s?\(?(?:tanggal|"
    r"tgl\.?)?[ :,]*\Z"
)
_RANGE_BEFORE: Final = re.compile(
    rf"(?<![0-9/.])(?P<day>[0-9]{{1,2}})(?: (?P<month>[a-z]+))?(?: "
    rf"(?P<year>20[0-9][0-9]))?{_TO}(?:(?:{DAY_NAME}),? )?\(?\Z"
)
_ONE: Final = re.compile(rf"(?<![\w./-]){date_pattern('a')}")
_NO_DAY: Final = re.compile(
    r"(?:\brt|\brw|\bno\.?|\bnomor|\bperda|\bpergub|\buu|\bpasal|\bjl\.?|\bblok|\blt\.?)[ .:]*\Z|"
    r"(?<! )/\Z"
)
_TIME: Final = re.compile(
    r"(?:pukul|jam|pkl\.?|waktu ?:)\s*(?:pukul |jam )?:?\s*(?P<h>[01]?[0-9]|"
    r"2[0-3])[.:](?P<m>[0-5][0-9])|"
    r"(?<![0-9.,/])(?P<h2>[01]?[0-9]|2[0-3])[.:](?P<m2>[0-5][0-9])\s*(?:wib|wita|wit\b|[-–]|"
    r"s\.?/?d\.?)"
)
_UNTIL: Final = re.compile(
    r"\s*(?:wib|wita|wit)?\s*(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?|hingga)\s*(?:pukul |jam "
    r")?(?P<h>[01]?[0-9]|2[0-3])[.:](?P<m>[0-5][0-9])"
)
_RELATIVE: Final = re.compile(
    rf"\b(?:(?:{DAY_NAME}) (?:kemarin|lalu|depan|besok|malam kemarin)|kemarin|besok|lusa|tadi "
    rf"(?:pagi|siang|malam)|semalam|pekan lalu|minggu (?:lalu|depan)|akhir pekan (?:lalu|ini)|"
    rf"hari ini|pagi ini|siang ini|sore ini|malam ini)\b"
)
_TODAY: Final = re.compile(r"\b(?:hari|pagi|siang|sore|malam) ini\b")
_GAP: Final = re.compile(
    r"\)?,?\s?(?:hingga|sampai(?: dengan)?|s\.?/?d\.?|-|–|—)\s?(?:dengan )?\s?\(?"
)
_YEARS: Final = range(1990, 2100)
_REACH: Final = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """A day that a text names, with the words around it.

    `weekday` is the one that is written beside it; `first` begins a range of days.
    """

    written: Written
    text: str
    start: int
    end: int
    paragraph: int
    weekday: int | None = None
    first: Written | None = None

    @property
    def words(self) -> str:
        """The words of the day themselves."""
        return " ".join(self.text[self.start : self.end].split()).strip(" ,(:")

    @property
    def before(self) -> str:
        """What stands before, in small letters."""
        return small_letters(self.text)[max(0, self.start - _REACH) : self.start]

    def fits(self, year: int) -> bool:
        """Whether the weekday that is written is that of the day in a year."""
        day = (self.first or self.written).on(year)
        return day is not None and (self.weekday is None or day.weekday() == self.weekday)


def mentions(text: str, paragraph: int = 0) -> Iterator[Mention]:
    """Every day in a paragraph, in its order."""
    small = small_letters(text)
    for found in _ONE.finditer(small):
        written = written_date(found, "a")
        before = small[max(0, found.start() - _REACH) : found.start()]
        if written is None or written.on(2024) is None or _NO_DAY.search(before):
            continue
        if written.year is not None and written.year not in _YEARS:
            continue
        start, first = found.start(), None
        if ranged := _RANGE_BEFORE.search(before):
            first = _beginning(ranged, written)
            start -= len(before) - ranged.start() if first else 0
        lead = small[max(0, start - _REACH) : start]
        weekday = _WEEKDAY.search(lead)
        if weekday:
            start -= len(lead) - weekday.start()
        number = weekday_of(weekday["name"].rstrip(".")) if weekday else None
        yield Mention(written, text, start, found.end(), paragraph, number, first)


def _beginning(found: re.Match[str], last: Written) -> Written | None:
    """The first day of a range, whose month and year may stand with the last."""
    month = month_of(found["month"]) if found["month"] else last.month
    if month is None:
        return None
    year = int(found["year"]) if found["year"] else last.year
    first = Written(int(found["day"]), month, year)
    return first if first.on(2024) else None


def ranged(one: Mention, every: Sequence[Mention]) -> Mention:
    """A day together with the one until which an event lasts: mulai Senin (…) hingga Rabu (…)."""
    for other in every:
        gap = one.text[one.end : other.start] if other.text == one.text else ""
        if other.start > one.end and _GAP.fullmatch(small_letters(gap)):
            first = one.first or one.written
            return replace(other, first=first, start=one.start, weekday=one.weekday)
    return one


def relative_day(text: str) -> str | None:
    """Words such as *Rabu kemarin*: which day they mean depends on when they were said."""
    found = _RELATIVE.search(small_letters(text))
    return text[found.start() : found.end()] if found else None


def says_today(text: str) -> str | None:
    """Words that say that something takes place on the day of the news."""
    found = _TODAY.search(small_letters(text))
    return text[found.start() : found.end()] if found else None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "held": re.compile(any_of("event", "held", "holding", "opening", "attending", "nouns")),
        "law": re.compile(
            r"\b(?:ditetapkan|diundangkan|perda|pergub|undang-undang|peraturan|instruksi|keputusan|"
            r"nomor|lahir|surat|tertanggal|pendaftaran|sejak|tentang|periode|berdasarkan|"
            r"sk)\b[^.;]*\Z"
        ),
        "there": re.compile(
            r"\b(?:usai|seusai|di sela|di lokasi|dalam acara|saat acara)\b|\bpada (?:hari )?\Z"
        ),
        "rule": re.compile(
            r"\b(?:perda|pergub|peraturan|undang-undang|nomor|lahir|tertanggal|sk)\b[^.;]*\Z"
        ),
        "later": re.compile(
            r"\b(?:akan|bakal|rencananya|direncanakan|dijadwalkan|paling lambat|selambat-lambatnya|"
            r"sebelum(?! (?:pelaksanaan|kegiatan|acara|rapat))|hingga|sampai|batas|nantinya|"
            r"selanjutnya|berikutnya|sebelumnya|mulai|"
            r"setelah)\b[^.;]*\Z"
        ),
        "said": re.compile(
            r"\b(?:ujar|kata|tutur|jelas|ungkap|ucap|tegas|papar|tambah)(?:nya)?\b[^.;]*\Z"
        ),
        "label": re.compile(
            r"(?:\A|\n)[^:\n]{0,40}(?:hari|tanggal|tgl|waktu)[^:\n]{0,30}[:=]\s*\Z"
        ),
        "on": re.compile(r"\bpada\s+(?:hari\s+)?\Z"),
    }


def likelihood(one: Mention, *, invites: bool) -> int:
    """How much speaks for a day being that of the event."""
    known, small = _patterns(), small_letters(one.text)
    clause = small[max(0, one.start - 240) : one.start]
    clause = re.split(r"(?<=[a-z0-9)”\"][.;])\s", clause)[-1]
    score = 10 - min(one.paragraph, 8)
    score += 4 * (one.weekday is not None) + 2 * bool(known["on"].search(one.before))
    score += 3 * bool(
        known["held"].search(clause) or known["held"].search(small[one.end : one.end + 120])
    )
    score += 12 * bool(known["label"].search(small[: one.start]))
    score -= 6 * bool(known["said"].search(clause))
    score -= 9 * bool(known["law"].search(clause[-80:]))
    if known["later"].search(clause[-90:]) and not invites:
        score -= 8
    return score


def is_of_speech(one: Mention) -> bool:
    """Whether a day is that on which somebody said something: ujarnya, Rabu (30/9)."""
    clause = re.split(
        r"(?<=[a-z0-9)”\"][.;])\s", small_letters(one.text)[max(0, one.start - 240) : one.start]
    )[-1]
    is_said = _patterns()["said"].search(clause) is not None
    return is_said and not _patterns()["there"].search(clause)


@dataclass(frozen=True, slots=True)
class Clock:
    """The hours of an event, with their words."""

    start: str
    end: str | None
    words: str


def clock_in(text: str) -> Clock | None:
    """The first hour in a text, and the one until which it lasts."""
    small = small_letters(text)
    found = _TIME.search(small)
    if found is None:
        return None
    hour, minute = found["h"] or found["h2"], found["m"] or found["m2"]
    at = found.end("m") if found["m"] else found.end("m2")
    until = _UNTIL.match(small, at)
    end = f"{int(until['h']):02}:{until['m']}" if until else None
    stop = until.end() if until else at
    start = f"{int(hour):02}:{minute}"
    return Clock(start, end if end and end > start else None, text[found.start() : stop].strip())


def year_from(known: Sequence[date], every: Sequence[Mention]) -> tuple[int, str] | None:
    """The year that a text states for a day without one: that of its own date, or of all others."""
    if known:
        return known[0].year, f"{known[0]}"
    years = {
        one.written.year: one.words
        for one in every
        if one.written.year and not _patterns()["rule"].search(one.before)
    }
    if len(years) == 1:
        ((year, said),) = years.items()
        return (year, said) if year else None
    return None


def nearest_year(one: Written, day: date) -> int:
    """The year that puts a day nearest to the day of the news."""
    options = [at for year in (day.year - 1, day.year, day.year + 1) if (at := one.on(year))]
    return min(options, key=lambda at: abs(at - day), default=day).year


def in_year(one: Mention, year: int) -> Mention:
    """A mention with its year."""
    written = one.written if one.written.year else replace(one.written, year=year)
    first = one.first and (one.first if one.first.year else replace(one.first, year=written.year))
    return replace(one, written=written, first=first)
