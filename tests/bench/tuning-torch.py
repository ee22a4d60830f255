"""Gradients of LoRA on a network of SmolLM2's shape in PyTorch on one thread, on demand: tuning.ts asks over a pipe.

Each line of input is a row as JSON: how many tokens are read, and how many of them are learnt; the answer is the version and the
milliseconds that the loss and its gradients took. Weights are random: they don't change the time.
"""

import json
import sys
import time

import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

torch.set_num_threads(1)
torch.manual_seed(1)
model = get_peft_model(
    LlamaForCausalLM(
        LlamaConfig(
            vocab_size=49152,
            hidden_size=576,
            intermediate_size=1536,
            num_hidden_layers=30,
            num_attention_heads=9,
            num_key_value_heads=3,
            rms_norm_eps=1e-5,
            tie_word_embeddings=True,
        )
    ),
    LoraConfig(r=8, lora_alpha=16, lora_dropout=0.0, target_modules=["q_proj", "v_proj"]),
)


def took(read, learnt):
    tokens = torch.randint(0, 49152, (1, read + learnt))
    start = time.perf_counter()
    model.zero_grad(set_to_none=True)
    # the head at the answer's places alone, as the page has it
    logits = model(tokens, logits_to_keep=learnt + 1).logits[0, :-1]
    torch.nn.functional.cross_entropy(logits, tokens[0, read:]).backward()
    return 1000 * (time.perf_counter() - start)


for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({"version": torch.__version__, "milliseconds": took(row["read"], row["learnt"])}), flush=True)
