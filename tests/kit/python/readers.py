"""Lets Inspect, lm-evaluation-harness and Ragas write their own results of the same questions, answered without a model.

    python readers.py          into a folder a tool, a system each; what each tool counts is printed as JSON
"""

import json
import os
import warnings

os.environ["RAGAS_DO_NOT_TRACK"] = "true"
warnings.simplefilter("ignore")

QUESTIONS = [f"When does ferry {at} leave?" for at in range(4)]
RIGHT = [f"{at}:10" for at in range(4)]
SYSTEMS = {"one": ["no", "1:10", "no", "no"], "two": ["0:10", "1:10", "2:10", "no"]}


def by_inspect(system, answers):
    """Each question twice; words are counted by their blanks, since the vocabulary is fetched otherwise."""
    import tiktoken

    class Words:
        encode = staticmethod(lambda text, **_: text.split())

    tiktoken.get_encoding = lambda name: Words
    from inspect_ai import Task, eval
    from inspect_ai.dataset import Sample
    from inspect_ai.model import ModelOutput, get_model
    from inspect_ai.scorer import includes
    from inspect_ai.solver import generate

    samples = [Sample(id=f"q{at}", input=asked, target=right, metadata={"page": f"p{at // 2}"}) for at, (asked, right) in enumerate(zip(QUESTIONS, RIGHT))]
    task = Task(dataset=samples, solver=generate(), scorer=includes(), name="ferry")
    outputs = [ModelOutput.from_content("mockllm/model", answer) for answer in answers * 2]
    model = get_model("mockllm/model", custom_outputs=outputs)
    [log] = eval(task, model=model, epochs=2, log_dir=f"inspect/{system}", log_format="json", display="none", max_connections=1, max_samples=1)
    return log.results.scores[0].metrics["accuracy"].value


def by_lm_eval(system, answers):
    """Under two filters."""
    import datasets
    from lm_eval import simple_evaluate
    from lm_eval.api.model import LM
    from lm_eval.loggers import EvaluationTracker

    class Answers(LM):
        def generate_until(self, requests):
            return [answers[one.doc_id] for one in requests]

        def loglikelihood(self, requests):
            raise NotImplementedError

        loglikelihood_rolling = loglikelihood

    rows = [{"question": asked, "answer": right} for asked, right in zip(QUESTIONS, RIGHT)]
    first = {"function": "take_first"}
    task = {
        **{"task": "ferry", "custom_dataset": lambda **_: {"test": datasets.Dataset.from_list(rows)}, "test_split": "test"},
        **{"output_type": "generate_until", "doc_to_text": "{{question}}", "doc_to_target": "{{answer}}"},
        "metric_list": [{"metric": "exact_match"}],
        "filter_list": [
            {"name": "strict", "filter": [first]},
            {"name": "flexible", "filter": [{"function": "regex", "regex_pattern": "([0-9]+:[0-9]+)"}, first]},
        ],
    }
    tracker = EvaluationTracker(output_path=f"lm-eval/{system}")
    results = simple_evaluate(Answers(), tasks=[task], evaluation_tracker=tracker, log_samples=True)
    samples = results.pop("samples")
    tracker.save_results_aggregated(results=results, samples=samples)
    tracker.save_results_samples(task_name="ferry", samples=samples["ferry"])
    return float(results["results"]["ferry"]["exact_match,strict"])


def by_ragas(system, answers):
    """By two metrics that ask no model, in each form that pandas writes."""
    from ragas import EvaluationDataset, evaluate
    from ragas.metrics import ExactMatch, StringPresence

    rows = [
        {"user_input": asked, "retrieved_contexts": ['a, "b"', "c"], "response": answer, "reference": right}
        for asked, answer, right in zip(QUESTIONS, answers, RIGHT)
    ]
    result = evaluate(EvaluationDataset.from_list(rows), metrics=[ExactMatch(), StringPresence()], show_progress=False)
    table = result.to_pandas()
    os.makedirs(f"ragas/{system}")
    table.to_csv(f"ragas/{system}/index.csv")
    table.to_csv(f"ragas/{system}/plain.csv", index=False)
    table.to_json(f"ragas/{system}/columns.json")
    table.to_json(f"ragas/{system}/records.json", orient="records")
    table.to_json(f"ragas/{system}/lines.jsonl", orient="records", lines=True)
    return sum(result["exact_match"]) / len(rows)


TOOLS = {"inspect": by_inspect, "lm-eval": by_lm_eval, "ragas": by_ragas}
counted = {name: [tool(system, answers) for system, answers in SYSTEMS.items()] for name, tool in TOOLS.items()}
with open("counted.json", "w") as file:
    json.dump(counted, file)
