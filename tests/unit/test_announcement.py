"""The sentence in which an action point was announced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.views.announcement import announced

BODY = """\
<h2 id="pompa">Dua pompa air untuk RW 03</h2>
<p>Warga RW 03 mengeluh karena air menggenang.
Dinas akan memasang dua pompa air di tepi <em>Kali Gulali</em>, kata dr. Embun.
Pompa lama rusak.</p>
<table><tbody><tr><td>Memasang dua pompa air</td></tr></tbody></table>
<ul>
<li>jadwal piket membersihkan saluran di setiap RT;</li>
<li><p>pohon peneduh ditanam di Taman Kapas.</p></li>
</ul>
<p>Rencana lain &amp; usul menyusul.</p>
"""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Pemasangan dua pompa air",
            "Dinas akan memasang dua pompa air di tepi Kali Gulali, kata dr. Embun.",
        ),
        ("Menyusun jadwal piket saluran", "jadwal piket membersihkan saluran di setiap RT;"),
        ("Menanam pohon peneduh", "pohon peneduh ditanam di Taman Kapas."),
        ("Membahas rencana & usul", "Rencana lain & usul menyusul."),
    ],
)
def test_the_sentence_that_shares_the_words(text: str, sentence: str) -> None:
    """In whatever forms the words stand; no heading and no cell of a table is a sentence."""
    assert announced(text, BODY) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Plant shade trees", "Ten trees for shade will be planted in May."),
        ("Hire tents for the stalls", "The cooperative is hiring tents for every stall."),
    ],
)
def test_english_forms_are_known_too(text: str, sentence: str) -> None:
    """A verb in *-ing* or *-ed* and a plural are the word that they come from."""
    html = (
        "<p>Nothing else was said. Ten trees for shade will be planted in May."
        " The cooperative is hiring tents for every stall.</p>"
    )
    assert announced(text, html) == sentence


@pytest.mark.parametrize(
    "text", ["Membeli timbangan gantung", "Di Kali Gulali", "Air", "dan di", ""]
)
def test_no_sentence_where_none_says_enough(text: str) -> None:
    """One word in common, of many or a place's name alone, is not enough."""
    places = "Kali Gulali"
    found = announced(text, "<p>Timbangan lama rusak. Kali Gulali kotor.</p>", places)
    assert found is None


def test_a_place_helps_where_the_rest_is_alike() -> None:
    """Of two sentences with the same words, that with the place is meant."""
    html = "<p>Penurapan kali di Semanan dimulai. Penurapan kali di Kembangan menyusul.</p>"
    assert announced("Penurapan kali di Kembangan", html, "Kembangan") == (
        "Penurapan kali di Kembangan menyusul."
    )


def test_of_equals_it_is_the_first() -> None:
    """The order of the text decides."""
    html = "<p>Pompa air kecil. Pompa air besar.</p>"
    assert announced("Pompa air", html) == "Pompa air kecil."


def test_a_body_without_sentences_has_none() -> None:
    """Neither an empty body nor a table says anything."""
    assert announced("Pompa air", "") is None
    assert announced("Pompa air", "<table><tr><td>Pompa air</td></tr></table>") is None


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("<p>Camat menolak usul perbaikan saluran air.</p>", None),
        ("<p>Saluran air tidak jadi diperbaiki.</p>", None),
        (
            "<p>Saluran air diperbaiki agar warga tidak kebanjiran.</p>",
            "Saluran air diperbaiki agar warga tidak kebanjiran.",
        ),
        (
            "<p>Saluran air diperbaiki oleh Bpk. Embun di Kel. Kapas. Warga senang.</p>",
            "Saluran air diperbaiki oleh Bpk. Embun di Kel. Kapas.",
        ),
    ],
)
def test_a_refusal_is_no_announcement(body: str, sentence: str | None) -> None:
    """A sentence that denies is never quoted, and an abbreviation does not end one."""
    assert announced("Perbaikan saluran air", body) == sentence


@given(st.text(), st.text(), st.text())
def test_any_text_is_read(text: str, body: str, places: str) -> None:
    """What is found is part of the body, whatever is written."""
    plain = body.replace("<", " ").replace("&", " ")
    found = announced(text, f"<p>{plain}</p>", places)
    assert found is None or found in " ".join(plain.split())
