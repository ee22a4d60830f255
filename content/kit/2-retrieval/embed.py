"""Gives the chunks and the question the vectors of a real embedder, and writes postgres.sql to fit.

    pip install -r requirements.txt
    python3 embed.py --model BAAI/bge-m3        writes real/chunks.jsonl and real/postgres.sql
    cd real && psql "$DATABASE_URL" -f postgres.sql

The vectors that came with the kit are the site's own, small enough for a browser. Measure both on your
marked questions before you pay for the larger one. `--model letters` needs no package: it counts letters,
and is there to try the rest.
"""

import argparse
import json
import math
import re
from pathlib import Path

HERE = Path(__file__).parent


def embedder(model):
    if model == "letters":
        return lambda texts: [letters(text) for text in texts]
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(model)
    return lambda texts: encoder.encode(texts, normalize_embeddings=True, show_progress_bar=True).tolist()


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
    asked = parser.parse_args()

    embed = embedder(asked.model)
    chunks = [json.loads(line) for line in (HERE / "chunks.jsonl").read_text("utf-8").splitlines()]
    script = (HERE / "postgres.sql").read_text("utf-8")
    question = re.search(r"^-- (?:The question: |问题：)(.*)$", script, re.M).group(1)

    vectors = embed([f"{chunk['title']}\n{chunk['text']}" for chunk in chunks])
    written = lambda vector: "[" + ",".join(f"{value:.7g}" for value in vector) + "]"
    for chunk, vector in zip(chunks, vectors):
        chunk["vector"] = written(vector)
    script = re.sub(r"vector vector\(\d+\)", f"vector vector({len(vectors[0])})", script)
    script = re.sub(r"'\[[^\]]*\]'::vector", f"'{written(embed([question])[0])}'::vector", script)

    asked.out.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(chunk, ensure_ascii=False) + "\n" for chunk in chunks)
    (asked.out / "chunks.jsonl").write_text(lines, "utf-8")
    (asked.out / "postgres.sql").write_text(script, "utf-8")
    print(f"{len(chunks)} chunks, {len(vectors[0])} numbers each, in {asked.out}")


if __name__ == "__main__":
    main()
