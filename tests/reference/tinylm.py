"""Writes tests/fixtures/tinylm/*.json: what PyTorch says of the tiny model, in float64.

Run from the root of the project, with Debian's python3-torch:

    /usr/bin/python3 tests/reference/tinylm.py && npx prettier --write tests/fixtures/tinylm

The fixtures here were written with Python 3.11.2, PyTorch 1.13.0a0 and NumPy 1.24.2 on one thread.
Their format is told in tests/fixtures/tinylm/README.md.
"""

import base64
import json
import platform
import zlib
from dataclasses import asdict
from pathlib import Path

import numpy
import torch

from model import (
    LORA_SCALE,
    Config,
    decode,
    forward,
    initial_deviation,
    is_matrix,
    parameter_shapes,
    weighted_loss,
)

FIXTURES = Path(__file__).parent.parent / "fixtures" / "tinylm"
CONFIGS = {
    "small": (Config(24, 16, 2, 2, 8, True), 2),
    "plain-keys": (Config(24, 16, 2, 2, 8, False), 2),
    "wide": (Config(32, 48, 2, 4, 12, True), 3),
    "long": (Config(16, 16, 2, 2, 76, True), 1),
}
RATE = 1e-3
BETAS = (0.9, 0.98)
EPSILON = 1e-8
DECAY = 0.05
CLIP = 1.0
RANK = 3
ADAPTED = ["0.qkv", "1.down"]
# The first and the third step are clipped, the second is not: only then does clipping show in AdamW.
GRADIENT_FACTORS = [1, 1 / 64, 0.5]


def coarse(tensor, step):
    """Multiples of `step`, a power of two: few different floats, which compress well."""
    return (tensor / step).round() * step


def random_parameters(config):
    """Drawn as for a new model, but with norms away from 1 and smear away from 0."""
    parameters = {}
    for name, shape in parameter_shapes(config).items():
        noise = torch.randn(shape, dtype=torch.float64)
        if len(shape) == 2:
            parameters[name] = coarse(noise * initial_deviation(config, name), 1 / 128)
        elif name.endswith("smear"):
            parameters[name] = coarse(noise, 1 / 256)
        else:
            parameters[name] = coarse(1 + 0.25 * noise, 1 / 256)
    return parameters


def random_batch(config, batch):
    size = (batch, config.context)
    tokens = torch.randint(config.vocabulary, size)
    targets = torch.randint(config.vocabulary, size)
    weights = torch.tensor([0.0, 0.25, 1.0, 2.0], dtype=torch.float64)[torch.randint(4, size)]
    return tokens, targets, weights


def random_adapters(config):
    """A and B of every adapted matrix, both non-zero."""
    shapes = parameter_shapes(config)
    adapters = {}
    for name in ADAPTED:
        rows, columns = shapes[name]
        a = torch.randn(rows, RANK, dtype=torch.float64) / rows**0.5
        b = torch.randn(RANK, columns, dtype=torch.float64) / 8
        adapters[name] = (coarse(a, 1 / 256), coarse(b, 1 / 256))
    return adapters


def with_gradients(tensors):
    return [tensor.clone().requires_grad_() for tensor in tensors]


def loss_and_gradients(config, parameters, batch):
    tokens, targets, weights = batch
    trained = dict(zip(parameters, with_gradients(parameters.values())))
    logits = forward(config, trained, tokens)
    loss = weighted_loss(logits, targets, weights)
    loss.backward()
    return loss.item(), logits.detach(), [tensor.grad for tensor in trained.values()]


def step_gradients(tensors):
    """Gradients to step from: large, but some 0 and some so small that epsilon counts."""
    gradients = [coarse(torch.randn_like(tensor), 1 / 16) for tensor in tensors]
    first, last = gradients[0], gradients[-1]
    first[0] = 0
    last[..., :4] = torch.tensor([1.0, -1.0, 4.0, -4.0]) * 2**-21
    return gradients


def adamw(tensors, gradients, factors, decay):
    """The tensors after each step; step t takes gradients · factors[t], clipped."""
    tensors = with_gradients(tensors)
    groups = [
        {"params": [t for t in tensors if is_matrix(t)], "weight_decay": decay},
        {"params": [t for t in tensors if not is_matrix(t)], "weight_decay": 0},
    ]
    groups = [group for group in groups if group["params"]]
    optimiser = torch.optim.AdamW(groups, lr=RATE, betas=BETAS, eps=EPSILON)
    states = []
    for factor in factors:
        for tensor, gradient in zip(tensors, gradients):
            tensor.grad = gradient * factor
        torch.nn.utils.clip_grad_norm_(tensors, CLIP)
        optimiser.step()
        states.append([tensor.detach().clone() for tensor in tensors])
    return states


def adamw_case(parameters):
    tensors = list(parameters.values())
    gradients = step_gradients(tensors)
    states = adamw(tensors, gradients, GRADIENT_FACTORS, DECAY)
    return {
        "rate": RATE,
        "weightDecay": DECAY,
        "gradients": floats(gradients),
        "gradientFactors": GRADIENT_FACTORS,
        "afterStep1": floats(states[0]),
        "afterStep3": floats(states[2]),
    }


def lora_case(config, parameters, batch):
    tokens, targets, weights = batch
    drawn = random_adapters(config)
    adapters = {name: tuple(with_gradients(pair)) for name, pair in drawn.items()}
    logits = forward(config, parameters, tokens, adapters)
    loss = weighted_loss(logits, targets, weights)
    loss.backward()
    merged = parameters | {n: parameters[n] + LORA_SCALE * a @ b for n, (a, b) in drawn.items()}
    merged_logits = forward(config, merged, tokens)
    assert torch.allclose(merged_logits, logits.detach(), rtol=0, atol=1e-12)
    flat = [tensor for pair in drawn.values() for tensor in pair]
    gradients = step_gradients(flat)
    return {
        "rank": RANK,
        "names": ADAPTED,
        "adapters": floats(flat),
        "loss": loss.item(),
        "gradients": floats([tensor.grad for pair in adapters.values() for tensor in pair]),
        "rate": RATE,
        "stepGradients": floats(gradients),
        "afterStep1": floats(adamw(flat, gradients, [1], 0)[0]),
        "mergedLogits": floats([merged_logits]),
    }


def floats(tensors):
    """Little-endian float32, one tensor after the other, deflated (zlib), in base64."""
    flat = numpy.concatenate([tensor.numpy().ravel() for tensor in tensors]).astype("<f4")
    return base64.b64encode(zlib.compress(flat.tobytes(), 9)).decode()


def fixture(name, config, batch_size):
    parameters = random_parameters(config)
    batch = random_batch(config, batch_size)
    loss, logits, gradients = loss_and_gradients(config, parameters, batch)
    decoded = decode(config, parameters, batch[0][0])
    assert torch.allclose(decoded, logits[0], rtol=0, atol=1e-12)
    tokens, targets, weights = (part.flatten().tolist() for part in batch)
    return {
        "versions": {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "numpy": numpy.__version__,
        },
        "config": asdict(config),
        "batch": batch_size,
        "tokens": tokens,
        "targets": targets,
        "lossWeights": weights,
        "parameters": floats(parameters.values()),
        "loss": loss,
        "gradients": floats(gradients),
        "logits": floats([logits]),
        "decodedLogits": floats([decoded]),
        "lora": lora_case(config, parameters, batch),
    } | ({"adamw": adamw_case(parameters)} if name == "small" else {})


def main():
    torch.set_num_threads(1)
    FIXTURES.mkdir(parents=True, exist_ok=True)
    for seed, (name, (config, batch)) in enumerate(CONFIGS.items(), 1):
        torch.manual_seed(seed)
        text = json.dumps(fixture(name, config, batch), indent=2) + "\n"
        (FIXTURES / f"{name}.json").write_text(text)
        print(f"{name}.json: {len(text) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
