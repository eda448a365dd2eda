"""What there is for a device without network; `make audit` tries it in a browser."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from PIL import Image

from bulletin.build.pipeline import build
from bulletin.outputs.mark import FIGURE, GROUND, PATH, favicon
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built

LIMIT = 1_024
CORNER, STROKE = (1, 1), (0.3, 0.25)


def test_the_worker_is_small(built: Built) -> None:
    """As it lies on the server, before a server compresses it."""
    assert len(built.files["sw.js"]) <= LIMIT


def test_the_worker_keeps_what_is_there(built: Built) -> None:
    """The page without network and the agenda in both languages, below wherever the site lies."""
    script = built.files["sw.js"].decode()
    kept = json.loads(re.search(r"f=(\[.*?\])", script)[1])
    assert kept == ["luring.html", "agenda/", "en/events/"]
    assert {built.file(one) for one in kept} <= built.files.keys()
    assert 'id:"Salinan tersimpan, "' in script
    assert 'en:"Saved copy, "' in script
    assert not re.search("KEPT|SAID", script)


def test_every_page_registers_the_worker_and_permits_that_script_alone(built: Built) -> None:
    """By the digest of its text; there is no other script that would run in it."""
    for address, page in built.pages.items():
        if page.select_one("meta[http-equiv=refresh]"):
            continue
        scripts = [one.string for one in page.find_all("script", src=False, type=False)]
        assert scripts == [f'navigator.serviceWorker?.register("{built.settings.base}/sw.js")']
        digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
        policy = page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
        assert f"script-src 'sha256-{digest}'" in policy
        assert policy.count("script-src") == 1
        assert "worker-src 'self'; manifest-src 'self'" in policy
        manifest = page.select_one("link[rel=manifest]")["href"]
        assert built.inside(manifest, address) == "/manifest.webmanifest"


def test_another_agenda_makes_another_worker(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """So browsers fetch it; what stands elsewhere makes none."""
    settings = settings_for(tmp_path / "output", content)

    def worker() -> bytes:
        build(settings)
        return (settings.output / "sw.js").read_bytes()

    first = worker()
    page = content / "pages" / "tentang.id.md"
    page.write_text(f"{page.read_text('utf-8')}\nSatu kalimat lagi.\n", "utf-8")
    assert worker() == first
    article = next(
        one
        for one in sorted((content / "articles").rglob("*.id.md"))
        if "\nevents:" in one.read_text("utf-8") and "draf" not in one.name
    )
    text = article.read_text("utf-8")
    article.write_text(re.sub(r"(    name: )(?=\w)", r"\1Besok ", text, count=1), "utf-8")
    assert worker() != first


def test_the_page_without_network_speaks_both_languages(built: Built) -> None:
    """It says what is so, and leads to what is at hand; nobody is to find it."""
    page = BeautifulSoup(built.files["luring.html"], "lxml")
    parts = page.select("main > section")
    assert [one["lang"] for one in parts] == ["id", "en"]
    assert [one.find(["h1", "h2"]).text for one in parts] == ["Tanpa jaringan", "No network"]
    for part, agenda in zip(parts, ("/agenda/", "/en/events/"), strict=True):
        hrefs = [one["href"] for one in part.find_all("a")]
        assert hrefs[0] == ""  # the address that was asked for
        assert built.inside(hrefs[1]) == agenda
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert b"luring" not in built.files["sitemap.xml"]


def test_the_manifest_names_the_site_in_its_languages(built: Built) -> None:
    """And where it lies; its icons are what it says of them."""
    told = json.loads(built.files["manifest.webmanifest"])
    assert (told["lang"], told["name"]) == ("id", "Warta Awan Biru")
    assert told["name_localized"] == {"en": "Awan Biru Bulletin"}
    start = f"{built.settings.base}/"
    assert (told["start_url"], told["scope"], told["id"]) == (start, start, start)
    assert [one.get("purpose") for one in told["icons"]] == [None, None, "maskable"]
    for one in told["icons"]:
        image = icon(built, built.inside(one["src"]))
        assert f"{image.width}x{image.height}" == one["sizes"]


def test_icons_show_the_mark(built: Built) -> None:
    """A line on a sheet, in the colours of the small one in the pages; what is cut off is sheet."""
    sheet, line = (tuple(bytes.fromhex(one[1:])) for one in (GROUND, FIGURE))
    for name, side in (("icon-192", 192), ("icon-512", 512), ("apple-touch-icon", 180)):
        image = icon(built, f"/{name}.png")
        assert image.size == (side, side)
        assert image.getpixel(CORNER) == sheet
        assert image.getpixel(tuple(int(side * one) for one in STROKE)) == line
    cut = icon(built, "/icon-cut-512.png")
    lit = [divmod(at, 512) for at, one in enumerate(cut.getdata()) if one == line]
    assert lit
    assert max((x - 255.5) ** 2 + (y - 255.5) ** 2 for y, x in lit) < (512 * 0.4) ** 2


def test_pages_have_the_mark_of_the_icons(built: Built) -> None:
    """Both come from one source."""
    page = built.pages["/"]
    assert page.select_one("link[rel=icon]")["href"] == favicon()
    assert f"%23{GROUND[1:]}" in favicon()
    assert page.select_one("svg.mark path")["d"] == PATH
    assert PATH in favicon()


def icon(built: Built, address: str | None) -> Image.Image:
    return Image.open(io.BytesIO(built.files[str(address).lstrip("/")])).convert("RGB")
