"""Sixty articles of which a third has no English: no page, feed or file mixes up the languages.

Every Indonesian text of the generated site has the word `KATA` in it, every English one `WORD`,
and what is not public has `HIDDEN`; names of people and places belong to no language. So a reader
of any format can tell whether a text stands under its own language.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from icalendar import Calendar
from lxml import etree, html

from bulletin.build.pipeline import build
from bulletin.languages import CODES, LANGUAGES
from bulletin.model import assemble
from bulletin.model.blocks import stamp
from bulletin.settings import Settings
from bulletin.sources import read_content
from bulletin.wording.catalogue import load_catalogue

if TYPE_CHECKING:
    from tests.conftest import Built

Fields = dict[str, Any]

ARTICLES: Final = 60
KATA, WORD, HIDDEN = "kataindonesia", "englishword", "katarahasia"
MARKS: Final = {KATA: "id", WORD: "en"}
THEME: Final = Path(__file__).resolve().parents[2] / "theme"
FIRST: Final = date(2025, 5, 1)
EMPTY: Final = 54  # its translation has no text but its title, summary and lists
PART: Final = 7  # articles on a part of a list
ONLY_ORIGINALS, ONLY_TRANSLATED, NOTHING = "asli-saja", "terjemahan-saja", "kosong"
TOPICS: Final = ("kebersihan", "pangan", ONLY_ORIGINALS, ONLY_TRANSLATED, NOTHING)
BODIES: Final = ("lmk-awan-biru", "kelurahan-awan-biru", "koperasi-kapas", "pkk-awan-biru")
PEOPLE: Final = ("ani-kapas", "budi-gulali", "cici-awan")
PLACES: Final = {
    "negeri-khayal": None,
    "awan-biru": "negeri-khayal",
    "rw-01-awan-biru": "awan-biru",
    "rw-02-awan-biru": "awan-biru",
    "taman-kapas": "rw-02-awan-biru",
}
LISTS: Final = {
    "id": ("arsip", "topik", "tindak-lanjut", "agenda", "wilayah", "narasumber", "lembaga"),
    "en": ("archive", "topics", "actions", "events", "places", "speakers", "organisations"),
}
WEB: Final = "{http://www.w3.org/XML/1998/namespace}lang"
ATOM: Final = "{http://www.w3.org/2005/Atom}"
ADDRESS: Final = re.compile(r"https://awan-biru\.example/warta[^\s\"'<>\\,;)}\]]*")
IN_WORDS: Final = "(in Indonesian)"  # where nothing can be marked
READ_ALOUD: Final = ("title", "alt", "aria-label", "content", "placeholder")


# What is written.


def both(text: str) -> dict[str, str]:
    """A text of a registry in both languages."""
    return {"id": f"{text} {KATA}", "en": f"{text} {WORD}"}


def is_translated(number: int) -> bool:
    """Two articles of three have a translation."""
    return number % 3 != 2


def day(number: int) -> date:
    """The day of an article: one every fifth day."""
    return FIRST + timedelta(days=5 * number)


def topics(number: int) -> list[str]:
    """Its topics; two of them are known to one language only."""
    own = ONLY_TRANSLATED if is_translated(number) else ONLY_ORIGINALS
    return (
        [own, TOPICS[number % 2]]
        if number % 4 == 0
        else [TOPICS[number % 2], own][: 1 + number % 2]
    )


def lists(number: int, mark: str, code: str) -> Fields:
    """The lists of an article with the words of one language; facts stand in the original only."""
    original = code == "id"
    place = [*PLACES][1 + number % 4]

    def facts(**given: Any) -> Fields:  # noqa: ANN401 - YAML
        return given if original else {}

    found: Fields = {}
    if number % 2 == 0:
        found["events"] = [
            {"id": f"acara-{number}-{one}", "name": f"Acara {mark} {number} {one}"}
            | ({"venue": f"Aula {mark}"} if original or number % 9 else {})
            | facts(
                start=f"{day(number) + timedelta(days=120 * one)}T09:00",
                place=place,
                organiser=BODIES[number % 4],
                opened_by=PEOPLE[number % 3],
                status=("confirmed", "postponed", "tentative", "cancelled")[number // 2 % 4],
            )
            for one in range(2 if number % 10 == 0 else 1)
        ]
    if number % 3 == 0:
        found["speakers"] = [
            {
                "name": f"Narasumber {number % 12}",
                "role": f"Warga {mark}",
                "institution": f"Warung {mark}",
            },
            {"person": PEOPLE[number % 3], "role": f"Pembicara {mark}"}
            | facts(institution=BODIES[1]),
        ]
    if number % 4 < 2:
        found["actions"] = [
            {"id": f"janji-{number}"}
            | ({"text": f"Menanam pohon {mark} {number}"} if original or number % 9 else {})
            | {"amount_note": f"tiap RW {mark}"}
            | facts(
                owner=(BODIES + PEOPLE)[number % 7],
                due=("2025-08-01", "2026-12", "2027")[number % 3],
                places=[place],
                amount=2500000,
            )
        ]
    if number % 4 == 2:
        found["updates"] = [
            {"action": f"janji-{number - 2}", "note": f"Kabar {mark} {number}"}
            | facts(status=("in-progress", "done", "delayed", "cancelled")[number // 4 % 4])
        ]
    if number % 7 == 0:
        found["corrections"] = [{"text": f"Ralat {mark}"} | facts(date=str(day(number + 1)))]
    if number % 6 == 0:
        found["image"] = {"alt": f"Gambar {mark}", "caption": f"Keterangan {mark}"} | facts(
            src="images/satu.png", credit="Cici Awan"
        )
    found["sources"] = [{"title": f"Catatan {mark} {number}"}]
    return found


def article(number: int, code: str, mark: str) -> str:
    """A file of an article."""
    given: Fields = {"title": f"Judul {mark} {number}", "summary": f"Ringkasan {mark} {number}."}
    if code == "id":
        byline = [BODIES[number % 4], PEOPLE[number % 3]][: 1 + number % 2]
        given |= {"date": str(day(number)), "topics": topics(number), "byline": byline}
    if (code, number % 5) == ("id", 0) or (code, number % 2) == ("en", 0):
        given["slug"] = f"{code}-kabar-{number}"
    to = f"{{filename}}{stem((number + 7) % ARTICLES)}.id.md"
    body = f"Isi {mark} LMK.\n\n## Bagian {mark}\n\nLihat [tautan {mark}]({to}) dan {mark}.\n"
    return written(
        {**given, **lists(number, mark, code)}, "" if (code, number) == ("en", EMPTY) else body
    )


def stem(number: int) -> str:
    """The identity of an article."""
    return f"{day(number)}-kabar-{number}"


def written(fields: Fields, body: str) -> str:
    """Front matter, each value as JSON, which is YAML."""
    front = "".join(f"{key}: {json.dumps(value)}\n" for key, value in fields.items())
    return f"---\n{front}---\n\n{body}"


def hidden_articles() -> Iterator[tuple[str, Fields]]:
    """What is not public: drafts, reviews, and what has a date to come; and what they add."""
    for number, more in enumerate(
        ({"status": "draft"}, {"status": "review"}, {"date": "2026-03-30"}, {"status": "draft"})
    ):
        name = f"2026-03-0{number + 1}-{HIDDEN}-{number}"
        event = {"id": f"acara-{HIDDEN}-{number}", "name": f"Acara {HIDDEN}", "start": "2026-04-01"}
        yield (
            name,
            {
                "title": f"Judul {HIDDEN}",
                "summary": f"Ringkasan {HIDDEN}.",
                "date": f"2026-03-0{number + 1}",
                "topics": [NOTHING],
                "byline": [BODIES[0]],
                "events": [{**event, "place": "awan-biru"}],
                "speakers": [{"name": f"Orang {HIDDEN} {number}"}],
                "updates": [
                    {"action": "janji-0", "status": "cancelled", "note": f"Kabar {HIDDEN}"}
                ],
                **more,
            },
        )


def registries() -> Iterator[tuple[str, Any]]:
    """The registries, `site.yaml` too, by their files."""
    names = ("name", "tagline", "contact", "takedown_contact")
    yield "site.yaml", {one: both(one.capitalize()) for one in names} | {"publisher": BODIES[0]}
    named = (
        {"id": one, "name": both(one), "description": both(f"Tentang {one}")} for one in TOPICS
    )
    yield "registry/topics.yaml", [*named]
    bodies = [{"id": one, "name": both(f"Badan {one}")} for one in BODIES]
    yield (
        "registry/organisations.yaml",
        [bodies[0], *({**one, "parent": BODIES[0]} for one in bodies[1:])],
    )
    yield (
        "registry/people.yaml",
        [
            {"id": one, "name": one.title().replace("-", " "), "role": both("Jabatan")}
            | ({"organisation": BODIES[1]} if one == PEOPLE[0] else {})
            for one in PEOPLE
        ],
    )
    yield (
        "registry/places.yaml",
        [
            {"id": one, "name": one.title().replace("-", " ")}
            | ({"parent": parent} if parent else {})
            for one, parent in PLACES.items()
        ],
    )
    yield "registry/glossary.yaml", [{"abbr": "LMK", **both("Lembaga")}]


def files() -> Iterator[tuple[str, str]]:
    """Every file of the content but the picture."""
    for name, value in registries():
        yield name, json.dumps(value)
    for number in range(ARTICLES):
        yield f"articles/{stem(number)}.id.md", article(number, "id", KATA)
        if is_translated(number):
            yield f"articles/{stem(number)}.en.md", article(number, "en", WORD)
    for name, fields in hidden_articles():
        yield f"articles/{name}.id.md", written(fields, f"Isi {HIDDEN}.\n")
        words = {key: fields[key] for key in ("title", "summary")}
        yield f"articles/{name}.en.md", written(words, f"Isi {HIDDEN}.\n")
    for name, code, mark, more in (
        ("tentang", "id", KATA, {}),
        ("tentang", "en", WORD, {"slug": "about"}),
        ("asli", "id", KATA, {}),
        ("draf", "id", HIDDEN, {"status": "draft"}),
    ):
        yield (
            f"pages/{name}.{code}.md",
            written({"title": f"Hal {mark} {name}", **more}, f"Isi {mark}.\n"),
        )


def confirm(content: Path, settings: Settings) -> None:
    """Confirm every other translation; of one, the original has changed since."""
    library = assemble(read_content(content), settings.now, settings.zone)
    for number in range(0, ARTICLES, 2):
        if is_translated(number):
            page, file = library.by_stem[stem(number)], content / f"articles/{stem(number)}.en.md"
            value = stamp(page.original).replace("title=", "title=0" if number == 4 else "title=")
            file.write_text(
                file.read_text("utf-8").replace("---\n", f"---\ntranslates: '{value}'\n", 1)
            )


@pytest.fixture(scope="module")
def sixty(
    site: Built, settings_for: Callable[..., Settings], tmp_path_factory: pytest.TempPathFactory
) -> Built:
    """The generated site in short parts, built once."""
    folder = tmp_path_factory.mktemp("sixty")
    for name, text in files():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, "utf-8")
    picture = site.settings.content / "images/2025/denah-rw.png"
    (folder / "content/images").mkdir()
    (folder / "content/images/satu.png").write_bytes(picture.read_bytes())
    parts = {"page_size": PART, "feed_size": PART, "style_page": False}
    settings = settings_for(folder / "output", folder / "content", **parts)
    confirm(settings.content, settings)
    build(settings)
    return type(site)(settings.output, settings)


@pytest.fixture(scope="module")
def trees(sixty: Built) -> dict[str, html.HtmlElement]:
    """Every page as a tree by its address; that without network speaks both languages."""
    return {
        f"/{name.removesuffix('index.html')}": html.document_fromstring(data.decode())
        for name, data in sixty.files.items()
        if name.endswith(".html") and name != "luring.html"
    }


# What is read.


def code_of(path: str) -> str:
    """The language of an address or of a file's name."""
    return "en" if path.lstrip("/").startswith("en/") else "id"


def wrong(text: str, lang: str) -> list[str]:
    """The marks in a text that are not of the language under which it stands."""
    return [mark for mark, own in MARKS.items() if mark in text and own != lang]


def said(tree: html.HtmlElement, lang: str) -> Iterator[tuple[str, str, str]]:
    """Every text and attribute that is read aloud: of what, under which language, the text."""
    own = tree.get("lang", lang)
    if not isinstance(tree.tag, str) or tree.tag in {"script", "style"}:
        return
    for name in READ_ALOUD:
        if text := tree.get(name):
            yield f"{tree.tag}@{name}", own, text
    if tree.text:
        yield tree.tag, own, tree.text
    for child in tree:
        yield from said(child, own)
        if child.tail:
            yield tree.tag, own, child.tail


def mixed(tree: html.HtmlElement, lang: str) -> list[tuple[str, str, str]]:
    """What stands in a page under the wrong language.

    The title of a page is followed by the site's name, which is the other part of one text; a
    description that quotes a text says in words that it is in Indonesian.
    """
    found = []
    for what, own, text in said(tree, lang):
        read = text.rpartition(" – ")[0] if what == "title" else text
        quoted = what == "meta@content" and IN_WORDS in text
        found += [(what, own, text)] * bool(wrong(read, own) and not quoted)
    return found


def links(trees: dict[str, html.HtmlElement], built: Built, address: str) -> list[str]:
    """Where the links of a page's main part lead within the site, without the place in the page."""
    found = (built.inside(one, address) for one in trees[address].xpath("//main//a/@href"))
    return [one.partition("#")[0] for one in found if one is not None]


def switch(trees: dict[str, html.HtmlElement], built: Built, address: str) -> str:
    (href,) = trees[address].xpath("//header//a[contains(@class, 'switch')]/@href")
    return str(built.inside(href, address))


def alternates(tree: html.HtmlElement) -> dict[str, str]:
    found = tree.xpath("//head/link[@hreflang]")
    return {one.get("hreflang"): one.get("href") for one in found}


def borrowed(built: Built) -> set[str]:
    """The English addresses of what has no English."""
    names = [f"/en/{day(n):%Y}/{slug(n, 'id')}/" for n in range(ARTICLES) if not is_translated(n)]
    return {*names, "/en/asli/"} & {*built.pages}


def slug(number: int, code: str) -> str:
    """The slug of an article in a language."""
    if code == "en" and not is_translated(number):
        return slug(number, "id")
    own = number % 2 == 0 if code == "en" else number % 5 == 0
    return f"{code}-kabar-{number}" if own else f"kabar-{number}"


def address(number: int, code: str) -> str:
    """The address of an article in a language."""
    return f"{'/en' if code == 'en' else ''}/{day(number):%Y}/{slug(number, code)}/"


def folder(code: str, name: str) -> str:
    """The address of a list, by its Indonesian name."""
    names = dict(zip(LISTS["id"], LISTS[code], strict=True))
    return f"{'/en' if code == 'en' else ''}/{names[name]}/"


def whole(trees: dict[str, html.HtmlElement], built: Built, list_: str) -> set[str]:
    """Where all parts of a list lead."""
    parts = [list_, *(f"{list_}{n}/" for n in range(2, 30))]
    return {*chain.from_iterable(links(trees, built, one) for one in parts if one in trees)}


Trees = dict[str, html.HtmlElement]


def test_the_site_is_as_it_is_meant(sixty: Built, trees: Trees) -> None:
    """Sixty articles, a third without English, pages, and lists in several parts."""
    assert len(sixty.library.stories) == ARTICLES
    assert sum(not one.is_translated for one in sixty.library.stories) == ARTICLES // 3
    assert len(borrowed(sixty)) == ARTICLES // 3 + 1
    assert {"/arsip/9/", "/en/archive/9/", "/en/topics/kosong/", "/en/translations/"} <= {*trees}
    text = b"".join(sixty.files.values()).decode("utf-8", "ignore")
    assert KATA in text
    assert WORD in text


def test_nothing_hidden_is_anywhere(sixty: Built) -> None:
    """No file and no file's name has a word of what is not public."""
    hidden = HIDDEN.encode()
    assert [name for name, data in sixty.files.items() if hidden in data or HIDDEN in name] == []


def test_every_switch_leads_to_the_same_page_and_back(sixty: Built, trees: Trees) -> None:
    """There is a page in the other language, and its switch leads back."""
    found = {one: switch(trees, sixty, one) for one in trees}
    assert [
        one for one, to in found.items() if to not in trees or code_of(to) == code_of(one)
    ] == []
    assert [one for one, to in found.items() if found[to] != one] == []


def test_both_languages_have_as_many_pages_within_reach(sixty: Built, trees: Trees) -> None:
    """From each home page, links lead to every page of its language; the counts are equal."""
    reached = {}
    for home in ("/", "/en/"):
        seen, waiting = {home}, [home]
        while waiting:
            tree, here = trees[waiting[-1]], waiting.pop()
            to = {sixty.inside(one, here) for one in tree.xpath("//a/@href")}
            new = {one.partition("#")[0] for one in to if one} & {*trees} - seen
            new = {one for one in new if code_of(one) == code_of(home)}
            seen |= new
            waiting += new
        reached[home] = seen
    assert len(reached["/"]) == len(reached["/en/"]) > 2 * ARTICLES
    assert {*trees} - reached["/"] - reached["/en/"] == {"/404.html", "/en/404.html"}


def test_languages_and_addresses_of_pages(sixty: Built, trees: Trees) -> None:
    """`html lang`, canonical and hreflang of every page; alternates are the same both ways."""
    alone, site, bad = borrowed(sixty), sixty.settings.siteurl, []
    originals = {switch(trees, sixty, one) for one in alone}
    for here, tree in trees.items():
        there = switch(trees, sixty, here)
        (canonical,) = tree.xpath("//head/link[@rel='canonical']/@href")
        pair = {code_of(here): f"{site}{here}", code_of(there): f"{site}{there}"}
        wanted = {**pair, "x-default": pair["id"]}
        if here in alone:
            wanted = {}
        elif here in originals:
            del wanted["en"]
        own = pair["id"] if here in alone else f"{site}{here}"
        said_of = (tree.get("lang"), canonical, alternates(tree))
        bad += [(here, said_of)] * (said_of != (code_of(here), own, wanted))
    assert bad == []


def test_the_sitemap_has_the_pages_that_speak_for_themselves(sixty: Built, trees: Trees) -> None:
    """All pages but those with borrowed words and those for addresses that lead nowhere."""
    names = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = etree.fromstring(sixty.files["sitemap.xml"])
    found = {
        entry.findtext("m:loc", namespaces=names): {
            one.get("hreflang"): one.get("href") for one in entry if one.get("hreflang")
        }
        for entry in tree
    }
    wanted = {*trees} - borrowed(sixty) - {"/404.html", "/en/404.html"}
    site = sixty.settings.siteurl
    assert found == {f"{site}{one}": alternates(trees[one]) for one in wanted}


def test_every_text_of_a_page_stands_under_its_language(trees: Trees) -> None:
    """Texts, alternative texts, descriptions and titles, on every page."""
    found = {here: mixed(tree, code_of(here)) for here, tree in trees.items()}
    assert {here: what for here, what in found.items() if what} == {}


def test_every_heading_in_indonesian_says_so_for_eyes_too(trees: Trees) -> None:
    """On an English page the words *In Indonesian* stand with what a list shows in Indonesian."""
    around = "ancestor::*[self::li or self::article or self::section or self::header][1]"
    bad, count = [], 0
    for here, tree in trees.items():
        for heading in tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]"):
            if code_of(here) == "en" and KATA in heading.text_content() and not in_prose(heading):
                (place,) = heading.xpath(around)
                notice = tree.xpath("//*[@class='notice']") if heading.tag == "h1" else []
                count += 1
                bad += [here] * (not notice and "In Indonesian" not in place.text_content())
    assert bad == []
    assert count > ARTICLES


def in_prose(element: html.HtmlElement) -> bool:
    """Whether an element is part of an article's text."""
    return bool(element.xpath("ancestor::*[@class='prose']"))


def test_no_page_has_words_of_the_other_interface(trees: Trees) -> None:
    """No text that is the interface's in the other language only stands on a page."""
    words = {}
    for language in LANGUAGES:
        texts = load_catalogue(THEME / "translations", language)._catalog  # noqa: SLF001 - all of it
        words[language.code] = {one for key, one in texts.items() if key and " " in one}
    own = {"id": words["en"] - words["id"], "en": words["id"] - words["en"]}
    found = [
        (here, text)
        for here, tree in trees.items()
        for _, lang, text in said(tree, code_of(here))
        if text.strip() in own[lang]
    ]
    assert found == []


@pytest.mark.parametrize("code", CODES)
def test_every_list_has_every_article(sixty: Built, trees: Trees, code: str) -> None:
    """Archive, month, topics, those who sign, and what is told at places: translated or not."""
    bad = []
    for number in range(ARTICLES):
        byline = [BODIES[number % 4], PEOPLE[number % 3]][: 1 + number % 2]
        wanted = [
            folder(code, "arsip"),
            f"{folder(code, 'arsip')}{day(number):%Y/%m}/",
            *(f"{folder(code, 'topik')}{one}/" for one in topics(number)),
            *(
                f"{folder(code, 'lembaga' if one in BODIES else 'narasumber')}{one}/"
                for one in byline
            ),
        ]
        bad += [one for one in wanted if address(number, code) not in whole(trees, sixty, one)]
    assert bad == []


@pytest.mark.parametrize("code", CODES)
def test_every_list_has_every_event_speaker_and_action(
    sixty: Built, trees: Trees, code: str
) -> None:
    """Agenda, ledger, owners, places with what encloses them, people: translated or not."""
    bad = []
    for number in range(ARTICLES):
        given, place = lists(number, KATA, "id"), [*PLACES][1 + number % 4]
        around = [place]
        while parent := PLACES[around[-1]]:
            around.append(parent)
        here, wanted = address(number, code), []
        places = [f"{folder(code, 'wilayah')}{one}/" for one in around]
        for event in given.get("events", ()):
            who = (("lembaga", event["organiser"]), ("narasumber", event["opened_by"]))
            own = [f"{folder(code, name)}{one}/" for name, one in who]
            wanted += [(here, one) for one in (folder(code, "agenda"), *places, *own)]
        for action in given.get("actions", ()):
            owner = "lembaga" if action["owner"] in BODIES else "narasumber"
            own = f"{folder(code, owner)}{action['owner']}/"
            page = f"{folder(code, 'tindak-lanjut')}{action['id']}/"
            wanted += [(page, one) for one in (folder(code, "tindak-lanjut"), *places, own)]
        for speaker in given.get("speakers", ()):
            name = speaker.get("person") or f"narasumber-{number % 12}"
            wanted += [(here, f"{folder(code, 'narasumber')}{name}/")]
        bad += [(to, one) for to, one in wanted if to not in whole(trees, sixty, one)]
    assert bad == []


def test_both_languages_show_the_same_on_every_page(sixty: Built, trees: Trees) -> None:
    """The links of a page's main part are those of its twin's, each in its own language.

    A translation that is not confirmed, or outdated, leads to the original besides.
    """
    bad = []
    for here in trees:
        if code_of(here) == "id":
            there, twin = switch(trees, sixty, here), Counter[str]()
            for one in links(trees, sixty, here):
                twin[switch(trees, sixty, one) if one in trees else en_of(one)] += 1
            shown = Counter(links(trees, sixty, there))
            shown[here] -= bool(trees[there].xpath("//*[@class='notice']//a"))
            if twin != +shown:
                bad.append((here, twin - shown, shown - twin))
    assert bad == []


def en_of(address_: str) -> str:
    """The English address of a feed, a calendar or a file for both languages."""
    if address_.startswith(("/data/", "/images/")):
        return address_
    for one, other in zip(LISTS["id"], LISTS["en"], strict=True):
        address_ = re.sub(rf"(?<=/){one}(?=[/.])", other, address_)
    return f"/en{address_}"


def test_every_address_in_every_file_leads_somewhere(sixty: Built) -> None:
    """Pages, feeds, the sitemap, calendars, open data: each full address of ours has its file."""
    found: dict[str, str] = {}
    for name, data in sixty.files.items():
        if not name.endswith((".png", ".jpg", ".webp")):
            text = data.decode().replace("\r\n ", "")  # calendars fold their lines
            found |= dict.fromkeys(ADDRESS.findall(text), name)
    assert len(found) > 4 * ARTICLES
    inside = {one: sixty.inside(one.partition("#")[0]) for one in found}
    dead = [
        (one, found[one])
        for one, to in inside.items()
        if to is None or sixty.file(to) not in sixty.files
    ]
    assert [one for one in dead if not one[0].endswith("/warta")] == []


def test_every_link_of_every_page_leads_somewhere(sixty: Built, trees: Trees) -> None:
    """Down to the place in the page."""
    ids = {here: {*tree.xpath("//@id")} for here, tree in trees.items()}
    bad = []
    for here, tree in trees.items():
        for href in {*tree.xpath("//@href"), *tree.xpath("//@src")}:
            to = None if href.startswith("data:") else sixty.inside(href, here)
            if to is not None:
                _, _, place = href.partition("#")
                there = to in ids and place in ids[to] if place else sixty.file(to) in sixty.files
                bad += [(here, href)] * (not there)
    assert bad == []


def test_feeds_say_the_language_of_every_text(sixty: Built) -> None:
    """Atom: `xml:lang` of each element; HTML in it by its own `lang`."""
    bad, count = [], 0
    for name in (one for one in sixty.files if one.endswith(".atom")):
        tree = etree.fromstring(sixty.files[name])
        assert tree.get(WEB) == code_of(name)
        for element in tree.iter():
            lang = next(one.get(WEB) for one in (element, *element.iterancestors()) if one.get(WEB))
            texts = [element.text or "", element.get("term", ""), element.get("title", "")]
            if element.get("type") == "html" and texts[0]:
                body = html.fragment_fromstring(texts[0], create_parent=True)
                bad += [(name, *one) for one in mixed(body, lang)]
            else:
                bad += [(name, element.tag, lang, one) for one in texts if wrong(one, lang)]
            count += element.tag == f"{ATOM}entry"
    assert bad == []
    assert count > 4 * PART


@pytest.mark.parametrize("name", ["feed.json", "en/feed.json"])
def test_json_feeds_say_the_language_of_every_item(sixty: Built, name: str) -> None:
    """`language` is that of title, summary and text; who signs and topics are the feed's."""
    feed = json.loads(sixty.files[name])
    bad = [feed[key] for key in ("title", "description") if wrong(feed[key], feed["language"])]
    assert (feed["language"], len(feed["items"])) == (code_of(name), PART)
    for item in feed["items"]:
        lang = item["language"]
        bad += [item[key] for key in ("title", "summary") if wrong(item[key], lang)]
        bad += mixed(html.fragment_fromstring(item["content_html"], create_parent=True), lang)
        names = [*item["tags"], *(one["name"] for one in item["authors"])]
        bad += [one for one in names if wrong(one, feed["language"])]
    assert bad == []
    assert {one["language"] for one in feed["items"]} == {"id", code_of(name)}


def test_linked_data_says_the_language_of_every_text(trees: Trees) -> None:
    """`inLanguage` of what has one, `@language` of a text, else the language of the page."""
    bad, kinds = [], set()
    for here, tree in trees.items():
        for script in tree.xpath("//script[@type='application/ld+json']/text()"):
            for node in nodes(json.loads(script)):
                kinds.add(node.get("@type"))
                bad += [(here, *one) for one in foreign(node, code_of(here))]
    assert bad == []
    assert {"NewsArticle", "Event", "Action", "BreadcrumbList"} <= kinds


def nodes(value: Any) -> Iterator[Fields]:  # noqa: ANN401 - JSON
    """Every object within JSON."""
    if isinstance(value, dict):
        yield value
    for one in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from nodes(one)


def foreign(node: Fields, lang: str) -> Iterator[tuple[str, str]]:
    """The texts of a node itself that stand under the wrong language."""
    own = {"headline", "description"} | ({"name"} if node.get("@type") == "Event" else set())
    for key, value in node.items():
        under = node.get("inLanguage", lang) if key in own else node.get("@language", lang)
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and wrong(text, under):
                yield key, text


def test_calendars_say_the_language_of_every_text(sixty: Built) -> None:
    """`LANGUAGE` of a text, else that of the calendar; in a description it is said in words."""
    bad, count = [], 0
    for name in (one for one in sixty.files if one.endswith(".ics")):
        calendar = Calendar.from_ical(sixty.files[name])
        assert str(calendar["PRODID"]).endswith(f"//{code_of(name).upper()}")
        for part in calendar.walk():
            count += part.name == "VEVENT"
            for key, value in part.property_items(recursive=False):
                lang = getattr(value, "params", {}).get("LANGUAGE", code_of(name))
                texts = [*map(str, getattr(value, "cats", [value]))]
                lines = chain.from_iterable(map(str.splitlines, texts))
                bad += [
                    (name, key, one)
                    for one in lines
                    if wrong(one, lang) and not (key == "DESCRIPTION" and IN_WORDS in one)
                ]
    assert bad == []
    assert count > ARTICLES


def test_open_data_has_each_language_in_its_columns(sixty: Built) -> None:
    """What ends in _id is Indonesian, what ends in _en English, in every file and record."""
    bad, marked = [], Counter[str]()
    for name in (one for one in sixty.files if re.match(r"data/\w+\.(json|csv)$", one)):
        for key, text in cells(name, sixty.files[name].decode("utf-8-sig")):
            for mark, lang in MARKS.items():
                if mark in text:
                    marked[key] += 1
                    bad += [(name, key, text)] * (not f"_{key}".endswith(f"_{lang}"))
    assert [one for one in bad if one[0] != "data/popolo.json"] == []
    assert {"title_id", "title_en", "venue_en", "role_id", "note_en", "topic_names_en"} <= {*marked}


def cells(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Every text in JSON or CSV with the name of its column."""
    if name.endswith(".csv"):
        for row in csv.DictReader(StringIO(text)):
            yield from row.items()
    else:
        for node in nodes(json.loads(text)):
            for key, value in node.items():
                for one in value if isinstance(value, list) else [value]:
                    if isinstance(one, str):
                        yield key, one


def test_popolo_is_indonesian_and_says_where_it_is_not(sixty: Built) -> None:
    """Its words are the original's; a name in English has a note that says so."""
    found = [*nodes(json.loads(sixty.files["data/popolo.json"]))]
    english = [
        one
        for one in found
        if WORD in str([text for text in one.values() if isinstance(text, str)])
    ]
    assert [one for one in english if one.get("note") != "English" and "en" not in one] == []
    assert len(english) > len(BODIES)


def test_facts_without_english_are_in_english_all_the_same(trees: Trees) -> None:
    """On the English page of what has no English, states, days and places are the data's."""
    number = next(n for n in range(ARTICLES) if not is_translated(n) and n % 20 == 8)
    tree = trees[address(number, "en")]
    facts = " ".join(text for _, lang, text in said(tree.xpath("//main")[0], "en") if lang == "en")
    words = re.sub(r"\s+", " ", facts)
    event = lists(number, KATA, "id")["events"][0]
    state = {"postponed": "Postponed", "tentative": "Tentative", "cancelled": "Cancelled"}
    assert state.get(event["status"], "09:00 WIB") in words
    for wanted in (
        f"{day(number):%-d %B %Y}",
        "Rp2.5 million",
        f"Badan {event['organiser']} {WORD}",
    ):
        assert wanted in words
    assert "no English translation yet" in words
