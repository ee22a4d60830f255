"""Answers one job of the ladder: run.py JOB.json RESULT.json

A job tunes the model or leaves it as it is, then asks. `scripts/studies/ladder` writes jobs and scores results; nothing is
chosen or judged here.
"""

import json
import os
import resource
import sys
import time

import peft
import torch
import transformers

from model import GGUF, load, unpack
from reply import perplexity, replies, scores, tries
from tune import tune


def main(job_file: str, result_file: str) -> None:
    with open(job_file, encoding="utf-8") as file:
        job = json.load(file)
    unpack(job["source"], job["unpacked"])
    tokenizer, model = load(job["unpacked"])
    result: dict = {
        "engine": f"torch {torch.__version__}, transformers {transformers.__version__}, peft {peft.__version__}, float32, one thread",
        "file": GGUF,
    }
    checks: list[dict] = []

    def check(epoch: int, copied) -> None:
        if epoch in job["checks"]["epochs"]:
            checks.append({"epoch": epoch, "asked": answers(copied(), tokenizer, job["checks"]["asks"])})

    if job.get("tuning"):
        model, result["tuning"] = tune(
            model, tokenizer, job["tuning"], job["epochs"], job["adapter"], check if job.get("checks") else None
        )
    if checks:
        result["checks"] = checks
    result["asked"] = answers(model, tokenizer, job["asks"])
    if job.get("scores"):
        result["scores"] = {
            name: [scores(model, tokenizer, prompt, ask["labels"]) for prompt in ask["prompts"]]
            for name, ask in job["scores"].items()
        }
    if job.get("paragraphs"):
        result["perplexity"] = perplexity(model, tokenizer, job["paragraphs"])
    result["megabytes"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    with open(result_file + ".part", "w", encoding="utf-8") as file:
        json.dump(result, file, ensure_ascii=False, indent=1)
    os.replace(result_file + ".part", result_file)


def answers(model, tokenizer, asks: dict) -> dict:
    """Replies to each list of questions, with what they took."""
    asked = {}
    for name, ask in asks.items():
        began = time.time()
        texts, read = [], 0
        for group in ask["groups"]:
            if ask.get("drawn"):
                prompts = [group["prefix"] + question for question in group["questions"]]
                own, tokens = tries(model, tokenizer, prompts, ask["cap"], ask["drawn"])
            else:
                own, tokens = replies(model, tokenizer, group["prefix"], group["questions"], ask["cap"])
            texts += own
            read += tokens
        asked[name] = {
            "replies": texts,
            "promptTokens": round(read / max(1, len(texts)), 1),
            "seconds": round(time.time() - began, 1),
        }
        print(f"{name}: {len(texts)} replies, {time.time() - began:.0f} s", flush=True)
    return asked


main(sys.argv[1], sys.argv[2])
