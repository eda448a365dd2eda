"""The search of full texts: Pagefind's files in one order, and where there is no Pagefind."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.build import full_text
from bulletin.build.full_text import FullTextError, demand_pagefind
from bulletin.build.full_text_order import _bytes, _value, in_order
from bulletin.languages import LANGUAGES
from bulletin.outputs.html import render
from bulletin.views import Order
from bulletin.views.full_text import filters
from bulletin.views.site import sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.conftest import Content

    from bulletin.views import Scope

HEAD = b"pagefind_dcd"
VALUES = st.recursive(
    st.integers(0, 2**40) | st.text(max_size=300), lambda inner: st.lists(inner, max_size=30)
)


def packed(value: object) -> bytes:
    return gzip.compress(HEAD + _bytes(value))


def files(values: list[Any], name: str) -> dict[str, bytes]:
    """What Pagefind writes of one filter; the names follow from the content there."""
    entry = {"version": "1", "languages": {"id": {"hash": f"id_{name}000", "page_count": 2}}}
    meta = ["1", [], [], [["year", f"id_{name}"]], [], []]
    return {
        "pagefind/pagefind-entry.json": json.dumps(entry).encode(),
        f"pagefind/pagefind.id_{name}000.pf_meta": packed(meta),
        f"pagefind/filter/id_{name}.pf_filter": packed(["year", values]),
        "pagefind/pagefind.js": b"// as it is",
    }


@given(VALUES)
def test_values_come_back(value: object) -> None:
    """What is written is read as it was, to its end."""
    data = _bytes(value)
    assert _value(data, 0) == (value, len(data))


def test_the_order_of_filters_makes_no_difference() -> None:
    """Two runs that differ in it, and in the names that follow, give the same files."""
    values = [["2025", [0]], ["2026", [1, 300]]]
    first, second = files(values, "aaaaaaa"), files(values[::-1], "bbbbbbb")
    assert first.keys() != second.keys()
    assert in_order(first) == in_order(second)


def test_names_lead_to_the_files_that_are_there() -> None:
    """The entry names the language's file, that one the filter's; all else stays."""
    made = in_order(files([["2026", [1]], ["2025", [0]]], "aaaaaaa"))
    entry = json.loads(made["pagefind/pagefind-entry.json"])
    meta = f"pagefind/pagefind.{entry['languages']['id']['hash']}.pf_meta"
    value, _ = _value(gzip.decompress(made[meta]), len(HEAD))
    ((_, name),) = value[3]
    found, _ = _value(gzip.decompress(made[f"pagefind/filter/{name}.pf_filter"]), len(HEAD))
    assert found == ["year", [["2025", [0]], ["2026", [1]]]]
    assert made["pagefind/pagefind.js"] == b"// as it is"
    assert len(made) == 4


def test_another_form_is_refused() -> None:
    """What is not understood is not published."""
    with pytest.raises(ValueError, match="as it is known"):
        in_order({"pagefind/filter/id_a.pf_filter": gzip.compress(b"something_else")})


def test_without_pagefind_one_line_says_how_to_get_it(
    workspace: Path,
    scope_of: Callable[..., Scope],
    content: Content,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Only where it is wanted, and before anything is written."""
    monkeypatch.setattr(full_text, "find_spec", lambda _: None)
    library = content.library()
    demand_pagefind(scope_of(library, LANGUAGES[0]).settings)
    with pytest.raises(FullTextError, match="FULLTEXT=1") as raised:
        demand_pagefind(scope_of(library, LANGUAGES[0], full_text=True).settings)
    assert "\n" not in str(raised.value)
    assert [*workspace.glob("output*")] == []


def test_a_page_has_its_filters(content: Content, scope_of: Callable[..., Scope]) -> None:
    """Kind, year, topics and places; each once, in the page's language."""
    content.article(
        events="[{id: a, name: A, start: 2026-02-03, place: awan-biru}]",
        actions="[{id: b, text: B, places: [awan-biru]}]",
    )
    scope = scope_of(content.library(), LANGUAGES[0])
    article = filters(scope, Order("article", ("2026-02-01-rapat",)))
    assert [(one.name, one.value) for one in article] == [
        ("kind", "Artikel"),
        ("year", "2026"),
        ("topic", "Kebersihan"),
        ("place", "Awan Biru"),
    ]
    assert [one.name for one in filters(scope, Order("action", ("b",)))] == [
        "kind", "year", "topic", "place"
    ]  # fmt: skip
    assert filters(scope, Order("topics")) == ()


@pytest.mark.parametrize("searched", [True, False])
def test_labels_keep_a_space_before_their_values(
    content: Content, scope_of: Callable[..., Scope], *, searched: bool
) -> None:
    """An excerpt has them as words of their own; where nobody reads it the space is spared."""
    content.article(events="[{id: rapat, name: Rapat, start: 2026-01-31, venue: Balai}]")
    scope = scope_of(content.library(), LANGUAGES[0], full_text=searched)
    page = sheet(scope, Order("article", ("2026-02-01-rapat",)))
    made = render(scope.settings.theme, "id", page).decode()
    assert "</dt>" in made
    assert ("</dt><" in made) != searched
