"""Where an event takes place, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME, MONTH_NAME, small_letters
from bulletin.importing.guess import Certainty, Guess
from bulletin.importing.sentences import ends_sentence, is_label, sentences
from bulletin.importing.vocabulary import any_of, one_of, words

_LONGEST: Final = 160
_SHORTEST: Final = 3
_PIECE_WORDS: Final = 8
_AMONG_FIRST: Final = 2
_FIRST_PARAGRAPHS: Final = 4
_MIDDLE: Final = (
    r"(?:\s+(?:secara\s+\w+|langsung|serentak|kembali|meriah|khidmat|lancar|tertib|sederhana|"
    r"terpusat|rutin|bersama|tadi|malam|ini|itu|tersebut|oleh\s+[^.,;]{3,60}?))?"
)
_PIECE: Final = re.compile(r"\s*,\s*")
_DAY: Final = re.compile(
    rf"\(?(?:{DAY_NAME})\b|\(?[0-9]{{1,2}}[/.-][0-9]{{1,2}}|[0-9]{{1,2}} (?:{MONTH_NAME})\b|\(20"
)
_WORD: Final = re.compile(r"\S+")
_BRACKET: Final = re.compile(
    r"\s*\([^()]*(?:[0-9]{1,2}[/.-][0-9]|20[0-9]{2}|wib)[^()]*\)?.*", re.IGNORECASE
)
# RW 03 Kelurahan Kapas Langit: what stands after it in small letters is no part of it.
_UNIT: Final = re.compile(
    r"R[TW][\s./-]?\s?[0-9]{1,3}(?:[\s,/]+(?:(?:[Kk]elurahan|[Kk]ecamatan|[Dd]esa|[Kk]el\.|"
    r"[Kk]ec\.)\s)?[A-Z0-9][\w/]*)*"
)
_QUOTED: Final = re.compile(r"[“\"][^“”\"]*(?:[”\"]|\Z)")
_INHABITED: Final = re.compile(
    r"\b(?:warga|masyarakat|ketua|pengurus|lurah|permasalahan|anak|lansia|balita|usaha|"
    r"tinggal)\s\Z",
    re.IGNORECASE,
)
_VERB: Final = re.compile(r"(?:me|mem|men|meng|ber|ter)[a-z]{4,}")
_NO_VERBS: Final = frozenset(
    (
        "merah",
        "medan",
        "merdeka",
        "melati",
        "mekar",
        "menteng",
        "meruya",
        "merpati",
        "bersama",
        "teratai",
        "terminal",
        "terpadu",
        "merbabu",
        "berlian",
    )
)


def venue(paragraphs: Sequence[str], *, invites: bool) -> Guess[str] | None:
    """Where the event takes place, or `None` where the text does not say."""
    for text in paragraphs:
        if (label := is_label(text, "venue")) and (found := _trimmed(label[1], whole=True)):
            return Guess(found, text)
    for sentence, number in _sentences(paragraphs):
        if (guess := _in(sentence, number, invites=invites)) is not None:
            return guess
    early = [*_sentences(paragraphs[:_FIRST_PARAGRAPHS])]
    for nouns, needs_event in (("buildings", True), ("buildings", False), ("areas_held", True)):
        for sentence, number in early:
            if (guess := _bare(sentence, number, nouns, needs_event=needs_event)) is not None:
                return guess
    return None


def _sentences(paragraphs: Sequence[str]) -> Iterator[tuple[str, int]]:
    for number, paragraph in enumerate(paragraphs):
        for sentence in sentences(paragraph):
            yield sentence, number


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Certainty], ...]:
    held = any_of("event", "held")
    return (
        (
            re.compile(
                r"(?<!\w)bertempat(?:kan)?(?:\s+(?:di|pada))\s+(?:lokasi\s+)?", re.IGNORECASE
            ),
            Certainty.HIGH,
        ),
        (re.compile(rf"{held}{_MIDDLE}\s+(?:di|pada|dalam)\s+", re.IGNORECASE), Certainty.HIGH),
    )


@cache
def _noun(kind: str) -> re.Pattern[str]:
    nouns = one_of(words("venues", kind))
    return re.compile(rf"(?<!\w)di\s+(?=(?:{nouns})(?![\w-]))", re.IGNORECASE)


@cache
def _held() -> re.Pattern[str]:
    return re.compile(
        any_of("event", "held", "holding", "opening", "attending", "nouns"), re.IGNORECASE
    )


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(any_of("event", "held", "holding", "opening", "attending"), re.IGNORECASE)


@cache
def _later() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:akan|bakal|rencananya|direncanakan|dijadwalkan|sebelumnya|selanjutnya)\b[^.;]*\Z",
        re.IGNORECASE,
    )


def _in(sentence: str, number: int, *, invites: bool) -> Guess[str] | None:
    """A venue after a verb of taking place."""
    for form, certainty in _forms():
        for lead in form.finditer(sentence):
            found = _trimmed(sentence[lead.end() :])
            if found is None or (_later().search(sentence[: lead.start()]) and not invites):
                continue
            if not (_is_place(found) or form is _forms()[0][0]):
                continue
            sure = certainty if number < _FIRST_PARAGRAPHS else Certainty.MEDIUM
            return Guess(found, f"{sentence[lead.start() : lead.end()]}{found}", sure)
    return None


def _bare(sentence: str, number: int, kind: str, *, needs_event: bool) -> Guess[str] | None:
    """A place that is named in a sentence about an event, or in any but a quotation."""
    told = _verbs() if kind == "areas_held" else _held()
    if needs_event and not told.search(sentence):
        return None
    sentence = _QUOTED.sub(lambda found: " " * len(found[0]), sentence)
    for lead in _noun(kind).finditer(sentence):
        found = _trimmed(sentence[lead.end() :])
        if _INHABITED.search(sentence[: lead.start()]):
            continue
        if found and _is_place(found) and not _later().search(sentence[: lead.start()]):
            sure = Certainty.MEDIUM if needs_event and number < _AMONG_FIRST else Certainty.LOW
            return Guess(found, f"{sentence[lead.start() : lead.end()]}{found}", sure)
    return None


def _is_place(found: str) -> bool:
    """Whether words name a place: by a noun of places, or by a name."""
    first = found.split(maxsplit=1)[0].lower().strip(",.")
    if first in words("venues", "never") or found.lower().startswith(
        tuple(f"{one} " for one in words("venues", "never"))
    ):
        return False
    is_noun = re.match(rf"(?:{one_of(_nouns())})(?![\w-])", found, re.IGNORECASE)
    return bool(is_noun) or found[0].isupper()


def _nouns() -> tuple[str, ...]:
    return (*words("venues", "buildings"), *words("venues", "areas_held"))


def _trimmed(text: str, *, whole: bool = False) -> str | None:
    """The place at the beginning of a text, up to where it ends."""
    text = _BRACKET.sub("", _to_sentence_end(text[: _LONGEST + 80]))
    if not whole and (unit := _UNIT.match(text)):
        text = unit[0]
    pieces = _PIECE.split(text) if not whole else [text]
    kept = list[str]()
    for index, piece in enumerate(pieces):
        if index and not _goes_on(piece):
            break
        short = piece if whole else _to_stop(piece)
        if short:
            kept.append(short)
        if short != piece:
            break
    found = ", ".join(kept).strip(' ,.;:-–("”“')
    found = found + ")" if found.count("(") > found.count(")") else found
    return (
        found
        if _SHORTEST <= len(found) <= _LONGEST
        and found.split()[0].lower() not in words("venues", "never")
        else None
    )


def _to_sentence_end(text: str) -> str:
    for found in re.finditer(r"[.;\n]|\s[-–—]\s", text):
        if found[0] != "." or ends_sentence(text, found.start()):
            return text[: found.start()]
    return text


def _goes_on(piece: str) -> bool:
    """Whether a piece after a comma is still part of the place."""
    small = small_letters(piece)
    if (
        not piece
        or _DAY.match(small)
        or re.match(any_of("people", "offices", "address", "titles"), piece)
    ):
        return False
    if re.match(rf"(?:{one_of(words('venues', 'address'))})(?![\w-])", small):
        return True
    has_verb = any(_is_verb(one, one.lower()) for one in piece.split())
    return piece[0].isupper() and not has_verb and len(piece.split()) <= _PIECE_WORDS


def _to_stop(piece: str) -> str:
    """A piece up to a word that is part of no place."""
    small = small_letters(piece)
    if day := _DAY.search(small):
        piece, small = piece[: day.start()], small[: day.start()]
    stops = words("venues", "stops")
    for index, word in enumerate(_WORD.finditer(small)):
        plain = word[0].strip("(),.")
        after = piece[word.end() :].lstrip()
        if (
            plain == "dan"
            and after[:1].isupper()
            and not re.match(any_of("people", "offices"), after)
        ):
            continue
        if index and (
            word[0] in stops or plain in stops or _is_verb(piece[word.start() : word.end()], plain)
        ):
            return piece[: word.start()].strip()
    return piece.strip()


def _is_verb(written: str, small: str) -> bool:
    return written[0].islower() and small not in _NO_VERBS and _VERB.fullmatch(small) is not None
