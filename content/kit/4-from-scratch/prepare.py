"""Cleans texts for pretraining: one file a document, no text twice, one in a hundred kept to watch the loss.

    python3 prepare.py --texts folder/of/txt [--out texts]

Counts what you have and says how large a model it carries. The passages of this kit carry none: a model
from scratch wants a thousand million words before it writes a sentence, and your documents are no such thing.
Where a folder holds fewer tokens than one batch of pretrain.yaml, LitGPT would stop at "stack expects a non-empty
TensorList" once it has tokenized them all: this says so beforehand.
"""

import argparse
import hashlib
import re
from pathlib import Path

TOKENS_A_PARAMETER = 20  # Hoffmann et al. 2022
CHARACTERS_A_TOKEN = 4  # of English
HAN_A_TOKEN = 1.5  # of Chinese
HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
SETTINGS = Path(__file__).parent / "pretrain.yaml"
WATCHED = 100  # one document in so many, and at least one of two


def cleaned(path):
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SystemExit(f"{path} is not UTF-8 (byte {error.start + 1}). Save it as UTF-8, or take it out.")
    return re.sub(r"[ \t]+\n", "\n", text).strip()


def documents(folder):
    """Digest and file of each text, in the order of the digests, which is one of chance."""
    found = {}
    for path in sorted(folder.rglob("*.txt")):
        text = cleaned(path)
        digest = hashlib.sha256(re.sub(r"\s+", " ", text.lower()).encode()).hexdigest()
        if text:
            found.setdefault(digest, path)
    return sorted(found.items())


def tokens_in(text):
    """About how many tokens a text has."""
    han = len(HAN.findall(text))
    return han / HAN_A_TOKEN + (len(text) - han) / CHARACTERS_A_TOKEN


def batch():
    """Tokens of the smallest batch that LitGPT makes: texts at a time, each with the token that follows it."""
    settings = SETTINGS.read_text("utf-8") if SETTINGS.exists() else ""
    number = lambda name, usual: int((re.findall(rf"^  {name}: (\d+)", settings, re.M) or [usual])[0])
    return number("micro_batch_size", 8) * (number("max_seq_length", 2048) + 1)


def warn(tokens):
    for name, count in tokens.items():
        if count < batch():
            print(
                f"Too few: {name} has about {int(count):,} tokens, and one batch of pretrain.yaml takes {batch():,}. "
                "Add texts, or lower micro_batch_size or max_seq_length there."
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("texts"))
    asked = parser.parse_args()
    if asked.out.exists() and any(asked.out.iterdir()):
        raise SystemExit(
            f"{asked.out} has files already, and LitGPT would go on with the tokens it keeps beside them. "
            "Empty it, or name another folder with --out."
        )
    kept = documents(asked.texts)
    if not kept:
        raise SystemExit(f"No text in {asked.texts}. Put .txt files there, one a document.")
    watched = 0 if len(kept) == 1 else max(1, len(kept) // WATCHED)
    tokens = {"train": 0, "valid": 0}
    for place, (digest, path) in enumerate(kept):
        name = "valid" if place < watched else "train"
        folder = asked.out / name
        folder.mkdir(parents=True, exist_ok=True)
        text = cleaned(path)
        (folder / f"{digest[:16]}.txt").write_text(text, "utf-8")
        tokens[name] += tokens_in(text)
    every = int(sum(tokens.values()))
    print(f"{len(kept)} documents, about {every:,} tokens: enough for {every // TOKENS_A_PARAMETER:,} parameters.")
    warn(tokens)


if __name__ == "__main__":
    main()
