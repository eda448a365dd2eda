"""Problems: their messages in both languages, and the three formats."""

from __future__ import annotations

import json
import re
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import CODES
from bulletin.problems import (
    FORMATS,
    MESSAGES,
    ContentError,
    Positions,
    Problem,
    format_problems,
    summary,
    verdict,
)
from bulletin.problems.problem import values
from bulletin.problems.report import ANNOTATIONS

PATH = "content/articles/2026-02-01-rapat.id.md"


def problem(code: str = "required", **more: object) -> Problem:
    """A problem of line 3."""
    given_ = {"key": "title", "found": "a", **more}
    return Problem(PATH, 3, "title", code, values(**given_))


def placeholders(text: str) -> set[str]:
    """The names in braces of a template."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_a_message_has_both_languages() -> None:
    """Each message is said in Indonesian and in English, in one line, without a full stop."""
    for code, message in MESSAGES.items():
        texts = [message.text(language) for language in CODES]
        assert texts == [message.indonesian, message.english], code
        assert texts[0] != texts[1], code
        for text in texts:
            assert text.strip() == text != "", code
            assert "\n" not in text, code
            assert not text.endswith("."), code


def test_both_languages_have_the_same_placeholders() -> None:
    """What was found is told in both languages alike; placeholders have names."""
    for code, message in MESSAGES.items():
        names = placeholders(message.indonesian)
        # What kind of thing an id names, and that there is more of it, is said in each language.
        assert names - {"jenis", "lagi"} == placeholders(message.english) - {"kind", "more"}, code
        assert all(name.isidentifier() for name in names), code


def test_a_code_is_lower_case_words() -> None:
    """A code is words joined by hyphens, which a writer can quote."""
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", code) for code in MESSAGES)


def test_text_is_one_line_for_each_problem() -> None:
    """`path:line: field: message [code]`; a warning begins with its word."""
    found = format_problems([problem(), problem("repeated-item")], "text", "id")
    more = "a ditulis lebih dari sekali dalam daftar ini [repeated-item]"
    assert found.splitlines() == [
        f"{PATH}:3: title: wajib diisi: tulis `title:` dengan nilainya [required]",
        f"{PATH}:3: title: Peringatan: {more}",
    ]
    english = format_problems([problem("repeated-item")], "text", "en")
    told = "Warning: a is written more than once in this list [repeated-item]"
    assert english == f"{PATH}:3: title: {told}"


def test_json_is_one_list() -> None:
    """JSON holds every value by its name, with letters as they are."""
    found = json.loads(format_problems([problem(), problem("repeated-item")], "json", "en"))
    assert found[0] == {
        "path": PATH,
        "line": 3,
        "field": "title",
        "code": "required",
        "severity": "error",
        "message": "is required: write `title:` with its value",
    }
    assert found[1]["severity"] == "warning"
    assert "“é”" in format_problems([problem("impossible-date", found="“é”")], "json", "en")
    assert json.loads(format_problems([], "json", "id")) == []


def test_github_annotations() -> None:
    """A workflow command for each problem, of its severity."""
    found = format_problems([problem(), problem("repeated-item")], "github", "en")
    warning = "title: Warning: a is written more than once in this list"
    error = "title: is required: write `title:` with its value"
    assert found.splitlines() == [
        f"::error file={PATH},line=3,title=required::{error}",
        f"::warning file={PATH},line=3,title=repeated-item::{warning}",
    ]


def test_github_shows_ten_of_a_step_errors_first() -> None:
    """What the platform would leave out is told in plain lines: nothing is dropped."""
    problems = [*(problem("repeated-item", found=str(number)) for number in range(12)), problem()]
    lines = format_problems(problems, "github", "en").splitlines()
    assert len(lines) == len(problems)
    assert lines[0].startswith("::error ")
    assert [line.startswith("::") for line in lines] == [True] * ANNOTATIONS + [False] * 3


def test_a_summary_lists_everything_until_it_would_be_refused() -> None:
    """The job's summary has all problems as Markdown; one that is too long says how many more."""
    few = summary([problem(), problem("repeated-item")], "en")
    assert few.count("\n- `") == 2
    many = summary([problem()] * 20_000, "en")
    assert len(many.encode()) < 1024 * 1024
    told = many.count("\n- `")
    assert many.endswith(f"\n- … +{20_000 - told}\n")


def test_a_note_is_a_notice_on_github() -> None:
    """GitHub's word for what is no problem is `notice`."""
    line = format_problems([problem("allowed", other="b", reason="c")], "github", "en")
    assert line.startswith("::notice file=")


def test_github_annotations_escape_what_ends_them() -> None:
    """Per cent and line ends are escaped everywhere, colon and comma in properties."""
    odd = Problem("a%,b:c\n.md", 1, "x\r\ny", "impossible-date", values(found="50%"))
    assert format_problems([odd], "github", "en") == (
        "::error file=a%25%2Cb%3Ac%0A.md,line=1,title=impossible-date::x%0D%0Ay: there is no such "
        "date or time as 50%25; look at the year, month, day and time"
    )


@given(st.text(), st.text(), st.text())
def test_every_problem_is_one_line(path: str, field: str, found: str) -> None:
    """Whatever a writer wrote, a problem stays on a line of its own in text and on GitHub."""
    odd = Problem(path, 1, field, "impossible-date", values(found=found))
    for style in ("text", "github"):
        assert "\n" not in format_problems([odd], style, "id")
        assert "\r" not in format_problems([odd], style, "id")


@given(st.text(), st.text(), st.text())
def test_every_problem_is_valid_json(path: str, field: str, found: str) -> None:
    """Whatever a writer wrote, JSON can be read again."""
    odd = Problem(path, 1, field, "impossible-date", values(found=found))
    (record,) = json.loads(format_problems([odd], "json", "id"))
    assert (record["path"], record["field"]) == (path, field)


def test_nothing_to_tell_is_nothing() -> None:
    """Without problems there is no line."""
    assert [format_problems([], style, "id") for style in FORMATS] == ["", "[]", ""]


def test_braces_in_a_value_are_no_placeholders() -> None:
    """What was found is told as it is."""
    assert "{a}" in problem("impossible-date", found="{a}").message("id")


def test_long_values_are_shortened() -> None:
    """A value is told in one line that can be read."""
    message = problem("impossible-date", found="a" * 1000 + "\nb").message("id")
    assert len(message) < 300
    assert "…" in message


def test_a_softened_problem_is_a_warning() -> None:
    """A draft's problem is the same problem, as a warning."""
    soft = problem().softened()
    assert (problem().severity, soft.severity) == ("error", "warning")
    assert (problem().is_error, soft.is_error) == (True, False)
    assert soft.message("en") == f"Warning: {problem().message('en')}"


def test_problems_are_sorted_by_place() -> None:
    """By path, then line, then field, then code."""
    ordered = [
        Problem("a", 2, "a", "date"),
        Problem("a", 10, "a", "date"),
        Problem("a", 10, "b", "amount"),
        Problem("a", 10, "b", "date"),
        Problem("b", 1, "a", "date"),
    ]
    assert sorted({*ordered}) == ordered


@pytest.mark.parametrize(
    ("problems", "indonesian", "english"),
    [
        ([], "Tidak ada masalah.", "No problems."),
        ([problem()], "1 kesalahan, 0 peringatan.", "1 error(s), 0 warning(s)."),
        (
            [problem(), problem("repeated-item"), problem().softened()],
            "1 kesalahan, 2 peringatan.",
            "1 error(s), 2 warning(s).",
        ),
    ],
)
def test_the_verdict_counts(problems: list[Problem], indonesian: str, english: str) -> None:
    """One sentence says how many errors and warnings there are."""
    assert (verdict(problems, "id"), verdict(problems, "en")) == (indonesian, english)


def test_a_content_error_carries_its_problems() -> None:
    """The failure says how many errors there are, and how to leave."""
    failure = ContentError(iter([problem(), problem("repeated-item")]))
    assert len(failure.problems) == 2
    assert "1 kesalahan" in str(failure)
    assert "1 error(s)" in str(failure)
    assert failure.exitcode == 1


def test_positions_fall_back_to_what_encloses() -> None:
    """A location without a line has the line of the nearest thing around it."""
    positions = Positions("a", {(): 2, ("events",): 5, ("events", 0): 6})
    found = [positions.line(one) for one in [("events", 0, "name"), ("events", 1), ("title",), ()]]
    assert found == [6, 5, 2, 2]
    assert Positions("a", {}).line(("title",)) == 1


def test_content_gives_the_platform_no_command() -> None:
    """Lines beyond the annotations are plain, also to the platform's former commands."""
    found = [problem(key=f"##[error]{number}") for number in range(ANNOTATIONS + 2)]
    plain = format_problems(found, "github", "id").split("\n")[ANNOTATIONS:]
    assert len(plain) == 2
    assert not [line for line in plain if "##[" in line or line.startswith("::")]
