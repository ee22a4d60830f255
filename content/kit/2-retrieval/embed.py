"""Gives passages and questions the vectors of a real embedder, for search.py and the scripts of the three servers.

    pip install -r requirements.txt
    python3 embed.py --model BAAI/bge-m3        writes chunks and questions into the folder real, and copies the scripts
    python3 measure.py --folder real            how often the right passage is found now
    cd real && psql "$DATABASE_URL" -f postgres.sql        or: bash opensearch.sh, bash qdrant.sh

The scripts ask what question.json says; `--question` writes another. They stop where their schema, index or collection
is there already, for example with the vectors that came with the kit; the head of each says how to remove it.

The vectors that came with the kit are the site's own, small enough for a browser. Before you pay for larger ones,
let measure.py count what they find.

The site loads two real embedders in the browser. To get their vectors here, to a cosine of about 0.999, name
sentence-transformers/all-MiniLM-L6-v2 (English), or intfloat/multilingual-e5-small with its prefixes.

Many models embed a question otherwise than a passage. Sentence Transformers reads how from the model.
Where only the model's page asks for words in front, give them: for E5, --query-prefix "query: " --passage-prefix "passage: ".

Where the hub of Hugging Face cannot be reached, set HF_ENDPOINT to a mirror, or give --model a folder.

`--model letters` needs no package: it counts letters, and is there to try the rest.
"""

import argparse
import json
import math
import os
import shutil
from pathlib import Path

from search import HERE, SHOWN, Keywords, read, tokens

WIDEST = 2000  # numbers in a vector that the index of pgvector takes
DEEPEST = 1000  # places of a ranking that are fused; the index of pgvector reads no deeper
SCRIPTS = ("postgres.sql", "opensearch.sh", "qdrant.sh")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # the hub is not told which library asks


def embedder(model):
    """Two functions that give texts their vectors: one for passages, one for questions."""
    if model == "letters":
        count = lambda texts: [letters(text) for text in texts]
        return count, count
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise SystemExit(f"{error}. Install what embed.py needs: pip install -r requirements.txt") from None
    try:
        encoder = SentenceTransformer(model)
    except OSError as error:
        raise SystemExit(f"{model} could not be loaded: {first_line(error)} Name a folder that holds it.") from None
    settings = lambda texts: {"normalize_embeddings": True, "show_progress_bar": len(texts) > 1}
    return (
        lambda texts: encoder.encode_document(texts, **settings(texts)).tolist(),
        lambda texts: encoder.encode_query(texts, **settings(texts)).tolist(),
    )


def first_line(error):
    return (str(error).strip().split("\n") or [""])[0]


def letters(text, width=64):
    vector = [0.0] * width
    for pair in zip(text, text[1:]):
        vector[sum(ord(letter) * 31**place for place, letter in enumerate(pair)) % width] += 1.0
    return vector


def unit(vector):
    """Of length 1, in seven digits; a vector of zeros stays one."""
    length = math.sqrt(sum(value * value for value in vector)) or 1.0
    return [float(f"{value / length:.7g}") for value in vector]


def embedded(chunks, questions, asked):
    """The vectors of the chunks and of the questions."""
    embed_passages, embed_questions = embedder(asked.model)
    vectors = embed_passages([f"{asked.passage_prefix}{chunk['title']}\n{chunk['text']}" for chunk in chunks])
    if len(vectors[0]) > WIDEST:
        raise SystemExit(
            f"The vectors of {asked.model} have {len(vectors[0]):,} numbers, and pgvector's index takes {WIDEST:,}. "
            "Take a model with shorter ones."
        )
    questioned = embed_questions([f"{asked.query_prefix}{question}" for question in questions])
    return [unit(vector) for vector in vectors], [unit(vector) for vector in questioned]


def write(out, chunks, questions, asked):
    """Chunks and questions with new vectors. `asked`: model, prefixes, and the question that the scripts ask."""
    texts = [asked.question, *(one["question"] for one in questions)]
    vectors, (vector, *questioned) = embedded(chunks, texts, asked)
    out.mkdir(parents=True, exist_ok=True)
    write_lines(out / "chunks.jsonl", [{**chunk, "vector": one} for chunk, one in zip(chunks, vectors)])
    write_lines(out / "questions.jsonl", [{**one, "vector": of} for one, of in zip(questions, questioned)])
    write_lines(out / "question.json", [{**for_scripts(chunks, asked), "width": len(vector), "vector": vector}])
    write_lines(out / "embedder.json", [{"model": asked.model, "query_prefix": asked.query_prefix}])


def for_scripts(chunks, asked):
    """The question of the scripts, but for its vector."""
    numbers = Keywords([chunk["tokens"] for chunk in chunks]).asked(asked.question)
    return {
        **{"text": asked.question, "method": asked.model},
        **{"k": SHOWN, "depth": max(SHOWN, min(len(chunks), DEEPEST))},
        "tokens": list(dict.fromkeys(tokens(asked.question))),
        "words": {"indices": numbers, "values": [1] * len(numbers)},
    }


def write_lines(file, values):
    file.write_text("".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values), "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", default="BAAI/bge-m3")
    parser.add_argument("--out", type=Path, default=HERE / "real")
    parser.add_argument("--question", help="what the scripts ask; left out: what question.json says")
    parser.add_argument("--query-prefix", default="", help="words that the model wants before a question")
    parser.add_argument("--passage-prefix", default="", help="words that the model wants before a passage")
    asked = parser.parse_args()
    asked.question = asked.question or read(HERE / "question.json")[0]["text"]
    chunks = read(HERE / "chunks.jsonl")
    write(asked.out, chunks, read(HERE / "questions.jsonl"), asked)
    for name in SCRIPTS if asked.out.resolve() != HERE.resolve() else ():
        shutil.copy(HERE / name, asked.out)
    width = len(read(asked.out / "chunks.jsonl")[0]["vector"])
    print(f"{len(chunks)} chunks, {width} numbers each, in {asked.out}")


if __name__ == "__main__":
    main()
