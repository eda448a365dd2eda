"""A draft as the text of its file: each value with its evidence, each unknown marked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bulletin.importing.bylines import Byline
from bulletin.importing.draft import Draft, Event
from bulletin.importing.guess import Guess
from bulletin.importing.hall import Spoken
from bulletin.importing.naming import identifier
from bulletin.importing.outline import Block, Sort
from bulletin.importing.works import Promise
from bulletin.schema.status import ActionStatus
from bulletin.sources.yaml_faults import quoted

FILL: Final = "ISI"  # what an unknown is marked with
_LONGEST: Final = 140
_SPECIAL: Final = re.compile(r"([\\`*_\[\]])")
_BEGINS: Final = re.compile(r"(?=[#>+=~|]|-(?:\s|-)|[0-9]{1,9}[.)]\s)")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?(?:-->|\Z)")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\s]*\)|\[[^\[\]]*\])")
_HEAD: Final = (
    "# Draf dari `bulletin import`: belum terbit selama ada baris `status: draft`.",
    "# Di atas tiap isian tertulis dari kata mana ia dibaca dan seberapa yakin; periksalah.",
    f"# Yang bertanda {FILL} tidak ditemukan dalam teks. Baris yang diawali # tidak terbit.",
    "# A draft: above each value stands where it was read; what is marked was not found.",
)


@dataclass(frozen=True, slots=True)
class Ids:
    """Identifiers of events and actions that are taken, and those that may be chosen from."""

    events: Collection[str] = ()
    actions: Collection[str] = ()
    topics: Collection[str] = ()


def file_text(draft: Draft, ids: Ids) -> str:
    """The text of the draft's file."""
    front = ("---", *_HEAD, *_changes(draft), *_front(draft, ids), "---")
    return "\n".join((*front, "", *_body(draft.outline.blocks)))


def _changes(draft: Draft) -> Iterator[str]:
    """What was changed in the text before it was read."""
    told = [
        f"{one.strip()} → {other.strip() or '∅'}"
        for one, other in draft.changes
        if one.strip() and one != other
    ]
    for start in range(0, len(told), 6):
        yield f"# ejaan: {'; '.join(told[start : start + 6])}"
    if draft.private:
        kinds = dict.fromkeys(draft.private)
        yield f"# DATA PRIBADI tidak dimuat: {', '.join(kinds)} ({len(draft.private)})"


def _front(draft: Draft, ids: Ids) -> Iterator[str]:
    yield "status: draft  # hapus baris ini bila siap terbit"
    if draft.title:
        yield from _value("title", draft.title.value, draft.title)
    else:
        yield from _unknown("title", f"kalimat pertama: “{_short(draft.first_sentence)}”")
    if draft.day:
        yield from _plain("date", f"{draft.day.value}", draft.day)
    else:
        yield from _unknown("date", "tanggal terbit, misalnya 2025-08-31")
    if draft.summary:
        yield from _value("summary", draft.summary.value, draft.summary)
    else:
        yield from _unknown("summary", "ringkasan, paling panjang 200 huruf")
    yield from _topics(draft.topics, ids)
    yield from _byline(draft.byline)
    event = _event_id(draft, ids)
    if draft.event:
        yield from _event(draft.event, event)
    if draft.speakers:
        yield "speakers:"
        for one in draft.speakers:
            yield from _speaker(one)
    yield from _actions(draft, ids)
    yield from _source(draft)


def _note(guess: Guess[object] | Spoken | Promise, evidence: str, indent: str) -> str:
    remark = f"; {guess.remark}" if guess.remark else ""
    return f"{indent}# {guess.certainty.value}, dari: “{_short(evidence)}”{remark}"


def _value(key: str, value: str, guess: Guess[str], indent: str = "") -> Iterator[str]:
    yield _note(guess, guess.evidence, indent)
    yield f"{indent}{key}: {quoted(_flat(value))}"


def _plain(key: str, value: str, guess: Guess[object], indent: str = "") -> Iterator[str]:
    yield _note(guess, guess.evidence, indent)
    yield f"{indent}{key}: {value}"


def _unknown(key: str, told: str, indent: str = "") -> Iterator[str]:
    yield f"{indent}{key}:  # {FILL}: {_flat(told)}"


def _missing(key: str, told: str, indent: str = "") -> str:
    """An unknown of a field that may stay out: only a comment."""
    return f"{indent}# {key}:  # {FILL}, bila ada: {_short(told)}"


def _topics(topics: Sequence[Guess[str]], ids: Ids) -> Iterator[str]:
    if not topics:
        yield from _unknown("topics", f"satu atau lebih dari: {', '.join(ids.topics)}")
        return
    yield "topics:"
    for one in topics:
        yield f"  - {one.value}  # {one.certainty.value}, dari: “{_short(one.evidence)}”"


def _byline(byline: Byline) -> Iterator[str]:
    told = f"“{_short(byline.words)}”" if byline.words else "tidak disebut"
    if byline.ids:
        yield f"# yakin, dari: {told}"
        yield "byline:"
        yield from (f"  - {one}" for one in byline.ids)
    else:
        yield from _unknown("byline", f"id lembaga atau orang dari registry; dalam teks: {told}")
    for one in byline.unknown if byline.ids else ():
        yield f"  # belum ada di registry: “{_short(one)}”"


def _event_id(draft: Draft, ids: Ids) -> str:
    if draft.event is None:
        return ""
    start = draft.event.when.start
    name = draft.event.name.value if draft.event.name else "acara"
    return identifier(name, ids.events, start.value[:4] if start else "")


def _event(event: Event, made: str) -> Iterator[str]:
    yield "events:"
    yield f"  - id: {made}"
    pad = "    "
    if event.name:
        yield from _value("name", event.name.value, event.name, pad)
    else:
        yield from _unknown("name", "nama acara", pad)
    yield from _when(event, pad)
    if event.venue:
        yield from _value("venue", event.venue.value, event.venue, pad)
    else:
        yield _missing("venue", "tempat acara tidak disebut", pad)
    if event.place and event.venue:
        yield f"{pad}place: {event.place}"
    if event.organiser_id and event.organiser:
        yield from _plain("organiser", event.organiser_id, event.organiser, pad)
    elif event.organiser:
        yield _missing("organiser", f"belum ada di registry: “{event.organiser.value}”", pad)
    if event.opener:
        yield from _opener(event.opener, pad)


def _when(event: Event, pad: str) -> Iterator[str]:
    when = event.when
    if when.start:
        yield from _plain("start", when.start.value, when.start, pad)
        if when.end:
            yield from _plain("end", when.end.value, when.end, pad)
        return
    told = ["tanggal acara, misalnya 2025-08-31 09:00"]
    if when.unsure:
        told.append("dalam teks: " + "; ".join(f"“{_short(one)}”" for one in when.unsure))
    if when.proposed:
        told.append(f"tanggal beritanya {when.proposed}")
    yield from _unknown("start", "; ".join(told), pad)


def _opener(one: Spoken, pad: str) -> Iterator[str]:
    if one.person:
        yield _note(one, one.evidence, pad)
        yield f"{pad}opened_by: {one.person}"
    else:
        office = f", {one.role}" if one.role else ""
        yield _missing("opened_by", f"belum ada di registry: “{one.name}{office}”", pad)


def _speaker(one: Spoken) -> Iterator[str]:
    yield _note(one, one.evidence, "  ")
    yield f"  - person: {one.person}" if one.person else f"  - name: {quoted(_flat(one.name))}"
    if one.role:
        yield f"    role: {quoted(_flat(one.role))}"
    if one.institution:
        is_id = re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", one.institution)
        yield f"    institution: {one.institution if is_id else quoted(_flat(one.institution))}"


def _actions(draft: Draft, ids: Ids) -> Iterator[str]:
    if draft.promises:
        yield "actions:"
    taken = set(ids.actions)
    for one, topics in zip(draft.promises, draft.promise_topics, strict=True):
        made = identifier(re.split(r" sampai | \(", one.text)[0], taken)
        taken.add(made)
        yield from _action(one, made, topics)


def _action(one: Promise, made: str, topics: Sequence[str]) -> Iterator[str]:
    yield _note(one, one.evidence, "  ")
    yield f"  - id: {made}"
    yield f"    text: {quoted(_flat(one.text))}"
    if one.owner:
        yield f"    owner: {one.owner}"
    if one.due:
        yield f"    due: {one.due}"
    if one.status is not ActionStatus.PLANNED:
        yield f"    status: {one.status.value}"
    if one.places:
        yield f"    places: [{', '.join(one.places)}]"
    if topics:
        yield f"    topics: [{', '.join(topics)}]"
    if one.amount:
        yield f"    amount: {one.amount.rupiah}  # dari: “{_flat(one.amount.words)}”"
    if one.amount and one.amount.note:
        yield f"    amount_note: {quoted(_flat(one.amount.note))}"


def _source(draft: Draft) -> Iterator[str]:
    """Where the text comes from: who signed it and who passed it on, where it says so."""
    signed, credit = draft.byline.words, draft.outline.credit
    if not (signed or credit):
        return
    told = [f"Artikel {signed}" if signed else "", f"dengan kredit {credit}" if credit else ""]
    if draft.day and draft.outline.head:
        told.append(_in_words(draft))
    yield "sources:"
    yield f"  - title: {quoted(_flat(', '.join(filter(None, told))))}"


def _in_words(draft: Draft) -> str:
    """The day of the news in the words of the text."""
    evidence = draft.day.evidence if draft.day else ""
    found = re.search(r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}", evidence)
    return found[0] if found else ""


def _flat(text: str) -> str:
    """A text in one line, without signs of HTML and Markdown, which no field may have."""
    plain = _LINK.sub(r"\1", _TAG.sub("", text))
    return " ".join(re.sub(r"[`*]+|(?<!\w)_+|_+(?!\w)|\A#+ ", "", plain).split())


def _short(text: str) -> str:
    flat = _flat(text)
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rpartition(' ')[0]} …"


def _body(blocks: Sequence[Block]) -> Iterator[str]:
    """The blocks in Markdown; points of one list stand together."""
    last: Block | None = None
    for block in blocks:
        if not block.text:
            continue
        is_one_list = last and block.sort is last.sort and block.sort is not Sort.PARAGRAPH
        if last and not is_one_list:
            yield ""
        yield f"{_mark(block)}{_escaped(block.text)}"
        last = block
    yield ""


def _mark(block: Block) -> str:
    if block.sort is Sort.PARAGRAPH:
        return ""
    return f"{block.number}. " if block.number.isdigit() else "- "


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(r"\\\1", text).replace("<", "&lt;")
    return (
        _BEGINS.sub(r"\\", text, count=1)
        if _BEGINS.match(text) and not text[0].isdigit()
        else re.sub(r"\A([0-9]+)([.)])\s", r"\1\\\2 ", text)
    )
