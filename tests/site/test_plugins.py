"""Other people's Pelican plugins work beside ours."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Built, Run

GUEST = """
from pathlib import Path
from pelican import signals
from pelican.generators import Generator


class Guest(Generator):
    def generate_context(self):
        self.context["guest"] = "seen"

    def generate_output(self, writer):
        target = Path(self.output_path) / "buku-tamu" / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        counted = len(self.context["articles"])
        target.write_text(f"<p>{counted} {self.context['guest']}</p>", "utf-8")
        (Path(self.output_path) / "index.html").write_text("taken", "utf-8")


def register():
    signals.get_generators.connect(generators)


def generators(pelican):
    return Guest
"""
SIGNALS = """
from pathlib import Path
from pelican import signals

HEARD = []


def note(*given, **named):
    HEARD.append("initialized")


def finished(pelican):
    HEARD.append("finalized")
    Path(pelican.settings["HEARD"]).write_text(" ".join(HEARD), "utf-8")


def register():
    signals.initialized.connect(note)
    signals.finalized.connect(finished)
"""


@pytest.fixture
def with_plugins(tmp_path: Path) -> list[str]:
    """Pelican's arguments that add the two plugins of somebody else to ours."""
    folder = tmp_path / "their-plugins"
    folder.mkdir()
    (folder / "guestbook.py").write_text(dedent(GUEST), "utf-8")
    (folder / "listener.py").write_text(dedent(SIGNALS), "utf-8")
    settings = {
        "PLUGINS": ["bulletin", "guestbook", "listener"],
        "PLUGIN_PATHS": [str(folder)],
        "HEARD": str(tmp_path / "heard"),
        "SITEURL": "https://awan-biru.example/warta",
    }
    return ["-e", *(f"{name}={json.dumps(value)}" for name, value in settings.items())]


def test_generator_of_another_plugin_adds_its_file(
    site: Built, pelican: Run, with_plugins: list[str], tmp_path: Path
) -> None:
    """A file that another plugin's generator writes is published; ours stay as they are."""
    output = tmp_path / "output"
    done = pelican(site.settings.content, output, *with_plugins)
    assert done.returncode == 0, done.stderr
    files = type(site)(output, site.settings).files
    count = len(site.library.stories)
    assert files.pop("buku-tamu/index.html") == f"<p>{count} seen</p>".encode()
    assert files == site.files


def test_signals_of_pelican_are_sent(
    site: Built, pelican: Run, with_plugins: list[str], tmp_path: Path
) -> None:
    """Other plugins hear when Pelican begins and when it has finished."""
    assert pelican(site.settings.content, tmp_path / "output", *with_plugins).returncode == 0
    assert (tmp_path / "heard").read_text("utf-8") == "initialized finalized"


def test_plugin_that_is_gone_takes_its_file_along(
    site: Built, pelican: Run, with_plugins: list[str], tmp_path: Path
) -> None:
    """A build without the plugin takes its file out of the site again."""
    output = tmp_path / "output"
    assert pelican(site.settings.content, output, *with_plugins).returncode == 0
    without = pelican(site.settings.content, output, "-e", f'SITEURL="{site.settings.siteurl}"')
    assert without.returncode == 0
    assert type(site)(output, site.settings).files == site.files
