"""The rows of a table become questions, each with the passages that answer it. Used by own.py."""

import csv
import io
import json
import re
from dataclasses import dataclass, field

from blocks import SPACE
from readers import text_of

# What a spreadsheet would take for a formula, with the quote in front that keeps it from doing so.
FORMULA = re.compile(r"'+(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n])")
# The names of the columns, in the table of own.py and in the marks that the site's retriever saves.
COLUMNS = {
    **dict.fromkeys("question query 问题 問題 提问 题目 问句 问".split(), "question"),
    **dict.fromkeys("answer 答案 参考答案 標準答案 标准答案 正确答案 答 words".split(), "answer"),
    **dict.fromkeys("file 文件 文件名 source".split(), "file"),
    **dict.fromkeys("expected 应答 期望答案".split(), "expected"),
    **{"start": None, "end": None, "": None},
}
csv.field_size_limit(10**8)


@dataclass
class Question:
    question: str
    answers: list = field(default_factory=list)  # ids of the passages that answer; none if no document does
    words: str = ""  # of the first of them; the whole passage answers if there are none
    examined: bool = True
    places: list = field(default_factory=list)  # where the documents have the words
    marked: str = ""  # the words as the table has them
    expected: str = ""  # short words that a right answer says; one of several, with a bar between them

    def listed(self):
        expected = {"expected": self.expected} if self.expected else {}
        return {"question": self.question, "words": self.marked, **expected, "places": self.places}


def questions_in(file, found, passages):
    return [question(row, line, found, passages) for line, row in rows(file)]


def rows(file):
    """The number of the line and the cells of each row, by the names of the columns."""
    text = text_of(file)
    try:
        for line, cells in json_rows(text) if text.lstrip()[:1] in ("{", "[") else csv_rows(text):
            names = names_of(file, cells)
            row = {names[name]: said(cell) for name, cell in cells.items() if names[name]}
            if any(row.values()):
                yield line, {"question": "", "answer": "", "file": "", "expected": "", **row}
    except (csv.Error, ValueError, AttributeError) as error:
        raise SystemExit(f"{file} cannot be read as a table: {error}. Save it as CSV, or as one JSON object a line.") from None


def csv_rows(text):
    """A line may come first that names the separator, as sep=; of spreadsheets. In one column there is no separator."""
    body = re.sub(r"\Asep=.\n", "\n", text, flags=re.I).lstrip("\n")
    skipped = text.count("\n") - body.count("\n")
    first = body.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    separator = separator if separator in first else "\x1f"
    table = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
    names = next(table, [])
    yield 1, dict.fromkeys(names, "")
    for cells in table:
        if any(cell.strip() for cell in cells[len(names) :]):
            line = skipped + table.line_num
            raise ValueError(f"line {line} has {len(cells)} cells and the head {len(names)}, so quote the cell with a separator")
        yield skipped + table.line_num, dict(zip(names, cells))


def json_rows(text):
    """Of a list or of JSON Lines; numbers stay as they are written."""
    exact = {"parse_int": str, "parse_float": str}
    if text.lstrip().startswith("["):
        records = list(enumerate(json.loads(text, **exact), start=1))
    else:
        records = [(at, json.loads(line, **exact)) for at, line in enumerate(text.split("\n"), start=1) if line.strip()]
    for at, record in records:
        yield at, {name: cell if isinstance(cell, str) else "" for name, cell in record.items()}


def names_of(file, columns):
    """What each column is; a column of another name would make every question one that no document answers."""
    names = {name: name.strip(SPACE).lower() for name in columns}
    unknown = [name.strip() for name in columns if names[name] not in COLUMNS]
    found = {COLUMNS.get(name) for name in names.values()}
    if "question" not in found:
        raise SystemExit(f"{file} has no column called question. Its first line must be: question,answer,file")
    if unknown:
        raise SystemExit(
            f"{file} has columns that own.py does not know: {', '.join(unknown)}. It wants question, answer and file: "
            "call the words that answer by that name, and take the other columns out."
        )
    if "answer" not in found and "file" not in found:
        raise SystemExit(f"{file} has neither a column answer nor a column file, so no question would have an answer.")
    return {name: COLUMNS[plain] for name, plain in names.items()}


def said(cell):
    """A cell as it was meant: a quote before a formula is there for spreadsheets alone."""
    cell = cell.strip(SPACE)
    return cell[1:] if FORMULA.match(cell) else cell


def question(row, line, found, passages):
    names = [document.name for document in found]
    row["file"] = "" if row["file"] == "typed" else full_name(row["file"], names)
    check(row, line, names)
    asked = Question(re.sub(r"\s*\n\s*", " ", row["question"]), marked=row["answer"], expected=row["expected"])
    if row["answer"]:
        for document in found:
            if row["file"] in ("", document.name):
                mark(asked, row["answer"], document, [one for one in passages if one.document == document.name])
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


def mark(asked, words, document, passages):
    """Notes the passages of one document that hold the words, and where they are."""
    text = document.text
    for start, end in places_of(words, text):
        asked.places.append({"file": document.name, "start": start, "end": end})
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
