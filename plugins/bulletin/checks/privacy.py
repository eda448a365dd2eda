"""Privacy: nothing is published that belongs to a person alone (UU PDP, the law of 2022)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import unescape
from itertools import islice
from typing import Final

from bulletin.checks.finding import finds
from bulletin.checks.identifiers import (
    AMOUNT,
    Number,
    domestic,
    identity_numbers,
    mobile_numbers,
    runs,
)
from bulletin.checks.known import FileRule, Known
from bulletin.checks.texts import texts_of
from bulletin.problems import Problem
from bulletin.problems.problem import FILE, values
from bulletin.sources import Document, Kind

Finder = Callable[[str], Iterable[Number]]

_CARD: Final = re.compile(r"\bKK\b|kartu[ _-]keluarga|family card", re.IGNORECASE)
_CARD_REACH: Final = 40  # signs before a number in which it is said what the number is
_HIDING: Final = re.compile(r"[0-9@][*_`~\\<&]")
_ENTITIES: Final = ("&#", "&commat;", "&shy;")
_SHOWN: Final = 4
_ENOUGH: Final = 50  # findings of a kind in one text; a text of nothing else is bounded work
_TAG: Final = re.compile(r"<[^<>]*>")
_AT: Final = re.compile(r"@|[ ]?\[(?:at|et)\][ ]?|[ ]?\((?:at|et)\)[ ]?", re.IGNORECASE)
_AT_SIGNS: Final = ("@", "at]", "at)", "et]", "et)", "AT]", "AT)")
_LOCAL: Final = re.compile(r"[A-Za-z0-9._%+-]+\Z")
_LONGEST: Final = 64
_DOMAIN: Final = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_FREE_MAIL: Final = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx"
    r"|proton|protonmail|zoho|yandex|mail)\.",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(
    r"(?:info|admin|humas|kontak|contact|redaksi|sekretariat|kelurahan|kecamatan|lmk|rw|rt|office|"
    r"kantor|layanan|pengaduan|aduan|halo|hello|support|bantuan|warta|media|press|cs|ppid|hapus|"
    r"koperasi|puskesmas|posyandu|bank-?sampah|karang-?taruna|pkk|dinas|noreply|no-reply|webmaster|"
    r"postmaster|takedown|abuse|surat)[a-z0-9.-]*\Z",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    r"(?:\b[Rr]ek(?:ening)?\b|\b[Nn]orek\b|\bbank account|\baccount (?:no|number)\b|"
    r"\b(?:BCA|BRI|BNI|BTN|BSI|CIMB|Danamon|Bank [A-Z][A-Za-z]{1,20})\b)"
    r"(?P<gap>[^\d\n]{0,40})(?<!\d)(?P<number>\d(?:[ .-]?\d){7,15})(?![ .-]?\d)"
)
_MONEY: Final = re.compile(r"Rp|IDR|rupiah", re.IGNORECASE)
_NUMBER_DATE: Final = re.compile(r"\d{1,2}[ .-]\d{1,2}[ .-]\d{4}\Z|\d{4}-\d{2}-\d{2}\Z")
_MONTH: Final = (
    r"(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|nop|des|dec)[a-z]{0,7}\.?"
)
_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ ./-]{{1,2}}(?:of )?(?:\d{{1,2}}|{_MONTH})[ ./-]{{1,2}}"
    rf"(?:19|20)?\d\d"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
)
_BIRTH: Final = re.compile(
    r"(?<!hari )(?<!hari-)(?:\b(?:ke)?lahir(?:an)?\b|\bTTL\b|\bborn\b|\bdate[ -]of[ -]birth\b|"
    r"\bDOB\b|"
    rf"\bbirthday\b)(?:[^\d\n]|\n(?!\n)){{0,45}}?(?P<date>{_DATE})",
    re.IGNORECASE,
)
_BIRTH_SIGNS: Final = ("ahir", "AHIR", "TTL", "ttl", "orn ", "irth", "DOB", "dob")
_NATIONAL: Final = re.compile(
    r"17 Agustus 1945|1 Juni 1945|17 August 1945|1 June 1945", re.IGNORECASE
)


@finds("nik")
def identity_number(document: Document, known: Known) -> Iterator[Problem]:
    """No NIK stands anywhere: sixteen digits with a region and a birth date, however spaced."""
    del known
    yield from _numbers(
        document, identity_numbers, "nik", lambda text, one: not _is_card(text, one)
    )


@finds("kk")
def family_card(document: Document, known: Known) -> Iterator[Problem]:
    """No number of a family card (KK) stands anywhere."""
    del known
    yield from _numbers(document, identity_numbers, "kk", _is_card)


def _is_card(text: str, number: Number) -> bool:
    return _CARD.search(text, max(0, number.at - _CARD_REACH), number.at) is not None


@finds("phone")
def mobile_number(document: Document, known: Known) -> Iterator[Problem]:
    """No mobile number stands anywhere that `phones` or a contact of `site.yaml` does not name."""
    if document.kind is not Kind.SITE:
        public = _public(_public_texts(known), mobile_numbers)
        yield from _numbers(
            document, mobile_numbers, "phone", lambda _, one: domestic(one.digits) not in public
        )


def _numbers(
    document: Document, finder: Finder, code: str, counts: Callable[[str, Number], bool]
) -> Iterator[Problem]:
    """The numbers of a kind in all texts, in what a reader sees of the body, and in the path."""
    texts = texts_of(document)
    told = 0
    for number in finder(texts.together):
        if counts(texts.together, number) and (told := told + 1) <= _ENOUGH:
            text, at = texts.at(number.at)
            yield text.problem(code, at, found=number.written)
    for number in finder(document.inside):
        if counts(document.inside, number):
            yield _of_file(document, code, number.written)
    for seen, number in _hidden(document, finder):
        if counts(seen, number):
            yield texts.every[-1].problem(code, _begins(document, number), found=number.written)


def _of_file(document: Document, code: str, found: str) -> Problem:
    return Problem(document.positions.path, 1, FILE, code, values(found=found))


def _hidden(document: Document, finder: Finder) -> Iterator[tuple[str, Number]]:
    """What a reader of the page sees and the source does not show: signs or entities in between."""
    prose = document.prose
    if prose is None or not _may_hide(prose.text):
        return
    seen = unescape(_TAG.sub("", prose.html))
    shown = {one.digits for one in finder(prose.text)}
    for number in finder(seen):
        if number.digits not in shown:
            yield seen, number


@lru_cache(maxsize=2)
def _may_hide(text: str) -> bool:
    """Whether a body may show what its source does not; one rule after the other asks it."""
    return any(one in text for one in _ENTITIES) or _HIDING.search(text) is not None


def _begins(document: Document, hidden: Number) -> int:
    """Where in the source a number stands of which the source shows the beginning."""
    return max(0, document.prose.text.find(hidden.written[:_SHOWN])) if document.prose else 0


@lru_cache(maxsize=4)
def _public(texts: tuple[str, ...], finder: Finder) -> frozenset[str]:
    """The digits of what `site.yaml` gives to the public."""
    return frozenset(domestic(one.digits) for text in texts for one in finder(text))


def _public_texts(known: Known) -> tuple[str, ...]:
    if (site := known.site) is None:
        return ()
    contacts = (site.contact, site.takedown_contact)
    return (*site.phones, *(text for one in contacts for text in (one.id, one.en)))


@finds("email")
def email_address(document: Document, known: Known) -> Iterator[Problem]:
    """No e-mail address of a person stands anywhere.

    An address of `site.yaml`, of a government (``.go.id``), or of an office at a domain of its own
    is none.
    """
    if document.kind is Kind.SITE:
        return
    texts, public = texts_of(document), _public(_public_texts(known), _addresses)
    for found in islice(_addresses(texts.together), _ENOUGH):
        if found.digits not in public and _is_personal(found.digits):
            text, at = texts.at(found.at)
            yield text.problem("email", at, found=found.written)
    for _, found in _hidden(document, _addresses):
        if found.digits not in public and _is_personal(found.digits):
            yield texts.every[-1].problem("email", _begins(document, found), found=found.written)


def _addresses(text: str) -> Iterator[Number]:
    """Every e-mail address; in the place of its digits as it would be typed.

    The sign in its middle is looked for first: there is hardly ever one.
    """
    if not any(sign in text for sign in _AT_SIGNS):
        return
    for sign in _AT.finditer(text):
        name = _LOCAL.search(text, max(0, sign.start() - _LONGEST), sign.start())
        domain = _DOMAIN.match(text, sign.end())
        if name and domain:
            typed = f"{name[0]}@{domain[0]}".lower()
            yield Number(text[name.start() : domain.end()], typed, name.start())


def _is_personal(address: str) -> bool:
    name, _, domain = address.partition("@")
    if domain.endswith(".go.id"):
        return False
    return _FREE_MAIL.match(domain) is not None or _ROLE.match(name) is None


@finds("bank-account")
def bank_account(document: Document, known: Known) -> Iterator[Problem]:
    """No bank account stands anywhere: digits that follow a bank's name or *rekening*."""
    del known
    texts = texts_of(document)
    if not runs(texts.together):
        return
    for found in islice(_ACCOUNT.finditer(texts.together), _ENOUGH):
        number = found["number"]
        amount = _MONEY.search(found["gap"]) or AMOUNT.match(number)
        other = _NUMBER_DATE.match(number) or [*identity_numbers(number), *mobile_numbers(number)]
        if not amount and not other:
            text, at = texts.at(found.start("number"))
            yield text.problem("bank-account", at, found=number)


@finds("birth-date")
def birth_date(document: Document, known: Known) -> Iterator[Problem]:
    """No person's date of birth stands anywhere; a year alone is none."""
    del known
    texts = texts_of(document)
    if any(sign in texts.together for sign in _BIRTH_SIGNS):
        for found in islice(_BIRTH.finditer(texts.together), _ENOUGH):
            if _NATIONAL.fullmatch(found["date"]) is None:
                text, at = texts.at(found.start("date"))
                yield text.problem("birth-date", at, found=found["date"])


FILE_RULES: Final[tuple[FileRule, ...]] = (
    identity_number,
    family_card,
    mobile_number,
    email_address,
    bank_account,
    birth_date,
)
