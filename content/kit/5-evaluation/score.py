"""The score of 1-prompting/score.mjs for lm-evaluation-harness: two numbers a question, 0 or 1."""

import json
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "2-retrieval"))
from reply import alike, object_in  # noqa: E402

ENOUGH = 10  # characters that a quote must have, or as many as the right one where that is shorter


def process_results(doc, results):
    right = json.loads(doc["answer"])
    given = object_in(results[0])
    source, quote = given.get("source", ""), given.get("quote")
    same = source == right["source"]
    true = same and (source is None or is_true(quote, right["quote"], passage(doc["passages"], source)))
    return {"source": float(same), "quote": float(true)}


def passage(blocks, name):
    """The text below the title of the passage with this name."""
    return next((block.partition("\n")[2] for block in blocks if block.startswith(f"[{name}] ")), "")


def is_true(quote, right, text):
    if not isinstance(quote, str) or alike(quote) not in alike(text):
        return False
    return len(alike(quote)) >= min(ENOUGH, len(alike(right)))
