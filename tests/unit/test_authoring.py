"""A new article from answers: what is asked, what is refused, what is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import pytest

from bulletin.authoring.checking import in_words, objection, read, read_aloud
from bulletin.authoring.choosing import Choice, Choices, choices_of
from bulletin.authoring.entries import with_entry
from bulletin.authoring.fields import FIELDS, Field
from bulletin.authoring.files import article_text
from bulletin.authoring.interview import Interview
from bulletin.languages import LANGUAGES, ORIGINAL
from bulletin.model import Registry
from bulletin.schema import Organisation, Person, Place, Topic
from bulletin.schema.article import Article
from bulletin.schema.validation import validate
from bulletin.sources.structured import parse
from bulletin.sources.text import divide

LURAH = {"id": "Lurah", "en": "Head"}
REGISTRY = Registry(
    topics={
        "air": Topic.model_validate({"id": "air", "name": {"id": "Air bersih", "en": "Water"}})
    },
    organisations={
        "lmk": Organisation.model_validate(
            {"id": "lmk", "name": {"id": "LMK Awan", "en": "LMK Awan"}, "abbreviation": "LMK"}
        )
    },
    people={
        "rinai": Person.model_validate(
            {"id": "rinai", "name": "Rinai Tenang", "aliases": ["Bu Rinai"], "role": LURAH}
        )
    },
    places={
        "rw-01": Place.model_validate({"id": "rw-01", "name": "RW 01", "parent": "awan"}),
        "awan": Place.model_validate({"id": "awan", "name": "Awan"}),
    },
)


@dataclass
class Script:
    """Answers by the beginning of the question; what is not in it is left out."""

    answers: list[tuple[str, str]]
    told: list[str] = field(default_factory=list)

    def ask(self, words: str, choices: Choices, default: str = "") -> str:
        """The next answer, if it is one to these words."""
        del choices
        if self.answers and words.strip().startswith(self.answers[0][0]):
            return self.answers.pop(0)[1]
        return default

    def confirm(self, words: str, *, default: bool = False) -> bool:
        """Yes for *y*."""
        return self.ask(words, Choices(), "y" if default else "") == "y"

    def tell(self, text: str) -> None:
        """Keep the line."""
        self.told.append(text)


def interview(*answers: tuple[str, str]) -> tuple[dict[str, object], Interview, Script]:
    """A front matter from answers, of which every one must have been asked for."""
    script = Script([*answers])
    talk = Interview(
        REGISTRY, ORIGINAL, script, {"events": {"rapat"}, "actions": set()}, "2026-02-01"
    )
    front = talk.article({})
    assert script.answers == []
    return front, talk, script


BASIC = (
    ("Judul", "Rapat air"),
    ("Ringkasan", "Warga membahas air."),
    ("Topik", "Air bersih"),
    ("Ditulis", "LMK"),
)


def front_of(text: str) -> object:
    """The front matter of a file's text, read as content is."""
    parsed = parse(divide(text).front or "")
    assert parsed.faults == []
    return parsed.value


def test_few_answers_make_an_article_that_the_schema_takes() -> None:
    """What is not asked for is not there; names have become ids."""
    front, talk, _ = interview(*BASIC)
    assert front == {
        "title": "Rapat air",
        "date": "2026-02-01",
        "summary": "Warga membahas air.",
        "topics": ["air"],
        "byline": ["lmk"],
    }
    assert talk.new == []
    article, faults = validate(Article, front_of(article_text(front, "Isi.")))
    assert faults == ()
    assert article is not None
    assert article.date == date(2026, 2, 1)


def test_an_answer_that_does_not_fit_is_asked_for_again() -> None:
    """The objection is that of the check, and nothing of the answer is kept."""
    front, _, script = interview(("Judul", "Rapat <b>air</b>"), *BASIC)
    assert front["title"] == "Rapat air"
    assert any("<b>" in one for one in script.told)


def test_a_required_answer_is_not_left_out() -> None:
    """An empty answer and a question mark bring an example."""
    front, _, script = interview(("Judul", ""), ("Judul", "?"), *BASIC)
    assert front["title"] == "Rapat air"
    assert sum("Contoh" in one for one in script.told) == 2


EVENT = (
    ("Ada acara", "y"),
    ("Nama acara", "Rapat"),
    ("Mulai", "31 Januari 2026 19.30"),
    ("Selesai", "31 Januari 2026 18.00"),
    ("Selesai", "31 Januari 2026 21.00"),
    ("Wilayah", "RW 01"),
    ("Dibuka oleh", "bu rinai"),
)


def test_an_event_has_an_id_of_its_own_and_ends_after_it_began() -> None:
    """The id that is taken is not taken again; an end before the start is refused."""
    front, _, script = interview(*BASIC, *EVENT)
    assert front["events"] == [
        {
            "id": "rapat-2",
            "name": "Rapat",
            "start": "2026-01-31 19:30",
            "end": "2026-01-31 21:00",
            "place": "rw-01",
            "opened_by": "rinai",
        }
    ]
    assert any("sesudah mulai" in one for one in script.told)
    assert any("Sabtu, 31 Januari 2026 19.30" in one for one in script.told)


def test_a_speaker_who_is_not_registered_is_a_name_or_becomes_an_entry() -> None:
    """Only with a person's consent; the entry has what the registry asks for."""
    front, talk, _ = interview(
        *BASIC,
        ("Ada narasumber", "y"),
        ("Nama narasumber", "Angin Sejuk"),
        ("Daftarkan", "t"),
        ("Jabatan atau peran", "Ketua RT"),
        ("Ada narasumber lain", "y"),
        ("Nama narasumber", "Kabut Pagi"),
        ("Daftarkan", "y"),
        ("Jabatannya", "Camat"),
        ("Jabatan itu", "Head of district"),
    )
    assert front["speakers"] == [
        {"name": "Angin Sejuk", "role": "Ketua RT"},
        {"person": "kabut-pagi"},
    ]
    (new,) = talk.new
    assert (new.registry, new.entry) == (
        "people",
        {
            "id": "kabut-pagi",
            "name": "Kabut Pagi",
            "role": {"id": "Camat", "en": "Head of district"},
        },
    )


def test_a_promise_has_its_amount_in_rupiah_and_its_due_as_it_is_known() -> None:
    """*Rp2,5 juta* and *Desember 2026* are read as people write them."""
    front, _, _ = interview(
        *BASIC,
        ("Ada yang dijanjikan", "y"),
        ("Apa yang dijanjikan", "Memasang lampu"),
        ("Penanggung jawab", "LMK"),
        ("Tenggat", "Desember 2026"),
        ("Di wilayah", "RW 01"),
        ("Di wilayah", "Awan"),
        ("Nilai", "Rp2,5 juta"),
        ("Keterangan", "tiap RT"),
    )
    assert front["actions"] == [
        {
            "id": "memasang-lampu",
            "text": "Memasang lampu",
            "owner": "lmk",
            "due": "2026-12",
            "places": ["rw-01", "awan"],
            "amount": "2500000",
            "amount_note": "tiap RT",
        }
    ]


def test_a_topic_that_is_registered_in_the_talk_can_be_chosen_in_it() -> None:
    """A part of a name is taken only where a person says that it is meant."""
    front, talk, _ = interview(
        BASIC[0],
        BASIC[1],
        ("Topik", "Lampu"),
        ("Daftarkan", "y"),
        ("Namanya dalam", "Lamps"),
        ("Topik lain", "air"),
        BASIC[3],
    )
    assert front["topics"] == ["lampu", "air"]
    assert [one.entry["name"] for one in talk.new] == [{"id": "Lampu", "en": "Lamps"}]


FIELD = {one.key: one for part in FIELDS.values() for one in part}


@pytest.mark.parametrize(
    ("key", "answer", "strict", "aloud"),
    [
        ("date", "31 Juli 2025", "2025-07-31", "2025-07-31"),
        ("date", "7/8/2025", "7/8/2025", "2025-08-07"),
        ("date", "17/8/2025", "2025-08-17", "2025-08-17"),
        ("start", "7/8/2025 19.30", "7/8/2025 19.30", "2025-08-07 19:30"),
        ("due", "Desember 2026", "2026-12", "2026-12"),
        ("amount", "Rp 1.500.000", "1500000", "1500000"),
        ("date", "besok", "besok", "besok"),
        ("title", "  Dua   kata ", "Dua kata", "Dua kata"),
    ],
)
def test_answers_are_read_as_people_write_them(
    key: str, answer: str, strict: str, aloud: str
) -> None:
    """Without anybody who is shown what was read, a date of two meanings stays as it is."""
    assert read(FIELD[key], answer) == strict
    assert read_aloud(FIELD[key], answer) == aloud


def test_a_date_that_was_read_is_said_in_words() -> None:
    """With its weekday, by which people notice a mistake."""
    assert [in_words("2026-08-07", one) for one in LANGUAGES] == [
        "Jumat, 7 Agustus 2026",
        "Friday, 7 August 2026",
    ]
    assert in_words("2026-08-07 19:30", ORIGINAL) == "Jumat, 7 Agustus 2026 19.30"
    assert in_words("2026-08", ORIGINAL) == "2026-08"


def every_field() -> Iterable[tuple[str, Field]]:
    """Each question of free words, with the list that it is of."""
    for part, fields in FIELDS.items():
        for one in fields:
            if one.kind is None and one.example:
                yield part, one


@pytest.mark.parametrize(("part", "one"), [*every_field()])
def test_the_example_of_every_question_is_a_right_answer(part: str, one: Field) -> None:
    """Whoever does as shown is understood."""
    assert objection(part, one, read(one, one.example), "id") is None


TEXT = "# Pejabat.\n- id: a\n  name: A\n\n# Warga\n- {id: b, name: B}  # catatan\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TEXT, f'{TEXT}\n- id: c\n  name: "C: satu"\n'),
        ("", '- id: c\n  name: "C: satu"\n'),
        ("[]\n", '- id: c\n  name: "C: satu"\n'),
        ("# kosong\n", '# kosong\n- id: c\n  name: "C: satu"\n'),
        (
            "- id: a\n  name: A\n- id: b\n  name: B",
            '- id: a\n  name: A\n- id: b\n  name: B\n- id: c\n  name: "C: satu"\n',
        ),
        ("- id: a\r\n  name: A\r\n", '- id: a\r\n  name: A\r\n- id: c\r\n  name: "C: satu"\r\n'),
    ],
)
def test_an_entry_is_written_below_those_that_are_there(before: str, after: str) -> None:
    """Comments, order, line ends and gaps stay."""
    assert with_entry(before, {"id": "c", "name": "C: satu"}) == after


@pytest.mark.parametrize("text", ["[{id: a, name: A}]\n", "  - id: a\n    name: A\n", "- id: [\n"])
def test_a_registry_in_another_form_is_left_as_it_is(text: str) -> None:
    """Rather no entry than a file that says something else."""
    with pytest.raises(ValueError, match="- id"):
        with_entry(text, {"id": "c", "name": "C"})


def test_texts_with_signs_of_yaml_are_read_as_they_were_answered() -> None:
    """Quotation marks, colons, hashes and backslashes are part of a text."""
    title = 'Rapat: "air" # 1 \\ lain'
    front = {
        "title": title,
        "date": "2026-02-01",
        "summary": "'kutip' - dan: lain",
        "topics": ["air"],
        "byline": ["lmk"],
        "speakers": [{"name": "Yes", "role": "- 1", "institution": "Kantor: satu"}],
    }
    assert front_of(article_text(front)) == {"status": "draft", **front}


def test_choices_are_found_by_every_name() -> None:
    """By id, name, other names and abbreviation, without regard to case; not by a part."""
    people = choices_of("people", REGISTRY, ORIGINAL)
    (rinai,) = people.known
    found = [people.find(one) for one in ("rinai", "BU RINAI", "Rinai T")]
    assert found == [rinai, rinai, None]
    assert [one.id for one in people.like("tenang rin")] == ["rinai"]
    assert [one.id for one in choices_of("parties", REGISTRY, ORIGINAL).known] == ["lmk", "rinai"]
    assert choices_of("places", REGISTRY, ORIGINAL).known[0].about == "Awan"


def test_a_name_of_two_entries_chooses_neither() -> None:
    """Who is meant must be said by the whole name."""
    both = Choices((Choice("a", "Kartika", ("Bu K",)), Choice("b", "Kirana", ("Bu K",))))
    assert both.find("bu k") is None
    assert both.meant("bu k") == "Kartika, Kirana"
    assert Choices().meant("x") == ""
