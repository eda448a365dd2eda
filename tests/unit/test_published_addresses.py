"""Addresses that were published: how they are recorded, and what has become of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.commands.recording import record, recorded
from bulletin.languages import LANGUAGES
from bulletin.model.addresses import Fate, Whereabouts, fates
from bulletin.outputs.planned import plan
from bulletin.problems import Positions
from bulletin.schema import PublishedAddress, validate
from bulletin.sources.structured import parse
from bulletin.sources.text import FILE_LIMIT
from bulletin.views.whereabouts import to_remember, whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.conftest import Content

    from bulletin.views import Scope

MEETING = "article/2026-02-01-rapat"
SPOKEN = "[{name: Ibu Cici}]"
PLACE = (Positions("content/addresses.yaml", {}), (0,))
# Two pages: one has another address than it had, one its own.
NOW = Whereabouts(
    paths={},
    owners={
        "/2026/b/": "article/b",
        "/en/2026/b/": "article/b",
        "/a/": "page/a",
        "/arsip/": "archive",
    },
    homes={
        ("id", "article/b"): "/2026/b/",
        ("en", "article/b"): "/en/2026/b/",
        ("id", "page/a"): "/a/",
        ("id", "archive"): "/arsip/",
    },
)


def entry(address: str, page: str, **more: object) -> PublishedAddress:
    """An entry of the record."""
    fields, faults = validate(PublishedAddress, {"address": address, "page": page, **more})
    assert faults == ()
    assert fields is not None
    return fields


def become(*entries: PublishedAddress) -> dict[str, str | None]:
    """Where each address leads, or what is wrong with it; `None` where it stands or is gone."""
    found = fates([(PLACE, one) for one in entries], NOW)
    return {one.entry.address: one.to or one.fault for one in found}


def lines(*entries: str) -> str:
    """A record of flow mappings, one a line."""
    return "".join(f"- {{{one}}}\n" for one in entries)


# What may be written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026/rapat", "/2026/rapat/"),
        ("/2026/Rapat/", "/2026/rapat/"),
        ("/2026/rapat/index.html", "/2026/rapat/"),
        ("https://awan-biru.example/2026/rapat/#hasil", "/2026/rapat/"),
        ("//2026//rapat/", "/2026/rapat/"),
        ("/2026/rapat warga/", "/2026/rapat-warga/"),
        ("/2026/-rapat/", "/2026/rapat/"),
        ("/../", "/"),
    ],
)
def test_an_address_has_one_form(written: str, meant: str) -> None:
    """Another form is refused with the one that is meant."""
    _, faults = validate(PublishedAddress, {"address": written, "page": MEETING})
    assert [(one.location, one.code) for one in faults] == [(("address",), "address")]
    assert faults[0].values["nearest"] == meant


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"too": "/a/"}, "unknown-key"),
        ({"to": "https://awan-biru.example/"}, "address"),
        ({"to": "/a/", "gone": {"id": "Ditarik", "en": "Withdrawn"}}, "to-and-gone"),
        ({"gone": "true"}, "not-bilingual"),
        ({"gone": {"id": "Ditarik"}}, "required"),
        ({"page": None}, "required"),
    ],
)
def test_an_entry_says_what_it_may(more: dict[str, object], code: str) -> None:
    """Unknown keys, half a reason and two ways at once are refused."""
    _, faults = validate(PublishedAddress, {"address": "/2026/rapat/", "page": MEETING, **more})
    assert [one.code for one in faults] == [code]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("# catatan\n- {adress: /a/, page: page/a}\n", "unknown-key", 2),
        ("address: /a/\n", "not-a-list", 1),
        ("- /a/\n", "not-a-mapping", 1),
        ("- {address: /a/, page: page/tentang\n", "yaml-syntax", 1),
        ("- {address: /a/, page: page/tentang}\n- {address: /Á/, page: page/a}\n", "address", 2),
        ("<<<<<<< HEAD\n- {address: /a/, page: page/tentang}\n", "conflict-marker", 1),
    ],
)
def test_a_broken_record_is_told_with_its_line(
    content: Content, text: str, code: str, line: int
) -> None:
    """A record that cannot be read is an error, never a record of nothing."""
    content.put("addresses.yaml", text)
    found = [(one.code, one.line) for one in content.problems() if one.is_error]
    assert (code, line) in found


@pytest.mark.parametrize("text", ["", "# belum ada\n", "[]\n"])
def test_nothing_may_be_recorded_yet(content: Content, text: str) -> None:
    """No file, and one without entries, say nothing."""
    assert content.codes() == content.put("addresses.yaml", text).codes() == []


def test_a_record_may_be_longer_than_an_article(content: Content) -> None:
    """A site of many years has more addresses than a file that a person writes has bytes."""
    many = "".join(f"- {{address: /2026/{one}/, page: page/x, to: /}}\n" for one in range(25_000))
    assert len(many) > FILE_LIMIT
    assert content.put("addresses.yaml", many).codes() == []


def test_reasons_are_looked_at_as_all_texts_are(content: Content) -> None:
    """What a reason says is public; addresses are no prose."""
    reason = "gone: {id: Hubungi 0812-0000-0120, en: Call 0812-0000-0120}"
    content.put("addresses.yaml", lines(f"address: /2026/lama/, page: article/lama, {reason}"))
    assert {*content.codes()} == {"phone"}
    slug = "2025/hari-lahir-pancasila"
    birth = f"address: /{slug}/, page: article/1945-06-01-budi-lahir-1-juni-1945, to: /tentang/"
    assert content.put("addresses.yaml", lines(birth)).codes() == []


# What becomes of an address


def test_a_page_leads_to_where_it_stands_now() -> None:
    """Each address leads there in its own language; one that stands leads nowhere."""
    assert become(
        entry("/2026/a/", "article/b"), entry("/en/2025/x/", "article/b"), entry("/a/", "page/a")
    ) == {"/2026/a/": "/2026/b/", "/en/2025/x/": "/en/2026/b/", "/a/": None}


def test_a_page_that_is_no_more_is_lost() -> None:
    """Nothing leads on from it, in either language."""
    found = become(entry("/2026/c/", "article/c"), entry("/en/2026/c/", "article/c"))
    assert found == {"/2026/c/": "address-lost", "/en/2026/c/": "address-lost"}


def test_an_address_is_not_given_to_another_page() -> None:
    """What stands there now is not what was published there, `to` or not."""
    found = become(entry("/2026/b/", "article/a"), entry("/a/", "page/b", to="/2026/b/"))
    assert found == {"/2026/b/": "address-reused", "/a/": "address-reused"}


def test_ways_lead_on_to_their_end() -> None:
    """A chain of addresses becomes one step; what is gone is an end."""
    gone = {"id": "Ditarik", "en": "Withdrawn"}
    assert become(
        entry("/2026/1/", "article/1", to="/2026/2/"),
        entry("/2026/2/", "article/2", to="/2026/3/"),
        entry("/2026/3/", "article/b"),
        entry("/2026/4/", "article/4", to="/2026/5/"),
        entry("/2026/5/", "article/5", gone=gone),
    ) == {
        "/2026/1/": "/2026/b/",
        "/2026/2/": "/2026/b/",
        "/2026/3/": "/2026/b/",
        "/2026/4/": "/2026/5/",
        "/2026/5/": None,
    }


def test_a_circle_is_told_where_it_is() -> None:
    """Both of its addresses tell of it, not a third one that leads into it; nor one to itself."""
    assert become(
        entry("/2026/1/", "article/1", to="/2026/2/"),
        entry("/2026/2/", "article/2", to="/2026/1/"),
        entry("/2026/3/", "article/3", to="/2026/1/"),
        entry("/2026/4/", "article/4", to="/2026/4/"),
    ) == {
        "/2026/1/": "address-loop",
        "/2026/2/": "address-loop",
        "/2026/3/": None,
        "/2026/4/": "address-loop",
    }


def test_an_unknown_end_is_told_once() -> None:
    """By the address that leads there, not by those that lead to that one."""
    found = become(
        entry("/2026/1/", "article/1", to="/2026/2/"), entry("/2026/2/", "article/2", to="/x/")
    )
    assert found == {"/2026/1/": None, "/2026/2/": "unknown-address"}


def test_a_month_without_articles_leads_to_the_archive() -> None:
    """Nobody can bring back an empty month."""
    assert become(entry("/arsip/2026/01/", "month/2026/01")) == {"/arsip/2026/01/": "/arsip/"}


@given(
    st.dictionaries(
        st.sampled_from("abc"),
        st.sampled_from(["/2025/a/", "/2025/b/", "/2025/c/", "/2025/d/", "/2026/b/", None]),
        min_size=1,
    )
)
def test_ways_always_end(steps: dict[str, str | None]) -> None:
    """However addresses lead to each other, each ends at a page, or something is told."""
    entries = [entry(f"/2025/{one}/", "article/none", to=to) for one, to in steps.items()]
    found: list[Fate] = [*fates([(PLACE, one) for one in entries], NOW)]
    assert {one.to for one in found if one.to} <= NOW.owners.keys()
    assert all(one.to for one in found) or any(one.fault for one in found)


# What is told of it


@pytest.mark.parametrize("status", ["draft", "review"])
def test_a_published_article_stays_public(content: Content, status: str) -> None:
    """A draft of what was published, or one that is held back, has lost its address."""
    content.put("addresses.yaml", lines(f"address: /2026/rapat/, page: {MEETING}"))
    assert content.article().codes() == []
    assert content.article(status=status).codes() == ["address-withheld"]
    assert content.article(date="2026-04-01").codes() == ["address-withheld", "future-date?"]


def test_what_only_a_draft_tells_of_is_withheld(content: Content) -> None:
    """An action point and who speaks by name come back when their article does."""
    told = ("action/papan", "person/ibu-contoh", "action/lain")
    recorded = (f"address: /{one}/, page: {one}" for one in told)
    content.put("addresses.yaml", lines(*recorded))
    content.article(
        status="draft",
        actions="[{id: papan, text: Memasang papan}]",
        speakers="[{name: Ibu Contoh, role: warga}]",
    )
    found = {dict(one.values)["page"]: one.code for one in content.problems()}
    assert found == dict(
        zip(told, ("address-withheld", "address-withheld", "address-lost"), strict=True)
    )


def test_a_broken_article_is_not_lost(content: Content) -> None:
    """While a file cannot be read, only that is told."""
    content.put("addresses.yaml", lines(f"address: /2026/rapat/, page: {MEETING}"))
    assert content.article(title=None).codes() == ["required"]
    content.put("articles/2026/2026-02-01-rapat.ID.MD", "")
    (content.root / "articles/2026/2026-02-01-rapat.id.md").unlink()
    assert content.codes() == ["stray-file"]


def test_links_to_what_is_gone_are_told(content: Content) -> None:
    """A link to an old address is a warning, to what was withdrawn an error."""
    gone = "gone: {id: Ditarik, en: Withdrawn}"
    text = lines("address: /kami/, page: page/tentang", f"address: /lama/, page: page/lama, {gone}")
    content.put("addresses.yaml", text).article(body="[a](/kami/), [b](/kami), [c](/lama/).\n")
    assert sorted(content.codes()) == ["moved-address?", "moved-address?", "unknown-address"]
    assert "/tentang/" in content.problems()[0].message("id")


# Which addresses are remembered


def test_pages_are_remembered_in_both_languages(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """All that content has an own page for; neither the site's folders nor later parts of lists."""
    content.article(speakers=SPOKEN, actions="[{id: taman, text: Taman}]")
    content.translation(slug="residents-meet")
    scope = scope_of(content.library(), LANGUAGES[0], page_size=1)
    found = to_remember(scope.library, scope.settings)
    assert {address for address, page in found.items() if page == MEETING} == {
        "/2026/rapat/",
        "/en/2026/residents-meet/",
    }
    expected = {
        "/topik/kebersihan/": "topic/kebersihan",
        "/en/topics/kebersihan/": "topic/kebersihan",
        "/narasumber/ibu-cici/": "person/ibu-cici",
        "/en/speakers/ani-kapas/": "person/ani-kapas",
        "/lembaga/lmk-awan-biru/": "organisation/lmk-awan-biru",
        "/en/places/awan-biru/": "place/awan-biru",
        "/tindak-lanjut/taman/": "action/taman",
        "/arsip/2026/02/": "month/2026/02",
        "/en/tentang/": "page/tentang",
    }
    assert expected.items() <= found.items()
    assert not {"/", "/en/", "/topik/", "/arsip/2/", "/topik/kebersihan/2/", "/404.html"} & {*found}
    assert "/arsip/2/" in whereabouts(scope.library, scope.settings).owners


def test_who_is_registered_later_is_the_same(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Whoever spoke by name leads to the page of the registry, by the name or another one."""
    old = lines("address: /narasumber/ibu-cici/, page: person/ibu-cici")
    content.article(speakers=SPOKEN).put("addresses.yaml", old)
    assert content.codes() == []
    content.add("registry/people.yaml", "- {id: cici-melati, name: Cici, aliases: [Ibu Cici]}\n")
    assert content.codes() == ["speaker-registered?"]
    scope = scope_of(content.library(), LANGUAGES[0])
    made = {one.path: one for one in plan(scope.library, scope.settings)}
    there = b'<a href="/warta/narasumber/cici-melati/">'
    assert there in made["narasumber/ibu-cici/index.html"].make()


# Recording


RECORD = """\
# Kepala
# berkas

- {address: /b/, page: page/b, to: /d/}
# tentang d
- address: /d/
  page: page/d
  x-catatan: tetap
"""


def test_new_addresses_take_their_place() -> None:
    """Everything that was written stays, comments with the entry below them."""
    assert recorded(RECORD, {"/e/": "page/e", "/c/": "page/c", "/a/": "page/a"}) == (
        "# Kepala\n# berkas\n\n"
        "- {address: /a/, page: page/a}\n"
        "- {address: /b/, page: page/b, to: /d/}\n"
        "- {address: /c/, page: page/c}\n"
        "# tentang d\n- address: /d/\n  page: page/d\n  x-catatan: tetap\n"
        "- {address: /e/, page: page/e}\n"
    )


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_marks_are_kept(mark: str, end: str) -> None:
    """A file of another editor stays one."""
    made = recorded(mark + RECORD.replace("\n", end), {"/a/": "page/a"})
    assert made.startswith(f"{mark}# Kepala{end}")
    assert made.count(end) == made.count("\n") == 9


def test_a_record_is_begun(workspace: Path) -> None:
    """With words for whoever opens it; what is made can be read again."""
    file = workspace / "addresses.yaml"
    assert record(file, {"/b/": "page/b", "/a/": "page/a"}) == 2
    text = file.read_text("utf-8")
    assert text.startswith("# ")
    assert [one["address"] for one in parse(text).value] == ["/a/", "/b/"]
    assert [one.name for one in workspace.iterdir()] == ["addresses.yaml"]


def test_recording_again_changes_nothing(workspace: Path) -> None:
    """A record that is complete is not even written; an address keeps what it is of."""
    file = workspace / "addresses.yaml"
    record(file, {"/a/": "page/a"})
    before = file.stat()
    assert record(file, {"/a/": "page/other"}) == 0
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    "text",
    [
        "[{address: /b/, page: page/b},\n {address: /d/, page: page/d}]\n",
        "- {address: /d/, page: page/d}\n...\n",
    ],
)
def test_what_cannot_be_added_to_is_left(workspace: Path, text: str) -> None:
    """A record in a form that lines cannot be put into is refused, and stays."""
    file = workspace / "addresses.yaml"
    file.write_text(text)
    with pytest.raises(ValueError, match="every address on a line of its own"):
        record(file, {"/a/": "page/a", "/c/": "page/c", "/e/": "page/e"})
    assert file.read_text() == text


@given(
    st.sets(st.sampled_from("abcdefgh")),
    st.sets(st.sampled_from("abcdefgh")),
    st.lists(st.sampled_from(["# catatan", ""]), max_size=2),
)
def test_records_stay_sorted(first: set[str], then: set[str], between: list[str]) -> None:
    """One address after the other or all at once: the entries are the same, in order."""
    text = recorded("# Kepala\n", {f"/{one}/": f"page/{one}" for one in first})
    text = text.replace("\n- ", "\n" + "".join(f"{line}\n" for line in between) + "- ")
    made = recorded(text, {f"/{one}/": f"page/{one}" for one in then - first})
    assert [one["address"] for one in parse(made).value or ()] == [
        f"/{one}/" for one in sorted(first | then)
    ]
    assert made.count("# catatan") == text.count("# catatan")
    assert recorded(made, {}) == made
