"""Where work is done: in this process, in several of this machine, or on a Dask cluster.

Work is a function of something shared (a library) and a share of items. All three ways are a
`concurrent.futures.Executor`; what the executor itself fails to do, such as when a process was
killed, is done here in its place, so that no share is lost.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, TypeVar

from bulletin.build.children import end_with, may_fork
from bulletin.settings import Settings

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Made = TypeVar("Made")
Work = Callable[[Shared, Sequence[Item]], Made]

IN_PROCESS: Final = "in-process"
PROCESSES: Final = "processes"
_WORTH_IT: Final = 64  # items; below, starting a process costs more than it saves
_shared: Any = None  # what this worker process was started with


class InProcess(Executor):
    """Does the work at once, where it stands."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as the base
        """The future of a call that is already made."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as failure:  # noqa: BLE001 - it is raised where the result is asked for
            future.set_exception(failure)
        return future


class UnknownExecutorError(ValueError):
    """The setting `executor` names no way of working."""

    is_explained = True

    def __init__(self, found: str) -> None:
        """Say in both languages what it may be."""
        super().__init__(
            f"executor: “{found}” tidak dikenal; pilih “{PROCESSES}”, “{IN_PROCESS}”, atau alamat "
            f"Dask “tcp://…” / unknown; choose “{PROCESSES}”, “{IN_PROCESS}” or a Dask address"
        )


@dataclass(frozen=True, slots=True)
class _Failed:
    """A failure of the work itself, told apart from one of the executor."""

    error: Exception


class Spread(Generic[Made]):
    """Work under way; iterating gives what was made of each share, in their order."""

    def __init__(self, tasks: Iterable[tuple[Callable[[], Made], Future[Any]]]) -> None:
        """`tasks` are futures, each with a call that does the same here."""
        self._tasks = list(tasks)

    def __iter__(self) -> Iterator[Made]:
        """What was made of each share, as soon as it is there."""
        for here, future in self._tasks:
            yield _result(here, future)

    def cancel(self) -> None:
        """Begin nothing more."""
        for _, future in self._tasks:
            future.cancel()


def _result(here: Callable[[], Made], future: Future[Any]) -> Made:
    try:
        made = future.result()
    except Exception:  # noqa: BLE001 - whatever an executor's failure is called
        return here()
    if isinstance(made, _Failed):
        raise made.error
    return made  # type: ignore[no-any-return]


@contextmanager
def spread(
    settings: Settings,
    work: Work[Shared, Item, Made],
    shared: Shared,
    shares: Iterable[Sequence[Item]],
    count: int,
) -> Iterator[Spread[Made]]:
    """Let `work(shared, share)` be done for every share of, in all, `count` items.

    Functions and items must be picklable, and `shared` too where it leaves this machine.
    """
    with _executor(settings, shared, count) as (executor, call):
        under_way = Spread(
            (partial(work, shared, share), _submitted(executor, call, work, share))
            for share in shares
        )
        try:
            yield under_way
        finally:
            under_way.cancel()


def _submitted(executor: Executor, *call: Any) -> Future[Any]:  # noqa: ANN401 - any call
    """The future of a call; one that has failed where the executor takes no more."""
    try:
        return executor.submit(*call)
    except Exception as failure:  # noqa: BLE001 - whatever an executor's failure is called
        lost: Future[Any] = Future()
        lost.set_exception(failure)
        return lost


def shares_of(items: Sequence[Item], settings: Settings) -> list[Sequence[Item]]:
    """Items cut into shares: small enough that nobody waits long for the last one."""
    size = max(8, min(128, len(items) // (8 * workers_of(settings)) + 1))
    return [items[at : at + size] for at in range(0, len(items), size)]


def workers_of(settings: Settings) -> int:
    """How many processes work; by default as many as there are cores."""
    return settings.workers or len(os.sched_getaffinity(0))


@contextmanager
def _executor(
    settings: Settings, shared: object, count: int
) -> Iterator[tuple[Executor, Callable[..., Any]]]:
    """An executor, and the function through which it calls work with what is shared."""
    if "://" in settings.executor:
        with _cluster(settings.executor, shared) as found:
            yield found
    elif settings.executor not in {IN_PROCESS, PROCESSES}:
        raise UnknownExecutorError(settings.executor)
    elif _is_spread(settings, count):
        with _pool(settings, shared) as pool:
            yield pool, _call_shared
    else:
        yield InProcess(), _Call(shared)


def _is_spread(settings: Settings, count: int) -> bool:
    """Whether processes are wanted, worth it, and can be had."""
    wanted = settings.executor == PROCESSES and workers_of(settings) > 1
    return wanted and count >= _WORTH_IT and may_fork()


@contextmanager
def _pool(settings: Settings, shared: object) -> Iterator[Executor]:
    """Processes that inherit what is shared, without a copy where the system can fork."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - 30 ms, not always needed

    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    given = shared, os.getpid()
    pool = ProcessPoolExecutor(workers_of(settings), context, _receive, given)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _cluster(address: str, shared: object) -> Iterator[tuple[Executor, Callable[..., Any]]]:
    """A Dask cluster; what is shared is sent to every worker once."""
    from distributed import Client  # noqa: PLC0415 - an optional package

    with Client(address, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        sent = client.scatter(shared, broadcast=True, hash=False)

        class Cluster(Executor):
            """Submits with what was sent; the base of Dask's own executor does not place it."""

            def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as the base
                """The future of a call with what was sent."""
                return client.submit(fn, sent, *args, pure=False, **kwargs)  # type: ignore[no-any-return]

        yield Cluster(), _call


def _receive(shared: object, parent: int) -> None:
    """Begin a worker process, with streams of its own: a lock of the others may be held."""
    global _shared  # noqa: PLW0603 - one a process, set once
    _shared = shared
    end_with(parent)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", closefd=False) for number in (1, 2))


def _call_shared(work: Work[Any, Any, Any], share: Sequence[Any]) -> Any:  # noqa: ANN401
    return _call(_shared, work, share)


@dataclass(frozen=True, slots=True)
class _Call:
    """Calls work in this process."""

    shared: Any

    def __call__(self, work: Work[Any, Any, Any], share: Sequence[Any]) -> Any:  # noqa: ANN401
        return _call(self.shared, work, share)


def _call(shared: object, work: Work[Any, Any, Any], share: Sequence[Any]) -> Any:  # noqa: ANN401
    try:
        return work(shared, share)
    except Exception as failure:  # noqa: BLE001 - raised again where the result is asked for
        return _Failed(failure)
