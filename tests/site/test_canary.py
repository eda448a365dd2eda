"""Signs that end a text in some format, written in every field: they come out as they went in."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import chain, product
from pathlib import Path
from string import ascii_lowercase
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar
from lxml import etree
from pydantic import BaseModel

from bulletin.build.pipeline import build
from bulletin.schema import Article, ArticleTranslation, Page, PageTranslation, Site
from bulletin.schema.registry import Glossary, Organisation, Person, Place, Topic
from bulletin.settings import Settings

CONTENT = Path(__file__).resolve().parents[1] / "sites" / "kanari"
SIGNS = "<\"'&>{{7+7}}{%x%}]]>"
CANARY = re.compile("Kanari-[a-z]+" + re.escape(SIGNS))
TOKEN = re.compile("◊([a-z]*)")
SCHEMAS = (
    Article,
    ArticleTranslation,
    Page,
    PageTranslation,
    Site,
    Topic,
    Organisation,
    Person,
    Place,
    Glossary,
)
# What a writer gives and no page shows as it is written.
NO_TEXT = {
    "slug", "date", "topics", "byline", "status", "src", "start", "end", "place", "organiser",
    "opened_by", "person", "event", "owner", "due", "places", "amount", "action", "parent", "code",
    "kind", "organisation", "publisher", "area", "phones", "no_news_days", "url", "translates",
    "x-allow", "reason", "abbr", "image", "events", "speakers", "actions", "updates", "corrections",
    "sources",
}  # fmt: skip


def names() -> Iterator[str]:
    """Words of four letters, one after the other."""
    return ("".join(letters) for letters in product(ascii_lowercase, repeat=4))


def written(text: str, names: Iterator[str], *, quoted: bool) -> str:
    """A file with a canary at each token; a token with a name is the same one everywhere."""
    canary = SIGNS.replace("'", "''") if quoted else SIGNS
    return TOKEN.sub(lambda token: f"Kanari-{token[1] or next(names)}{canary}", text)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory, settings_for: Callable[..., Settings]) -> Path:
    """The site of the content with canaries."""
    folder = tmp_path_factory.mktemp("kanari")
    content, words = folder / "content", names()
    shutil.copytree(CONTENT, content)
    for file in sorted([*content.rglob("*.md"), *content.rglob("*.yaml")]):
        front, mark, body = file.read_text("utf-8").partition("\n---\n")
        made = written(front, words, quoted=True) + mark + written(body, words, quoted=False)
        file.write_text(made, "utf-8")
    build(settings_for(folder / "output", content))
    return folder / "output"


def html(data: bytes) -> Iterator[str]:
    """Every text and every attribute of a page."""
    page = BeautifulSoup(data, "lxml")
    for script in page.select('script[type="application/ld+json"]'):
        yield from strings(json.loads(script.extract().get_text()))
    for cut in page.select('meta[property="og:description"]'):
        cut.extract()
    for element in page.find_all():
        yield from (_sent(str(value)) for value in element.attrs.values())
        yield element.get_text()


def _sent(value: str) -> str:
    """A value; of a link to WhatsApp the text that it sends."""
    return unquote(value) if value.startswith("https://wa.me/") else value


def xml(data: bytes) -> Iterator[str]:
    """Every text and attribute; HTML in a text is read as such."""
    for element in etree.fromstring(data).iter():
        yield from map(str, element.attrib.values())
        text = element.text or ""
        yield from html(text.encode()) if element.get("type") == "html" else (text,)


def strings(value: object, key: str = "") -> Iterator[str]:
    """Every text in JSON; HTML in a text is read as such."""
    if isinstance(value, str):
        yield from html(value.encode()) if key == "content_html" else (value,)
    elif isinstance(value, dict):
        yield from chain.from_iterable(strings(one, name) for name, one in value.items())
    elif isinstance(value, list):
        yield from chain.from_iterable(map(strings, value))


def ics(data: bytes) -> Iterator[str]:
    """Every value of a calendar, each of those in a list."""
    for part in Calendar.from_ical(data).walk():
        for value in part.values():
            yield from map(str, getattr(value, "cats", [value]))


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".html": html,
    ".atom": xml,
    ".xml": xml,
    ".txt": lambda data: iter((data.decode(),)),
    "": lambda data: iter((data.decode(),)),  # _headers
    ".json": lambda data: strings(json.loads(data)),
    ".ics": ics,
    ".csv": lambda data: chain.from_iterable(csv.reader(StringIO(data.decode("utf-8-sig")))),
    ".js": lambda data: iter((data.decode(),)),
    ".png": lambda _: iter(()),
    ".webp": lambda _: iter(()),
    ".jpg": lambda _: iter(()),
    ".webmanifest": lambda data: strings(json.loads(data)),
}


def test_every_text_of_the_form_has_a_canary() -> None:
    """A key that is new in the schema is missed here."""
    text = "".join(
        file.read_text("utf-8")
        for file in sorted([*CONTENT.rglob("*.md"), *CONTENT.rglob("*.yaml")])
    )
    keys = {key for schema in SCHEMAS for key in _keys(schema)} - NO_TEXT
    assert [
        key for key in sorted(keys) if not re.search(rf"\b{key}: *(?:\[|\{{id: )?'◊", text)
    ] == []


def _keys(schema: type[BaseModel]) -> Iterator[str]:
    for name, entry in schema.model_fields.items():
        yield entry.alias or name
        for part in (entry.annotation, *getattr(entry.annotation, "__args__", ())):
            for inner in (part, *getattr(part, "__args__", ())):
                if isinstance(inner, type) and issubclass(inner, BaseModel):
                    yield from _keys(inner)


def test_every_format_gives_back_what_was_written(output: Path) -> None:
    """Read by a parser of its format, a file holds each canary whole; none is cut or evaluated."""
    found = Counter[str]()
    for file in sorted(one for one in output.rglob("*") if one.is_file()):
        for text in READERS[file.suffix](file.read_bytes()):
            whole = CANARY.findall(text)
            assert len(whole) == text.count("Kanari-"), (file, text)
            found.update((one, file.suffix) for one in whole)  # type: ignore[arg-type]
    assert {suffix for _, suffix in found} >= {".html", ".atom", ".json", ".csv", ".ics"}


def test_every_canary_is_shown(output: Path) -> None:
    """What is written is published, so that the test above has seen it."""
    shown = "".join(file.read_text("utf-8") for file in sorted(output.rglob("*.html")))
    missing = [where for name, where in canaries() if f"Kanari-{name}" not in shown]
    assert missing == []


def canaries() -> Iterator[tuple[str, str]]:
    """Every canary's name with the key before it."""
    words = names()
    for file in sorted([*CONTENT.rglob("*.md"), *CONTENT.rglob("*.yaml")]):
        for token in TOKEN.finditer(text := file.read_text("utf-8")):
            line = text[text.rfind("\n", 0, token.start()) + 1 : token.start()]
            yield token[1] or next(words), line.strip().partition(":")[0]


def test_no_page_has_an_element_that_a_writer_made(output: Path) -> None:
    """The signs never stand as they are where a browser would take them for its own."""
    for file in sorted(output.rglob("*.html")):
        assert b"<\"'&" not in file.read_bytes()
