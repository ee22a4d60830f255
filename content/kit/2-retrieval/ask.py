"""Finds the passages for a question, puts them into a prompt, asks a model, and checks what it quotes.

    python3 ask.py --question "Is the ferry free on Mondays?" --dry-run
    MODEL_URL=http://127.0.0.1:8000/v1 MODEL=your-model python3 ask.py --question "..."
    ... --folder real                  searches by the vectors of embed.py too; --by vectors by these alone
    ... --ids hl-17,hl-16              takes these passages, best first, instead of searching

The ids may come from a server, once embed.py --question has written the question. Of PostgreSQL, in the folder real:

    psql "$DATABASE_URL" -qAt -f postgres.sql | grep '^[0-9]*|' | cut -d '|' -f 2 | paste -sd , -

Speaks to any server with the chat protocol of OpenAI; a key is taken from MODEL_KEY. No package needed.
"""

import argparse
import json
import os
import urllib.error
import urllib.request
from pathlib import Path

from reply import alike, object_in
from search import HERE, WAYS, Passages, read

DATA = HERE.parent / "data"
ENOUGH = 10  # characters that a quote must have; a shorter passage is quoted whole


def found(question, folder, by):
    """The passages that a search finds, each with its id, title and text."""
    _, chunks = Passages(folder).found(question, by)
    if not chunks:
        raise SystemExit("Nothing is found: no passage shares a word with the question. Ask in words of the documents.")
    return chunks


def named(ids):
    passages = {passage["id"]: passage for passage in read(DATA / "passages.jsonl")}
    missing = [name for name in ids if name not in passages]
    if missing:
        raise SystemExit(f"No passage is called {missing[0]}. data/passages.jsonl lists them.")
    return [passages[name] for name in ids]


def prompt(question, passages):
    """A conversation of the data, with other passages and another question."""
    known = [line for name in ("train", "valid", "test") for line in read(DATA / f"{name}.jsonl")]
    system, user, _ = known[0]["messages"]
    blocks = user["content"].split("\n\n")
    label = blocks[-1].split(":")[0].split("：")[0]
    colon = "：" if "：" in blocks[-1][: len(label) + 1] else ":"
    listed = [f"[{one['id']}] {one['title']}\n{one['text']}" for one in passages]
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
            return content_of(response.read().decode("utf-8", "replace"), url)
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{url} answered {error.code}: {error.read(300).decode('utf-8', 'replace')}") from None
    except OSError as error:
        raise SystemExit(f"No answer from {url} ({getattr(error, 'reason', error)}). Does the server run?") from None


def content_of(text, url):
    try:
        message = json.loads(text)["choices"][0]["message"]
        content = message["content"] or message.get("refusal") or ""  # some servers send null for an empty reply
        return content if isinstance(content, str) else "".join(part.get("text") or "" for part in content)
    except (ValueError, LookupError, TypeError, AttributeError):
        raise SystemExit(f"{url} answered something else than a chat reply: {text[:200]}") from None


def verdict(text, messages):
    """A quote that is not in the passage it names is worth nothing, however good it sounds."""
    given = object_in(text)
    if "source" not in given:
        return "The reply is not a JSON object with a source: do not show it."
    source, quote = given["source"], given.get("quote")
    if source is None:
        return "The model says that no passage answers."
    blocks = messages[-1]["content"].split("\n\n")
    named = next((block for block in blocks if block.startswith(f"[{source}] ")), None)
    if named is None:
        return f"It names {source}, which it was not shown: do not show the reply."
    passage = alike(named.partition("\n")[2])
    if not isinstance(quote, str) or alike(quote) not in passage:
        return f"The quoted words do not appear in {source}: do not show them."
    if len(alike(quote)) < min(ENOUGH, len(passage)):
        return f"The quote is too short to show anything: {quote}"
    return f"The quote appears in {source} letter by letter."


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--question", required=True)
    parser.add_argument("--ids", help="ids of passages, best first, with commas; left out: search.py finds them")
    parser.add_argument("--folder", type=Path, default=HERE, help="where to search; real after embed.py")
    parser.add_argument("--by", choices=WAYS, help="left out: by both where there are vectors")
    parser.add_argument("--dry-run", action="store_true", help="print the prompt and stop")
    asked = parser.parse_args()
    ids = [name for name in (asked.ids or "").split(",") if name]
    messages = prompt(asked.question, named(ids) if ids else found(asked.question, asked.folder, asked.by))
    if asked.dry_run:
        print(json.dumps(messages, ensure_ascii=False, indent=2))
        return
    text = reply(messages)
    print(text)
    print(verdict(text, messages))


if __name__ == "__main__":
    main()
