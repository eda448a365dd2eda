"""The search in a browser: what is found as one types, by keyboard, without a script, by whom.

The index is one of our own making, so that what must be found does not hang on the site's news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from audit import Audit
from browser import browser
from playwright.sync_api import Browser, Page, Route

from bulletin.outputs.search import search_index
from bulletin.views.search_elements import Found, FoundGroup, SearchIndex

_GROUPS: Final = (
    FoundGroup("topic", "topik/", (Found("Kesehatan", "kesehatan", "Gizi dan posyandu"),)),
    FoundGroup(
        "person", "narasumber/", (Found("Émbun Pagiwati", "embun", "Nyai Pagi, Kepala Puskesmas"),)
    ),
    FoundGroup("place", "wilayah/", (Found("RW 01", "rw-01"), Found("RW 04", "rw-04"))),
    FoundGroup(
        "article",
        "",
        (
            Found("Pengendalian banjir dimulai", "banjir", "Dua pintu air.", "2026-03-01", (1,)),
            Found("Pelebaran jalan ditunda", "jalan", "Tujuh pagar.", "2026-02-01"),
            Found("Koperasi membagi laba", "koperasi", "Setelah jalan, Nyai pulang.", "2025-01-01"),
            Found("Residents planned cleaner parks", "parks", "", "2024-01-01"),
            Found("Jembatan gantung", "gantung", "Warga memperbaiki papannya.", "2024-01-04"),
            Found("Biji di jembatan", "biji", "", "2024-01-03"),
            Found("Menyapu lembar daun", "sapu", "", "2024-01-02", foreign=True),
        ),
    ),
    FoundGroup("action", "tindak-lanjut/", (Found("Menyapu pasar", "sapu-pasar"),)),
    FoundGroup("event", "", (Found("Rapat besar", "_e-rapat", "", "2026-03-02", (), 1),)),
)
# What is typed, with the title that must come first; in both languages.
_ASKED: Final = {
    "/cari/": (
        ("kendali", "Pengendalian banjir dimulai"),
        ("mengendalikan banjir", "Pengendalian banjir dimulai"),
        ("lebar", "Pelebaran jalan ditunda"),
        ("melebarkan", "Pelebaran jalan ditunda"),
        ("penyapu pasar", "Menyapu pasar"),
        ("pengendlian", "Pengendalian banjir dimulai"),
        ("memperbaiki jembatan", "Jembatan gantung"),
        ("memperbiki jembatan", "Jembatan gantung"),
        ("bnajir", "Pengendalian banjir dimulai"),
        ("kopersi", "Koperasi membagi laba"),
        ("koper", "Koperasi membagi laba"),
        ("jalan", "Pelebaran jalan ditunda"),
        ("EMBUN", "Émbun Pagiwati"),
        ("nyai", "Émbun Pagiwati"),
        ("embun banjir", "Pengendalian banjir dimulai"),
        ("rapat xyzxyz", "Rapat besar"),
        ("rw 4", "RW 04"),
        ("RW 04", "RW 04"),
        ("xyzxyz", None),
    ),
    "/en/search/": (
        ("clean park", "Residents planned cleaner parks"),
        ("planning", "Residents planned cleaner parks"),
        ("resident", "Residents planned cleaner parks"),
        ("sapuan", "Menyapu lembar daun"),
    ),
}


def _index(route: Route) -> None:
    """Answer with our own index."""
    english = "/en/" in route.request.url
    index = SearchIndex(_GROUPS, (), foreign=english)
    route.fulfill(body=search_index(index), content_type="application/json")


def search(audit: Audit) -> None:
    """Whether the search of every site finds what it must."""
    with browser(audit.chromium) as opened:
        for site in audit.sites:
            audit.table.blame(site.name, *_searches(opened, site.url))


def _searches(opened: Browser, root: str) -> Iterator[str]:
    """All that is wrong with the search of a site, in words."""
    for address, asked in _ASKED.items():
        page = opened.new_page(service_workers="block")
        said: list[str] = []
        page.on("console", lambda one, said=said: said.append(one.text))
        page.on("pageerror", lambda one, said=said: said.append(str(one)))
        page.route("**/index.json", _index)
        page.goto(f"{root}{address}")
        page.wait_for_selector("form[data-ready]")
        for text, title in asked:
            page.fill("#_q", text)
            first = _titles(page)[:1]
            if first != ([title] if title else []):
                yield f"{address}: {text!r} finds {first}, not {title!r}"
        for look in _LOOKS if address == "/cari/" else ():
            yield from (f"{address}: {one}" for one in look(page))
        told = (one for one in said if "Service Worker" not in one)  # it is blocked here
        yield from (f"{address}: console: {one}" for one in told)
        page.close()
    yield from _english(opened, root)
    yield from _without_script(opened, root)


def _titles(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        ".result h2", "all => all.map(one => one.textContent)"
    )
    return found


def _announced(page: Page) -> Iterator[str]:
    page.fill("#_q", "jalan")
    if page.inner_text(".told") != "2 hasil":
        yield f"says {page.inner_text('.told')!r}"
    page.fill("#_q", "kendali")
    if page.inner_text(".told") != "Satu hasil":
        yield f"says {page.inner_text('.told')!r} of one"
    if page.eval_on_selector_all(".result mark", "all => all[0].textContent") != "Pengendalian":
        yield "the word that was found is not marked"


def _addressed(page: Page) -> Iterator[str]:
    """The words stand in the address, on load too, and go along to the other language."""
    page.fill("#_q", "lebar jalan")
    page.wait_for_url("**/cari/?q=lebar%20jalan")
    if not (page.get_attribute(".switch", "href") or "").endswith("/en/search/?q=lebar%20jalan"):
        yield "the switch forgets what was looked for"
    page.reload()
    page.wait_for_selector("form[data-ready]")
    if _titles(page)[:1] != ["Pelebaran jalan ditunda"]:
        yield "an address with words finds nothing on load"


def _by_keyboard(page: Page) -> Iterator[str]:
    """From the input over the button to the first result, which opens its page."""
    page.focus("#_q")
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.id") != "_q":
        yield "Enter leaves the input"
    for _ in range(2):
        page.keyboard.press("Tab")
    href = page.evaluate("document.activeElement.getAttribute('href')") or ""
    if not href.endswith("/2026/jalan/"):
        yield f"the second Tab leads to {href!r}, not to the first result"


def _addresses(page: Page) -> Iterator[str]:
    """Those of events and of entries below a folder."""
    for text, end in (
        ("rapat besar", "/2026/jalan/#_e-rapat"),
        ("menyapu pasar", "/tindak-lanjut/sapu-pasar/"),
    ):
        page.fill("#_q", text)
        if not (page.get_attribute(".result a", "href") or "").endswith(end):
            yield f"{text!r} does not lead to {end}"


_LOOKS: Final[tuple[Callable[[Page], Iterator[str]], ...]] = (
    _announced,
    _addressed,
    _by_keyboard,
    _addresses,
)


def _english(opened: Browser, root: str) -> Iterator[str]:
    """Indonesian words in the English results say so."""
    page = opened.new_page(service_workers="block")
    page.route("**/index.json", _index)
    page.goto(f"{root}/en/search/?q=menyapu%20daun")
    page.wait_for_selector(".result")
    if page.get_attribute(".result a", "lang") != "id":
        yield "/en/search/: an Indonesian title is not marked"
    page.close()


def _without_script(opened: Browser, root: str) -> Iterator[str]:
    """The lists, and a plain word; no form that does nothing."""
    context = opened.new_context(java_script_enabled=False, service_workers="block")
    page = context.new_page()
    for address in _ASKED:
        page.goto(f"{root}{address}")
        if page.is_visible("form[role=search]"):
            yield f"{address}: without a script there is a form that does nothing"
        if not page.is_visible("noscript .notice"):
            yield f"{address}: without a script nothing is said"
        if not page.is_visible(".browse .index a"):
            yield f"{address}: without a script there are no lists"
    context.close()
