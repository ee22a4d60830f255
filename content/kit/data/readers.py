"""Files become texts with their headings, tables and pages: what the site reads, by the standard library. Used by own.py.

Markdown and text, HTML, CSV, TSV, JSON and JSON Lines, Word documents; PDF where pypdf is installed (pip install pypdf).
A table gives a paragraph for each row, its cells behind the names of their columns. Encodings are found out and told.
"""

import csv
import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree import ElementTree

from blocks import SPACE, Block, markdown_blocks

MOST_BYTES = 20 * 2**20
csv.field_size_limit(10**8)


@dataclass
class Document:
    name: str
    text: str
    blocks: list
    pages: list = field(default_factory=list)  # where each page begins, in a file that has pages


class LeftOut(Exception):
    """Why a file is not read; the reason goes before the names of all that share it."""


def decoded(raw, name):
    """The text, and its encoding where that is not UTF-8."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return lines_of(raw.decode("utf-16", "replace")), "UTF-16"
    try:
        return lines_of(raw.decode("utf-8-sig")), None
    except UnicodeDecodeError as error:
        text = chinese(raw)
        if text is None:
            byte = error.start + 1
            raise SystemExit(f"{name} is not UTF-8 (byte {byte}). Save it as UTF-8, or take it out.") from None
        return lines_of(text), "GB18030"


def lines_of(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def chinese(raw):
    """The text in GB18030, where most of its letters beyond ASCII are Chinese then; otherwise None."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return None
    others = [sign for sign in text if ord(sign) > 127]
    common = [sign for sign in others if "\u4e00" <= sign <= "\u9fff" or sign in "，。！？；：、“”‘’（）《》—…　"]
    return text if len(common) > 0.9 * len(others) else None


def text_of(file):
    """The text of a small file that own.py is given, such as the table of questions."""
    try:
        return decoded(file.read_bytes(), file)[0]
    except OSError as error:
        raise SystemExit(f"{file} cannot be read ({error.strerror}). Is its name right?") from None


def document_in(file, name):
    """@raises LeftOut"""
    kind = file.suffix.lower().lstrip(".")
    read = READERS.get(kind)
    if read is None:
        raise LeftOut("own.py does not read this kind")
    raw = file.read_bytes()
    if len(raw) > MOST_BYTES:
        raise LeftOut("larger than 20 MB")
    if read in (pdf, docx):
        text, blocks, pages = pdf(raw, name) if read is pdf else read(raw)
    else:
        plain, encoding = decoded(raw, file)
        if "\0" in plain:
            raise LeftOut("no text, whatever their names say")
        if encoding:
            print(f"{name}: read as {encoding}.")
        text, blocks, pages = *read(plain), []
    if not text.strip(SPACE):
        raise LeftOut("no text in them")
    return Document(name, text, blocks, pages)


def markdown(text):
    return text, markdown_blocks(text)


def paragraphs_of(rows):
    """Texts that stand for themselves, with a blank line between them."""
    blocks, end = [], -2
    for row in rows:
        blocks.append(Block("prose", end + 2, end + 2 + len(row)))
        end += 2 + len(row)
    return "\n\n".join(rows), blocks


# Tables: a paragraph for each row.

NUMBER = re.compile(r"[-+]?[\d.,:/\s%€$£¥-]*\d[\d.,:/\s%€$£¥-]*\Z")
ADDRESS = re.compile(r"\S+(?:://|@)\S+\Z")


def has_head(rows):
    """Whether the first row names the columns: it does, unless more columns speak against it than for it."""
    first, *others = rows[:50] or [[]]
    below = lambda at: [row[at] for row in others if at < len(row) and row[at]]
    return sum(vote(cell, below(at)) for at, cell in enumerate(first)) >= 0


def vote(cell, below):
    if not cell or not below:
        return 0
    kinds = (NUMBER.match, ADDRESS.match)
    if cell in below or any(of(cell) and any(map(of, below)) for of in kinds):
        return -1
    if any(all(map(of, below)) for of in kinds):
        return 1
    is_text = len(re.split(r"\s+", cell)) > 2 or cell[-1] in ".!?。！？"
    return -1 if is_text and len(cell) * 2 > sum(map(len, below)) / len(below) else 0


def row_text(cells, head=None):
    named = lambda at: (head[at] if at < len(head) and head[at] else str(at + 1)) + ": " if head else ""
    return "; ".join(named(at) + cell for at, cell in enumerate(cells) if cell)


def told(rows, is_head):
    head = rows[0] if rows and is_head else None
    return [text for text in (row_text(row, head) for row in rows[1 if head else 0 :]) if text]


def separated(text):
    named = re.match(r"sep=(.)\n", text, re.I)
    body = text[named.end() :] if named else text
    separator = named.group(1) if named else separator_of(body)
    try:
        rows = [[cell.strip(SPACE) for cell in row] for row in csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)]
    except csv.Error as error:
        raise LeftOut(f"not a table ({error})") from None
    rows = [row for row in rows if any(row)]
    return paragraphs_of(told(rows, has_head(rows)))


def separator_of(text):
    """That of the widest first row, if the next rows are as wide; otherwise of the widest at all."""

    def rank(separator):
        rows = [row for _, row in zip(range(5), csv.reader(io.StringIO(text, newline=""), delimiter=separator))]
        width = len(rows[0]) if rows else 0
        return width + (1000 if width > 1 and all(len(row) in (0, width) for row in rows) else 0)

    return max(",;\t|", key=rank)


EXACT = {"parse_int": str, "parse_float": str, "parse_constant": str}


def json_text(text):
    value = json_in(text)
    if isinstance(value, dict):
        rows = []
        for key, member in value.items():
            nested = isinstance(member, list) and any(isinstance(one, (dict, list)) for one in member)
            rows += [flat(one) for one in member] if nested else [flat(member, key)]
    else:
        rows = [flat(one) for one in value] if isinstance(value, list) else [flat(value)]
    return paragraphs_of([row for row in rows if row.strip(SPACE)])


def json_lines(text):
    rows = [flat(json_in(line)) for line in text.split("\n") if line.strip(SPACE)]
    return paragraphs_of([row for row in rows if row.strip(SPACE)])


def json_in(text):
    try:
        return json.loads(text, **EXACT)
    except (ValueError, RecursionError) as error:
        raise LeftOut(f"not valid JSON ({error})") from None


def flat(value, path=""):
    """path: value; path: value; items of a list share the path."""
    entries, left = [], [(path, value)]
    while left:
        at, one = left.pop()
        if isinstance(one, dict):
            left += reversed([(f"{at}.{key}" if at else key, member) for key, member in one.items()])
        elif isinstance(one, list):
            left += reversed([(at, member) for member in one])
        elif one is not None and one != "":
            written = ("true" if one else "false") if isinstance(one, bool) else one
            entries.append(f"{at}: {written}" if at else written)
    return "; ".join(entries)


# HTML: the readable text, as Markdown.

SKIPPED = set("script style template noscript svg math iframe object embed video audio canvas nav footer select datalist dialog".split())
STARTING = set(
    """address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3
    h4 h5 h6 head header hr html legend li main ol option p pre section summary table title tr ul""".split()
)
VOID = set("area base br col embed hr img input link meta source track wbr".split())
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


class Page(HTMLParser):
    """What is hidden is left out; each row of a table has the names of its columns."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.paragraphs, self.words, self.sign = [], "", ""
        self.open, self.skipped, self.lists = [], 0, []
        self.pre, self.tables, self.captions, self.in_title = None, [], [], False

    def end_paragraph(self, sign=None):
        words = " ".join(self.words.split())
        if words:
            self.paragraphs.append(self.sign + words)
        self.sign = sign if sign is not None else ("" if words else self.sign)
        self.words = ""

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag in VOID:
            if not self.skipped and tag in STARTING:
                self.add("\n") if self.tables or self.pre is not None else self.end_paragraph()
            return
        self.open.append(tag)
        is_hidden = ("hidden" in given and given["hidden"] != "until-found") or HIDDEN.search(given.get("style") or "")
        if self.skipped or tag in SKIPPED or is_hidden:
            self.skipped += 1
            return
        if tag == "table":
            self.end_paragraph()
            self.tables.append([])
        elif self.tables:
            self.in_table(tag)
        elif tag == "pre":
            self.end_paragraph()
            self.pre = ""
        elif self.pre is None:
            self.begin(tag, given)

    def in_table(self, tag):
        rows = self.tables[-1]
        if tag == "tr":
            rows.append([])
        elif tag in ("td", "th"):
            if not rows:
                rows.append([])
            rows[-1].append([tag, ""])
        elif tag == "caption" and len(self.tables) == 1:
            self.captions.append("")
        elif tag in STARTING:
            self.add("\n")

    def begin(self, tag, given):
        if tag in STARTING:
            self.end_paragraph()
        self.in_title = self.in_title or tag == "title"
        if tag in ("ol", "ul"):
            first = re.match(r"\s*(-?\d+)", given.get("start") or "")
            self.lists.append([tag, int(first.group(1)) if first else 1])
        depth = re.match(r"h([1-6])$", tag)
        if depth:
            self.sign = "#" * int(depth.group(1)) + " "
        elif tag == "li":
            kind, number = self.lists[-1] if self.lists else ("ul", 1)
            self.sign = f"{number}. " if kind == "ol" else "- "
            if self.lists:
                self.lists[-1][1] += 1

    def add(self, text):
        if self.tables:
            rows = self.tables[-1]
            if rows and rows[-1]:
                rows[-1][-1][1] += text
            elif self.captions and self.open[-1:] == ["caption"]:
                self.captions[-1] += text
        elif self.pre is not None:
            self.pre += text
        else:
            self.words += text

    def handle_data(self, data):
        if not self.skipped and not self.in_title:
            self.add(data)

    def handle_endtag(self, tag):
        if tag not in self.open:
            return
        while self.open:
            last = self.open.pop()
            self.closed(last)
            if last == tag:
                break

    def closed(self, tag):
        if self.skipped:
            self.skipped -= 1
        elif tag == "title":
            self.in_title = False
        elif tag == "table" and self.tables:
            rows = self.tables.pop()
            self.add(" ".join(cell for row in rows for _, cell in row)) if self.tables else self.end_table(rows)
        elif tag == "pre" and self.pre is not None and not self.tables:
            longest = max([2, *map(len, re.findall("`+", self.pre))])
            self.paragraphs.append("\n".join(["`" * (longest + 1), self.pre.strip("\n").rstrip(), "`" * (longest + 1)]))
            self.pre = None
        elif not self.tables and self.pre is None:
            if tag in ("ol", "ul") and self.lists:
                self.lists.pop()
            if tag in STARTING:
                self.end_paragraph("")

    def end_table(self, rows):
        cells = [[" ".join(cell.split()) for _, cell in row] for row in rows if row]
        self.paragraphs += filter(None, (caption.strip() for caption in self.captions))
        self.captions = []
        heads = sum(tag == "th" for tag, _ in rows[0]) if rows else 0
        if cells:
            self.paragraphs += told(cells, heads == len(cells[0]) if heads else has_head(cells))


def html(text):
    page = Page()
    page.feed(text)
    page.close()
    page.end_paragraph()
    return markdown("\n\n".join(page.paragraphs))


# Word documents: headings by their styles, lists, tables as rows.

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx(raw):
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            if sum(one.file_size for one in packed.infolist()) > 200 * 2**20:
                raise LeftOut("larger than 200 MB when unpacked")
            body = ElementTree.fromstring(packed.read("word/document.xml")).find(f"{W}body")
            names = style_names(packed)
    except LeftOut:
        raise
    except Exception:  # a damaged archive fails in many ways
        raise LeftOut("not whole Word documents") from None
    paragraphs = []
    for part in body if body is not None else []:
        if part.tag == f"{W}p":
            paragraphs.append(paragraph(part, names))
        elif part.tag == f"{W}tbl":
            rows = [[words_of(cell) for cell in row.iter(f"{W}tc")] for row in part.iter(f"{W}tr")]
            rows = [row for row in rows if any(row)]
            paragraphs += told(rows, has_head(rows))
    return *markdown("\n\n".join(filter(None, paragraphs))), []


def style_names(packed):
    if "word/styles.xml" not in packed.namelist():
        return {}
    styles = ElementTree.fromstring(packed.read("word/styles.xml")).iter(f"{W}style")
    named = ((style.get(f"{W}styleId"), style.find(f"{W}name")) for style in styles)
    return {key: name.get(f"{W}val", "").lower() for key, name in named if name is not None}


def words_of(part):
    written = []
    for one in part.iter():
        if one.tag == f"{W}t":
            written.append(one.text or "")
        elif one.tag in (f"{W}tab", f"{W}br", f"{W}p"):
            written.append(" ")
    return " ".join("".join(written).split())


def paragraph(part, names):
    words = words_of(part)
    style = part.find(f"{W}pPr/{W}pStyle")
    key = style.get(f"{W}val", "") if style is not None else ""
    name = names.get(key, key.lower())
    depth = re.match(r"(?:heading ?|标题 ?)([1-6])$", name)
    depth = int(depth.group(1)) if depth else {"title": 1, "subtitle": 2}.get(name)
    if depth:
        return words and "#" * depth + " " + words
    is_item = part.find(f"{W}pPr/{W}numPr") is not None or name.startswith("list")
    return words and ("- " if is_item else "") + words


def pdf(raw, name):
    try:
        from pypdf import PdfReader
    except ImportError:
        raise LeftOut("a PDF needs a package: pip install pypdf") from None
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise LeftOut("locked with a password")
        written = [written_on(page) for page in reader.pages]
    except LeftOut:
        raise
    except Exception:  # pypdf raises many kinds on a damaged file
        raise LeftOut("damaged PDFs") from None
    texts = [text for text, _ in written]
    across = [number for number, (_, rows) in enumerate(written, 1) if rows >= COLUMN_ROWS]
    if across:
        more = f" and {len(across) - 1} more" if across[1:] else ""
        print(f"{name}: page {across[0]}{more} may have two columns, and lines joined across them. The site can read down them.")
    if not re.search(r"\w", "".join(texts)):
        raise LeftOut("PDFs of pictures without a letter: let a program recognise the text (OCR)")
    text, pages, blocks = "", [], []
    for number, page in enumerate(texts):
        pages.append(len(text))
        for group in re.split(r"\n\s*\n", page):
            words = group.strip(SPACE)
            if words:
                blocks.append(Block("prose", len(text), len(text) + len(words)))
                text += words + "\n\n"
    return text.rstrip("\n"), blocks, pages


COLUMN_ROWS, COLUMN_LETTERS = 5, 20


def written_on(page):
    """The text of a page, and how many of its lines seem to be two: long words at one height, the second ones at one place."""
    pieces = []
    visit = lambda words, _, place, __, ___: words.strip() and pieces.append((words.strip(), place[4], place[5]))
    text = page.extract_text(visitor_text=visit) or ""
    beside = Counter(
        round(x)
        for (left, before, height), (right, x, y) in zip(pieces, pieces[1:])
        if abs(height - y) < 5 and x > before and min(len(left), len(right)) >= COLUMN_LETTERS
    )
    return text, max(beside.values(), default=0)


READERS = {
    **dict.fromkeys("md markdown mdx txt text log rst".split(), markdown),
    **dict.fromkeys("csv tsv tab psv".split(), separated),
    **dict.fromkeys("html htm xhtml".split(), html),
    **{"json": json_text, "jsonl": json_lines, "ndjson": json_lines, "docx": docx, "pdf": pdf},
}


def documents(folder, besides=()):
    """What is read of a folder, by name; what is not is named with the reason."""
    found, left = [], {}
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        name = file.relative_to(folder).as_posix()
        if file.name.startswith(".") or file.resolve() in besides:
            continue
        try:
            found.append(document_in(file, name))
        except LeftOut as reason:
            left.setdefault(str(reason), []).append(name)
        except OSError as error:
            raise SystemExit(f"{file} cannot be read ({error.strerror}). Is its name right?") from None
    for reason, names in left.items():
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        print(f"Left out, {reason}: {', '.join(names[:NAMED])}{more}.")
    if not found:
        raise SystemExit(f"No text in {folder}. Put .md, .txt, .html, .docx, .pdf, .csv or .json files there.")
    return found


NAMED = 20
