"""Pairs as groups."""

from __future__ import annotations

from bulletin.model.grouping import grouped


def test_values_of_a_key_come_in_their_order_and_keys_as_they_come_first() -> None:
    """Nothing is sorted, and nothing is left out that comes twice."""
    found = grouped([("b", 2), ("a", 1), ("b", 1), ("b", 2)])
    assert [*found.items()] == [("b", (2, 1, 2)), ("a", (1,))]


def test_nothing_has_no_group() -> None:
    """No pairs are no keys."""
    assert grouped(()) == {}
