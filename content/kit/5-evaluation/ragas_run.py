"""Lets a judge model rate answers of answers.jsonl: faithful to the passages, and were the passages enough?

    python3 exam.py && python3 ragas_run.py --dry-run
    OPENAI_API_KEY=... python3 ragas_run.py --judge your-judge
    OPENAI_API_KEY=any python3 ragas_run.py --judge your-judge --url http://127.0.0.1:8000/v1 --timeout 900 --workers 1

answers.jsonl holds one line a question, in the order of exam.jsonl: {"response": "..."}; answers.py writes it.

The judge gets words: of a reply in JSON its quote, and as the reference the quote that is right. It is not asked
about questions that no passage answers, since there is nothing to be faithful to: whether a reply says so is counted
without it. Nor about replies that give no answer where there is one: they are counted as missed.

A judge errs too: mark fifty of its verdicts by hand, and correct the rate for what you find before you report it.
Ragas reports its use to its makers unless RAGAS_DO_NOT_TRACK is set: this file sets it.
"""

import argparse
import csv
import json
import os
import re
from pathlib import Path

from score import object_in

HERE = Path(__file__).parent
# What a spreadsheet would take for a formula, also in full-width signs and after blanks.
FORMULA = re.compile(r"'*(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n])")
os.environ.setdefault("RAGAS_DO_NOT_TRACK", "true")


def read(file):
    """The values of JSON Lines. str.splitlines would cut a text in two that contains U+2028 or U+0085."""
    if not file.exists():
        raise SystemExit(f"No {file.name}. exam.py writes exam.jsonl, and answers.py or you answers.jsonl.")
    return [json.loads(line) for line in file.read_text("utf-8-sig").split("\n") if line.strip()]


def words_of(reply):
    """The words of an answer: of a reply in JSON its quote, and nothing where it names no passage."""
    given = object_in(reply)
    return str(given.get("quote") or "") if "source" in given else reply.strip()


def rows():
    """What the judge is asked, and how the rest is counted."""
    exam, answers = read(HERE / "exam.jsonl"), read(HERE / "answers.jsonl")
    if len(answers) != len(exam):
        raise SystemExit(f"{len(answers)} answers for {len(exam)} questions: they must match line by line.")
    judged, counts = [], {"unanswerable": 0, "declined": 0, "missed": 0}
    for asked, answer in zip(exam, answers):
        right, said = json.loads(asked["answer"])["quote"], words_of(answer["response"])
        if right is None:
            counts["unanswerable"] += 1
            counts["declined"] += said == ""
        elif said == "":
            counts["missed"] += 1
        else:
            judged.append(row(asked, said, right))
    return judged, counts


def row(asked, said, right):
    passages = asked["passages"]
    return {"user_input": asked["question"], "retrieved_contexts": passages, "response": said, "reference": right}


def judge(data, asked):
    from langchain_openai import ChatOpenAI
    from ragas import EvaluationDataset, RunConfig, evaluate
    from ragas.llms import LangchainLLMWrapper
    from ragas.metrics import Faithfulness, LLMContextRecall

    model = ChatOpenAI(model=asked.judge, base_url=asked.url, temperature=0, timeout=asked.timeout)
    return evaluate(
        dataset=EvaluationDataset.from_list(data),
        metrics=[Faithfulness(), LLMContextRecall()],
        llm=LangchainLLMWrapper(model),
        run_config=RunConfig(timeout=asked.timeout, max_workers=asked.workers, max_retries=3),
    )


def safe(value):
    """A cell that a spreadsheet would run as a formula gets a quote in front."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if isinstance(value, str) and FORMULA.match(text) else text


def write(judged):
    with (HERE / "judged.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(judged[0])
        table.writerows([safe(value) for value in one.values()] for one in judged)


def report(judged, counts):
    print(f"{len(judged)} answers to judge.")
    print(f"No passage answers {counts['unanswerable']} of the other questions: {counts['declined']} replies say so.")
    if counts["missed"]:
        print(f"{counts['missed']} replies give no answer where a passage has one.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--judge", help="the model that judges")
    parser.add_argument("--url", help="a server with the chat protocol of OpenAI; left out: OpenAI's own")
    parser.add_argument("--timeout", type=int, default=180, help="seconds that one verdict may take")
    parser.add_argument("--workers", type=int, default=16, help="verdicts at a time: 1 for a model on this machine")
    parser.add_argument("--dry-run", action="store_true", help="read the files, say what would be judged, stop")
    asked = parser.parse_args()
    judged, counts = rows()
    report(judged, counts)
    if asked.dry_run or not judged:
        return
    if not asked.judge:
        raise SystemExit("Name the judge with --judge.")
    if not os.environ.get("OPENAI_API_KEY"):
        raise SystemExit("Set OPENAI_API_KEY: the key of the judge's server, or any word for one that asks for none.")
    try:
        result = judge(judged, asked)
    except ImportError as error:
        raise SystemExit(f"{error}. Install what ragas_run.py needs: pip install -r requirements.txt") from None
    if all(score != score for scores in result.scores for score in scores.values()):  # NaN alone
        raise SystemExit(
            f"No verdict came from {asked.url or 'OpenAI'} within {asked.timeout} seconds each. Does the server run, "
            "is the key right, and is --timeout long enough?"
        )
    print(result)
    write([{**one, **scores} for one, scores in zip(judged, result.scores)])


if __name__ == "__main__":
    main()
