"""Repeats the table of the page on your own material, with a model of any size, and writes results.json.

    python3 run.py                                        four cuts, each search that can be run here: no package, no server
    python3 run.py --base-url http://127.0.0.1:11434/v1 --model qwen3:8b       and four roads to an answer
    python3 run.py --compare results-of-the-page.json     won, lost, exact p; ends with status 1 on an alarm
    python3 run.py --ladder --base-url ... --model ...    the exams of the site's ladder, for its page /ladder/

config.json says how your text is cut and searched, how many passages and tokens a prompt takes, and what it says;
data/cuts.jsonl has the passages of all four cuts, data/questions.jsonl the questions. own.py writes both anew from your
documents. Found is what fits: the marked words stand whole in a passage that the prompt has room for.

By words (BM25) needs nothing. MiniLM, E5 and both need sentence-transformers (2-retrieval/requirements.txt), LSA numpy;
what is missing is named. A key for the server is taken from MODEL_KEY or OPENAI_API_KEY of the environment, sent to that
address alone and written nowhere. Drop results.json on the page: it stands there beside what the page has measured.
"""

import argparse
import json
import sys
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / name) for name in ("2-retrieval", "5-evaluation", "data")]
from exact import LEVEL, changes, holm, is_found, is_right, mcnemar, p_text, share_text, taken  # noqa: E402
from rankings import Searches  # noqa: E402
from roads import ROADS, Roads, Server, holds  # noqa: E402
from search import read  # noqa: E402

RANKINGS = {"words": "by words", "lsa": "LSA", "minilm": "MiniLM", "e5": "E5", "both": "both"}
MOST_PASSAGES = 10
DEFAULT = ("paragraph", "words")


def material():
    file = HERE / "config.json"
    if not file.exists():
        raise SystemExit(f"{file} is missing. Take it from the kit again.")
    config = json.loads(file.read_text("utf-8"))
    questions = read(HERE / "data" / "questions.jsonl")
    if not any(one["places"] for one in questions):
        raise SystemExit("No question has marked words that the texts have: there is nothing to measure. own.py takes questions.")
    return config, questions, read(HERE / "data" / "cuts.jsonl")


def placing(ranked, passages, places):
    """Where a search had the words that answer a question."""
    rank = next((rank for rank, at in enumerate(ranked, start=1) if holds(passages[at], places)), 0)
    divided = bool(places) and not any(holds(one, places) for one in passages)
    return {"tokens": [passages[at]["tokens"] for at in ranked[:MOST_PASSAGES]], "rank": rank, "divided": divided}


def table(config, questions, cuts, only):
    """The cells of the table, and the complete ranking of each cut and search."""
    cells, ranked = [], {}
    for cut in dict.fromkeys(one["cut"] for one in cuts):
        passages = [one for one in cuts if one["cut"] == cut]
        searches = Searches(config, [one["text"] for one in passages])
        for ranking in RANKINGS:
            if only and ranking not in only:
                continue
            found = searches.rankings(ranking, [one["question"] for one in questions])
            if found is None:
                continue
            placings = [placing(one, passages, asked["places"]) for one, asked in zip(found, questions)]
            cells.append({"cut": cut, "ranking": ranking, "passages": len(passages), "placings": placings})
            ranked[cut, ranking] = passages, found, placings
    return cells, ranked


class Cell:
    """A cell as it is counted: over the questions whose words the texts have."""

    def __init__(self, cell, questions, room):
        placings = [one for one, asked in zip(cell["placings"], questions) if asked["places"]]
        self.name = cell["cut"], cell["ranking"]
        self.found = [is_found(one, room) for one in placings]
        self.count = sum(self.found)
        self.tokens = sum(sum(one["tokens"][: taken(one, room)]) for one in placings) / len(placings)

    def against(self, other):
        return sum(a and not b for a, b in zip(self.found, other.found)), sum(b and not a for a, b in zip(self.found, other.found))


def named(name):
    return f"{cut_name(name[0])}, {RANKINGS[name[1]]}"


def cut_name(cut):
    return f"{cut} tokens" if cut.isdigit() else cut


def print_table(cells, config):
    columns = [ranking for ranking in RANKINGS if any(one.name[1] == ranking for one in cells)]
    print(f"\nFound in what fits: at most {config['k']} passages and {config['budget']:,} tokens; mean tokens of a prompt.")
    print(" " * 12 + "".join(f"{RANKINGS[column]:<38}" for column in columns).rstrip())
    for cut in dict.fromkeys(one.name[0] for one in cells):
        row = [one for one in cells if one.name[0] == cut]
        texts = [f"{share_text(one.count, len(one.found))}, {one.tokens:,.0f} tokens" for one in row]
        if row:
            print(f"{cut_name(cut):<12}" + "".join(f"{text:<38}" for text in texts).rstrip())


def print_best(cells):
    """The best was picked by the same questions, so its lead is tested against every other cell, by Holm."""
    best = max(cells, key=lambda one: (one.count, -one.tokens))
    others = [one for one in cells if one is not best]
    duels = [best.against(one) for one in others]
    values = holm([mcnemar(*duel) for duel in duels])
    print(f"\nBest: {named(best.name)}.", end=" ")
    for one, (won, lost), corrected in zip(others, duels, values):
        if one.name == DEFAULT:
            among = f", {p_text(corrected)[4:]} as one of {len(others)} comparisons" if len(others) > 1 else ""
            verdict = "Told apart." if corrected < LEVEL else "Not told apart."
            print(f"Against {named(DEFAULT)}: won {won}, lost {lost}, {p_text(mcnemar(won, lost))}{among}. {verdict}", end="")
    print()
    equal = [named(one.name) for one, p in zip(others, values) if p >= LEVEL]
    if equal:
        print(f"Not told apart from it: {'; '.join(equal)}.")


def print_road(result):
    right = [is_right(one) for one in result["answers"]]
    known = [one for one in right if one is not None]
    if not known:
        print(f"{result['road']:<9} no answer")
        return
    answers = [one for one in result["answers"] if one]
    count = lambda what: sum(one["outcome"] == what for one in answers)
    mean = lambda key: sum(one[key] for one in answers) / len(answers)
    print(
        f"{result['road']:<9} right {share_text(sum(known), len(known))}; cites it {sum(one['cites'] for one in answers)}; "
        f"declined {count('silent') + count('honest')}; made up {count('made-up')}; empty {count('empty')}; "
        f"{mean('promptTokens'):,.0f} tokens, {mean('seconds'):.1f} s a question"
    )


def print_roads(roads):
    for road in roads:
        print_road(road)
    by_name = {one["road"]: list(map(is_right, one["answers"])) for one in roads}
    for one, other in (("search", "paste"), ("search", "plain"), ("examples", "search")):
        if one in by_name and other in by_name:
            pairs = [pair for pair in zip(by_name[one], by_name[other]) if None not in pair]
            won, lost = sum(a and not b for a, b in pairs), sum(b and not a for a, b in pairs)
            print(f"{one} against {other}: won {won}, lost {lost}, {p_text(mcnemar(won, lost))}.")


def earlier(file):
    """Results that this program or the page wrote."""
    try:
        results = json.loads(Path(file).read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise SystemExit(f"{file} cannot be read as results ({error}).") from None
    if not isinstance(results, dict) or results.get("format") != "crossroads-results":
        raise SystemExit(f"{file} is no results file: its format is not crossroads-results.")
    if results.get("version") != 1:
        raise SystemExit(f"{file} is of version {results.get('version')}, and this program knows version 1. Take the kit again.")
    return results


def print_changes(before, results, chosen):
    """Whether there is an alarm: in the search that config.json names, or in a road."""
    alarm = False
    print(f"\nAgainst the results of {before['made'][:10]}, over the questions that both have:")
    for one in changes(before, results):
        is_cell = isinstance(one["name"], tuple)
        name = named(one["name"]) if is_cell else one["name"]
        counts = " → ".join(map(str, one["counts"]))
        print(f"{name}: {counts} of {one['n']}; won {len(one['won'])}, lost {len(one['lost'])}, {p_text(one['p'])}.", end=" ")
        counts_as = not is_cell or one["name"] == chosen
        print("ALARM." if one["alarm"] and counts_as else "An alarm, if it were your choice." if one["alarm"] else "No alarm.")
        for question in one["lost"] if counts_as else ():
            print(f"    lost: {question}")
        alarm = alarm or (one["alarm"] and counts_as)
    print("An alarm is more lost than won, by chance in fewer than one of forty: six lost and none won is one.")
    return alarm


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--base-url", help="a server with the chat protocol of OpenAI, as http://127.0.0.1:11434/v1")
    parser.add_argument("--model", help="its model")
    parser.add_argument("--roads", default=",".join(ROADS), help="some of plain,paste,search,examples")
    parser.add_argument("--searches", help="some of words,lsa,minilm,e5,both; left out: each that can be run")
    parser.add_argument("--most", type=int, default=1000, help="tokens that an answer may have, its reasoning among them")
    parser.add_argument("--compare", metavar="FILE", help="earlier results, of the page or of this program")
    parser.add_argument("--out", type=Path, help="left out: results.json, or ladder-yours.json")
    parser.add_argument("--ladder", action="store_true", help="the site's own exams instead of your questions")
    asked = parser.parse_args()
    if bool(asked.base_url) != bool(asked.model) or (asked.ladder and not asked.model):
        parser.error("--base-url and --model go together, and --ladder needs both")
    unknown = [name for name in asked.roads.split(",") if name not in ROADS]
    unknown += [name for name in (asked.searches or "words").split(",") if name not in RANKINGS]
    if unknown:
        parser.error(f"there is no road and no search called {unknown[0]}")
    return asked


def main():
    asked = options()
    if asked.ladder:
        import ladder

        return ladder.run(Server(asked.base_url, asked.model, asked.most), asked.out or HERE / "ladder-yours.json")
    before = earlier(asked.compare) if asked.compare else None
    config, questions, cuts = material()
    cells, ranked = table(config, questions, cuts, asked.searches and asked.searches.split(","))
    counted = [Cell(one, questions, config) for one in cells]
    print(f"{len(counted[0].found)} of {len(questions)} questions have an answer in the texts. Tokens by {config['tokens']}.")
    print_table(counted, config)
    print_best(counted)
    chosen = config["cut"], config["ranking"]
    roads = answers(asked, config, questions, ranked, chosen) if asked.base_url else []
    results = {
        **{"format": "crossroads-results", "version": 1, "made": datetime.now(timezone.utc).isoformat(timespec="seconds")},
        **{"by": "run.py", "material": config["material"]},
        "questions": [{key: one[key] for key in ("question", "words", "expected") if key in one} for one in questions],
        **{"room": {"k": config["k"], "budget": config["budget"]}, "cells": cells, "roads": roads},
    }
    out = asked.out or HERE / "results.json"
    out.write_text(json.dumps(results, ensure_ascii=False) + "\n", "utf-8")
    print(f"\nWritten: {out}. Drop it on the page, or compare the next run with it.")
    if before and print_changes(before, results, chosen):
        raise SystemExit(1)


def answers(asked, config, questions, ranked, chosen):
    if chosen not in ranked:
        other = (chosen[0], "words") if (chosen[0], "words") in ranked else next(iter(ranked))
        print(f"Your search, {named(chosen)}, cannot be run here: the roads take {named(other)}.")
        chosen = other
    passages, found, placings = ranked[chosen]
    roads = Roads(config, passages, questions, placings, found)
    server = Server(asked.base_url, asked.model, asked.most)
    results = [roads.run(name, server) for name in asked.roads.split(",")]
    for one in results:
        if one["road"] in ("search", "examples"):
            one["by"] = {"cut": chosen[0], "ranking": chosen[1]}
    print(f"\nAnswers by {asked.model}:")
    print_roads(results)
    return results


if __name__ == "__main__":
    main()
