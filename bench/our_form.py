"""The corpus as a content folder of our own form, its translations confirmed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bench.article import Article
from bench.body import EARLIER, TOPIC
from bench.corpus import PICTURE, article
from bench.registry import registry
from bench.words import GLOSSARY, LANGUAGES, Both
from bench.yaml_text import Fields, Value, front_matter, yaml
from bulletin.languages import TRANSLATION
from bulletin.model import assemble
from bulletin.model.blocks import stamp
from bulletin.settings import DEFAULT_TIMEZONE
from bulletin.sources import read_content

_OURS: Final = frozenset(
    ("number", "stem", "body", "earlier", "translator", "translated", "repeats", "allowances")
)
_IDENTITY: Final = frozenset(("id", "person", "name", "action", "date"))
_FENCE: Final = "\n---\n"
# A few translations are left as people leave them: never confirmed, or out of date.
_PERIOD, _UNCONFIRMED, _OUTDATED = 500, 3, 7
_SITE: Final[Fields] = {
    "name": {"id": "Warta Kota Rekaan", "en": "Rekaan City Bulletin"},
    "tagline": {"id": "Kabar yang dikarang", "en": "News that was made up"},
    "contact": {"id": "redaksi@rekaan.example", "en": "editors@rekaan.example"},
    "takedown_contact": {"id": "hapus@rekaan.example", "en": "takedown@rekaan.example"},
    "publisher": "pemkot-rekaan",
    "area": "kota-rekaan",
    "phones": ["0999-000-0100"],
    "no_news_days": 120,
}
_PAGE: Final = Both("Tentang warta ini", "About this bulletin")
_PAGE_TEXT: Final = Both(
    "Warta ini dikarang seluruhnya untuk mengukur kecepatan.\n",
    "All of this bulletin is made up, to measure speed with.\n",
)


def write(folder: Path, articles: Iterable[Article], seconds: int) -> None:
    """A content folder below `folder`; `seconds` is the clock at which it is confirmed."""
    content = folder / "content"
    for one in articles:
        for language in LANGUAGES[: 1 + one.translated]:
            put(content / inside(one, language), text(one, language))
    _write_rest(content)
    confirm(content, datetime.fromtimestamp(seconds, UTC))


def inside(one: Article, language: str) -> str:
    """A file's path below the content folder."""
    return f"articles/{one.year}/{one.stem}.{language}.md"


def text(one: Article, language: str) -> str:
    """A file's text, not yet confirmed."""
    given = _original(one) if language == LANGUAGES[0] else _translation(one)
    topic = ("/topik/" if language == LANGUAGES[0] else "/en/topics/") + one.topics[0] + "/"
    said = one.body.text(language).replace(TOPIC, topic)
    if one.earlier is not None:
        before = article(one.earlier)
        said = said.replace(EARLIER, f"{{filename}}../{before.year}/{before.stem}.id.md")
    return front_matter(given, said)


def _original(one: Article) -> Fields:
    given = _mapping(one, LANGUAGES[0], _OURS)
    if one.allowances:
        given["x-allow"] = _value(one.allowances, LANGUAGES[0])
    return given


def _translation(one: Article) -> Fields:
    """The words alone; of a few articles, as an editing program leaves it, all facts again."""
    given = _mapping(one, LANGUAGES[1], _OURS) if one.repeats else _words(one)
    if one.translator:
        given["translator"] = one.translator
    return given


def _mapping(part: Any, language: str, without: frozenset[str] = frozenset()) -> Fields:  # noqa: ANN401 - any part of an article
    given = ((field.name, getattr(part, field.name)) for field in fields(part))
    return {
        name: _value(value, language)
        for name, value in given
        if value not in (None, ()) and name not in without
    }


def _value(value: Any, language: str) -> Value:  # noqa: ANN401 - the same
    if isinstance(value, Both):
        return value.text(language)
    if isinstance(value, tuple):
        return [_value(item, language) for item in value]
    return _mapping(value, language) if is_dataclass(value) else value


def _words(one: Article) -> Fields:
    """What a translation says: texts, each with what tells its entry from the others."""
    given: Fields = {}
    for field in fields(one):
        value = getattr(one, field.name)
        if field.name in _OURS:
            continue
        if isinstance(value, Both):
            given[field.name] = value.en
        elif is_dataclass(value):
            given[field.name] = _entry(value)
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            given[field.name] = [
                entry for entry in map(_entry, value) if entry.keys() - _IDENTITY or "name" in entry
            ]
    return {name: value for name, value in given.items() if value}


def _entry(part: Any) -> Fields:  # noqa: ANN401 - the same
    return {
        field.name: _value(value, LANGUAGES[1])
        for field in fields(part)
        if (value := getattr(part, field.name))
        and (isinstance(value, Both) or field.name in _IDENTITY)
    }


def _write_rest(content: Path) -> None:
    """The registries, a page about the site, the settings of the site and the picture."""
    known = registry()
    for name in ("topics", "organisations", "people", "places"):
        entries = [_bilingual(one) for one in getattr(known, name).values()]
        put(content / f"registry/{name}.yaml", yaml(entries))
    terms: list[Value] = [{"abbr": one, **meaning._asdict()} for one, meaning in GLOSSARY]
    put(content / "registry/glossary.yaml", yaml(terms))
    put(content / "site.yaml", yaml(_SITE))
    for language in LANGUAGES:
        page = front_matter({"title": _PAGE.text(language)}, _PAGE_TEXT.text(language))
        put(content / f"pages/tentang.{language}.md", page)
    put(content / PICTURE, picture())


def _bilingual(entry: Any) -> Fields:  # noqa: ANN401 - an entry of any registry
    """An entry of a registry, which holds its texts in both languages."""
    given = {field.name: getattr(entry, field.name) for field in fields(entry)}
    return {
        name: value._asdict() if isinstance(value, Both) else value
        for name, value in given.items()
        if value not in (None, ())
    }


def put(file: Path, data: str | bytes) -> None:
    """Write a file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)


def picture(side: int = 48) -> bytes:
    """A small PNG of stripes."""
    colours = (b"\x2b\x6c\xb0", b"\xdd\x6b\x20")
    rows = b"".join(
        b"\0" + b"".join(colours[(x + y) // 8 % 2] for x in range(side)) for y in range(side)
    )
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def confirm(content: Path, now: datetime) -> None:
    """Stamp every translation at once, as `bulletin translate --confirm` stamps one."""
    library = assemble(read_content(content), now, ZoneInfo(DEFAULT_TIMEZONE))
    for page in (*library.stories, *library.pages):
        edition = page.edition(TRANSLATION)
        if edition:
            _confirm(content / edition.inside, stamp(page.original), _number(page.stem))


def _number(stem: str) -> int:
    number = stem.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _confirm(file: Path, value: str, number: int) -> None:
    if number % _PERIOD == _UNCONFIRMED:
        return
    if number % _PERIOD == _OUTDATED:
        value = f"title=00000000 {value.partition(' ')[2]}"
    front, fence, rest = file.read_text("utf-8").partition(_FENCE)
    file.write_text(f'{front}\ntranslates: "{value}"{fence}{rest}', "utf-8")
