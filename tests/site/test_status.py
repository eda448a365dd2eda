"""`bulletin status` and the page of translations, over the fictional site."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bulletin.build.pipeline import build
from bulletin.languages import ORIGINAL
from bulletin.settings import Settings

if TYPE_CHECKING:
    from bs4 import Tag
    from click.testing import Result
    from tests.conftest import Built

STATES = ("untranslated", "outdated", "unconfirmed", "incomplete", "complete")
PAGES = {"id": "/terjemahan/", "en": "/en/translations/"}
INCOMPLETE = "2026-02-15-perpustakaan-keliling"
DRAFTS = {"2026-03-10-pasar-malam-jangkrik", "2026-05-02-lari-lorong-capung"}
LINES = 3  # a line of this list is as long as a third of an article's


def read(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def text(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())


def expected(site: Built) -> Counter[str]:
    """The states by what the files are: which have a translation, and which one lacks words."""
    found: Counter[str] = Counter()
    for story in site.library.stories:
        file = site.settings.content / story.original.inside.replace(".id.md", ".en.md")
        if not file.exists():
            found["untranslated"] += 1
        elif "\ntranslates:" not in file.read_text("utf-8-sig"):
            found["unconfirmed"] += 1
        else:
            found["incomplete" if story.stem == INCOMPLETE else "complete"] += 1
    return found


def test_json_tells_of_everything(bulletin: Callable[..., Result], site: Built) -> None:
    """Totals, years, topics, pages and drafts; each article once, with its files."""
    found = read(bulletin("status", "--format", "json"))
    wanted = expected(site)
    assert {state: found["all"][state]["count"] for state in STATES} == {
        state: wanted[state] for state in STATES
    }
    assert wanted["untranslated"] == 6
    assert found["all"]["total"] == len(site.library.stories)
    assert sum(one["total"] for one in found["years"].values()) == len(site.library.stories)
    assert {name: one["total"] for name, one in found["topics"].items()} == {
        name: len(stories) for name, stories in site.library.by_topic.items()
    }
    kinds = Counter(one["kind"] for one in found["translations"])
    assert kinds == {"article": len(site.library.stories), "page": 2, "draft": 2}
    for one in found["translations"]:
        assert (site.settings.content / one["original"]).is_file()
        assert (one["translation"] is None) is (one["state"] == "untranslated")
    (short,) = (one for one in found["translations"] if one["state"] == "incomplete")
    assert short["id"] == INCOMPLETE
    assert "image.caption" in short["missing"]


def test_an_edit_of_an_original_is_told(bulletin: Callable[..., Result], content: Path) -> None:
    """The translation of a changed article is outdated, with how much has changed."""
    file = content / "articles/2025/2025-08-10-pekan-dongeng-anak.id.md"
    file.write_text(f"{file.read_text('utf-8')}\nParagraf baru.\n", "utf-8")
    found = read(bulletin("status", "--format", "json"))
    (changed,) = (one for one in found["translations"] if one["state"] == "outdated")
    assert (changed["id"], changed["changed"]) == ("2025-08-10-pekan-dongeng-anak", {"body": 1})
    assert "1 bagian berubah: isi naskah" in bulletin("status").stdout
    assert "1 block changed: body text" in bulletin("status", "--lang", "en").stdout


def test_a_draft_is_told(bulletin: Callable[..., Result], content: Path) -> None:
    """A translation that waits for somebody to review it is named, and counts as none."""
    file = content / "articles/2025/2025-08-10-pekan-dongeng-anak.en.md"
    text = file.read_text("utf-8").replace("title:", "x-unreviewed: true\ntitle:", 1)
    file.write_text(text, "utf-8")
    found = read(bulletin("status", "--format", "json"))["translations"]
    (draft,) = (one for one in found if one["drafted"])
    assert (draft["id"], draft["state"]) == ("2025-08-10-pekan-dongeng-anak", "untranslated")
    assert "ada draf untuk ditinjau" in bulletin("status").stdout


def test_a_draft_without_a_date_is_counted(bulletin: Callable[..., Result]) -> None:
    """Nothing can be said of its translation yet, but it is there."""
    assert read(bulletin("status", "--format", "json"))["incomplete_drafts"] == 1
    assert (
        "Drafts that lack a title, a date or the like" in bulletin("status", "--lang", "en").stdout
    )


def test_csv_has_a_line_for_each(bulletin: Callable[..., Result], site: Built) -> None:
    """Public articles, pages, and drafts as what they are."""
    result = bulletin("status", "--format", "csv", "--lang", "en")
    assert result.exit_code == 0, result.output
    rows = list(csv.DictReader(StringIO(result.stdout)))
    assert len(rows) == len(site.library.stories) + len(site.library.pages) + len(DRAFTS)
    hidden = {Path(row["File"]).name.split(".")[0] for row in rows if row["Kind"] == "Not public"}
    assert hidden == DRAFTS


@pytest.mark.parametrize("style", ["text", "md"])
def test_tables_for_people(bulletin: Callable[..., Result], style: str) -> None:
    """Shares and tasks, in the language asked for; drafts are counted apart."""
    said = bulletin("status", "--format", style).stdout
    for words in ("Semua artikel", "17", "6 (35%)", "Belum diterjemahkan", "Draf dan yang ditunda"):
        assert words in said
    assert "Untranslated" in bulletin("status", "--format", style, "--lang", "en").stdout
    assert ("| --- |" in said) is (style == "md")


def test_errors_come_first(bulletin: Callable[..., Result], content: Path) -> None:
    """Content with errors has no status."""
    (content / "site.yaml").write_text("name: {id: A}\n", "utf-8")
    assert bulletin("status").exit_code == 1


@pytest.mark.parametrize("code", PAGES)
def test_the_page_has_the_same_numbers(built: Built, code: str) -> None:
    """The first row counts all articles by their states; the columns are named."""
    page = built.pages[PAGES[code]]
    years, topics, pages = page.select("table.shares")
    row = years.select_one("tbody tr")
    numbers = [int(text(one.select("span")[-1]).split()[0]) for one in row.select("td")[1:]]
    wanted = expected(built)
    assert numbers == [wanted[state] for state in ("complete", *STATES[:-1])]
    assert len(topics.select("tbody tr")) == len(built.library.by_topic)
    assert len(pages.select("tbody tr")) == 1
    assert all(table.caption and table.select("th[scope=row]") for table in (years, topics, pages))


@pytest.mark.parametrize("code", PAGES)
def test_every_article_that_is_not_complete_is_listed_once(built: Built, code: str) -> None:
    """On some part of the list, newest first within its state; no draft is among them."""
    size = LINES * built.settings.page_size
    count = sum(expected(built).values()) - expected(built)["complete"] + 1  # with one page
    addresses = [PAGES[code], *(f"{PAGES[code]}{n}/" for n in range(2, -(-count // size) + 1))]
    shown = [
        (built.inside(item.a["href"]), item.time["datetime"] if item.time else None)
        for address in addresses
        for item in built.pages[address].select("main .people > li")
    ]
    assert len(shown) == len({*shown}) == count
    dates = [date for _, date in shown if date]
    assert dates[:6] == sorted(dates[:6], reverse=True)
    for story in built.library.stories:
        listed = any(date == story.day.isoformat() for _, date in shown)
        assert listed or story.is_translated


def test_the_page_leads_to_how_to_help_only_where_that_is_told(
    site: Built, content: Path, settings_for: Callable[..., Settings]
) -> None:
    """The fictional site has no such page; with one, there is a way to it."""
    told = site.pages[PAGES["id"]].select_one("main .help")
    assert told.select("a") == []
    assert site.library.site is not None
    assert site.library.site.contact.text(ORIGINAL) in told.get_text()
    (content / "pages/berkontribusi.id.md").write_text("---\ntitle: Bantu\n---\n\nTeks.\n", "utf-8")
    settings = settings_for(content.parent / "output", content)
    build(settings)
    made = type(site)(settings.output, settings)
    (link,) = made.pages[PAGES["en"]].select("main .help a")
    assert made.inside(link["href"]) == "/en/berkontribusi/"
