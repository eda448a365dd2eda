"""`bulletin import`: what is read from pasted texts, and that nothing is in a draft but that."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.importing import corrections
from bulletin.checks.calendar_words import month_of
from bulletin.commands.places import site_settings
from bulletin.importing.amounts import amounts
from bulletin.importing.cleaning import cleaned
from bulletin.importing.decoding import UnreadableError, decode
from bulletin.importing.draft import Draft, read
from bulletin.importing.front import Ids, file_text
from bulletin.importing.mending import mended
from bulletin.importing.people import people
from bulletin.importing.registered import Registered
from bulletin.importing.sentences import sentences
from bulletin.importing.venues import venue
from bulletin.model import Registry, assemble
from bulletin.sources import read_content

TESTS = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 26)
TEXTS = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((TESTS / "importing").glob("*/*.toml"))
}
# Words of a draft that no text needs to have: what a value is, or how it came about.
OURS = {"artikel", "dengan", "kredit", "penyampai", "jenisnya", "tidak", "disebut", "di", "per"}


@cache
def registry() -> Registry:
    content = TESTS / "sites" / "awan-biru"
    options = site_settings(content=content)
    return assemble(read_content(content), options.now, options.zone).registry


def draft_of(text: str) -> Draft:
    return read(text, registry(), TODAY)


def found_in(draft: Draft) -> dict[str, Any]:
    """What a draft says, in the form of the expectations."""
    event = draft.event
    is_stated = draft.day and "tanggal acara" not in draft.day.remark
    return {
        "title": draft.title and draft.title.value,
        "published": f"{draft.day.value}" if draft.day and is_stated else None,
        "start": event and event.when.start and event.when.start.value,
        "end": event and event.when.end and event.when.end.value,
        "venue": event and event.venue and event.venue.value,
        "opener": event and event.opener and event.opener.name,
        "organiser": event and event.organiser and event.organiser.value,
        "speakers": sorted(one.name for one in draft.speakers),
        "byline": [*draft.byline.ids],
    }


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("field", ["title", "published", "start", "end", "venue", "opener"])
def test_a_value_is_read_where_it_stands_and_only_there(name: str, field: str) -> None:
    """The title, the days and the venue of invented texts in very different forms."""
    assert found_in(draft_of(TEXTS[name]["text"]))[field] == TEXTS[name].get(field)


@pytest.mark.parametrize("name", TEXTS)
def test_people_and_organisations_are_read(name: str) -> None:
    """Where a text's expectations name them."""
    expected, found = TEXTS[name], found_in(draft_of(TEXTS[name]["text"]))
    for field in ("organiser", "byline"):
        if field in expected:
            assert found[field] == expected[field]
    if "speakers" in expected:
        assert found["speakers"] == sorted(expected["speakers"])


@pytest.mark.parametrize("name", [name for name, one in TEXTS.items() if "actions" in one])
def test_action_points_are_read(name: str) -> None:
    """Each with its state, due date, amount and places; nothing else is one."""
    found = draft_of(TEXTS[name]["text"]).promises
    expected = TEXTS[name]["actions"]
    assert [one.text for one in found if not any(e["has"] in one.text for e in expected)] == []
    assert len(found) == len(expected)
    for one, wanted in zip(found, expected, strict=True):
        assert wanted["has"] in one.text
        assert one.status.value == wanted.get("status", "planned")
        assert one.due == wanted.get("due", "")
        assert (one.amount.rupiah if one.amount else None) == wanted.get("amount")
        assert "places" not in wanted or [*one.places] == wanted["places"]


def strings(value: object) -> Iterator[tuple[str, str]]:
    """Every key of a mapping with its text, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                yield key, inner
            else:
                for name, text in strings(inner):
                    yield name or key, text
    elif isinstance(value, list):
        for inner in value:
            yield from (("", inner),) if isinstance(inner, str) else strings(inner)


def words(text: str) -> set[str]:
    return {*re.findall(r"[^\W_]+", text.casefold())}


def source_of(text: str) -> str:
    """A text as written, and in the spelling of the house."""
    lines = cleaned(text).lines
    return "\n".join((text, *lines, *(mended(line, registry())[0] for line in lines)))


def names_of(identifier: str) -> Iterator[str]:
    known = registry()
    for organisation in (known.organisations.get(identifier),):
        if organisation:
            yield from (
                organisation.name.id,
                *organisation.aliases,
                organisation.abbreviation or "",
            )
    for entry in (known.people.get(identifier), known.places.get(identifier)):
        if entry:
            yield from (entry.name, *entry.aliases)


def invented(text: str) -> list[tuple[str, str]]:
    """The values of a text's draft that the text does not state."""
    _, front, _ = file_text(draft_of(text), Ids()).split("---\n", 2)
    values: dict[str, Any] = yaml.safe_load(front) and yaml.load(front, yaml.BaseLoader)  # noqa: S506 - every value as text
    source = source_of(text)
    return [one for one in strings(values) if one[1] and not is_stated(*one, source)]


def is_stated(key: str, value: str, source: str) -> bool:
    if key in {"id", "status", "topics"}:
        return True
    if key in {"place", "places", "organiser", "opened_by", "person", "owner", "byline"}:
        plain = " ".join(re.findall(r"[^\W_]+", source))
        forms = (" ".join(re.findall(r"[^\W_]+", one)) for one in names_of(value))
        return any(form and form in plain for form in forms) or is_holder(value, source)
    if key in {"date", "start", "end", "due"}:
        return is_dated(value, source)
    if key == "amount":
        return int(value) in {one.rupiah for one in amounts(source)}
    if key == "institution" and value in registry().organisations:
        return is_stated("organiser", value, source)
    value = re.sub(r"\[[\w ]+ tidak dimuat\]", "", value)
    return words(value) <= words(source) | OURS


def is_holder(identifier: str, source: str) -> bool:
    """Whether a person's office is stated, and the remark says that the name is the registry's."""
    person = registry().people.get(identifier)
    return bool(person and person.role and words(person.role.id) <= words(source))


def is_dated(value: str, source: str) -> bool:
    """Whether the numbers of a day and an hour, and its month by number or name, are stated."""
    parts = [int(one) for one in re.findall(r"[0-9]+", value)]
    numbers = {int(one) for one in re.findall(r"[0-9]+", source)}
    numbers |= {2000 + one for one in numbers if one < 100}
    months = {month_of(one) for one in words(source)}
    year, *rest = parts
    return year in numbers and rest[0] in numbers | months and {*rest[1:]} - {0} <= numbers


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_invented(name: str) -> None:
    """Every value of a draft occurs in its text, literally or as a stated normalisation."""
    assert invented(TEXTS[name]["text"]) == []


LINES = [line for one in TEXTS.values() for line in one["text"].splitlines()]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=14))
def test_nothing_is_invented_whatever_the_lines(lines: list[str]) -> None:
    """Lines of different texts in any order are no text, but a draft says only what they say."""
    text = "\n".join(lines)
    if text.strip():
        assert invented(text) == []


def test_a_draft_is_a_valid_file() -> None:
    """Each draft is read without errors, and a missing field is a warning."""
    from bulletin.commands.importing import imported  # noqa: PLC0415 - only here

    options = site_settings(content=TESTS / "sites" / "awan-biru")
    draft, text, path = imported(TEXTS["01-press"]["text"].encode(), options, None)
    assert draft.title is not None
    assert path.name == "2026-02-14-lurah-awan-biru-ajak-warga.id.md"
    assert "\nstatus: draft" in text


def test_private_data_is_left_out_everywhere() -> None:
    """Neither the values nor the evidence nor the body has it."""
    text = TEXTS["14-emoji-digits"]["text"] + "NIK 3173051708450001\n"
    draft = draft_of(text)
    made = file_text(draft, Ids())
    assert {*draft.private} == {"NIK atau nomor KK", "nomor telepon", "alamat surel"}
    assert not [one for one in ("081298765432", "topan.angin", "3173051708450001") if one in made]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_are_read(encoding: str) -> None:
    """What Notepad and others write."""
    assert decode("Rapat “warga” – Jum’at\r\n".encode(encoding)) == "Rapat “warga” – Jum’at\n"


@pytest.mark.parametrize("data", [b"", b" \n", b"PK\x03\x04abc", b"%PDF-1.7", b"ab\x00\x01\x02cd"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """With a message, and not with a draft of nonsense."""
    with pytest.raises(UnreadableError):
        decode(data)


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("[31/7 09.12] Pak Guntur: Halo warga", None),
        ("[31/07/25, 09.12.05] Pak Guntur: Halo warga", date(2025, 7, 31)),
        ("[09:12, 7/31/2025] Pak Guntur: Halo warga", date(2025, 7, 31)),
        ("[09:12, 7/8/2025] Pak Guntur: Halo warga", None),
        ("31/07/2025 09.12 - Pak Guntur: Halo warga", date(2025, 7, 31)),
    ],
)
def test_messages_lose_their_sender(line: str, sent: date | None) -> None:
    """And their day is taken only where day and month cannot be mistaken."""
    found = cleaned(line)
    assert (found.lines, found.sent) == (("Halo warga",), sent)


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("Rp 2.500.000,-", 2500000),
        ("Rp2,5 juta", 2500000),
        ("2,5 juta rupiah", 2500000),
        ("Rp. 20.000 per rumah", 20000),
        ("Rp 3 Milyar", 3000000000),
        ("IDR 1,250,000", 1250000),
        ("Rp500 ribu", 500000),
        ("Rp 1.2 miliar", 1200000000),
    ],
)
def test_amounts_are_read(text: str, rupiah: int) -> None:
    """In every form in which they are written."""
    assert [one.rupiah for one in amounts(f"Biaya {text}.")] == [rupiah]


@pytest.mark.parametrize("text", ["25.000 warga", "RT 03/04", "Rp 1.23", "pukul 09.00"])
def test_other_numbers_are_no_amounts(text: str) -> None:
    """Nor is what could be read in two ways."""
    assert [*amounts(text)] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rapat digelar di Aula Lt. 2, Kantor Lurah, Senin (1/6).", "Aula Lt. 2, Kantor Lurah"),
        ("Acara berlangsung di Masjid Al-Awan dan dihadiri warga.", "Masjid Al-Awan"),
        ("Kegiatan dilaksanakan secara daring.", None),
        ("Rapat dilaksanakan di sela-sela kunjungan.", None),
        ("Pelatihan akan digelar di Balai Warga bulan depan.", None),
        ("Warga mengeluh di media sosial.", None),
    ],
)  # fmt: skip
def test_a_venue_ends_where_it_ends(text: str, place: str | None) -> None:
    """Before the day, the guests and the next clause; a place to come is none of the event."""
    found = venue([text], invites=False)
    assert (found.value if found else None) == place


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Lurah Awan, Ibu Hj. Sari Kapas, S.Sos.", "Hj. Sari Kapas, S.Sos.", "Lurah Awan"),
        ("Ketua RW 05 Guntur Pelangi", "Guntur Pelangi", "Ketua RW 05"),
        ("Bayu Kelana selaku Kepala Dinas SDA", "Bayu Kelana", "Kepala Dinas SDA"),
        ("Embun Pagi (Ketua PKK)", "Embun Pagi", "Ketua PKK"),
        ("Bapak Guntur", "Guntur", ""),
    ],
)  # fmt: skip
def test_people_are_told_from_their_offices(text: str, name: str, office: str) -> None:
    """In the forms in which a text may put them side by side."""
    assert [(one.name, one.office) for one in people(text)] == [(name, office)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Walikota hadir , yg lain diantaranya RW", "Wali Kota hadir, yang lain, di antaranya RW"),
        ("dr. Embun dgn M.Pd.", "dr. Embun dengan M.Pd."),
        ("biaya Rp 3 Milyar", "biaya Rp3 miliar"),
        ("di tingkat Kelurahan dan Kecamatan", "di tingkat kelurahan dan kecamatan"),
        ("di Kelurahan Awan Biru", "di Kelurahan Awan Biru"),
        ("salah satu di antaranya", "salah satu di antaranya"),
    ],
)  # fmt: skip
def test_spelling_is_mended(before: str, after: str) -> None:
    """As the house writes it, and no name is touched."""
    assert mended(before, registry())[0] == after


def test_sentences_end_where_they_end() -> None:
    """Not after a title, an abbreviation or an initial."""
    text = "Dibuka Drs. H. M. Awan, M.Si. di Jl. Kapas No. 4. Lalu ditutup."
    assert [*sentences(text)] == [text[:-14], "Lalu ditutup."]


def test_names_that_are_not_registered_are_told_and_not_added() -> None:
    """An organiser that nobody knows is a comment; a speaker is a name."""
    text = (
        "Rapat RW\nKarang Taruna Kabut menggelar rapat pada Senin, 1 Juni 2026 di Balai Kabut. "
        "Ketua RW 07, Kabut Tebal, mengatakan lancar.\n"
    )
    made = file_text(draft_of(text), Ids())
    assert "# organiser:  # ISI, bila ada: belum ada di registry: “Karang Taruna Kabut”" in made
    assert '- name: "Kabut Tebal"' in made
    assert not Registered(registry()).organisations("Karang Taruna Kabut")


def test_corrections_are_counted_one_by_one() -> None:
    """A field, an entry of a list and a run of words are one each."""
    head = "---\ntitle: Satu\nspeakers:\n  - name: A\n---\n\n"
    other = "---\ntitle: Dua\nspeakers:\n  - name: A\n    role: B\n---\n\n"
    assert [*corrections(f"{head}a b c d\n", f"{head}a b c d\n")] == []
    assert len([*corrections(f"{head}a b c d\n", f"{other}a x y d\n")]) == 3
