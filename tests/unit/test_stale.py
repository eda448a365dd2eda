"""An original is edited after its translation was confirmed: exactly what changed is marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from bulletin.commands.stamping import confirm
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.views.article import article_page
from bulletin.views.elements import Passage, Text
from bulletin.views.pages import static_page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.conftest import Content

    from bulletin.views import Scope
    from bulletin.views.data import ArticlePage

ScopeOf = Callable[..., "Scope"]
STEM = "2026-02-01-rapat"
FILE = f"articles/2026/{STEM}.id.md"
ORIGINAL_FILE = """---
title: Rapat warga
date: 2026-02-01
summary: Hasil rapat warga.
topics: [kebersihan]
byline: [lmk-awan-biru]
image: {src: images/2026/kali.jpg, alt: Sebuah kali, caption: Kali di pagi hari}
events:
  - id: rapat
    name: Rapat
    start: 2026-01-31 09:00
    venue: Balai
speakers:
  - name: Ibu Contoh
    role: ketua panitia
    institution: Panitia
actions:
  - id: papan
    text: Memasang papan
    status: planned
    due: 2026-06
    amount: 2000000
    amount_note: tiap RW
updates:
  - action: papan
    status: in-progress
    date: 2026-02-02
    note: Sudah dimulai
corrections:
  - date: 2026-02-03
    text: Nama diperbaiki
sources:
  - title: Catatan panitia
---

## Awal

Paragraf pertama tentang rapat.

Paragraf kedua tentang [papan](https://papan.example/).

- satu
- dua

| Hari | Acara |
|---|---|
| Senin | Rapat |

![Sebuah kali](images/2026/kali.jpg)

> Kutipan.

Paragraf ganda.

Paragraf ganda.

Paragraf akhir.
"""
TRANSLATED = """---
title: Residents meet
summary: What the meeting decided.
image: {alt: A river, caption: The river in the morning}
events:
  - id: rapat
    name: Meeting
    venue: Hall
speakers:
  - name: Ibu Contoh
    role: head of the committee
    institution: Committee
actions:
  - id: papan
    text: Put up a board
    amount_note: each RW
updates:
  - action: papan
    note: It has begun
corrections:
  - text: A name was mended
sources:
  - title: Notes of the committee
---

## Beginning

The first paragraph.

The second paragraph.

- one
- two

| Day | Event |
|---|---|
| Monday | Meeting |

![A river](images/2026/kali.jpg)

> A quotation.

The double paragraph.

The double paragraph.

The last paragraph.
"""


class Marks(NamedTuple):
    """The marks of a page: of its body by state, translation and original; of other texts."""

    body: list[tuple[str, str, str]]
    texts: dict[str, str]


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def marked_texts(part: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any part of a page
    """Every text of a page that is marked, with what its original says now."""
    if isinstance(part, Text) and part.now is not None:
        yield part.text, part.now
    elif isinstance(part, tuple):
        for one in part:
            yield from marked_texts(one)
    elif is_dataclass(part):
        for one in fields(part):
            yield from marked_texts(getattr(part, one.name))


def marks_of(page: ArticlePage) -> Marks:
    passages = [one for one in page.body.passages if one.state]
    assert all((one.now is None) == (one.state == "gone") for one in passages)
    return Marks([_mark(one) for one in passages], dict(marked_texts(page)))


def _mark(one: Passage) -> tuple[str, str, str]:
    here, there = one.html.html if one.html else "", one.now.html if one.now else ""
    return one.state, plain(here), plain(there)


@pytest.fixture
def pair(content: Content, scope_of: ScopeOf) -> Content:
    """A pair whose translation has just been confirmed."""
    content.put(FILE, ORIGINAL_FILE).put(FILE.replace(".id.", ".en."), TRANSLATED)
    settings = scope_of(content.library(), ORIGINAL).settings
    confirm(content.root / FILE.replace(".id.", ".en."), settings)
    return content


def english(content: Content, scope_of: ScopeOf) -> ArticlePage:
    library = content.library()
    return article_page(scope_of(library, TRANSLATION), library.by_stem[STEM])


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        return text

    return edit


FIRST = "Paragraf pertama tentang rapat."
SECOND = "Paragraf kedua tentang [papan](https://papan.example/)."
SEEN = "Paragraf kedua tentang papan ."
LAST = "Paragraf akhir."
Edit = tuple[Callable[[str], str], list[tuple[str, str, str]], dict[str, str]]
EDITS: dict[str, Edit] = {
    "nothing": (str, [], {}),
    "typo": (
        replaced(("pertama tentang", "pertama tntang")),
        [("changed", "The first paragraph.", "Paragraf pertama tntang rapat.")],
        {},
    ),
    "new at the start": (
        replaced(("## Awal", "Pembuka.\n\n## Awal")),
        [("new", "", "Pembuka.")],
        {},
    ),
    "new in the middle": (
        replaced((SECOND, f"Sisipan.\n\n{SECOND}")),
        [("new", "", "Sisipan.")],
        {},
    ),
    "new at the end": (replaced((LAST, f"{LAST}\n\nPenutup.")), [("new", "", "Penutup.")], {}),
    "moved": (replaced((f"{FIRST}\n\n", ""), (LAST, f"{LAST}\n\n{FIRST}")), [], {}),
    "moved and another changed": (
        replaced((f"{FIRST}\n\n", ""), (LAST, f"{LAST}\n\n{FIRST}"), ("Kutipan.", "Petikan.")),
        [("changed", "A quotation.", "Petikan.")],
        {},
    ),
    "removed": (replaced((f"{FIRST}\n\n", "")), [("gone", "The first paragraph.", "")], {}),
    "split": (
        replaced(("Paragraf pertama tentang", "Paragraf pertama.\n\nTentang")),
        [
            ("changed", "The first paragraph.", "Paragraf pertama."),
            ("new", "", "Tentang rapat."),
        ],
        {},
    ),
    "joined": (
        replaced((f"{FIRST}\n\n", f"{FIRST} ")),
        [
            ("changed", "The first paragraph.", f"{FIRST} {SEEN}"),
            ("gone", "The second paragraph.", ""),
        ],
        {},
    ),
    "list item": (replaced(("- dua", "- tiga")), [("changed", "one two", "satu tiga")], {}),
    "heading": (replaced(("## Awal", "## Mula")), [("changed", "Beginning", "Mula")], {}),
    "level of a heading": (
        replaced(("## Awal", "### Awal")),
        [("changed", "Beginning", "Awal")],
        {},
    ),
    "table cell": (
        replaced(("| Senin |", "| Selasa |")),
        [("changed", "Day Event Monday Meeting", "Hari Acara Selasa Rapat")],
        {},
    ),
    "alt of a picture": (
        replaced(("![Sebuah kali]", "![Dua kali]")),
        [("changed", "", "")],
        {},
    ),
    "address of a link": (
        replaced(("papan.example/)", "papan.example/baru)")),
        [("changed", "The second paragraph.", SEEN)],
        {},
    ),
    "white space": (
        replaced((FIRST, FIRST.replace(" ", "  ")), ("\n\n> K", "\n\n\n\n> K")),
        [],
        {},
    ),
    "line wrap": (replaced((FIRST, FIRST.replace(" ", "\n"))), [], {}),
    "CRLF": (lambda text: text.replace("\n", "\r\n"), [], {}),
    "one more of a double paragraph": (
        replaced((LAST, f"{LAST}\n\nParagraf ganda.")),
        [("new", "", "Paragraf ganda.")],
        {},
    ),
    "one less of a double paragraph": (
        replaced(("Paragraf ganda.\n\n", "")),
        [("gone", "The double paragraph.", "")],
        {},
    ),
    "title": (
        replaced(("title: Rapat warga", "title: Musyawarah warga")),
        [],
        {"Residents meet": "Musyawarah warga"},
    ),
    "summary": (
        replaced(("Hasil rapat warga.", "Hasil rapat.")),
        [],
        {"What the meeting decided.": "Hasil rapat."},
    ),
    "event name": (replaced(("name: Rapat", "name: Pawai")), [], {"Meeting": "Pawai"}),
    "venue": (replaced(("venue: Balai", "venue: Lapangan")), [], {"Hall": "Lapangan"}),
    "role": (
        replaced(("role: ketua", "role: wakil ketua")),
        [],
        {"head of the committee": "wakil ketua panitia"},
    ),
    "institution": (
        replaced(("institution: Panitia", "institution: Tim")),
        [],
        {"Committee": "Tim"},
    ),
    "action text": (
        replaced(("Memasang papan", "Mengecat papan")),
        [],
        {"Put up a board": "Mengecat papan"},
    ),
    "amount note": (replaced(("tiap RW", "tiap RT")), [], {"each RW": "tiap RT"}),
    "note": (replaced(("Sudah dimulai", "Sudah jalan")), [], {"It has begun": "Sudah jalan"}),
    "correction": (
        replaced(("Nama diperbaiki", "Nama dibetulkan")),
        [],
        {"A name was mended": "Nama dibetulkan"},
    ),
    "source": (
        replaced(("Catatan panitia", "Notula panitia")),
        [],
        {"Notes of the committee": "Notula panitia"},
    ),
    "alt and caption": (
        replaced(("alt: Sebuah", "alt: Seruas"), ("Kali di pagi", "Kali di sore")),
        [],
        {"A river": "Seruas kali", "The river in the morning": "Kali di sore hari"},
    ),
    "a new action point": (
        replaced(("updates:", "  - id: cat\n    text: Mengecat\nupdates:")),
        [],
        {},
    ),
    "facts": (
        replaced(
            ("2026-01-31 09:00", "2026-02-07 13:00"),
            ("amount: 2000000", "amount: 3000000"),
            ("due: 2026-06", "due: 2026-07"),
            ("status: in-progress", "status: done"),
        ),
        [],
        {},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_exactly_what_changed_is_marked(pair: Content, scope_of: ScopeOf, name: str) -> None:
    """After each kind of edit the changed parts are marked, and none else."""
    edit, body, texts = EDITS[name]
    pair.put(FILE, edit(ORIGINAL_FILE))
    page = english(pair, scope_of)
    assert marks_of(page) == Marks(body, texts)
    assert page.body.unplaced is None
    is_known = body or texts or name == "a new action point"
    assert page.notice == ("outdated" if is_known else None)
    original = article_page(scope_of(pair.library(), ORIGINAL), pair.story())
    assert (marks_of(original), original.notice) == (Marks([], {}), None)


@pytest.mark.parametrize("name", EDITS)
def test_confirming_takes_every_mark_away(pair: Content, scope_of: ScopeOf, name: str) -> None:
    """Once it is confirmed anew, even unchanged, a translation has no mark and no notice."""
    pair.put(FILE, EDITS[name][0](ORIGINAL_FILE))
    settings = scope_of(pair.library(), ORIGINAL).settings
    confirm(pair.root / FILE.replace(".id.", ".en."), settings)
    page = english(pair, scope_of)
    assert (marks_of(page), page.notice) == (Marks([], {}), None)


def test_facts_are_new_at_once(pair: Content, scope_of: ScopeOf) -> None:
    """A changed hour, amount, due date or state is on the English page, without a mark."""
    pair.put(FILE, EDITS["facts"][0](ORIGINAL_FILE))
    page = english(pair, scope_of)
    (event,), (action,), (report,) = page.events, page.actions, page.reports
    assert event.when.iso.startswith("2026-02-07T13:00")
    assert (action.amount, action.state, report.state) == ("Rp3\u00a0million", "done", "done")
    assert action.due is not None
    assert action.due.text == "July 2026"


def test_a_text_that_is_not_translated_has_no_mark(pair: Content, scope_of: ScopeOf) -> None:
    """Where the Indonesian is shown, what it says is the present text."""
    path = pair.root / FILE.replace(".id.", ".en.")
    path.write_text(path.read_text("utf-8").replace("    venue: Hall\n", ""), "utf-8")
    pair.put(FILE, EDITS["venue"][0](ORIGINAL_FILE))
    page = english(pair, scope_of)
    assert page.events[0].venue == Text("Lapangan", "id")
    assert marks_of(page) == Marks([], {})


def test_a_venue_that_is_a_link_is_marked(pair: Content, scope_of: ScopeOf) -> None:
    """A venue that names its place is the link's words, and is marked there."""
    place = "venue: Balai Awan Biru\n    place: awan-biru"
    pair.put(FILE, ORIGINAL_FILE.replace("venue: Balai", place))
    page = english(pair, scope_of)
    assert marks_of(page).texts == {"Hall": "Balai Awan Biru"}


def test_other_blocks_than_the_original_had(pair: Content, scope_of: ScopeOf) -> None:
    """Where a translation's blocks are not those of the original, the notice has what changed."""
    path = pair.root / FILE.replace(".id.", ".en.")
    path.write_text(path.read_text("utf-8") + "\nOne more.\n", "utf-8")
    assert english(pair, scope_of).notice is None
    pair.put(FILE, EDITS["split"][0](ORIGINAL_FILE))
    page = english(pair, scope_of)
    assert (page.notice, marks_of(page).body) == ("outdated", [])
    assert page.body.unplaced is not None
    assert plain(page.body.unplaced.html) == "Paragraf pertama. Tentang rapat."
    assert page.body.unplaced.lang == "id"


@pytest.mark.parametrize("stamp", ["", "translates: ya\n"])
def test_without_a_stamp_there_is_a_notice_only(
    pair: Content, scope_of: ScopeOf, stamp: str
) -> None:
    """Never confirmed, or no stamp at all: a notice, and nothing is marked."""
    pair.put(FILE.replace(".id.", ".en."), TRANSLATED.replace("image:", f"{stamp}image:"))
    pair.put(FILE, EDITS["typo"][0](ORIGINAL_FILE))
    page = english(pair, scope_of)
    assert page.notice == ("outdated" if stamp else "unconfirmed")
    assert (marks_of(page), page.body.unplaced) == (Marks([], {}), None)


def test_an_empty_translation_shows_the_original_unmarked(pair: Content, scope_of: ScopeOf) -> None:
    """A translation without a body shows the Indonesian one, which is as it is now."""
    path: Path = pair.root / FILE.replace(".id.", ".en.")
    front = path.read_text("utf-8").rpartition("---\n")[0]
    path.write_text(f"{front}---\n", "utf-8")
    pair.put(FILE, EDITS["typo"][0](ORIGINAL_FILE))
    page = english(pair, scope_of)
    assert (page.body.lang, marks_of(page)) == ("id", Marks([], {}))


def test_originals_to_hand_have_no_ids_and_lead_home(pair: Content, scope_of: ScopeOf) -> None:
    """A block of the original has no heading's id; a link within the original leads to its page."""
    pair.put(FILE, ORIGINAL_FILE.replace("## Awal", "## Awal [lihat](#awal)"))
    (passage,) = (one for one in english(pair, scope_of).body.passages if one.state)
    assert passage.now is not None
    assert " id=" not in passage.now.html
    assert 'href="/warta/2026/rapat/#awal"' in passage.now.html


def test_a_page_is_marked_like_an_article(content: Content, scope_of: ScopeOf) -> None:
    """A page about the site has the same marks."""
    content.page("bantuan.id", body="Satu.\n\nDua.\n", summary="Ringkas")
    content.page("bantuan.en", body="One.\n\nTwo.\n", title="Help", summary="Short")
    path = content.root / "pages/bantuan.en.md"
    confirm(path, scope_of(content.library(), ORIGINAL).settings)
    content.page("bantuan.id", body="Satu.\n\nTiga.\n", title="Tolong", summary="Singkat")
    library = content.library()
    page = static_page(scope_of(library, TRANSLATION), library.pages_by_stem["bantuan"])
    assert [one.state for one in page.body.passages] == ["", "changed"]
    assert page.title == Text("Help", None, "Tolong")
    assert page.summary == Text("Short", None, "Singkat")


def confirmed_as_it_is(content: Content, scope_of: ScopeOf, edit: Callable[[str], str]) -> None:
    """Edit the original, and confirm the translation without a change."""
    original = content.root / FILE
    original.write_text(edit(original.read_text("utf-8")), "utf-8")
    settings = scope_of(content.library(), ORIGINAL).settings
    confirm(content.root / FILE.replace(".id.", ".en."), settings)


def test_bodies_that_are_not_in_step_mark_no_block(pair: Content, scope_of: ScopeOf) -> None:
    """Where the original's blocks have moved and the translation's not, no other one is marked."""
    moved = replaced((f"{FIRST}\n\n", ""), (LAST, f"{LAST}\n\n{FIRST}"))
    confirmed_as_it_is(pair, scope_of, moved)
    text = (pair.root / FILE).read_text("utf-8")
    (pair.root / FILE).write_text(text.replace("pertama tentang", "pertama soal"), "utf-8")
    page = english(pair, scope_of)
    assert [one.state for one in page.body.passages] == [""]
    assert page.body.unplaced is not None
    assert plain(page.body.unplaced.html) == "Paragraf pertama soal rapat."


def test_who_mends_a_number_need_not_wait_for_the_translator(pair: Content) -> None:
    """In a structured text that is out of date a difference is a warning, before it an error."""
    text = (pair.root / FILE).read_text("utf-8")
    (pair.root / FILE).write_text(text.replace("Memasang papan", "Memasang 3 papan"), "utf-8")
    assert "number-missing?" in pair.codes()
    assert "number-missing-in-field" not in pair.codes()


def test_a_number_that_differs_in_a_text_as_it_was_confirmed_is_an_error(
    pair: Content, scope_of: ScopeOf
) -> None:
    """Confirming what differs makes it no less wrong."""
    confirmed_as_it_is(pair, scope_of, replaced(("Memasang papan", "Memasang 3 papan")))
    assert "number-missing-in-field" in pair.codes()
