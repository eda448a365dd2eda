"""`bulletin ledger` and `bulletin follow-up`: for the next meeting, and for what comes after."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.model import Library

if TYPE_CHECKING:
    from click.testing import Result
    from tests.conftest import Built

Bulletin = Callable[..., "Result"]
ACTION = "pompa-portabel"
DRAFT = f"articles/2026/2026-03-15-kabar-{ACTION}.id.md"


def rows(result: Result) -> list[dict[str, str]]:
    """The table of a run with `--format csv`."""
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(StringIO(result.stdout_bytes.decode("utf-8-sig"))))


def ids(result: Result) -> set[str]:
    """The action points of a table in English."""
    return {row["Identifier"] for row in rows(result)}


@pytest.fixture
def library(site: Built) -> Library:
    """The fictional site's library."""
    return site.library


def test_the_table_has_every_open_action_point(bulletin: Bulletin, library: Library) -> None:
    """What is done or cancelled is not in it."""
    wanted = {one.promise.id for one in library.ledger.values() if one.is_open}
    assert ids(bulletin("ledger", "--format", "csv", "--lang", "en")) == wanted
    assert len(wanted) < len(library.ledger)


def test_the_table_of_a_place_has_that_of_its_parts(bulletin: Bulletin, library: Library) -> None:
    """A kelurahan's table has what is promised for its RWs."""
    found = ids(bulletin("ledger", "--place", "awan-biru", "--format", "csv", "--lang", "en"))
    within = {
        place
        for place in library.registry.places
        if "awan-biru" in {one.id for one in library.registry.place_path(place)}
    }
    wanted = {
        one.promise.id
        for one in library.ledger.values()
        if one.is_open and within & {*one.promise.places}
    }
    assert found == wanted != set()


def test_the_table_of_an_owner(bulletin: Bulletin, library: Library) -> None:
    """The owner is the last one given."""
    owners = {one.owner for one in library.ledger.values() if one.is_open and one.owner}
    for owner in owners:
        wanted = {
            one.promise.id for one in library.ledger.values() if one.is_open and one.owner == owner
        }
        assert (
            ids(bulletin("ledger", "--owner", owner, "--format", "csv", "--lang", "en")) == wanted
        )


def test_what_is_overdue(bulletin: Bulletin, site: Built) -> None:
    """Only that, and it says so."""
    found = rows(bulletin("ledger", "--overdue", "--format", "csv", "--lang", "en"))
    today = site.settings.today
    wanted = {one.promise.id for one in site.library.ledger.values() if one.is_overdue(today)}
    assert {row["Identifier"] for row in found} == wanted != set()
    assert all("overdue" in row["Remark"] for row in found)


def test_markdown_and_text_have_the_same_rows(bulletin: Bulletin) -> None:
    """Every identifier is in each form."""
    wanted = ids(bulletin("ledger", "--format", "csv", "--lang", "en"))
    for style in ("md", "text"):
        result = bulletin("ledger", "--format", style)
        assert all(one in result.stdout for one in wanted)


@pytest.mark.parametrize(
    "wrong", [("--place", "awan-bru"), ("--owner", "lmk-awan"), ("--format", "pdf")]
)
def test_wrong_usage_ends_with_two(bulletin: Bulletin, wrong: tuple[str, str]) -> None:
    """With the nearest that there is."""
    result = bulletin("ledger", *wrong)
    assert result.exit_code == 2
    assert "Error" in result.output


def test_content_with_errors_gives_no_table(bulletin: Bulletin, content: Path) -> None:
    """A table that lacks something would be wrong."""
    (content / "site.yaml").write_text("name: x\n", "utf-8")
    result = bulletin("ledger")
    assert result.exit_code == 1
    assert "site.yaml:1" in result.output


def test_a_follow_up_is_a_draft_that_passes(bulletin: Bulletin, content: Path) -> None:
    """It names the action and the article that announced it; a check finds nothing to stop."""
    assert bulletin("follow-up", ACTION).exit_code == 0
    text = (content / DRAFT).read_text("utf-8")
    assert "status: draft" in text
    assert f"  - action: {ACTION}" in text
    assert "2025-10-05-siaga-musim-hujan.id.md" in text
    assert bulletin("check", "content").exit_code == 0


def test_a_follow_up_overwrites_nothing(bulletin: Bulletin, content: Path) -> None:
    """A second one leaves the first as it is."""
    bulletin("follow-up", ACTION)
    written = (content / DRAFT).read_text("utf-8") + "\nTambahan.\n"
    (content / DRAFT).write_text(written, "utf-8")
    assert bulletin("follow-up", ACTION).exit_code == 2
    assert (content / DRAFT).read_text("utf-8") == written


def test_an_unknown_action_is_told_with_the_nearest(bulletin: Bulletin) -> None:
    """And no file is made."""
    result = bulletin("follow-up", "pompa-portable")
    assert result.exit_code == 2
    assert ACTION in result.output
