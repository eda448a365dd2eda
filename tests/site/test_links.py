"""Every link of every page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from bulletin.languages import LANGUAGES
from bulletin.model.links import stem_of
from bulletin.outputs import addresses_of

if TYPE_CHECKING:
    from tests.conftest import Built

PICTURES = ("images/", "cards/")
OUTSIDE = ("http:", "https:", "mailto:", "tel:", "data:")


def links(page: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    for element in page.select("[href], [src]"):
        yield element, element.get("href") or element.get("src") or ""


def dead(built: Built, address: str, href: str) -> str | None:
    """Why a link leads nowhere; `None` where it does not, or leaves the site."""
    if href.startswith("data:"):
        return None
    to = built.inside(href.replace("webcal:", "https:"), address)
    if to is None:
        return None if href.startswith(OUTSIDE) else "not understood"
    if built.file(to) not in built.files:
        return "no such file"
    _, _, fragment = href.partition("#")
    page = built.pages.get(to)
    if fragment and (page is None or page.find(id=fragment) is None):
        return "no such place in the page"
    return None


def all_dead(built: Built, *, prose: bool) -> set[tuple[str, str, str]]:
    return {
        (address, href, why)
        for address, page in built.pages.items()
        for element, href in links(page)
        if bool(element.find_parent(class_="prose")) is prose
        and (why := dead(built, address, href))
    }


def test_links_of_the_interface_lead_somewhere(built: Built) -> None:
    """Whatever the templates link to exists, down to the id after the #."""
    assert all_dead(built, prose=False) == set()


def test_links_of_bodies_lead_somewhere(site: Built) -> None:
    """Whatever a published body links to within the site exists, at the contract's addresses."""
    assert sorted({(href, why) for _, href, why in all_dead(site, prose=True)}) == []


def test_inner_links_begin_with_the_path_of_the_site(built: Built) -> None:
    """A link to an inner page begins with the path of SITEURL, at any depth, never relative."""
    wrong = [
        (address, href)
        for address, page in built.pages.items()
        for _, href in links(page)
        if not href.startswith((*OUTSIDE, "webcal:", "#", f"{built.settings.base}/"))
    ]
    assert wrong == []


def test_every_page_can_be_reached_from_home(built: Built) -> None:
    """From the home page of a language, links alone lead to every page of that language."""
    for home in ("/", "/en/"):
        own = {one for one in built.pages if one.startswith("/en/") is (home == "/en/")}
        reached, waiting = {home}, [home]
        while waiting:
            address = waiting.pop()
            found = {
                built.inside(one["href"], address) for one in built.pages[address].select("a[href]")
            }
            new = (found & own) - reached
            reached |= new
            waiting += new
        style = "/gaya/" if home == "/" else "/en/style/"
        assert own - reached == {f"{home}404.html", style}


def test_file_links_lead_to_the_readers_language(site: Built) -> None:
    """A `{filename}` link leads to the page in the reader's language, whichever file it is in."""
    library, checked, wrong = site.library, 0, []
    known = {**library.by_stem, **library.pages_by_stem}
    for page in (*library.stories, *library.pages):
        for language in LANGUAGES:
            spoken = page.editions.get(language.code, page.original)
            prose = site.page(page, language).select_one(".prose")
            shown = [one["href"] for one in prose.select("a[href]")]
            for written in spoken.prose.references:
                if written.startswith("{filename}"):
                    path, mark, place = written.removeprefix("{filename}").partition("#")
                    address = site.address(known[stem_of(path)], language)
                    expected = f"{site.settings.base}{address}{mark}{place}"
                    checked += 1
                    wrong += [(page.stem, language.code, expected)] * (expected not in shown)
    assert wrong == []
    assert checked > 20


FOLDERS = {
    "/topik/": "/en/topics/",
    "/agenda/": "/en/events/",
    "/narasumber/": "/en/speakers/",
    "/lembaga/": "/en/organisations/",
    "/wilayah/": "/en/places/",
    "/tindak-lanjut/": "/en/actions/",
    "/arsip/": "/en/archive/",
    "/cari/": "/en/search/",
    "/ralat/": "/en/corrections/",
    "/glosarium/": "/en/glossary/",
    "/terjemahan/": "/en/translations/",
}


def test_folders_speak_the_language_of_their_pages(built: Built) -> None:
    """Every folder and every file beside the pages has a name in its language."""
    names = {one.strip("/") for one in FOLDERS}, {one.split("/")[2] for one in FOLDERS.values()}
    wrong = []
    for file in built.files:
        english = file.startswith("en/")
        parts = {one.partition(".")[0] for one in file.removeprefix("en/").split("/")[:2]}
        foreign = names[0 if english else 1] - names[1 if english else 0]
        wrong += [file] * (not file.startswith("data/") and not parts.isdisjoint(foreign))
    assert wrong == []
    assert {one for one in FOLDERS if one in built.pages} >= {"/topik/", "/tindak-lanjut/"}


def test_the_switch_of_a_folder_leads_to_its_other_name(built: Built) -> None:
    """A list in one language leads to the same list in the other one."""
    for here, there in FOLDERS.items():
        if here in built.pages:
            switch = built.pages[here].select_one(".switch")
            assert built.inside(switch["href"], here) == there


def test_no_written_link_is_left_as_it_was_written(site: Built) -> None:
    """No `{filename}` or `{static}` is left in what is published."""
    marks = (b"{filename}", b"{static}", b"%7Bfilename", b"%7Bstatic", b"{attach}")
    assert [name for name, data in site.files.items() if any(one in data for one in marks)] == []


def test_every_address_is_known_before_it_is_made(built: Built) -> None:
    """Links from the root are checked against the very addresses that are made later."""
    known = {built.file(path) for path in addresses_of(built.library, built.settings).paths}
    assert known == {name for name in built.files if not name.startswith(PICTURES)}
