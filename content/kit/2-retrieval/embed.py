"""Gives the chunks and the question the vectors of a real embedder, and writes postgres.sql to fit.

    pip install -r requirements.txt
    python3 embed.py --model BAAI/bge-m3        writes real/chunks.jsonl and real/postgres.sql
    cd real && psql "$DATABASE_URL" -f postgres.sql

postgres.sql stops where its schema is there already, for example from the vectors that came with the kit. It
goes with everything in it:  psql "$DATABASE_URL" -c 'drop schema crossroads cascade'

The vectors that came with the kit are the site's own, small enough for a browser. Before you pay for larger
ones, ask both the questions that you marked, and count how often the passage that answers is found.

The site loads two real embedders in the browser. To get their vectors here, to a cosine of about 0.999, name
sentence-transformers/all-MiniLM-L6-v2 (English), or intfloat/multilingual-e5-small with its prefixes.

Many models embed a question otherwise than a passage. Sentence Transformers reads how from the model.
Where only the model's page asks for words in front, give them: for E5, --query-prefix "query: " --passage-prefix "passage: ".

`--model letters` needs no package: it counts letters, and is there to try the rest.
"""

import argparse
import json
import math
import re
from pathlib import Path

HERE = Path(__file__).parent
WIDEST = 2000  # numbers in a vector that the index of pgvector takes


def embedder(model):
    """Two functions that give texts their vectors: one for passages, one for questions."""
    if model == "letters":
        count = lambda texts: [letters(text) for text in texts]
        return count, count
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise SystemExit(f"{error}. Install what embed.py needs: pip install -r requirements.txt") from None

    encoder = SentenceTransformer(model)
    settings = {"normalize_embeddings": True, "show_progress_bar": True}
    return (
        lambda texts: encoder.encode_document(texts, **settings).tolist(),
        lambda texts: encoder.encode_query(texts, **settings).tolist(),
    )


def read(name):
    """The values of JSON Lines. str.splitlines would cut a text in two that contains U+2028 or U+0085."""
    lines = (HERE / name).read_text("utf-8-sig").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def letters(text, width=64):
    vector = [0.0] * width
    for pair in zip(text, text[1:]):
        vector[sum(ord(letter) * 31**place for place, letter in enumerate(pair)) % width] += 1.0
    length = math.sqrt(sum(value * value for value in vector)) or 1.0
    return [value / length for value in vector]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", default="BAAI/bge-m3")
    parser.add_argument("--out", type=Path, default=HERE / "real")
    parser.add_argument("--query-prefix", default="", help="words that the model wants before a question")
    parser.add_argument("--passage-prefix", default="", help="words that the model wants before a passage")
    asked = parser.parse_args()

    embed_passages, embed_questions = embedder(asked.model)
    chunks = read("chunks.jsonl")
    script = (HERE / "postgres.sql").read_text("utf-8")
    question = re.search(r"^-- (?:The question: |问题：)(.*)$", script, re.M).group(1)

    vectors = embed_passages([f"{asked.passage_prefix}{chunk['title']}\n{chunk['text']}" for chunk in chunks])
    if len(vectors[0]) > WIDEST:
        raise SystemExit(
            f"The vectors of {asked.model} have {len(vectors[0]):,} numbers, and pgvector's index takes {WIDEST:,}. "
            "Take a model with shorter ones."
        )
    questioned = embed_questions([f"{asked.query_prefix}{question}"])[0]
    written = lambda vector: "[" + ",".join(f"{value:.7g}" for value in vector) + "]"
    for chunk, vector in zip(chunks, vectors):
        chunk["vector"] = written(vector)
    script = re.sub(r"vector vector\(\d+\)", f"vector vector({len(vectors[0])})", script)
    script = re.sub(r"'\[[^\]]*\]'::vector", f"'{written(questioned)}'::vector", script)

    asked.out.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(chunk, ensure_ascii=False) + "\n" for chunk in chunks)
    (asked.out / "chunks.jsonl").write_text(lines, "utf-8")
    (asked.out / "postgres.sql").write_text(script, "utf-8")
    print(f"{len(chunks)} chunks, {len(vectors[0])} numbers each, in {asked.out}")


if __name__ == "__main__":
    main()
