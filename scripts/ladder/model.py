"""SmolLM2 from its GGUF file: unpacked once into a folder, opened in 32-bit numbers on one thread."""

import os

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

GGUF = "SmolLM2-135M-Instruct.Q4_1.gguf"
END = "<|im_end|>"

torch.set_num_threads(1)


def unpack(source: str, target: str) -> None:
    """Writes the weights of the GGUF file in `source` as 32-bit numbers, so that each later start takes seconds."""
    if os.path.exists(f"{target}/model.safetensors"):
        return
    tokenizer = AutoTokenizer.from_pretrained(source, gguf_file=GGUF)
    model = AutoModelForCausalLM.from_pretrained(source, gguf_file=GGUF, dtype=torch.float32)
    # The library does not save a model that is marked as quantised, although this one is unpacked.
    model.hf_quantizer = None
    model.is_quantized = False
    if hasattr(model.config, "quantization_config"):
        del model.config.quantization_config
    model.save_pretrained(target)
    tokenizer.save_pretrained(target)


def load(folder: str):
    """The tokenizer and the model, ready to answer."""
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    return tokenizer, model


def pieces(tokenizer, text: str) -> list[int]:
    """Tokens of a text; the marks of the chat form count as one token each, and none is added."""
    return tokenizer(text, add_special_tokens=False).input_ids
