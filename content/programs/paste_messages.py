import json
import time
from pathlib import Path

import anthropic

client = anthropic.Anthropic()
MODEL = "claude-opus-5-5"
manual = Path("manual.md").read_text("utf-8")
questions = [json.loads(line) for line in Path("questions.jsonl").open(encoding="utf-8")]

RULES = """Answer from the manual alone, in one sentence.
Then quote the sentence you used, in "quotation marks".
If the manual does not say, write: It does not say."""


def ask(question):
    started = time.monotonic()
    reply = client.messages.create(
        model=MODEL,
        max_tokens=400,
        system=[
            {"type": "text", "text": RULES},
            {
                "type": "text",
                "text": f"<manual>\n{manual}\n</manual>",
                "cache_control": {"type": "ephemeral"},
            },
        ],
        messages=[{"role": "user", "content": question}],
    )
    text = "".join(part.text for part in reply.content if part.type == "text")
    if reply.stop_reason != "end_turn":
        print(question, reply.stop_reason)
    return text, reply.usage.cache_read_input_tokens, time.monotonic() - started


right = 0
with Path("results.jsonl").open("a", encoding="utf-8") as results:
    for one in questions:
        question, answer = one["question"], one["answer"]
        text, cached, seconds = ask(question)
        ok = (answer or "it does not say").lower() in text.lower()
        right += ok
        line = {"system": "paste", "question": question, "expected": answer, "answer": text}
        line |= {"ok": ok, "cached": cached, "seconds": seconds}
        print(json.dumps(line, ensure_ascii=False), file=results)
print(f"{right} of {len(questions)} right")
