"""A file's bytes → a document with all its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.schema import Article, Organisation
from bulletin.sources import Document, Kind, read_content
from bulletin.sources.collection import read_files
from bulletin.sources.discovery import Found
from bulletin.sources.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.unit.conftest import Content

FRONT = """title: Rapat warga
date: 2026-02-01
summary: Hasil rapat.
topics: [kebersihan]
byline: [lmk-awan-biru]
"""
RAPAT = Found(Kind.ARTICLE, "articles/2026-02-01-rapat.id.md", "2026-02-01-rapat", ORIGINAL)


def document(text: str | bytes, found: Found = RAPAT) -> Document:
    """The document of a file."""
    return read(found, found.inside, text.encode() if isinstance(text, str) else text)


def told(text: str | bytes, found: Found = RAPAT) -> list[tuple[int, str, str]]:
    """A file's problems: line, field, code with a question mark where it is a warning."""
    problems = document(text, found).problems
    return [(one.line, one.field, one.code + "?" * (not one.is_error)) for one in problems]


def article(extra: str = "", front: str = FRONT, body: str = "Teks.\n") -> str:
    """An article's text."""
    return f"---\n{front}{extra}---\n\n{body}"


def test_a_right_file_has_no_problem() -> None:
    """Its fields are read, its body is converted, its lines are known."""
    read_ = document(article())
    assert read_.problems == ()
    assert isinstance(read_.fields, Article)
    assert read_.prose is not None
    assert read_.prose.html == "<p>Teks.</p>"
    assert read_.body_line == 8
    assert read_.positions.line(("summary",)) == 4


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_make_no_difference(end: str, mark: str) -> None:
    """A file saved on another system is the same document, its problems at the same lines."""
    text = article("sumary: x\n", body="Teks.\n\n<font>a</font>\n")
    assert document(mark + text.replace("\n", end)) == document(text)


def test_key_order_and_quotes_make_no_difference() -> None:
    """The same values in another order and quoted are the same fields."""
    lines = [*reversed(FRONT.splitlines()[:3])]
    quoted = [f'{key}: "{value}"' for key, value in (line.split(": ") for line in lines)]
    other = "\n".join(["topics:", "- 'kebersihan'", *quoted, "byline: ['lmk-awan-biru']", ""])
    assert document(article(front=other)).fields == document(article()).fields


@pytest.mark.parametrize(
    ("written", "title"),
    [("2025", "2025"), ("no", "no"), ("1e6", "1e6"), ("2026-02-01", "2026-02-01"), ("0x1", "0x1")],
)
def test_a_title_that_yaml_would_guess_at(written: str, title: str) -> None:
    """`title: 2025` is a title."""
    fields = document(article(front=FRONT.replace("Rapat warga", written))).fields
    assert isinstance(fields, Article)
    assert fields.title == title


@pytest.mark.parametrize("written", ["0123", "'0123'", '"0123"'])
def test_a_slug_of_digits(written: str) -> None:
    """`slug: 0123` is a slug, quoted or not."""
    fields = document(article(f"slug: {written}\n")).fields
    assert isinstance(fields, Article)
    assert fields.slug == "0123"


@pytest.mark.parametrize("written", ["2500000", "'2500000'", "0", "'0'"])
def test_an_amount_is_a_number_quoted_or_not(written: str) -> None:
    """`amount: '2500000'` is a number, and `amount: 0` is set."""
    extra = f"actions: [{{id: taman, text: Taman, amount: {written}}}]\n"
    fields = document(article(extra)).fields
    assert isinstance(fields, Article)
    assert fields.actions[0].amount == int(written.strip("'"))


@pytest.mark.parametrize("written", ["2.500", "'2.500'", "1e6", '"1e6"', "1_000", "007"])
def test_an_amount_that_could_be_misread_is_refused(written: str) -> None:
    """`2.500` and `1e6` are refused, quoted or not."""
    extra = f"actions:\n  - id: taman\n    text: Taman\n    amount: {written}\n"
    assert told(article(extra)) == [(10, "actions.0.amount", "amount")]


@pytest.mark.parametrize("written", ["", "''", "'  '", "null", "~", "[]", '"\\n"'])
@pytest.mark.parametrize("key", ["slug", "image", "events", "topics", "title"])
def test_unset_is_the_same_as_missing(key: str, written: str) -> None:
    """A key without a value is a key that isn't there."""
    front = "".join(f"{line}\n" for line in FRONT.splitlines() if not line.startswith(key))
    unset = document(article(f"{key}: {written}\n", front=front))
    missing = document(article(front=front))
    assert unset.fields == missing.fields
    assert [one.code for one in unset.problems] == [one.code for one in missing.problems]


@pytest.mark.parametrize("key", ["topics", "byline"])
def test_a_list_with_an_empty_item_is_an_error(key: str) -> None:
    """`['']` is an error at its line."""
    front = "".join(f"{line}\n" for line in FRONT.splitlines() if not line.startswith(key))
    assert told(article(f"{key}: ['']\n", front=front)) == [(6, f"{key}.0", "empty-item")]


def test_problems_have_the_lines_of_their_values() -> None:
    """Each problem of front matter and body stands at its own line."""
    front = """title: Rapat **warga**
date: 2026-02-30
sumary: Hasil.
topics:
  - kebersihan
  - Pangan
byline: [lmk-awan-biru]
events:
  - id: rapat
    name: Rapat
    start: kemarin
"""
    body = "Teks.\n\n<font>a\n</font>\n\n[b](javascript:c)\n"
    assert sorted(told(article(front=front, body=body))) == [
        (2, "summary", "required"),
        (2, "title", "markup"),
        (3, "date", "impossible-date"),
        (4, "sumary", "unknown-key"),
        (7, "topics.1", "identifier"),
        (12, "events.0.start", "moment"),
        (17, "body", "html-forbidden"),
        (20, "body", "link-scheme"),
    ]


LISTS = "events:\n  - id: temu\n    name: Temu\n    start: 2026-02-01\n    venue: Balai\n"


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("title: Rapat", "title: Ra\x1bpat", "title"),
        ("topics: [keb", "topics: [\x00keb", "topics.0"),
        ("venue: Balai", "venue: >-\n      Balai\n      wa\x07rga", "events.0.venue"),
        ("  - id: temu", "  - id: te\x0bmu", "events.0.id"),
        ("events:", "\u202eevents:", "events"),
        ("Teks.", "Te\x00ks.", "body"),
        ("---\ntitle", "\x00---\ntitle", "file"),
        ("title: Rapat", "title: 'Ra\x00pat", "title"),
        ("title: Rapat", "title: {id: Ra\x00pat, en: b}", "title"),
    ],
)
def test_a_control_character_is_told_at_its_key(old: str, new: str, field: str) -> None:
    """The key to whose value it belongs, in however many lines; what can be read is known."""
    text = article(LISTS)
    assert old in text
    ((_, name, code),) = told(text.replace(old, new, 1))
    assert (name, code) == (field, "control-character")


def test_in_a_registry_too() -> None:
    """An entry's key, and the ids of all entries."""
    found = Found(Kind.REGISTRY, "registry/topics.yaml", "topics")
    text = "- id: a\n  name: {id: A, en: A}\n- id: b\n  name:\n    id: B\x00\n    en: B\n"
    assert told(text, found) == [(5, "1.name.id", "control-character")]
    assert [one["id"] for one in document(text, found).raw] == ["a", "b"]


def test_broken_yaml_is_one_problem_and_the_body_is_still_read() -> None:
    """What cannot be read is told once; the body's problems are told too."""
    found = told(article("slug: [a\n", body="<font>\n"))
    assert [code for _, _, code in found] == ["yaml-bracket", "html-forbidden"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("draft", ["required?", "required?", "required?", "required?", "required?"]),
        ("review", ["required", "required", "required", "required", "required"]),
        ("published", ["required", "required", "required", "required", "required"]),
    ],
)
def test_a_draft_may_lack_what_is_required(status: str, expected: list[str]) -> None:
    """In a draft a missing required key is only a warning."""
    assert [code for _, _, code in told(article(front=f"status: {status}\n"))] == expected


def test_a_draft_is_otherwise_checked() -> None:
    """Anything else that is wrong in a draft is an error."""
    found = told(article("status: draft\nslug: A B\nsumary: x\n", body="<font>"))
    assert [code for _, _, code in found] == ["html-forbidden", "identifier", "unknown-key"]
    nested = told(article("status: draft\nactions: [{id: taman}]\n"))
    assert [code for _, _, code in nested] == ["required?"]


@pytest.mark.parametrize(
    ("status", "draft"), [("draft", True), ("review", True), ("published", False), ("", False)]
)
def test_what_is_not_published(status: str, *, draft: bool) -> None:
    """Drafts and reviews are marked, so that nothing of them can become public."""
    assert document(article(f"status: {status}\n")).draft is draft


@pytest.mark.parametrize("written", ["[draft]", "{a: b}", "[]"])
def test_a_status_of_the_wrong_form_is_told(written: str) -> None:
    """A status that is no text is a fault or unset, never a failure."""
    codes = [code for _, _, code in told(article(f"status: {written}\n"))]
    assert codes == ([] if written == "[]" else ["not-a-text"])


def test_an_empty_body_is_a_warning() -> None:
    """An article without text is told at the first line of its body."""
    assert told(article(body="")) == [(8, "body", "empty-body?")]


@given(st.text(max_size=60), st.text(max_size=60))
def test_reading_never_raises(front: str, body: str) -> None:
    """Whatever a file holds, it becomes a document."""
    for found in (RAPAT, Found(Kind.PAGE, "pages/a.en.md", "a", TRANSLATION)):
        assert document(article(front=f"{front}\n", body=body), found).name == found.name


@given(st.binary(max_size=80))
def test_reading_bytes_never_raises(data: bytes) -> None:
    """The same for any bytes, in every kind of file."""
    assert document(data).kind is Kind.ARTICLE
    assert document(data, Found(Kind.SITE, "site.yaml", "site")).kind is Kind.SITE
    for name in ("topics", "organisations", "people", "places", "glossary"):
        found = Found(Kind.REGISTRY, f"registry/{name}.yaml", name)
        assert document(data, found).kind is Kind.REGISTRY


TOPICS = Found(Kind.REGISTRY, "registry/topics.yaml", "topics")


@pytest.mark.parametrize("text", ["", "\n", "# tidak ada\n", "[]", "---\n", "null"])
def test_an_empty_registry_is_an_empty_list(text: str) -> None:
    """A registry file without entries has none, and no problem."""
    read_ = document(text, TOPICS)
    assert (read_.fields, read_.problems) == ((), ())


@pytest.mark.parametrize("text", ["id: pangan\n", "pangan\n"])
def test_a_registry_is_a_list(text: str) -> None:
    """A registry that is no list is one problem."""
    assert [code for _, _, code in told(text, TOPICS)] == ["not-a-list"]


def test_a_broken_entry_leaves_the_others() -> None:
    """Of a registry's entries the right ones are read, in their places."""
    name = "name: {id: A, en: A}"
    text = f"- id: a\n  {name}\n- id: B\n  name: {{id: B}}\n- id: c\n  {name}\n"
    read_ = document(text, TOPICS)
    assert isinstance(read_.fields, tuple)
    assert [entry is None for entry in read_.fields] == [False, True, False]
    found = [(one.line, one.field, one.code) for one in read_.problems]
    assert found == [(3, "1.id", "identifier"), (4, "1.name.en", "required")]


def test_an_empty_site_file_lacks_everything() -> None:
    """`site.yaml` without a value is told what it must hold."""
    found = told("", Found(Kind.SITE, "site.yaml", "site"))
    assert [code for _, _, code in found] == ["required"] * 4


def test_every_registry_has_its_schema(content: Content) -> None:
    """The content as a whole is read once, its documents in the order of their paths."""
    collection = content.collection()
    assert collection.problems == ()
    by_name = {one.name: one for one in collection.documents}
    fields = by_name["organisations"].fields
    assert isinstance(fields, tuple)
    assert all(isinstance(one, Organisation) for one in fields)
    inside = [one.inside for one in collection.documents]
    assert inside == sorted(inside)


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    """Content that isn't there is told, not raised."""
    assert [one.code for one in read_content(tmp_path / "a").problems] == ["no-content"]


def test_another_reader_may_read(content: Content) -> None:
    """Whoever reads the files, in whatever order, the collection is the same."""

    def backwards(folder: Path, shown: str, files: Sequence[Found]) -> list[tuple[Document, bytes]]:
        return [*read_files(folder, shown, files[::-1])][::-1]

    assert read_content(content.root, backwards) == content.collection()
