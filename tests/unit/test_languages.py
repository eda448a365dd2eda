"""The two languages."""

from __future__ import annotations

from bulletin.languages import BY_CODE, CODES, LANGUAGES, ORIGINAL, TRANSLATION, other, pick


def test_the_original_comes_first() -> None:
    """Indonesian is the original and the root, English has a folder."""
    assert LANGUAGES == (ORIGINAL, TRANSLATION)
    assert CODES == ("id", "en")
    assert [one.root for one in LANGUAGES] == ["", "en"]
    assert [one.suffix for one in LANGUAGES] == [".id.md", ".en.md"]
    assert BY_CODE["en"] is TRANSLATION


def test_the_other_language_of_the_other_is_the_same() -> None:
    """The switch works both ways."""
    assert other(ORIGINAL) is TRANSLATION
    assert all(other(other(one)) is one for one in LANGUAGES)


def test_pick_takes_a_value_by_language() -> None:
    """Values are given in the order of the languages."""
    assert [pick(one, 1, 2) for one in LANGUAGES] == [1, 2]
