"""Who and where: people, organisations and places, and what the articles say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.model.crossreferences import identifier_of
from bulletin.schema.scalars import is_identifier

if TYPE_CHECKING:
    from tests.unit.conftest import Content

PEOPLE = """\
- {id: citra-awan, name: Citra Awan, aliases: [Bu Citra, Citra A.], organisation: lmk-awan-biru}
"""
PLACES = """\
- {id: rw-01, name: RW 01, kind: rw, parent: awan-biru}
- {id: rw-02, name: RW 02, kind: rw, parent: awan-biru}
- {id: pos-jaga, name: Pos Jaga, kind: landmark, parent: rw-01}
"""
ORGANISATIONS = """\
- {id: rt-01, name: {id: RT 01, en: RT 01}, parent: lmk-awan-biru}
- {id: rt-02, name: {id: RT 02, en: RT 02}, parent: lmk-awan-biru}
"""


@pytest.fixture
def registered(content: Content) -> Content:
    """The content with more people, places and organisations."""
    content.add("registry/people.yaml", PEOPLE)
    content.add("registry/places.yaml", PLACES)
    return content.add("registry/organisations.yaml", ORGANISATIONS)


def speakers(*entries: str) -> str:
    return f"[{', '.join('{' + one + '}' for one in entries)}]"


@pytest.mark.parametrize(
    "name", ["Citra Awan", "citra  AWAN", "Bu Citra", "Citra A.", "Citra-Awan"]
)
def test_a_name_is_that_of_the_registry(registered: Content, name: str) -> None:
    """Somebody named in an article is the person whose name, or other name, that is."""
    cross = registered.article(speakers=speakers(f"name: {name}")).library().cross
    (speaker,) = registered.story().speakers
    found = cross.voice_of(speaker)
    expected = "citra-awan"
    assert (found.id, found.name) == (expected, "Citra Awan")
    assert found.person is not None
    assert [talk.speaker for talk in found.talks] == [speaker]


def test_a_person_who_speaks_by_id_and_by_name_is_one(registered: Content) -> None:
    """Whatever way the articles name them, there is one voice with all that they said."""
    registered.article(speakers=speakers("person: citra-awan"))
    registered.article("2026-02-02-b", date="2026-02-02", speakers=speakers("name: Bu Citra"))
    voice = registered.library().cross.voices["citra-awan"]
    assert [talk.story.stem for talk in voice.talks] == ["2026-02-02-b", "2026-02-01-rapat"]
    assert "bu-citra" not in registered.library().cross.voices


def test_an_id_is_no_name(content: Content) -> None:
    """Who happens to be called as somebody's id is another one."""
    content.add("registry/people.yaml", "- {id: andi, name: Andi Wijaya, role: {id: A, en: A}}\n")
    content.article(speakers=speakers("name: Andi"))
    cross = content.library().cross
    (speaker,) = content.story().speakers
    assert cross.voice_of(speaker).person is None
    assert cross.voices["andi"].talks == ()


def test_a_shared_name_tells_of_nobody(content: Content) -> None:
    """Of two people with one name none is taken to have spoken."""
    same = "{{id: {0}, name: Citra {0}, aliases: [Bu Citra]}}"
    entries = "".join(f"- {same.format(one)}\n" for one in ("satu", "dua"))
    content.add("registry/people.yaml", entries)
    content.article(speakers=speakers("name: Bu Citra"))
    cross = content.library().cross
    (speaker,) = content.story().speakers
    assert cross.voice_of(speaker).person is None


def test_whom_only_articles_know_has_a_voice_too(content: Content) -> None:
    """A name of no registry makes one voice, however often it is written, after the others."""
    content.article(speakers=speakers("name: Élan Dwi", "name: Aki Bulan"))
    content.article("2026-02-02-b", date="2026-02-02", speakers=speakers("name: élan dwi"))
    voices = content.library().cross.voices
    assert [*voices] == ["ani-kapas", "budi-gulali", "aki-bulan", "elan-dwi"]
    assert [talk.story.stem for talk in voices["elan-dwi"].talks] == [
        "2026-02-02-b",
        "2026-02-01-rapat",
    ]
    assert voices["elan-dwi"].person is None


def test_names_without_letters_of_ours_have_identifiers() -> None:
    """They are told apart, and the same name has the same one."""
    found = [identifier_of(name) for name in ("雨", "雲", "雨", "2026")]
    assert found[0] == found[2] != found[1]
    assert all(map(is_identifier, found))


@given(st.text())
def test_every_name_makes_an_identifier(name: str) -> None:
    """Whatever is written as a name, its page has an address."""
    assert is_identifier(identifier_of(name))


def test_a_talk_is_at_its_event_or_at_none(content: Content) -> None:
    """A speaker's event is the article's event of that id."""
    content.article(
        events="[{id: a, name: A, start: 2026-02-01}, {id: b, name: B, start: 2026-02-02}]",
        speakers=speakers("person: ani-kapas, event: b", "person: budi-gulali"),
    )
    voices = content.library().cross.voices
    (at,), (everywhere,) = voices["ani-kapas"].talks, voices["budi-gulali"].talks
    assert at.event is not None
    assert at.event.id == "b"
    assert everywhere.event is None


def test_a_voice_has_what_it_opened_and_signed(content: Content) -> None:
    """Its articles are each named once, newest first."""
    content.article(
        events="[{id: a, name: A, start: 2026-02-01, opened_by: ani-kapas}]",
        byline="[ani-kapas, lmk-awan-biru]",
        speakers=speakers("person: ani-kapas"),
    )
    content.article("2026-02-02-b", date="2026-02-02", byline="[ani-kapas]")
    voice = content.library().cross.voices["ani-kapas"]
    assert [(story.stem, event.id) for story, event in voice.opened] == [("2026-02-01-rapat", "a")]
    assert [one.stem for one in voice.signed] == ["2026-02-02-b", "2026-02-01-rapat"]
    assert [one.stem for one in voice.stories] == ["2026-02-02-b", "2026-02-01-rapat"]


def test_what_is_said_of_an_organisation(registered: Content) -> None:
    """What it signed and organised, and who spoke for it: as the article says, or as registered."""
    registered.article(
        byline="[rt-01]",
        events="[{id: a, name: A, start: 2026-02-01, organiser: rt-01}]",
        speakers=speakers(
            "person: citra-awan", "name: Dodo, institution: rt-01", "person: budi-gulali"
        ),
    )
    bodies = registered.library().cross.organisations
    assert [one.stem for one in bodies["rt-01"].signed] == ["2026-02-01-rapat"]
    assert [event.id for _, event in bodies["rt-01"].organised] == ["a"]
    assert [talk.speaker.name for talk in bodies["rt-01"].talks] == ["Dodo"]
    assert [talk.speaker.person for talk in bodies["lmk-awan-biru"].talks] == ["citra-awan"]
    assert bodies["rt-02"].talks == bodies["rt-02"].signed == bodies["rt-02"].organised == ()


def test_what_an_article_says_of_an_institution_goes_before_the_registry(
    registered: Content,
) -> None:
    """A person who spoke for another organisation is not counted for their own."""
    registered.article(speakers=speakers("person: citra-awan, institution: rt-02"))
    bodies = registered.library().cross.organisations
    assert [len(bodies[one].talks) for one in ("rt-02", "lmk-awan-biru")] == [1, 0]


@pytest.mark.parametrize(
    ("speaker", "talks"),
    [("person: citra-awan", 1), ("name: Bu Citra", 1), ("name: Bu Citra, institution: Sanggar", 0)],
)
def test_a_person_speaks_for_their_own_where_no_other_is_named(
    registered: Content, speaker: str, talks: int
) -> None:
    """Whatever name they go by; an institution in words is another one."""
    registered.article(speakers=speakers(speaker))
    assert len(registered.library().cross.organisations["lmk-awan-biru"].talks) == talks


def test_a_place_has_what_is_at_its_parts(registered: Content) -> None:
    """Events and action points count for all that encloses their place, once each."""
    registered.article(
        events="[{id: a, name: A, start: 2026-02-01, place: pos-jaga}]",
        actions="[{id: pos, text: Pos, places: [pos-jaga, rw-02]}, {id: lain, text: Lain}]",
    )
    areas = registered.library().cross.areas
    found = {
        identifier: (
            [event.id for _, event in area.events],
            [action.promise.id for action in area.actions],
        )
        for identifier, area in areas.items()
    }
    assert found == {
        "pos-jaga": (["a"], ["pos"]),
        "rw-01": (["a"], ["pos"]),
        "rw-02": ([], ["pos"]),
        "awan-biru": (["a", "kerja-bakti-januari"], ["pos"]),
        "negeri-khayal": (["a", "kerja-bakti-januari"], ["pos"]),
    }
    assert [one.stem for one in areas["rw-01"].stories] == ["2026-02-01-rapat"]


def test_what_lies_below(registered: Content) -> None:
    """Parts of places, members and parts of organisations, in the registry's order."""
    cross = registered.library().cross
    assert cross.parts == {
        "negeri-khayal": ("awan-biru",),
        "awan-biru": ("rw-01", "rw-02"),
        "rw-01": ("pos-jaga",),
    }
    assert cross.children == {"lmk-awan-biru": ("rt-01", "rt-02")}
    assert cross.members == {
        "kelurahan-awan-biru": ("ani-kapas",),
        "lmk-awan-biru": ("citra-awan",),
    }


def test_an_action_point_is_owned_by_its_last_owner(registered: Content) -> None:
    """The owner of the declaration has it no more when another has been named."""
    assert [one.promise.id for one in registered.library().cross.owned["kelurahan-awan-biru"]] == [
        "saringan-kali"
    ]
    registered.article(
        updates="[{action: saringan-kali, status: planned, owner: citra-awan}]",
        actions="[{id: taman, text: Taman}]",
    )
    owned = registered.library().cross.owned
    assert {name: [one.promise.id for one in of] for name, of in owned.items()} == {
        "citra-awan": ["saringan-kali"]
    }
