"""Documents become passages, as the site cuts them: at paragraphs, at headings, or into 100 or 200 tokens. Used by own.py."""

import re
import unicodedata
from dataclasses import dataclass, field

from blocks import RETRIEVAL, SPACE, Block, Whereabouts, plain_blocks, trimmed, without_wraps  # noqa: F401
from search import HAN, WORD, fold, kind

CUTS = ("paragraph", "heading", "100", "200")
LONGEST = 500  # tokens of a passage; a longer paragraph or section is split
CHARACTERS_A_TOKEN = 40  # a split passage has no more characters than this for each of its tokens


@dataclass
class Passage:
    id: str
    title: str
    text: str
    document: str
    start: int
    end: int
    page: int | None = None
    headings: list = field(default_factory=list)

    def placed(self):
        """What a line of a file says of it."""
        place = {**({"page": self.page} if self.page else {}), **({"headings": self.headings} if self.headings else {})}
        return {"id": self.id, "title": self.title, "text": self.text, "file": self.document, **place}


PAGE_NAMES = {"en": "{}, p. {}", "zh": "{} 第 {} 页"}


def cut(found, by="paragraph", language="en"):
    """The passages of all documents, each with its file, its page and the headings above it."""
    passages, counts = [], {}
    for document in found:
        name = re.sub(r"[\s\[\],]+", "-", document.name)  # signs that would end an id in a prompt or in a list of ids
        file = re.sub(r"\s+", " ", document.name)
        places = Whereabouts(document.text, document.blocks, document.pages)
        for start, end, text in chunks(document.text, document.blocks, by):
            counts[name] = counts.get(name, 0) + 1
            page, headings = places.at(start)
            title = " › ".join([PAGE_NAMES[language].format(file, page) if page else file, *headings])
            passages.append(Passage(f"{name}-{counts[name]}", title, text, document.name, start, end, page, headings))
    return passages


def chunks(text, blocks, by):
    """Start, end and text of each passage."""
    yield from by_size(text, blocks, int(by)) if by.isdigit() else by_blocks(text, blocks, by)


def head_of(text, block):
    return text[block.start : block.parts[0] if block.parts else block.start]


def by_size(text, blocks, size):
    """A window that begins within a table repeats its head."""
    tables = [block for block in blocks if block.kind == "table" and block.parts]
    for start, end in windows(text, 0, len(text), size):
        while tables and tables[0].end <= start:
            tables.pop(0)
        is_inside = tables and start >= tables[0].parts[0]
        yield start, end, (head_of(text, tables[0]) if is_inside else "") + text[start:end]


@dataclass
class Atom:
    """What is never cut, unless it is too long by itself."""

    kind: str
    start: int
    end: int
    of: Block | None = None


def by_blocks(text, blocks, by):
    for group in grouped(blocks, by):
        atoms = [atom for block in group for atom in atoms_of(text, block)]
        for pack in packed(text, atoms):
            yield from chunks_of(text, pack)


def grouped(blocks, by):
    """A heading and a block, or a section."""
    group = []
    for block in blocks:
        is_bare = all(one.kind == "heading" for one in group)
        ends = not is_bare and (by == "paragraph" or block.kind == "heading")
        if ends:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def atoms_of(text, block):
    is_short = block.end - block.start <= LONGEST or len(token_starts(text[block.start : block.end])) <= LONGEST
    if is_short or not (block.parts or block.kind in ("list", "code", "table")):
        return [Atom(block.kind, block.start, block.end)]
    starts = [block.start, *block.parts[1:]]
    spans = [trimmed(text, start, end) for start, end in zip(starts, [*starts[1:], block.end])]
    of = block if block.kind in ("table", "code") else None
    return [Atom(block.kind, *span, of) for span in spans if span]


def with_headings(atoms):
    pack = []
    for atom in atoms:
        pack.append(atom)
        if atom.kind != "heading":
            yield pack
            pack = []
    if pack:
        yield pack


def packed(text, atoms):
    """As many atoms together as have room."""
    pack, count = [], 0
    for unit in with_headings(atoms):
        size = len(token_starts(text[unit[0].start : unit[-1].end]))
        if pack and count + size > LONGEST:
            yield pack
            pack, count = [], 0
        pack = pack + unit
        count += size
    if pack:
        yield pack


def chunks_of(text, atoms):
    start, end = atoms[0].start, atoms[-1].end
    parts = list(windows(text, start, end, LONGEST))
    if len(parts) > 1:
        yield from ((first, last, text[first:last]) for first, last in parts)
    else:
        yield start, end, text_of_atoms(text, atoms)


def text_of_atoms(text, atoms):
    """With the head that the first has to repeat, and its lines joined."""
    pieces = []
    for before, atom in zip([None, *atoms], atoms):
        gap = text[before.end : atom.start] if before else ""
        piece = text[atom.start : atom.end]
        pieces.append(gap + (without_wraps(piece) if atom.kind in ("prose", "list") else piece))
    first, last = atoms[0], atoms[-1]
    head = head_of(text, first.of) if first.of and first.start > first.of.start else ""
    is_open = last.kind == "code" and last.of and last.end != last.of.end
    tail = text[text.rfind("\n", 0, last.of.end) : last.of.end] if is_open else ""
    return head + "".join(pieces) + tail


def windows(text, start, end, size):
    """A part in windows of at most so many tokens, each from the start of a token."""
    starts = token_starts(text[start:end])
    cuts = [start, *(start + starts[at] for at in range(size, len(starts), size)), end]
    longest = CHARACTERS_A_TOKEN * size
    for first, last in zip(cuts, cuts[1:]):
        for place in range(first, last, longest):
            span = trimmed(text, place, min(last, place + longest))
            if span:
                yield span


def token_starts(text):
    """Where the tokens begin; a letter and the marks upon it are folded as one."""
    kinds, places, start = [], [], 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for character in fold(text[start:end]):
            kinds.append(kind(character))
            places.append(start)
        start = end
    return sorted({place for at, place in enumerate(places) if begins(kinds, at)})


def begins(kinds, at):
    """A word begins at its first character, a pair of Han characters at each that has a neighbour behind it."""
    is_first = at == 0 or kinds[at - 1] != kinds[at]
    has_next = at + 1 < len(kinds) and kinds[at + 1] == HAN
    return (kinds[at] == WORD and is_first) or (kinds[at] == HAN and (is_first or has_next))
