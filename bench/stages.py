"""Where a build's time goes: one cold build in one process, by room and library."""

from __future__ import annotations

import json
import sys
from typing import Final

from bench.process import measure
from bench.results import Profile, Stage
from bench.tools import ROOT, SetupError, Tree

_LEAST: Final = 0.005
_IN_PROCESS: Final = json.dumps({"executor": "in-process"})


def profile(tree: Tree) -> Profile:
    """One cold build of a tree in one process, watched from inside."""
    tree.clean()
    into = tree.folder / "stages.json"
    sampler = (sys.executable, "-P", str(ROOT / "bench" / "sampler.py"), str(into))
    command = (*sampler, *tree.tool.command, "-e", f"BULLETIN={_IN_PROCESS}")
    measured = measure(command, tree.folder, tree.log, tree.environment)
    if measured.status:
        raise SetupError(f"stages: status {measured.status}; the work folder's log says why")
    seen: dict[str, tuple[float, float]] = json.loads(into.read_text("utf-8"))
    seconds = sum(own for own, _ in seen.values())
    stages = [Stage(name, own, total) for name, (own, total) in seen.items()]
    kept = [one for one in stages if one.total >= _LEAST * seconds]
    return Profile(tree.pairs, seconds, tuple(sorted(kept, key=lambda one: -one.own)))
