"""The score of 1-prompting/score.mjs for lm-evaluation-harness: two numbers a question, 0 or 1."""

import json


def process_results(doc, results):
    right = json.loads(doc["answer"])
    try:
        given = json.loads(results[0].strip())
        source, quote = given["source"], given.get("quote")
    except (ValueError, KeyError, TypeError, AttributeError):
        return {"source": 0.0, "quote": 0.0}
    same = source == right["source"]
    true = same and (source is None or bool(quote) and quote in doc["prompt"])
    return {"source": float(same), "quote": float(true)}
