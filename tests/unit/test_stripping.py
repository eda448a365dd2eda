"""What is published of a picture: its pixels and colours, and nothing that was noted in it."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageFile, ImageOps
from PIL.PngImagePlugin import PngInfo

from bulletin.sources.pictures import bare, look

SECRET = b"RAHASIA-31.73.05"
TEXT = SECRET.decode()
ORIENTATION, GPS = 0x0112, 0x8825
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>%s</x:xmpmeta>" % SECRET


def gradient(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    """A picture in which a turn or a lost row would show."""
    channel = Image.linear_gradient("L").resize(size)
    other = channel.transpose(Image.Transpose.ROTATE_180)
    return Image.merge("RGB", (channel, other, channel)).convert(mode)


def exif(orientation: int = 6) -> Image.Exif:
    """EXIF as a telephone writes it: orientation, maker, place."""
    found = Image.Exif()
    found[ORIENTATION] = orientation
    found[0x010F] = TEXT
    found.get_ifd(GPS).update({1: "S", 2: (6.0, 10.0, 30.0), 3: "E", 4: (106.0, 50.0, 1.0)})
    found.get_ifd(GPS)[29] = TEXT
    return found


def saved(image: Image.Image, form: str, **more: object) -> bytes:
    """A picture as Pillow writes it."""
    data = io.BytesIO()
    image.save(data, form, **more)
    return data.getvalue()


def segment(marker: int, payload: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2) + payload


def jpeg(mode: str = "RGB", orientation: int = 6, **more: object) -> bytes:
    """A JPEG with everything in it that a camera, an editor or a joker adds."""
    data = saved(
        gradient(mode), "JPEG", exif=exif(orientation), icc_profile=PROFILE, comment=SECRET, **more
    )
    thumbnail = segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\2\1" + SECRET[:6])
    notes = (
        segment(0xE1, XMP),
        segment(0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x10" + SECRET),
        segment(0xE2, b"MPF\0" + SECRET),
        segment(0xE0, b"JFXX\0\x10" + SECRET),
        segment(0xFE, SECRET),
        segment(0xEF, SECRET),
    )
    return data[:2] + thumbnail + b"".join(notes) + data[2:] + data + SECRET


def chunk(name: bytes, payload: bytes) -> bytes:
    """A chunk of a PNG."""
    return len(payload).to_bytes(4) + name + payload + zlib.crc32(name + payload).to_bytes(4)


def png(mode: str = "RGB", **more: object) -> bytes:
    """A PNG with texts of all three kinds, a time, EXIF and a tail."""
    info = PngInfo()
    info.add_text("Author", TEXT)
    info.add_text("Comment", TEXT, zip=True)
    info.add_itxt("XML:com.adobe.xmp", TEXT)
    info.add(b"tIME", b"\x07\xea\x01\x01\x01\x01\x01")
    info.add(b"prVt", SECRET)
    data = saved(gradient(mode), "PNG", pnginfo=info, exif=exif(), icc_profile=PROFILE, **more)
    end = data.index(b"\0\0\0\0IEND")
    return data[:end] + chunk(b"tEXt", b"Late\0" + SECRET) + data[end:] + SECRET


def webp(mode: str = "RGB", **more: object) -> bytes:
    """A WebP with EXIF, XMP, a chunk of nobody's, and a tail."""
    data = saved(gradient(mode), "WEBP", exif=exif(), xmp=XMP, icc_profile=PROFILE, **more)
    more_chunks = b"PRIV" + struct.pack("<I", len(SECRET)) + SECRET
    size = struct.pack("<I", len(data) - 8 + len(more_chunks))
    return data[:4] + size + data[8:] + more_chunks + SECRET


def gif(**more: object) -> bytes:
    """A GIF with a comment, XMP, a text, and a tail."""
    data = saved(gradient("P"), "GIF", comment=SECRET, **more)
    xmp = b"\x21\xff\x0bXMP DataXMP" + bytes((len(SECRET),)) + SECRET + b"\0"
    text = b"\x21\x01\x0c" + bytes(12) + bytes((len(SECRET),)) + SECRET + b"\0"
    return data[:-1] + xmp + text + b"\x3b" + SECRET


FRAMES = {"save_all": True, "append_images": [gradient("P").rotate(90), gradient("P")]}
COLOURED = {"save_all": True, "append_images": [gradient("RGBA").rotate(90)]}
MADE: dict[str, Callable[[], bytes]] = {
    "baseline.jpg": jpeg,
    "progressive.jpg": lambda: jpeg(progressive=True),
    "restart.jpeg": lambda: jpeg(restart_marker_rows=1),
    "grey.jpg": lambda: jpeg("L"),
    "cmyk.JPG": lambda: jpeg("CMYK"),
    "plain.png": png,
    "alpha.png": lambda: png("RGBA"),
    "palette.png": lambda: png("P"),
    "bits.png": lambda: png("1"),
    "moving.png": lambda: png("RGBA", duration=100, **COLOURED),
    "lossy.webp": webp,
    "lossless.webp": lambda: webp(lossless=True),
    "alpha.webp": lambda: webp("RGBA"),
    "moving.webp": lambda: webp("RGBA", duration=100, **COLOURED),
    "still.gif": gif,
    "moving.gif": lambda: gif(loop=3, duration=100, **FRAMES),
}


def frames(data: bytes) -> list[bytes]:
    """The pixels of every frame."""
    with Image.open(io.BytesIO(data)) as image:
        found = []
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            found.append(image.tobytes())
        return found


@pytest.fixture
def put(workspace: Path) -> Callable[[str, bytes], Path]:
    """Write a picture's file."""

    def write(name: str, data: bytes) -> Path:
        (workspace / name).write_bytes(data)
        return workspace / name

    return write


@pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO file")
@pytest.mark.parametrize("name", MADE)
def test_notes_go_and_pixels_stay(name: str, put: Callable[[str, bytes], Path]) -> None:
    """No note is left; pixels, colour profile, orientation, times and loops are as they were."""
    data = MADE[name]()
    file = put(name, data)
    assert SECRET[:6] in data
    assert look(file).flaws == ()
    kept = bare(file)
    assert SECRET[:6] not in kept
    assert frames(kept) == frames(data)
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(kept)) as after:
        assert {*after.getexif()} <= {ORIENTATION}
        assert after.getexif().get(ORIENTATION) == before.getexif().get(ORIENTATION)
        assert after.info.get("icc_profile") == before.info.get("icc_profile")
        for kept_too in ("loop", "duration", "dpi", "adobe_transform", "transparency"):
            assert after.info.get(kept_too) == before.info.get(kept_too), kept_too
        assert not {"comment", "xmp", "photoshop", "Author", "Comment", "mp"} & {*after.info}


@pytest.mark.parametrize("name", MADE)
def test_stripping_is_done_once(name: str, put: Callable[[str, bytes], Path]) -> None:
    """A picture without notes is published to the byte as it is."""
    once = bare(put(name, MADE[name]()))
    assert bare(put(name, once)) == once
    assert look(put(name, once)).flaws == ()


def test_a_webp_says_what_it_holds(put: Callable[[str, bytes], Path]) -> None:
    """Its head names no notes that are not there any more, and its size is its own."""
    kept = bare(put("a.webp", webp()))
    assert kept[12:16] == b"VP8X"
    assert kept[20] & 0x0C == 0x08
    assert bare(put("b.webp", webp().replace(b"EXIF", b"exif")))[20] & 0x0C == 0
    assert int.from_bytes(kept[4:8], "little") == len(kept) - 8


@pytest.mark.parametrize("orientation", range(1, 10))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("order", [">", "<"])
def test_a_picture_stays_the_right_way_up(
    form: str, orientation: int, order: str, put: Callable[[str, bytes], Path]
) -> None:
    """The orientation is kept, whichever way round the camera writes its numbers."""
    written = exif(orientation)
    written.endian = order
    data = saved(gradient(), form, exif=written)
    ending = {"JPEG": "jpg"}.get(form, form.lower())
    kept = bare(put(f"a.{ending}", data))
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(kept)) as after:
        expected, shown = ImageOps.exif_transpose(before), ImageOps.exif_transpose(after)
        assert shown.size == expected.size
        assert shown.tobytes() == expected.tobytes()


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_picture_that_is_cut_off_is_told(
    name: str, part: float, put: Callable[[str, bytes], Path]
) -> None:
    """Wherever a copy was broken off, save within what would be left out anyway."""
    data = bare(put(name, MADE[name]()))
    flaws = look(put(name, data[: int(len(data) * part)])).flaws
    assert [flaw.code for flaw in flaws] in (["picture-broken"], ["picture-type"])


@pytest.mark.parametrize("name", MADE)
@settings(max_examples=60)
@given(
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=4), end=st.floats()
)
def test_damage_is_told_or_does_no_harm(
    name: str, places: list[tuple[float, int]], end: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A damaged picture has a flaw, or is published without its notes; never anything else."""
    data = bytearray(_once(name))
    for place, value in places:
        data[int(place * (len(data) - 1))] = value
    if 0 <= end <= 1:
        del data[int(end * len(data)) :]
    file = tmp_path_factory.getbasetemp() / name
    file.write_bytes(data)
    if not look(file).flaws:
        kept = bare(file)
        file.write_bytes(kept)
        assert look(file).flaws == ()
        assert bare(file) == kept
        assert b"GPS" not in kept


_DATA: dict[str, bytes] = {}


def _once(name: str) -> bytes:
    return _DATA.setdefault(name, MADE[name]())


def test_what_is_kept_can_be_decoded(put: Callable[[str, bytes], Path]) -> None:
    """Pillow, strict about what is missing, loads every picture that is published."""
    assert not ImageFile.LOAD_TRUNCATED_IMAGES
    for name, make in MADE.items():
        with Image.open(io.BytesIO(bare(put(name, make())))) as image:
            image.load()
