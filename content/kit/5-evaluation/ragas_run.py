"""Lets a judge model rate answers of answers.jsonl: faithful to the passages, and were the passages enough?

    python3 exam.py && python3 ragas_run.py --dry-run
    OPENAI_API_KEY=... python3 ragas_run.py --judge your-judge

answers.jsonl holds one line a question, in the order of exam.jsonl: {"response": "..."}. A judge errs too:
mark fifty of its verdicts by hand, and correct the rate for what you find before you report it.
"""

import argparse
import json
from pathlib import Path

HERE = Path(__file__).parent


def read(file):
    """The values of JSON Lines. str.splitlines would cut a text in two that contains U+2028 or U+0085."""
    return [json.loads(line) for line in file.read_text("utf-8-sig").split("\n") if line.strip()]


def rows():
    exam = read(HERE / "exam.jsonl")
    file = HERE / "answers.jsonl"
    if not file.exists():
        raise SystemExit('No answers.jsonl. Write one line a question of exam.jsonl: {"response": "..."}.')
    answers = read(file)
    if len(answers) != len(exam):
        raise SystemExit(f"{len(answers)} answers for {len(exam)} questions: they must match line by line.")
    return [
        {
            "user_input": asked["question"],
            "retrieved_contexts": asked["passages"],
            "response": answer["response"],
            "reference": asked["answer"],
        }
        for asked, answer in zip(exam, answers)
    ]


def judge(data, model):
    from langchain_openai import ChatOpenAI
    from ragas import EvaluationDataset, evaluate
    from ragas.llms import LangchainLLMWrapper
    from ragas.metrics import Faithfulness, LLMContextRecall

    result = evaluate(
        dataset=EvaluationDataset.from_list(data),
        metrics=[Faithfulness(), LLMContextRecall()],
        llm=LangchainLLMWrapper(ChatOpenAI(model=model, temperature=0)),
    )
    print(result)
    result.to_pandas().to_csv(HERE / "judged.csv", index=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--judge", help="the model that judges")
    parser.add_argument("--dry-run", action="store_true", help="read the files, say what would be judged, stop")
    asked = parser.parse_args()
    data = rows()
    print(f"{len(data)} answers to judge.")
    if asked.dry_run:
        return
    if not asked.judge:
        raise SystemExit("Name the judge with --judge.")
    try:
        judge(data, asked.judge)
    except ImportError as error:
        raise SystemExit(f"{error}. Install what ragas_run.py needs: pip install -r requirements.txt") from None


if __name__ == "__main__":
    main()
