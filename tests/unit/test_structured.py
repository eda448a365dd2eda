"""The one parser of YAML: every scalar is text, nothing surprises, every value has its line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.sources.structured import MAX_DEPTH, parse

NULLS = {"", "~", "null", "Null", "NULL"}


def value(text: str) -> Any:  # noqa: ANN401 - what was written
    """The value of a text that has no fault."""
    result = parse(text)
    assert result.faults == []
    return result.value


def fault(text: str, first: int = 1) -> tuple[str, int]:
    """The code and line of a text's only fault."""
    ((found, line),) = parse(text, first).faults
    return found.code, line


def is_plain(found: object) -> bool:
    """Whether a value holds mappings, lists, texts and `None` only."""
    if isinstance(found, dict):
        return all(type(key) is str and is_plain(one) for key, one in found.items())
    if isinstance(found, list):
        return all(is_plain(one) for one in found)
    return found is None or type(found) is str


@pytest.mark.parametrize(
    "written",
    ["2025", "0123", "1e6", "2.500", "yes", "no", "on", "true", "0x1F", "1_000", "12:30", "~a"],
)
def test_scalars_are_text(written: str) -> None:
    """YAML's guesses never matter: quoted or not, a scalar is the text that was written."""
    assert value(f"a: {written}") == {"a": written}
    assert value(f"a: '{written}'") == {"a": written}
    assert value(f'a: "{written}"') == {"a": written}


@pytest.mark.parametrize(
    "written", ["", "''", '""', "'  '", '"\\t \\n"', "null", "Null", "NULL", "~", "[]", ">-\n  \n"]
)
def test_unset_values(written: str) -> None:
    """Nothing, white space, `null` and an empty list are unset."""
    assert value(f"a: {written}\nb: c") == {"a": None, "b": "c"}


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000"])
def test_every_white_space_is_unset(space: str) -> None:
    """White space that a word processor writes is white space, quoted or not."""
    assert value(f"a: '{space}'\nb: c") == {"a": None, "b": "c"}
    assert value(f"a: {space}\nb: c") == {"a": None, "b": "c"}


@pytest.mark.parametrize("written", ["'null'", '"~"'])
def test_a_quoted_null_is_a_text(written: str) -> None:
    """Quotes say that a text is meant."""
    assert value(f"a: {written}") == {"a": written[1:-1]}


def test_an_empty_text_is_unset() -> None:
    """A document without content has no value and no fault."""
    assert value("") is None
    assert value("# catatan\n\n") is None


def test_an_unset_item_stays_in_its_list() -> None:
    """`['']` is a list with an unset item, not an unset list."""
    assert value("a: ['']") == {"a": [None]}
    assert value("a:\n  -\n  - b") == {"a": [None, "b"]}


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])))
def test_quotes_make_no_difference(text: str) -> None:
    """A text in single and in double quotes is the same text."""
    single = parse(f"a: '{text.replace(chr(39), chr(39) * 2)}'")
    double = parse(f"a: {json.dumps(text, ensure_ascii=False)}")
    assert single.value == double.value
    assert single.faults == double.faults


@given(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9 .,+%/()-]{0,30}[A-Za-z0-9]", fullmatch=True))
def test_plain_and_quoted_are_equal(text: str) -> None:
    """A scalar without quotes is the same text as one with them."""
    expected = None if text in NULLS else text
    assert value(f"a: {text}") == {"a": expected}
    assert value(f"a: '{text}'") == {"a": text}


def test_folding_makes_no_difference() -> None:
    """A text over several lines is the text in one line."""
    assert value("a: >-\n  satu\n  dua\n") == value("a: satu\n  dua\n") == {"a": "satu dua"}


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,6}", fullmatch=True),
        st.from_regex(r"[a-z0-9 ]{1,9}[a-z]", fullmatch=True),
        min_size=1,
    ),
    st.randoms(use_true_random=False),
)
def test_key_order_makes_no_difference(pairs: dict[str, str], random: Any) -> None:  # noqa: ANN401 - hypothesis's own
    """The same pairs in another order are the same value."""
    lines = [f"'{key}': {text}\n" for key, text in pairs.items()]
    before = value("".join(lines))
    random.shuffle(lines)
    assert value("".join(lines)) == before


@given(st.text(st.characters(codec="utf-8")))
def test_parsing_never_raises(text: str) -> None:
    """Whatever is written, there is a plain value or a fault with a line of the text."""
    result = parse(text)
    assert is_plain(result.value)
    assert all(1 <= line <= text.count("\n") + 2 for _, line in result.faults)


YAML_SIGNS = st.lists(
    st.sampled_from(
        ["a", "b", ":", " ", "\n", "- ", "? ", "[", "]", "{", "}", ",", "'", '"', "&", "*", "!",
         "|", ">", "#", "---\n", "...\n", "%", "\t", "<<", "~", "\\", "@", "`", "\u2028", "\x85"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(YAML_SIGNS)
def test_parsing_never_raises_on_signs_of_yaml(text: str) -> None:
    """The same for texts that look like YAML."""
    assert is_plain(parse(text).value)


def test_texts_are_in_nfc() -> None:
    """Letters are composed, however the keyboard wrote them."""
    assert value("a: e\u0301") == {"a": "\u00e9"}
    assert value("a: 'e\u0301'") == {"a": "\u00e9"}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: !!str b", "yaml-tag", 1),
        ("a: ! b", "yaml-tag", 1),
        ("a: !!python/object/apply:os.system [b]", "yaml-tag", 1),
        ("x: y\n!t a: b", "yaml-tag", 2),
        ("!!map\na: b", "yaml-tag", 1),
        ("a: &b c", "yaml-anchor", 1),
        ("a: &b [c]", "yaml-anchor", 1),
        ("a: b\nc: *d", "yaml-anchor", 2),
        ("&a b: c", "yaml-anchor", 1),
        ("a: b\na: c", "duplicate-key", 2),
        ("a:\n  b: c\n  d: e\n  b: f", "duplicate-key", 4),
        ("a: b\n'a': c", "duplicate-key", 2),
        ("? [a]\n: b", "bad-key", 1),
        ("a: b\n---\nc: d", "yaml-documents", 2),
        ("a: \x07", "control-character", 1),
        ("a:\n\t- b", "yaml-tab", 2),
        ("a: b: c", "yaml-colon", 1),
        ("x: y\ntitle: Rapat: hasil", "yaml-colon", 2),
        ("x: y\na: 'b\nc: d\n", "yaml-quote", 2),
        ('a: "b\n', "yaml-quote", 1),
        ("a: [b", "yaml-bracket", 1),
        ("a: b\n  c: d", "yaml-indent", 2),
        ("- a\nb: c", "yaml-indent", 2),
        ("a: @b", "yaml-sign", 1),
    ],
)
def test_what_is_refused(text: str, code: str, line: int) -> None:
    """Each thing that is no part of the form has its own code, at its own line."""
    assert fault(text) == (code, line)
    assert fault(text, 5) == (code, line + 4)


@pytest.mark.parametrize("text", ['a: "b\\0c"', 'a: "b\\ec"', 'a: "b\\x08c"', 'a: "b\\x7Fc"'])
def test_escapes_make_no_control_characters(text: str) -> None:
    """A control character is refused, also where a double-quoted escape writes it."""
    assert fault(text) == ("control-character", 1)


def test_a_merge_key_is_a_key_like_another() -> None:
    """``<<`` merges nothing."""
    assert value("<<: {a: b}") == {"<<": {"a": "b"}}


def test_of_a_duplicate_key_the_first_value_stays() -> None:
    """The rest of the document is read, and the fault names the first line."""
    result = parse("a: b\na: [c, {d: e}]\nf: g")
    assert result.value == {"a": "b", "f": "g"}
    ((found, _),) = result.faults
    assert found.values == {"found": "a", "other": 1}


@pytest.mark.parametrize(("depth", "codes"), [(MAX_DEPTH, []), (MAX_DEPTH + 1, ["yaml-depth"])])
def test_depth_is_limited(depth: int, codes: list[str]) -> None:
    """A value lies in at most so many levels; more is a fault, not a failure."""
    assert [found.code for found, _ in parse("[" * depth + "a" + "]" * depth).faults] == codes


def test_very_deep_text_is_only_a_fault() -> None:
    """A hundred thousand levels neither crash nor hang."""
    assert fault("[" * 100_000) == ("yaml-depth", 1)


def test_every_value_has_its_line() -> None:
    """Lines count from the first line that was given, for pairs, items and what is in them."""
    text = "a: b\nc:\n  - d\n  - e: f\n    g: h\ni: [j,\n  k]"
    lines = parse(text, 2).lines
    assert {location: line for location, line in lines.items() if location} == {
        ("a",): 2,
        ("c",): 3,
        ("c", 0): 4,
        ("c", 1): 5,
        ("c", 1, "e"): 5,
        ("c", 1, "g"): 6,
        ("i",): 7,
        ("i", 0): 7,
        ("i", 1): 8,
    }


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_only_a_line_feed_ends_a_line(end: str) -> None:
    """A separator that no editor counts as a line leaves the line numbers as they are."""
    assert parse(f"a: 'b{end}c'\nd: e").lines["d",] == 2
