"""The tiny language model once more, in PyTorch: what the TypeScript engine is compared with.

Written from the model's description alone, with autograd for the way back, so that a mistake in the
engine's own derivatives cannot be repeated here. Parameters are a dictionary from name to tensor.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import torch
import torch.nn.functional as F

NORM_EPSILON = 1e-5
ROPE_BASE = 1000
LORA_SCALE = 2


@dataclass(frozen=True)
class Config:
    vocabulary: int
    width: int
    layers: int
    heads: int
    context: int
    smear: bool

    @property
    def head_width(self):
        return self.width // self.heads


def parameter_shapes(config):
    """Names and shapes in the order of the flat parameters: matrices [in × out] first, then vectors."""
    d = config.width
    shapes = {"embed": (config.vocabulary, d)}
    for layer in range(config.layers):
        shapes[f"{layer}.qkv"] = (d, 3 * d)
        shapes[f"{layer}.out"] = (d, d)
        shapes[f"{layer}.up"] = (d, 4 * d)
        shapes[f"{layer}.down"] = (4 * d, d)
    shapes["head"] = (d, config.vocabulary)
    for layer in range(config.layers):
        shapes[f"{layer}.norm1"] = (d,)
        shapes[f"{layer}.norm2"] = (d,)
        if config.smear:
            shapes[f"{layer}.smear"] = (config.heads,)
    shapes["norm"] = (d,)
    return shapes


def initial_deviation(config, name):
    """Standard deviation of a matrix at the start; vectors start at 1 (norms) and 0 (smear)."""
    d = config.width
    kind = name.split(".")[-1]
    return {
        "embed": 0.5,
        "qkv": d**-0.5,
        "up": d**-0.5,
        "head": d**-0.5,
        "out": (d * 2 * config.layers) ** -0.5,
        "down": (4 * d * 2 * config.layers) ** -0.5,
    }[kind]


def is_matrix(tensor):
    return tensor.dim() == 2


def rms_norm(x, gain):
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + NORM_EPSILON) * gain


@lru_cache
def rope_table(config, dtype):
    """Cosines and sines [T × e/2]."""
    e = config.head_width
    frequency = ROPE_BASE ** (-torch.arange(0, e, 2, dtype=torch.float64) / e)
    angle = torch.outer(torch.arange(config.context, dtype=torch.float64), frequency)
    return angle.cos().to(dtype), angle.sin().to(dtype)


@lru_cache
def causal_mask(length, dtype):
    """0 for what a position may see, -inf for what comes after it [T × T]."""
    return torch.full((length, length), -math.inf, dtype=dtype).triu(1)


def rotate(x, cos, sin):
    """Turns the two halves of the last axis by the angles of their positions."""
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


def linear(parameters, adapters, name, x):
    """x · W, plus 2 · (x · A) · B where an adapter is given."""
    y = x @ parameters[name]
    if name in adapters:
        a, b = adapters[name]
        y = y + LORA_SCALE * ((x @ a) @ b)
    return y


def attention(config, parameters, adapters, layer, n, cos, sin):
    """Causal attention over whole sequences n [batch × T × d]."""
    batch, length, d = n.shape
    qkv = linear(parameters, adapters, f"{layer}.qkv", n)
    heads = qkv.view(batch, length, 3, config.heads, config.head_width)
    q, k, v = heads.permute(2, 0, 3, 1, 4)
    if config.smear:
        share = torch.sigmoid(parameters[f"{layer}.smear"])[:, None, None]
        k = (1 - share) * k + share * F.pad(k[:, :, :-1], (0, 0, 1, 0))
    q, k = rotate(q, cos, sin), rotate(k, cos, sin)
    scores = q @ k.transpose(-1, -2) / math.sqrt(config.head_width) + causal_mask(length, n.dtype)
    return (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, d)


def mlp(parameters, adapters, layer, x):
    n = rms_norm(x, parameters[f"{layer}.norm2"])
    hidden = F.relu(linear(parameters, adapters, f"{layer}.up", n))
    return linear(parameters, adapters, f"{layer}.down", hidden)


def forward(config, parameters, tokens, adapters={}):
    """Logits [batch × T × V] of tokens [batch × T]."""
    x = parameters["embed"][tokens]
    cos, sin = (table[: tokens.shape[1]] for table in rope_table(config, x.dtype))
    for layer in range(config.layers):
        n = rms_norm(x, parameters[f"{layer}.norm1"])
        y = attention(config, parameters, adapters, layer, n, cos, sin)
        x = x + linear(parameters, adapters, f"{layer}.out", y)
        x = x + mlp(parameters, adapters, layer, x)
    return linear(parameters, adapters, "head", rms_norm(x, parameters["norm"]))


def weighted_loss(logits, targets, weights):
    """Cross-entropy summed with weights and divided by their sum."""
    losses = F.cross_entropy(logits.flatten(0, -2), targets.flatten(), reduction="none")
    return (losses * weights.flatten()).sum() / weights.sum()


def decode(config, parameters, tokens):
    """Logits [T × V] of one sequence, a token at a time, with the keys and values before it kept."""
    cos, sin = rope_table(config, parameters["embed"].dtype)
    caches = [{"keys": [], "values": [], "raw_key": None} for _ in range(config.layers)]
    return torch.stack(
        [
            decode_token(config, parameters, caches, token, cos[at], sin[at])
            for at, token in enumerate(tokens)
        ]
    )


def decode_token(config, parameters, caches, token, cos, sin):
    x = parameters["embed"][token]
    for layer, cache in enumerate(caches):
        n = rms_norm(x, parameters[f"{layer}.norm1"])
        y = attend_to_past(config, parameters, layer, cache, n, cos, sin)
        x = x + y @ parameters[f"{layer}.out"]
        x = x + mlp(parameters, {}, layer, x)
    return rms_norm(x, parameters["norm"]) @ parameters["head"]


def attend_to_past(config, parameters, layer, cache, n, cos, sin):
    q, k, v = (n @ parameters[f"{layer}.qkv"]).view(3, config.heads, config.head_width)
    if config.smear:
        share = torch.sigmoid(parameters[f"{layer}.smear"])[:, None]
        before = torch.zeros_like(k) if cache["raw_key"] is None else cache["raw_key"]
        cache["raw_key"], k = k, (1 - share) * k + share * before
    cache["keys"].append(rotate(k, cos, sin))
    cache["values"].append(v)
    keys, values = torch.stack(cache["keys"]), torch.stack(cache["values"])
    scores = torch.einsum("he,the->ht", rotate(q, cos, sin), keys) / math.sqrt(config.head_width)
    return torch.einsum("ht,the->he", scores.softmax(-1), values).flatten()
