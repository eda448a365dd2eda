"""The program's own files, which every site has a copy of."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

# What a site of its own needs, at the top of this one; `content/` and what is made are not.
FILES: Final = (
    ".ci", ".gitattributes", ".githooks", ".github", ".gitignore", ".gitlab", ".gitlab-ci.yml",
    ".vscode", "LICENSE", "LICENSE-content.md", "Makefile", "bench", "docs", "pelicanconf.py",
    "plugins", "publishconf.py", "pyproject.toml", "requirements", "tests", "theme",
)  # fmt: skip
NEEDED: Final = ("Makefile", "pelicanconf.py", "plugins", "pyproject.toml", "theme")
_MADE: Final = shutil.ignore_patterns("__pycache__", "*.egg-info", "node_modules", ".*_cache")
# Tests of the first site's own articles and README.
_OWN: Final = ("test_content.py", "test_readme.py")


def copy_program(source: Path, target: Path) -> None:
    """Copy the program into a folder; `FileNotFoundError` where there is no whole program."""
    for name in NEEDED:
        if not (source / name).exists():
            raise FileNotFoundError(source / name)
    for name in FILES:
        one = source / name
        if one.is_dir():
            shutil.copytree(one, target / name, ignore=_MADE)
        elif one.is_file():
            shutil.copy2(one, target / name)
    for name in _OWN:
        (target / "tests" / "content" / name).unlink(missing_ok=True)
