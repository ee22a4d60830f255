"""Vectors of texts by native onnxruntime on one thread, on demand: encoder-real.ts asks over a pipe.

Each line of input is JSON: the folder of an encoder, texts as the encoder reads them, and how many go to
the network together. Each answer is a line of JSON: the version, milliseconds of loading and of embedding,
and the vectors, of unit length.
"""

import json
import sys
import time
from pathlib import Path

import numpy
import onnxruntime
from tokenizers import Tokenizer


def opened(folder):
    start = time.perf_counter()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(folder / "onnx/model_quantized.onnx"), options, providers=["CPUExecutionProvider"]
    )
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(512)
    tokenizer.no_padding()
    return session, tokenizer, 1000 * (time.perf_counter() - start)


def embedded(session, tokenizer, texts, together):
    """Texts of one length go to the network together, as in the page, so that nothing is padded."""
    ids = [one.ids for one in tokenizer.encode_batch(texts)]
    lengths = {}
    for at, one in enumerate(ids):
        lengths.setdefault(len(one), []).append(at)
    vectors = [None] * len(texts)
    names = {given.name for given in session.get_inputs()}
    for places in lengths.values():
        for start in range(0, len(places), together):
            batch = places[start : start + together]
            tokens = numpy.array([ids[at] for at in batch], dtype=numpy.int64)
            feeds = {"input_ids": tokens, "attention_mask": numpy.ones_like(tokens), "token_type_ids": numpy.zeros_like(tokens)}
            (states, *_) = session.run(None, {name: value for name, value in feeds.items() if name in names})
            means = states.mean(axis=1)
            means /= numpy.linalg.norm(means, axis=1, keepdims=True)
            for at, mean in zip(batch, means):
                vectors[at] = mean.tolist()
    return vectors


sessions = {}
for line in sys.stdin:
    asked = json.loads(line)
    folder = Path(asked["folder"])
    if folder not in sessions:
        sessions[folder] = opened(folder)
    session, tokenizer, loading = sessions[folder]
    start = time.perf_counter()
    vectors = embedded(session, tokenizer, asked["texts"], asked["together"])
    milliseconds = 1000 * (time.perf_counter() - start)
    answer = {"version": onnxruntime.__version__, "loading": loading, "milliseconds": milliseconds, "vectors": vectors}
    print(json.dumps(answer), flush=True)
