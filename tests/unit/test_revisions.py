"""What is read from git: trees that a checkout would refuse, ranges, and facts as written."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION, Language
from bulletin.reviewing.facts import Key, facts_of
from bulletin.reviewing.revisions import Blob, RevisionError, divided, entries
from bulletin.sources.collection import read_one
from bulletin.sources.discovery import Found, Kind

ZONE = ZoneInfo("Asia/Jakarta")
NAME = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"


def listed(*paths: str, mode: str = "100644") -> bytes:
    """What `git ls-tree -z` says of some paths."""
    return b"".join(f"{mode} blob {NAME}\t{one}\0".encode() for one in paths)


@pytest.mark.parametrize("path", ["content/../x", "content/a/.git/config", "content//a"])
def test_a_path_that_leads_outside_is_refused(path: str) -> None:
    """Git itself would not check it out."""
    with pytest.raises(RevisionError, match="forbidden file name"):
        dict(entries(listed(path), "content/"))


def test_another_repository_inside_is_left_out() -> None:
    """A submodule has no content here."""
    files = listed("content/a.md") + listed("content/b", mode="160000")
    assert dict(entries(files, "content/")) == {"a.md": Blob(b"100644", NAME)}


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        ("a..b", ("a", "..", "b")),
        ("a...b", ("a", "...", "b")),
        ("a..", ("a", "..", "")),
        ("v1.0", ("v1.0", "", "")),
    ],
)
def test_a_range_has_two_ends_and_its_dots(given: str, parts: tuple[str, str, str]) -> None:
    """As git writes them; one end alone is compared with the working tree."""
    assert divided(given) == parts


def facts(front: str, language: Language = ORIGINAL) -> dict[Key, object]:
    """The facts of an article with a front matter."""
    found = Found(Kind.ARTICLE, f"articles/a{language.suffix}", "2026-02-01-a", language)
    document = read_one(found, "content", f"---\n{front}\n---\n\nTeks.\n".encode())
    return {key: fact.value for key, fact in facts_of(document, ZONE).items()}


def test_one_moment_has_one_form() -> None:
    """However it is written: in another zone, with seconds, quoted."""
    forms = ("2026-02-07T09:00", "'2026-02-07 09:00:00'", "2026-02-07T02:00:00Z")
    found = [facts(f"events: [{{id: a, start: {one}}}]") for one in forms]
    assert found[0] == found[1] == found[2]
    assert found[0][Key("events", "a", "start")] == "2026-02-07 09:00"


def test_a_default_that_is_written_is_no_change() -> None:
    """In an original; a translation states nothing that is not written."""
    written, unset = "actions: [{id: a, status: planned}]", "actions: [{id: a}]"
    assert facts(written) == facts(unset)
    assert Key("actions", "a", "status") not in facts(unset, TRANSLATION)


def test_facts_are_read_where_the_schema_refuses_them() -> None:
    """An amount in a form that is an error is still a changed amount."""
    found = facts("actions: [{id: a, amount: 2.500, unknown: x}]")
    assert found[Key("actions", "a", "amount")] == "2.500"


def test_places_are_a_set_and_bylines_are_not() -> None:
    """As the contract compares them."""
    one = facts("byline: [a, b]\nactions: [{id: a, places: [x, y]}]")
    other = facts("byline: [b, a]\nactions: [{id: a, places: [y, x]}]")
    differing = {key for key in one if one[key] != other[key]}
    assert differing == {Key("", "", "byline")}


def test_private_keys_are_no_facts() -> None:
    """They never reach a page."""
    assert not [key for key in facts("x-note: a\nevents: [{id: a, x-b: c}]") if "x-" in key.field]
