"""Numbers of bank accounts: digits beside a bank's name, or beside *rekening*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from bulletin.checks.calendar_words import small_letters
from bulletin.checks.identifiers import (
    AMOUNT,
    ENOUGH,
    Grouped,
    Number,
    Run,
    identity_numbers,
    runs,
)
from bulletin.checks.phones import mobile_numbers

_LENGTHS: Final = range(9, 17)
_WHOLE: Final = range(10, 17)  # digits of a number beside a name that is a word as well
_SEPARATORS: Final = frozenset(" .-\u00a0\u2010\u2011")
_REACH: Final = 70
_SHORT: Final = r"bca|bri|bni|btn|bsi|cimb|danamon"
_OTHERS: Final = (
    "mandiri|permata|muamalat|seabank|jago|jenius|dki|ocbc|nisp|panin|mega|btpn|maybank|"
    "bukopin|sinarmas|uob|hsbc|bjb|niaga|syariah|bank"
)
_NOT_MONEY: Final = "bank (?:sampah|data|soal|darah|benih|buku|makanan|pohon|indonesia)"
_SAID: Final = (
    r"rek(?:ening)?|norek|bank account|account (?:no|number)|acc(?:ount)? no|a/c|"
    rf"{_SHORT}|(?!{_NOT_MONEY})bank [a-z]{{2,20}}"
)
_GAP: Final = r"(?:[^\d\n]|\n(?!\n)){0,40}(?:\(\d{3}\)[ ]?)?"
_BEFORE: Final = re.compile(rf"(?<![a-z])(?:{_SAID})(?![a-z])(?P<gap>{_GAP})\Z")
_RIGHT_BEFORE: Final = re.compile(
    rf"(?<![a-z])(?:(?:{_OTHERS})|transfer(?:lah|kan)?[ ]ke)"
    r"(?P<gap>[ :.*_-]{0,4}(?:\(idr\)[ ]?|no(?:mor)?[.:]{0,2}[ ])?(?:\(\d{3}\)[ ]?)?)\Z"
)
_AFTER: Final = re.compile(
    rf"[ *_,/-]{{0,3}}(?:\([ ]?(?:bank[ ])?(?:{_SHORT}|{_OTHERS})(?![a-z])"
    rf"|(?:bank[ ])?(?:{_SHORT})(?![a-z])"
    rf"|(?:bank[ ])?(?:{_OTHERS})[ ,]{{1,2}}(?:a\.?[ ]?/?n\.?|atas nama)(?![a-z]))"
)
_AFTER_REACH: Final = 30
_MONEY: Final = re.compile(
    r"(?:\brp|\bidr|rupiah)[.: ]{0,2}\Z"
    r"|://|sebesar|senilai|sejumlah|\bnilai|\btotal|anggaran|belanja|\bpagu|kode rekening"
    r"|\bnib\b|npwp|amount(?:ing)? |worth"
)
_UNIT: Final = re.compile(r"(?:,-|[ ](?:rupiah|juta|miliar|ribu|orang|jiwa|unit|kg|idr))(?![a-z])")
_GOES_ON: Final = re.compile(r"[.-]\d")  # with another sign: an NPWP
_CALLED: Final = re.compile(
    r"tele?p|\btel\b|telp|\btlp|phone|\bfax|faks|\bcall|hubungi|\bhalo\b|\bwa\b|\bhp\b"
)
_BUDGET: Final = re.compile(r"(?:kode|kd\.?|koderek)[ ._-]{0,2}rek(?:ening)?[^\d\n]{0,40}\Z")
_NUMBER_DATE: Final = re.compile(
    r"[0-3]?\d[ .-][01]?\d[ .-](?:19|20)\d\d(?!\d)|(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)"
)
_CODE: Final = re.compile(r"\d\.\d{1,2}\.\d")  # of a budget: 5.1.02.01.01.0024
_LAND_LINE: Final = re.compile(r"0[2-9]\d{1,2}[ -]\d{5,8}\Z|0[2-9]\d{1,2}[ -]\d{3,4}[ -]\d{3,4}\Z")
_YEARS: Final = re.compile(r"(?:(?:19|20)\d\d[ .-]?)+\Z")
_OTHER_FORMS: Final = (AMOUNT, _NUMBER_DATE, _CODE, _LAND_LINE, _YEARS)


def account_numbers(text: str) -> Iterator[Number]:
    """Every number that a bank's name or *rekening* stands before, or a bank's name after."""
    every = runs(text)
    if every:
        small = small_letters(text)
        others = [*identity_numbers(text), *mobile_numbers(text)]
        taken = {place for one in others for place in range(one.at, one.at + len(one.written))}
        for number in islice(_numbers(every), ENOUGH):
            if number.spans[0][0] not in taken and _is_account(small, number):
                yield number.number


def _numbers(every: tuple[Run, ...]) -> Iterator[Grouped]:
    """Every stretch of digits that one sign divides, or none."""
    for run in every:
        spans = run.groups(run.start)
        while spans:
            taken = _together(run.text, spans)
            if sum(end - start for start, end in spans[:taken]) in _LENGTHS:
                yield Grouped(run.text, spans[:taken])
            spans = spans[taken:] or run.groups(spans[-1][1])


def _together(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """How many groups the same sign divides; one that is long enough stands alone."""
    taken, first = 1, ""
    if spans[0][1] - spans[0][0] in _LENGTHS:
        return taken
    for before, after in pairwise(spans):
        sign = text[before[1] : after[0]]
        first = first or sign
        if sign != first or sign not in _SEPARATORS:
            break
        taken += 1
    return taken


def _is_account(small: str, number: Grouped) -> bool:
    start, end = number.spans[0][0], number.spans[-1][1]
    before = small[max(0, start - _REACH) : start]
    if _is_other(number, before, small[end : end + _AFTER_REACH]):
        return False
    if found := _BEFORE.search(before):
        return _MONEY.search(found["gap"]) is None and _BUDGET.search(before) is None
    if number.ends[-1] not in _WHOLE:
        return False
    right = _RIGHT_BEFORE.search(before)
    return right is not None or _AFTER.match(small, end) is not None


def _is_other(number: Grouped, before: str, after: str) -> bool:
    """Whether digits beside a bank's name are an amount, a day, a code or a land-line."""
    written = number.written
    if any(form.match(written) for form in _OTHER_FORMS) or _UNIT.match(after):
        return True
    if len(number.spans) > 1 and _GOES_ON.match(after):
        return True
    return written.startswith("0") and _CALLED.search(before) is not None
