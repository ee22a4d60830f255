"""Turns what promptfoo or lm-evaluation-harness wrote into answers.jsonl, and scores it with score.py.

    python3 exam.py
    python3 answers.py ../1-prompting/results.json              lists the runs in it with their scores
    python3 answers.py ../1-prompting/results.json --run 2      writes the answers of the second
    python3 answers.py results/*/samples_kit_handbook_*.jsonl
    python3 answers.py                                          scores the answers.jsonl that is there

answers.jsonl holds one line a question, in the order of exam.jsonl: {"response": "..."}. A question without a reply
gets an empty one, which is wrong.
"""

import argparse
import json
from pathlib import Path

from score import process_results

HERE = Path(__file__).parent


def read(file):
    """The values of JSON Lines. str.splitlines would cut a text in two that contains U+2028 or U+0085."""
    try:
        return [json.loads(line) for line in file.read_text("utf-8-sig").split("\n") if line.strip()]
    except OSError as error:
        raise SystemExit(f"{file} cannot be read ({error.strerror}). exam.py writes exam.jsonl.") from None
    except ValueError:
        raise SystemExit(f"{file} is not JSON Lines: each line must be one JSON value.") from None


def runs_in(files):
    """By the name of a run, its replies by what was asked."""
    runs = {}
    for file in files:
        runs |= {f"{file.parent.name}/{file.name}": harness(file)} if file.suffix == ".jsonl" else promptfoo(file)
    return runs


def promptfoo(file):
    try:
        return runs_of(json.loads(file.read_text("utf-8-sig"))["results"]["results"])
    except OSError as error:
        raise SystemExit(f"{file} cannot be read ({error.strerror}).") from None
    except (ValueError, KeyError, TypeError):
        raise SystemExit(f"{file} is not what promptfoo writes to results.json.") from None


def runs_of(results):
    runs = {}
    for one in results:
        provider = one["provider"].get("label") or one["provider"]["id"]
        name = f"{one['prompt']['label']}, {provider}"
        asked = json.loads(one["prompt"]["raw"])[-1]["content"]
        runs.setdefault(name, {})[asked] = text_of((one.get("response") or {}).get("output"))
    return runs


def harness(file):
    try:
        return {one["doc"]["user"]: text_of(one["filtered_resps"][0]) for one in read(file)}
    except (KeyError, IndexError, TypeError):
        raise SystemExit(f"{file} is not what lm_eval writes with --log_samples.") from None


def text_of(reply):
    """A reply as text: some providers hand on JSON that they have read already."""
    if reply is None:
        return ""
    return reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)


def scored(exam, replies):
    """How many sources are right, and how many quotes of these true."""
    rows = [process_results(asked, [reply]) for asked, reply in zip(exam, replies)]
    return [int(sum(row[name] for row in rows)) for name in ("source", "quote")]


def told(exam, replies):
    source, quote = scored(exam, replies)
    return f"source right {source} of {len(exam)}, and the quote true {quote}"


def chosen(files, exam, run):
    """The replies of a run, in the order of the exam; where there are several, `run` counts from 1."""
    runs = runs_in(files)
    ordered = {name: [replies.get(asked["user"], "") for asked in exam] for name, replies in runs.items()}
    for at, (name, replies) in enumerate(ordered.items(), start=1):
        lacking = sum(asked["user"] not in runs[name] for asked in exam)
        print(f"{at}. {name}: {told(exam, replies)}." + (f" {lacking} questions were not asked." if lacking else ""))
    if len(ordered) > 1 and not run:
        raise SystemExit(f"answers.jsonl is not written: say which run, --run 1 to {len(ordered)}.")
    if not 1 <= (run or 1) <= len(ordered):
        raise SystemExit(f"There is no run {run}: there are {len(ordered)}.")
    return list(ordered.values())[(run or 1) - 1]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="*", help="results.json or samples_*.jsonl; left out: answers.jsonl")
    parser.add_argument("--run", type=int, help="which run: its number in the list")
    asked = parser.parse_args()
    exam = read(HERE / "exam.jsonl")
    answers = HERE / "answers.jsonl"
    if not asked.files:
        replies = [one["response"] for one in read(answers)]
        if len(replies) != len(exam):
            raise SystemExit(f"{len(replies)} answers for {len(exam)} questions: they must match line by line.")
        print(f"answers.jsonl: {told(exam, replies)}.")
        return
    replies = chosen(asked.files, exam, asked.run)
    lines = [json.dumps({"response": reply}, ensure_ascii=False) + "\n" for reply in replies]
    answers.write_text("".join(lines), "utf-8")
    print(f"{len(replies)} answers in answers.jsonl")


if __name__ == "__main__":
    main()
