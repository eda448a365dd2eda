"""What a text says that cannot be so, or that its other language says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "weekday": error(
        "“{found}”: {other} adalah hari {nearest}; betulkan harinya atau tanggalnya",
        "“{found}”: {other} is a {nearest}; correct the day or the date",
    ),
    "weekday-year": warning(
        "“{found}”: {other} adalah hari {nearest}; betulkan harinya atau tanggalnya, atau tulis "
        "tahunnya",
        "“{found}”: {other} is a {nearest}; correct the day or the date, or write the year",
    ),
    "no-such-day": error(
        "“{found}”: tanggal itu tidak ada di kalender; betulkan",
        "“{found}”: there is no such day in the calendar; correct it",
    ),
    "amount-words": error(
        "“{found}”: sebelum kurung {other}, di dalam kurung {nearest}; samakan keduanya",
        "“{found}”: {other} before the bracket, {nearest} in it; make them the same",
    ),
    "file-language": warning(
        "isi berkas ini tampaknya dalam bahasa lain; tulis dalam bahasa berkas ini, atau bila "
        "namanya keliru, ganti menjadi {found}",
        "the text of this file seems to be in the other language; write it in the language of the "
        "file or, if its name is wrong, call it {found}",
    ),
}
