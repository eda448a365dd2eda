"""How the text of one value becomes a typed value.

Every scalar arrives as text (`str`), so that YAML's guesses never matter. A reader returns the
typed value or raises `fault(code, …)`; codes are those of the problems' catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from html.entities import html5
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from bulletin.schema.meant import meant_address, meant_amount, meant_day, meant_due, meant_moment
from bulletin.schema.status import SPOKEN

D = TypeVar("D", bound=date)
E = TypeVar("E", bound=StrEnum)

IDENTIFIER: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
IDENTIFIER_LENGTH: Final = 64
TITLE_LENGTH: Final = 120
SUMMARY_LENGTH: Final = 200
AMOUNT_DIGITS: Final = 18
EXAMPLES: Final = {
    "date": "2025-07-31",
    "moment": "2025-07-31 09:00",
    "due": "2026-12-31, 2026-12 / 2026",
    "amount": "2500000",
    "address": "/2025/kerja-bakti/",
}

# A list whose hyphens lack their space is one text to YAML, and so are two of its items.
GLUED_HYPHEN: Final = re.compile(r"-([^\s-]\S*)")
_JOINED: Final = re.compile(r"[a-z0-9-]+ -([a-z0-9][a-z0-9-]*)\Z")

_YEARS = range(2, 9999)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?"
    r"(?: ?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?))?\Z"
)
_DUE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?\Z")
_AMOUNT = re.compile(rf"(?:0|[1-9][0-9]{{0,{AMOUNT_DIGITS - 1}}})\Z")
_NUMBER = re.compile(r"[1-9][0-9]{0,5}\Z")
_URL = re.compile(r"[Hh][Tt][Tt][Pp][Ss]?://[^\s<>\x22'/]+(?:/[^\s<>\x22]*)?\Z")
_CODE = re.compile(r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?\Z")
_ADDRESS = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*\Z")
_IMAGE = re.compile(r"images/(?!\.)(?!.*/\.)[^\\#?%\x00-\x1f]*[^\\/#?%\x00-\x1f]\Z")
_MARKUP = re.compile(
    r"</?[A-Za-z][^<>]*>|<!--|&(?:#[0-9]+|#x[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);"
    r"|!?\[[^\[\]]*\](?:\([^()\s]*\)|\[[^\[\]]*\])|\*\*[^*]+\*\*|(?<!\w)\*[^*\s](?:[^*]*[^*\s])?\*(?!\w)"
    r"|(?<!\w)__[^_]+__(?!\w)|(?<!\w)_[^_\s](?:[^_]*[^_\s])?_(?!\w)|`[^`]+`|\A#{1,6} "
)
_MARKUP_SIGN = re.compile(r"[<&\[*_`#]")  # no markup is without one: most texts are searched once


def fault(code: str, **values: object) -> PydanticCustomError:
    """A validation error that carries a problem's code and the values of its message."""
    return PydanticCustomError("problem", "{code}", {"code": code, "values": values})


def is_identifier(text: str) -> bool:
    """Whether a text is an identifier of the contract."""
    return (
        IDENTIFIER.match(text) is not None
        and len(text) <= IDENTIFIER_LENGTH
        and not text.isdecimal()
    )


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise fault("not-a-text")
    return given


def _plain(given: object) -> str:
    text = " ".join(_text(given).split())
    if _MARKUP_SIGN.search(text) is None:
        return text
    for found in _MARKUP.finditer(text):
        if not found[0].startswith("&") or found[0].startswith("&#") or found[0][1:] in html5:
            raise fault("markup", found=found[0])
    return text


def _at_most(limit: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        if len(text) > limit:
            raise fault("too-long", limit=limit, found=len(text))
        return text

    return check


def _identifier(given: object) -> str:
    text = _text(given)
    if hyphen := _JOINED.match(text):
        raise fault("yaml-hyphen", nearest=f"- {hyphen[1]}")
    if not is_identifier(text):
        raise fault("identifier", found=text, nearest=suggested_identifier(text))
    return text


def _slug(given: object) -> str:
    """An identifier that may be digits alone: the contract names ``slug: 0123`` as one."""
    text = _text(given)
    return text if re.fullmatch(r"[0-9]{1,64}", text) else _identifier(text)


def suggested_identifier(text: str) -> str:
    """The identifier that a text is probably meant to be; an example where there is none."""
    words = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:IDENTIFIER_LENGTH].strip("-")
    return words if is_identifier(words) else "kerja-bakti"


def _matching(
    pattern: re.Pattern[str], code: str, meant: Callable[[str], str | None] = lambda _: None
) -> Callable[[object], str]:
    """A reader of text in a form; its fault names what another form probably means."""

    def check(given: object) -> str:
        text = _text(given)
        if pattern.match(text) is None:
            raise fault(code, found=text, nearest=meant(text) or EXAMPLES.get(code, ""))
        return text

    return check


def _day(given: object) -> date:
    text = _matching(_DAY, "date", meant_day)(given)
    try:
        return _in_reach(date.fromisoformat(text))
    except ValueError:
        raise fault("impossible-date", found=text) from None


def _moment(given: object) -> date | datetime:
    """A date, or a date-time: naive where no offset is written."""
    text = _text(given)
    if _DAY.match(text):
        return _day(text)
    iso = _matching(_MOMENT, "moment", meant_moment)(text).replace(" ", "T", 1).replace(" ", "")
    try:
        return _in_reach(datetime.fromisoformat(iso))
    except ValueError:
        raise fault("impossible-date", found=text) from None


def _in_reach(given: D) -> D:
    """A date that every time zone can tell; `ValueError` for one at the calendar's ends."""
    if given.year not in _YEARS:
        raise ValueError(given)
    return given


def _due(given: object) -> str:
    text = _matching(_DUE, "due", meant_due)(given)
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        raise fault("impossible-date", found=text) from None
    return text


def _whole(
    pattern: re.Pattern[str], code: str, meant: Callable[[str], str | None] = lambda _: None
) -> Callable[[object], int]:
    def check(given: object) -> int:
        return int(_matching(pattern, code, meant)(given))

    return check


def choice(kind: type[E]) -> BeforeValidator:
    """A validator for one word out of a fixed set, with the nearest of them in its fault."""
    words = [member.value for member in kind]

    def check(given: object) -> E:
        text = _text(given)
        if text not in words:
            spoken = str(SPOKEN.get(text.casefold(), ""))
            meant = spoken if spoken in words else nearest(text, words)
            raise fault("choice", found=text, choices=", ".join(words), nearest=meant)
        return kind(text)

    return BeforeValidator(check)


def nearest(text: str, known: list[str]) -> str:
    """The known word that a text most resembles; the first few words where none does."""
    if close := get_close_matches(text.casefold(), known, n=1, cutoff=0.5):
        return close[0]
    return ", ".join(known[:4]) or "-"


def _form(*patterns: re.Pattern[str], also: str | None = None, **more: Any) -> WithJsonSchema:  # noqa: ANN401 - as JSON Schema has it
    """The JSON Schema of a value in one of some forms; `also` is what an editor may read it as."""
    forms = "|".join(one.pattern.removesuffix(r"\Z") for one in patterns)
    kind = ["string", also] if also else "string"
    return WithJsonSchema({"type": kind, "pattern": f"^(?:{forms})$", **more})


def _words(**more: int) -> WithJsonSchema:
    """The JSON Schema of a text: an editor may read one as a number or a truth value."""
    return WithJsonSchema({"type": ["string", "number", "boolean"], "pattern": r"\S", **more})


_NAMES: Final = re.compile(rf"(?![0-9]+$){IDENTIFIER.pattern}")
_DIGITS: Final = re.compile(r"[0-9]+\Z")

Text = Annotated[str, BeforeValidator(_text), _words()]
Plain = Annotated[str, BeforeValidator(_plain), _words()]
Title = Annotated[
    str,
    BeforeValidator(_plain),
    AfterValidator(_at_most(TITLE_LENGTH)),
    _words(maxLength=TITLE_LENGTH),
]
Summary = Annotated[
    str,
    BeforeValidator(_plain),
    AfterValidator(_at_most(SUMMARY_LENGTH)),
    _words(maxLength=SUMMARY_LENGTH),
]
Identifier = Annotated[
    str, BeforeValidator(_identifier), _form(_NAMES, maxLength=IDENTIFIER_LENGTH)
]
Slug = Annotated[
    str,
    BeforeValidator(_slug),
    _form(_DIGITS, _NAMES, also="integer", maxLength=IDENTIFIER_LENGTH, minimum=0),
]
Day = Annotated[date, BeforeValidator(_day), _form(_DAY)]
Moment = Annotated[date | datetime, BeforeValidator(_moment), _form(_DAY, _MOMENT)]
Due = Annotated[
    str, BeforeValidator(_due), _form(_DUE, also="integer", minimum=1, maximum=_YEARS.stop)
]
Rupiah = Annotated[
    int,
    BeforeValidator(_whole(_AMOUNT, "amount", meant_amount)),
    _form(_AMOUNT, also="integer", minimum=0, maximum=10**AMOUNT_DIGITS - 1),
]
Days = Annotated[
    int,
    BeforeValidator(_whole(_NUMBER, "number")),
    _form(_NUMBER, also="integer", minimum=1),
]
Url = Annotated[str, BeforeValidator(_matching(_URL, "url")), _form(_URL)]
RegionCode = Annotated[str, BeforeValidator(_matching(_CODE, "code")), _form(_CODE)]
ImagePath = Annotated[str, BeforeValidator(_matching(_IMAGE, "image-path")), _form(_IMAGE)]
Address = Annotated[str, BeforeValidator(_matching(_ADDRESS, "address", meant_address))]
