"""What could do harm in a page, or to a build."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error

MESSAGES: Final[Mapping[str, Message]] = {
    "body-too-deep": error(
        "kutipan atau daftar bersarang terlalu dalam mulai dari {found}; paling banyak {limit} "
        "tingkat: pecah menjadi beberapa daftar, atau hapus tanda > atau - yang berlebih",
        "quotes or lists nest too deep from {found} on; at most {limit} levels: make several lists "
        "of it, or delete the signs > or - that are too many",
    ),
    "body-too-much": error(
        "isi terlalu rumit untuk diolah, mulai dari {found}: terlalu banyak tanda Markdown atau "
        "HTML yang tidak ditutup ([ ( < * _ `) atau terlalu banyak bagian; hapus tanda yang tidak "
        "perlu, beri baris kosong di antara paragraf, atau pecah menjadi beberapa artikel",
        "the text is too much to convert, from {found} on: too many signs of Markdown or HTML that "
        "are not closed ([ ( < * _ `), or too many parts; delete the signs that are not needed, "
        "put an empty line between paragraphs, or make several articles of it",
    ),
}
