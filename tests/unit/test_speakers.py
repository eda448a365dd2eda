"""Who spoke: a name that two people share, and a speaker whom the registry knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content

PEOPLE = """\
- {id: ani-kapas, name: Ani Kapas, aliases: [Bu Ani]}
- {id: budi-gulali, name: Budi Gulali, aliases: [Pak Budi, Budi Gulali]}
"""


@pytest.fixture
def content(content: Content) -> Content:
    """The valid content with aliases of its people."""
    return content.put("registry/people.yaml", PEOPLE)


@pytest.mark.parametrize(
    ("person", "field", "found", "first"),
    [
        ("name: Ani Kapas", "2.name", "Ani Kapas", "ani-kapas"),
        ("name: ani kápas", "2.name", "ani kápas", "ani-kapas"),
        ("name: Cici, aliases: [Cici L., BU ANI.]", "2.aliases.1", "BU ANI.", "ani-kapas"),
        ("name: Pak Budi", "2.name", "Pak Budi", "budi-gulali"),
        ("name: Cici, aliases: [Budi Gulali]", "2.aliases.0", "Budi Gulali", "budi-gulali"),
    ],
)
def test_a_name_that_two_people_share_is_told(
    content: Content, person: str, field: str, found: str, first: str
) -> None:
    """At the second of them, whatever the letter case, marks and signs."""
    content.put("registry/people.yaml", f"{PEOPLE}- {{id: cici, {person}}}\n")
    (problem,) = content.problems()
    assert (problem.code, problem.is_error) == ("shared-name", False)
    assert (problem.line, problem.field) == (3, field)
    assert dict(problem.values) == {"found": found, "other": first}


@pytest.mark.parametrize("person", ["name: Ani", "name: Cici, aliases: [Bu Cici]", "name: Ani K."])
def test_people_may_be_called_alike(content: Content, person: str) -> None:
    """A part of a name is not the name, nor is an alias that repeats its own person's name."""
    assert content.put("registry/people.yaml", f"{PEOPLE}- {{id: cici, {person}}}\n").codes() == []


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ani Kapas", "ani-kapas"),
        ("ANI KAPAS", "ani-kapas"),
        ("Bu Ani", "ani-kapas"),
        ("Pak-Budi", "budi-gulali"),
    ],
)
def test_a_speaker_whom_the_registry_knows_is_told(
    content: Content, name: str, person: str
) -> None:
    """Pages take them for that person, which may be wrong."""
    content.article(speakers=f"[{{person: ani-kapas}}, {{name: Cici}}, {{name: {name}}}]")
    content.translation(speakers=f"[{{name: {name}, role: Guest}}]")
    found = [one for one in content.problems() if one.code != "words-without-original"]
    assert [(one.code, one.field, one.is_error) for one in found] == [
        ("speaker-registered", "speakers.2.name", False)
    ]
    assert dict(found[0].values) == {"found": name, "other": person}


@pytest.mark.parametrize("name", ["Ani", "Bu Ani (warga)", "Ani Kapas Sutra", "Cici"])
def test_another_speaker_is_not_told(content: Content, name: str) -> None:
    """Nor one by a name that two people share, which belongs to neither."""
    assert content.article(speakers=f"[{{name: {name}}}]").codes() == []
    content.put("registry/people.yaml", f"{PEOPLE}- {{id: cici, name: Bu Ani}}\n")
    assert content.article(speakers="[{name: Bu Ani}]").codes() == ["shared-name?"]


def test_a_broken_entry_of_the_registry_is_told_alone(content: Content) -> None:
    """What has no name has no name to share."""
    content.put("registry/people.yaml", f"{PEOPLE}- {{id: cici}}\n- {{id: Dodi, name: Bu Ani}}\n")
    assert {one.code for one in content.problems()} == {"required", "identifier"}
