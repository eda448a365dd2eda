"""Which pictures may be published, what their names may say, and the words that stand for them."""

from __future__ import annotations

import io
import os
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin.problems import MESSAGES
from bulletin.problems.messages import pictures

if TYPE_CHECKING:
    from tests.unit.conftest import Content

FOLDER = "images/2026"
CODES = frozenset(pictures.MESSAGES)
NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"


def saved(form: str, size: tuple[int, int] = (6, 4), **more: object) -> bytes:
    """A small picture."""
    data = io.BytesIO()
    Image.new("RGB", size, "navy").save(data, form, **more)
    return data.getvalue()


def told(content: Content, name: str, data: bytes) -> list[str]:
    """The codes of what is told of a picture's file, all of it at its place."""
    content.put(f"{FOLDER}/{name}", data)
    found = content.problems()
    assert {one.path.endswith(f"{FOLDER}/{name}") for one in found} <= {True}
    return [one.code for one in found]


FORMS = {form: saved(form) for form in ("JPEG", "PNG", "WEBP", "GIF")}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.jpg", "JPEG"),
        ("a.jpeg", "JPEG"),
        ("IMG_0001.JPG", "JPEG"),
        ("a.png", "PNG"),
        ("a.PNG", "PNG"),
        ("a.webp", "WEBP"),
        ("a.gif", "GIF"),
    ],
)
def test_a_picture_of_a_known_form_is_good(content: Content, name: str, form: str) -> None:
    """In letters of either case."""
    assert told(content, name, FORMS[form]) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif", "a.jfif", "a", "a.svg"])
def test_a_name_must_end_as_its_content_says(content: Content, name: str, form: str) -> None:
    """A picture under another form's name is told with the right ending."""
    endings = {"JPEG": (".jpg",), "PNG": (".png",), "WEBP": (".webp",), "GIF": (".gif",)}[form]
    codes = [] if name.endswith(endings) else ["picture-name"]
    assert told(content, name, FORMS[form]) == codes
    if codes:
        assert endings[0] in content.problems()[0].message()


@pytest.mark.parametrize(
    ("name", "data", "shown"),
    [
        ("a.jpg", b"<!DOCTYPE html>\n<html></html>", "HTML"),
        ("a.png", b"\n <html><svg></svg></html>", "HTML"),
        ("a.svg", b"<!doctype html><svg></svg>", "HTML"),
        ("a.jpg", b"gambar\n", "teks"),
        ("a.jpg", "gambar kali é".encode(), "teks"),
        ("a.pdf", b"%PDF-1.7\n", "PDF"),
        ("a.bmp", b"BM\x46\0\0\0", "BMP"),
        ("a.tiff", b"II*\0\x08\0\0\0", "TIFF"),
        ("a.tif", b"MM\0*\0\0\0\x08", "TIFF"),
        ("a.exe", b"MZ\x90\0\3\0", "EXE"),
        ("a.jpg", b"MZ\x90\0\3\0", "EXE"),
        ("a.heic", b"\0\0\0\x24ftypheic\0\0\0\0", "HEIC"),
        ("a.jpg", b"\0\0\0\x24ftypmif1\0\0\0\0", "HEIC"),
        ("a.avif", b"\0\0\0\x20ftypavif\0\0\0\0", "AVIF"),
        ("a.mp4", b"\0\0\0\x20ftypisom\0\0\0\0", "MP4"),
        ("a.zip", b"PK\3\4\0\0", "ZIP"),
        ("a.svgz", b"\x1f\x8b\x08\0", "GZIP"),
        ("a.jpg", b"\0\1\2\3\xff", "?"),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        ("desktop.ini", b"[.ShellClassInfo]\r\n", "teks"),
    ],
)
def test_another_kind_of_file_is_no_picture(
    content: Content, name: str, data: bytes, shown: str
) -> None:
    """It is told what it is, whatever its name."""
    assert told(content, name, data) == ["picture-type"]
    assert f" {shown}" in content.problems()[0].message()


def test_an_empty_picture_is_broken(content: Content) -> None:
    """A file of no bytes at all."""
    assert told(content, "a.jpg", b"") == ["picture-broken"]


def png_head(width: int, height: int) -> bytes:
    """The beginning of a PNG that states a size."""
    named = b"IHDR" + struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n\0\0\0\x0d" + named + struct.pack(">I", zlib.crc32(named))


def bombs(width: int, height: int) -> dict[str, bytes]:
    """For each form a small file that states a size."""
    size, small = struct.pack("<HH", width, height), saved("JPEG")
    at = small.index(b"\xff\xc0") + 5
    extended = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    web = saved("WEBP", lossless=True)[12:]
    chunks = b"VP8X\x0a\0\0\0" + extended + web
    return {
        "a.png": png_head(width, height),
        "a.jpg": small[:at] + struct.pack(">HH", height, width) + small[at + 4 :],
        "a.gif": b"GIF89a" + size + bytes(3) + FORMS["GIF"][13:],
        "a.webp": b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks,
    }


@pytest.mark.parametrize("name", bombs(1, 1))
@pytest.mark.parametrize("size", [(12_001, 8), (8, 12_001), (10_000, 5_001), (65_000, 65_000)])
def test_a_huge_picture_is_refused_from_its_head(
    content: Content, name: str, size: tuple[int, int]
) -> None:
    """Nothing of it is decoded, so a bomb does not go off."""
    assert told(content, name, bombs(*size)[name]) == ["picture-dimensions"]


@pytest.mark.parametrize("size", [(12_000, 4_166), (8_160, 6_120)])
def test_the_largest_picture_of_a_camera_is_good(content: Content, size: tuple[int, int]) -> None:
    """Up to 50 megapixels."""
    assert told(content, "a.jpg", bombs(*size)["a.jpg"]) == []


def test_a_large_file_is_not_even_read(content: Content) -> None:
    """More than 20 MB."""
    content.put(f"{FOLDER}/a.jpg", b"")
    os.truncate(content.root / FOLDER / "a.jpg", 20_000_001)
    assert content.codes() == ["picture-too-large"]


def test_a_film_is_no_picture(content: Content) -> None:
    """An animation has up to 1,000 pictures."""
    head, frame = FORMS["GIF"][:-1], FORMS["GIF"][FORMS["GIF"].index(b"\x2c") : -1]
    assert told(content, "a.gif", head + frame * 999 + b"\x3b") == []
    assert told(content, "a.gif", head + frame * 1_000 + b"\x3b") == ["picture-frames"]


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + b"\xff\xfe\0\2" * 1_000_000,
        b"\xff\xd8\xff" + b"\xff\xd0" * 2_000_000,
        b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0prVtabcd" * 400_000,
        b"GIF89a\1\0\1\0\0\0\0" + b"\x21\xfe\0" * 1_500_000,
        b"GIF89a\1\0\1\0\0\0\0\x21\xfe" + b"\1a" * 2_000_000,
        b"RIFF\xff\xff\x3f\0WEBP" + b"abcd\0\0\0\0" * 500_000,
        b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<a>" * 150_000,
        b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<a/>" * 110_000 + b"</svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg' x='" + b" url(" * 90_000 + b"'/>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><style>"
        + b"url(#a " * 60_000
        + b"</style></svg>",
    ],
)
def test_files_of_tiny_parts_are_read(content: Content, data: bytes) -> None:
    """Files of nothing but tiny parts."""
    content.put(f"{FOLDER}/a.jpg", data)
    assert content.codes() != []


def test_a_pipe_is_no_picture(content: Content) -> None:
    """It would never end."""
    os.mkfifo(content.root / FOLDER / "a.jpg")
    assert content.codes() == ["special-file"]


def test_a_picture_that_nobody_uses_is_looked_at(content: Content) -> None:
    """It may be used tomorrow, and it lies in a public repository."""
    content.put("images/lama/b.png", FORMS["PNG"][:-20])
    assert content.codes() == ["picture-broken"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("a.jpg", "A.JPG"), ("Foto/a.jpg", "foto/a.jpg"), ("\u00e9.jpg", "e\u0301.jpg")],
)
def test_names_that_some_computers_take_for_one_are_told(
    content: Content, one: str, other: str
) -> None:
    """By letter case, of folders too, and by the form of their letters."""
    content.put(f"{FOLDER}/{one}", FORMS["JPEG"]).put(f"{FOLDER}/{other}", FORMS["JPEG"])
    assert content.codes() == ["duplicate-picture"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KTP 3173051205850002.jpg", "nik"),
        ("3173051205850002/ktp.jpg", "nik"),
        ("kk-3173051205850002.jpg", "kk"),
        ("Ani 0812-3456-7890.jpg", "phone"),
        ("+62 812 3456 7890.jpg", "phone"),
        ("ani.kapas@gmail.com.jpg", "email"),
        ("rekening BCA 1234567890.jpg", "bank-account"),
        ("Ani lahir 12 Mei 1985.jpg", "birth-date"),
    ],
)
def test_the_name_of_a_picture_tells_nothing_private(
    content: Content, name: str, code: str
) -> None:
    """Numbers, addresses and dates of birth, at the file."""
    assert told(content, name, FORMS["JPEG"]) == [code]
    (problem,) = content.problems()
    assert (problem.line, problem.field) == (1, "file")


@pytest.mark.parametrize(
    "name",
    [
        "IMG_20250731_101010.jpg",
        "IMG-20250731-WA0012.jpg",
        "PXL_20250731_101010123.jpg",
        "WhatsApp Image 2025-07-31 at 10.10.10.jpeg",
        "WhatsApp Image 2025-07-31 at 10.10.10 (1).jpeg",
        "Screenshot_2025-07-31-10-10-10-123_com.whatsapp.jpg",
        "Screenshot 2025-07-31 101010.png",
        "1753948800000.jpg",
        "20250731101010.jpg",
        "2025073110101012.jpg",
        "480123456_3173051205850002_3173051205850002345_n.jpg",
        "logo@2x.png",
        "kali (1).jpg",
        "a0812.b3456.jpg",
        "FB_IMG_1753948800000.jpg",
        "DSC_0812345.JPG",
    ],
)
def test_a_camera_s_name_is_no_alarm(content: Content, name: str) -> None:
    """Names that cameras and programs give."""
    form = "PNG" if name.endswith("png") else "JPEG"
    assert told(content, name, FORMS[form]) == []


def test_a_public_number_may_be_in_a_name(content: Content) -> None:
    """What `site.yaml` gives to the public is no secret."""
    content.add("site.yaml", "phones: [0812-3456-7890]\n")
    assert told(content, "Posko 081234567890.jpg", FORMS["JPEG"]) == []


DRAWING = f'<svg xmlns="{NAMESPACE}" xmlns:xlink="{XLINK}" viewBox="0 0 9 9">\n%s\n</svg>\n'


@pytest.mark.parametrize(
    "inner",
    [
        '<rect width="9" height="9" fill="#004"/>',
        '<defs><g id="a"/></defs><use href="#a"/><use xlink:href="#a"/>',
        '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke: url( \'#a\' )"/>',
        "<style>.a { fill: url(#a); } /* warna */</style>",
        "<style><![CDATA[ .a > .b { fill: red } ]]></style>",
        '<text x="1">Kali &amp; taman &#233;</text><title>data: banjir</title>',
        '<animate attributeName="opacity" values="0;1"/>',
        '<a href="#b"><circle r="1" id="b"/></a>',
        '<metadata><a href="https://awan-biru.example/"/></metadata>'.replace("href", "x"),
        '<path d="M0 0L9 9" id="onload" class="image(1)"/>',
        '<text aria-label="image(1) C:\\kali">javascript</text>',
    ],
)
def test_a_harmless_drawing_is_good(content: Content, inner: str) -> None:
    """Shapes, styles, gradients, references to its own parts, animations."""
    assert told(content, "a.svg", (DRAWING % inner).encode()) == []
    for head in ('<?xml version="1.0" encoding="UTF-8"?>\n', "\ufeff", "<!-- Kali -->"):
        assert told(content, "a.svg", (head + DRAWING % inner).encode()) == []


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<script>alert(1)</script>", "svg-active"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "svg-active"),
        ('<rect onload="a()"/>', "svg-active"),
        ('<rect onClick="a()"/>', "svg-active"),
        ("<foreignObject><p/></foreignObject>", "svg-active"),
        ('<iframe src="#a"/>', "svg-active"),
        ('<a href="javascript:a()"><rect/></a>', "svg-active"),
        ('<a xlink:href="java&#10;script:a()"><rect/></a>', "svg-active"),
        ('<a href=" JavaScript:a()"><rect/></a>', "svg-active"),
        ('<use href="data:image/svg+xml;base64,AAAA#a"/>', "svg-active"),
        ('<a><set attributeName="href" to="b.html"/></a>', "svg-active"),
        ('<a><animate attributeName="xlink:href" values="#a"/></a>', "svg-active"),
        ('<set attributeName="onload" to="a()"/>', "svg-active"),
        ('<image href="https://contoh.example/a.png"/>', "svg-outside"),
        ('<image href="a.png"/>', "svg-outside"),
        ('<image xlink:href="data:image/png;base64,AAAA"/>', "svg-outside"),
        ('<use href="b.svg#a"/>', "svg-outside"),
        ('<x:use xmlns:x="http://www.w3.org/2000/svg" x:href="b.svg#a"/>', "svg-outside"),
        ('<g xml:base="https://contoh.example/"><use href="#a"/></g>', "svg-outside"),
        ('<rect fill="url(https://contoh.example/a#b)"/>', "svg-outside"),
        ("<rect style=\"fill: URL( 'b.svg#a' )\"/>", "svg-outside"),
        ('<rect style="fill: \\75rl(b.svg#a)"/>', "svg-outside"),
        ("<style>@import 'a.css';</style>", "svg-outside"),
        ("<style>.a { background: url(//contoh.example/a) }</style>", "svg-outside"),
        ("<style>.a { background: image-set('a.png' 1x) }</style>", "svg-outside"),
        ('<?xml-stylesheet href="a.css"?>', "svg-form"),
        ("<style>.a {}<style/></style>", "svg-form"),
        ("<g>" * 101 + "</g>" * 101, "svg-form"),
        ("<g>", "picture-broken"),
        ("&nbsp;", "picture-broken"),
        ("\0", "svg-form"),
    ],
)
def test_a_drawing_that_may_act_is_refused(content: Content, inner: str, code: str) -> None:
    """With the line of what may act, ask for more, or be read in two ways."""
    assert told(content, "a.svg", (DRAWING % inner).encode()) == [code]
    expected = {"<g>": 3, "java&#10;": 2, "\0": 1}
    line = next((line for sign, line in expected.items() if inner == sign), 2)
    assert content.problems()[0].line == line


@pytest.mark.parametrize(
    "head",
    [
        "<!DOCTYPE svg>",
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">',
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<?xml version="1.0" encoding="UTF-16"?>',
        '<?xml version="1.0" encoding="iso-8859-1"?>',
    ],
)
def test_a_drawing_says_nothing_before_it_begins(content: Content, head: str) -> None:
    """No DOCTYPE, so no entity; UTF-8 only."""
    drawing = DRAWING % '<text x="1">&a;</text>'
    assert told(content, "a.svg", f"{head}\n{drawing}".encode()) in (
        ["svg-form"],
        ["picture-broken"],
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "latin-1"])
def test_a_drawing_in_another_encoding_is_refused(content: Content, encoding: str) -> None:
    """Whoever reads it in another way may find a script."""
    drawing = (DRAWING % "<text>é</text>").encode(encoding)
    assert told(content, "a.svg", drawing)[0] in {"svg-form", "picture-type", "picture-broken"}


def test_a_drawing_without_its_namespace_is_not_shown(content: Content) -> None:
    """A browser would show nothing; nor is any other XML a drawing."""
    assert told(content, "a.svg", b"<svg><rect/></svg>") == ["svg-form"]
    assert told(content, "a.svg", b"<kml/>") == ["svg-form"]


def test_a_large_drawing_is_refused(content: Content) -> None:
    """More than 500 kB."""
    large = DRAWING % f"<title>{'a' * 500_000}</title>"
    assert told(content, "a.svg", large.encode()) == ["picture-too-large"]


def test_every_flaw_of_a_drawing_is_told_up_to_a_number(content: Content) -> None:
    """Each with its line."""
    content.put(f"{FOLDER}/a.svg", DRAWING % "\n".join(["<script/>"] * 30))
    assert [one.line for one in content.problems()] == [*range(2, 22)]


def test_notes_of_an_editor_are_not_published(content: Content) -> None:
    """Comments, metadata and what names the folders of the one who drew it."""
    from bulletin.sources.pictures import bare  # noqa: PLC0415 - where it is used

    notes = (
        '<!-- RAHASIA --><metadata id="a"><r:b xmlns:r="b">RAHASIA</r:b></metadata>'
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD" a=">">'
        "RAHASIA <g/><!-- RAHASIA --></sodipodi:namedview><metadata/>"
        '<rect xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="1"'
        " inkscape:export-filename=\"C:\\RAHASIA\" inkscape:label='RAHASIA' height='2' />"
    )
    assert told(content, "a.svg", (DRAWING % notes).encode()) == []
    kept = bare(content.root / FOLDER / "a.svg").decode()
    rect = (
        '<rect xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="1"'
        " height='2' />"
    )
    assert kept == DRAWING % rect


@pytest.mark.parametrize("alt", ["", " ", "\u00a0"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_picture_in_a_text_has_words(content: Content, language: str, alt: str) -> None:
    """In either language, at its line, though the same picture stands there with words, too."""
    body = f"![Kali]({FOLDER}/kali.jpg)\n\n![{alt}]({FOLDER}/kali.jpg)\n"
    content.article(body=body if language == "id" else f"![Kali]({FOLDER}/kali.jpg)\n")
    content.translation(body=body if language == "en" else f"![Creek]({FOLDER}/kali.jpg)\n")
    (problem,) = [one for one in content.problems() if one.code in CODES]
    assert (problem.code, problem.line) == ("body-image-alt", 11 if language == "id" else 8)
    assert problem.path.endswith(f".{language}.md")
    assert problem.is_error


def test_a_draft_may_lack_words(content: Content) -> None:
    """As it may lack `image.alt`."""
    content.article(status="draft", body=f"![]({FOLDER}/kali.jpg)\n")
    assert content.codes() == ["body-image-alt?"]


@pytest.mark.parametrize(
    "alt",
    [
        "gambar",
        "Gambar.",
        "Foto",
        "foto 1",
        "image",
        "Picture 2",
        "IMG_2025.jpg",
        "IMG_20250731_101010",
        "IMG-20250731-WA0012",
        "kali.png",
        "WhatsApp Image 2025-07-31 at 10.10.10",
        "WhatsApp Image 2025-07-31 at 10.10.10 (1).jpeg",
        "-",
    ],
)
def test_words_that_say_nothing_are_told(content: Content, alt: str) -> None:
    """In a text and in the front matter, as a warning."""
    image = f"{{src: {FOLDER}/kali.jpg, alt: '{alt}'}}"
    content.article(body=f"![{alt}]({FOLDER}/kali.jpg)\n", image=image)
    codes = [code for code in content.codes() if code.rstrip("?") in CODES]
    assert codes == ["alt-says-nothing?"] * 2


@pytest.mark.parametrize(
    "alt",
    [
        "Kali",
        "Foto bersama warga",
        "Gambar pita air biru",
        "Foto udara RW 06",
        "Image of the creek",
        "Denah 2025",
        "Logo LMK",
        "Tangkapan layar aplikasi JAKI",
        "Tangkapan layar 3 aplikasi",
        "Poster: unggah ke situs a.jpg lalu tunggu",
        "图片",
    ],
)
def test_words_that_say_something_are_good(content: Content, alt: str) -> None:
    """However short they are."""
    image = f"{{src: {FOLDER}/kali.jpg, alt: '{alt}'}}"
    content.article(body=f"![{alt}]({FOLDER}/kali.jpg)\n", image=image)
    assert [code for code in content.codes() if code.rstrip("?") in CODES] == []


def test_many_pictures_without_words_are_bounded_work(content: Content) -> None:
    """A text of nothing else."""
    content.article(body="\n\n".join([f"![]({FOLDER}/kali.jpg)"] * 200))
    assert content.codes().count("body-image-alt") == 50


def test_every_message_says_what_to_do() -> None:
    """Each names what was found, and each placeholder is in both languages."""
    assert all("{found}" in MESSAGES[code].indonesian for code in CODES)
