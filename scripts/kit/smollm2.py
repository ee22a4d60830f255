"""SmolLM2 from its GGUF file, as a folder that transformers opens: smollm2.py FOLDER_OF_THE_GGUF FILE TARGET

The conversion leaves out a step of the model's own tokenizer, which takes each digit alone; it is put back.
"""

import json
import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

source, file, target = sys.argv[1:]
tokenizer = AutoTokenizer.from_pretrained(source, gguf_file=file)
model = AutoModelForCausalLM.from_pretrained(source, gguf_file=file, dtype=torch.float32)
# The library does not save a model that is marked as quantised, although this one is unpacked.
model.hf_quantizer = None
model.is_quantized = False
if hasattr(model.config, "quantization_config"):
    del model.config.quantization_config
model.save_pretrained(target)
tokenizer.save_pretrained(target)

written = Path(target) / "tokenizer.json"
rules = json.loads(written.read_text("utf-8"))
rules["pre_tokenizer"] = {
    "type": "Sequence",
    "pretokenizers": [{"type": "Digits", "individual_digits": True}, rules["pre_tokenizer"]],
}
written.write_text(json.dumps(rules, ensure_ascii=False), "utf-8")

# A name that the library knows in its fourth and its fifth edition.
settings = Path(target) / "tokenizer_config.json"
said = json.loads(settings.read_text("utf-8"))
settings.write_text(json.dumps(said | {"tokenizer_class": "PreTrainedTokenizerFast"}, indent=2), "utf-8")
