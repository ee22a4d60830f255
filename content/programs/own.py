import json
import os
import time
import urllib.request
from pathlib import Path

import openai
import psycopg

db = psycopg.RawCursor(psycopg.connect(os.environ["DATABASE_URL"], autocommit=True))
ai = openai.OpenAI(base_url=os.environ["MODEL_URL"], api_key=os.environ.get("MODEL_KEY", "none"))
SEARCH = Path("own.sql").read_text("utf-8")


def read(name):
    return [json.loads(line) for line in Path(name).open(encoding="utf-8")]


def embed(text):
    return json.dumps(ai.embeddings.create(model="embedder", input=text).data[0].embedding)


def rerank(query, texts):
    if "RERANK_URL" not in os.environ:
        return texts
    body = json.dumps({"query": query, "texts": texts}).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(f"{os.environ['RERANK_URL']}/rerank", body, headers)
    return [texts[one["index"]] for one in json.load(urllib.request.urlopen(request))]


db.execute("create extension if not exists vector")
db.execute("""create table if not exists passage (id text primary key, body text,
    words tsvector, vector vector(384), readers text[])""")
INSERT = """insert into passage values ($1, $2, to_tsvector('english', $2), $3, $4)
    on conflict (id) do update set (body, words, vector, readers) =
      (excluded.body, excluded.words, excluded.vector, excluded.readers)"""
for one in read("passages.jsonl"):
    db.execute(INSERT, [one["id"], one["text"], embed(one["text"]), one.get("readers", ["all"])])

SYSTEM = "Answer from the passages, and cite one as [1]. Else write: It does not say."
questions, right = read("questions.jsonl"), 0
with Path("results.jsonl").open("a", encoding="utf-8") as results:
    for one in questions:
        question, answer, started = one["question"], one["answer"], time.monotonic()
        rows = db.execute(SEARCH, [question, embed(question), ["all"], 20]).fetchall()
        found = rerank(question, [body for (body,) in rows])[:4]
        passages = "\n\n".join(f"[{at}] {text}" for at, text in enumerate(found, 1))
        user = {"role": "user", "content": f"{passages}\n\n{question}"}
        messages = [{"role": "system", "content": SYSTEM}, user]
        reply = ai.chat.completions.create(model="model", messages=messages)
        text = reply.choices[0].message.content or ""
        ok = (answer or "it does not say").lower() in text.lower()
        right += ok
        line = {"system": "own", "question": question, "expected": answer, "answer": text, "ok": ok}
        line |= {"holds": answer in passages, "seconds": time.monotonic() - started}
        print(json.dumps(line, ensure_ascii=False), file=results)
print(f"{right} of {len(questions)} right")
