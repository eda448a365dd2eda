"""The file that remembers values: never wrong, whatever has happened to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.build.store import Store

VERSION = b"v" * 16
VALUES = {"a": (1, b"satu"), "b": (2, b"dua"), "c": (3, b"tiga")}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store lies, in a folder that is not there yet."""
    return tmp_path / "cache" / "one.store"


def test_values_are_there_again(path: Path) -> None:
    """What was saved is loaded; what changed or went since is appended."""
    store = Store(path, VERSION)
    store.save(dict(VALUES))
    size = path.stat().st_size
    again = Store(path, VERSION)
    assert again.values == VALUES
    again.save({"a": (1, b"satu"), "b": (2, b"lain")})
    assert path.stat().st_size > size
    assert Store(path, VERSION).values == {"a": (1, b"satu"), "b": (2, b"lain")}


def test_equal_values_touch_nothing(path: Path) -> None:
    """Saving the same again leaves the file as it is."""
    Store(path, VERSION).save(dict(VALUES))
    before = path.stat()
    Store(path, VERSION).save(dict(VALUES))
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_another_version_starts_anew(path: Path) -> None:
    """What other code has written is not read, and is replaced."""
    Store(path, VERSION).save(dict(VALUES))
    other = Store(path, b"w" * 16)
    assert other.values == {}
    other.save({"x": (1,)})
    assert Store(path, b"w" * 16).values == {"x": (1,)}
    assert Store(path, VERSION).values == {}


def test_cut_off_anywhere(path: Path) -> None:
    """Of a file that was cut off, the whole records count; it can be saved again."""
    store = Store(path, VERSION)
    store.save({"a": (1, b"satu")})
    first = path.stat().st_size
    store.save(dict(VALUES))
    data = path.read_bytes()
    for length in range(len(data)):
        path.write_bytes(data[:length])
        cut = Store(path, VERSION)
        assert cut.values == ({"a": (1, b"satu")} if length >= first else {})
        cut.save(dict(VALUES))
        assert Store(path, VERSION).values == VALUES


def test_a_wrong_byte_anywhere(path: Path) -> None:
    """A damaged record is not read, nor what follows it."""
    Store(path, VERSION).save(dict(VALUES))
    data = path.read_bytes()
    for at in range(len(data)):
        damaged = bytearray(data)
        damaged[at] ^= 0x40
        path.write_bytes(damaged)
        assert Store(path, VERSION).values == {}


def test_the_file_does_not_grow_for_ever(path: Path) -> None:
    """Where most of it is waste, the file is written anew."""
    store = Store(path, VERSION)
    for number in range(2000):
        store.save({"a": (number, b"x" * 100)})
    assert path.stat().st_size < 100_000
    assert Store(path, VERSION).values == {"a": (1999, b"x" * 100)}


def test_no_file_is_an_empty_store(path: Path) -> None:
    """Nothing is made before something is saved."""
    assert Store(path, VERSION).values == {}
    assert not path.parent.exists()
