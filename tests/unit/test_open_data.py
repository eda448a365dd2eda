"""Open data: its columns, its rows, and its bytes."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import LANGUAGES
from bulletin.outputs.popolo import popolo
from bulletin.outputs.records import records
from bulletin.outputs.tables import table
from bulletin.views.open_data import FILES, by_the_clock
from bulletin.views.records import TABLES, Column, Facts, facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.unit.conftest import Content

    from bulletin.views import Scope

FORMULAS = ("=1+1", "+62", "-1", "@SUM(A1)", "\tx", "\rx", "\uff1dx")
ACTION = "{id: taman, text: Membuka taman, owner: lmk-awan-biru, due: 2026-02, amount: 5000000}"
NEWS = "{action: taman, status: done, note: Taman dibuka, due: 2026-03-01, amount: 6000000}"
AGAIN = "{action: taman, status: in-progress, date: 2026-01-15}"


@pytest.fixture
def facts(content: Content, scope_of: Callable[..., Scope]) -> Callable[..., Facts]:
    """The facts of the content as it is, at a clock."""

    def make(now: datetime | None = None) -> Facts:
        library = content.library(now) if now else content.library()
        settings = scope_of(library, LANGUAGES[0]).settings
        return facts_of(library, replace(settings, now=now or settings.now))

    return make


def rows(facts: Facts, name: str) -> list[dict[str, Any]]:
    """The rows of a table."""
    return [*TABLES[name].rows(facts)]


def every_column(columns: tuple[Column, ...]) -> Iterator[tuple[Column, ...]]:
    """A table's columns, and those of the records in it."""
    yield columns
    for one in columns:
        if one.parts:
            yield from every_column(one.parts)


@pytest.mark.parametrize("name", TABLES)
def test_no_two_columns_have_one_name(name: str) -> None:
    """A name means one thing in a table."""
    for columns in every_column(TABLES[name].columns):
        names = [one.name for one in columns]
        assert len({*names}) == len(names)


@pytest.mark.parametrize("name", TABLES)
def test_lists_of_records_come_last(name: str) -> None:
    """So a spreadsheet has the same columns in the same order as the JSON."""
    columns = TABLES[name].columns
    assert columns[: len(TABLES[name].flat)] == TABLES[name].flat


def test_an_action_point_has_its_whole_history(content: Content, facts: Callable) -> None:
    """Every step says what it states, what was so before, and which values are others now."""
    content.article(actions=f"[{ACTION}]").article(
        "2026-02-08-lagi", date="2026-02-08", updates=f"[{NEWS}]"
    )
    (action,) = [one for one in rows(facts(), "actions") if one["id"] == "taman"]
    declared, told = action["history"]
    assert (declared["number"], declared["owner"], declared["amount"]) == (
        0,
        "lmk-awan-biru",
        5000000,
    )
    assert (told["status"], told["old_status"]) == ("done", "planned")
    assert (told["due"], told["old_due"]) == ("2026-03-01", "2026-02")
    assert (told["amount"], told["old_amount"]) == (6000000, 5000000)
    assert told["owner"] is told["old_owner"] is None
    assert told["changed"] == ["status", "due", "amount"]
    assert (told["note_id"], told["note_en"]) == ("Taman dibuka", None)
    assert (action["status"], action["declared_status"]) == ("done", "planned")
    assert (action["open"], action["due_last_day"], action["updates"]) == (False, "2026-03-01", 1)


def test_updates_are_the_steps_after_the_declaration(content: Content, facts: Callable) -> None:
    """One row an update, with the same values as in the history."""
    content.article(actions=f"[{ACTION}]").article(
        "2026-02-08-lagi", date="2026-02-08", updates=f"[{AGAIN}, {NEWS}]"
    )
    made = facts()
    (action,) = [one for one in rows(made, "actions") if one["id"] == "taman"]
    told = [one for one in rows(made, "updates") if one["action"] == "taman"]
    assert [{key: one[key] for key in action["history"][0]} for one in told] == action["history"][
        1:
    ]
    assert [(one["date"], one["early"]) for one in told] == [
        ("2026-01-15", True),
        ("2026-02-08", False),
    ]


def test_what_is_not_translated_is_null(content: Content, facts: Callable) -> None:
    """No text of one language stands in the column of the other."""
    content.article()
    (row,) = [one for one in rows(facts(), "articles") if one["id"] == "2026-02-01-rapat"]
    assert (row["title_id"], row["title_en"], row["summary_en"]) == ("Rapat warga", None, None)
    assert (row["translation"], row["translator"]) == ("none", None)
    content.translation(translator="Rinai")
    (row,) = [one for one in rows(facts(), "articles") if one["id"] == "2026-02-01-rapat"]
    assert (row["title_en"], row["translation"]) == ("Residents meet", "unconfirmed")
    assert row["translator"] == "Rinai"


def test_times_have_the_offset_of_the_site(content: Content, facts: Callable) -> None:
    """A moment says its offset, a day has none."""
    content.article(
        date="2026-02-01 09:30",
        events="[{id: a, name: A, start: 2026-02-03 19:00}, {id: b, name: B, start: 2026-02-04}]",
    )
    (row,) = [one for one in rows(facts(), "articles") if one["id"] == "2026-02-01-rapat"]
    assert (row["published"], row["date"]) == ("2026-02-01T09:30:00+07:00", "2026-02-01")
    held = {one["id"]: one for one in rows(facts(), "events")}
    assert (held["a"]["start"], held["a"]["all_day"]) == ("2026-02-03T19:00:00+07:00", False)
    assert (held["b"]["start"], held["b"]["all_day"]) == ("2026-02-04", True)
    assert held["a"]["start_date"] == "2026-02-03"


def test_a_draft_is_in_no_row(content: Content, facts: Callable) -> None:
    """What is not public leaves no trace."""
    before = {name: rows(facts(), name) for name in TABLES}
    content.article(
        status="draft",
        actions=f"[{ACTION}]",
        events="[{id: a, name: A, start: 2026-02-03}]",
        speakers="[{name: Kak Pensil}]",
    )
    assert {name: rows(facts(), name) for name in TABLES} == before


def test_the_clock_tells_when_the_data_is_another(content: Content, facts: Callable) -> None:
    """Equal outcomes of the clock mean equal rows; a passed due day is another outcome."""
    content.article(actions="[{id: taman, text: Taman, due: 2026-03-20}]")
    days = [datetime(2026, 3, day, 5, tzinfo=UTC) for day in (15, 16, 21)]
    found = [facts(day) for day in days]
    outcomes = [by_the_clock(one.library, one.settings) for one in found]
    made = [[rows(one, name) for name in TABLES] for one in found]
    assert outcomes[0] == outcomes[1]
    assert made[0] == made[1]
    assert outcomes[1] != outcomes[2]
    assert made[1] != made[2]


def cells(data: bytes) -> list[list[str]]:
    """A table as a reader of CSV has it."""
    return [*csv.reader(StringIO(data.decode("utf-8-sig"), newline=""))]


def test_a_table_is_for_spreadsheets() -> None:
    """It begins with a byte order mark, its lines end with CR LF, values keep their types."""
    row = {"a": True, "b": None, "c": 0, "d": ["x", "y"], "e": 'a "b", c', "f": "2026-02-01"}
    data = table([*row], [row])
    assert data.startswith(b"\xef\xbb\xbfa,b,c,d,e,f\r\n")
    assert data.endswith(b"\r\n")
    assert cells(data)[1] == ["true", "", "0", "x; y", 'a "b", c', "2026-02-01"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_is_a_formula(text: str) -> None:
    """An apostrophe stands before it; so it does before a list that begins like one."""
    assert cells(table(["a", "b"], [{"a": text, "b": [text, "x"]}]))[1] == [
        f"'{text}",
        f"'{text}; x",
    ]


def test_a_negative_number_would_stay_one() -> None:
    """Only texts are guarded."""
    assert cells(table(["a", "b"], [{"a": -5, "b": "x-5"}]))[1] == ["-5", "x-5"]


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@given(st.lists(st.fixed_dictionaries({"a": TEXTS, "b": TEXTS}), max_size=5))
def test_every_text_comes_back(given_: list[dict[str, str]]) -> None:
    """Whatever it holds, save for the apostrophe."""
    found = cells(table(["a", "b"], given_))[1:]
    assert [[one.removeprefix("'") for one in row] for row in found] == [
        [row[key].removeprefix("'") for key in ("a", "b")] for row in given_
    ]


@given(st.lists(st.fixed_dictionaries({"a": TEXTS, "b": st.integers(0, 10**18)}), max_size=5))
def test_records_stand_one_a_line(given_: list[dict[str, Any]]) -> None:
    """They come back as they were, and a diff shows one line for each that changed."""
    data = records({"title": "é"}, {"data": given_, "rest": []})
    assert json.loads(data) == {"meta": {"title": "é"}, "data": given_, "rest": []}
    lines = [line for line in data.split(b"\n") if line.startswith(b'{"')]
    assert [json.loads(line.rstrip(b",")) for line in lines] == given_
    assert not data.startswith(b"\xef\xbb\xbf")


def test_a_membership_is_what_the_registry_says(content: Content, facts: Callable) -> None:
    """Who spoke for whom once is a member of nothing."""
    content.put(
        "registry/people.yaml",
        "- id: ani-kapas\n  name: Ani Kapas\n  aliases: [Bu Ani]\n"
        "  role: {id: Lurah, en: Head}\n  organisation: lmk-awan-biru\n"
        "- id: budi-gulali\n  name: Budi Gulali\n",
    ).article(speakers="[{person: budi-gulali, institution: lmk-awan-biru}, {name: Kak Pensil}]")
    made = popolo(facts())
    assert made["memberships"] == [
        {
            "id": "ani-kapas@lmk-awan-biru",
            "person_id": "ani-kapas",
            "organization_id": "lmk-awan-biru",
            "role": "Lurah",
        }
    ]
    people = {one["id"]: one for one in made["persons"]}
    assert [*people] == ["ani-kapas", "budi-gulali", "kak-pensil"]
    assert people["ani-kapas"]["other_names"] == [{"name": "Bu Ani"}]
    assert "other_names" not in people["kak-pensil"]


def test_the_files_are_the_contracts() -> None:
    """And the checksums, which come last."""
    assert FILES == (
        "articles.json", "events.json", "events.csv", "actions.json", "actions.csv",
        "updates.csv", "people.json", "organisations.json", "places.json", "popolo.json",
        "schema/article.schema.json", "checksums.txt",
    )  # fmt: skip
