"""The schema: what each value must be, told by code."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.schema import (
    Article,
    ArticleTranslation,
    Glossary,
    Organisation,
    Page,
    PageTranslation,
    Person,
    Place,
    Site,
    Topic,
    validate,
)
from bulletin.schema.scalars import is_identifier
from bulletin.schema.status import ActionStatus, EventStatus, Publication
from bulletin.schema.written import Written

ARTICLE = {
    "title": "Rapat warga",
    "date": "2026-02-01",
    "summary": "Hasil rapat.",
    "topics": ["kebersihan"],
    "byline": ["lmk-awan-biru"],
}
EVENT = {"id": "rapat", "name": "Rapat", "start": "2026-02-01"}
ACTION = {"id": "taman", "text": "Membuka taman"}
UPDATE = {"action": "taman", "status": "done"}
BOTH = {"id": "Nama", "en": "Name"}
SITE = {"name": BOTH, "tagline": BOTH, "contact": BOTH, "takedown_contact": BOTH}


def codes(schema: type[Written], value: object) -> list[str]:
    """The faults of a value, each as ``location code``."""
    _, faults = validate(schema, value)
    return [f"{'.'.join(map(str, fault.location))} {fault.code}".strip() for fault in faults]


def article(**keys: object) -> Article:
    """A valid article with keys that differ."""
    fields, faults = validate(Article, {**ARTICLE, **keys})
    assert faults == ()
    assert fields is not None
    return fields


def faults_of(**keys: object) -> list[str]:
    """The faults of an article with keys that differ."""
    return codes(Article, {**ARTICLE, **keys})


def test_a_minimal_article_has_the_defaults() -> None:
    """What is merged is public; everything that is not required is empty."""
    fields = article()
    assert fields.status is Publication.PUBLISHED
    assert fields.date == date(2026, 2, 1)
    assert (fields.slug, fields.image) == (None, None)
    lists = (fields.events, fields.speakers, fields.actions, fields.updates)
    assert (*lists, fields.corrections, fields.sources, fields.x_allow) == ((),) * 7


@pytest.mark.parametrize("key", ["title", "date", "summary", "topics", "byline"])
@pytest.mark.parametrize("how", ["missing", "unset"])
def test_an_article_needs_its_required_keys(key: str, how: str) -> None:
    """A required key that is missing or unset is one `required`."""
    given = {**ARTICLE, key: None}
    if how == "missing":
        del given[key]
    assert codes(Article, given) == [f"{key} required"]


def test_all_faults_are_told_at_once() -> None:
    """Validation doesn't stop at the first fault."""
    found = codes(Article, {"title": "A" * 121, "date": "besok", "sumary": "x", "topics": ["A"]})
    assert found == [
        "title too-long",
        "date moment",
        "summary required",
        "topics.0 identifier",
        "byline required",
        "sumary unknown-key",
    ]


@pytest.mark.parametrize(("key", "limit"), [("title", 120), ("summary", 200)])
def test_lengths_are_counted_in_characters(key: str, limit: int) -> None:
    """At the limit a text is right, one character more is too long."""
    assert faults_of(**{key: "é" * limit}) == []
    assert faults_of(**{key: "é" * (limit + 1)}) == [f"{key} too-long"]


@pytest.mark.parametrize(
    "text",
    [
        "Rapat <b>warga</b>",
        "Rapat<br>warga",
        "<!-- rapat",
        "A &amp; B",
        "A &#38; B",
        "Rapat **warga**",
        "Rapat *warga*",
        "Rapat __warga__",
        "Rapat _warga_",
        "Rapat `warga`",
        "[Rapat](https://awan-biru.example)",
        "![Rapat](images/a.jpg)",
        "# Rapat",
    ],
)
def test_plain_texts_have_no_markup(text: str) -> None:
    """Neither HTML nor Markdown stands in a title, a summary or a structured text."""
    assert faults_of(title=text) == ["title markup"]
    assert faults_of(summary=text) == ["summary markup"]
    assert faults_of(events=[{**EVENT, "name": text}]) == ["events.0.name markup"]
    assert faults_of(actions=[{**ACTION, "text": text}]) == ["actions.0.text markup"]


@pytest.mark.parametrize(
    "text",
    [
        "Kas RT & RW",
        "Suhu < 30 derajat, lalu > 20",
        "2 * 3 * 4 meter",
        "Ukuran 3*4*5",
        "berkas nama_yang_panjang.pdf",
        "Rapat #2",
        "Nomor 5 [lanjutan]",
        "H₂O 'bersih' \"sekali\"",
        "Rapat: hasilnya",
    ],
)
def test_plain_texts_may_have_ordinary_signs(text: str) -> None:
    """A sign that is no markup stays as it was written."""
    assert article(title=text).title == text


def test_plain_texts_have_single_spaces() -> None:
    """Line ends and runs of spaces of a folded text become one space each."""
    assert article(title="Rapat\n  warga\tAwan  Biru").title == "Rapat warga Awan Biru"


@pytest.mark.parametrize("text", ["a", "rapat", "rapat-2026", "2026-rapat", "a1", "a" * 64])
def test_identifiers(text: str) -> None:
    """An identifier is lower-case words of letters and digits, joined by single hyphens."""
    assert is_identifier(text)
    assert article(topics=[text]).topics == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "-a",
        "a-",
        "a--b",
        "A",
        "a b",
        "a_b",
        "é",
        "2026",
        "a" * 65,
        "a\n",
        "rapat.id",
        "\u0661",
    ],
)
def test_what_is_no_identifier(text: str) -> None:
    """Capitals, spaces, other signs, digits alone and more than 64 characters are refused."""
    assert not is_identifier(text)
    assert faults_of(topics=[text]) == ["topics.0 identifier"]


def test_a_bad_identifier_is_answered_with_a_good_one() -> None:
    """The fault suggests the identifier that was probably meant."""
    _, (fault,) = validate(Article, {**ARTICLE, "slug": "Rapat Warga!"})
    assert fault.values["nearest"] == "rapat-warga"
    assert is_identifier(str(validate(Topic, {"id": "???", "name": BOTH})[1][0].values["nearest"]))


def test_a_slug_may_be_digits() -> None:
    """`slug: 0123` is a slug, with its nought."""
    assert article(slug="0123").slug == "0123"
    assert faults_of(slug="a b") == ["slug identifier"]


@pytest.mark.parametrize("text", ["2026-02-01 25:00", "2026-02-01 09:60", "2026-02-29T09:00"])
def test_a_time_that_is_on_no_clock(text: str) -> None:
    """A date-time of the right form must be a real one."""
    assert faults_of(date=text) == ["date impossible-date"]


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "2026-00-01", "0000-01-01"])
def test_a_day_that_is_not_in_the_calendar(text: str) -> None:
    """A date of the right form must be a real day."""
    assert faults_of(date=text) == ["date impossible-date"]
    assert faults_of(updates=[{**UPDATE, "date": text}]) == ["updates.0.date impossible-date"]


@pytest.mark.parametrize(
    "text",
    [
        "2026-2-1",
        "20260201",
        "01-02-2026",
        "1 Februari 2026",
        "2026-02",
        "2026-02-01T",
        "2026-02-01 9:00",
        "2026-02-01 09",
        "2026-02-01 09:00 WIB",
        "2026-02-01t09:00",
        "2026-02-01 09:00:00.5",
        "2026-W05-1",
        "\u0662\u0660\u0662\u0666-02-01",
    ],
)
def test_what_is_no_moment(text: str) -> None:
    """Other forms of dates and times are refused, though a computer may read them."""
    assert faults_of(date=text) == ["date moment"]


def _zone(hours: float) -> timezone:
    return timezone(timedelta(hours=hours))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-02-01", date(2026, 2, 1)),
        ("2026-02-01T09:00", datetime(2026, 2, 1, 9)),  # noqa: DTZ001 - naive is what is meant
        ("2026-02-01 09:00", datetime(2026, 2, 1, 9)),  # noqa: DTZ001 - the same
        ("2026-02-01 09:00:30", datetime(2026, 2, 1, 9, 0, 30)),  # noqa: DTZ001 - the same
        ("2026-02-01T09:00Z", datetime(2026, 2, 1, 9, tzinfo=_zone(0))),
        ("2026-02-01 09:00+07:00", datetime(2026, 2, 1, 9, tzinfo=_zone(7))),
        ("2026-02-01 09:00 +0700", datetime(2026, 2, 1, 9, tzinfo=_zone(7))),
        ("2026-02-01T09:00:00-03", datetime(2026, 2, 1, 9, tzinfo=_zone(-3))),
    ],
)
def test_the_forms_of_a_moment(text: str, moment: date) -> None:
    """A date, or a date-time with `T` or a space, seconds or none, an offset or none."""
    read = article(date=text).date
    assert (read, type(read)) == (moment, type(moment))
    assert article(events=[{**EVENT, "start": text}]).events[0].start == moment


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_dates_round_trip(day: date) -> None:
    """Every day written in ISO 8601 is read as that day."""
    assert article(date=day.isoformat()).date == day


@given(
    st.datetimes(
        min_value=datetime(2, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
        max_value=datetime(9998, 12, 31),  # noqa: DTZ001 - the strategy adds the zone
        timezones=st.one_of(st.none(), st.just(_zone(7)), st.just(_zone(0))),
    ),
    st.sampled_from("T "),
)
def test_date_times_round_trip(moment: datetime, between: str) -> None:
    """Every date-time written in ISO 8601 to the second is read as that instant."""
    moment = moment.replace(microsecond=0)
    assert article(date=moment.isoformat(between)).date == moment


@pytest.mark.parametrize("text", ["2026-12-31", "2026-12", "2026"])
def test_the_forms_of_a_due_date(text: str) -> None:
    """A due date is a day, a month or a year, kept as written."""
    assert article(actions=[{**ACTION, "due": text}]).actions[0].due == text


@pytest.mark.parametrize("text", ["26", "akhir 2026", "2026-1", "2026-"])
def test_what_is_no_due_date(text: str) -> None:
    """Anything else is refused."""
    assert faults_of(actions=[{**ACTION, "due": text}]) == ["actions.0.due due"]
    assert faults_of(updates=[{**UPDATE, "due": text}]) == ["updates.0.due due"]


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "2026-02-30", "0000"])
def test_a_due_date_that_is_not_in_the_calendar(text: str) -> None:
    """A due date of the right form must be a real one."""
    assert faults_of(actions=[{**ACTION, "due": text}]) == ["actions.0.due impossible-date"]


@pytest.mark.parametrize(("text", "amount"), [("0", 0), ("1", 1), ("2500000", 2_500_000)])
def test_amounts_are_whole_rupiah(text: str, amount: int) -> None:
    """An amount is digits alone; nought is an amount."""
    assert article(actions=[{**ACTION, "amount": text}]).actions[0].amount == amount
    assert article(updates=[{**UPDATE, "amount": text}]).updates[0].amount == amount


@pytest.mark.parametrize(
    "text",
    [
        "2.500",
        "2,500",
        "1e6",
        "-1",
        "+1",
        "007",
        "00",
        "Rp5",
        "5 juta",
        "1_000",
        "0x10",
        "\u0665",
        "1.0",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    """What could be read in two ways is refused."""
    assert faults_of(actions=[{**ACTION, "amount": text}]) == ["actions.0.amount amount"]


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_amounts_round_trip(amount: int) -> None:
    """Every whole number is read as itself."""
    assert article(actions=[{**ACTION, "amount": str(amount)}]).actions[0].amount == amount


@pytest.mark.parametrize(
    "url",
    [
        "https://awan-biru.example",
        "http://awan-biru.example/a?b=c#d",
        "HTTPS://awan-biru.example/berita/(1)",
    ],
)
def test_full_addresses(url: str) -> None:
    """A source's address is a full one."""
    assert article(sources=[{"title": "Sumber", "url": url}]).sources[0].url == url


@pytest.mark.parametrize(
    "url",
    [
        "www.awan-biru.example",
        "ftp://awan-biru.example",
        "javascript:alert(1)",
        "//awan-biru.example",
        "/artikel",
        "https://",
        "https:///a",
        "https://awan biru.example",
        'https://awan-biru.example/"onclick',
        "https://awan-biru.example/<b>",
    ],
)
def test_what_is_no_full_address(url: str) -> None:
    """Other schemes, relative addresses and signs that end an attribute are refused."""
    assert faults_of(sources=[{"title": "Sumber", "url": url}]) == ["sources.0.url url"]


@pytest.mark.parametrize("path", ["images/a.jpg", "images/2026/kali gulali.jpg", "images/é.png"])
def test_paths_of_pictures(path: str) -> None:
    """A picture lies below ``images/``."""
    image = article(image={"src": path, "alt": "Kali"}).image
    assert image is not None
    assert image.src == path


@pytest.mark.parametrize(
    "path",
    [
        "a.jpg",
        "/images/a.jpg",
        "images/",
        "images/../site.yaml",
        "images/./a.jpg",
        "images/.rahasia.jpg",
        "images/2026/.a/b.jpg",
        "images\\a.jpg",
        "images/a\\b.jpg",
        "https://awan-biru.example/a.jpg",
    ],
)
def test_what_is_no_path_of_a_picture(path: str) -> None:
    """A path that leaves the folder, or is hidden, is refused."""
    assert faults_of(image={"src": path, "alt": "Kali"}) == ["image.src image-path"]


def test_a_picture_needs_its_words() -> None:
    """`alt` is required with `src`; `caption` and `credit` are free."""
    assert faults_of(image={"src": "images/a.jpg"}) == ["image.alt image-alt"]
    assert faults_of(image={"alt": "Kali"}) == ["image.src required"]


def test_a_mapping_of_unset_values_is_unset() -> None:
    """An image of which nothing is set is no image."""
    assert article(image={"src": None, "alt": None}).image is None
    assert article(image={}).image is None


@pytest.mark.parametrize(
    "key", ["events", "speakers", "actions", "updates", "corrections", "sources", "x-allow"]
)
def test_an_item_must_be_set(key: str) -> None:
    """An unset item of a list is an error, also a mapping of unset values."""
    assert faults_of(**{key: [None]}) == [f"{key}.0 empty-item"]
    assert faults_of(**{key: [{"id": None}]}) == [f"{key}.0 empty-item"]
    assert faults_of(**{key: None}) == []


@pytest.mark.parametrize("key", ["topics", "byline"])
def test_an_item_of_an_id_list_must_be_set(key: str) -> None:
    """`['']` is an error."""
    assert faults_of(**{key: [None]}) == [f"{key}.0 empty-item"]
    assert faults_of(**{key: ["a", None]}) == [f"{key}.1 empty-item"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"title": ["a"]}, "title not-a-text"),
        ({"title": {"a": "b"}}, "title not-a-text"),
        ({"date": ["2026-02-01"]}, "date not-a-text"),
        ({"status": ["draft"]}, "status not-a-text"),
        ({"status": {"a": "b"}}, "status not-a-text"),
        ({"topics": "kebersihan"}, "topics not-a-list"),
        ({"topics": {"a": "b"}}, "topics not-a-list"),
        ({"topics": [["a"]]}, "topics.0 not-a-text"),
        ({"events": EVENT}, "events not-entries"),
        ({"events": ["rapat"]}, "events.0 not-entries"),
        ({"events": [["rapat"]]}, "events.0 not-entries"),
        ({"image": "images/a.jpg"}, "image not-a-mapping"),
        ({"image": ["images/a.jpg"]}, "image not-a-mapping"),
        ({"actions": [{**ACTION, "amount": ["1"]}]}, "actions.0.amount not-a-text"),
        ({"x-allow": [{"code": "a", "text": ["b"], "reason": "c"}]}, "x-allow.0.text not-a-text"),
    ],
)
def test_a_value_of_the_wrong_form(keys: dict[str, object], expected: str) -> None:
    """A list, a mapping and a text are not taken for one another."""
    assert faults_of(**keys) == [expected]


@pytest.mark.parametrize("value", ["teks", ["a"], None])
def test_front_matter_is_a_mapping(value: object) -> None:
    """Front matter that is no mapping is one fault."""
    assert codes(Article, value) == ["not-a-mapping"]


@pytest.mark.parametrize(
    ("keys", "location", "nearest"),
    [
        ({"sumary": "x"}, "sumary", "summary"),
        ({"Title": "x"}, "Title", "title"),
        ({"x_allow": "x"}, "x_allow", "x-allow"),
        ({"events": [{**EVENT, "venu": "x"}]}, "events.0.venu", "venue"),
        ({"actions": [{**ACTION, "onwer": "x"}]}, "actions.0.onwer", "owner"),
        (
            {"image": {"src": "images/a.jpg", "alt": "a", "captoin": "x"}},
            "image.captoin",
            "caption",
        ),
        (
            {"x-allow": [{"code": "a", "text": "b", "reason": "c", "cod": "x"}]},
            "x-allow.0.cod",
            "code",
        ),
    ],
)
def test_an_unknown_key_names_the_nearest(
    keys: dict[str, object], location: str, nearest: str
) -> None:
    """An unknown key is an error at every level, with the known key that was meant."""
    _, faults = validate(Article, {**ARTICLE, **keys})
    assert [".".join(map(str, fault.location)) for fault in faults] == [location]
    assert (faults[0].code, faults[0].values["nearest"]) == ("unknown-key", nearest)


@pytest.mark.parametrize("key", ["judul", "a[b", "function-wrap(x)", "", "a.b", "title "])
@pytest.mark.parametrize("value", ["x", None])
def test_any_unknown_key_is_named(key: str, value: object) -> None:
    """Whatever the key is, its fault says it, unset or not."""
    _, (fault,) = validate(Article, {**ARTICLE, key: value})
    assert (fault.location, fault.code, fault.values["found"]) == ((key,), "unknown-key", key)


def dressed(value: object) -> Any:  # noqa: ANN401 - a value of any form
    """A value with a private key in every mapping."""
    if isinstance(value, dict):
        inner = {key: dressed(one) for key, one in value.items()}
        return {"x-catatan": {"apa": ["saja"]}, **inner, "x-2": None}
    return [dressed(one) for one in value] if isinstance(value, list) else value


FULL = {
    **ARTICLE,
    "image": {"src": "images/a.jpg", "alt": "Kali"},
    "events": [EVENT],
    "speakers": [{"name": "Cici"}],
    "actions": [ACTION],
    "updates": [UPDATE],
    "corrections": [{"date": "2026-02-02", "text": "Nama dibetulkan."}],
    "sources": [{"title": "Berita acara"}],
    "x-allow": [{"code": "phone", "text": "0800", "reason": "nomor kantor"}],
}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (Article, FULL),
        (ArticleTranslation, {"title": "A", "summary": "B", "events": [{"id": "a"}]}),
        (Page, {"title": "A", "image": {"src": "images/a.jpg", "alt": "b"}}),
        (PageTranslation, {"title": "A"}),
        (Site, SITE),
        (Topic, {"id": "a", "name": BOTH, "description": BOTH}),
        (Organisation, {"id": "a", "name": BOTH}),
        (Person, {"id": "a", "name": "Ani", "role": BOTH}),
        (Place, {"id": "a", "name": "Awan Biru"}),
        (Glossary, {"abbr": "RT", "id": "rukun tetangga", "en": "unit"}),
    ],
)
def test_private_keys_never_reach_the_model(schema: type[Written], value: object) -> None:
    """Keys that begin with ``x-`` are allowed at every level and leave no trace."""
    assert validate(schema, dressed(value)) == validate(schema, value)
    assert validate(schema, value)[0] is not None


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (Site, SITE),
        (Topic, {"id": "a", "name": BOTH}),
        (Article, {**ARTICLE, "events": [{**EVENT, "x-allow": "apa saja"}]}),
    ],
)
def test_x_allow_is_a_private_key_where_it_means_nothing(
    schema: type[Written], value: dict[str, object]
) -> None:
    """Where no finding can be allowed, `x-allow` is a key that begins with ``x-`` like another."""
    assert codes(schema, {**value, "x-allow": None}) == []
    extra = value if schema is Article else {**value, "x-allow": "apa saja"}
    assert codes(schema, extra) == []


def test_an_allowance_has_code_text_and_reason() -> None:
    """`x-allow` is read, and all three of its keys are required."""
    (one,) = article(**{"x-allow": [{"code": "phone", "text": "0800", "reason": "umum"}]}).x_allow
    assert (one.code, one.text, one.reason) == ("phone", "0800", "umum")
    assert faults_of(**{"x-allow": [{"code": "phone"}]}) == [
        "x-allow.0.text required",
        "x-allow.0.reason required",
    ]


@pytest.mark.parametrize(
    ("key", "required"),
    [
        ("events", ["id", "name", "start"]),
        ("actions", ["id", "text"]),
        ("updates", ["action", "status"]),
        ("corrections", ["date", "text"]),
        ("sources", ["title"]),
    ],
)
def test_required_keys_of_the_lists(key: str, required: list[str]) -> None:
    """An entry of a list names what it lacks."""
    assert faults_of(**{key: [{"x-a": "b"}]}) == [f"{key}.0.{name} required" for name in required]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ({"person": "ani"}, []),
        ({"name": "Ani"}, []),
        ({"person": "ani", "name": "Ani"}, ["speakers.0 one-of-person-name"]),
        ({"role": "lurah"}, ["speakers.0 one-of-person-name"]),
    ],
)
def test_a_speaker_is_a_person_or_a_name(speaker: dict[str, str], expected: list[str]) -> None:
    """Exactly one of `person` and `name` is set."""
    assert faults_of(speakers=[speaker]) == expected


@pytest.mark.parametrize(
    ("keys", "known"),
    [
        ({"status": "draf"}, "draft"),
        ({"events": [{**EVENT, "status": "posponed"}]}, "postponed"),
        ({"actions": [{**ACTION, "status": "in progress"}]}, "in-progress"),
        ({"updates": [{**UPDATE, "status": "Done"}]}, "done"),
    ],
)
def test_a_word_outside_a_fixed_set(keys: dict[str, object], known: str) -> None:
    """A status is one of the listed words, in lower case; the fault names the nearest."""
    _, (fault,) = validate(Article, {**ARTICLE, **keys})
    assert (fault.code, fault.values["nearest"]) == ("choice", known)


def test_defaults_of_status() -> None:
    """An event is confirmed and an action point planned, unless it says otherwise."""
    fields = article(events=[EVENT], actions=[ACTION])
    assert fields.events[0].status is EventStatus.CONFIRMED
    assert fields.actions[0].status is ActionStatus.PLANNED


def test_the_words_of_fixed_sets() -> None:
    """The sets are those of the contract."""
    assert [*Publication] == ["draft", "review", "published"]
    assert [*EventStatus] == ["tentative", "confirmed", "cancelled", "postponed"]
    expected = ["proposed", "planned", "in-progress", "done", "delayed", "cancelled"]
    assert [*ActionStatus] == expected


def test_a_translation_needs_title_and_summary_only() -> None:
    """Facts may be repeated, words of a list need only what they are matched by."""
    assert codes(ArticleTranslation, {}) == ["title required", "summary required"]
    entries = {
        "events": [{"id": "a"}],
        "speakers": [{"name": "Cici"}],
        "actions": [{"id": "a"}],
        "updates": [{"action": "a"}],
        "corrections": [{"text": "a"}],
        "sources": [{"title": "a"}],
    }
    assert codes(ArticleTranslation, {"title": "A", "summary": "B", **entries, **ARTICLE}) == []


def test_a_page_needs_a_title() -> None:
    """A page's other keys are free, and so are its translation's."""
    assert codes(Page, {}) == codes(PageTranslation, {}) == ["title required"]
    assert codes(Page, {"title": "A", "slug": "123"}) == ["slug identifier"]


def test_a_site_needs_its_words_in_both_languages() -> None:
    """Name, tagline and both contacts are given in Indonesian and in English."""
    words = ["name", "tagline", "contact", "takedown_contact"]
    assert codes(Site, {}) == [f"{word} required" for word in words]
    assert codes(Site, {**SITE, "name": {"id": "Nama"}}) == ["name.en required"]
    site, _ = validate(Site, SITE)
    assert site is not None
    assert (site.no_news_days, site.phones, site.publisher, site.area) == (90, (), None, None)


@pytest.mark.parametrize("days", ["0", "-1", "1.5", "banyak", "\u0665", "90 hari"])
def test_days_are_a_whole_number(days: str) -> None:
    """`no_news_days` is a number from 1 up."""
    assert codes(Site, {**SITE, "no_news_days": days}) == ["no_news_days number"]


@pytest.mark.parametrize(
    ("schema", "value", "required"),
    [
        (Topic, {"name": BOTH}, "id"),
        (Topic, {"id": "a"}, "name"),
        (Topic, {"id": "a", "name": {"en": "Name"}}, "name.id"),
        (Topic, {"id": "a", "name": BOTH, "description": {"id": "Isi"}}, "description.en"),
        (Organisation, {"id": "a", "name": {"id": "Nama"}}, "name.en"),
        (Person, {"id": "a"}, "name"),
        (Person, {"id": "a", "name": "Ani", "role": {"id": "Lurah"}}, "role.en"),
        (Place, {"id": "a"}, "name"),
        (Glossary, {"abbr": "RT", "id": "rukun tetangga"}, "en"),
    ],
)
def test_registry_entries_need_names_in_both_languages(
    schema: type[Written], value: dict[str, object], required: str
) -> None:
    """Where ``{id, en}`` is given, both are required."""
    assert codes(schema, value) == [f"{required} required"]


@pytest.mark.parametrize("code", ["31", "31.73", "31.73.05", "31.73.05.1004"])
def test_codes_of_places(code: str) -> None:
    """A Kemendagri code has one to four parts."""
    assert codes(Place, {"id": "a", "name": "A", "code": code}) == []


@pytest.mark.parametrize(
    "code", ["3", "317305", "31.73.5", "31.73.05.104", "31.", "31.73.05.1004.1"]
)
def test_what_is_no_code_of_a_place(code: str) -> None:
    """Other digits are refused."""
    assert codes(Place, {"id": "a", "name": "A", "code": code}) == ["code code"]


@pytest.mark.parametrize("kind", ["rw", "kelurahan", "kecamatan", "kota", "provinsi", "landmark"])
def test_kinds_of_places(kind: str) -> None:
    """The kinds are those of the contract."""
    assert codes(Place, {"id": "a", "name": "A", "kind": kind}) == []
    assert codes(Place, {"id": "a", "name": "A", "kind": kind.upper()}) == ["kind choice"]


def test_fields_are_frozen() -> None:
    """What was read cannot be changed."""
    with pytest.raises(ValueError, match="frozen"):
        article().title = "Lain"
