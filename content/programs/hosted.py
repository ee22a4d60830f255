import json
import time
from pathlib import Path

import openai

client = openai.OpenAI()
MODEL = "gpt-6-luna"
questions = [json.loads(line) for line in Path("questions.jsonl").open(encoding="utf-8")]

store = client.vector_stores.create(
    name="manual", expires_after={"anchor": "last_active_at", "days": 7}
)
file = client.vector_stores.files.upload_and_poll(
    vector_store_id=store.id, file=Path("manual.pdf").open("rb")
)
if file.status != "completed":
    raise SystemExit(f"manual.pdf: {file.last_error}")


def ask(question):
    started = time.monotonic()
    reply = client.responses.create(
        model=MODEL,
        instructions="Answer from the files alone. If they do not say, write: It does not say.",
        input=question,
        tools=[{"type": "file_search", "vector_store_ids": [store.id], "max_num_results": 4}],
        tool_choice="required",
        include=["file_search_call.results"],
        store=False,
    )
    calls = [item for item in reply.output if item.type == "file_search_call"]
    found = [one.text or "" for call in calls for one in call.results or []]
    return reply.output_text, found, time.monotonic() - started


right = 0
with Path("results.jsonl").open("a", encoding="utf-8") as results:
    for one in questions:
        question, answer = one["question"], one["answer"]
        text, found, seconds = ask(question)
        ok = (answer or "it does not say").lower() in text.lower()
        right += ok
        line = {"system": "hosted", "question": question, "expected": answer, "answer": text}
        line |= {"ok": ok, "holds": any(answer in part for part in found), "seconds": seconds}
        print(json.dumps(line, ensure_ascii=False), file=results)
print(f"{right} of {len(questions)} right")
