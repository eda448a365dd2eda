"""The spelling pass with the real dictionaries: it finds what was planted, and nothing else.

`make spelling` runs it in an environment of its own; the unit tests know no dictionary.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

import click
from click.testing import CliRunner

from bulletin.commands import main as bulletin

ROOT: Final = Path(__file__).resolve().parents[2]
BASE: Final = ROOT / "tests" / "invalid" / "_base"
INVENTED: Final = ROOT / "tests" / "sites" / "awan-biru"
NOW: Final = "1773550800"  # the invented site's day
CODE: Final = "spelling"
STEM: Final = "articles/2026/2026-02-01-rapat"
# Each file with the words that are wrong in it, and with others that are right.
PLANTED: Final = {
    f"{STEM}.id.md": (
        """---
title: Warga membersihkan saluraan
date: 2026-02-01
summary: Hasil rapat warga tentang kebersihan lingkugan.
topics: [kebersihan]
byline: [lmk-awan-biru]
---

Warga bersepakat membershkan Kali Gulali bersama-sama setiap sepekan sekali.
Pengurus RT 06 menyampikan rencana pascabanjir kepada Ibu Kumbang Embun.
Kumbang Embun, pemateri dari puskesmas, menjelaskan `kode` dan istilah *downstreem*.
""",
        {"saluraan", "lingkugan", "membershkan", "menyampikan"},
    ),
    f"{STEM}.en.md": (
        """---
title: Residents clean the dranes
summary: What the neighbourhood meeting decided about cleanliness.
---

The commitee recieved the kelurahan's organised plan on Sunday, and the residents agreed.
""",
        {"dranes", "commitee", "recieved"},
    ),
}
# The invented site is spelt well, but for one word of which KBBI has another form (fondasi).
MISSPELT: Final = {"pondasinya"}


def unknown(content: Path) -> dict[str, set[str]]:
    """The unknown words of each file of a content folder, by its path in that folder."""
    arguments = ["check", "--spelling", "--format", "json", "--lang", "en", str(content)]
    done = CliRunner().invoke(bulletin, arguments, prog_name="bulletin")
    if done.exit_code not in {0, 1} or (done.exception and not _is_exit(done.exception)):
        click.echo(done.stderr or repr(done.exception), err=True, nl=False)
        sys.exit(done.exit_code or 1)
    found: dict[str, set[str]] = {}
    for one in json.loads(done.stdout or "[]"):
        if one["code"] == CODE:
            name = Path(one["path"]).resolve().relative_to(content.resolve()).as_posix()
            found.setdefault(name, set()).add(one["message"].split("“")[1].split("”")[0])
    return found


def _is_exit(exception: BaseException) -> bool:
    return isinstance(exception, SystemExit)


def planted(folder: Path) -> Path:
    """A content folder with the planted words."""
    content = Path(shutil.copytree(BASE, folder / "content"))
    for inside, (text, _) in PLANTED.items():
        (content / inside).write_text(text, "utf-8")
    return content


def main() -> int:
    """Compare what is found with what is expected; the exit status."""
    os.environ["SOURCE_DATE_EPOCH"] = NOW
    with tempfile.TemporaryDirectory(prefix="bulletin-spelling-") as folder:
        found = unknown(planted(Path(folder)))
    expected = {inside: words for inside, (_, words) in PLANTED.items()}
    real = {word for words in unknown(INVENTED).values() for word in words}
    if found != expected:
        click.echo(f"planted: {expected}\nfound: {found}", err=True)
    if real != MISSPELT:
        click.echo(f"{INVENTED.name}: {real}, expected {MISSPELT}", err=True)
    return int(found != expected or real != MISSPELT)


if __name__ == "__main__":
    sys.exit(main())
