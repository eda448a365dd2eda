"""Whatever is changed between two builds, the second one is as if it were the first.

The content, theme, settings and clock of a small site are made from *knobs*; a step turns some
of them, or damages what builds have left behind. The articles speak of each other: they link,
tell of each other's action points, and share topics, months and feeds.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bulletin.build import spreading
from bulletin.build.pipeline import build
from bulletin.outputs.html import theme_of
from bulletin.problems import ContentError, Problem
from bulletin.settings import Settings

ROOT: Final = Path(__file__).resolve().parents[2]
# Every example makes some tens of small sites: a disk may take seconds for that.
MEMORY: Final = "/dev/shm"  # noqa: S108 - the folders there have names of their own
NOW: Final = datetime(2026, 3, 15, 5, tzinfo=UTC)
LATER: Final = "2026-03-15 12:30"  # half an hour after `NOW`, in the site's time zone
ARTICLES: Final = 8
OURS: Final = ("404.html", "sitemap.xml", "robots.txt")  # without them it is no folder of ours

Knob = tuple[str, str]
Turn = tuple[Knob, int]


def _picture(side: int) -> bytes:
    """A small JPEG; each side gives other bytes."""
    data = BytesIO()
    Image.new("L", (side, side)).save(data, "JPEG")
    return data.getvalue()


# Addresses that were published: of a page that there always is, of one that is gone, of an article.
_MOVED: Final = "- {address: /2025/lama/, page: page/tentang}\n"
_GONE: Final = (
    "- {address: /2025/lama/, page: page/tentang, to: /topik/}\n"
    "- {address: /en/speakers/cici/, page: person/cici, gone: {id: Ditarik, en: Withdrawn}}\n"
)
_ONE: Final = "- {address: /2026/satu-1/, page: article/2026-01-02-satu-1}\n"
_OF_AN_ARTICLE: Final[dict[str, tuple[Any, ...]]] = {
    "present": (True, False),
    "stem": ("satu", "dua"),
    "folder": ("2026", "lain"),
    "day": ("2026-01-10", "2026-01-11", "2026-02-02", "2026-03-15 11:59", LATER),
    "held": (False, True),
    "status": ("published", "draft"),
    "title": ("Rapat", "Temu LMK", "Pawai"),
    "slug": (None, "lain", "sama"),
    "topics": ("[kebersihan]", "[pangan]", "[pangan, kebersihan]"),
    "body": ("Teks.", "Teks RT.", "Teks LMK & RT."),
    "headings": (("Awal", "Akhir"), ("Akhir", "Awal"), ("Awal",)),
    "translated": (True, False),
    "words": ("Meeting", "RT meeting"),
    "slug-en": (None, "other", "same"),
    "headings-en": (("Start", "End"), ("End", "Start"), ("Start",)),
    "empty-en": (False, True),
    "unreviewed": (False, True),
    "stamp": (None, "title=00000000 body=00000000,11111111", "title=00000000 body=", "ya"),
    "link": (1, 2, 3, None, "tentang", "bantuan"),
    "at": ("", 0, 1, "action"),
    "link-en": (2, 1, None, "tentang"),
    "action": ("planned", "done", None),
    "promise": ("Menanam pohon", "Menanam bunga"),
    "due": (None, "2026-03-15", "2026-04"),
    "update": (1, 3, None),
    "news": ("in-progress", "done", "delayed"),
    "owner": (None, "lmk-awan-biru", "ani-kapas"),
    "event": (None, "07:00", "11:00", "13:00"),
    "correction": (None, "2026-03-01"),
    "image": (None, "satu", "dua"),
    "picture": (None, "satu", "dua"),
    "spoken": (None, "person: ani-kapas", "person: budi-gulali", "name: Cici", "name: CICI"),
}
_OF_ALL: Final[dict[str, tuple[Any, ...]]] = {
    "site": ("Buletin", "Warta"),
    "contact": ("redaksi@a.example", "surat@a.example"),
    "topic": ("Kebersihan", "Kerapian"),
    "topics": ("kebersihan pangan", "pangan kebersihan", "kebersihan pangan olahraga"),
    "party": ("LMK Awan Biru", "LMK Biru"),
    "role": ("Lurah", "Camat"),
    "glossary": ("LMK", "LMK RT", "RT", ""),
    "meaning": ("Lembaga Musyawarah", "Lembaga Warga"),
    "about": ("Tentang", "Tentang RT"),
    "about-slug": (None, "kami"),
    "about-translated": (False, True),
    "about-link": (None, 1, 4),
    "help": (True, False),
    "help-status": ("published", "draft"),
    "image-satu": (_picture(1), _picture(2), None),
    "image-dua": (_picture(1), _picture(3)),
    "recorded": ("", _MOVED, _GONE, _ONE),
    "stray": (None, "articles/catatan.txt", "articles/lagi.md"),
    "broken": (False, True),
    "careless": (False, True),
    "template": ("", "<i>baru</i>"),
    "component": ("", "<!-- baru -->"),
    "style": ("", "a{color:red}", "a{color:blue}"),
    "catalogue": ("Arsip", "Gudang"),
    "page_size": (2, 3, 20),
    "home_size": (3, 2),
    "feed_size": (3, 2),
    "siteurl": ("https://a.example/w", "https://b.example"),
    "timezone": ("Asia/Jakarta", "Asia/Jayapura"),
    "clock": (0, 1, 13, 24 * 3, 24 * 40, -24 * 35),
    "executor": ("in-process", "processes"),
}
OPTIONS: Final[dict[Knob, tuple[Any, ...]]] = {
    **{(f"article {n}", name): of for n in range(ARTICLES) for name, of in _OF_AN_ARTICLE.items()},
    **{("site", name): of for name, of in _OF_ALL.items()},
}


@dataclass
class Knobs:
    """What the site is made from, as indexes into `OPTIONS`; at first no two articles are alike."""

    turned: dict[Knob, int] = field(default_factory=dict)

    def __getitem__(self, knob: Knob) -> Any:  # noqa: ANN401 - every knob has its own values
        options = OPTIONS[knob]
        number = int(knob[0][-1]) if knob[0] != "site" else 0
        varied = knob[1] in {"day", "topics", "link", "link-en", "update", "event", "at"}
        return options[(self.turned.get(knob, 0) + (number if varied else 0)) % len(options)]

    def turn(self, knob: Knob, by: int) -> None:
        """Give a knob another value."""
        size = len(OPTIONS[knob])
        self.turned[knob] = (self.turned.get(knob, 0) + 1 + by % (size - 1)) % size

    def site(self, name: str) -> Any:  # noqa: ANN401 - the same
        """A knob of the whole site."""
        return self["site", name]

    def article(self, number: int) -> dict[str, Any]:
        """All knobs of an article."""
        return {name: self[f"article {number}", name] for name in _OF_AN_ARTICLE}


def files_of(knobs: Knobs) -> dict[str, bytes]:
    """Every file of the content."""
    texts = {
        "site.yaml": _site(knobs),
        **{f"registry/{name}.yaml": text for name, text in _registries(knobs)},
        **dict(_pages(knobs)),
    }
    for number in range(ARTICLES):
        texts |= dict(_article(knobs, number))
    if recorded := knobs.site("recorded"):
        texts["addresses.yaml"] = recorded
    if stray := knobs.site("stray"):
        texts[stray] = "Catatan.\n"
    files = {path: text.encode() for path, text in texts.items()}
    for name in ("satu", "dua"):
        if (data := knobs.site(f"image-{name}")) is not None:
            files[f"images/{name}.jpg"] = data
    return files


def _site(knobs: Knobs) -> str:
    both = "{id: %s, en: %s}"
    name, contact = knobs.site("site"), knobs.site("contact")
    return (
        f"name: {both % (name, name)}\n"
        f"tagline: {both % ('Kabar', 'News')}\n"
        f"contact: {both % (contact, contact)}\n"
        f"takedown_contact: {both % (contact, contact)}\n"
        "publisher: lmk-awan-biru\narea: awan-biru\n"
    )


def _registries(knobs: Knobs) -> Iterator[tuple[str, str]]:
    names = {"kebersihan": knobs.site("topic"), "pangan": "Pangan", "olahraga": "Olahraga"}
    topics = knobs.site("topics").split()
    yield "topics", "".join(f"- id: {one}\n  name: {{id: {names[one]}, en: T}}\n" for one in topics)
    party, role, meaning = (knobs.site(one) for one in ("party", "role", "meaning"))
    yield "organisations", f"- id: lmk-awan-biru\n  name: {{id: {party}, en: {party}}}\n"
    yield (
        "people",
        (
            "- id: ani-kapas\n  name: Ani Kapas\n"
            f"  role: {{id: {role}, en: {role}}}\n  organisation: lmk-awan-biru\n"
            "- id: budi-gulali\n  name: Budi Gulali\n"
        ),
    )
    yield "places", "- id: awan-biru\n  name: Awan Biru\n  kind: kelurahan\n"
    terms = knobs.site("glossary").split()
    yield "glossary", "".join(f"- abbr: {one}\n  id: {meaning}\n  en: council\n" for one in terms)


def _pages(knobs: Knobs) -> Iterator[tuple[str, str]]:
    slug = knobs.site("about-slug")
    head = f"title: {knobs.site('about')}\n" + (f"slug: {slug}\n" if slug else "")
    link = _link(knobs, "pages", knobs.site("about-link"), "")
    yield "pages/tentang.id.md", f"---\n{head}---\n\nBuletin ini.\n\n{link}"
    if knobs.site("about-translated"):
        yield "pages/tentang.en.md", "---\ntitle: About us\n---\n\nThis bulletin.\n"
    if knobs.site("help"):
        status = knobs.site("help-status")
        yield "pages/bantuan.id.md", f"---\ntitle: Bantuan\nstatus: {status}\n---\n\nTeks.\n"


def _stem(knobs: Knobs, number: int) -> str:
    return f"2026-01-0{number + 1}-{knobs[f'article {number}', 'stem']}-{number}"


def _is_public(knobs: Knobs, number: int) -> bool:
    """Whether an article is public at any clock but a very early one."""
    one = knobs.article(number)
    later = one["held"] or one["day"] == LATER
    return bool(one["present"]) and one["status"] == "published" and not later


def _article(knobs: Knobs, number: int) -> Iterator[tuple[str, str]]:
    one = knobs.article(number)
    if not one["present"]:
        return
    path = f"articles/{one['folder']}/{_stem(knobs, number)}"
    front = "".join(f"{line}\n" for line in _front(knobs, number, one))
    yield f"{path}.id.md", f"---\n{front}---\n\n{_body(knobs, number, one)}"
    if one["translated"]:
        words = "".join(f"{line}\n" for line in _words(knobs, number, one))
        yield f"{path}.en.md", f"---\n{words}---\n\n{_text(knobs, number, one)}"


def _front(knobs: Knobs, number: int, one: dict[str, Any]) -> Iterator[str]:
    broken = knobs.site("broken") and number == 0
    yield f"{'judul' if broken else 'title'}: {one['title']} {number}"
    yield f"date: {'2026-04-20' if one['held'] else one['day']}"
    yield f"summary: Ringkasan {one['title']} LMK."
    yield f"topics: {one['topics']}"
    yield "byline: [lmk-awan-biru]"
    yield f"status: {one['status']}"
    if one["slug"]:
        yield f"slug: {_slug(one['slug'], number)}"
    if one["image"]:
        yield f"image: {{src: images/{one['image']}.jpg, alt: Gambar}}"
    if one["event"]:
        yield "events:"
        yield f"  - {{id: acara-{number}, name: Acara, start: 2026-03-15 06:00"
        yield f"     , end: 2026-03-15 {one['event']}, place: awan-biru}}"
    if one["spoken"]:
        yield f"speakers: [{{{one['spoken']}}}]"
    if one["action"]:
        yield "actions:"
        due = f", due: {one['due']}" if one["due"] else ""
        told = f"text: {one['promise']}, status: {one['action']}{due}"
        yield f"  - {{id: janji-{number}, {told}}}"
    if _tells(knobs, one):
        owner = f", owner: {one['owner']}" if one["owner"] else ""
        yield "updates:"
        told = f"action: janji-{one['update']}, status: {one['news']}{owner}"
        yield f"  - {{{told}, date: 2026-03-1{number}}}"
    if one["correction"]:
        yield f"corrections: [{{date: {one['correction']}, text: Ralat.}}]"


def _tells(knobs: Knobs, one: dict[str, Any]) -> bool:
    """Whether an article has news of an action point, which must be a public one."""
    to = one["update"]
    return to is not None and (_is_public(knobs, to) or bool(knobs.site("careless")))


def _words(knobs: Knobs, number: int, one: dict[str, Any]) -> Iterator[str]:
    del knobs
    yield f"title: {one['words']} {number}"
    yield f"summary: Summary of {one['words']}."
    if one["slug-en"]:
        yield f"slug: {_slug(one['slug-en'], number)}"
    if one["unreviewed"]:
        yield "x-unreviewed: true"
    if one["stamp"]:
        yield f"translates: {one['stamp']}"
    if one["action"]:
        yield f"actions: [{{id: janji-{number}, text: Plant {one['words']}}}]"


def _slug(slug: str, number: int) -> str:
    return slug if slug in {"sama", "same"} else f"{slug}-{number}"


def _body(knobs: Knobs, number: int, one: dict[str, Any]) -> str:
    picture = f"![Gambar](images/{one['picture']}.jpg)\n" if one["picture"] else ""
    link = _link(knobs, f"articles/{one['folder']}", _other(one["link"], number), one["at"])
    headings = "".join(f"## {heading}\n\nTeks.\n\n" for heading in one["headings"])
    return f"{one['body']}\n\n{link}\n\n{headings}{picture}"


def _text(knobs: Knobs, number: int, one: dict[str, Any]) -> str:
    if one["empty-en"]:
        return ""
    link = _link(knobs, f"articles/{one['folder']}", _other(one["link-en"], number), one["at"])
    headings = "".join(f"## {heading}\n\nText.\n\n" for heading in one["headings-en"])
    return f"Text.\n\n{link}\n\n{headings}"


def _other(to: int | str | None, number: int) -> int | str | None:
    return (number + to) % ARTICLES if isinstance(to, int) else to


def _link(knobs: Knobs, folder: str, to: int | str | None, at: int | str) -> str:
    """A link to an article, or a part of it, or to a page; what is not public has none."""
    del folder
    careless = bool(knobs.site("careless"))
    if isinstance(to, int) and (careless or _is_public(knobs, to)):
        there = knobs.article(to)
        path = f"/articles/{there['folder']}/{_stem(knobs, to)}.id.md"
        return f"[Lihat]({{filename}}{path}{_fragment(there, to, at)})\n"
    if isinstance(to, str) and (careless or to == "tentang"):
        return f"[Lihat]({{filename}}/pages/{to}.id.md)\n"
    return ""


def _fragment(there: dict[str, Any], to: int, at: int | str) -> str:
    if at == "action":
        return f"#_a-janji-{to}" if there["action"] else ""
    heading = there["headings"][at : at + 1] if isinstance(at, int) else ()
    return f"#{heading[0].lower()}" if heading else ""


@dataclass
class World:
    """A folder with the content and the theme as the knobs say, and a site that is kept warm."""

    folder: Path
    theme: Path
    knobs: Knobs = field(default_factory=Knobs)
    written: dict[str, bytes] = field(default_factory=dict)
    themed: tuple[str, ...] = ()

    def settings(self, below: str) -> Settings:
        """The settings of a build into a folder."""
        names = ("page_size", "home_size", "feed_size", "siteurl", "timezone", "executor")
        return Settings(
            content=self.folder / "content",
            output=self.folder / below / "output",
            theme=self.theme,
            cache=self.folder / below / ".cache",
            now=NOW + timedelta(hours=self.knobs.site("clock")),
            workers=2,
            cards=True,
            **{name: self.knobs.site(name) for name in names},
        )

    def write(self) -> None:
        """Bring the files up to date; one whose bytes are as they were is not touched."""
        files, content = files_of(self.knobs), self.folder / "content"
        for path in self.written.keys() - files.keys():
            (content / path).unlink()
        for path, data in files.items():
            if self.written.get(path) != data:
                (content / path).parent.mkdir(parents=True, exist_ok=True)
                (content / path).write_bytes(data)
        self.written = files
        names = ("template", "component", "style", "catalogue")
        themed = tuple(self.knobs.site(name) for name in names)
        if themed != self.themed:
            dress(self.theme, *themed)
            self.themed = themed


def dress(theme: Path, template: str, component: str, style: str, archive: str) -> None:
    """Give the theme another look."""
    real = ROOT / "theme"
    files = ("templates/partials/footer.html", "templates/components/headline.html")
    catalogue = "translations/id/LC_MESSAGES/messages.po"
    for path, more in zip(
        (*files, "static/css/base.css"), (template, component, style), strict=True
    ):
        (theme / path).write_text((real / path).read_text("utf-8") + more, "utf-8")
    words = (real / catalogue).read_text("utf-8")
    (theme / catalogue).write_text(words.replace('msgstr "Arsip"', f'msgstr "{archive}"'), "utf-8")
    theme_of.cache_clear()


Outcome = tuple[bool, tuple[Problem, ...]]


def outcome(given_: Settings) -> Outcome:
    """Whether a build succeeds, and what it reports."""
    try:
        return True, build(given_).problems
    except ContentError as failure:
        return False, failure.problems


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file's bytes by its path."""
    found = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in found}


def stamps_in(folder: Path) -> dict[Path, tuple[int, int]]:
    """Inode and time of change of everything below a folder and of itself."""
    found = (folder, *folder.rglob("*")) if folder.exists() else ()
    return {one: (one.stat().st_ino, one.stat().st_mtime_ns) for one in found}


# What may befall the files that builds have left: each takes a folder and a number.


def _nth(folder: Path, number: int, *without: str) -> Path | None:
    """One of the files below a folder."""
    found = sorted(one for one in folder.rglob("*") if one.is_file() and one.name not in without)
    return found[number % len(found)] if found else None


def lose(folder: Path, number: int) -> None:
    """A file goes."""
    if file := _nth(folder, number, *OURS):
        file.unlink()


def cut(folder: Path, number: int) -> None:
    """A file loses its end."""
    if file := _nth(folder, number):
        data = file.read_bytes()
        file.unlink()
        file.write_bytes(data[: len(data) * (number % 7) // 7])


def spoil(folder: Path, number: int) -> None:
    """A file has another byte."""
    if (file := _nth(folder, number)) and (data := bytearray(file.read_bytes())):
        data[number * 97 % len(data)] ^= 1 + number % 255
        file.unlink()
        file.write_bytes(data)


def overwrite(folder: Path, number: int) -> None:
    """Something else is written into a file, which may have another name elsewhere."""
    if file := _nth(folder, number):
        file.write_bytes(b"lain" * (1 + number % 3))


def add(folder: Path, number: int) -> None:
    """A file appears, in a folder or at the top."""
    file = _nth(folder, number)
    (file.parent if file else folder).mkdir(parents=True, exist_ok=True)
    ((file.parent if file else folder) / "tambahan.html").write_text("tambahan", "utf-8")


def copy(folder: Path, number: int) -> None:
    """A folder is replaced by a copy of it."""
    if folder.exists():
        shutil.copytree(folder, folder.with_name("copy"), symlinks=True)
        shutil.rmtree(folder)
        folder.with_name("copy").rename(folder)
    del number


def wipe(folder: Path, number: int) -> None:
    """A folder goes."""
    shutil.rmtree(folder, ignore_errors=True)
    del number


def rewrite(folder: Path, number: int) -> None:
    """A file is written again with the same bytes."""
    if file := _nth(folder, number):
        data = file.read_bytes()
        file.unlink()
        file.write_bytes(data)


Damage = tuple[str, Callable[[Path, int], None], int]
CACHE: Final = "warm/.cache"
OUTPUT: Final = "warm/output"
_FILES: Final = (lose, cut, spoil, overwrite, add, copy, wipe, rewrite)
DAMAGES: Final = st.one_of(
    st.tuples(st.just(CACHE), st.sampled_from((lose, cut, spoil, copy, wipe)), st.integers(0, 99)),
    st.tuples(st.just(OUTPUT), st.sampled_from(_FILES), st.integers(0, 99)),
    st.tuples(st.just("content"), st.just(rewrite), st.integers(0, 99)),
)
TURNS: Final = st.tuples(
    st.one_of(
        st.sampled_from([("site", name) for name in _OF_ALL]),
        st.tuples(
            st.sampled_from([f"article {n}" for n in range(ARTICLES)]),
            st.sampled_from([*_OF_AN_ARTICLE]),
        ),
    ),
    st.integers(0, 4),
)
STEPS: Final = st.lists(
    st.lists(st.one_of(TURNS, TURNS, TURNS, DAMAGES), min_size=1, max_size=3),
    min_size=1,
    max_size=6,
)


def apply(world: World, change: Turn | Damage) -> None:
    """Turn a knob, or damage a file."""
    if len(change) == 3:
        below, befall, number = change
        if (folder := world.folder / below).exists():
            befall(folder, number)
    else:
        world.knobs.turn(*change)


def compare(world: World) -> None:
    """The warm site is what a build from nothing makes, and is left alone then."""
    warm = world.settings("warm")
    before, stood = bytes_in(warm.output), stamps_in(warm.output)
    done = outcome(warm)
    with TemporaryDirectory(dir=world.folder) as name:
        fresh = world.settings(name)
        assert done == outcome(fresh)
        if done[0]:
            assert bytes_in(warm.output) == bytes_in(fresh.output)
        else:
            assert (bytes_in(warm.output), stamps_in(warm.output)) == (before, stood)
    for path in before if done[0] else ():
        if (warm.output / path).is_file() and (warm.output / path).read_bytes() == before[path]:
            found = (warm.output / path).stat()
            assert (found.st_ino, found.st_mtime_ns) == stood[warm.output / path], path
    standing = stamps_in(warm.output)
    assert outcome(warm) == done
    assert stamps_in(warm.output) == standing
    assert {one.name for one in (world.folder / "warm").iterdir()} <= {"output", ".cache"}


def live(theme: Path, steps: list[list[Turn | Damage]]) -> None:
    """Let a site live through some steps, and compare it after each."""
    memory = MEMORY if Path(MEMORY).is_dir() else None
    with TemporaryDirectory(prefix="bulletin-warm-", dir=memory) as name:
        world = World(Path(name), theme)
        world.write()
        compare(world)
        for step in steps:
            for change in step:
                apply(world, change)
            world.write()
            compare(world)


@pytest.fixture(scope="module")
def theme() -> Iterator[Path]:
    """A copy of the real theme, to be changed."""
    memory = MEMORY if Path(MEMORY).is_dir() else None
    with TemporaryDirectory(prefix="bulletin-theme-", dir=memory) as name:
        yield Path(shutil.copytree(ROOT / "theme", Path(name) / "theme"))


@pytest.fixture
def _eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are started for the least work."""
    monkeypatch.setattr(spreading, "_WORTH_IT", 1)


@pytest.mark.usefixtures("_eager")
@settings(
    max_examples=15,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(STEPS)
def test_a_warm_build_is_as_a_build_from_nothing(
    theme: Path, steps: list[list[Turn | Damage]]
) -> None:
    """After any changes a build gives the bytes, or the problems, of one without any memory.

    What it leaves equal it does not touch; once more, and it touches nothing.
    """
    live(theme, steps)


def test_addresses_that_move_are_never_stale(theme: Path) -> None:
    """A page that leads on follows the record, what it leads to, the words, styles and address."""
    knobs = ("recorded", "about-slug", "site", "recorded", "style", "siteurl", "about-translated")
    turns = [("site", name) for name in (*knobs, "about-slug", "recorded", "recorded")]
    live(theme, [[(turn, 0)] for turn in turns])
