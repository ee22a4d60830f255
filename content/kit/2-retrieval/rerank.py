"""Sorts the first passages of a search again by a reranker, which reads question and passage together, and counts what that brings.

    pip install -r requirements.txt
    python3 rerank.py                                     the questions of questions.jsonl: before and after
    python3 rerank.py --model folder/of/the/model         another, or one from a folder
    python3 rerank.py --question "..."                    the passages for one question
    python3 rerank.py --folder real                       behind keywords and vectors, with what embed.py wrote

A reranker sees no more than the search found: --of says how many that are. It is slower than vectors by far, so that it
sorts twenty and not all. config.json names the model; where the hub of Hugging Face cannot be reached, set HF_ENDPOINT to
a mirror, or name a folder.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from search import HERE, Passages, read

sys.path.append(str(HERE.parent / "5-evaluation"))
sys.path.append(str(HERE.parent / "data"))
from exact import mcnemar, p_text, share_text  # noqa: E402

FIRST = (1, 3, 5)
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # the hub is not told which library asks


def reranker(model):
    """A function that gives a score to each passage for a question."""
    try:
        from sentence_transformers import CrossEncoder
    except ImportError as error:
        raise SystemExit(f"{error}. Install what rerank.py needs: pip install -r requirements.txt") from None
    try:
        encoder = CrossEncoder(model)
    except (OSError, ValueError) as error:
        line = (str(error).strip().split("\n") or [""])[0]
        raise SystemExit(f"{model} could not be loaded: {line} Set HF_ENDPOINT to a mirror, or name a folder.") from None
    return lambda question, texts: encoder.predict([(question, text) for text in texts], show_progress_bar=False).tolist()


def sorted_again(score, question, chunks):
    """By the scores of the reranker, best first; of equal ones in the order of the search."""
    if not chunks:
        return []
    scores = score(question, [f"{one['title']}\n{one['text']}" for one in chunks])
    order = sorted(range(len(chunks)), key=lambda at: (-scores[at], at))
    return [chunks[at] for at in order]


def counted(passages, questions, score, asked):
    """For each question the rank of the first passage that answers, before and after; 0 for none among the first."""
    chunks = {chunk["id"]: chunk for chunk in passages.chunks}
    ranks = []
    for one in questions:
        ids = list(passages.rankings(one["question"], one.get("vector")).values())[-1] if asked.vectors else []
        ids = ids or passages.rankings(one["question"])["keywords"]
        before = ids[: asked.of]
        after = [chunk["id"] for chunk in sorted_again(score, one["question"], [chunks[name] for name in before])]
        ranks.append([first_rank(names, one["answers"]) for names in (before, after)])
    return ranks


def first_rank(names, answers):
    return next((rank for rank, name in enumerate(names, start=1) if name in answers), 0)


def report(ranks, asked):
    count = len(ranks)
    print(f"{count} questions that a passage answers; the first {asked.of} sorted again by {asked.model}.")
    for first in FIRST:
        before, after = ([0 < pair[side] <= first for pair in ranks] for side in (0, 1))
        won = sum(b and not a for a, b in zip(before, after))
        lost = sum(a and not b for a, b in zip(before, after))
        shares = f"{share_text(sum(before), count)} → {share_text(sum(after), count)}"
        print(f"among the first {first}: {shares}; won {won}, lost {lost}, {p_text(mcnemar(won, lost))}")


def main():
    config = HERE.parent / "config.json"
    known = json.loads(config.read_text("utf-8"))["reranker"] if config.exists() else {}
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", default=known.get("model"), help="left out: that of config.json")
    parser.add_argument("--of", type=int, default=known.get("of", 20), help="passages that are sorted again")
    parser.add_argument("--question", help="left out: all of questions.jsonl are counted")
    parser.add_argument("--folder", type=Path, default=HERE, help="where to search; real after embed.py")
    asked = parser.parse_args()
    if not asked.model:
        parser.error("config.json names no reranker: name one with --model")
    passages = Passages(asked.folder)
    asked.vectors = passages.embedder is not None
    score = reranker(asked.model)
    if asked.question:
        _, found = passages.found(asked.question, shown=asked.of)
        for place, chunk in enumerate(sorted_again(score, asked.question, found)[:5], start=1):
            print(f"{place}. [{chunk['id']}] {chunk['title']}\n   {' '.join(chunk['text'].split())}")
        return
    answered = [one for one in read(asked.folder / "questions.jsonl") if one["answers"]]
    if not answered:
        raise SystemExit("No question with a passage that answers: there is nothing to measure. own.py takes questions.")
    report(counted(passages, answered, score, asked), asked)


if __name__ == "__main__":
    main()
