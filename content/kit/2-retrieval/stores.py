"""Rewrites the scripts of the three servers for other passages, other vectors and another question. Used by embed.py."""

import json
import re
from pathlib import Path

DEEPEST = 1000  # places of a ranking that are fused; the index of pgvector reads no deeper
SCRIPTS = ("postgres.sql", "opensearch.sh", "qdrant.sh")
BODY = re.compile(r"(?<=<<'JSON'\n)(.*?)(?=\nJSON$)", re.M | re.S)


def one_line(text):
    """A reader's text on one line, so that it cannot leave its comment."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text).strip()


def replaced(script, name, pattern, text):
    """The text stands for group 1 of the pattern, which must be found once or more."""
    found = list(re.finditer(pattern, script, re.M))
    if not found:
        raise SystemExit(f"{name} is not as the kit brought it: nothing there looks like {pattern}. Take it again.")
    for match in reversed(found):
        script = script[: match.start(1)] + text + script[match.end(1) :]
    return script


def question_in(folder):
    """The question that the scripts of a folder ask."""
    script = (folder / "postgres.sql").read_text("utf-8")
    return re.search(r"^-- (?:The question: |问题：)(.*)$", script, re.M).group(1)


def literal(text):
    return "'" + text.replace("'", "''") + "'"


def vector_text(vector):
    return "[" + ",".join(f"{value:.7g}" for value in vector) + "]"


def rewritten(folder, out, made):
    """Writes the three scripts of a folder to another. `made`: chunks, width, model, text, tokens, words, vector."""
    shown = int(re.search(r"^limit (\d+);$", (folder / "postgres.sql").read_text("utf-8"), re.M).group(1))
    depth = max(shown, min(made["chunks"], DEEPEST))
    for name in SCRIPTS:
        file = folder / name
        if not file.exists():
            raise SystemExit(f"{file} is missing. Take it from the kit again; it is the pattern for the new one.")
        script = commented(file.read_text("utf-8"), name, made, depth)
        script = postgres(script, name, made, depth) if name == "postgres.sql" else with_bodies(script, made, depth)
        (out / name).write_text(script, "utf-8")


def commented(script, name, made, depth):
    mark = "--" if name == "postgres.sql" else "#"
    for pattern, text in (
        (rf"^{mark} (\d+)(?= chunks and| 个文本块和)", str(made["chunks"])),
        (rf"^{mark} (?:Two rankings|Each ranking|两份排名).*?(?:down to place |各读到第 )(\d+)", str(depth)),
        (rf"^{mark} (?:Any other must|换别的问题).*?(?:embedder: |算向量：)(.*)$", one_line(made["model"])),
        (rf"^{mark} (?:The question: |问题：)(.*)$", one_line(made["text"])),
    ):
        script = replaced(script, name, pattern, text)
    return script


def postgres(script, name, made, depth):
    listed = ", ".join(literal(token) for token in made["tokens"])
    for pattern, text in (
        (r"^  vector vector\((\d+)\) not null$", str(made["width"])),
        (r"^select array\[(.*)\]::text\[\] as tokens,$", listed),
        (r"^  '(\[.*\])'::vector as vector;$", vector_text(made["vector"])),
        (r"^set hnsw\.ef_search = (\d+);$", str(depth)),
        (r"^  order by (?:rank|vector <#> \(select vector from question\)) limit (\d+)$", str(depth)),
    ):
        script = replaced(script, name, pattern, text)
    return script


def with_bodies(script, made, depth):
    """The requests of a shell script are JSON in here-documents: read, changed where they differ, and written."""
    return BODY.sub(lambda body: changed(json.loads(body.group(1)), made, depth), script)


def changed(body, made, depth):
    if "vectors" in body:  # a collection of Qdrant
        body["vectors"]["dense"]["size"] = made["width"]
    elif "mappings" in body:  # an index of OpenSearch
        body["mappings"]["properties"]["vector"]["dimension"] = made["width"]
    elif "prefetch" in body:  # a search in Qdrant
        words = {"query": made["words"], "using": "words", "limit": depth}
        dense = {**body["prefetch"][-1], "query": made["vector"], "limit": depth}
        body["prefetch"] = ([words] if made["words"]["indices"] else []) + [dense]
    elif "query" in body:  # a search in OpenSearch
        hybrid = body["query"]["hybrid"]
        hybrid["pagination_depth"] = depth
        hybrid["queries"][0]["match"]["tokens"]["query"] = " ".join(made["tokens"])
        hybrid["queries"][1]["knn"]["vector"] = {"vector": made["vector"], "k": depth}
    # A body on one line cannot hold the word that ends the here-document on a line of its own.
    return json.dumps(body, ensure_ascii=False)
