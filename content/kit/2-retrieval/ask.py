"""Puts the passages that a search found into a prompt, asks a model, and checks what it quotes.

    psql "$DATABASE_URL" -At -F ' ' -f postgres.sql | ...      gives ranks and ids
    python3 ask.py --question "Is the ferry free on Mondays?" --ids hl-17,hl-16 --dry-run
    MODEL_URL=http://127.0.0.1:8000/v1 MODEL=your-model python3 ask.py --question ... --ids ...

Speaks to any server with the chat protocol of OpenAI; a key is taken from MODEL_KEY. No package needed.
"""

import argparse
import json
import os
import urllib.error
import urllib.request
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
ENOUGH = 10  # characters that a quote must have; a shorter passage is quoted whole


def read(name):
    """The values of JSON Lines. str.splitlines would cut a text in two that contains U+2028 or U+0085."""
    lines = (DATA / name).read_text("utf-8-sig").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def prompt(question, ids):
    """A conversation of the data, with other passages and another question."""
    known = [line for name in ("train", "valid", "test") for line in read(f"{name}.jsonl")]
    system, user, _ = known[0]["messages"]
    blocks = user["content"].split("\n\n")
    label = blocks[-1].split(":")[0].split("：")[0]
    colon = "：" if "：" in blocks[-1][: len(label) + 1] else ":"
    passages = {passage["id"]: passage for passage in read("passages.jsonl")}
    missing = [name for name in ids if name not in passages]
    if missing:
        raise SystemExit(f"No passage is called {missing[0]}. data/passages.jsonl lists them.")
    listed = [f"[{name}] {passages[name]['title']}\n{passages[name]['text']}" for name in ids]
    content = "\n\n".join([blocks[0], *listed, f"{label}{colon} {question}"])
    return [system, {"role": "user", "content": content}]


def reply(messages):
    url, model = os.environ.get("MODEL_URL"), os.environ.get("MODEL")
    if not url or not model:
        raise SystemExit("Set MODEL_URL (as http://127.0.0.1:8000/v1) and MODEL, or look with --dry-run.")
    body = json.dumps({"model": model, "messages": messages, "temperature": 0, "max_tokens": 400})
    request = urllib.request.Request(
        f"{url.rstrip('/')}/chat/completions",
        body.encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {os.environ.get('MODEL_KEY', '')}"},
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as response:
            return json.load(response)["choices"][0]["message"]["content"]
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{url} answered {error.code}: {error.read(300).decode('utf-8', 'replace')}") from None
    except OSError as error:
        raise SystemExit(f"No answer from {url} ({getattr(error, 'reason', error)}). Does the server run?") from None


def verdict(text, messages):
    """A quote that is not in the passage it names is worth nothing, however good it sounds."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict) or "source" not in given:
        return "The reply is not a JSON object with a source: do not show it."
    source, quote = given["source"], given.get("quote")
    if source is None:
        return "The model says that no passage answers."
    blocks = messages[-1]["content"].split("\n\n")
    named = next((block for block in blocks if block.startswith(f"[{source}] ")), None)
    if named is None:
        return f"It names {source}, which it was not shown: do not show the reply."
    passage = named.partition("\n")[2]
    if not isinstance(quote, str) or quote not in passage:
        return f"The quoted words do not appear in {source}: do not show them."
    if len(quote) < min(ENOUGH, len(passage)):
        return f"The quote is too short to show anything: {quote}"
    return f"The quote appears in {source} letter by letter."


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--question", required=True)
    parser.add_argument("--ids", required=True, help="ids of the passages found, best first, with commas")
    parser.add_argument("--dry-run", action="store_true", help="print the prompt and stop")
    asked = parser.parse_args()
    messages = prompt(asked.question, [name for name in asked.ids.split(",") if name])
    if asked.dry_run:
        print(json.dumps(messages, ensure_ascii=False, indent=2))
        return
    text = reply(messages)
    print(text)
    print(verdict(text, messages))


if __name__ == "__main__":
    main()
