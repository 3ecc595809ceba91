"""Pages as an office scanner delivers them: the fonts, the wear, and Tesseract with its English model.

Shared by ocr-pairs.py and damage-document.py. Needs Pillow, tesseract with eng, and the fonts named below.
"""
import io
import os
import subprocess
import tempfile
from collections import namedtuple

from PIL import Image, ImageChops, ImageFilter

FONTS = "/usr/share/fonts/truetype"
# Times New Roman is what Decree 30/2020/NĐ-CP asks for; Tinos has its shapes and the Vietnamese letters
FACES = (
    [f"croscore/Tinos-{s}.ttf" for s in ("Regular",) * 8 + ("Bold", "Italic", "BoldItalic")]
    + ["freefont/FreeSerif.ttf"] * 2
    + ["noto/NotoSerif-Regular.ttf", "dejavu/DejaVuSerif.ttf", "croscore/Arimo-Regular.ttf"]
)
HARDER_FACES = (
    [f"croscore/Tinos-{s}.ttf" for s in ("Regular", "Bold", "Italic", "BoldItalic")]
    + [f"liberation/LiberationSerif-{s}.ttf" for s in ("Regular", "Regular", "Bold", "Italic")]
    + ["freefont/FreeSerifBold.ttf", "liberation/LiberationSans-Regular.ttf", "dejavu/DejaVuSerifCondensed.ttf"]
)
WIDTH, HEIGHT = 1654, 2339  # A4 at 200 dots an inch

# turn in degrees; coarse: how often read at a coarser grain, and how coarse; black: how often in black and white only
Wear = namedtuple("Wear", "turn coarse factor blur grain black quality")
LIGHT = Wear(0.2, 0.2, (0.8, 0.95), (0.2, 0.5), (2, 9), 0.1, (65, 92))
MEDIUM = Wear(0.4, 0.5, (0.6, 0.9), (0.2, 0.9), (3, 18), 0.3, (45, 90))
HEAVY = Wear(0.8, 1.0, (0.58, 0.72), (0.4, 0.9), (6, 18), 0.4, (30, 60))


def wear(page, rng, amount=MEDIUM):
    """The worn page, and by how many degrees it was turned."""
    turn = rng.uniform(-amount.turn, amount.turn)
    page = page.rotate(turn, resample=Image.BICUBIC, fillcolor=255)
    if rng.random() < amount.coarse:  # read at a coarser grain and blown up again
        factor = rng.uniform(*amount.factor)
        small = page.resize((int(page.width * factor), int(page.height * factor)), Image.BILINEAR)
        page = small.resize(page.size, Image.BICUBIC) if rng.random() < 0.5 else small
    page = page.filter(ImageFilter.GaussianBlur(rng.uniform(*amount.blur)))
    grain = Image.effect_noise(page.size, rng.uniform(*amount.grain))
    page = ImageChops.add(page, grain, 1, -128)
    if rng.random() < amount.black:
        limit = rng.randrange(110, 190)
        page = page.point(lambda v: 255 if v > limit else 0)
    squeezed = io.BytesIO()
    page.save(squeezed, "JPEG", quality=rng.randrange(*amount.quality))
    squeezed.seek(0)
    return Image.open(squeezed), turn


def wear_harder(page, rng):
    """What copiers, telephones and thrifty scanners do: ink that ran or faded, few dots an inch, uneven light."""
    page = page.rotate(rng.uniform(-0.8, 0.8), resample=Image.BICUBIC, fillcolor=255)
    ink = rng.random()
    if ink < 0.3:
        page = page.filter(ImageFilter.MinFilter(3))
    elif ink < 0.5:
        page = Image.blend(page, page.filter(ImageFilter.MaxFilter(3)), rng.uniform(0.4, 0.8))
    factor = rng.uniform(0.55, 0.85)
    small = page.resize((int(page.width * factor), int(page.height * factor)), rng.choice((Image.BILINEAR, Image.BOX)))
    page = small.resize(page.size, rng.choice((Image.BICUBIC, Image.NEAREST)))
    if rng.random() < 0.4:
        light = Image.linear_gradient("L").rotate(rng.choice((0, 90, 180))).resize(page.size)
        page = ImageChops.multiply(page, light.point(lambda v: 200 + v // 5))
    page = page.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 1.2)))
    page = ImageChops.add(page, Image.effect_noise(page.size, rng.uniform(5, 28)), 1, -128)
    if rng.random() < 0.4:
        limit = rng.randrange(100, 180)
        page = page.point(lambda v: 255 if v > limit else 0)
    squeezed = io.BytesIO()
    page.save(squeezed, "JPEG", quality=rng.randrange(30, 80))
    squeezed.seek(0)
    return Image.open(squeezed)


def tesseract(page, *form):
    """What Tesseract's English model prints about the page; `form` is one of its output forms, such as tsv."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        page.save(file.name, dpi=(200, 200))
        environment = dict(os.environ, OMP_THREAD_LIMIT="1")
        done = subprocess.run(["tesseract", file.name, "-", "-l", "eng", "--psm", "6", *form],
                              capture_output=True, env=environment, check=True)
    return done.stdout.decode("utf-8")
