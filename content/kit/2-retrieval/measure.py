"""Counts how often a passage that answers is among the first 1, 3 and 5: by keywords, by vectors, by both.

    python3 measure.py                       the vectors that came with the kit, or those that own.py wrote
    python3 measure.py --folder real         the vectors that embed.py wrote
    python3 measure.py --set test            the questions of the exam alone

questions.jsonl of the folder holds the questions, with the ids of the passages that answer and their vectors. A
question without such ids is not counted. Behind each share is the range in which it may lie, at 95 percent. Both is
not always the best: take what your questions say, by --by of search.py and ask.py.
"""

import argparse
import math
from pathlib import Path

from search import HERE, Passages, read

FIRST = (1, 3, 5)


def interval(found, count):
    """Wilson 1927, for a share of 95 percent."""
    z, share = 1.96, found / count
    middle = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return [(middle + side * half) / (1 + z * z / count) for side in (-1, 1)]


def cell(found, count):
    low, high = interval(found, count)
    return f"{found:4d}  {found / count:4.0%} ({low:.0%} to {high:.0%})"


def counted(passages, questions):
    """By the name of the ranking: how many questions have an answering passage among the first 1, 3, 5."""
    found = {}
    for asked in questions:
        answers = set(asked["answers"])
        for name, ids in passages.rankings(asked["question"], asked.get("vector")).items():
            row = found.setdefault(name, [0] * len(FIRST))
            for at, first in enumerate(FIRST):
                row[at] += not answers.isdisjoint(ids[:first])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folder", type=Path, default=HERE, help="where chunks.jsonl and questions.jsonl are")
    parser.add_argument("--set", choices=("train", "valid", "test"), help="the questions of one file of data alone")
    asked = parser.parse_args()
    passages = Passages(asked.folder)
    every = read(asked.folder / "questions.jsonl")
    some = [one for one in every if asked.set in (None, one["set"])]
    answered = [one for one in some if one["answers"]]
    if not answered:
        raise SystemExit("No question with a passage that answers: there is nothing to measure. own.py takes questions.")
    print(f"{len(answered)} questions that a passage answers, of {len(some)}; {len(passages.chunks)} passages.")
    if passages.embedder:
        print(f"The vectors are those of {passages.embedder['model']}.")
    print(" " * 12 + "".join(f"{f'among the first {first}':<26}" for first in FIRST))
    for name, row in counted(passages, answered).items():
        print(f"{name:<12}" + "".join(f"{cell(found, len(answered)):<26}" for found in row).rstrip())


if __name__ == "__main__":
    main()
