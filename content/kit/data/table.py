"""The rows of a table become questions, each with the passages that answer it. Used by own.py."""

import csv
import io
import re
from dataclasses import dataclass, field

from cut import SPACE, text_of

# What a spreadsheet would take for a formula, with the quote in front that keeps it from doing so.
FORMULA = re.compile(r"'+(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n])")
COLUMNS = {"question": "question", "answer": "answer", "file": "file", "问题": "question", "答案": "answer", "文件": "file"}


@dataclass
class Question:
    question: str
    answers: list = field(default_factory=list)  # ids of the passages that answer; none if no document does
    words: str = ""  # of the first of them; the whole passage answers if there are none
    examined: bool = True


def questions_in(file, found, passages):
    return [question(row, line, found, passages) for line, row in rows(file)]


def rows(file):
    """The number of the line and the cells of each row, by the names of the columns."""
    text = text_of(file)
    first = text.split("\n", 1)[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    names = [COLUMNS.get(name.strip().lower()) for name in next(table, [])]
    if "question" not in names:
        raise SystemExit(f"{file} has no column called question. Its first line must be: question,answer,file")
    for cells in table:
        row = {name: said(cell) for name, cell in zip(names, cells) if name}
        if any(row.values()):
            yield table.line_num, {"question": "", "answer": "", "file": "", **row}


def said(cell):
    """A cell as it was meant: a quote before a formula is there for spreadsheets alone."""
    cell = cell.strip(SPACE)
    return cell[1:] if FORMULA.match(cell) else cell


def question(row, line, found, passages):
    row["file"] = full_name(row["file"], [name for name, _ in found])
    check(row, line, [name for name, _ in found])
    asked = Question(re.sub(r"\s*\n\s*", " ", row["question"]))
    if row["answer"]:
        for name, text in found:
            if row["file"] in ("", name):
                mark(asked, row["answer"], text, [one for one in passages if one.document == name])
        if not asked.answers:
            raise SystemExit(f"No document has the words of line {line}: {row['answer'][:60]}. Copy them letter by letter.")
    elif row["file"]:
        asked.answers = [one.id for one in passages if one.document == row["file"]]
        asked.examined = len(asked.answers) == 1
    return asked


def full_name(file, names):
    """A document may be named without its folder, where only one has that name."""
    alike = [name for name in names if name.rsplit("/", 1)[-1] == file]
    return alike[0] if file not in names and len(alike) == 1 else file


def check(row, line, names):
    if not row["question"]:
        raise SystemExit(f"Line {line} has no question.")
    if row["file"] and row["file"] not in names:
        there = ", ".join(names[:5])
        raise SystemExit(f"Line {line} names the file {row['file']}, which is not among the documents: {there}.")


def mark(asked, words, text, passages):
    """Notes the passages of one document that hold the words."""
    for start, end in places_of(words, text):
        for one in passages:
            if one.start < end and one.end > start and one.id not in asked.answers:
                asked.answers.append(one.id)
                asked.words = asked.words or text[max(start, one.start) : min(end, one.end)].strip(SPACE)


def places_of(words, text):
    """Where words are in a text, letter by letter; where they are not, with any white space for white space."""
    for pattern in (re.escape(words), r"\s+".join(re.escape(word) for word in words.split())):
        found = [match.span() for match in re.finditer(pattern, text)]
        if found:
            return found
    return []
