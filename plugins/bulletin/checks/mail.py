"""E-mail addresses, also as they are written for people and not for programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from bulletin.checks.calendar_words import small_letters
from bulletin.checks.identifiers import ENOUGH, Number

_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WIDE: Final = {0xFF01 + number: 0x21 + number for number in range(94)} | {0xFE6B: 0x40}
_WIDE_SIGNS: Final = ("\uff20", "\ufe6b")
_LOCAL: Final = f"abcdefghijklmnopqrstuvwxyz0123456789._%+-{_UNSEEN}"
_LONGEST: Final = 64
_FREE_MAIL: Final = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx"
    r"|proton|protonmail|zoho|yandex|mail)\.(?P<end>com|co\.id|net|me|id|de|ru)?"
)
_OFFICES: Final = (".go.id", ".mil.id", ".sch.id", ".desa.id")  # given to institutions only
# Offices that write with a free address name themselves in it.
_OFFICE_NAME: Final = re.compile(
    r"(?:kelurahan|kecamatan|puskesmas|pustu|posyandu|kantor|dinas|sudin|sekretariat|lmk|pkk|"
    r"karang-?taruna|koperasi|bank-?sampah|sdn|smpn|sman|smkn|paud|masjid|gereja)[._-]?"
    r"(?=[a-z0-9])"
)
_ROLE: Final = re.compile(
    r"(?:info|admin|humas|kontak|contact|redaksi|sekretariat|kelurahan|kecamatan|lmk|rw|rt|office|"
    r"kantor|layanan|pengaduan|aduan|halo|hello|support|bantuan|warta|media|press|cs|ppid|hapus|"
    r"koperasi|puskesmas|posyandu|bank-?sampah|karang-?taruna|pkk|dinas|noreply|no-reply|webmaster|"
    r"postmaster|takedown|abuse|surat|pengurus|panitia|yayasan|sekretaris|customercare|marketing|"
    r"markas|lppm|tu|tata-?usaha|rektorat|perpustakaan|pln|pos|pusat|cabang)[a-z0-9.-]*\Z"
)
_AT: Final = re.compile(rf"[\[({{][ ]?(?:at|et|a|@)[ ]?[\])}}]|@[{_UNSEEN}]*")
_BRACKETS: Final = re.compile(r"[\[({](?:a|at|et|[ ]at[ ])[\])}]")
_DOT: Final = (
    rf"[{_UNSEEN}]*(?:\\?\.|[ ]?[\[({{][ ]?(?:dot|titik|\.)[ ]?[\])}}][ ]?|[ ](?:dot|titik)[ ])"
)
_DOTS: Final = re.compile(_DOT)
_LABEL: Final = rf"[a-z0-9{_UNSEEN}-]{{1,63}}"
_DOMAIN: Final = re.compile(rf"[ ]?(?P<name>{_LABEL}(?:{_DOT}{_LABEL}){{1,5}})")
_IS_DOMAIN: Final = re.compile(
    r"[^@]*\.(?!(?:png|jpe?g|gif|webp|svg|md|js|css|pdf|html?)\Z)[a-z]{2,63}\Z"
)
# An “at” between words is one only before a company and a “dot”, or in capitals: English has many.
_SPOKEN: Final = re.compile(rf"[ ]at(?=[ ](?:yahoo|outlook|[a-z]{{1,6}}mail)(?P<dot>{_DOT}))")
_SPOKEN_SIGNS: Final = ("mail", "yahoo", "outlook")


def addresses(text: str) -> Iterator[Number]:
    """Every e-mail address; in the place of its digits as it would be typed.

    The sign in its middle is looked for first: there is hardly ever one.
    """
    if any(sign in text for sign in _WIDE_SIGNS):
        text = text.translate(_WIDE)
    small = small_letters(text)
    for sign in islice(chain(_signs(small), _spoken(text, small)), ENOUGH):
        if found := _around(text, small, sign):
            yield found


def _signs(small: str) -> Iterator[re.Match[str]]:
    if "@" in small or _BRACKETS.search(small):
        yield from _AT.finditer(small)


def _spoken(text: str, small: str) -> Iterator[re.Match[str]]:
    """The words that stand for the sign, with the space before them."""
    if " at " in small and any(sign in small for sign in _SPOKEN_SIGNS):
        for word in _SPOKEN.finditer(small):
            if word["dot"] != "." or text[word.start() + 1].isupper():
                yield word


def _around(text: str, small: str, sign: re.Match[str]) -> Number | None:
    """The address in whose middle a sign stands."""
    before = small[max(0, sign.start() - _LONGEST) : sign.start()]
    near = before.rstrip(" \\")
    local = near[len(near.rstrip(_LOCAL)) :].lstrip(_UNSEEN)
    domain = _DOMAIN.match(small, sign.end())
    if not local or domain is None:
        return None
    typed = _plain(local, domain["name"])
    apart = before.endswith(" ") or domain[0].startswith(" ")
    if not _is_address(
        typed, is_loose=apart if sign[0][0] == "@" else "a" in sign[0][1:-1].split()
    ):
        return None
    start = sign.start() - len(before) + len(near) - len(local)
    return Number(text[start : domain.end()], typed, start)


def _plain(local: str, domain: str) -> str:
    """An address as it is typed."""
    joined = f"{local}@{_DOTS.sub('.', domain)}"
    return joined if joined.isascii() else joined.translate(dict.fromkeys(map(ord, _UNSEEN)))


def _is_address(typed: str, *, is_loose: bool) -> bool:
    """Whether it can be an address; with a space beside the sign it may be a place or a handle."""
    domain = typed.partition("@")[2]
    free = _FREE_MAIL.match(domain)
    if is_loose and (free is None or free["end"] is None):
        return False
    return _IS_DOMAIN.match(domain) is not None


def is_personal(address: str) -> bool:
    """Whether an address is a person's: not a government's, nor an office's at its own domain."""
    name, _, domain = address.partition("@")
    if domain.endswith(_OFFICES) or _OFFICE_NAME.match(name):
        return False
    return _FREE_MAIL.match(domain) is not None or _ROLE.match(name) is None
