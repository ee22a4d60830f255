"""Writes tests/fixtures/tuning/small.json: what transformers and peft say of a small Llama with LoRA, in float64.

In the environment of scripts/ladder/requirements.txt, from the root of the project:

    python tests/reference/tuning.py && npx oxfmt tests/fixtures/tuning

Tables are whole numbers of 8 bits with a scale an output, as the page keeps them; everything random is drawn from one seed.
"""

import base64
import json
import platform
import zlib
from pathlib import Path

import peft
import torch
import transformers
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

SHAPE = {
    "layers": 2,
    "width": 32,
    "heads": 4,
    "keyHeads": 2,
    "inner": 48,
    "vocabulary": 64,
    "theta": 10000,
    "epsilon": 1e-5,
}
RANK, ALPHA, RATE = 3, 6, 1e-2
ROWS = [
    {"tokens": [5, 17, 42, 9, 33, 60, 1], "from": 4},
    {"tokens": [63, 2, 2, 31, 8, 11, 25, 40, 3, 50], "from": 7},
]
PARTS = {
    "q": "self_attn.q_proj",
    "k": "self_attn.k_proj",
    "v": "self_attn.v_proj",
    "o": "self_attn.o_proj",
    "gate": "mlp.gate_proj",
    "up": "mlp.up_proj",
    "down": "mlp.down_proj",
}


def packed(array, kind):
    """Little-endian, deflated, in base64."""
    return base64.b64encode(zlib.compress(array.detach().numpy().astype(kind).tobytes(), 9)).decode()


def table(inputs, outputs):
    """Whole numbers [inputs × outputs] and scales [outputs], in float32 as the page has them."""
    integers = torch.randint(-127, 128, (inputs, outputs))
    usual = 1.7 / 127 / inputs**0.5
    scales = (usual * (0.5 + torch.rand(outputs))).float()
    return integers, scales


def unpacked(of):
    integers, scales = of
    return integers.double() * scales.double()


def main():
    torch.manual_seed(70)
    torch.set_default_dtype(torch.float64)
    width, inner = SHAPE["width"], SHAPE["inner"]
    keys = SHAPE["keyHeads"] * width // SHAPE["heads"]
    gains = lambda: (0.5 + torch.rand(width)).float()
    tokens = table(width, SHAPE["vocabulary"])
    layers = [
        {
            "qkv": table(width, width + 2 * keys),
            "o": table(width, width),
            "gateUp": table(width, 2 * inner),
            "down": table(inner, width),
            "attention": gains(),
            "inner": gains(),
        }
        for _ in range(SHAPE["layers"])
    ]
    last = gains()
    config = LlamaConfig(
        vocab_size=SHAPE["vocabulary"],
        hidden_size=width,
        intermediate_size=inner,
        num_hidden_layers=SHAPE["layers"],
        num_attention_heads=SHAPE["heads"],
        num_key_value_heads=SHAPE["keyHeads"],
        rms_norm_eps=SHAPE["epsilon"],
        rope_parameters={"rope_type": "default", "rope_theta": float(SHAPE["theta"])},
        tie_word_embeddings=True,
        attn_implementation="eager",
    )
    model = LlamaForCausalLM(config).double()
    state = {"model.embed_tokens.weight": unpacked(tokens).T, "lm_head.weight": unpacked(tokens).T, "model.norm.weight": last.double()}
    for at, layer in enumerate(layers):
        name = f"model.layers.{at}"
        q, k, v = unpacked(layer["qkv"]).split([width, keys, keys], dim=1)
        gate, up = unpacked(layer["gateUp"]).split(inner, dim=1)
        matrices = {"q": q, "k": k, "v": v, "o": unpacked(layer["o"]), "gate": gate, "up": up, "down": unpacked(layer["down"])}
        for part, matrix in matrices.items():
            state[f"{name}.{PARTS[part]}.weight"] = matrix.T
        state[f"{name}.input_layernorm.weight"] = layer["attention"].double()
        state[f"{name}.post_attention_layernorm.weight"] = layer["inner"].double()
    model.load_state_dict(state)
    tuned = get_peft_model(model, LoraConfig(r=RANK, lora_alpha=ALPHA, lora_dropout=0.0, target_modules="all-linear"))
    named = {name: one for name, one in tuned.named_parameters() if one.requires_grad}

    def flat(values):
        """In the page's order: layer by layer, part by part, A [inputs × rank], then B [rank × outputs]."""
        found = []
        for at in range(SHAPE["layers"]):
            for path in PARTS.values():
                for side in "AB":
                    found.append(values[f"base_model.model.model.layers.{at}.{path}.lora_{side}.default.weight"].T.flatten())
        return torch.cat(found)

    with torch.no_grad():
        for one in named.values():
            one.copy_((0.3 * torch.randn(one.shape)).float().double())
    begun = flat({name: one.detach().clone() for name, one in named.items()})

    def loss():
        """The mean over all answer tokens of all rows."""
        summed, count = 0.0, 0
        for row in ROWS:
            logits = tuned(torch.tensor([row["tokens"]])).logits[0]
            targets = torch.tensor(row["tokens"][row["from"] :])
            places = logits[row["from"] - 1 : len(row["tokens"]) - 1]
            summed = summed + torch.nn.functional.cross_entropy(places, targets, reduction="sum")
            count += len(targets)
        return summed / count

    before = loss()
    before.backward()
    gradients = flat({name: one.grad.clone() for name, one in named.items()})
    optimizer = torch.optim.AdamW(named.values(), lr=RATE, weight_decay=0.0)
    norm = torch.nn.utils.clip_grad_norm_(list(named.values()), 1.0)
    optimizer.step()
    stepped = flat({name: one.detach().clone() for name, one in named.items()})
    after = loss().item()
    prompt = ROWS[1]["tokens"][: ROWS[1]["from"]]
    written = []
    for _ in range(6):
        written.append(tuned(torch.tensor([prompt + written])).logits[0, -1].argmax().item())

    def said(one):
        integers, scales = one
        return {"integers": packed(integers, "i1"), "scales": packed(scales, "<f4"), "inputs": integers.shape[0], "outputs": integers.shape[1]}

    fixture = {
        "by": f"Python {platform.python_version()}, torch {torch.__version__}, transformers {transformers.__version__}, peft {peft.__version__}, float64",
        "shape": SHAPE,
        "tokens": said(tokens),
        "layers": [
            {**{name: said(layer[name]) for name in ("qkv", "o", "gateUp", "down")}, "attention": packed(layer["attention"], "<f4"), "inner": packed(layer["inner"], "<f4")}
            for layer in layers
        ],
        "last": packed(last, "<f4"),
        "rank": RANK,
        "alpha": ALPHA,
        "rate": RATE,
        "rows": ROWS,
        "begun": packed(begun, "<f4"),
        "loss": before.item(),
        "norm": norm.item(),
        "gradients": packed(gradients, "<f4"),
        "stepped": packed(stepped, "<f4"),
        "lossAfter": after,
        "written": written,
    }
    folder = Path(__file__).parent.parent / "fixtures" / "tuning"
    (folder / "small.json").write_text(json.dumps(fixture, indent=2) + "\n")
    print({key: fixture[key] for key in ("by", "loss", "norm", "lossAfter", "written")})


main()
