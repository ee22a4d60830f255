"""Questions become an exam: four passages each, a quarter without the one that answers, in three files. Used by own.py.

The numbers of chance are those of the site, so the same passages and questions give the same files here and there.
All forms of one question stand in one file: an exam that was taught measures memory.
"""

from dataclasses import dataclass

from cut import Passage
from same import groups
from search import Keywords, ranking, tokens
from table import Question

SEED, TAUGHT, WATCHED = 7, 0.5, 0.15
SHOWN, ONE_IN = 4, 4  # passages in a prompt; one question in so many is asked without its answer


@dataclass
class Item:
    asked: Question
    passages: list[Passage]
    reply: dict


def sets_of(passages, questions):
    """The items of train, valid and test."""
    items = exam_of(passages, questions)
    room = {"train": int(len(items) * TAUGHT), "valid": int(len(items) * WATCHED), "test": len(items)}
    sets = {name: [] for name in room}
    for places in groups([one.asked.question for one in items]):
        name = next(name for name in room if len(sets[name]) + len(places) <= room[name])
        sets[name] += [items[place] for place in places]
    return sets


def exam_of(passages, questions):
    chance = seeded(SEED)
    titled = [f"{one.title}\n{one.text}" for one in passages]
    keywords = Keywords([tokens(text) for text in titled], titled)
    pairs = in_order(questions, chance)
    return [item(asked, is_shown, passages, keywords, chance) for asked, is_shown in pairs]


def in_order(questions, chance):
    """Pairs of a question and whether its passage is shown, the quarter without evenly spread."""
    unanswerable = [asked for asked in questions if not asked.answers]
    answerable = shuffled([asked for asked in questions if asked.answers], chance)
    without = max(0, len(questions) // ONE_IN - len(unanswerable))
    none = shuffled(unanswerable + answerable[:without], chance)
    return spread([(asked, True) for asked in answerable[without:]], [(asked, False) for asked in none])


def item(asked, is_shown, passages, keywords, chance):
    others = others_for(asked, passages, keywords, chance)
    if not is_shown:
        return Item(asked, shuffled(others[:SHOWN], chance), {"source": None, "quote": None})
    answering = next(one for one in passages if one.id == asked.answers[0])
    shown = shuffled([answering, *others[: SHOWN - 1]], chance)
    quote = asked.words if asked.words and asked.words in answering.text else answering.text
    return Item(asked, shown, {"source": answering.id, "quote": quote})


def others_for(asked, passages, keywords, chance):
    """The passages nearest by keywords that do not answer, and some of chance where these are too few."""
    best = ranking(keywords.scores(asked.question))[: SHOWN + len(asked.answers)]
    nearest = [passages[at] for at in best if passages[at].id not in asked.answers]
    if len(nearest) >= SHOWN:
        return nearest
    taken = {one.id for one in nearest}
    rest = shuffled([one for one in passages if one.id not in asked.answers], chance)
    return nearest + [one for one in rest if one.id not in taken]


def spread(*lists):
    """Merges lists with the items of each evenly spaced."""
    placed = [((at + 0.5) / len(items), item) for items in lists for at, item in enumerate(items)]
    return [item for _, item in sorted(placed, key=lambda one: one[0])]


def shuffled(items, chance):
    """Fisher and Yates, as in Knuth's Algorithm P."""
    items = list(items)
    for last in range(len(items) - 1, 0, -1):
        pick = int(next(chance) * (last + 1))
        items[last], items[pick] = items[pick], items[last]
    return items


def seeded(seed):
    """Mulberry32 by Tommy Ettinger (2017, public domain): numbers in [0, 1) from 32 bits."""
    whole = 0xFFFFFFFF
    counter = seed & whole
    while True:
        counter = (counter + 0x6D2B79F5) & whole
        mixed = ((counter ^ counter >> 15) * (counter | 1)) & whole
        mixed ^= (mixed + (mixed ^ mixed >> 7) * (mixed | 61)) & whole
        yield (mixed ^ mixed >> 14) / 2**32
