"""Work that is spread: the same results wherever it is done, and nothing lost with a worker."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from distributed import LocalCluster

from bulletin.build import spreading
from bulletin.build.making import Record, records_of
from bulletin.build.pipeline import build
from bulletin.build.spreading import UnknownExecutorError, shares_of, spread
from bulletin.build.standing import WHOLE, store_of
from bulletin.languages import ORIGINAL
from bulletin.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope

HERE = os.getpid()


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Three workers of a real cluster, each a process of its own."""
    with LocalCluster(
        n_workers=3,
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
        host="127.0.0.1",
        silence_logs=50,
    ) as one:
        yield one


@pytest.fixture
def local(content: Content, scope_of: Callable[..., Scope]) -> Settings:
    """Settings with two processes."""
    return replace(scope_of(content.library(), ORIGINAL).settings, workers=2)


def squares(shared: int, share: Sequence[int]) -> list[int]:
    """What is shared plus the square of each number."""
    return [shared + one * one for one in share]


def die_elsewhere(shared: int, share: Sequence[int]) -> list[int]:
    """Squares, but another process than the one that asks is killed over them."""
    if os.getpid() != shared:
        os.kill(os.getpid(), signal.SIGKILL)
    return [one * one for one in share]


def slow_squares(shared: float, share: Sequence[int]) -> list[int]:
    """Squares, for which a worker needs a moment."""
    time.sleep(shared)
    return [one * one for one in share]


def fail(shared: object, share: Sequence[int]) -> list[int]:
    """Work that fails by itself."""
    raise KeyError(shared, *share)


def done(settings: Settings, count: int = 200) -> list[int]:
    """Squares of some numbers, spread as the settings say."""
    shares = shares_of(range(count), settings)
    with spread(settings, squares, 7, shares, count) as made:
        return [one for share in made for one in share]


@pytest.mark.parametrize("executor", ["in-process", "processes"])
def test_results_keep_their_order(local: Settings, executor: str) -> None:
    """Whoever works, the results come in the order of what was asked."""
    settings = replace(local, executor=executor)
    assert done(settings) == squares(7, range(200))


def test_a_cluster_gives_the_same(local: Settings, cluster: LocalCluster) -> None:
    """The workers of a cluster get what is shared, and their results keep their order."""
    settings = replace(local, executor=cluster.scheduler_address)
    assert done(settings) == squares(7, range(200))


def test_an_unknown_executor_is_told(local: Settings) -> None:
    """A way of working that nobody knows is no silent choice of another one."""
    with pytest.raises(UnknownExecutorError, match="elsewhere"):
        done(replace(local, executor="elsewhere"))


@pytest.mark.parametrize("executor", ["in-process", "processes"])
def test_a_failure_of_the_work_is_its_own(local: Settings, executor: str) -> None:
    """What the work raises is raised where its result is asked for, and the work not repeated."""
    settings = replace(local, executor=executor)
    with spread(settings, fail, "a", [[1]] * 9, 100) as made, pytest.raises(KeyError, match="a"):
        next(iter(made))


def test_nothing_is_lost_with_a_process(local: Settings) -> None:
    """A share whose process was killed is done by the one that asked for it."""
    shares = shares_of(range(200), local)
    with spread(local, die_elsewhere, HERE, shares, 200) as made:
        assert [one for share in made for one in share] == [one * one for one in range(200)]


def test_with_another_thread_nothing_is_forked(local: Settings) -> None:
    """A thread that may hold a lock keeps the work in this process."""
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        with spread(local, die_elsewhere, HERE, [range(100)], 100) as made:
            assert [*made] == [[one * one for one in range(100)]]
    finally:
        stop.set()
        other.join()


def kill_one_of(cluster: LocalCluster) -> None:
    """Kill a worker of the cluster; its nanny starts another one."""
    nanny = next(iter(cluster.workers.values()))
    os.kill(nanny.pid, signal.SIGKILL)


def test_nothing_is_lost_with_a_worker(local: Settings, cluster: LocalCluster) -> None:
    """A worker of a cluster that is killed while it works takes no share with it."""
    settings = replace(local, executor=cluster.scheduler_address)
    with spread(settings, slow_squares, 0.05, [[one] for one in range(40)], 40) as made:
        kill_one_of(cluster)
        assert [one for share in made for one in share] == [one * one for one in range(40)]


def files_of(output: Path) -> dict[str, bytes]:
    """Every file's bytes by its path."""
    found = (one for one in output.rglob("*") if one.is_file())
    return {one.relative_to(output).as_posix(): one.read_bytes() for one in found}


def test_a_site_is_the_same_wherever_it_is_made(
    local: Settings, cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this process, in several, on a cluster, one of whose workers is killed: the same bytes."""
    monkeypatch.setattr(spreading, "_WORTH_IT", 1)
    sites = []
    for executor in ("in-process", "processes", cluster.scheduler_address):
        folder = tmp_path / str(len(sites))
        settings = replace(
            local, executor=executor, output=folder / "output", cache=folder / ".cache"
        )
        if executor == cluster.scheduler_address:
            threading.Timer(0.05, kill_one_of, (cluster,)).start()
        build(settings)
        sites.append(files_of(settings.output))
        stored = {n: one for n, one in store_of(settings).values.items() if n != WHOLE}
        records: dict[str, Record] = dict(records_of(stored))
        assert {one.path for one in records.values()} == sites[-1].keys()
    assert sites[0] == sites[1] == sites[2]
