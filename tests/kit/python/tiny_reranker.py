"""A reranker of random weights with a tokenizer fitted on texts: python tiny_reranker.py passages.jsonl folder."""

import json
import sys
from pathlib import Path

import torch
from tokenizers import BertWordPieceTokenizer
from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

texts, folder = Path(sys.argv[1]), Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
fitted = BertWordPieceTokenizer()
fitted.train_from_iterator([json.loads(line)["text"] for line in texts.read_text("utf-8").splitlines()], vocab_size=800)
fitted.save_model(str(folder))
tokenizer = BertTokenizerFast(vocab_file=str(folder / "vocab.txt"), model_max_length=128)
torch.manual_seed(7)
size = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
config = BertConfig(vocab_size=len(tokenizer), max_position_embeddings=128, num_labels=1, **size)
BertForSequenceClassification(config).save_pretrained(folder)
tokenizer.save_pretrained(folder)
