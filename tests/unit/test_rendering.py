"""Pictures made anew for pages: light, upright, in sRGB, never larger, always equal."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from bulletin.sources.pictures import Picture, look
from bulletin.sources.pictures.picture import LIMIT, Rendition
from bulletin.sources.pictures.rendering import rendered

Put = Callable[..., Path]
ORIENTATION = 0x0112
LYING = 6


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Save a picture by a name."""

    def save(image: Image.Image, name: str, **more: object) -> Path:
        file = tmp_path / name
        image.save(file, **more)
        return file

    return save


def photograph(width: int = 1200, height: int = 800) -> Image.Image:
    """Light that falls off, some shapes, and the grain of a sensor."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(image)
    for number in range(0, width, 60):
        draw.ellipse(
            (number, number % height, number + 90, number % height + 90), (number % 256, 90, 40)
        )
    grain = Image.frombytes("L", (256, 256), bytes(i * i * 7 % 251 for i in range(65_536)))
    return Image.blend(image, grain.resize((width, height)).convert("RGB"), 0.1)


def seen(file: Path) -> Picture:
    found = look(file)
    assert found.picture, found.flaws
    return found.picture


def made(file: Path) -> dict[Rendition, bytes]:
    return {one: rendered(file, one.size, one.ending) for one in seen(file).renditions()}


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def test_a_photograph_is_made_in_three_widths_and_a_fallback(put: Put) -> None:
    """WebP at 320, 640 and 960 pixels, JPEG at 640, all of them light and without notes."""
    files = made(put(photograph(), "a.jpg", quality=95, comment=b"RAHASIA"))
    assert [(one.size, one.ending) for one in files] == [
        ((320, 213), "webp"),
        ((640, 427), "webp"),
        ((640, 427), "jpg"),
        ((960, 640), "webp"),
    ]
    for one, data in files.items():
        image = opened(data)
        assert (image.format, image.size) == ({"jpg": "JPEG"}.get(one.ending, "WEBP"), one.size)
        assert len(data) <= LIMIT
        assert b"RAHASIA" not in data
        assert not image.getexif()


def test_what_cannot_be_light_loses_detail_and_keeps_its_measures(put: Put) -> None:
    """Pure noise, of which no quality is small enough."""
    noise = Image.effect_noise((700, 500), 250).convert("RGB")
    for one, data in made(put(noise, "a.png")).items():
        assert opened(data).size == one.size
        assert len(data) <= LIMIT


def test_equal_pictures_give_equal_bytes(put: Put) -> None:
    """Under whichever name, and in whichever order they are made."""
    first, second = put(photograph(), "a.jpg"), put(photograph(), "b.jpg")
    small, *_, large = seen(first).renditions()
    here = [rendered(first, one.size, "webp") for one in (small, large)]
    there = [rendered(second, one.size, "webp") for one in (large, small)]
    assert here == there[::-1]


def test_another_picture_has_other_names(put: Put) -> None:
    """So a browser may keep them for ever."""
    first = {one.path for one in seen(put(photograph(), "a.jpg")).renditions()}
    second = {one.path for one in seen(put(photograph(1200, 801), "b.jpg")).renditions()}
    assert len(first) == len(second) == 4
    assert not first & second


def test_a_picture_is_never_enlarged(put: Put) -> None:
    """The widest is as wide as the picture itself."""
    grainy = Image.effect_noise((500, 400), 200).convert("RGB")
    assert [one.size for one in seen(put(grainy, "a.jpg", quality=95)).renditions()] == [
        (320, 256),
        (500, 400),
        (500, 400),
    ]


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif"])
def test_a_small_picture_is_kept(put: Put, name: str) -> None:
    """No wider than the default, no heavier than the limit."""
    picture = seen(put(Image.new("RGB", (600, 300), "navy"), name))
    assert (picture.width, picture.height) == (600, 300)
    assert [*picture.renditions()] == []


def test_a_picture_held_upright_stands_upright(put: Put) -> None:
    """Its notes say that it lies; what is made of it has no notes."""
    image = Image.new("RGB", (1200, 800), "white")
    image.paste("black", (0, 0, 600, 800))  # the left half; turned, it is the upper one
    exif = Image.Exif()
    exif[ORIENTATION] = LYING
    file = put(image, "a.jpg", exif=exif)
    picture = seen(file)
    assert (picture.width, picture.height) == (800, 1200)
    for one, data in made(file).items():
        turned = opened(data).convert("L")
        assert turned.size == one.size
        assert turned.getpixel((one.size[0] // 2, one.size[1] // 4)) < 60
        assert turned.getpixel((one.size[0] // 2, one.size[1] * 3 // 4)) > 200


def test_transparency_is_kept(put: Put) -> None:
    """In WebP, and in PNG for those who cannot see that."""
    image = Image.new("RGBA", (1200, 900), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((300, 200, 900, 700), (200, 30, 30, 255))
    files = made(put(image, "a.png"))
    assert {one.ending for one in files} == {"webp", "png"}
    for one, data in files.items():
        shown = opened(data).convert("RGBA")
        assert shown.getpixel((2, 2))[3] < 10
        assert shown.getpixel((one.size[0] // 2, one.size[1] // 2))[3] > 245
        assert len(data) <= LIMIT


def test_a_png_that_hides_nothing_has_a_jpeg(put: Put) -> None:
    """Its fourth channel says nothing."""
    assert seen(put(photograph().convert("RGBA"), "a.png")).ending == "jpg"


def exchanged() -> bytes:
    """A profile of a screen whose red is blue: sRGB with two of its tags exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_colours_of_another_profile_become_those_of_a_screen(put: Put, name: str) -> None:
    """The profile goes, and what it made of the numbers stays."""
    file = put(Image.new("RGB", (1200, 800), (200, 10, 10)), name, icc_profile=exchanged())
    for one in seen(file).renditions():
        image = opened(rendered(file, one.size, one.ending))
        assert "icc_profile" not in image.info
        red, _, blue = image.convert("RGB").getpixel((5, 5))
        assert blue > 180
        assert red < 60


def test_a_profile_that_cannot_be_read_does_no_harm(put: Put) -> None:
    """Its picture is taken as it is."""
    file = put(Image.new("RGB", (1200, 800), (200, 10, 10)), "a.jpg", icc_profile=b"no profile")
    one = next(seen(file).renditions())
    red, _, blue = opened(rendered(file, one.size, one.ending)).convert("RGB").getpixel((5, 5))
    assert red > 180
    assert blue < 60


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "CMYK"])
def test_every_kind_of_colours_can_be_shown(put: Put, mode: str) -> None:
    """Grey, with a palette, for print."""
    image = Image.linear_gradient("L").resize((1000, 700))
    file = put(image.convert(mode), "a.jpg" if mode == "CMYK" else "a.png")
    one = next(seen(file).renditions())
    shown = opened(rendered(file, one.size, one.ending)).convert("L")
    assert shown.getpixel((160, 2)) < 30
    assert shown.getpixel((160, one.size[1] - 2)) > 225


def test_a_deep_grey_is_as_light_as_it_was(put: Put) -> None:
    """16 bits are not cut off at eight."""
    image = Image.new("I;16", (900, 700), 0x8080)
    file = put(image, "a.png")
    one = next(seen(file).renditions())
    shown = opened(rendered(file, one.size, one.ending)).convert("L")
    assert shown.getpixel((300, 100)) == pytest.approx(0x80, abs=3)


def test_animations_are_kept(put: Put) -> None:
    """However large they are: no frame of one tells what it shows."""
    frames = [Image.effect_noise((700, 500), 90 + number).convert("P") for number in range(3)]
    for name in ("a.gif", "a.webp", "a.png"):
        file = put(frames[0], name, save_all=True, append_images=frames[1:])
        picture = seen(file)
        assert (picture.width, picture.height, picture.ending) == (700, 500, "")


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="30px" height="20.4px" viewBox="0 0 9 9"', (30, 20)),
        ('width="100%" height="100%" viewBox="0 0 40 25"', (40, 25)),
        ("viewBox='-5,-5 40,25'", (40, 25)),
        ('width="30"', (0, 0)),
        ('width="0" height="0"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_a_drawing_states_its_measures(tmp_path: Path, head: str, size: tuple[int, int]) -> None:
    """Where it states none, the page does not either."""
    file = tmp_path / "a.svg"
    file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" {head}/>', "utf-8")
    picture = seen(file)
    assert (picture.width, picture.height) == size
    assert picture.size == file.stat().st_size


@pytest.mark.parametrize("form", ["GIF", "WEBP"])
def test_data_that_no_decoder_reads_is_told(tmp_path: Path, form: str) -> None:
    """Its parts are whole, and what is in them is not."""
    data = io.BytesIO()
    Image.effect_noise((200, 200), 90).convert("P" if form == "GIF" else "RGB").save(
        data, form, lossless=True
    )
    damaged = bytearray(data.getvalue())
    if form == "GIF":
        at = 13 + 3 * 256 + 11  # the first piece of the frame's codes
        damaged[at + 1 : at + 250] = b"\xff" * 249
    else:
        damaged[25:2_000] = b"\xff" * 1_975
    file = tmp_path / f"a.{form.lower()}"
    file.write_bytes(damaged)
    assert [one.code for one in look(file).flaws] == ["picture-broken"]
