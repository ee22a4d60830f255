"""Fills the kit with your own documents and questions: passages, exam and search files, all by one command.

    python3 own.py --documents folder/of/texts --questions questions.csv
    python3 ../2-retrieval/measure.py                     how often the right passage is found
    python3 ../2-retrieval/embed.py --model BAAI/bge-m3   then the vectors of a real embedder

The documents are .txt and .md files in UTF-8; each paragraph becomes a passage. What else is in the folder is left out
and named. The questions are a table as a spreadsheet saves it (CSV in UTF-8), with these columns in its first line, or
the same names in JSON or JSON Lines, or the marks that the site's retriever saves:

    question,answer,file
    When do dogs travel free?,Dogs travel free on Mondays.,rules.md    the words, letter by letter, and where
    How much is a bicycle?,two crowns,                                 the words alone: looked for in every file
    Who wrote the rules?,,rules.md                                     a file alone
    Can I bring a piano?,,                                             no document answers

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

from cut import RETRIEVAL, cut, documents, text_of
from same import groups
from search import Keywords, read, tokens
from split import sets_of
from table import questions_in

DATA = Path(__file__).parent


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
    """chunks.jsonl, questions.jsonl and the scripts, with vectors that count letters and need no package."""
    import embed

    how = SimpleNamespace(model="letters", query_prefix="", passage_prefix="", question=first)
    embed.write(RETRIEVAL, RETRIEVAL, list(chunks_of(passages)), questions, how)


def write_passes(taught):
    """MLX-LM counts single conversations: three passes over what is taught now."""
    file = DATA.parent / "3-fine-tuning" / "mlx.yaml"
    if file.exists():
        text = file.read_text("utf-8")
        file.write_text(re.sub(r"^iters: \d+", f"iters: {max(1, 3 * taught)}", text, flags=re.M), "utf-8")


TEXTS = (".txt", ".md")
NAMED = 20


def name_left_out(folder, found):
    """What is in the folder and no document, by name: a PDF passed over in silence looks like a search that finds nothing."""
    read = {name for name, _ in found}
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    left = [name for name in files if name not in read and not name.rsplit("/", 1)[-1].startswith(".")]
    empty = [name for name in left if name.lower().endswith(TEXTS)]
    others = [name for name in left if name not in empty]
    for names, why in ((empty, "no text in them"), (others, "own.py reads .txt and .md, so save them as text")):
        if names:
            more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
            print(f"Left out, {why}: {', '.join(names[:NAMED])}{more}.")


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
    parser.add_argument("--documents", type=Path, required=True, help="a folder of .txt and .md files")
    parser.add_argument("--questions", type=Path, required=True, help="a table: question,answer,file")
    parser.add_argument("--rule", type=Path, help="a file with the rule that each conversation begins with")
    asked = parser.parse_args()
    words = words_of_kit(text_of(asked.rule).strip() if asked.rule else None)
    found = documents(asked.documents)
    name_left_out(asked.documents, found)
    passages = cut(found)
    questions = questions_in(asked.questions, found, passages)
    sets = sets_of(passages, [one for one in questions if one.examined])
    if not sets["test"]:
        raise SystemExit(f"{asked.questions} holds no question for the exam. Write some, with the words that answer.")
    write_search(passages, listed(sets, questions), questions[0].question)
    write("passages.jsonl", [{"id": one.id, "title": one.title, "text": one.text} for one in passages])
    for name, some in sets.items():
        write(f"{name}.jsonl", [conversation(one, words) for one in some])
    write_passes(len(sets["train"]))
    report(found, passages, sets, questions)


if __name__ == "__main__":
    main()
