"""The lines before the news: what is a title, a dateline, the way to a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME, date_pattern, small_letters
from bulletin.importing.redacting import LEFT_OUT
from bulletin.importing.sentences import ends_sentence
from bulletin.importing.vocabulary import one_of, table, words

_GREETING: Final = re.compile(rf"(?:{one_of(words('parts', 'greetings'))})(?!\w)", re.IGNORECASE)

LABELLED: Final = re.compile(
    "(?:{})\\s*[:=]".format(
        one_of(one for names in table("parts", "labels").values() for one in names)
    ),
    re.IGNORECASE,
)

ITEM: Final = re.compile(r"(?:\(?(?P<number>[0-9]{1,2}|[a-z])[.)]\s+|[-–•·▪►*]\s+)(?=\S)")

DATE: Final = re.compile(date_pattern("o"))

_DATE_WORDS: Final = re.compile(
    rf"(?:{DAY_NAME}|tanggal|tgl|pada|hari|pukul|wib|wita|wit|jam|oleh|admin|operator|"
    rf"dipublikasi(?:kan)?|diposting|diterbitkan|posted|published|on|by|reporter|kliwon|legi|"
    rf"pahing|pon|wage)\b"
)

_METADATA: Final = re.compile(r"\s*\b(?:reporter|editor|penulis|dibaca|views?|hits)\b.*", re.DOTALL)

_METADATA_LINE: Final = re.compile(
    r"(?:[•·*–-]\s*)?(?:(?:reporter|editor|penulis|pewarta|fotografer|foto|kategori|kontributor)\s*[:|/]|"
    r"(?:oleh|by|redaksi|admin)\b|[0-9]+ (?:lihat|dilihat|kali)).{0,60}\Z",
    re.IGNORECASE,
)
_DOMAIN: Final = re.compile(
    r"\b[\w-]+\.(?:com|id|net|org|news|co\.id|my\.id|web\.id)\b", re.IGNORECASE
)

# JAKARTA (31/7) - ; Jakarta, 31 Juli 2025 – ; kabarwarga | ; BERITA.ID, JAKARTA –
_LEAD: Final = re.compile(
    r"(?P<lead>[^\n|–—:]{2,70}?)(?P<sign>\s*[|]\s*|\s+[-–—]{1,2}\s+|\s*[–—]{1,2}\s*|"
    r"(?<=[A-Z)])-\s+|\s*//\s*|\s*[.:]\s+)(?=[\"“'A-Z(0-9])"
)

_DATED: Final = re.compile(date_pattern("z") + r"\)?\Z")

_NO_TITLE: Final = re.compile(
    r"(?:no(?:mor|\.)?|lampiran|sifat|kepada|yth|untuk|cc)\b\s*[.:]", re.IGNORECASE
)

_CREDIT: Final = re.compile(r"[\w.@-]{3,40}\Z")

LONGEST_TITLE: Final = 160

_SHORT_SENTENCE: Final = 90

_MOST_HEAD: Final = 8

_KICKER: Final = 3  # words of what stands above a title

_NO_KICKER: Final = 5

_SUBTITLE: Final = 60  # letters

_PLACE: Final = 6  # words of a place with the source of the news

_DATED_LEAD: Final = 10

_DATE_LINE: Final = 110  # letters

_EARLY: Final = 40

_BESIDE: Final = 4  # words beside a date

_WORDS: Final = 2  # of a title


def head_of(
    lines: Sequence[str], bold: frozenset[str]
) -> tuple[str | None, bool, tuple[str, ...], list[str]]:
    """The title, whether it is sure, the lines of date before the news, and the rest."""
    title, sure, head, kept, at = None, True, list[str](), list[str](), 0
    while at < len(lines):
        line, after = lines[at], lines[at + 1 :]
        if is_date_line(line) or (at < _MOST_HEAD and _is_of_page(line, title)):
            head.append(line)
        elif title is None and at < _MOST_HEAD and may_be_title(line, after):
            if _is_kicker(line, after) and line not in bold:
                head.append(line)
            else:
                title, sure = line, line in bold or not _ends(line)
        elif title is None and _is_passed(line) and _title_ahead(lines[at:], bold):
            head.append(line)
        elif title is not None and at < _MOST_HEAD and _before_date(line, after):
            kept += [] if _repeats(line, title) else [line]
        elif title is None or not _repeats(line, title):
            break
        at += 1
    return title, sure, tuple(head), [*kept, *lines[at:]]


def _is_kicker(line: str, after: Sequence[str]) -> bool:
    """Whether a line of a few words stands above a title: the rubric or the place of the site."""
    few = len(line.split()) <= _KICKER
    return (
        few
        and len(after) > 1
        and len(after[0].split()) >= _NO_KICKER
        and may_be_title(after[0], after[1:])
        and not _ends(after[0])
    )


def _before_date(line: str, after: Sequence[str]) -> bool:
    """Whether a short line stands between the title and the line of the date."""
    is_short = len(line) <= _SUBTITLE and not _ends(line) and not LABELLED.match(line)
    return is_short and any(is_date_line(one) for one in after[:1])


def _is_of_page(line: str, title: str | None) -> bool:
    """Whether a line is what a page says of itself: its way, and who wrote it below the title."""
    return _is_way(line) or (title is not None and _METADATA_LINE.match(line) is not None)


def _is_way(line: str) -> bool:
    """Whether a line is the way to a page, or the place and the source of the news alone."""
    few = len(line.split()) <= _PLACE and not line.endswith((".", ":"))
    return few and (re.search(r"\s[/»>]\s", line) is not None or _DOMAIN.search(line) is not None)


def _title_ahead(lines: Sequence[str], bold: frozenset[str]) -> bool:
    """Whether a title stands after a greeting or such: only then is that passed over."""
    for number, line in enumerate(lines[:_MOST_HEAD]):
        if may_be_title(line, lines[number + 1 :]):
            return line in bold or line.isupper()
        if not (_is_passed(line) or is_date_line(line)):
            return False
    return False


def _is_passed(line: str) -> bool:
    return _GREETING.match(line) is not None and len(line) <= LONGEST_TITLE


def _repeats(line: str, title: str) -> bool:
    return line.casefold() == title.casefold()


def is_date_line(line: str) -> bool:
    """Whether a line says a day, and at most a place, an hour and a name beside it."""
    line = line.lstrip("•·*– ")
    small = _METADATA.sub("", small_letters(line))
    if len(line) > _DATE_LINE or not (found := DATE.search(small)) or ITEM.match(line):
        return False
    if LABELLED.match(line) and not small.startswith(("tanggal", "tgl")):
        return False
    if re.match(r"(?:hari|tanggal (?:acara|kegiatan|pel))", small):
        return False
    rest = DATE.sub(" ", small)
    rest = re.sub(r"[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?(?: ?[ap]m)?", " ", rest)
    rest = _DATE_WORDS.sub(" ", rest)
    left = re.findall(r"[^\W\d_]{2,}", rest)
    is_first = found.start() < _EARLY
    return is_first and len(left) <= _BESIDE and not re.search(r"[a-z]\.\s*\Z", small)


def may_be_title(line: str, after: Sequence[str]) -> bool:
    """Whether a line can be the title: short, no sentence, no greeting, no label, no point."""
    if not after or len(line) > LONGEST_TITLE or len(re.findall(r"\w+", line)) < _WORDS:
        return False
    if (
        line[0].islower()
        or LEFT_OUT in line
        or _NO_TITLE.match(line)
        or _GREETING.match(line)
        or LABELLED.match(line)
        or ITEM.match(line)
        or is_date_line(line)
    ):
        return False
    if (
        line.startswith(("(", '"', "“", "http", "www.", "@", "#", ">"))
        or "://" in line
        or "/ " in line[:24]
        or line.endswith((":", ";", ","))
    ):
        return False
    if (found := _lead_match(line)) and ends_sentence(line, len(line) - 1) and line.endswith("."):
        return found is None
    return not (
        line.endswith((".", "!”", ".”", '."')) and len(line) > _SHORT_SENTENCE
    ) and not _two_sentences(line)


def _two_sentences(line: str) -> bool:
    return any(
        ends_sentence(line, found.start()) for found in re.finditer(r"\.(?=\s+[A-Z“\"])", line)
    )


def _ends(line: str) -> bool:
    return line.endswith((".", "!", "…"))


def _lead_match(text: str) -> re.Match[str] | None:
    found = _LEAD.match(text)
    return found if found and len(text) - found.end() > _EARLY and _may_lead(found) else None


def _may_lead(found: re.Match[str]) -> bool:
    """Whether what stands before a dash is the place, the day or the source of the news."""
    lead, small = found["lead"], small_letters(found["lead"])
    if found["sign"].strip() in (".", ":"):
        return _DATED.search(small) is not None
    if "|" in found["sign"] or "//" in found["sign"] or DATE.search(small):
        return len(lead.split()) <= _DATED_LEAD
    own = re.findall(r"[^\W\d_]{2,}", lead)
    return len(own) <= _PLACE and all(word[0].isupper() or "." in lead for word in own)


def lead_of(text: str) -> tuple[str, str, str] | None:
    """The dateline before a paragraph, the credit in it, and the paragraph without them."""
    found = _lead_match(text)
    if found is None:
        return None
    lead = found["lead"].strip(" ,-–(")
    rest = text[found.end() :]
    is_credit = (
        "|" in found["sign"] and _CREDIT.match(lead) and not DATE.search(small_letters(lead))
    )
    return ("" if is_credit else lead), (lead if is_credit else ""), rest
