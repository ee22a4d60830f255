"""Cleans texts for pretraining: one file a document, no text twice, one in a hundred kept to watch the loss.

    python3 prepare.py --texts folder/of/txt [--out texts]

Counts what you have and says how large a model it carries. The passages of this kit carry none: a model
from scratch wants a thousand million words before it writes a sentence, and your documents are no such thing.
"""

import argparse
import hashlib
import re
from pathlib import Path

TOKENS_A_PARAMETER = 20  # Hoffmann et al. 2022
CHARACTERS_A_TOKEN = 4  # of English; about 1.5 of Chinese


def documents(folder):
    seen = set()
    for path in sorted(folder.rglob("*.txt")):
        text = re.sub(r"[ \t]+\n", "\n", path.read_text("utf-8", errors="replace")).strip()
        digest = hashlib.sha256(re.sub(r"\s+", " ", text.lower()).encode()).hexdigest()
        if text and digest not in seen:
            seen.add(digest)
            yield digest, text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("texts"))
    asked = parser.parse_args()
    characters = kept = 0
    for digest, text in documents(asked.texts):
        split = "valid" if int(digest[:4], 16) % 100 == 0 else "train"
        (asked.out / split).mkdir(parents=True, exist_ok=True)
        (asked.out / split / f"{digest[:16]}.txt").write_text(text, "utf-8")
        characters, kept = characters + len(text), kept + 1
    if kept == 0:
        raise SystemExit(f"No text in {asked.texts}. Put .txt files there, one a document.")
    tokens = characters // CHARACTERS_A_TOKEN
    print(f"{kept} documents, about {tokens:,} tokens: enough for {tokens // TOKENS_A_PARAMETER:,} parameters.")


if __name__ == "__main__":
    main()
