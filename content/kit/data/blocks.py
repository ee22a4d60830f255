"""The blocks of a text: headings, lists, code, tables and paragraphs, as the site finds them. Used by cut.py."""

import re
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

RETRIEVAL = Path(__file__).parent.parent / "2-retrieval"
sys.path.insert(0, str(RETRIEVAL))
from search import HAN, kind  # noqa: E402

# White space as JavaScript takes it: str.strip would take U+0085 too, and leave U+FEFF.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))
BLANK = re.compile(r"\n[ \t\r\u3000]*\n")


@dataclass
class Block:
    kind: str  # heading, prose, list, code or table
    start: int
    end: int
    depth: int = 0  # of a heading
    parts: list = field(default_factory=list)  # starts of items, lines or rows


def trimmed(text, start, end):
    """The span without white space at its ends; None if nothing else is in it."""
    while start < end and text[start] in SPACE:
        start += 1
    while end > start and text[end - 1] in SPACE:
        end -= 1
    return (start, end) if start < end else None


def plain_blocks(text):
    """Paragraphs between blank lines; in a text without any, each line, unless it goes on in the next."""
    return list(prose_in(text, 0, len(text), bool(BLANK.search(text))))


def prose_in(text, start, end, by_blank_lines):
    part = text[start:end]
    for first, last in paragraphs(part) if by_blank_lines else line_groups(part):
        yield Block("prose", start + first, start + last)


def paragraphs(text):
    start = 0
    for match in BLANK.finditer(text):
        span = trimmed(text, start, match.start())
        if span:
            yield span
        start = match.end()
    span = trimmed(text, start, len(text))
    if span:
        yield span


# Lines in which a sentence goes on, as where a page was too narrow.

NARROWEST = 20
ENDS_SENTENCE = re.compile(r"[.!?…。！？；：:;｡][\"'”’»›)\]}」』）》】]*\s*$")
BEGINS_ANEW = re.compile("(?:\\s{2,}|\t|\u3000|[-*+•·] |\\d{1,3}[.)、] ?|[#|>])")
WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def width(line):
    line = line.rstrip(SPACE)
    return len(line) + len(WIDE.findall(line))


def is_lower(text, at):
    return at < len(text) and unicodedata.category(text[at]) == "Ll"


def goes_on(line, after, widest):
    """It begins in lower case, or its first word had no room."""
    if widest < NARROWEST or ENDS_SENTENCE.search(line) or BEGINS_ANEW.match(after):
        return False
    begin = 1 if after[:1].strip(SPACE) == "" and after else 0
    if is_lower(after, begin):
        return True
    is_han = begin < len(after) and kind(after[begin]) == HAN
    first = after[begin] if is_han else re.match(r"\S{0,40}", after[begin:]).group()
    return width(line) + 1 + width(first) > widest


def wraps_in(text):
    """The line ends at which a sentence goes on."""
    lines = text.split("\n")
    if len(lines) == 1:
        return []
    widest = max(width(line) for line in lines)
    wraps, end = [], -1
    for line, after in zip(lines, lines[1:]):
        end += len(line) + 1
        if goes_on(line, after, widest):
            wraps.append(end)
    return wraps


def line_groups(text):
    """The lines of a text, each with those in which it goes on."""
    wraps, start = set(wraps_in(text)), 0
    for end in [match.start() for match in re.finditer("\n", text)] + [len(text)]:
        if end in wraps:
            continue
        span = trimmed(text, start, end)
        if span:
            yield span
        start = end + 1


def without_wraps(text):
    for at in reversed(wraps_in(text)):
        text = joined(text[:at], text[at + 1 :])
    return text


def is_wide(character):
    return kind(character) == HAN or "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uffef"


def joined(one, other):
    """Two lines as one: Chinese without a blank, and a word that was cut whole again."""
    before, after = one.rstrip(SPACE), other.lstrip(SPACE)
    if before.endswith("-") and is_lower(before, len(before) - 2) and is_lower(after, 0):
        return before[:-1] + after
    is_chinese = before and after and is_wide(before[-1]) and is_wide(after[0])
    return before + ("" if is_chinese else " ") + after


# CommonMark with tables and front matter, as far as its blocks go.

FRONT = re.compile(r"---[ \t]*\n(?=[\w-]+[ \t]*:)[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)")
FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
ATX = re.compile(r"[ \t]*(#{1,6})(?:[ \t]|$)")
RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$")
SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
ITEM = re.compile(r"([ \t]*)([-+*]|(\d{1,9})([.)]))([ \t]+|$)(.*)")
QUOTE = re.compile(r"[ \t]*>")
TAGS = """address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav
noframes ol optgroup option p param section source summary table tbody td tfoot th thead title tr track ul"""
ATTRIBUTE = r"""\s+[a-z:_][\w-.]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?""".replace("\\w-.", "\\w.-")
HTML = [  # how a piece of HTML begins, and how it ends; None: at a blank line
    (re.compile(begin, re.I), end and re.compile(end, re.I))
    for begin, end in (
        (r"<(?:script|pre|style|textarea)(?:\s|>|$)", r"</(?:script|pre|style|textarea)>"),
        (r"<!--", r"-->"),
        (r"<\?", r"\?>"),
        (r"<![A-Z]", r">"),
        (r"<!\[CDATA\[", r"\]\]>"),
        (rf"</?(?:{'|'.join(TAGS.split())})(?:\s|/?>|$)", None),
        (rf"(?:</[a-z][\w-]*\s*>|<[a-z][\w-]*(?:{ATTRIBUTE})*\s*>)\s*$", None),
    )
]


def html_end(line, is_breaking):
    """How the piece of HTML ends that begins here; None where none begins. A lone tag interrupts nothing."""
    rest = line.lstrip(" \t")
    kinds = HTML[:-1] if is_breaking else HTML
    return next(((end or re.compile(r"\A[ \t]*\Z"),) for begin, end in kinds if begin.match(rest)), None)


ROW = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")


def markdown_blocks(text):
    """The blocks of a text; plain prose gives its paragraphs."""
    front = FRONT.match(text)
    start = front.end() if front else 0
    by_blank_lines = bool(BLANK.search(text))
    blocks = [Block("code", 0, start)] if front else []
    blocks += Lines(text, start, by_blank_lines).blocks()
    return with_leads(text, blocks) if by_blank_lines else blocks


def with_leads(text, blocks):
    """A list goes with the paragraph that leads to it without a blank line."""
    found = []
    for block in blocks:
        lead = found[-1] if found and block.kind == "list" and found[-1].kind == "prose" else None
        if lead and text.count("\n", lead.end, block.start) < 2:
            found[-1] = Block("list", lead.start, block.end, 0, [lead.start, *block.parts])
        else:
            found.append(block)
    return found


def cells_in(line):
    inner = line.strip()
    inner = inner[1:] if inner.startswith("|") else inner
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return len(re.split(r"(?<!\\)\|", inner))


class Lines:
    """The lines of a text from a place on, read once from the first to the last."""

    def __init__(self, text, start, by_blank_lines):
        self.text, self.by_blank_lines = text, by_blank_lines
        self.lines, self.starts = text[start:].split("\n"), []
        for line in self.lines:
            self.starts.append(start)
            start += len(line) + 1

    def end_of(self, at):
        return self.starts[at] + len(self.lines[at])

    def is_blank(self, at):
        return self.lines[at].strip(" \t\r") == ""

    def blocks(self):
        at = 0
        while at < len(self.lines):
            if self.is_blank(at):
                at += 1
                continue
            after, found = self.block_at(at)
            yield from found
            at = after

    def block_at(self, at):
        """The line behind the block that begins here, and what it is."""
        line = self.lines[at]
        heading = ATX.match(line)
        if FENCE.match(line):
            return self.fenced(at)
        if heading:
            return at + 1, self.spanned("heading", at, at + 1, len(heading.group(1)))
        if QUOTE.match(line):
            return self.quoted(at)
        if RULE.match(line):
            return at + 1, []
        if ITEM.match(line):
            return self.list_at(at)
        if html_end(line, False):
            return self.html(at, *html_end(line, False))
        if self.is_table(at):
            after = self.leaf_end(at + 2)
            return after, self.spanned("table", at, after, parts=self.starts[at + 2 : after])
        return self.paragraph(at)

    def spanned(self, kind, at, after, depth=0, parts=()):
        span = trimmed(self.text, self.starts[at], self.end_of(after - 1))
        return [Block(kind, *span, depth, list(parts))] if span else []

    def fenced(self, at):
        mark = FENCE.match(self.lines[at]).group(1)
        closes = re.compile(r"[ \t]*" + re.escape(mark[0]) + "{" + str(len(mark)) + r",}[ \t]*$")
        after = next((end + 1 for end in range(at + 1, len(self.lines)) if closes.match(self.lines[end])), None)
        after = after or len(self.lines)
        while after > at + 1 and self.is_blank(after - 1):
            after -= 1
        return after, self.spanned("code", at, after, parts=self.starts[at + 1 : after - 1])

    def is_table(self, at):
        if "|" not in self.lines[at] or at + 1 >= len(self.lines) or not ROW.match(self.lines[at + 1].strip(" \t")):
            return False
        return cells_in(self.lines[at]) == cells_in(self.lines[at + 1])

    def interrupts(self, at, inside=None):
        """Whether a line ends the paragraph before it. `inside`: the sign of the list that the paragraph is in."""
        line = self.lines[at]
        if width_of(line[: len(line) - len(line.lstrip(" \t"))]) >= 4:
            return False
        begins = FENCE.match(line) or ATX.match(line) or RULE.match(line) or QUOTE.match(line) or html_end(line, True)
        return bool(begins) or self.is_item(ITEM.match(line), inside)

    def is_item(self, item, inside):
        """In a list of its kind every item counts; elsewhere one with words, whose number is 1 if it has one."""
        if not item or (inside and (inside in ".)") == bool(item.group(3))):
            return bool(item)
        return bool(item.group(6).strip()) and item.group(3) in (None, "1")

    def leaf_end(self, at):
        while at < len(self.lines) and not self.is_blank(at) and not self.interrupts(at):
            at += 1
        return at

    def prose(self, at, after):
        return after, list(prose_in(self.text, self.starts[at], self.end_of(after - 1), self.by_blank_lines))

    def html(self, at, end):
        after = at
        while after < len(self.lines) and not end.search(self.lines[after]):
            after += 1
        if after < len(self.lines) and not self.is_blank(after):
            after += 1
        return self.prose(at, max(after, at + 1))

    def quoted(self, at):
        """The lines with the sign, and those in which its last sentence goes on without."""
        after, is_open = at, False
        while after < len(self.lines) and not self.is_blank(after):
            is_quote = bool(QUOTE.match(self.lines[after]))
            if not is_quote and (not is_open or self.interrupts(after) or self.is_table(after)):
                break
            inner = self.lines[after].lstrip(" \t").lstrip(">").strip() if is_quote else "lazy"
            is_open = bool(inner) and not (is_quote and (FENCE.match(inner) or ATX.match(inner) or RULE.match(inner)))
            after += 1
        return self.prose(at, after)

    def paragraph(self, at):
        """A line of signs below makes a heading of a paragraph."""
        after = at + 1
        while after < len(self.lines) and not self.is_blank(after):
            underline = SETEXT.match(self.lines[after])
            if underline:
                depth = 1 if underline.group(1)[0] == "=" else 2
                return after + 1, self.spanned("heading", at, after + 1, depth)
            if self.interrupts(after) or self.is_table(after):
                break
            after += 1
        return self.prose(at, after)

    def list_at(self, at):
        """A list whose items follow one another; one with blank lines between them is a block for each item."""
        sign = self.sign_of(at)
        items, after = [at], self.item_end(at)
        while after < len(self.lines):
            here = after
            while here < len(self.lines) and self.is_blank(here):
                here += 1
            if here == len(self.lines) or self.sign_of(here) != sign or RULE.match(self.lines[here]):
                break
            items.append(here)
            after = self.item_end(here)
        parts = [self.starts[item] for item in items]
        is_loose = any(item > 0 and self.is_blank(item - 1) for item in items[1:])
        if not is_loose and self.by_blank_lines:
            return after, self.spanned("list", items[0], after, parts=parts)
        ends = [*parts[1:], self.end_of(after - 1)]
        spans = [(start, trimmed(self.text, start, end)) for start, end in zip(parts, ends)]
        return after, [Block("list", *span, 0, [start]) for start, span in spans if span]

    def sign_of(self, at):
        item = ITEM.match(self.lines[at])
        return item and (item.group(4) or item.group(2))

    def item_end(self, at):
        """The line behind an item: what is indented below it, and the lines in which its last sentence goes on."""
        before, sign, _, _, gap, rest = ITEM.match(self.lines[at]).groups()
        kind = self.sign_of(at)
        indent = width_of(before) + len(sign) + (len(gap) if rest and len(gap) < 5 else 1)
        after, end, is_open = at + 1, at + 1, self.opens(rest)
        while after < len(self.lines):
            line = self.lines[after]
            if self.is_blank(after):
                is_open, after = False, after + 1
                if end == at + 1 and not rest:
                    break
                continue
            inner = width_of(line[: len(line) - len(line.lstrip(" \t"))])
            is_lazy = is_open and not self.interrupts(after, kind) and not self.is_table(after)
            if inner < indent and not is_lazy:
                break
            is_open = True if inner < indent else self.opens(line.lstrip(" \t"))
            after += 1
            end = after
        return end

    def opens(self, inner):
        """Whether a line leaves a paragraph open, in which the next may go on."""
        item = ITEM.match(inner)
        inner = item.group(6) if item else inner
        return bool(inner) and not (FENCE.match(inner) or ATX.match(inner) or RULE.match(inner))


def width_of(blanks):
    return sum(4 if sign == "\t" else 1 for sign in blanks)


def heading_text(text, block):
    """The words of a heading, without the signs that make it one."""
    words = re.sub(r"\n[ \t]*(?:=+|-+)[ \t]*$", "", text[block.start : block.end])
    words = re.sub(r"^#{1,6}(?=[ \t]|$)", "", words)
    return re.sub(r"[ \t]#+[ \t]*$", "", words).strip(SPACE)


class Whereabouts:
    """Tells of places in ascending order under which headings, and on which page, they are."""

    def __init__(self, text, blocks, pages):
        self.text, self.pages, self.page, self.above = text, pages, 0, []
        self.headings = [block for block in blocks if block.kind == "heading"]

    def at(self, place):
        while self.headings and self.headings[0].start <= place:
            one = self.headings.pop(0)
            self.above = [*self.above[: one.depth - 1], *[None] * (one.depth - 1 - len(self.above))]
            self.above.append(heading_text(self.text, one))
        while self.pages and self.page < len(self.pages) and self.pages[self.page] <= place:
            self.page += 1
        return (max(1, self.page) if self.pages else None), [one for one in self.above if one is not None]
