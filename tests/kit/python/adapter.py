"""The loss of a row by a Llama as it is, with an adapter of the page, and with it merged: adapter.py BASE ADAPTER ROW, the row as JSON."""

import json
import sys

import torch
from peft import PeftModel
from transformers import LlamaForCausalLM

base, adapter, row = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])


def loss(model):
    with torch.no_grad():
        logits = model(torch.tensor([row["tokens"]])).logits[0]
    places = logits[row["from"] - 1 : -1]
    return torch.nn.functional.cross_entropy(places, torch.tensor(row["tokens"][row["from"] :])).item()


plain = LlamaForCausalLM.from_pretrained(base, dtype=torch.float32)
before = loss(plain)
tuned = PeftModel.from_pretrained(plain, adapter)
on = loss(tuned)
print(json.dumps({"before": before, "on": on, "merged": loss(tuned.merge_and_unload())}))
