"""The atomic publication of a folder."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.build import trees
from bulletin.build.publication import ForeignFolderError, Publication, demand_ours

Files = dict[str, bytes]
OURS = {"404.html": b"a", "sitemap.xml": b"b", "robots.txt": b"c"}


def publish(output: Path, files: Files) -> tuple[int, int]:
    """Publish our files and some more; how many were written, how many taken away."""
    with Publication(output) as one:
        for path, data in {**OURS, **files}.items():
            one.add(path, data)
        return one.finish()


def break_off(one: Publication) -> None:
    """Add a file, then fail."""
    one.add("a", b"dua")
    raise ZeroDivisionError


def files_in(folder: Path) -> Files:
    """Every file's bytes by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file's inode and time of change."""
    found = {}
    for path in files_in(folder):
        stat = (folder / path).stat()
        found[path] = (stat.st_ino, stat.st_mtime_ns)
    return found


def without_clashes(files: Files) -> Files:
    """No file of a set is the folder of another one."""
    folders = {parent.as_posix() for path in files for parent in Path(path).parents}
    return {path: data for path, data in files.items() if path not in folders}


FILES = st.dictionaries(
    st.lists(st.sampled_from(["a", "b", "index.html"]), min_size=1, max_size=3).map("/".join),
    st.sampled_from([b"", b"satu", b"dua"]),
    max_size=8,
).map(without_clashes)


@given(FILES, FILES)
def test_the_output_is_the_last_set(first: Files, second: Files) -> None:
    """After any two builds there is the second one; what is equal was not touched."""
    with TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        assert publish(output, first) == (len(first) + 3, 0)
        before = stamps(output)
        written, removed = publish(output, second)
        assert files_in(output) == {**OURS, **second}
        after = stamps(output)
        same = {
            path
            for path in {**OURS, **first}
            if {**OURS, **first}[path] == {**OURS, **second}.get(path)
        }
        assert {path: after[path] for path in same} == {path: before[path] for path in same}
        assert written == len(second) + 3 - len(same)
        assert removed == len(first.keys() - second.keys())
        assert [one.name for one in Path(folder).iterdir()] == ["output"]


def test_nothing_changed_nothing_touched(tmp_path: Path) -> None:
    """An equal site leaves even the folder as it was."""
    output = tmp_path / "output"
    publish(output, {"a/b": b"satu"})
    before = [
        (path, path.stat().st_ino, path.stat().st_mtime_ns) for path in (output, output / "a")
    ]
    assert publish(output, {"a/b": b"satu"}) == (0, 0)
    assert before == [
        (path, path.stat().st_ino, path.stat().st_mtime_ns) for path in (output, output / "a")
    ]


def test_nothing_is_seen_before_the_end(tmp_path: Path) -> None:
    """Until `finish` the old site stands as it was."""
    output = tmp_path / "output"
    publish(output, {"a": b"satu"})
    with Publication(output) as one:
        for path in OURS:
            one.add(path, b"baru")
        assert files_in(output) == {**OURS, "a": b"satu"}
        one.finish()
    assert files_in(output) == dict.fromkeys(OURS, b"baru")


def test_a_failed_build_leaves_the_old_site(tmp_path: Path) -> None:
    """A failure on the way changes nothing, and leaves nothing aside."""
    output = tmp_path / "output"
    publish(output, {"a": b"satu"})
    with pytest.raises(ZeroDivisionError), Publication(output) as one:
        break_off(one)
    assert files_in(output) == {**OURS, "a": b"satu"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_failed_first_build_leaves_nothing(tmp_path: Path) -> None:
    """Without an old site there is none after a failure either."""
    with pytest.raises(ZeroDivisionError), Publication(tmp_path / "output") as one:
        break_off(one)
    assert [*tmp_path.iterdir()] == []


def test_a_foreign_folder_is_refused(tmp_path: Path) -> None:
    """A folder that holds other people's files is not replaced."""
    (tmp_path / "catatan.txt").write_text("penting")
    with pytest.raises(ForeignFolderError, match="empty"):
        publish(tmp_path, {})
    assert files_in(tmp_path) == {"catatan.txt": b"penting"}


def test_a_file_is_no_output_folder(tmp_path: Path) -> None:
    """A file in the place of the folder is not replaced."""
    (tmp_path / "output").write_text("penting")
    with pytest.raises(ForeignFolderError):
        publish(tmp_path / "output", {})
    assert (tmp_path / "output").read_text() == "penting"


@pytest.mark.parametrize("hidden", [".git", ".nojekyll"])
def test_hidden_entries_stay(tmp_path: Path, hidden: str) -> None:
    """What begins with a dot at the top, such as a repository, is carried over."""
    output = tmp_path / "output"
    (output / ".git").mkdir(parents=True)
    (output / ".git" / "HEAD").write_text("main")
    (output / ".nojekyll").touch()
    publish(output, {"a": b"satu"})
    publish(output, {"a": b"dua"})
    assert (output / hidden).exists()
    assert (output / ".git" / "HEAD").read_text() == "main"


def test_folders_that_are_empty_now_go(tmp_path: Path) -> None:
    """No empty folder is left where a page has gone."""
    publish(tmp_path / "output", {"a/b/index.html": b"satu"})
    publish(tmp_path / "output", {})
    assert not (tmp_path / "output" / "a").exists()


def test_a_file_may_become_a_folder(tmp_path: Path) -> None:
    """An address may change its kind, both ways."""
    output = tmp_path / "output"
    publish(output, {"a": b"satu"})
    publish(output, {"a/b": b"satu"})
    assert files_in(output) == {**OURS, "a/b": b"satu"}
    publish(output, {"a": b"satu"})
    assert files_in(output) == {**OURS, "a": b"satu"}


def test_pages_can_be_read_by_a_server(tmp_path: Path) -> None:
    """The folder that was built aside is open to others, as a folder usually is."""
    publish(tmp_path / "output", {})
    assert (tmp_path / "output").stat().st_mode & 0o755 == 0o755


def test_a_link_stands_in_where_folders_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a system without the exchange, the output becomes a link that is led in one step."""
    output = tmp_path / "output"
    publish(output, {"a": b"satu", "b": b"satu"})
    kept = stamps(output)["b"]
    monkeypatch.setattr(trees, "exchange", trees.exchange_by_link)  # the path of another system
    for data in (b"dua", b"tiga", b"empat"):
        publish(output, {"a": data, "b": b"satu"})
        assert files_in(output) == {**OURS, "a": data, "b": b"satu"}
        assert stamps(output)["b"] == kept
    assert output.is_symlink()
    assert len([*tmp_path.iterdir()]) == 2


def test_unchanged_files_are_copied_where_there_are_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without hard links gets copies with their times."""

    def refuse(source: Path, target: Path) -> None:
        raise OSError(source, target)

    output = tmp_path / "output"
    publish(output, {"a": b"satu", "b": b"satu"})
    before = stamps(output)["b"][1]
    monkeypatch.setattr(os, "link", refuse)
    publish(output, {"a": b"dua", "b": b"satu"})
    assert files_in(output) == {**OURS, "a": b"dua", "b": b"satu"}
    assert stamps(output)["b"][1] == before


def test_strangers_beside_the_output_stay(tmp_path: Path) -> None:
    """A hidden folder of another owner beside the output is neither read nor removed."""
    stranger = tmp_path / ".output-keys"
    stranger.mkdir()
    (stranger / ".env").write_text("rahasia")
    publish(tmp_path / "output", {"a": b"satu"})
    publish(tmp_path / "output", {"a": b"dua"})
    assert (stranger / ".env").read_text() == "rahasia"
    assert not (tmp_path / "output" / ".env").exists()


def test_rests_of_a_killed_build_are_cleared_away(tmp_path: Path) -> None:
    """What a killed build left aside goes; hidden entries that were on their way come home."""
    publish(tmp_path / "output", {"a": b"satu"})
    rest = tmp_path / ".bulletin-build-killed"
    (rest / "site" / ".git").mkdir(parents=True)
    (rest / "output-name").write_text("output")
    publish(tmp_path / "output", {"a": b"satu"})
    assert not rest.exists()
    assert (tmp_path / "output" / ".git").is_dir()


def test_rests_of_another_output_stay(tmp_path: Path) -> None:
    """Only the rests of the same output are cleared away."""
    rest = tmp_path / ".bulletin-build-other"
    (rest / "site").mkdir(parents=True)
    (rest / "output-name").write_text("other")
    publish(tmp_path / "output", {"a": b"satu"})
    assert rest.is_dir()


def test_an_output_inside_the_content_is_refused(tmp_path: Path) -> None:
    """A site is not written among its own sources."""
    with pytest.raises(ForeignFolderError):
        demand_ours(tmp_path / "content" / "output", tmp_path / "content")
