"""Fine-tune a chat model with LoRA, save the adapter, and merge it.

    pip install "trl>=1.13" "peft>=0.21" "datasets>=5" "transformers>=5"
    python tune.py examples.jsonl

Each line of examples.jsonl is one conversation:
{"messages": [{"role": "user", "content": "…"}, {"role": "assistant", "content": "…"}]}

The last answer of each conversation is what is learned: given as a completion, it alone counts in the
loss, whatever the model's chat template marks.
"""

import json
import os
import sys

try:
    import torch
    from datasets import Dataset
    from peft import AutoPeftModelForCausalLM, LoraConfig
    from transformers import AutoTokenizer
    from trl import SFTConfig, SFTTrainer
except ImportError as error:
    sys.exit(f'{error}. Install all four: pip install "trl>=1.13" "peft>=0.21" "datasets>=5" "transformers>=5"')

CHAT_MODEL = os.environ.get("CHAT_MODEL", "HuggingFaceTB/SmolLM2-1.7B-Instruct")


def read_examples(path):
    """What is asked and what is to be answered, from a file of JSON lines; says which line has no answer."""
    with open(path, encoding="utf-8") as file:
        conversations = [json.loads(line)["messages"] for line in file if line.strip()]
    for number, messages in enumerate(conversations, start=1):
        if messages[-1]["role"] != "assistant":
            sys.exit(f"Conversation {number} of {path} has no answer by the assistant at its end. Add one.")
    return [{"prompt": messages[:-1], "completion": messages[-1:]} for messages in conversations]


def tune(examples, out="out"):
    """Trains low-rank matrices beside frozen weights, and saves them alone."""
    settings = SFTConfig(
        output_dir=out,
        max_length=1024,
        learning_rate=2e-4,
        num_train_epochs=2,
        # TRL asks for numbers of 16 bits, which a processor and older cards do not train in.
        bf16=torch.cuda.is_available() and torch.cuda.is_bf16_supported(),
        use_cpu=not torch.accelerator.is_available(),
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
    AutoTokenizer.from_pretrained(adapter).save_pretrained("merged")
    print("The tuned model stands in merged/. Ask it what you asked before, and compare.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where the examples stand: python tune.py examples.jsonl")
    main(sys.argv[1])
