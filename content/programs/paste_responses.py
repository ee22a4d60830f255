import json
import time
from pathlib import Path

import openai

client = openai.OpenAI()
MODEL = "gpt-6-luna"
manual = Path("manual.md").read_text("utf-8")
questions = [json.loads(line) for line in Path("questions.jsonl").open(encoding="utf-8")]

RULES = """Answer from the manual alone, in one sentence.
Then quote the sentence you used, in "quotation marks".
If the manual does not say, write: It does not say."""


def ask(question):
    started = time.monotonic()
    reply = client.responses.create(
        model=MODEL,
        max_output_tokens=400,
        instructions=f"{RULES}\n\n<manual>\n{manual}\n</manual>",
        input=question,
        prompt_cache_key="manual",
        store=False,
    )
    if reply.status != "completed":
        print(question, reply.incomplete_details)
    cached = reply.usage.input_tokens_details.cached_tokens
    return reply.output_text, cached, time.monotonic() - started


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
