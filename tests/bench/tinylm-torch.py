"""Training steps of the tiny model in PyTorch on one thread, on demand: step.ts asks over a pipe.

The first line of input is the case as JSON: config, tokens, targets, weights (of the loss) [batch × T],
parameters (float32 in base64) and rate; the answer is the version, and how fast PyTorch multiplies
matrices with the BLAS it found. Every line after it is a number of steps; the answer to each is the
loss before every one of them, and the milliseconds that all took. Answers are lines of JSON.
"""

import base64
import json
import math
import sys
import time
from pathlib import Path

import numpy
import torch

sys.path.insert(0, str(Path(__file__).parent.parent / "reference"))
from model import Config, forward, is_matrix, parameter_shapes, weighted_loss  # noqa: E402


def read_parameters(config, text):
    flat = torch.tensor(numpy.frombuffer(base64.b64decode(text), "<f4"))
    shapes = parameter_shapes(config)
    parts = flat.split([math.prod(shape) for shape in shapes.values()])
    return {
        name: part.reshape(shape).clone().requires_grad_()
        for (name, shape), part in zip(shapes.items(), parts)
    }


def open_case(line):
    """The function that makes one step and gives the loss before it."""
    case = json.loads(line)
    config = Config(**case["config"])
    parameters = read_parameters(config, case["parameters"])
    tokens, targets = (
        torch.tensor(case[name]).view(-1, config.context) for name in ("tokens", "targets")
    )
    weights = torch.tensor(case["weights"])
    tensors = list(parameters.values())
    groups = [
        {"params": [t for t in tensors if is_matrix(t)], "weight_decay": 0.05},
        {"params": [t for t in tensors if not is_matrix(t)], "weight_decay": 0},
    ]
    optimiser = torch.optim.AdamW(groups, lr=case["rate"], betas=(0.9, 0.98), eps=1e-8)

    def step():
        optimiser.zero_grad(set_to_none=True)
        loss = weighted_loss(forward(config, parameters, tokens), targets, weights)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tensors, 1.0)
        optimiser.step()
        return loss.item()

    return step


def gflops():
    """Speed of one product of the model, the best of several."""
    a, b = torch.randn(768, 96), torch.randn(96, 384)
    best = math.inf
    for _ in range(20):
        start = time.perf_counter()
        a @ b
        best = min(best, time.perf_counter() - start)
    return 2 * 768 * 96 * 384 / best / 1e9


def main():
    torch.set_num_threads(1)
    step = open_case(sys.stdin.readline())
    print(json.dumps({"version": torch.__version__, "gflops": gflops()}), flush=True)
    for line in sys.stdin:
        start = time.perf_counter()
        losses = [step() for _ in range(int(line))]
        milliseconds = 1000 * (time.perf_counter() - start)
        print(json.dumps({"losses": losses, "milliseconds": milliseconds}), flush=True)


if __name__ == "__main__":
    main()
