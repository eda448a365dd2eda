"""What has changed in an original since its translation was confirmed, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import ORIGINAL
from bulletin.model.alignment import Change, changes, same_blocks
from bulletin.model.blocks import Staleness, staleness, stamp
from bulletin.model.story import Edition, WordKey
from bulletin.problems import Positions
from bulletin.sources.blocks import top_blocks
from bulletin.sources.prose import convert

if TYPE_CHECKING:
    from tests.unit.conftest import Content

TITLE: WordKey = ("title",)
NAME: WordKey = ("events", "rapat", "name")
PARAGRAPHS = st.lists(
    st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,3}", fullmatch=True), max_size=6, unique=True
)
WORDS = st.dictionaries(
    st.tuples(st.sampled_from(["events", "actions"]), st.text(min_size=1, max_size=9)),
    st.text(max_size=20),
    max_size=4,
)


def edition(body: str = "", words: dict[WordKey, str] | None = None) -> Edition:
    """An original with a body and words."""
    given_ = words or {TITLE: "Rapat warga"}
    return Edition(
        language=ORIGINAL,
        slug="rapat",
        words=given_,
        prose=convert(body)[0],
        inside="",
        positions=Positions("", {}),
    )


def since(before: Edition, after: Edition) -> Staleness:
    """What has changed from one state of an original to another."""
    return staleness(after, stamp(before))


@given(PARAGRAPHS, WORDS)
def test_a_stamp_is_current(paragraphs: list[str], words: dict[WordKey, str]) -> None:
    """Right after it was stamped, a translation is current."""
    original = edition("\n\n".join(paragraphs), words)
    found = since(original, original)
    assert (found.texts, found.changes, found.gone) == ((), (), 0)
    assert staleness(original, stamp(original)).is_current


@given(PARAGRAPHS, st.integers(min_value=0, max_value=6))
def test_an_inserted_paragraph_marks_only_itself(paragraphs: list[str], at: int) -> None:
    """A block that comes leaves its neighbours as they were."""
    at = min(at, len(paragraphs))
    after = [*paragraphs[:at], "Paragraf Baru", *paragraphs[at:]]
    found = since(edition("\n\n".join(paragraphs)), edition("\n\n".join(after)))
    assert (found.texts, found.paragraphs, found.gone) == ((), (at,), 0)
    assert found.changes == (Change(at, at, came=True),)


@given(PARAGRAPHS.filter(bool), st.data())
def test_a_removed_paragraph_marks_no_other(paragraphs: list[str], data: st.DataObject) -> None:
    """A block that goes is counted, and leaves its neighbours as they were."""
    at = data.draw(st.integers(min_value=0, max_value=len(paragraphs) - 1))
    after = paragraphs[:at] + paragraphs[at + 1 :]
    found = since(edition("\n\n".join(paragraphs)), edition("\n\n".join(after)))
    assert (found.texts, found.changes) == ((), (Change(at),))
    assert found.gone == 1


@given(PARAGRAPHS.filter(bool), st.data())
def test_a_changed_paragraph_marks_only_itself(paragraphs: list[str], data: st.DataObject) -> None:
    """A changed block is marked, and it alone."""
    at = data.draw(st.integers(min_value=0, max_value=len(paragraphs) - 1))
    after = [*paragraphs[:at], f"{paragraphs[at]} Lagi", *paragraphs[at + 1 :]]
    found = since(edition("\n\n".join(paragraphs)), edition("\n\n".join(after)))
    assert (found.texts, found.paragraphs) == ((), (at,))
    assert not found.is_current


def test_white_space_is_no_change() -> None:
    """Another line break in a paragraph, or two spaces in a title, change nothing."""
    before = edition("Satu dua tiga.\n\nEmpat.", {TITLE: "Rapat warga"})
    after = edition("Satu\ndua  tiga.\n\n\n\nEmpat.\n", {TITLE: "Rapat  warga"})
    assert since(before, after).is_current


def test_a_list_is_one_block() -> None:
    """A changed item marks its list."""
    before = edition("Awal.\n\n- a\n- b\n\nAkhir.")
    after = edition("Awal.\n\n- a\n- c\n\nAkhir.")
    assert since(before, after).paragraphs == (1,)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](https://satu.example)", "[a](https://dua.example)"),
        ("![a](images/a.jpg)", "![b](images/a.jpg)"),
        ("*a*", "**a**"),
        ("## a", "### a"),
        ("<abbr title='a'>RT</abbr>", "<abbr title='b'>RT</abbr>"),
    ],
)
def test_addresses_and_marks_are_part_of_a_block(before: str, after: str) -> None:
    """Where a link leads, what a picture shows, what is stressed: each is a change."""
    assert since(edition(f"{before}\n\nb"), edition(f"{after}\n\nb")).paragraphs == (0,)


def test_a_changed_text_is_named() -> None:
    """A title or a structured text that changed or came is told by its key."""
    before = edition(words={TITLE: "a", NAME: "b"})
    assert since(before, edition(words={TITLE: "c", NAME: "b"})).texts == (TITLE,)
    assert since(edition(words={TITLE: "a"}), before).texts == (NAME,)


def test_a_text_that_has_gone_is_counted() -> None:
    """A structured text that was taken away is a change, and marks no other."""
    before = edition(words={TITLE: "a", NAME: "b"})
    found = since(before, edition(words={TITLE: "a"}))
    assert (found.texts, found.changes, found.gone) == ((), (), 1)


def test_never_confirmed() -> None:
    """Without `translates` a translation was never confirmed."""
    state = staleness(edition(), None)
    assert (state.confirmed, state.readable, state.is_current) == (False, True, False)


@pytest.mark.parametrize(
    "translates",
    ["ya", "title", "title=", "title=xyz body=", "title=00", ["title=00"], {"title": "00"}, "2026"],
)
def test_malformed(translates: object) -> None:
    """What makes no sense is taken as out of date."""
    state = staleness(edition(), translates)
    assert (state.confirmed, state.readable, state.is_current) == (True, False, False)


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("", 0),
        ("a", 1),
        ("a\n\nb", 2),
        ("a\n\n---\n\nb", 3),
        ("- a\n\n    b\n- c", 1),
        ("| a |\n|---|\n| b |\n\nc", 2),
        ("> a\n>\n> b\n\nc", 2),
        ("a<br>b\n\nc", 2),
        ("a<wbr>b\n\nc\n\nd", 3),
        ("![a](images/a.jpg)\n\nb", 2),
        ("a  \nb\n\n```\nc\n\nd\n```", 2),
        ("<details><summary>a</summary>b</details>\n\nc", 2),
    ],
)
def test_top_level_blocks(body: str, count: int) -> None:
    """A paragraph, a list, a table, a quotation, a rule and a heading are a block each."""
    html = convert(body)[0].html
    blocks = [*top_blocks(html)]
    assert len(blocks) == count
    assert "".join(html.split()) == "".join("".join(blocks).split())


def test_a_speakers_name_may_be_anything(content: Content) -> None:
    """Names with spaces and signs can be stamped and read again."""
    content.article(speakers="[{name: 'Hj. Cici = Kapuk, S.E.', role: warga}]")
    original = content.story().original
    assert staleness(original, stamp(original)).is_current


def test_names_that_differ_in_a_sign_are_told_apart() -> None:
    """Of two speakers whose names differ in a sign only, each has its own fingerprint."""
    first, second = ("speakers", "Cici Kapuk", "role"), ("speakers", "Cici_Kapuk", "role")
    before = edition(words={first: "warga", second: "ketua"})
    after = edition(words={first: "bendahara", second: "ketua"})
    assert since(before, after).texts == (first,)


KINDS = [
    ("abc", "abc", []),
    ("abc", "xabc", [Change(0, 0, came=True)]),
    ("abc", "axbc", [Change(1, 1, came=True)]),
    ("abc", "abcx", [Change(3, 3, came=True)]),
    ("abc", "bca", []),
    ("abcd", "dcba", []),
    ("abc", "axc", [Change(1, 1)]),
    ("abc", "ac", [Change(1)]),
    ("abc", "", [Change(0), Change(1), Change(2)]),
    ("", "ab", [Change(0, 0, came=True), Change(0, 1, came=True)]),
    ("abc", "axyc", [Change(1, 1), Change(2, 2, came=True)]),
    ("abcd", "axd", [Change(1, 1), Change(2)]),
    ("abcd", "cxabd", [Change(0, 1, came=True)]),
    ("aab", "ab", [Change(0)]),
    ("ab", "aab", [Change(0, 0, came=True)]),
    ("aba", "aab", []),
    ("abc", "xyz", [Change(0, 0), Change(1, 1), Change(2, 2)]),
]


@pytest.mark.parametrize(("before", "after", "expected"), KINDS)
def test_what_became_of_blocks(before: str, after: str, expected: list[Change]) -> None:
    """What changed, came or went is named with its place, and nothing else is."""
    assert [*changes(tuple(before), tuple(after))] == expected


BLOCKS = st.lists(st.sampled_from("abcde"), max_size=12)


@given(BLOCKS, BLOCKS)
def test_every_block_is_accounted_for(before: list[str], after: list[str]) -> None:
    """A block either stayed or is a change; as many as can have stayed."""
    same = same_blocks(before, after)
    found = changes(before, after)
    assert all(before[old] == after[new] for new, old in same.items())
    assert {*same} | {one.new for one in found if one.new is not None} == {*range(len(after))}
    went = {one.old for one in found if not one.came}
    assert {*same.values()} | went == {*range(len(before))}
    assert {*same.values()} & went == set()
    assert len(same) == sum(min(before.count(one), after.count(one)) for one in {*before})


def test_long_bodies_are_compared_in_bounded_time() -> None:
    """Beyond some thousand blocks only equal ones are looked for."""
    before = [str(number % 7) for number in range(40_000)]
    found = changes(before, [*before[1:], "x"])
    assert found == (Change(39_998, 39_999),)
