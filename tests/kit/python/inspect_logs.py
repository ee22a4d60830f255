"""Asks two mock models four questions twice; words are counted by their blanks, since the vocabulary is fetched otherwise."""
import sys, tiktoken
class Words:
    def encode(self, text, **_): return text.split()
tiktoken.get_encoding = lambda name: Words()
from inspect_ai import Task, eval
from inspect_ai.dataset import Sample
from inspect_ai.model import ModelOutput, get_model
from inspect_ai.scorer import includes
from inspect_ai.solver import generate
samples = [Sample(id=f"q{i}", input=f"When does ferry {i} leave?", target=f"{i}:10", metadata={"page": f"p{i // 2}"}) for i in range(4)]
task = Task(dataset=samples, solver=generate(), scorer=includes(), name="ferry")
for system, answers in (("one", ["no", "1:10", "no", "no"]), ("two", ["0:10", "1:10", "2:10", "no"])):
    outputs = [ModelOutput.from_content("mockllm/model", answer) for answer in answers * 2]
    eval(task, model=get_model("mockllm/model", custom_outputs=outputs), epochs=2, log_dir=system, log_format="json", display="none", max_connections=1, max_samples=1)
