"""Writes the exam of data/test.jsonl as lm-evaluation-harness and Ragas want it: exam.jsonl.

    python3 exam.py
"""

import json
import re
from pathlib import Path

HERE = Path(__file__).parent


def line(messages):
    """The two turns apart: a model that was taught with both is examined with both."""
    system, user, assistant = (message["content"] for message in messages)
    blocks = user.split("\n\n")
    return {
        "system": system,
        "user": user,
        "question": re.sub(r"^[^:：]*[:：]\s*", "", blocks[-1]),
        "passages": blocks[1:-1],
        "answer": assistant,
    }


def main():
    # str.splitlines would cut a text in two that contains U+2028 or U+0085.
    source = (HERE.parent / "data" / "test.jsonl").read_text("utf-8-sig").split("\n")
    lines = [line(json.loads(text)["messages"]) for text in source if text.strip()]
    written = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
    (HERE / "exam.jsonl").write_text(written, "utf-8")
    print(f"{len(lines)} questions in exam.jsonl")


if __name__ == "__main__":
    main()
