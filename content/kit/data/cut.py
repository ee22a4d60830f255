"""Documents become passages: one a paragraph, as the site cuts them. Used by own.py."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

RETRIEVAL = Path(__file__).parent.parent / "2-retrieval"
sys.path.insert(0, str(RETRIEVAL))
from search import HAN, WORD, fold, kind  # noqa: E402

LONGEST = 500  # tokens of a passage; a longer paragraph is split
CHARACTERS_A_TOKEN = 40  # a split passage has no more characters than this for each of its tokens
# White space as JavaScript takes it: str.strip would take U+0085 too, and leave U+FEFF.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))
BLANK = re.compile(r"\n[ \t\r\u3000]*\n")


@dataclass
class Passage:
    id: str
    title: str
    text: str
    document: str
    start: int
    end: int


def text_of(file):
    try:
        return file.read_text("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise SystemExit(f"{file} is not UTF-8 (byte {error.start + 1}). Save it as UTF-8, or take it out.") from None
    except OSError as error:
        raise SystemExit(f"{file} cannot be read ({error.strerror}). Is its name right?") from None


def documents(folder):
    """Name and text of each file, by name."""
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in (".txt", ".md") and file.is_file())
    found = [(file.relative_to(folder).as_posix(), text_of(file)) for file in files]
    found = [(name, text) for name, text in found if text.strip(SPACE)]
    if not found:
        raise SystemExit(f"No text in {folder}. Put .txt or .md files there.")
    return found


def cut(found):
    """The passages of all documents, each with its document and its place there."""
    passages, counts = [], {}
    for document, text in found:
        name = re.sub(r"[\s\[\],]+", "-", document)  # signs that would end an id in a prompt or in a list of ids
        for paragraph in filter(None, paragraphs(text)):
            for start, end in pieces(text, *paragraph):
                counts[name] = counts.get(name, 0) + 1
                title = re.sub(r"\s+", " ", document)
                passages.append(Passage(f"{name}-{counts[name]}", title, text[start:end], document, start, end))
    return passages


def paragraphs(text):
    """Spans between blank lines; in a text without any, every line is a paragraph, as in many Chinese texts."""
    separator = BLANK if BLANK.search(text) else re.compile("\n")
    start = 0
    for match in separator.finditer(text):
        yield trimmed(text, start, match.start())
        start = match.end()
    yield trimmed(text, start, len(text))


def trimmed(text, start, end):
    """The span without white space at its ends; None if nothing else is in it."""
    while start < end and text[start] in SPACE:
        start += 1
    while end > start and text[end - 1] in SPACE:
        end -= 1
    return (start, end) if start < end else None


def pieces(text, start, end):
    """A paragraph in pieces of at most 500 tokens, each from the start of a token."""
    starts = token_starts(text[start:end])
    cuts = [start, *(start + starts[at] for at in range(LONGEST, len(starts), LONGEST)), end]
    longest = CHARACTERS_A_TOKEN * LONGEST
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
