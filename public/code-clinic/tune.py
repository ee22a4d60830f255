"""Fine-tune a chat model with LoRA, save the adapter, and merge it.

    pip install "trl>=1.13" "peft>=0.21" "datasets>=5" "transformers>=5"
    python tune.py examples.jsonl

Each line of examples.jsonl is one conversation:
{"messages": [{"role": "user", "content": "…"}, {"role": "assistant", "content": "…"}]}

The loss counts the answers alone, for which the model's chat template needs generation marks; where it
has none, set assistant_only_loss to False.
"""

import json
import os
import sys

from datasets import Dataset
from peft import AutoPeftModelForCausalLM, LoraConfig
from trl import SFTConfig, SFTTrainer

CHAT_MODEL = os.environ.get("CHAT_MODEL", "HuggingFaceTB/SmolLM2-1.7B-Instruct")


def read_examples(path):
    """Conversations from a file of JSON lines; says which line has no answer to learn."""
    with open(path, encoding="utf-8") as file:
        examples = [json.loads(line) for line in file if line.strip()]
    for number, example in enumerate(examples, start=1):
        if not any(message["role"] == "assistant" for message in example["messages"]):
            sys.exit(f"Conversation {number} of {path} has no answer by the assistant. Add one.")
    return examples


def tune(examples, out="out"):
    """Trains low-rank matrices beside frozen weights, and saves them alone."""
    settings = SFTConfig(
        output_dir=out,
        max_length=1024,
        learning_rate=2e-4,
        num_train_epochs=2,
        assistant_only_loss=True,
    )
    lora = LoraConfig(r=16, lora_alpha=32, target_modules="all-linear", task_type="CAUSAL_LM")
    trainer = SFTTrainer(
        model=CHAT_MODEL,
        args=settings,
        train_dataset=Dataset.from_list(examples),
        peft_config=lora,
    )
    trainer.train()
    trainer.save_model(f"{out}/adapter")
    return f"{out}/adapter"


def main(path):
    adapter = tune(read_examples(path))
    AutoPeftModelForCausalLM.from_pretrained(adapter).merge_and_unload().save_pretrained("merged")
    print("The tuned model stands in merged/. Ask it what you asked before, and compare.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where the examples stand: python tune.py examples.jsonl")
    main(sys.argv[1])
