"""What a visitor can save from a page tells no more than the page does."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image, ImageDraw

from bulletin.build.pipeline import build, prepare
from bulletin.outputs import pictures as outputs
from bulletin.outputs import planned
from bulletin.problems import ContentError
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Run

PICTURE = "images/2025/kali-gulali.jpg"
NOTE = "RAHASIA-31.73.05"
ORIENTATION, GPS = 0x0112, 0x8825


def photograph() -> bytes:
    """A picture as a telephone takes it: held upright, with its place."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS).update({1: "S", 2: (6.0, 10.0, 30.0), 29: NOTE})
    data = io.BytesIO()
    image = Image.linear_gradient("L").convert("RGB")
    image.save(data, "JPEG", exif=exif, comment=NOTE, xmp=NOTE.encode())
    return data.getvalue()


def test_a_published_picture_has_no_notes(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """Place, maker and comments stay at home; the picture is the same, the right way up."""
    (content / PICTURE).write_bytes(photograph())
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    published = (settings.output / PICTURE).read_bytes()
    assert NOTE.encode() in photograph()
    assert not any(NOTE.encode() in one.read_bytes() for one in _files(settings.output))
    with Image.open(io.BytesIO(published)) as image, Image.open(content / PICTURE) as original:
        assert dict(image.getexif()) == {ORIENTATION: 6}
        assert image.tobytes() == original.tobytes()


def test_a_broken_picture_stops_the_build(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """Nothing is written, whether a page shows it or not."""
    (content / "images" / "2025" / "lain.jpg").write_bytes(photograph()[:-500])
    settings = settings_for(tmp_path / "output", content)
    with pytest.raises(ContentError) as caught:
        build(settings)
    assert [one.code for one in caught.value.problems if one.is_error] == ["picture-broken"]
    assert not settings.output.exists()


LARGE = "images/2025/denah-rw.png"  # stands in a body
LIMIT = 25_000


def large(colour: str = "red", form: str = "JPEG") -> bytes:
    """A picture that is too large for a page as it is."""
    image = Image.linear_gradient("L").resize((1000, 700)).convert("RGB")
    ImageDraw.Draw(image).ellipse((200, 100, 700, 600), colour)
    data = io.BytesIO()
    image.save(data, form, **({"quality": 98} if form == "JPEG" else {}))
    return data.getvalue()


def shows(settings: Settings, path: str) -> list[tuple[str, Tag]]:
    """Every picture of the pages that is made of the one at a path, with its page's address."""
    made = published(settings, path)
    return [
        (file.relative_to(settings.output).as_posix(), image)
        for file in sorted(settings.output.rglob("*.html"))
        for image in BeautifulSoup(file.read_bytes(), "html.parser").select("main img")
        if image["src"].removeprefix(f"{settings.base}/") in made
    ]


def published(settings: Settings, path: str) -> set[str]:
    """The files that were made of the picture at a path."""
    library = prepare(settings)[0]
    return {one.path for one in library.collection.pictures[path].renditions()}


def test_pages_show_pictures_in_the_width_of_a_screen(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """In WebP and another form, measured, late, and light; what is named is there."""
    (content / PICTURE).write_bytes(large())
    (content / LARGE).write_bytes(large("blue", "PNG"))
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    for path in (PICTURE, LARGE):
        found = shows(settings, path)
        assert {address.startswith("en/") for address, _ in found} == {True, False}
        for address, image in found:
            assert (image["loading"], image["decoding"]) == ("lazy", "async")
            assert (image["width"], image["height"]) == ("640", "448"), address
            source = image.parent.find("source", recursive=False)
            assert (image.parent.name, source["type"]) == ("picture", "image/webp")
            assert "100vw" in source["sizes"]
            named = [one.split() for one in source["srcset"].split(", ")]
            assert [width for _, width in named] == ["320w", "640w", "960w"]
            for href in (image["src"], *(href for href, _ in named)):
                data = (settings.output / href.removeprefix(f"{settings.base}/")).read_bytes()
                assert len(data) <= LIMIT


def test_the_whole_picture_is_a_link_away(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """It says how large it is; feeds have the light one."""
    (content / PICTURE).write_bytes(large())
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    size = -(-(settings.output / PICTURE).stat().st_size // 1000)
    address, image = shows(settings, PICTURE)[0]
    link = image.find_parent("figure").figcaption.find_all("a")[-1]
    assert link["href"] == f"{settings.base}/{PICTURE}", address
    assert f"{size} kB" in link.text
    feed = json.loads((settings.output / "feed.json").read_bytes())
    pictures = {one["image"] for one in feed["items"] if "image" in one}
    made = {f"{settings.siteurl}/{one}" for one in published(settings, PICTURE)}
    assert not any(one.endswith(PICTURE) for one in pictures)
    assert pictures & made or address.startswith("2025")  # an old article is in no feed


def test_a_small_picture_is_shown_as_it_is(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """With its measures; nothing is made of it."""
    Image.new("RGB", (600, 300), "navy").save(content / PICTURE)
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    page = next(
        soup
        for file in sorted(settings.output.rglob("*.html"))
        if (soup := BeautifulSoup(file.read_bytes(), "lxml")).select(f'img[src$="{PICTURE}"]')
    )
    image = page.select_one(f'img[src$="{PICTURE}"]')
    with Image.open(content / PICTURE) as given:
        assert (int(image["width"]), int(image["height"])) == given.size
    assert image.find_parent("picture") is None
    assert published(settings, PICTURE) == set()


def test_a_picture_is_made_once(
    content: Path,
    settings_for: Callable[..., Settings],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A build into another folder takes it from the cache; a damaged file there is made again."""
    (content / PICTURE).write_bytes(large())
    settings = replace(settings_for(tmp_path / "output", content), executor="in-process")
    build(settings)
    made = {one: (settings.output / one).read_bytes() for one in published(settings, PICTURE)}
    cached = sorted((settings.cache / "pictures").iterdir())
    assert len(made) == 4
    cached[0].write_bytes(cached[0].read_bytes()[:-1])
    asked: list[str] = []
    rendered = outputs.rendered
    monkeypatch.setattr(planned, "rendered", lambda *given: asked.append("") or rendered(*given))
    other = replace(settings, output=tmp_path / "other")
    build(other)
    assert len(asked) == 1
    assert {one: (other.output / one).read_bytes() for one in made} == made


def test_another_picture_makes_other_pages(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """A warm build knows that it changed, and clears what was made of the old one away."""
    (content / LARGE).write_bytes(large("blue", "PNG"))
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    old = published(settings, LARGE)
    (content / LARGE).write_bytes(large("green", "PNG"))
    build(settings)
    new = published(settings, LARGE)
    cold = replace(settings, output=tmp_path / "cold", cache=tmp_path / "empty")
    build(cold)
    assert shows(settings, LARGE)
    assert not old & new
    assert not any((settings.output / one).exists() for one in old)
    assert _bytes(settings.output) == _bytes(cold.output)


def test_stock_pelican_and_other_workers_make_the_same(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path, pelican: Run
) -> None:
    """To the byte, with processes and without."""
    (content / PICTURE).write_bytes(large())
    (content / LARGE).write_bytes(large("blue", "PNG"))
    settings = settings_for(tmp_path / "output", content, workers=2)
    build(settings)
    alone = replace(
        settings, output=tmp_path / "alone", cache=tmp_path / "empty", executor="in-process"
    )
    build(alone)
    done = pelican(content, tmp_path / "stock", "-e", f'SITEURL="{settings.siteurl}"')
    assert done.returncode == 0, done.stderr
    assert shows(settings, PICTURE)
    assert _bytes(settings.output) == _bytes(alone.output) == _bytes(tmp_path / "stock")


def _bytes(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in _files(folder)}


def _files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]
