"""What is made of things that are the same ones is made once, and forgotten when it is not used."""

from __future__ import annotations

import pickle

from bulletin.model.kept import Kept, at_once


def _note(*things: object) -> tuple[object, ...]:
    return things


def test_what_is_the_same_is_made_once() -> None:
    """Of the same things the same result is given, of equal ones another."""
    kept, one, equal = Kept(), [1], [1]
    assert kept.made(_note, one) is kept.made(_note, one)
    assert kept.made(_note, one) is not kept.made(_note, equal)


def test_another_build_has_what_the_last_one_used() -> None:
    """A result lives on as long as every build asks for it."""
    kept, one, other = Kept(), [1], [2]
    first, second = kept.made(_note, one), kept.made(_note, other)
    kept.turn()
    assert kept.made(_note, one) is first
    kept.turn()
    assert kept.made(_note, one) is first
    assert kept.made(_note, other) is not second


def test_things_are_held_while_they_are_known() -> None:
    """No other thing gets the `id` of one whose result is kept."""
    kept = Kept()
    for number in range(1000):
        assert kept.made(_note, [number]) == ([number],)


def test_another_process_begins_with_nothing() -> None:
    """Nothing of it is sent elsewhere."""
    kept, one = Kept(), [1]
    kept.made(_note, one)
    assert len(pickle.dumps(kept)) == len(pickle.dumps(Kept()))


def test_items_are_made_at_once() -> None:
    """A generator's items can be asked for twice."""
    kept, numbers = Kept(), [1, 2]
    doubled = at_once(lambda given: (2 * one for one in given))
    assert kept.made(doubled, numbers) == (2, 4)
    assert kept.made(doubled, numbers) == (2, 4)
