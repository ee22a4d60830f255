"""Finds the passages for a question: by keywords (BM25), by vectors, and by both. The site's search, in plain Python.

    python3 search.py --question "Is the ferry free on Mondays?"
    python3 search.py --question "..." --folder real         with the vectors that embed.py wrote
    ... --by vectors                                         by one ranking alone: measure.py says which is the best

The passages come from chunks.jsonl of the folder. embedder.json says which model gave them their vectors; without
that file a new question gets no vector, and is searched for by its keywords alone.
"""

import argparse
import json
import math
import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).parent
K1, B = 1.2, 0.75  # of BM25
RANK_CONSTANT = 60  # of the fusion of two rankings (Cormack, Clarke & Büttcher 2009)
SHOWN = 4  # passages in a prompt of the exam
WAYS = ("keywords", "vectors", "both")
SEPARATOR, WORD, HAN = 1, 2, 3
IS_HAN = re.compile(
    "[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufa6d\ufa70-\ufad9\U00016fe2\U00016fe3\U00016ff0-\U00016ff6\U00020000-\U0002a6df\U0002a700-\U0002ebe0"
    "\U0002ebf0-\U0002ee5d\U0002f800-\U0002fa1d\U00030000-\U00033479]"
)


def read(file):
    """The values of JSON Lines. str.splitlines would cut a text in two that contains U+2028 or U+0085."""
    if not file.exists():
        raise SystemExit(f"{file} is missing. Take it from the kit again, or let own.py or embed.py write it.")
    return [json.loads(line) for line in file.read_text("utf-8-sig").split("\n") if line.strip()]


@lru_cache(None)
def kind(character):
    if IS_HAN.match(character):
        return HAN
    return WORD if unicodedata.category(character)[0] in "LN" else SEPARATOR


UNSEEN = dict.fromkeys(map(ord, "\u00ad\u2060\ufeff"))  # within words, they say only where a line may end
HYPHENS = "-\u2010\u2011"
MEASURE = re.compile(r"([0-9]+)([^\W\d_]+)\Z")


def fold(text):
    """The form of a text that is compared: ３.５ → 3.5, É → é."""
    return unicodedata.normalize("NFKC", text.translate(UNSEEN)).lower()


def placed(text):
    """The tokens of a folded text with their start and end."""
    at = 0
    for of, run in groupby(text, kind):
        start, at = at, at + len(list(run))
        if of == WORD:
            yield text[start : at + signs_at(text, at)], start, at + signs_at(text, at)
        elif of == HAN:
            for first in range(start, max(start + 1, at - 1)):
                yield text[first : min(at, first + 2)], first, min(at, first + 2)


def signs_at(text, at):
    """The length of the signs that end a name, as in C# and C++, but not of those between words or figures."""
    sign = "#" if text[at : at + 1] == "#" else "++" if text[at : at + 2] == "++" else ""
    after = text[at + len(sign) : at + len(sign) + 1]
    is_name = sign and unicodedata.category(text[at - 1])[0] == "L"
    return len(sign) if is_name and not (after and (after in "#+" or unicodedata.category(after)[0] in "LN")) else 0


def tokens(text):
    """Don't → don, t; C# → c#; 检索增强 → 检索, 索增, 增强. A run of Han characters gives each pair of neighbours."""
    return [token for token, _, _ in placed(fold(text))]


@lru_cache(None)
def simplified():
    file = HERE / "traditional.txt"
    lines = file.read_text("utf-8").split("\n") if file.exists() else ["", ""]
    return str.maketrans(lines[0], lines[1])


def plain_form(word):
    """A folded word without the accents of Latin letters, and in simplified characters: café → cafe, 檢索 → 检索."""
    if word.isascii():
        return word
    found, base = [], ""
    for sign in unicodedata.normalize("NFD", word.translate(simplified())):
        is_mark = unicodedata.category(sign)[0] == "M"
        base = base if is_mark else sign
        if not (is_mark and unicodedata.name(base or sign, "").startswith("LATIN")):
            found.append(sign)
    return unicodedata.normalize("NFC", "".join(found))


HANGUL_KANA = re.compile("[\u1100-\u11ff\u302e\u302f\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e\u31f0-\u31ff\uac00-\ud7a3\uff66-\uff6f\uff71-\uff9d]")


def estimate(text):
    """Tokens of a text for a language model, roughly: one for a Han character, kana or syllable, one for four others."""
    dense = [sign for sign in text if kind(sign) == HAN or HANGUL_KANA.match(sign)]
    units = lambda signs: sum(1 + (ord(sign) > 0xFFFF) for sign in signs)
    return len(dense) + math.ceil((units(text) - units(dense)) / 4)


class Keywords:
    """BM25 with Lucene's idf over texts that are cut into tokens already. `written`: the same texts as they are."""

    def __init__(self, texts, written=()):
        self.lengths = [len(text) for text in texts]
        self.mean = sum(self.lengths) / len(texts) if texts else 0
        self.numbers = {}  # token → its number, in the order of the text
        self.counts = []  # [texts]: number of a token → how often the text has it
        self.postings = []  # [tokens]: text → how often it has the token
        for place, text in enumerate(texts):
            counted = {}
            for token in text:
                number = self.numbers.setdefault(token, len(self.numbers))
                counted[number] = counted.get(number, 0) + 1
            self.counts.append(counted)
            self.postings += [{} for _ in range(len(self.numbers) - len(self.postings))]
            for number, count in counted.items():
                self.postings[number][place] = count
        self.compounds = compounds_in(written)
        self.forms, self.pairs = {}, {}  # tokens by their plain form; pairs of Han characters by each of the two
        for token in self.numbers:
            plain = plain_form(token)
            self.forms.setdefault(plain, []).append(token)
            if len(plain) == 2 and kind(plain[0]) == kind(plain[1]) == HAN:
                for one in dict.fromkeys(plain):
                    self.pairs.setdefault(one, []).append(token)

    def forms_of(self, token):
        """The same word with other accents or in traditional characters; for a lone Han character the pairs that hold it."""
        plain = plain_form(token)
        lone = self.pairs.get(plain, []) if len(plain) == 1 and kind(plain) == HAN else []
        return [*self.forms.get(plain, []), *lone]

    def asked(self, question):
        """Numbers of the tokens of the texts that those of a question mean; apart or together, as 12 kg and 12kg."""
        text = fold(question)
        every = list(placed(text))
        meant = {}
        for at, (token, _, _) in enumerate(every):
            meant[token] = self.forms_of(token) or [*self.together(text, every, at - 1), *self.together(text, every, at), *self.apart(token)]
        return list(dict.fromkeys(self.numbers[form] for forms in meant.values() for form in forms))

    def together(self, text, every, at):
        if not 0 <= at < len(every) - 1:
            return []
        (one, _, end), (other, start, _) = every[at : at + 2]
        is_one = start - end == 1 and text[end] in HYPHENS + " "
        return self.forms_of(one + other) if is_one else []

    def apart(self, token):
        measure = MEASURE.match(token)
        parts = self.compounds.get(token) or (measure.groups() if measure else ())
        return [form for part in parts for form in self.forms_of(part)]

    def weight(self, count, place):
        """What a token adds to the score of a text, but for the idf."""
        return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * self.lengths[place]) / self.mean))

    def scores(self, question):
        scores = [0.0] * len(self.lengths)
        for number in self.asked(question):
            found = self.postings[number]
            idf = math.log(1 + (len(scores) - len(found) + 0.5) / (len(found) + 0.5))
            for place, count in found.items():
                scores[place] += idf * self.weight(count, place)
        return scores


def compounds_in(texts):
    """Words that are written with a hyphen, by what they are without: check and in for checkin."""
    found = {}
    for text in map(fold, texts):
        last, end = "", -2
        for token, start, after in placed(text):
            if start == end + 1 and text[end] in HYPHENS:
                found[last + token] = (last, token)
            last, end = token, after
    return found


def ranking(scores):
    """Places of the scores above 0, best first; of equal ones the first in the text."""
    return sorted((at for at, score in enumerate(scores) if score > 0), key=lambda at: (-scores[at], at))


def cosines(vectors, vector):
    """All vectors have length 1, so the inner product is the cosine."""
    return [sum(one * other for one, other in zip(row, vector)) for row in vectors]


def fused(rankings, count):
    """Reciprocal rank fusion: 1 / (60 + rank) from each ranking that has the passage."""
    scores = [0.0] * count
    for ranked in rankings:
        for rank, place in enumerate(ranked, start=1):
            scores[place] += 1 / (RANK_CONSTANT + rank)
    return ranking(scores)


class Passages:
    """The passages of a folder, and three ways to rank them."""

    def __init__(self, folder):
        self.chunks = read(folder / "chunks.jsonl")
        self.keywords = Keywords([chunk["tokens"] for chunk in self.chunks], [chunk["text"] for chunk in self.chunks])
        self.vectors = [chunk["vector"] for chunk in self.chunks]
        file = folder / "embedder.json"
        self.embedder = json.loads(file.read_text("utf-8")) if file.exists() else None

    def rankings(self, question, vector=None):
        """Ids, best first, by the name of the ranking; without a vector by keywords alone."""
        ranked = {"keywords": ranking(self.keywords.scores(question))}
        if vector is not None:
            self.check(vector)
            ranked["vectors"] = ranking(cosines(self.vectors, vector))
            ranked["both"] = fused(list(ranked.values()), len(self.chunks))
        return {name: [self.chunks[at]["id"] for at in places] for name, places in ranked.items()}

    def check(self, vector):
        if self.vectors and len(vector) != len(self.vectors[0]):
            raise SystemExit(
                f"The question's vector has {len(vector)} numbers, those of the passages {len(self.vectors[0])}: "
                "let embed.py write both again."
            )

    def embedded(self, question):
        """The vector of a new question, by the model that embedded the passages; None where no file names one."""
        if self.embedder is None:
            return None
        from embed import embedder

        _, embed_questions = embedder(self.embedder["model"])
        return embed_questions([f"{self.embedder['query_prefix']}{question}"])[0]

    def found(self, question, by=None, shown=SHOWN):
        """The best passages for a new question; left out, `by` is both where the folder has vectors."""
        ranked = self.rankings(question, None if by == "keywords" else self.embedded(question))
        if by and by not in ranked:
            raise SystemExit(f"The folder cannot rank by {by}: embed.py writes vectors, and embedder.json, into real.")
        chunks = {chunk["id"]: chunk for chunk in self.chunks}
        return ranked, [chunks[name] for name in ranked[by or list(ranked)[-1]][:shown]]


def place_in(ranked, name):
    return str(ranked.index(name) + 1) if name in ranked else "-"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--question", required=True)
    parser.add_argument("--folder", type=Path, default=HERE, help="where chunks.jsonl is; real after embed.py")
    parser.add_argument("--by", choices=WAYS, help="left out: by both where there are vectors")
    parser.add_argument("--shown", type=int, default=SHOWN, help="number of passages")
    asked = parser.parse_args()
    passages = Passages(asked.folder)
    ranked, found = passages.found(asked.question, asked.by, asked.shown)
    if not found:
        print("Nothing is found: no passage shares a word with the question.")
    for place, chunk in enumerate(found, start=1):
        ranks = ", ".join(f"{name} {place_in(ids, chunk['id'])}" for name, ids in ranked.items() if name != "both")
        print(f"{place}. [{chunk['id']}] {chunk['title']}   (rank by {ranks})\n   {' '.join(chunk['text'].split())}")
    if passages.embedder is None and asked.by is None:
        print("By keywords alone: no embedder.json says which model embeds a question. embed.py writes it into real.")


if __name__ == "__main__":
    main()
