"""What an event is called and who holds it; identifiers made of words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME, MONTH_NAME, small_letters
from bulletin.importing.guess import Certainty, Guess
from bulletin.importing.registered import Registered
from bulletin.importing.sentences import is_label, sentences
from bulletin.importing.vocabulary import any_of, one_of, words
from bulletin.schema.scalars import IDENTIFIER_LENGTH

_ENOUGH: Final = 3  # paragraphs in which an event is named
_LONGEST: Final = 160
_STOP: Final = re.compile(
    r"(?:,(?![^()]*\))|\s(?:pada|atas arahan|bertempat|di|yang|dalam rangka|untuk|guna|dengan|"
    r"bersama|oleh|"
    r"bagi|dalam|demi|agar|kepada|ini|tersebut|tadi|secara|sejak|selama|dihadiri|diikuti|sebagai|"
    rf"mulai|berlangsung|sekaligus|melalui|tepatnya|hari|tanggal)\b|\s\(?(?:{DAY_NAME})\b|"
    rf"\s\([^()]*[0-9]|"
    rf"\s[0-9]{{1,2}}\s(?:{MONTH_NAME})\b|[.;:]\s|[.]\Z|\s[-–—]\s)",
    re.IGNORECASE,
)
_LEADS_ON: Final = re.compile(
    r"(?:Dalam|Sebagai|Guna|Untuk|Menyambut|Menjelang|Pada|Bertepatan|Bertempat|Usai|Setelah|Demi|"
    r"Memperingati|Mengawali)\s[^.]{0,160},"
)
_SMALL: Final = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "atau",
        "yang",
        "untuk",
        "dengan",
        "pada",
        "dalam",
        "oleh",
        "serta",
        "bagi",
        "para",
        "se",
        "tentang",
    ]
)
_ID_WORDS: Final = 4
_FEW: Final = 3  # words that may be an abbreviation and its number
_ORGANISER_STOP: Final = re.compile(
    r"(?:,|\s(?:pada|di|dan|bersama|yang|dengan|untuk|dalam|serta|akan|kembali|resmi|melalui|"
    r"sukses|ini|bekerja|telah|secara)\b|[.;:(]|\s\Z)"
)


@cache
def _object() -> re.Pattern[str]:
    verbs = one_of(
        (*words("event", "opening"), *words("event", "holding"), *words("event", "attending"))
    )
    return re.compile(
        rf"(?<!\w)(?:{verbs})\s+(?:secara\s+resmi\s+)?(?:(?:kegiatan|acara|giat|"
        rf"sebuah)\s+)*(?:rutin\s+)?(?=\S)",
        re.IGNORECASE,
    )


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(words('event', 'nouns'))})(?![\w-])", re.IGNORECASE)


def event_name(paragraphs: Sequence[str], title: str | None) -> Guess[str] | None:
    """What the event is called: after a verb of holding or opening it, by a label, in the title."""
    for text in paragraphs:
        if (label := is_label(text, "title")) and _noun().match(label[1]):
            return Guess(label[1].strip(" ."), text)
    for text in paragraphs[:_ENOUGH]:
        for sentence in sentences(text):
            for verb in _object().finditer(sentence):
                if name := _name(sentence[verb.end() :]):
                    return Guess(_capital(name), f"{verb[0]}{name}", Certainty.MEDIUM)
    return Guess(title, title, Certainty.LOW, "judul dipakai sebagai nama acara") if title else None


def _name(text: str) -> str | None:
    found = _STOP.search(text)
    name = (text[: found.start()] if found else text).strip(' ,.:;"“”')
    is_event = _noun().match(name) or (name[:1].isupper() and _noun().search(name))
    return name if is_event and len(name.split()) >= 1 and len(name) <= _LONGEST else None


def organiser(paragraphs: Sequence[str], title: str | None, known: Registered) -> Guess[str] | None:
    """Who holds the event, in the words of the text; whether they are registered is asked later."""
    for text in paragraphs:
        if label := is_label(text, "organiser"):
            return Guess(label[1].strip(" ."), text)
    verbs = one_of(words("event", "holding"))
    held = one_of(words("event", "held"))
    nouns = one_of(words("organisations", "nouns"))
    passive = re.compile(
        rf"(?:{held}|diinisiasi|diprakarsai|difasilitasi)\s+(?:langsung\s+)?oleh\s+(?=(?:{nouns}))"
    )
    active = re.compile(
        rf"(?<![\w-])(?P<who>(?:{nouns})(?![a-z])[^.,;:–]{{0,70}}?)(?P<more>,[^.;:–]{{0,90}}?,?)?"
        rf"\s+(?:kembali\s+|telah\s+|resmi\s+|akan\s+|sukses\s+|rutin\s+)?(?:{verbs})(?=\s)"
    )
    for text in (*paragraphs[:_ENOUGH], title or ""):
        for sentence in sentences(text):
            if lead := passive.search(sentence):
                who = _to_stop(sentence[lead.end() :])
                return Guess(who, f"{lead[0]}{who}")
            if (lead := active.search(sentence)) and _is_subject(sentence, lead, known):
                who = re.split(r"\s(?:bersama|melalui|bekerja sama)\s", lead["who"].strip())[0]
                return Guess(who, f"{who} {lead[0].split()[-1]}", Certainty.MEDIUM)
    return None


def _is_subject(sentence: str, lead: re.Match[str], known: Registered) -> bool:
    """Whether an organisation is what its sentence is about: it stands first, or after the day."""
    before = sentence[: lead.start()].strip()
    is_first = (
        not before
        or _LEADS_ON.fullmatch(before)
        or (re.search(r"[0-9]", before) and re.search(r"(?:[,)]|wib)\Z", before, re.IGNORECASE))
    )
    return bool(is_first) and all(_is_body(lead[name] or "", known) for name in ("who", "more"))


def _is_body(who: str, known: Registered) -> bool:
    """Whether the words before a verb name one organisation, and no other verb comes between."""
    if known.organisation(who.strip()):
        return True
    small = small_letters(who)
    return not re.search(
        r"\b(?:yang|untuk|pada|dalam|dengan|oleh|akan|mengatakan|me[a-z]{5,}|ber(?!sama)[a-z]{4,}|"
        r"di[a-z]{5,})\b",
        small,
    )


def _to_stop(text: str) -> str:
    found = _ORGANISER_STOP.search(text)
    return (text[: found.start()] if found else text).strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def identifier(text: str, taken: Collection[str], *more: str, count: int = _ID_WORDS) -> str:
    """An identifier of the first telling words of a text, which nothing else has."""
    plain = re.findall(r"[a-z0-9]+", _ascii(text).lower())
    telling = [word for word in plain if word not in _SMALL][:count] or ["naskah"]
    base = "-".join((*telling, *filter(None, more)))[: IDENTIFIER_LENGTH - 3].strip("-")
    base = f"n-{base}" if base.replace("-", "").isdecimal() and "-" not in base else base
    number, made = 1, base
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    return made


def _ascii(text: str) -> str:
    from unicodedata import normalize  # noqa: PLC0415

    return normalize("NFKD", text).encode("ascii", "ignore").decode()


def without_shouting(title: str, known: Collection[str]) -> str:
    """A title in capitals → one with capitals at the beginning of its words."""
    letters = [one for one in title if one.isalpha()]
    if (
        not letters
        or sum(map(str.isupper, letters)) < 0.8 * len(letters)
        or len(title.split()) < _FEW
    ):
        return title
    kept = {*words("spelling", "abbreviations"), *known}
    small = {*words("spelling", "small")}
    told = [_word(word, kept, small) for word in title.split()]
    return _capital(" ".join(told))


def _word(word: str, kept: Collection[str], small: Collection[str]) -> str:
    core = re.sub(r"[^\w]", "", word)
    if core in kept or any(one.isdigit() for one in core) or re.fullmatch(r"[IVX]+", core):
        return word
    if any(part in kept for part in re.split(r"[/-]", word)) and not re.search(r"[A-Z]{5,}", word):
        return word
    low = word.lower()
    return (
        low
        if low.strip(".,:;") in small
        else "-".join(_capital_first(part) for part in low.split("-"))
    )


def _capital_first(text: str) -> str:
    at = next((index for index, one in enumerate(text) if one.isalpha()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def is_invitation(paragraphs: Sequence[str], title: str | None) -> bool:
    """Whether a text invites or announces: then what will be is its event."""
    start = small_letters(" ".join((title or "", *paragraphs[:6])))
    return (
        re.search(
            r"\b(?:undangan|mengundang|undang|dimohon(?:kan)? (?:hadir|kehadiran)|mohon (?:hadir|"
            r"kehadiran)|diundang|mengajak (?:seluruh )?(?:warga|bapak)|ikuti(?:lah)?|"
            r"diberitahukan|pengumuman|dimohon|ayo|yuk|jadwal)\b",
            start,
        )
        is not None
    )


def is_held_event(paragraphs: Sequence[str], title: str | None) -> bool:
    """Whether a text tells of an event at all."""
    return (
        re.search(
            any_of("event", "nouns", "holding", "held", "opening", "attending"),
            small_letters(" ".join((title or "", *paragraphs[:4]))),
        )
        is not None
    )
