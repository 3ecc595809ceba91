#!/usr/bin/env python3
"""Make aligned pairs of clean and damaged Vietnamese for the noise model of restoration.

  tools/ocr-pairs.py --corpus ../shared/corpus --pages 400 --out target/ocr-pairs.tsv.gz
  tools/ocr-pairs.py --corpus ../shared/corpus --pages 40 --held-out --out target/held-out.tsv.gz
  tools/ocr-pairs.py --corpus ../shared/corpus --pages 100 --degree heavy --out target/heavy-pairs.tsv.gz

Paragraphs of the corpus are set as pages in several fonts, worn a little (turned, blurred,
grained, squeezed as JPEG) and read by Tesseract with its English model. Each line of the
result is a clean line, a tab and what was read; token i of one is token i of the other.
Lines whose tokens do not match one to one are left out of training pairs; with --held-out
they are kept, because a test must not choose its lines.

Every twentieth block of fifty lines of the administrative documents is held out: it is
rendered only with --held-out, and the trainer leaves it out of the language model.

With --degree the pages are set, worn and stamped as damage-document.py does with documents.

Needs python3 with Pillow, tesseract with eng, and the fonts that scans.py names. The same seed
gives the same pages.
"""
import argparse
import gzip
import importlib
import os
import random
import sys
import textwrap
import unicodedata

from PIL import Image, ImageDraw, ImageFont

from scans import FACES, FONTS, HARDER_FACES, HEIGHT, WIDTH, tesseract, wear, wear_harder

documents = importlib.import_module("damage-document")

HELD_OUT_BLOCK, HELD_OUT_EVERY, HELD_OUT_AT = 50, 20, 7


def is_held_out(index):
    return index // HELD_OUT_BLOCK % HELD_OUT_EVERY == HELD_OUT_AT


def read(corpus, prefix):
    name = next(n for n in sorted(os.listdir(corpus)) if n.startswith(prefix + "-"))
    with gzip.open(os.path.join(corpus, name), "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines]


def page_text(sources, held_out, rng):
    """About a page of consecutive paragraphs; half of the pages are administrative documents."""
    lines = sources[0] if held_out else rng.choice((sources[0], sources[0], sources[1], sources[2]))
    while True:
        start = rng.randrange(len(lines) - 60)
        if lines is sources[0] and any(is_held_out(i) != held_out for i in range(start, start + 20)):
            continue
        taken, length = [], 0
        for index in range(start, start + 20):
            taken.append(lines[index])
            length += len(lines[index])
            if length > 2600:
                break
        return taken


def wrap(paragraph, font, width):
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}" if line else word
        if font.getlength(longer) > width and line:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def draw(paragraphs, rng, faces=FACES):
    scale = rng.choice((1.0, 1.0, 1.0, 1.25, 1.5))
    width, height = int(WIDTH * scale), int(HEIGHT * scale)
    size = int(rng.uniform(34, 42) * scale)
    face = rng.choice(faces)
    font = ImageFont.truetype(os.path.join(FONTS, face), size)
    page = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(page)
    margin, y, lines = int(width * 0.1), int(height * 0.05), []
    for paragraph in paragraphs:
        for line in wrap(paragraph, font, width - 2 * margin):
            if y > height * 0.95:
                return page, lines
            pen.text((margin, y), line, font=font, fill=rng.randrange(0, 60))
            lines.append(line)
            y += int(size * 1.35)
        lines.append("")
        y += int(size * 0.5)
    return page, lines


def ocr(page):
    return [line for line in tesseract(page).split("\n") if line.strip()]


def base(word):
    text = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(c for c in text if not unicodedata.combining(c))


def unlikeness(clean, damaged):
    """Letters that do not agree, as a share of the longer word."""
    row = list(range(len(damaged) + 1))
    for i, a in enumerate(clean, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(damaged, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1] / max(len(clean), len(damaged), 1)


def pair_words(clean, damaged):
    """Pairs of words of one line by least unlikeness; None where one side has no partner."""
    n, m = len(clean), len(damaged)
    a, b = [base(w) for w in clean], [base(w) for w in damaged]
    cost = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            if i or j:
                best = 1e9
                if i and j:
                    best = cost[i - 1][j - 1] + unlikeness(a[i - 1], b[j - 1])
                if i:
                    best = min(best, cost[i - 1][j] + 0.7)
                if j:
                    best = min(best, cost[i][j - 1] + 0.7)
                cost[i][j] = best
    pairs, i, j = [], n, m
    while i or j:
        if i and j and abs(cost[i][j] - cost[i - 1][j - 1] - unlikeness(a[i - 1], b[j - 1])) < 1e-9:
            pairs.append((clean[i - 1], damaged[j - 1])); i, j = i - 1, j - 1
        elif i and abs(cost[i][j] - cost[i - 1][j] - 0.7) < 1e-9:
            pairs.append((clean[i - 1], None)); i -= 1
        else:
            pairs.append((None, damaged[j - 1])); j -= 1
    return pairs[::-1]


def align(clean, damaged, held_out):
    """Line pairs; a line read as two or lost is left out."""
    at = 0
    for line in (l for l in clean if l):
        best, where = 0.6, None
        for k in range(at, min(at + 3, len(damaged))):
            likeness = unlikeness(base(line)[:60], base(damaged[k])[:60])
            if likeness < best:
                best, where = likeness, k
        if where is None:
            continue
        at = where + 1
        if held_out:
            yield line, " ".join(damaged[where].split())
            continue
        yield from one_to_one(line, damaged[where])


def one_to_one(clean, damaged):
    """The words of a line that have partners, if nearly all have."""
    pairs = pair_words(clean.split(), damaged.split())
    kept = [(c, d) for c, d in pairs if c and d]
    if len(kept) >= 3 and len(pairs) - len(kept) <= 2:
        yield " ".join(c for c, _ in kept), " ".join(d for _, d in kept)


def as_document(paragraphs, options, rng, number):
    """Line pairs of paragraphs broken into the lines of a text file and damaged as one."""
    width = rng.randrange(75, 110)
    lines = [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, width) or [""]]
    for clean, damaged in zip(lines, documents.damage(lines, f"{options.seed} {number}", options.degree)):
        if options.held_out and clean:
            yield clean, " ".join(damaged.split())
        elif damaged:
            yield from one_to_one(clean, damaged)


def as_page(paragraphs, options, rng):
    page, lines = draw(paragraphs, rng, HARDER_FACES if options.harder else FACES)
    worn = wear_harder(page, rng) if options.harder else wear(page, rng)[0]
    return align(lines, ocr(worn), options.held_out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--harder", action="store_true", help="other faces and worse wear")
    parser.add_argument("--degree", choices=sorted(documents.DEGREES), help="as damage-document.py damages")
    options = parser.parse_args()
    sources = [read(options.corpus, prefix) for prefix in ("2", "5", "1")]
    os.makedirs(os.path.dirname(options.out) or ".", exist_ok=True)
    tokens = 0
    with gzip.GzipFile(options.out, "wb", mtime=0) as out:
        for number in range(options.pages):
            rng = random.Random(options.seed * 1_000_003 + number)
            paragraphs = page_text(sources, options.held_out, rng)
            pairs = as_document(paragraphs, options, rng, number) if options.degree else as_page(paragraphs, options, rng)
            for clean, damaged in pairs:
                tokens += len(clean.split())
                out.write(f"{clean}\t{damaged}\n".encode())
            if number % 20 == 19:
                print(f"{number + 1} pages, {tokens} tokens", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
