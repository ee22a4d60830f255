import json
import os
import time
from pathlib import Path

import torch
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer

BASE = os.environ.get("BASE", "Qwen/Qwen3.5-4B")
LONGEST = int(os.environ.get("LONGEST", "1000"))
questions = [json.loads(line) for line in Path("questions.jsonl").open(encoding="utf-8")]
on_card = torch.cuda.is_available()
tokenizer = AutoTokenizer.from_pretrained(BASE)
model = AutoModelForCausalLM.from_pretrained(BASE, dtype="auto").to("cuda" if on_card else "cpu")


def ask(model, question):
    messages = [{"role": "user", "content": question}]
    inputs = tokenizer.apply_chat_template(
        messages,
        add_generation_prompt=True,
        enable_thinking=False,
        return_tensors="pt",
        return_dict=True,
    ).to(model.device)
    written = model.generate(**inputs, max_new_tokens=LONGEST, do_sample=False)
    tokens = written[0, inputs["input_ids"].shape[1] :]
    text = tokenizer.decode(tokens, skip_special_tokens=True).strip()
    if len(tokens) == LONGEST:
        return text, "length"
    return text, "stop" if text else "empty"


def mark(text, finished, answer):
    if not finished:
        return None
    return (answer or "it does not say").lower() in text.split("\n")[0].lower()


def exam(system, model):
    marks = []
    with Path("results.jsonl").open("a", encoding="utf-8") as results:
        for one in questions:
            question, answer, started = one["question"], one.get("answer"), time.monotonic()
            text, stop = ask(model, question)
            ok = mark(text, stop == "stop", answer)
            marks.append(ok)
            line = {"system": system, "question": question, "expected": answer, "answer": text}
            line |= {"ok": ok, "stop": stop, "seconds": time.monotonic() - started}
            print(json.dumps(line, ensure_ascii=False), file=results, flush=True)
    left = marks.count(None)
    return f"{system}: {marks.count(True)} of {len(marks) - left} right, {left} not scored"


before = exam("before", model.eval())
trainer = SFTTrainer(
    model=model,
    processing_class=tokenizer,
    train_dataset=load_dataset("json", data_files="train.jsonl", split="train"),
    peft_config=LoraConfig(r=16, lora_alpha=32, target_modules="all-linear"),
    args=SFTConfig(
        output_dir="adapter", num_train_epochs=3, learning_rate=2e-4, bf16=on_card, report_to="none"
    ),
)
trainer.train()
trainer.save_model()
after = exam("after", trainer.model.eval())
print(f"{before}\n{after}")
