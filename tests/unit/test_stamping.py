"""`bulletin translate --confirm`: what it writes, and what it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.commands.stamping import confirm, stamped
from bulletin.languages import ORIGINAL
from bulletin.model.blocks import staleness
from bulletin.sources.structured import parse
from bulletin.sources.text import decode, divide

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.conftest import Content

    from bulletin.views import Scope

TEXT = "---\ntitle: Residents meet\nsummary: What was decided.\n---\n\nText.\n\n---\n\nMore.\n"
VALUE = "title=0123abcd body=11111111,22222222"


def read(text: str) -> tuple[dict[str, str], str]:
    """The values and the body of a translation's text."""
    decoded = decode(text.encode()).text
    assert decoded is not None
    parts = divide(decoded)
    assert (parts.faults, parts.front is None) == ((), False)
    structured = parse(parts.front or "")
    assert structured.faults == []
    return structured.value, parts.body


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_stamp_is_added(mark: str, end: str) -> None:
    """The stamp is one more key; the rest, line ends and byte order mark stay."""
    before = mark + TEXT.replace("\n", end)
    after = stamped(before, VALUE)
    assert read(after)[0] == {**read(before)[0], "translates": VALUE}
    assert read(after)[1] == read(before)[1]
    assert after.startswith(mark + "---")
    assert after.replace("\r\n", "").count("\n" if end != "\n" else "\r") == 0


@pytest.mark.parametrize(
    "old",
    [
        "translates: title=1 body=2\n",
        "translates:\n",
        "translates: >-\n  title=1\n  body=2\n",
        "translates: |\n  title=1\n\n  body=2\n",
        "'translates': title=1 body=2\n",
        '"translates": title=1 body=2\n',
        "translates : title=1 body=2\n",
    ],
)
@pytest.mark.parametrize("last", [True, False])
def test_an_old_stamp_is_replaced(old: str, *, last: bool) -> None:
    """However the old stamp was written, there is one new stamp and nothing is lost."""
    keys = ["title: Residents meet\n", old, "summary: What was decided.\n"]
    front = "".join(sorted(keys, key=lambda one: "translates" in one) if last else keys)
    values, body = read(stamped(f"---\n{front}---\nText.\n", VALUE))
    assert values == {
        "title": "Residents meet",
        "summary": "What was decided.",
        "translates": VALUE,
    }
    assert body == "Text.\n"


def test_stamping_twice_is_stamping_once() -> None:
    """A second confirmation of the same original changes nothing."""
    once = stamped(TEXT, VALUE)
    assert stamped(once, VALUE) == once


@pytest.mark.parametrize("text", ["---\ntitle: a\n---", "---\ntitle: a\n---\n"])
def test_a_file_without_a_body_can_be_stamped(text: str) -> None:
    """The closing line may be the file's last, with a line end or none."""
    assert read(stamped(text, VALUE))[0] == {"title": "a", "translates": VALUE}


def test_words_that_only_look_like_a_stamp_stay() -> None:
    """A body's text and an inner key of that name are left alone."""
    text = "---\ntitle: a\nx-old:\n  translates: b\n---\ntranslates: c\n"
    values, body = read(stamped(text, VALUE))
    assert values == {"title": "a", "x-old": {"translates": "b"}, "translates": VALUE}
    assert body == "translates: c\n"


@given(
    st.lists(st.sampled_from(["Satu.", "", "---", "- a", "translates: b", "> c"]), max_size=8),
    st.sampled_from(["\n", "\r\n"]),
)
def test_bodies_stay_as_they_are(lines: list[str], end: str) -> None:
    """Whatever a body holds, it is the same to the byte."""
    body = end.join(lines)
    text = f"---{end}title: a{end}---{end}{body}"
    assert stamped(text, VALUE).endswith(f"{end}---{end}{body}")


def test_a_confirmed_translation_is_current(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """After the command the translation has no problem, until its original changes."""
    content.article(speakers="[{name: 'Cici = Kapuk', role: warga}]", body="Satu.\n\nDua.\n")
    content.translation(speakers="[{name: 'Cici = Kapuk', role: resident}]", body="One.\n\nTwo.\n")
    settings = scope_of(content.library(), ORIGINAL).settings
    confirm(content.root / "articles/2026/2026-02-01-rapat.en.md", settings)
    story = content.story()
    assert staleness(story.original, story.editions["en"].translates).is_current
    assert content.codes() == []
    content.article(speakers="[{name: 'Cici = Kapuk', role: ketua}]", body="Satu.\n\nTiga.\n")
    assert content.codes() == ["outdated?"]


def test_a_page_and_a_draft_can_be_confirmed(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A translation is confirmed before its article is published, a page's like another."""
    content.article(status="draft").translation().page("tentang.en")
    settings = scope_of(content.library(), ORIGINAL).settings
    for inside in ("articles/2026/2026-02-01-rapat.en.md", "pages/tentang.en.md"):
        confirm(content.root / inside, settings)
        assert "translates: >-" in (content.root / inside).read_text()


@pytest.mark.parametrize(
    "inside",
    [
        "articles/2026/2026-02-01-rapat.id.md",
        "articles/2026/2026-02-08-lain.en.md",
        "registry/topics.yaml",
    ],
)
def test_only_a_translation_can_be_confirmed(
    content: Content, scope_of: Callable[..., Scope], inside: str
) -> None:
    """An original, a translation without one, another file: refused, and left as it was."""
    content.article().translation("2026-02-08-lain")
    path: Path = content.root / inside
    before = path.read_bytes()
    with pytest.raises(ValueError, match=r"not a translation|this is the original"):
        confirm(path, scope_of(content.library(), ORIGINAL).settings)
    assert path.read_bytes() == before


def test_what_cannot_be_stamped_stays_as_it_is(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Front matter whose keys share a line is refused, and not a byte of the file changes."""
    content.article()
    path = "articles/2026/2026-02-01-rapat.en.md"
    text = "---\n{title: Residents meet, summary: What was decided.}\n---\n\nText.\n"
    content.put(path, text)
    file = content.root / path
    with pytest.raises(ValueError, match="on a line of its own"):
        confirm(file, scope_of(content.library(), ORIGINAL).settings)
    assert file.read_text("utf-8") == text
