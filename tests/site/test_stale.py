"""A site whose original was edited after its translation was confirmed, as it is built."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.build.pipeline import build
from bulletin.commands.stamping import confirm
from bulletin.languages import TRANSLATION

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from tests.conftest import Built

    from bulletin.settings import Settings

STEM = "2025-10-05-siaga-musim-hujan"
ORIGINAL = f"articles/2025/{STEM}.id.md"
ACTION = "/en/actions/pompa-portabel/"
EDITS = (
    ("title: Bersiap", "title: Bersiaga"),
    ("name: Penyuluhan Musim Hujan", "name: Penyuluhan Musim Hujan Lebat"),
    ("text: Menyediakan dua pompa", "text: Menyiapkan dua pompa"),
    ("## Yang disiapkan di rumah", "## Yang dikemas di rumah"),
    ("untuk mulai bersiap.", "untuk mulai berkemas."),
    ("- title: Notula rapat", "- title: Risalah rapat"),
    ("start: 2025-10-11T09:00", "start: 2025-10-11T10:00"),
)
NEW = ("Bersiaga", "Lebat", "Menyiapkan", "dikemas", "berkemas", "Risalah")


@pytest.fixture
def edited(
    site: Built, content: Path, tmp_path: Path, settings_for: Callable[..., Settings]
) -> Built:
    """The fictional site after some edits of one original."""
    settings = settings_for(tmp_path / "output", content)
    confirm(content / ORIGINAL.replace(".id.", ".en."), settings)
    text = (content / ORIGINAL).read_text("utf-8")
    for old, new in EDITS:
        assert old in text
        text = text.replace(old, new, 1)
    (content / ORIGINAL).write_text(text, "utf-8")
    build(settings)
    return type(site)(settings.output, settings)


@pytest.fixture
def page(edited: Built) -> BeautifulSoup:
    """The English page of the article."""
    return edited.page(edited.library.by_stem[STEM], TRANSLATION)


def test_each_change_is_marked_where_it_stands(page: BeautifulSoup) -> None:
    """Every changed text has its Indonesian words in a closed element below it, and none else."""
    marks = page.select("main .stale")
    assert len(marks) == len(NEW)
    for word in NEW:
        (mark,) = (one for one in marks if word in one.get_text())
        (details,) = [mark] if mark.name == "details" else mark.select("details")
        assert not details.has_attr("open")
        assert word in details.select_one('[lang="id"]').get_text()
        assert "Indonesian" in details.summary.get_text()
    assert page.h1.find_next_sibling().select_one("[lang=id]").get_text().startswith("Bersiaga")
    assert len(page.select(".notice")) == 1


def test_a_marked_page_is_sound(page: BeautifulSoup) -> None:
    """No id stands twice, and no mark within an element that may not hold it."""
    ids = Counter(one["id"] for one in page.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []
    assert page.select(":is(p, h1, h2, h3, a, span) details") == []


def test_a_changed_fact_is_new_at_once(page: BeautifulSoup) -> None:
    """The new hour is on the English page, and not as a mark."""
    when = page.select_one("#_e-penyuluhan-hujan-2025 time")
    assert when["datetime"].startswith("2025-10-11T10:00")
    assert when.find_parent(class_="stale") is None


def test_marks_are_on_that_page_alone(edited: Built) -> None:
    """Lists, feeds, linked data, calendars and tables do not carry the marks; its action does."""
    address = edited.address(edited.library.by_stem[STEM], TRANSLATION)
    (mark,) = edited.pages[ACTION].select("main .stale")
    assert mark.find_previous_sibling() == edited.pages[ACTION].h1
    assert mark.select_one('[lang="id"]').get_text().startswith("Menyiapkan dua pompa")
    for name, found in edited.pages.items():
        if name not in (address, ACTION, "/gaya/", "/en/style/"):
            assert found.select("main .stale") == [], name
    own = (edited.file(address), edited.file(ACTION))
    for name, data in edited.files.items():
        english = name.startswith("en/") and name not in own
        if english:
            assert not re.search("|".join(NEW), data.decode()), name
    script = edited.pages[address].find("script", type="application/ld+json")
    assert not re.search("|".join(NEW), script.string)


def test_confirming_anew_takes_all_marks_away(edited: Built) -> None:
    """A waived edit stays waived."""
    confirm(edited.settings.content / ORIGINAL.replace(".id.", ".en."), edited.settings)
    build(edited.settings)
    built = type(edited)(edited.path, edited.settings)
    page = built.page(built.library.by_stem[STEM], TRANSLATION)
    assert page.select("main .stale, .notice") == []
