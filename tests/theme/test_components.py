"""Single components, rendered by the theme's environment and read as a browser reads them."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading import THEME, render, text

from bulletin.languages import CODES
from bulletin.outputs.html import theme_of
from bulletin.schema.status import ActionStatus, EventStatus
from bulletin.views import data, elements, entry_data, search_elements
from bulletin.views.action_elements import (
    ActionItem,
    ReportItem,
)
from bulletin.views.elements import (
    Entry,
    EventBox,
    Figure,
    Headline,
    Html,
    Link,
    Listed,
    Mention,
    Pager,
    Passage,
    Shown,
    SpeakerLine,
    Term,
    Text,
    Time,
)
from bulletin.views.examples import TAKEN
from bulletin.views.frame_elements import Json, Registration
from bulletin.views.labels import ACTION_STATUS, EVENT_STATUS
from bulletin.views.translation_elements import (
    Share,
    ShareRow,
    ShareTable,
    TaskItem,
    TranslationsPage,
)

# The style page shows nothing but the theme's own examples.
OTHERS = {"base", "style"}
TEMPLATES = sorted(
    one.stem for one in (THEME / "templates").glob("*.html") if one.stem not in OTHERS
)
HOSTILE = '<b onclick="x">&amp; & \' " {{ 1 }} '
LANGUAGE = pytest.mark.parametrize("language", CODES)
WHEN = Time("2026-03-14", "14 Maret 2026")
UNSET = {"id": "belum disebut", "en": "not yet named"}
FOREIGN = Text("Kata asing", "id")
_DEEP = 8

ACTION = ActionItem(
    anchor="_a-kerja",
    href="/tindak-lanjut/kerja/",
    text=Text("Membuat papan"),
    status="Proses",
    state="in-progress",
    overdue=None,
    silent=None,
    owner=Link(Text("Pak Guntur"), "/narasumber/guntur/"),
    due=Time("2026-05", "Mei 2026"),
    places=(
        Listed(Link(Text("RW 01"), "/wilayah/rw-01/"), " dan "),
        Listed(Link(Text("RW 02"), "/wilayah/rw-02/"), ""),
    ),
    amount="Rp5 juta",
    amount_note=Text("tiap RW"),
    unnamed=None,
    declared=Link(Text("Rapat"), "/2026/rapat/#_a-kerja"),
)
EVENT = EventBox(
    anchor="_e-rapat",
    name=Text("Rapat"),
    when=WHEN,
    venue=Text("Ruang Kapas"),
    place=Link(Text("RW 02"), "/wilayah/rw-02/"),
    organiser=Link(Text("LMK"), "/lembaga/lmk/"),
    opened_by=Link(Text("Mentari"), "/narasumber/mentari/"),
    status=None,
    state="confirmed",
    href="/2026/rapat/#_e-rapat",
)
REPORT = ReportItem(
    action=Link(Text("Membuat papan"), "/2026/rapat/#_a-kerja"),
    date=WHEN,
    status="Selesai",
    state="done",
    note=None,
    owner=None,
    due=None,
    amount=None,
)
BAYU = Link(Text("Bayu"), "/narasumber/bayu/")
HEADLINE = Headline(
    href="/2026/rapat/",
    title=Text("Rapat"),
    summary=Text("Ringkas"),
    date=WHEN,
    topics=(Link(Text("Air"), "/topik/air/"),),
)


def facts(element: Tag) -> dict[str, str]:
    return {text(one.dt): text(one.dd) for one in element.select("dl > div")}


# What templates print as it is: it is made safe where it is made.
TRUSTED: dict[Any, Any] = {
    Html: Html("<p>Isi</p>", "id"),
    Json: Json('{"a":"b"}'),
    Registration: Registration("a()", "sha256-a", "/a"),
}


def hostile(kind: Any, name: str = "") -> Any:  # noqa: ANN401 - any type of the page data
    """A value of a type of the page data in which every text is hostile."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind in TRUSTED:
        return TRUSTED[kind]
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{one: hostile(hint, f"{name}.{one}") for one, hint in hints.items()})
    if origin is tuple:
        if name.count(".") > _DEEP:  # a place holds places
            return ()
        return (hostile(inner[0], f"{name}.0"), hostile(inner[0], f"{name}.1"))
    if origin in (types.UnionType, typing.Union):
        return hostile(inner[0], name)
    return True if kind is bool else f"{HOSTILE}{name}"


def values(soup: BeautifulSoup) -> Iterator[str]:
    """Every text and every attribute's value of a page."""
    yield from (str(one) for one in soup.find_all(string=True))
    for element in soup.select("*"):
        for value in element.attrs.values():
            yield value if isinstance(value, str) else " ".join(value)


def assert_harmless(soup: BeautifulSoup) -> None:
    """No text has become an element or an attribute, or was escaped twice."""
    assert soup.select("b, [onclick]") == []
    assert not any("&amp;amp;" in one or "&lt;" in one for one in values(soup))
    assert not any("{{ 1" not in one for one in values(soup) if "<b onclick" in one)


# These take several things, or none: tests of their own have them.
TOLD_APART = {"aids", "contents", "notice", "passage"}
COMPONENTS: dict[str, Any] = {
    "entry:entries" if name == "entry" else name: kind
    for name, kind in {**TAKEN, "words:lang": Text}.items()
    if name not in TOLD_APART
}


def test_every_component_is_examined() -> None:
    """Each file of the components' folder is rendered in this module."""
    files = {one.stem for one in (THEME / "templates" / "components").glob("*.html")}
    assert files == {name.partition(":")[0] for name in COMPONENTS} | TOLD_APART


@LANGUAGE
@pytest.mark.parametrize("component", COMPONENTS)
def test_components_escape_every_text(component: str, language: str) -> None:
    """Signs such as <, & and quotation marks in any text stay text, in elements and attributes."""
    if component == "words:lang":
        template = theme_of(THEME).environments[language].get_template("components/words.html")
        made = template.module.lang(Text("x", HOSTILE))
        soup = BeautifulSoup(f"<i{made}>x</i>", "lxml")
        assert soup.i["lang"] == HOSTILE
    else:
        given_ = hostile(COMPONENTS[component], "data")
        soup = render(language, component, given_)
        assert any(HOSTILE.strip() in one for one in values(soup))
    assert_harmless(soup)


# What stands below a heading of several items has a test of its own.
LISTS = sorted({one for one in COMPONENTS if one.endswith("-list")} - {"news-list"})


@pytest.mark.parametrize("component", LISTS)
def test_lists_have_every_item_in_order(component: str) -> None:
    """A list is its items, one after the other, and nothing more."""
    items = hostile(COMPONENTS[component], "data")
    (listed,) = render("id", component, items).select("ul")
    single = component.removesuffix("-list")
    single = {"event": "event-entry"}.get(single, single)
    assert [text(one) for one in listed.find_all("li", recursive=False)] == [
        text(render("id", single, one).li) for one in items
    ]


@pytest.mark.parametrize("level", [3, 4])
def test_headings_of_a_list_have_the_level_that_is_asked_for(level: int) -> None:
    """The page says below which heading a list stands."""
    for component in ("action-list", "event-list", "correction-list"):
        found = render("id", component, hostile(COMPONENTS[component], "data"), level=level)
        assert {one.name for one in found.select("h2, h3, h4")} == {f"h{level}"}


@LANGUAGE
@pytest.mark.parametrize("template", TEMPLATES)
def test_pages_escape_every_text(template: str, language: str) -> None:
    """On a whole page, no text of its data becomes markup."""
    kinds = {
        "action": data.ActionPage,
        "actions": data.ActionsPage,
        "agenda": entry_data.AgendaPage,
        "article": data.ArticlePage,
        "corrections": data.CorrectionsPage,
        "data": entry_data.DataPage,
        "glossary": data.GlossaryPage,
        "home": data.HomePage,
        "list": data.ListPage,
        "month": data.MonthPage,
        "not-found": data.NotFoundPage,
        "organisation": entry_data.OrganisationPage,
        "organisations": entry_data.OrganisationsPage,
        "page": data.StaticPage,
        "people": entry_data.PeoplePage,
        "person": entry_data.PersonPage,
        "place": entry_data.PlacePage,
        "places": entry_data.PlacesPage,
        "search": search_elements.SearchPage,
        "topic": entry_data.TopicPage,
        "topics": data.TopicsPage,
        "translations": TranslationsPage,
    }
    page = hostile(kinds[template], "page")
    made = theme_of(THEME).environments[language].get_template(f"{template}.html")
    soup = BeautifulSoup(made.render(page=page, **theme_of(THEME).given), "lxml")
    assert soup.html["lang"] == page.frame.lang
    assert sum(HOSTILE.strip() in one for one in values(soup)) > 20
    assert_harmless(soup)
    scripts = soup.select('script:not([type="application/ld+json"])')
    assert [one.get_text() for one in scripts] == [*[""] * 2 * (template == "search"), "a()"]


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1))
def test_any_text_comes_through_unchanged(written: str) -> None:
    """Whatever is written, a reader sees exactly that, in text and in an attribute."""
    figure = Figure(Shown("/x.png"), Text(written), Text(written), None)
    soup = render("id", "figure", figure)
    assert soup.img["alt"] == written
    assert soup.figcaption.get_text() == written


def test_nothing_but_styles_and_bodies_is_trusted() -> None:
    """Templates mark nothing as safe but the theme's own styles and the cleaned bodies."""
    found = [
        expression.strip()
        for file in (THEME / "templates").rglob("*.html")
        for expression in re.findall(r"\{\{([^}]*\|\s*safe[^}]*)\}\}", file.read_text("utf-8"))
    ]
    assert sorted(set(found)) == [
        "changed.html | safe",
        "favicon | safe",
        "frame.linked.json | safe",
        "frame.registration.script | safe",
        "item.html.html | safe",
        "item.now.html | safe",
        "styles | safe",
        "text.marked.html | safe",
    ]
    sources = "".join(one.read_text("utf-8") for one in (THEME / "templates").rglob("*.html"))
    assert "autoescape" not in sources


@LANGUAGE
@pytest.mark.parametrize(
    ("component", "made"),
    [
        ("words", lambda foreign: foreign),
        ("action", lambda foreign: dataclasses.replace(ACTION, text=foreign)),
        ("action", lambda foreign: dataclasses.replace(ACTION, amount_note=foreign)),
        (
            "action",
            lambda foreign: dataclasses.replace(
                ACTION, latest=Link(foreign, "/x/"), latest_date=WHEN
            ),
        ),
        ("event", lambda foreign: dataclasses.replace(EVENT, name=foreign)),
        ("event", lambda foreign: dataclasses.replace(EVENT, venue=foreign)),
        ("figure", lambda foreign: Figure(Shown("/x.png"), Text("Gambar"), foreign, None)),
        ("headline", lambda foreign: dataclasses.replace(HEADLINE, title=foreign)),
        ("headline", lambda foreign: dataclasses.replace(HEADLINE, summary=foreign)),
        ("report", lambda foreign: dataclasses.replace(REPORT, action=Link(foreign, "/x/"))),
        ("report", lambda foreign: dataclasses.replace(REPORT, note=foreign)),
        ("speakers", lambda foreign: (SpeakerLine(BAYU, foreign, None, None),)),
        ("speakers", lambda foreign: (SpeakerLine(BAYU, None, Mention(foreign), None),)),
        ("speakers", lambda foreign: (SpeakerLine(BAYU, None, None, foreign),)),
    ],
)
def test_words_of_the_other_language_are_marked(
    language: str, component: str, made: Callable[[Text], Any]
) -> None:
    """Words of the other language say so in an element that holds them alone; others don't."""
    (marked,) = render(language, component, made(FOREIGN)).select('[lang="id"]')
    assert text(marked) == FOREIGN.text
    own = render(language, component, made(Text(FOREIGN.text)))
    assert FOREIGN.text in text(own)
    assert own.select("[lang]") == []


def test_alternative_text_of_the_other_language_is_marked() -> None:
    """A picture whose alternative text is in the other language says so."""
    assert render("en", "figure", Figure(Shown("/x.png"), FOREIGN, None, None)).img["lang"] == "id"
    assert (
        "lang"
        not in render("en", "figure", Figure(Shown("/x.png"), Text("A"), None, None)).img.attrs
    )


def test_entries_of_the_other_language_are_marked() -> None:
    """An entry of the navigation in the other language says so; the current one says that."""
    links = render(
        "en", "entry:entries", (Entry("Kirim", "/k/", lang="id"), Entry("Home", "/", current=True))
    ).select("a")
    assert [one.get("lang") for one in links] == ["id", None]
    assert [one.get("aria-current") for one in links] == [None, "page"]


@LANGUAGE
def test_action_with_everything_named(language: str) -> None:
    """An action shows owner, due, place and amount with its note, and nothing as not named."""
    item = render(language, "action", ACTION)
    names = {
        "id": ("Penanggung jawab", "Tenggat", "Tempat", "Nilai"),
        "en": ("Owner", "Due", "Place", "Amount"),
    }[language]
    values_ = ("Pak Guntur", "Mei 2026", "RW 01 dan RW 02", "Rp5 juta, tiap RW")
    assert facts(item) == dict(zip(names, values_, strict=True))
    assert item.li["id"] == "_a-kerja"
    assert item.time["datetime"] == "2026-05"
    assert UNSET[language] not in text(item)


@LANGUAGE
def test_action_with_nothing_named(language: str) -> None:
    """What nobody has named is said in one line as not yet named, and leaves no empty line."""
    bare = dataclasses.replace(
        ACTION, owner=None, due=None, places=(), amount=None, amount_note=None, unnamed="Semua"
    )
    item = render(language, "action", bare)
    assert facts(item) == {"Semua": UNSET[language]}
    assert "None" not in text(item)


@LANGUAGE
def test_note_of_an_amount_that_nobody_named_is_kept(language: str) -> None:
    """A note on the amount is shown even where the amount itself is not named."""
    bare = dataclasses.replace(ACTION, amount=None, unnamed="Nilai")
    assert "tiap RW" in text(render(language, "action", bare))


@LANGUAGE
def test_event_without_organiser_says_so(language: str) -> None:
    """An event whose organiser nobody has named says so; what else is unset is left out."""
    bare = dataclasses.replace(EVENT, venue=None, place=None, organiser=None, opened_by=None)
    box = render(language, "event", bare)
    names = {"id": ("Waktu", "Penyelenggara"), "en": ("When", "Organiser")}[language]
    assert facts(box) == {names[0]: WHEN.text, names[1]: UNSET[language]}
    assert "None" not in text(box)


@pytest.mark.parametrize(
    ("venue", "place", "shown"),
    [
        (Text("Aula"), EVENT.place, "Aula, RW 02"),
        (Text("Aula"), None, "Aula"),
        (None, EVENT.place, "RW 02"),
    ],
)
def test_where_an_event_is(venue: Text | None, place: Link | None, shown: str) -> None:
    """Venue and place stand in one line, with a comma only between the two."""
    box = render("id", "event", dataclasses.replace(EVENT, venue=venue, place=place))
    assert facts(box)["Tempat"] == shown


@LANGUAGE
@pytest.mark.parametrize("status", ActionStatus)
def test_status_of_an_action_is_in_words(language: str, status: ActionStatus) -> None:
    """The state of an action and of its news is a word of the language, not the data's code."""
    words = _word(language, ACTION_STATUS[status])
    action = dataclasses.replace(ACTION, status=words, state=status.value)
    report = dataclasses.replace(REPORT, status=words, state=status.value)
    for component, item in (("action", action), ("report", report)):
        shown = render(language, component, item).select_one(".status")
        assert text(shown) == words
        assert shown["class"] == ["status", status.value]
    if language == "id":
        assert words.lower() != status.value
    assert "-" not in words


@LANGUAGE
@pytest.mark.parametrize("status", EventStatus)
def test_status_of_an_event_is_in_words(language: str, status: EventStatus) -> None:
    """Whatever is not simply confirmed is said in a word of the language; confirmed is silent."""
    label = EVENT_STATUS.get(status)
    words = _word(language, label) if label else None
    box = render(
        language, "event", dataclasses.replace(EVENT, status=words, state=status.value)
    )  # fmt: skip
    assert [text(one) for one in box.select(".status")] == ([words] if words else [])
    assert (label is None) is (status is EventStatus.CONFIRMED)


def _word(language: str, message: str) -> str:
    environment = theme_of(THEME).environments[language]
    return environment.from_string("{{ _(message) }}").render(message=message)


def test_every_state_has_words_of_its_own() -> None:
    """No two states of actions, or of events, are the same word."""
    for labels in (ACTION_STATUS, EVENT_STATUS):
        for language in CODES:
            words = [_word(language, one) for one in labels.values()]
            assert len(set(words)) == len(words)


@LANGUAGE
def test_report_shows_only_what_changed(language: str) -> None:
    """News without a new owner, due date or amount has no list; with one, only that."""
    assert render(language, "report", REPORT).dl is None
    named = {"id": "Tenggat baru", "en": "New due date"}[language]
    changed = render(language, "report", dataclasses.replace(REPORT, due=WHEN))
    assert facts(changed) == {named: WHEN.text}
    note = render(language, "report", dataclasses.replace(REPORT, note=Text("Mulai.")))
    assert f"{WHEN.text}: Mulai." in text(note)


def test_speaker_with_a_name_only() -> None:
    """A speaker without role, institution and event is a name and nothing else."""
    (item,) = render("id", "speakers", (SpeakerLine(BAYU, None, None, None),)).select("li")
    assert text(item) == "Bayu"
    assert item.select("span") == []


@LANGUAGE
def test_picture_without_caption_has_none(language: str) -> None:
    """A picture without caption and credit has no caption element; with credit alone it has."""
    plain = render(language, "figure", Figure(Shown("/x.png"), Text("Kali"), None, None))
    assert plain.figcaption is None
    credit = render(language, "figure", Figure(Shown("/x.png"), Text("Kali"), None, "Redaksi"))
    word = {"id": "Gambar", "en": "Picture"}[language]
    assert text(credit.figcaption) == f"{word}: Redaksi"


@LANGUAGE
@pytest.mark.parametrize("kind", ["untranslated", "outdated", "unconfirmed"])
def test_notices(language: str, kind: str) -> None:
    """Each kind of notice has words of its own, and those on a translation lead to the original."""
    (notice,) = render(language, "notice", kind, "/2026/rapat/").select(".notice")
    others = {"untranslated", "outdated", "unconfirmed"} - {kind}
    assert text(notice) not in {
        text(render(language, "notice", one, "/2026/rapat/").select_one(".notice"))
        for one in others
    }
    links = [(one["href"], one["hreflang"]) for one in notice.select("a")]
    assert links == ([] if kind == "untranslated" else [("/2026/rapat/", "id")])


@LANGUAGE
def test_a_notice_holds_what_cannot_be_placed(language: str) -> None:
    """Where changed blocks have no place in the translation, the notice has them to hand."""
    (plain,) = render(language, "notice", "outdated", "/x/", None).select(".notice")
    assert plain.select("details") == []
    changed = Html("<p>Baru.</p>", "id")
    (found,) = render(language, "notice", "outdated", "/x/", changed).select(".notice details")
    assert text(found.select_one('div[lang="id"] > p')) == "Baru."
    assert text(found.summary)


STATES = {"changed": True, "new": True, "gone": False}


@LANGUAGE
@pytest.mark.parametrize("state", STATES)
def test_a_marked_passage_says_so_in_words(language: str, state: str) -> None:
    """Each kind of mark has words of its own; the original's text is to hand, in its language."""
    now = Html("<p>Baru.</p>", "id") if STATES[state] else None
    html = None if state == "new" else Html("<p>Text.</p>")
    soup = render(language, "passage", Passage(html, state, now))
    (mark,) = soup.select("div.stale")
    assert (text(mark.select_one(".stale > p:not(.meta)")) == "Text.") == (state != "new")
    said = text(mark.select_one("summary, .meta"))
    others = {*STATES} - {state}
    made = (render(language, "passage", Passage(html, one, now or html)) for one in others)
    assert said not in {text(one.select_one("summary, .meta")) for one in made}
    assert len(mark.select("details:not([open]) > div[lang=id]")) == STATES[state]


@LANGUAGE
def test_a_passage_without_a_mark_is_its_html(language: str) -> None:
    """What is as it was stands without anything around it."""
    soup = render(language, "passage", Passage(Html("<p>Text.</p>")))
    assert str(soup.body).split() == ["<body><p>Text.</p>", "</body>"]


@LANGUAGE
def test_no_notice(language: str) -> None:
    """A page that needs no notice has none."""
    assert text(render(language, "notice", None, "/x/")) == ""


@LANGUAGE
@pytest.mark.parametrize(
    ("newer", "older"), [(None, "/arsip/2/"), ("/arsip/", "/arsip/3/"), ("/arsip/2/", None)]
)
def test_pager(language: str, newer: str | None, older: str | None) -> None:
    """A pager says which part this is and links only to parts that there are."""
    pager = render(language, "pager", Pager("Halaman 2 dari 3", newer, older)).nav
    assert pager["aria-label"]
    assert "Halaman 2 dari 3" in text(pager)
    found = {one["rel"][0]: one["href"] for one in pager.select("a")}
    assert found == {
        name: href for name, href in (("prev", newer), ("next", older)) if href is not None
    }


@LANGUAGE
def test_headline_in_the_other_language_says_so(language: str) -> None:
    """A headline in the other language says so in words; another one doesn't."""
    foreign = render(language, "headline", dataclasses.replace(HEADLINE, foreign=True))
    own = render(language, "headline", HEADLINE)
    assert len(foreign.select(".foreign")) == 1
    assert own.select(".foreign") == []


@pytest.mark.parametrize(
    ("component", "item"), [("headline", HEADLINE), ("event", EVENT), ("action", ACTION)]
)
@pytest.mark.parametrize("level", [2, 3])
def test_level_of_headings_is_the_callers(component: str, item: object, level: int) -> None:
    """A component's heading has the level that the page asks for."""
    soup = render("id", component, item, level=level)
    assert [one.name for one in soup.select("h1, h2, h3, h4")] == [f"h{level}"]


@pytest.mark.parametrize(("component", "item"), [("event", EVENT), ("action", ACTION)])
def test_linked_items_have_no_anchor(component: str, item: Any) -> None:  # noqa: ANN401
    """In a list an item has no id; in the article it has the id."""
    linked, own = render("id", component, item, link=True), render("id", component, item)
    assert linked.select("[id]") == []
    assert linked.h3.a["href"] == item.href
    assert [one["id"] for one in own.select("[id]")] == [item.anchor]


def test_names_lead_to_their_pages() -> None:
    """An event's name leads on in lists only, an action's always; so do who and where, if known."""
    assert render("id", "event", EVENT).h3.a is None
    assert render("id", "action", ACTION).h3.a["href"] == ACTION.href
    for component, item in (("event", EVENT), ("action", ACTION)):
        found = {one["href"] for one in render("id", component, item).select("dl a")}
        assert "/wilayah/rw-02/" in found
        assert len(found) == 3
    who = (SpeakerLine(BAYU, None, Mention(Text("LMK"), "/lembaga/lmk/"), None),)
    links = [one["href"] for one in render("id", "speakers", who).select("a")]
    assert links == ["/narasumber/bayu/", "/lembaga/lmk/"]


@LANGUAGE
def test_empty_lists_leave_nothing(language: str) -> None:
    """Without terms or topics there is neither a heading nor an empty list."""
    assert text(render(language, "terms", ())) == ""
    assert render(language, "topics", ()).select("ul") == []


def test_terms_are_a_list_of_meanings() -> None:
    """Every term stands once with its meaning, has an id, and leads to the glossary."""
    given_ = [
        Term(abbr, meaning, f"_t-{abbr}", f"/glosarium/#_g-{abbr}")
        for abbr, meaning in (("RW", "Rukun Warga"), ("RT", "Rukun Tetangga"))
    ]
    terms = render("id", "terms", tuple(given_))
    assert facts(terms) == {"RW": "Rukun Warga", "RT": "Rukun Tetangga"}
    assert [one["id"] for one in terms.select("dl > div")] == ["_t-RW", "_t-RT"]
    assert [one["href"] for one in terms.select("dt a")] == [
        "/glosarium/#_g-RW",
        "/glosarium/#_g-RT",
    ]
    assert terms.section["aria-labelledby"] == terms.h2["id"]


def test_page_data_is_frozen() -> None:
    """No template can change what it is given."""
    kinds = [
        one
        for module in (data, elements)
        for one in vars(module).values()
        if dataclasses.is_dataclass(one)
    ]
    assert len(kinds) > 20
    assert [one.__name__ for one in kinds if not one.__dataclass_params__.frozen] == []


@LANGUAGE
def test_shares_are_a_table_that_can_be_read_as_a_list(language: str) -> None:
    """Each number has its column's head; where heads are hidden, the name is beside it."""
    shares = (Share("Lengkap", "3", "75%"), Share("Belum", "1", "25%"))
    row = ShareRow("Lingkungan", "/topik/lingkungan/", "4", 75, shares)
    made = ShareTable("_t", "Menurut topik", ("Artikel", "Lengkap", "Belum"), (row,))
    soup = render(language, "share-table", made)
    heads = [text(one) for one in soup.select("thead [scope=col]")]
    (line,) = soup.select("tbody tr")
    cells = line.select("td")
    assert text(soup.caption) == "Menurut topik"
    assert heads == ["Artikel", "Lengkap", "Belum"] == [text(one.span) for one in cells]
    assert [text(one) for one in cells] == ["Artikel 4", "Lengkap 3 (75%)", "Belum 1 (25%)"]
    assert line.select_one("th[scope=row] a")["href"] == "/topik/lingkungan/"
    (bar,) = soup.select("meter")
    assert (bar["value"], bar["max"], bar["aria-hidden"]) == ("75", "100", "true")


@LANGUAGE
def test_a_task_says_when_what_and_in_which_language(language: str) -> None:
    """A page about the site has no date; a title in the other language is marked."""
    item = TaskItem(Link(FOREIGN, "/2026/rapat/"), WHEN, "12 kata", foreign=True)
    soup = render(language, "task", item)
    assert soup.a.span["lang"] == "id"
    assert text(soup.p).startswith("14 Maret 2026 · 12 kata")
    assert soup.select_one(".foreign")
    soup = render(language, "task", dataclasses.replace(item, date=None, foreign=False))
    assert text(soup.p) == "12 kata"
