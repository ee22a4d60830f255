"""Fills the kit with your own documents and questions: passages, exam and search files, all by one command.

    python3 own.py --documents folder/of/texts --questions questions.csv
    python3 ../2-retrieval/measure.py                     how often the right passage is found
    python3 ../2-retrieval/embed.py --model BAAI/bge-m3   then the vectors of a real embedder

The documents are what the site reads: Markdown and text, HTML, Word, CSV, TSV, JSON, and PDF where pypdf is installed.
They are cut as config.json says; run.py cuts them in all four ways. Each passage keeps its file, page and headings. What
else is in the folder is left out and named. The questions are a table as a spreadsheet saves it (CSV in UTF-8), with these columns in its first line, or
the same names in JSON or JSON Lines, or the marks that the site's retriever saves:

    question,answer,file
    When do dogs travel free?,Dogs travel free on Mondays.,rules.md    the words, letter by letter, and where
    How much is a bicycle?,two crowns,                                 the words alone: looked for in every file
    Who wrote the rules?,,rules.md                                     a file alone
    Can I bring a piano?,,                                             no document answers

A column `expected` may hold the short words that a right answer says (`12|twelve`: one of them), for run.py.
A file alone is enough where it is one passage. Of several nobody knows which one answers, so that such a question
measures the search and is not in the exam. Half of the questions are taught, 15 in 100 watched, the rest are the exam;
all forms of one question stand in one file, and in every fourth the passage that answers is held back, as on the site. Each conversation begins with the rule that the
kit has already, unless --rule names a file with yours.
"""

import argparse
import json
import re
from pathlib import Path
from types import SimpleNamespace

from blocks import RETRIEVAL
from cut import CUTS, cut
from readers import documents, text_of
from same import groups
from search import Keywords, estimate, read, tokens
from split import sets_of
from table import questions_in

DATA = Path(__file__).parent
CONFIG = DATA.parent / "config.json"


def words_of_kit(rule):
    """The rule and the words around the passages, as a conversation of the kit has them."""
    for name in ("train", "valid", "test"):
        for line in read(DATA / f"{name}.jsonl"):
            system, user, _ = (message["content"] for message in line["messages"])
            first, *_, last = user.split("\n\n")
            label = re.match(r"[^:：]*[:：]", last).group()
            return SimpleNamespace(rule=rule or system, passages=first, question=label)
    raise SystemExit("data has no conversation to follow: take train.jsonl from the kit again.")


def conversation(item, words):
    listed = [f"[{one.id}] {one.title}\n{one.text}" for one in item.passages]
    user = "\n\n".join([words.passages, *listed, f"{words.question} {item.asked.question}"])
    turns = {"system": words.rule, "user": user, "assistant": compact(item.reply)}
    return {"messages": [{"role": role, "content": content} for role, content in turns.items()]}


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(name, values):
    (DATA / name).write_text("".join(f"{compact(value)}\n" for value in values), "utf-8")


def chunks_of(passages):
    """The passages with their tokens, and what BM25 makes of these but for the idf: for a store that counts that."""
    texts = [tokens(one.text) for one in passages]
    keywords = Keywords(texts)
    for place, one in enumerate(passages):
        counted = keywords.counts[place]
        weights = [float(f"{keywords.weight(count, place):.9g}") for count in counted.values()]
        yield {
            **{"place": place + 1, "id": one.id, "source": one.document, "title": one.title, "text": one.text},
            **{"tokens": texts[place], "words": {"indices": list(counted), "values": weights}},
        }


def listed(sets, questions):
    """All questions with the passages that answer them: those of the exam, then those that measure the search alone."""
    placed = [(one.asked, name) for name, some in sets.items() for one in some]
    every = placed + [(one, None) for one in questions if not one.examined]
    return [{"question": one.question, "answers": one.answers, "set": name} for one, name in every]


def write_search(passages, questions, first):
    """What the search and the scripts read, with vectors that count letters and need no package."""
    import embed

    how = SimpleNamespace(model="letters", query_prefix="", passage_prefix="", question=first)
    embed.write(RETRIEVAL, list(chunks_of(passages)), questions, how)


def write_passes(taught):
    """MLX-LM counts single conversations: three passes over what is taught now."""
    file = DATA.parent / "3-fine-tuning" / "mlx.yaml"
    if file.exists():
        text = file.read_text("utf-8")
        file.write_text(re.sub(r"^iters: \d+", f"iters: {max(1, 3 * taught)}", text, flags=re.M), "utf-8")


def write_table(found, questions, config):
    """What run.py makes its table from: the passages of all four cuts, and where the words that answer are."""
    cuts = [(by, one) for by in dict.fromkeys((*CUTS, config["cut"])) for one in cut(found, by, config["language"])]
    spans = lambda one: {"start": one.start, "end": one.end, "tokens": estimate(f"({one.title}) {one.text}")}
    write("cuts.jsonl", [{"cut": by, **one.placed(), **spans(one)} for by, one in cuts])
    write("questions.jsonl", [one.listed() for one in questions])
    if config.get("tokens") != "estimate":
        print(f"Tokens are estimated, no longer counted by {config.get('tokens')}.")
    pages = lambda one: {"pages": len(one.pages)} if one.pages else {}
    material = [{"name": one.name, **pages(one), "tokens": estimate(one.text)} for one in found]
    CONFIG.write_text(json.dumps({**config, "tokens": "estimate", "material": material}, ensure_ascii=False, indent=2) + "\n", "utf-8")


def report(found, passages, sets, questions):
    print(f"Documents: {len(found)}. Passages: {len(passages)}. Questions: {len(questions)}.")
    taught, watched, exam = (len(some) for some in sets.values())
    print(f"Of the questions {taught} are for training, {watched} for watching it, {exam} for the exam.")
    left = sum(not one.examined for one in questions)
    if left:
        print(f"Not in the exam, for the search alone: {left} with a file of several passages and no words.")
    again = len(questions) - len(groups([one.question for one in questions]))
    if again:
        print(f"Asked more than once, or nearly: {again} questions. All forms of one stand in one file.")
    if not watched:
        print("valid.jsonl is empty: seven questions fill all three files.")
    if (RETRIEVAL / "real").exists():
        print("2-retrieval/real still holds the passages of before: run embed.py again.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=Path, required=True, help="a folder of texts, pages and tables")
    parser.add_argument("--questions", type=Path, required=True, help="a table: question,answer,file")
    parser.add_argument("--rule", type=Path, help="a file with the rule that each conversation begins with")
    asked = parser.parse_args()
    words = words_of_kit(text_of(asked.rule).strip() if asked.rule else None)
    if not CONFIG.exists():
        raise SystemExit(f"{CONFIG} is missing. Take it from the kit again.")
    config = json.loads(CONFIG.read_text("utf-8"))
    found = documents(asked.documents, {asked.questions.resolve()})
    passages = cut(found, config["cut"], config["language"])
    questions = questions_in(asked.questions, found, passages)
    sets = sets_of(passages, [one for one in questions if one.examined])
    if not sets["test"]:
        raise SystemExit(f"{asked.questions} holds no question for the exam. Write some, with the words that answer.")
    write_search(passages, listed(sets, questions), questions[0].question)
    write("passages.jsonl", [one.placed() for one in passages])
    write_table(found, questions, config)
    for name, some in sets.items():
        write(f"{name}.jsonl", [conversation(one, words) for one in some])
    write_passes(len(sets["train"]))
    report(found, passages, sets, questions)


if __name__ == "__main__":
    main()
