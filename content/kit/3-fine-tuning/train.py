"""Fine-tunes a chat model on data/train.jsonl: LoRA, QLoRA or all weights, with TRL and PEFT.

    python3 train.py --dry-run                        reads the data and says what would be trained on
    pip install -r requirements.txt
    python3 train.py --method lora                    one card of 24 GB for a model of 4 billion parameters
    python3 train.py --method qlora                   about a third of that
    accelerate launch --config_file fsdp.yaml train.py --method full       several cards, weights in shares
    accelerate launch --config_file deepspeed.yaml train.py --method full  the same with DeepSpeed, ZeRO stage 3
    python3 train.py --model folder/of/a/small/one    without a graphics card, on the processor: slow, and it works

Where the hub of Hugging Face cannot be reached, set HF_ENDPOINT to a mirror, or give --model a folder.

It counts in 16 bits (bf16) where the card can, in fp16 on an older one and in 32 bits on the processor, and says
which. `--precision fp32` asks for the safest, `--cpu` for the processor.

Rates follow what holds in most reports and in our own sweeps: LoRA wants about ten times the rate of full
fine-tuning. Try three rates before you compare methods; a method at the wrong rate tells nothing.
"""

import argparse
import json
import os
import re
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
sys.path.append(str(DATA))
from same import Asked  # noqa: E402

RATES = {"lora": 2e-4, "qlora": 2e-4, "full": 1e-5}
DEEPSPEED = 'pip install "deepspeed==0.19.2"'
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # the hub is not told which library asks


def conversations(name):
    """Every line must be { messages: [system, user, assistant] }, or training would teach something else."""
    found = []
    for number, line in enumerate(lines_of(name), start=1):
        if not line.strip():
            continue
        try:
            messages = json.loads(line)["messages"]
            roles = [message["role"] for message in messages]
        except (ValueError, KeyError, TypeError):
            raise SystemExit(f'{name}, line {number}: expected one line of JSON, {{"messages": [...]}}.') from None
        if roles != ["system", "user", "assistant"]:
            raise SystemExit(f"{name}, line {number}: expected the roles system, user, assistant.")
        found.append(messages)
    return found


def lines_of(name):
    try:
        return (DATA / name).read_text("utf-8-sig").split("\n")  # splitlines would cut at U+2028
    except OSError as error:
        raise SystemExit(f"{DATA / name} cannot be read ({error.strerror}). Take it from the kit again.") from None


def questions(some):
    """What is asked behind the passages: the last paragraph of the second turn, without its label."""
    return [re.sub(r"^[^:：]*[:：]\s*", "", messages[1]["content"].split("\n\n")[-1]) for messages in some]


def overlap(taught, exam):
    """Questions of the exam that are taught, word for word or nearly: such an exam measures memory."""
    known = [Asked(question) for question in questions(taught)]
    texts = {one.text for one in known}
    asked = [(question, Asked(question)) for question in questions(exam)]
    return [question for question, one in asked if one.text in texts or any(one.is_same(other) for other in known)]


def report(method):
    train, valid, test = (conversations(f"{name}.jsonl") for name in ("train", "valid", "test"))
    for name, found in (("train", train), ("valid", valid)):
        if not found:
            raise SystemExit(f"{name}.jsonl is empty. Mark more questions: seven fill all files of the kit.")
    for question in overlap(train + valid, test):
        raise SystemExit(f"A question of test.jsonl stands in train.jsonl or valid.jsonl, or nearly so: {question} Take it out.")
    print(f"{len(train)} conversations to learn from, {len(valid)} to watch, {len(test)} for the exam.")
    if len(train) < 200:
        print("That shows the way and no more: several hundred teach a format, and facts want retrieval.")
    print(f"Method {method}, rate {RATES[method]:g}.")


def asked_and_answered(messages, has_system=True):
    """The reply as a completion: it alone counts in the loss, so the model learns to reply, not to ask.

    For a template without a system role, as of Gemma 2, its text stands at the head of the first user turn.
    """
    system, user, reply = messages
    both = {"role": "user", "content": f"{system['content']}\n\n{user['content']}"}
    return {"prompt": [system, user] if has_system else [both], "completion": [reply]}


def takes_system(tokenizer, model):
    """True if the model's template has a place for a system turn; some refuse it, some pass over it."""
    if not tokenizer.chat_template:
        raise SystemExit(f"{model} has no chat template, so it is no chat model. Take the one of its family that is: -Instruct, -it or -Chat.")
    turns = [{"role": "system", "content": "RULE"}, {"role": "user", "content": "x"}]
    try:
        has_system = "RULE" in tokenizer.apply_chat_template(turns, tokenize=False)
    except Exception:  # noqa: BLE001 (a template raises what its makers chose)
        has_system = False
    if not has_system:
        print("The template has no system role: the rule stands at the head of the first user turn. Ask the model so, too.")
    return has_system


def dropout(model):
    """Experts are not modules but slices of one weight, which PEFT adapts without dropout alone."""
    config = getattr(model.config, "text_config", model.config)
    names = ("num_experts", "num_local_experts", "n_routed_experts", "moe_num_experts")
    counts = [getattr(config, name, None) for name in names]
    return 0.0 if any(isinstance(count, int) and count > 1 for count in counts) else 0.05


def precision_for(asked, torch):
    """How numbers are kept: what was asked for, or the shortest that this machine trains in. Says which, and why."""
    has_card = torch.cuda.is_available() and not asked.cpu
    if asked.precision != "auto":
        chosen, because = asked.precision, "as asked"
    elif not has_card:
        chosen, because = "fp32", "there is no NVIDIA or AMD card, or --cpu turned it off"
    elif torch.cuda.is_bf16_supported():
        chosen, because = "bf16", "the card has it"
    else:
        chosen, because = "fp16", "the card is too old for bf16"
    print(f"Numbers are kept in {chosen}: {because}.")
    if chosen == "fp16" and not has_card:
        raise SystemExit("fp16 needs a graphics card. Take --precision fp32.")
    return chosen


def on_processor(asked, torch):
    """True if not even the graphics part of a Mac is there, or --cpu turns it off."""
    return asked.cpu or not (torch.cuda.is_available() or torch.backends.mps.is_available())


def train(asked):
    import torch
    from datasets import Dataset
    from peft import LoraConfig
    from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig
    from trl import SFTConfig, SFTTrainer

    has_system = takes_system(AutoTokenizer.from_pretrained(asked.model), asked.model)
    data = {
        name: Dataset.from_list([asked_and_answered(one, has_system) for one in conversations(f"{name}.jsonl")])
        for name in ("train", "valid")
    }
    precision = precision_for(asked, torch)
    # Under fp16 the weights stay in 32 bits: their gradients could not be scaled back otherwise.
    kept_in = torch.bfloat16 if precision == "bf16" else torch.float32
    quantized = BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=torch.float16 if precision == "fp16" else kept_in,
    )
    model = AutoModelForCausalLM.from_pretrained(
        asked.model,
        dtype=kept_in,
        quantization_config=quantized if asked.method == "qlora" else None,
    )
    adapter = LoraConfig(
        r=asked.rank,
        lora_alpha=2 * asked.rank,
        lora_dropout=dropout(model),
        target_modules="all-linear",
        task_type="CAUSAL_LM",
    )
    trainer = SFTTrainer(
        model=model,
        args=SFTConfig(
            output_dir=asked.out,
            learning_rate=asked.rate or RATES[asked.method],
            num_train_epochs=asked.epochs,
            max_steps=asked.steps,
            per_device_train_batch_size=1,
            gradient_accumulation_steps=16,
            gradient_checkpointing=True,
            max_length=4096,  # called max_seq_length before TRL 0.20
            bf16=precision == "bf16",
            fp16=precision == "fp16",
            use_cpu=on_processor(asked, torch),
            lr_scheduler_type="cosine",
            warmup_steps=0.03,  # below 1: a share of all steps
            eval_strategy="epoch",
            save_strategy="epoch",
            load_best_model_at_end=True,
            logging_steps=5,
            seed=7,
            report_to="none",
        ),
        train_dataset=data["train"],
        eval_dataset=data["valid"],
        peft_config=None if asked.method == "full" else adapter,
    )
    trainer.train()
    trainer.save_model(asked.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", default="Qwen/Qwen3-4B-Instruct-2507")
    parser.add_argument("--method", choices=RATES, default="lora")
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--rate", type=float, help="left out: by method")
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--out", default="tuned")
    parser.add_argument("--precision", choices=("auto", "bf16", "fp16", "fp32"), default="auto", help="auto: by the machine")
    parser.add_argument("--cpu", action="store_true", help="train on the processor, even where there is a graphics card")
    parser.add_argument("--steps", type=int, default=-1, help="stop after so many steps, to see whether it runs at all")
    parser.add_argument("--dry-run", action="store_true", help="read the data, say what would happen, stop")
    asked = parser.parse_args()
    report(asked.method)
    if asked.dry_run:
        return
    try:
        train(asked)
    except ImportError as error:  # also of what is loaded late: bitsandbytes for QLoRA, DeepSpeed for its settings
        install = DEEPSPEED if "deepspeed" in str(error).lower() else "pip install -r requirements.txt"
        raise SystemExit(f"{str(error).strip().rstrip('.')}. Install what train.py needs: {install}") from None
    except OSError as error:  # no such model, or no way to the hub
        first = str(error).strip().split("\n")[0]
        raise SystemExit(f"{asked.model} could not be loaded: {first} Name a folder that holds it with --model.") from None


if __name__ == "__main__":
    main()
