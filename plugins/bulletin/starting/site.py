"""The content of a new site: its name, its places, the LMK, and pages about the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Final

from bulletin.authoring.files import entry_lines
from bulletin.importing.naming import identifier
from bulletin.languages import CODES, ORIGINAL, TRANSLATION
from bulletin.sources.yaml_faults import quoted

PAGES: Final = ("aksesibilitas", "berkontribusi", "privasi")  # true of every site of this program
ABOUT: Final = "tentang"
_TEXTS: Final = Path(__file__).with_name("texts")


@dataclass(frozen=True, slots=True)
class NewSite:
    """What is asked of whoever starts a site; `councils` are the LMK's names, `units` its RWs."""

    kelurahan: str
    kecamatan: str
    city: str
    province: str
    name: str
    english: str
    contact: str
    english_contact: str
    councils: tuple[str, ...] = ()
    units: int = 0

    @property
    def area(self) -> str:
        """The id of the kelurahan among the places."""
        return identifier(self.kelurahan, ())


def files(site: NewSite) -> Iterator[tuple[str, str]]:
    """Every file below `content/` that is made from answers, with its text."""
    yield "site.yaml", _settings(site)
    yield "registry/places.yaml", _places(site)
    yield "registry/organisations.yaml", _organisations(site)
    for name in ("topics", "people", "glossary"):
        yield f"registry/{name}.yaml", _text(f"{name}.yaml", site)
    for suffix in (ORIGINAL.suffix, TRANSLATION.suffix):
        yield f"pages/{ABOUT}{suffix}", _text(f"{ABOUT}{suffix}", site)


def _settings(site: NewSite) -> str:
    where = f"{site.kelurahan}, {site.city}"
    both = {
        "name": (site.name, site.english),
        "tagline": (f"Kabar dan tindak lanjut untuk warga {where}",
                    f"News and action points for the residents of {where}"),
        "contact": (site.contact, site.english_contact),
        "takedown_contact": (site.contact, site.english_contact),
    }  # fmt: skip
    lines = [
        f"{key}:\n  id: {quoted(one)}\n  en: {quoted(other)}\n"
        for key, (one, other) in both.items()
    ]
    return "".join((*lines, f"area: {site.area}\n"))


def _places(site: NewSite) -> str:
    around = (
        (site.province, "provinsi"), (site.city, "kota"), (site.kecamatan, "kecamatan"),
        (site.kelurahan, "kelurahan"),
    )  # fmt: skip
    entries, parent = list[dict[str, str]](), ""
    taken = {site.area}
    for name, kind in around:
        made = site.area if kind == "kelurahan" else identifier(name, taken)
        taken.add(made)
        entries.append({"id": made, "name": name, "kind": kind, "parent": parent})
        parent = made
    width = max(2, len(str(site.units)))
    for number in range(1, site.units + 1):
        name = f"{number:0{width}}"
        entries.append({"id": f"rw-{name}", "name": f"RW {name}", "kind": "rw", "parent": parent})
    return "".join(f"{line}\n" for one in entries for line in entry_lines(one))


def _organisations(site: NewSite) -> str:
    head = "# Lembaga yang disebut berita atau menulisnya; `make new` menambahkannya untuk Anda.\n"
    taken = {site.area}
    lines = list[str]()
    for name in site.councils:
        made = identifier(name, taken)
        taken.add(made)
        lines += entry_lines({"id": made, "name": dict.fromkeys(CODES, name)})
    return head + "".join(f"{line}\n" for line in lines)


def read_me(site: NewSite) -> str:
    """The new folder's README."""
    return _text("README.md", site)


def _text(name: str, site: NewSite) -> str:
    """A text of this room, with the names of a site in it."""
    text = (_TEXTS / name).read_text("utf-8")
    return Template(text).substitute(
        name=site.name, english=site.english, kelurahan=site.kelurahan, city=site.city
    )
