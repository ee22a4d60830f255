"""Tuning on prompts and replies: a LoRA on every linear layer, or all weights."""

import copy
import math
import time

import torch
from peft import LoraConfig, get_peft_model

from model import END, pieces


def tune(model, tokenizer, settings: dict, epochs: list[list[dict]], folder: str, check=None):
    """
    Trains in the order given and returns the tuned model with what it took; a LoRA is saved in `folder` first. `check` is called
    after each epoch with its number and a function that gives a copy of the model as it is then.
    """
    torch.manual_seed(settings["seed"])
    is_lora = settings["rank"] > 0
    if is_lora:
        config = LoraConfig(
            r=settings["rank"],
            lora_alpha=settings["alpha"],
            lora_dropout=0.0,
            target_modules="all-linear",
            task_type="CAUSAL_LM",
        )
        model = get_peft_model(model, config)
    inner = model.base_model.model if is_lora else model
    trained = [weights for weights in model.parameters() if weights.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=settings["rate"], weight_decay=0.0)
    batch = settings["batch"]
    steps = sum(math.ceil(len(epoch) / batch) for epoch in epochs)
    step, tokens, losses, began = 0, 0, [], time.time()
    model.train()
    for number, epoch in enumerate(epochs):
        total, count = 0.0, 0
        for start in range(0, len(epoch), batch):
            for group in optimizer.param_groups:
                group["lr"] = settings["rate"] * min(1, (step + 1) / 10) * max(0.05, 1 - step / steps)
            loss, read = loss_of(inner, tokenizer, epoch[start : start + batch])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step, tokens, total, count = step + 1, tokens + read, total + loss.item(), count + 1
        losses.append(round(total / count, 4))
        print(f"epoch {number + 1} of {len(epochs)}: loss {losses[-1]}, {time.time() - began:.0f} s", flush=True)
        if check:
            check(number + 1, lambda: merged(model, is_lora))
    model.eval()
    seconds = round(time.time() - began)
    if is_lora:
        model.save_pretrained(folder)
        model = model.merge_and_unload()
    return model, {
        "weights": sum(weights.numel() for weights in trained),
        "steps": steps,
        "tokens": tokens,
        "seconds": seconds,
        "losses": losses,
    }


def merged(model, is_lora: bool):
    """A copy that answers, with its LoRA added to the weights; training goes on with the original."""
    copied = copy.deepcopy(model).eval()
    return copied.merge_and_unload() if is_lora else copied


def loss_of(model, tokenizer, examples: list[dict]):
    """Mean cross-entropy of the replies' tokens, and how many tokens were read; prompts are not learnt."""
    rows = [
        (pieces(tokenizer, one["prompt"]), pieces(tokenizer, one["reply"] + END)) for one in examples
    ]
    width = max(len(prompt) + len(reply) for prompt, reply in rows)
    end = tokenizer.convert_tokens_to_ids(END)
    tokens = torch.full((len(rows), width), end)
    mask = torch.zeros(len(rows), width, dtype=torch.long)
    wanted = torch.full((len(rows), width), -100)
    for at, (prompt, reply) in enumerate(rows):
        length = len(prompt) + len(reply)
        tokens[at, :length] = torch.tensor(prompt + reply)
        mask[at, :length] = 1
        wanted[at, len(prompt) - 1 : length - 1] = torch.tensor(reply)
    hidden = model.model(tokens, attention_mask=mask, use_cache=False).last_hidden_state
    learnt = wanted != -100
    logits = model.lm_head(hidden[learnt])
    return torch.nn.functional.cross_entropy(logits, wanted[learnt]), int(mask.sum())
