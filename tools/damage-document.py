#!/usr/bin/env python3
"""Damage a document as a scanner with an English model does, line for line.

  tools/damage-document.py plan.txt --seed 7 --degree medium --out plan-damaged.txt

The lines are set as A4 pages, worn (turned, blurred, grained, squeezed as JPEG; `heavy` also at a coarser
grain and with a round stamp over the text) and read by Tesseract with its English model. The result has
exactly the lines of the text: on each line the words that were read at its place, in order. A blank line
stays blank, a line that was not read is empty, and cells that stand apart are kept apart by blanks.

Needs python3 with Pillow, tesseract with eng, and the fonts that scans.py names. The same seed gives the
same damage.
"""
import argparse
import math
import os
import random
import re
from collections import namedtuple

from PIL import Image, ImageDraw, ImageFont

from scans import FACES, FONTS, HEAVY, HEIGHT, LIGHT, MEDIUM, WIDTH, tesseract, wear

# how the page is worn, its grain against 200 dots an inch, whether it bears stamps
DEGREES = {"light": (LIGHT, 1.5, False), "medium": (MEDIUM, 1.25, False), "heavy": (HEAVY, 1.0, True)}
SAMPLE = "Ủy ban nhân dân xã, phường chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện nhiệm vụ"
TAB = 8
CELLS = re.compile(r" {3,}")

Sheet = namedtuple("Sheet", "font margin pitch width height")
Word = namedtuple("Word", "left right middle text")


def sheet(lines, scale, rng):
    """A face and a size with which nearly every line fits between the margins."""
    width, height = int(WIDTH * scale), int(HEIGHT * scale)
    path = os.path.join(FONTS, rng.choice(FACES))
    size, margin = int(rng.uniform(34, 38) * scale), int(width * 0.08)
    longest = sorted((len(line.expandtabs(TAB)) for line in lines), reverse=True)[len(lines) // 50]
    needed = ImageFont.truetype(path, 100).getlength(SAMPLE) / len(SAMPLE) / 100 * longest
    font = ImageFont.truetype(path, int(min(size, (width - 2 * margin) / needed)))
    return Sheet(font, margin, int(font.size * 1.4), width, height)


def unit(font):
    return font.getlength(SAMPLE) / len(SAMPLE)


def cells(line, font):
    """The cells of a line, each with how far from the margin it starts."""
    at, end = 0, 0.0
    line = line.expandtabs(TAB)
    for gap in [*CELLS.finditer(line), None]:
        stop = gap.start() if gap else len(line)
        if line[at:stop].strip():
            start = max(at * unit(font), end)
            yield start, line[at:stop]
            end = start + font.getlength(line[at:stop]) + 3 * unit(font)
        at = gap.end() if gap else stop


def fitting(line, plain):
    """The font of the sheet, or a smaller one for a line that would run over the margin."""
    room, font = plain.width - 2 * plain.margin, plain.font
    while font.size > 8 and max((x + font.getlength(c) for x, c in cells(line, font)), default=0) > room:
        font = font.font_variant(size=font.size - 1)
    return font


def pages(lines, plain, rng):
    """Each page with the places of its lines: (number of the line, height of its middle)."""
    top, page, places = int(plain.height * 0.05), None, []
    y = plain.height
    for number, line in enumerate(lines):
        if not line.strip():
            y += plain.pitch // 2
            continue
        if y > plain.height - top - plain.pitch:
            if page:
                yield page, places
            page, places, y = Image.new("L", (plain.width, plain.height), 255), [], top
        pen, font = ImageDraw.Draw(page), fitting(line, plain)
        for x, cell in cells(line, font):
            pen.text((plain.margin + x, y), cell, font=font, fill=rng.randrange(0, 60))
        places.append((number, y + plain.font.size * 0.6))
        y += plain.pitch
    if page:
        yield page, places


def stamp(page, places, rng):
    """A round stamp in grey over a few lines, as a red one comes out of a scanner."""
    pen, radius = ImageDraw.Draw(page), int(page.width * rng.uniform(0.08, 0.11))
    x = rng.randint(int(page.width * 0.3), int(page.width * 0.75))
    y = int(rng.choice(places)[1])
    ink = rng.randrange(110, 160)
    for inset, thickness in ((0, 6), (radius // 4, 3)):
        edge = radius - inset
        pen.ellipse((x - edge, y - edge, x + edge, y + edge), outline=ink, width=thickness)
    font = ImageFont.truetype(os.path.join(FONTS, FACES[0]), radius // 3)
    pen.text((x, y), "★ UBND ★", font=font, fill=ink, anchor="mm")


def words(page, original, turn):
    """The words read on the page, each with its place on the page before it was worn."""
    scale, angle = original.width / page.width, math.radians(turn)
    centre_x, centre_y = original.width / 2, original.height / 2
    for row in tesseract(page, "tsv").splitlines()[1:]:
        columns = row.split("\t")
        if columns[0] != "5" or not columns[-1].strip():
            continue
        left, top, width, height = (int(c) * scale for c in columns[6:10])
        x, y = left + width / 2 - centre_x, top + height / 2 - centre_y
        middle = y * math.cos(angle) + x * math.sin(angle) + centre_y
        yield Word(left, left + width, middle, columns[-1].strip())


def joined(found, plain, line):
    """The words in order; where they stand apart as cells of the line do, as many blanks as fit between."""
    text, end, has_cells = "", plain.margin, CELLS.search(line.rstrip().expandtabs(TAB))
    for word in sorted(found):
        gap = int((word.left - end) / unit(plain.font)) if has_cells else 0
        text += (" " * gap if gap >= 3 else " " if text else "") + word.text
        end = word.right
    return text


def damage(lines, seed, degree):
    rng = random.Random(f"{degree} {seed}")
    amount, scale, stamped = DEGREES[degree]
    plain = sheet(lines, scale, rng)
    out = [""] * len(lines)
    for page, places in pages(lines, plain, rng):
        if stamped:
            stamp(page, places, rng)
        worn, turn = wear(page, rng, amount)
        found = {number: [] for number, _ in places}
        for word in words(worn, page, turn):
            number, middle = min(places, key=lambda place: abs(place[1] - word.middle))
            if abs(middle - word.middle) < plain.pitch * 0.6:
                found[number].append(word)
        for number, read in found.items():
            out[number] = joined(read, plain, lines[number])
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--degree", choices=sorted(DEGREES), default="medium")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    with open(options.text, encoding="utf-8") as text:
        lines = text.read().split("\n")
    with open(options.out, "w", encoding="utf-8") as out:
        out.write("\n".join(damage(lines, options.seed, options.degree)))


if __name__ == "__main__":
    main()
