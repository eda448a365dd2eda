"""`bulletin translate --confirm`: stamp a translation with what its original now is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bulletin.build.pipeline import prepare
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Library, Story
from bulletin.model.blocks import read_stamp, stamp
from bulletin.model.words import LISTED, listed_texts, match_listed
from bulletin.problems import Location, format_problems
from bulletin.schema import ArticleWords
from bulletin.schema.written import DRAFTED_KEY, UNREVIEWED_KEY
from bulletin.settings import Settings
from bulletin.sources import Document
from bulletin.sources.structured import parse
from bulletin.sources.text import decode, divide
from bulletin.translating.comparing import state_of
from bulletin.translating.drafting import without_head, without_marks
from bulletin.translating.files import replace_file
from bulletin.translating.renewal import renewed
from bulletin.translating.review import Pair, findings, missing, reviewed

_KEY: Final = "translates"
_OURS: Final = (_KEY, UNREVIEWED_KEY, DRAFTED_KEY)
_FENCE: Final = "---"
_BYTE_ORDER_MARK: Final = "\ufeff"


def pair_of(file: Path, settings: Settings) -> Pair:
    """A translation's file with its page, as if it were reviewed.

    `ValueError` where it is no translation of a valid original.
    """
    if file.name.endswith(ORIGINAL.suffix):
        other = file.with_name(file.name.removesuffix(ORIGINAL.suffix) + TRANSLATION.suffix)
        raise ValueError(
            f"{file}: ini naskah asli; yang dinyatakan sesuai adalah terjemahannya / "
            "this is the original; it is the translation that is confirmed: "
            f"bulletin translate --confirm {other}"
        )
    library, _ = prepare(settings)
    document = _document(library, file)
    pair = reviewed(library, document) if document else None
    if document is None or pair is None:
        raise ValueError(
            f"{file}: bukan terjemahan dari artikel asli yang sah / "
            "not a translation of a valid original; bulletin check"
        )
    return pair


def is_outrun(pair: Pair) -> bool:
    """Whether the original has changed since a draft was made from it."""
    drafted = drafted_from(pair)
    return read_stamp(drafted) is not None and not state_of(pair, drafted).is_current


def drafted_from(pair: Pair) -> object:
    """The stamp of the original from which a draft was made."""
    return pair.document.raw.get(DRAFTED_KEY) if pair.is_draft else None


def renew(file: Path, pair: Pair) -> None:
    """Bring what a draft says of its original up to date, so that it can be confirmed."""
    text, drafted = file.read_bytes().decode(), drafted_from(pair)
    if "\r" not in text:
        text = renewed(pair.page, pair.document, text, drafted)
    replace_file(file, _with_last(text, DRAFTED_KEY, stamp(pair.page.original), (DRAFTED_KEY,)))


def confirm(file: Path, settings: Settings) -> Pair:
    """`write_stamp` for a file; returned is the translation as it was.

    `ValueError` also where the file is no translation of a valid original.
    """
    pair = pair_of(file, settings)
    write_stamp(file, pair)
    return pair


def write_stamp(file: Path, pair: Pair) -> None:
    """Write the `translates` of a translation; everything else in the file stays as it is.

    One that was not reviewed is no longer withheld then.

    `ValueError` where it is a draft that is not complete and without errors, or where lists
    without ids do not stand in their original's order.
    """
    text = file.read_bytes().decode()
    if pair.is_draft:
        _demand_complete(pair, text)
    _demand_order(pair)
    new = stamped(text, stamp(pair.page.original))
    if _values(new) is None or _values(new) != _values(text):
        raise ValueError(
            f"{file}: tulis setiap kunci pada barisnya sendiri, lalu ulangi / "
            "write every key on a line of its own, then try again"
        )
    replace_file(file, new)


def _document(library: Library, file: Path) -> Document | None:
    wanted = os.path.realpath(file)
    for one in library.collection.documents:
        is_translation = one.language is not None and one.language is not ORIGINAL
        if is_translation and os.path.realpath(one.positions.path) == wanted:
            return one
    return None


def _demand_complete(pair: Pair, text: str) -> None:
    """`ValueError` with every text that is still empty, or with every error."""
    path = pair.document.positions.path
    if lacking := [*missing(pair, body_of(text))]:
        lines = (f"{path}:{one.line}: {one.field}: {one.original}" for one in lacking)
        head = "belum diterjemahkan / not translated yet:"
        raise ValueError("\n".join((head, *lines)))
    if errors := [one for one in findings(pair.library, pair.document) if one.is_error]:
        raise ValueError("\n" + format_problems(errors, "text", ORIGINAL.code))


def _demand_order(pair: Pair) -> None:
    """`ValueError` where entries without ids would be taken for words of others once stamped."""
    for name in out_of_order(pair):
        here, there = len(getattr(pair.document.fields, name)), len(getattr(pair.page, name))
        if here != there:
            line = pair.document.positions.line((name,))
            raise ValueError(
                f"{pair.document.positions.path}:{line}: {name}: {there} asli, {here} terjemahan; "
                f"samakan urutannya dengan naskah asli, lalu ulangi / {there} in the original, "
                f"{here} in the translation; put them in the original's order, then try again"
            )


def out_of_order(pair: Pair) -> Iterator[str]:
    """The lists without ids whose entries do not stand in their original's order."""
    words, story = pair.document.fields, pair.page
    if isinstance(words, ArticleWords) and isinstance(story, Story):
        for name in LISTED:
            texts = listed_texts(story.original.words, name)
            places = match_listed(name, texts, getattr(story, name), words)
            if [*places] != [*range(len(places))]:
                yield name


def body_of(text: str) -> str:
    """The body of a translation as it is written, with its notes."""
    return divide(decode(text.encode()).text or "").body


def _values(text: str) -> object:
    """What a translation's front matter says but for its stamp; `None` where it is broken."""
    decoded = decode(text.encode())
    structured = parse(divide(decoded.text or "").front or "")
    if structured.faults or not isinstance(structured.value, dict):
        return None
    return {key: value for key, value in structured.value.items() if key not in _OURS}


def stamped(text: str, value: str) -> str:
    """A translation's text with its stamp as the last key of the front matter.

    The line ends and the byte order mark of the file are kept; the keys of a draft, and the
    comments that say that it is one, are not.
    """
    return _with_last(text, _KEY, value, _OURS)


def _with_last(text: str, key: str, value: str, without: Sequence[str]) -> str:
    """A text with a stamp as the last key of its front matter, and without some keys."""
    mark = text[: len(text) - len(text.removeprefix(_BYTE_ORDER_MARK))]
    end = next((one for one in ("\r\n", "\r") if one in text), "\n")
    lines = _in_lines(text.removeprefix(mark)).split("\n")
    closing = next(index for index, line in enumerate(lines) if index and line.rstrip() == _FENCE)
    front, body = lines[1:closing], lines[closing:]
    if key == _KEY:
        front, body = without_marks(without_head(front)), without_marks(body)
    for one in without:
        front = _without(front, one)
    stamp_lines = [f"{key}: >-", *(f"  {word}" for word in value.split(" "))]
    return mark + end.join([lines[0], *front, *stamp_lines, *body])


def _in_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without(front: list[str], key: str) -> list[str]:
    """The lines of a front matter but for those of a key; comments after it stay."""
    starts = {location[0]: line for location, line in _lines(front) if len(location) == 1}
    first = starts.get(key)
    if first is None:
        return front
    last = min((line for line in starts.values() if line > first), default=len(front) + 1)
    kept = [*_comments(front[first : last - 1])]
    return [*front[: first - 1], *kept, *front[last - 1 :]]


def _comments(lines: list[str]) -> Iterator[str]:
    """The comments at the end of some lines."""
    start = len(lines)
    while start and lines[start - 1].startswith("#"):
        start -= 1
    yield from lines[start:]


def _lines(front: list[str]) -> Iterable[tuple[Location, int]]:
    return parse("\n".join(front)).lines.items()
