"""Replies to many prompts that begin alike, the likeliest or several drawn by chance, and the perplexity of plain text."""

import copy
import math

import torch
from transformers import DynamicCache

from model import END, pieces

BATCH = 20


@torch.inference_mode()
def replies(model, tokenizer, prefix: str, questions: list[str], cap: int) -> tuple[list[str], int]:
    """Replies in the order of the questions, each of at most `cap` tokens, and how many tokens were read."""
    shared = pieces(tokenizer, prefix) if prefix else []
    kept = (
        model(torch.tensor([shared]), use_cache=True, logits_to_keep=1).past_key_values
        if shared
        else None
    )
    rows = [pieces(tokenizer, question) for question in questions]
    # Prompts of about one length go together, so that little is padded.
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    texts = [""] * len(rows)
    batch = BATCH if len(shared) < 1000 else BATCH // 2
    for start in range(0, len(order), batch):
        places = order[start : start + batch]
        written = write(model, tokenizer, kept, len(shared), [rows[at] for at in places], cap)
        for at, tokens in zip(places, written):
            texts[at] = tokenizer.decode(tokens).strip()
    return texts, sum(len(shared) + len(row) for row in rows)


@torch.inference_mode()
def tries(model, tokenizer, questions: list[str], cap: int, drawn: dict) -> tuple[list[str], int]:
    """`drawn["n"]` replies to each question, one after the other, drawn at a temperature; a question is read once."""
    rows = [pieces(tokenizer, question) for question in questions]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    texts: list[list[str]] = [[] for _ in rows]
    torch.manual_seed(drawn["seed"])
    for start in range(0, len(order), BATCH):
        places = order[start : start + BATCH]
        written = write(model, tokenizer, None, 0, [rows[at] for at in places], cap, drawn)
        for at, place in enumerate(places):
            own = written[at * drawn["n"] : (at + 1) * drawn["n"]]
            texts[place] = [tokenizer.decode(tokens).strip() for tokens in own]
    return [text for own in texts for text in own], sum(map(len, rows))


def write(
    model, tokenizer, kept, before: int, rows: list[list[int]], cap: int, drawn: dict | None = None
) -> list[list[int]]:
    """Tokens that the model writes after each row, until it ends its turn; with `drawn`, `n` times after each."""
    end = tokenizer.convert_tokens_to_ids(END)
    width = max(map(len, rows))
    tokens = torch.full((len(rows), width), end)
    mask = torch.zeros(len(rows), width, dtype=torch.long)
    for at, row in enumerate(rows):
        tokens[at, width - len(row) :] = torch.tensor(row)
        mask[at, width - len(row) :] = 1
    cache = copy.deepcopy(kept) if kept is not None else DynamicCache()
    if kept is not None:
        cache.batch_repeat_interleave(len(rows))
    places = (mask.cumsum(1) - 1).clamp(min=0) + before
    mask = torch.cat([torch.ones(len(rows), before, dtype=torch.long), mask], 1)
    written: list[list[int]] = [[] for _ in rows]
    is_open = [True] * len(rows)
    for _ in range(cap):
        result = model(
            tokens,
            attention_mask=mask,
            position_ids=places,
            past_key_values=cache,
            use_cache=True,
            logits_to_keep=1,
        )
        last = result.logits[:, -1]
        if drawn and cache.get_seq_length() == width:
            last, mask, places = (one.repeat_interleave(drawn["n"], 0) for one in (last, mask, places))
            cache.batch_repeat_interleave(drawn["n"])
            written = [[] for _ in last]
            is_open = [True] * len(last)
        following = chosen(last, drawn)
        for at, token in enumerate(following.tolist()):
            is_open[at] = is_open[at] and token != end
            if is_open[at]:
                written[at].append(token)
        if not any(is_open):
            break
        tokens = following[:, None]
        mask = torch.cat([mask, torch.ones(len(last), 1, dtype=torch.long)], 1)
        places = places[:, -1:] + 1
    return written


def chosen(last: torch.Tensor, drawn: dict | None) -> torch.Tensor:
    """The likeliest token of each row, or one drawn by its chances at a temperature."""
    if drawn is None:
        return last.argmax(-1)
    chances = torch.softmax(last / drawn["temperature"], -1)
    return torch.multinomial(chances, 1)[:, 0]


@torch.inference_mode()
def scores(model, tokenizer, prompt: str, labels: list[str]) -> list[float]:
    """Log-probability of each label's first token after a prompt."""
    last = model(torch.tensor([pieces(tokenizer, prompt)]), logits_to_keep=1).logits[0, -1]
    chances = torch.log_softmax(last.double(), -1)
    return [round(float(chances[pieces(tokenizer, label)[0]]), 4) for label in labels]


@torch.inference_mode()
def perplexity(model, tokenizer, paragraphs: list[str]) -> float:
    """exp of the mean cross-entropy a token over all paragraphs; the first token of each is not counted."""
    total, count = 0.0, 0
    for paragraph in paragraphs:
        tokens = torch.tensor([pieces(tokenizer, paragraph)])
        logits = model(tokens).logits[0, :-1]
        total += torch.nn.functional.cross_entropy(logits, tokens[0, 1:], reduction="sum").item()
        count += tokens.shape[1] - 1
    return round(math.exp(total / count), 2)
