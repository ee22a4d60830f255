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


def read(file):
    """The values of JSON Lines. str.splitlines would cut a text in two that contains U+2028 or U+0085."""
    try:
        return [json.loads(text) for text in file.read_text("utf-8-sig").split("\n") if text.strip()]
    except OSError as error:
        raise SystemExit(f"{file} cannot be read ({error.strerror}). Take it from the kit again.") from None
    except ValueError as error:
        raise SystemExit(f"{file} is not JSON Lines ({error}). Each line must be one conversation.") from None


def main():
    lines = [line(one["messages"]) for one in read(HERE.parent / "data" / "test.jsonl")]
    written = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
    (HERE / "exam.jsonl").write_text(written, "utf-8")
    print(f"{len(lines)} questions in exam.jsonl")


if __name__ == "__main__":
    main()
