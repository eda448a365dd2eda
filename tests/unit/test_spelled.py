"""Numbers and amounts spelt out in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.checks.number_words import number_of_words
from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.wording import LARGEST, Wording
from bulletin.wording.spelled import spelled


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (1, "satu", "one"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (21, "dua puluh satu", "twenty-one"),
        (100, "seratus", "one hundred"),
        (101, "seratus satu", "one hundred and one"),
        (110, "seratus sepuluh", "one hundred and ten"),
        (111, "seratus sebelas", "one hundred and eleven"),
        (999, "sembilan ratus sembilan puluh sembilan", "nine hundred and ninety-nine"),
        (1000, "seribu", "one thousand"),
        (1001, "seribu satu", "one thousand and one"),
        (1100, "seribu seratus", "one thousand one hundred"),
        (2000, "dua ribu", "two thousand"),
        (11_000, "sebelas ribu", "eleven thousand"),
        (21_000, "dua puluh satu ribu", "twenty-one thousand"),
        (100_000, "seratus ribu", "one hundred thousand"),
        (101_000, "seratus satu ribu", "one hundred and one thousand"),
        (1_000_000, "satu juta", "one million"),
        (1_001_000, "satu juta seribu", "one million one thousand"),
        (1_000_001, "satu juta satu", "one million and one"),
        (2_500_000, "dua juta lima ratus ribu", "two million five hundred thousand"),
        (100_000_000, "seratus juta", "one hundred million"),
        (1_000_000_000, "satu miliar", "one billion"),
        (3_000_000_000, "tiga miliar", "three billion"),
        (1_000_000_000_000, "satu triliun", "one trillion"),
    ],
)
def test_numbers_spelt_out(number: int, indonesian: str, english: str) -> None:
    """Indonesian joins *se-* to what there is one of, up to a thousand; English says *and*."""
    assert spelled(number, ORIGINAL) == indonesian
    assert spelled(number, TRANSLATION) == english


@given(
    st.integers(0, 10**15 - 1) | st.integers(0, 3000) | st.integers(0, 999).map(lambda n: n * 10**9)
)
def test_a_spelt_number_says_itself(number: int) -> None:
    """What the checks read amounts with reads every number back, in both languages."""
    for language in LANGUAGES:
        assert number_of_words(spelled(number, language)) == number


@given(st.integers(0, LARGEST))
def test_spelt_numbers_have_single_spaces(number: int) -> None:
    """Whatever is left out of a number leaves no gap, and two numbers are never the same words."""
    for language in LANGUAGES:
        said = spelled(number, language)
        assert said == " ".join(said.split())
        assert spelled((number + 1) % LARGEST, language) != said


def test_amounts_aloud(wording: Callable[[Language], Wording]) -> None:
    """Rupiah come after the number in both languages; what is too large for words is an error."""
    assert wording(ORIGINAL).rupiah_aloud(2_500_000) == "dua juta lima ratus ribu rupiah"
    assert (
        wording(TRANSLATION).rupiah_aloud(2_500_000) == "two million five hundred thousand rupiah"
    )
    for number in (-1, LARGEST + 1):
        with pytest.raises(ValueError, match=str(number)):
            spelled(number, ORIGINAL)
