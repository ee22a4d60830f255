"""A chat model of random weights, so small that a step of training takes no second: tiny.py TEXTS TARGET [experts]

Its shape is that of Qwen3, the model that the kit names, or of its mixture of experts; its tokenizer is fitted on the
given texts.
"""

import json
import sys
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    PreTrainedTokenizerFast,
    Qwen3Config,
    Qwen3ForCausalLM,
    Qwen3MoeConfig,
    Qwen3MoeForCausalLM,
)

PIECES = 1000
MARKS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
CHAT = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)

texts, target, *kind = sys.argv[1:]
MIXTURE = {"num_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 32} if kind else {}
rules = Tokenizer(models.BPE())
rules.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
rules.decoder = decoders.ByteLevel()
bytes_ = pre_tokenizers.ByteLevel.alphabet()
rules.train([texts], trainers.BpeTrainer(vocab_size=PIECES, special_tokens=MARKS, initial_alphabet=bytes_))
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=rules,
    bos_token="<|endoftext|>",
    eos_token="<|im_end|>",
    pad_token="<|endoftext|>",
    chat_template=CHAT,
)

torch.manual_seed(7)
config = (Qwen3MoeConfig if kind else Qwen3Config)(
    vocab_size=len(tokenizer),
    hidden_size=64,
    intermediate_size=128,
    num_hidden_layers=2,
    num_attention_heads=4,
    num_key_value_heads=2,
    head_dim=16,
    max_position_embeddings=4096,
    tie_word_embeddings=True,
    eos_token_id=tokenizer.eos_token_id,
    pad_token_id=tokenizer.pad_token_id,
    **MIXTURE,
)
(Qwen3MoeForCausalLM if kind else Qwen3ForCausalLM)(config).to(torch.bfloat16).save_pretrained(target)
tokenizer.save_pretrained(target)



def amend(name, **said):
    """Adds what the fourth edition of the library, and those who follow it, look for in a settings file."""
    file = Path(target) / name
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | said, indent=2), "utf-8")


amend("tokenizer_config.json", tokenizer_class="PreTrainedTokenizerFast")
amend("config.json", rope_theta=10000.0)
