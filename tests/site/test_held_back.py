"""What is not public appears nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Built

WORDS = ("kunang-kunang", "lampion", "jangkrik", "cricket", "capung", "dragonfly")
IDS = (
    "pasar-jangkrik-2026",
    "izin-pasar-jangkrik",
    "lari-capung-2026",
    "tanda-lorong-capung",
)


def private(raw: object, *, inside: bool = False) -> Iterator[str]:
    """Every value below a key that begins with ``x-``."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from private(value, inside=inside or str(key).startswith("x-"))
    elif isinstance(raw, list):
        for value in raw:
            yield from private(value, inside=inside)
    elif inside and raw is not None:
        yield str(raw)


@pytest.mark.parametrize("word", [*WORDS, *IDS])
def test_words_of_unpublished_articles_are_nowhere(site: Built, word: str) -> None:
    """No file, and no name of a file, holds a word of a draft, a review or one held back."""
    hidden = word.encode()
    found = [
        name for name, data in site.files.items() if hidden in data.lower() or word in name.lower()
    ]
    assert found == []


@pytest.mark.parametrize("word", WORDS)
def test_words_do_stand_in_the_content(site: Built, word: str) -> None:
    """The words that must not be found do stand in the content, or the test above said nothing."""
    texts = (one.read_text("utf-8").lower() for one in site.settings.content.rglob("*.md"))
    assert any(word in text for text in texts)


def test_nothing_lists_unpublished_articles(site: Built) -> None:
    """No link of any page leads to an address that an unpublished article would have."""
    slugs = [stem[11:] for _, stem in site.library.hidden]
    assert len(slugs) == 3
    text = b"\n".join(site.files.values())
    assert [slug for slug in slugs if f"/{slug}/".encode() in text] == []


def test_updates_of_unpublished_articles_change_nothing(site: Built) -> None:
    """An unpublished article's news of a public action does not change what the site says of it."""
    tents = site.pages["/2026/pekan-umkm/"].find(id="_a-tenda-lapak")
    pumps = site.pages["/2025/siaga-musim-hujan/"].find(id="_a-pompa-portabel")
    assert tents.select_one(".status").get_text() == "Selesai"
    assert pumps.select_one(".status").get_text() == "Tertunda"


def test_private_keys_are_nowhere(site: Built) -> None:
    """What stands below keys that begin with ``x-`` never reaches the output."""
    allowed = {"phone", "0812-0000-0120"}
    values: set[str] = set()
    for document in site.library.collection.documents:
        values |= set(private(document.raw))
    values -= allowed
    assert len(values) >= 5
    text = b"\n".join(site.files.values()).decode("utf-8", "ignore")
    assert [value for value in values if value in text] == []
    assert "x-catatan" not in text


def test_only_pictures_of_published_pages_are_copied(site: Built) -> None:
    """The pictures in the output are those that public articles and pages show.

    They are there as they are, and in widths of their own.
    """
    pictures = {name for name in site.files if name.startswith("images/")}
    shown = {
        "images/2025/denah-rw.png",
        "images/2025/kali-gulali.jpg",
        "images/2026/taman-kapas.jpg",
    }
    made = {
        one.path for name in shown for one in site.library.collection.pictures[name].renditions()
    }
    assert pictures == shown | made
    for name in shown:
        assert site.files[name] == (site.settings.content / name).read_bytes()


def test_nothing_of_the_sources_is_published(site: Built) -> None:
    """The output holds pages, feeds, calendars, pictures, data, a script, and a few more."""
    named = {Path(name).name for name in site.files if not Path(name).suffix}
    assert named == {"_headers"}
    assert {Path(name).suffix for name in site.files} - {""} == {
        ".atom",
        ".csv",
        ".html",
        ".ics",
        ".jpg",
        ".js",
        ".json",
        ".png",
        ".txt",
        ".webmanifest",
        ".webp",
        ".xml",
    }


def test_topic_without_public_articles_says_so(site: Built) -> None:
    """The page of a topic whose only article is held back exists and shows none."""
    for address, none in (
        ("/topik/olahraga/", "Belum ada artikel yang terbit."),
        ("/en/topics/olahraga/", "No article has been published yet."),
    ):
        main = site.pages[address].main
        assert main.select(".headline") == []
        assert none in main.get_text()
