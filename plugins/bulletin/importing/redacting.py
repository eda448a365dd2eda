"""Private data in a pasted text: left out of the draft, for what is in git stays there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Final

from bulletin.checks.accounts import account_numbers
from bulletin.checks.births import birth_dates
from bulletin.checks.identifiers import Number, identity_numbers
from bulletin.checks.mail import addresses, is_personal
from bulletin.checks.phones import domestic, mobile_numbers

LEFT_OUT: Final = "tidak dimuat]"  # the end of what stands in the place of private data
# What is looked for, in this order: a longer number is not taken for a shorter one.
_KINDS: Final[tuple[tuple[str, Callable[[str], Iterable[Number]]], ...]] = (
    ("NIK atau nomor KK", identity_numbers),
    ("nomor rekening", account_numbers),
    ("nomor telepon", mobile_numbers),
    ("alamat surel", addresses),
    ("tanggal lahir", birth_dates),
)


def redacted(text: str, public: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """A text without private data, each replaced by a word on what it was; and what was found.

    `public` are the digits and addresses that the site itself gives.
    """
    told = list[str]()
    for kind, finder in _KINDS:
        found = [one for one in finder(text) if _is_private(one, public)]
        for one in sorted(found, key=lambda one: one.at, reverse=True):
            text = f"{text[: one.at]}[{kind} {LEFT_OUT}{text[one.at + len(one.written) :]}"
            told.append(kind)
    return text, tuple(told)


def published(texts: Iterable[str]) -> frozenset[str]:
    """The digits and addresses in texts that are public."""
    together = "\n".join(texts)
    numbers = (domestic(one.digits) for one in mobile_numbers(together))
    return frozenset((*numbers, *(one.digits for one in addresses(together))))


def _is_private(one: Number, public: Collection[str]) -> bool:
    if "@" in one.digits:
        return one.digits not in public and is_personal(one.digits)
    return domestic(one.digits) not in public
