"""Privacy: nothing is published that belongs to a person alone (UU PDP, the law of 2022)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from bulletin.checks.accounts import account_numbers
from bulletin.checks.births import birth_dates
from bulletin.checks.finding import finds
from bulletin.checks.identifiers import Number, identity_numbers
from bulletin.checks.known import FileRule, Known
from bulletin.checks.mail import addresses, is_personal
from bulletin.checks.phones import domestic, mobile_numbers
from bulletin.checks.shown import Finder, findings
from bulletin.problems import Problem
from bulletin.problems.problem import FILE, values
from bulletin.sources import Document, Kind

_CARD: Final = re.compile(r"\bKK\b|kartu[ _-]keluarga|family card", re.IGNORECASE)
_CARD_REACH: Final = 40  # signs before a number in which it is said what the number is
_ENOUGH: Final = 50  # findings of a kind in one text; a text of nothing else is bounded work


@finds("nik")
def identity_number(document: Document, known: Known) -> Iterator[Problem]:
    """No NIK stands anywhere: sixteen digits with a region and a birth date, however spaced."""
    del known
    yield from _told(document, "nik", identity_numbers, lambda text, one: not _is_card(text, one))


@finds("kk")
def family_card(document: Document, known: Known) -> Iterator[Problem]:
    """No number of a family card (KK) stands anywhere."""
    del known
    yield from _told(document, "kk", identity_numbers, _is_card)


def _is_card(text: str, number: Number) -> bool:
    return _CARD.search(text, max(0, number.at - _CARD_REACH), number.at) is not None


@finds("phone")
def mobile_number(document: Document, known: Known) -> Iterator[Problem]:
    """No mobile number stands anywhere that `phones` or a contact of `site.yaml` does not name.

    Which these are is not known while that file cannot be read.
    """
    if document.kind is not Kind.SITE and known.said is not None:
        public = _public(_public_texts(known), mobile_numbers)
        yield from _told(
            document, "phone", mobile_numbers, lambda _, one: domestic(one.digits) not in public
        )


def _told(
    document: Document,
    code: str,
    finder: Finder,
    counts: Callable[[str, Number], bool] = lambda _, __: True,
) -> Iterator[Problem]:
    """What is found of a kind in the texts of a file and in its path."""
    told = 0
    for found in findings(document, finder):
        if counts(found.seen, found.number):
            yield found.text.problem(code, found.at, found=found.number.written)
            if (told := told + 1) == _ENOUGH:
                break
    for number in finder(document.inside):
        if counts(document.inside, number):
            given = values(found=number.written)
            yield Problem(document.positions.path, 1, FILE, code, given)


@lru_cache(maxsize=4)
def _public(texts: tuple[str, ...], finder: Finder) -> frozenset[str]:
    """The digits of what `site.yaml` gives to the public."""
    return frozenset(domestic(one.digits) for text in texts for one in finder(text))


def _public_texts(known: Known) -> tuple[str, ...]:
    if (site := known.site) is None:
        return known.said or ()
    contacts = (site.contact, site.takedown_contact)
    return (*site.phones, *(text for one in contacts for text in (one.id, one.en)))


@finds("email")
def email_address(document: Document, known: Known) -> Iterator[Problem]:
    """No e-mail address of a person stands anywhere.

    An address of `site.yaml`, of a government (``.go.id``), or of an office at a domain of its own
    is none. Which these are is not known while `site.yaml` cannot be read.
    """
    if document.kind is not Kind.SITE and known.said is not None:
        public = _public(_public_texts(known), addresses)
        yield from _told(
            document,
            "email",
            addresses,
            lambda _, one: one.digits not in public and is_personal(one.digits),
        )


@finds("bank-account")
def bank_account(document: Document, known: Known) -> Iterator[Problem]:
    """No bank account stands anywhere: digits beside a bank's name or after *rekening*."""
    del known
    yield from _told(document, "bank-account", account_numbers)


@finds("birth-date")
def birth_date(document: Document, known: Known) -> Iterator[Problem]:
    """No person's date of birth stands anywhere; a year alone, or an office's, is none."""
    del known
    yield from _told(document, "birth-date", birth_dates)


FILE_RULES: Final[tuple[FileRule, ...]] = (
    identity_number,
    family_card,
    mobile_number,
    email_address,
    bank_account,
    birth_date,
)
