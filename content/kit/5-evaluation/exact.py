"""Shares with their intervals, the exact test of pairs, and what became of earlier results. Used by ../run.py."""

import math
from functools import lru_cache

from same import folded

LEVEL = 0.05


def interval(found, count):
    """Wilson 1927, 95 percent, as the page has it; it never leaves 0 to 1."""
    z, share = 1.959963984540054, found / count
    square = z * z / count
    middle = (share + square / 2) / (1 + square)
    reach = (z / (1 + square)) * math.sqrt(share * (1 - share) / count + square / 4 / count)
    return min(share, max(0.0, middle - reach)), max(share, min(1.0, middle + reach))


def share_text(found, count):
    low, high = interval(found, count)
    return f"{found} of {count} ({low:.0%} to {high:.0%})"


@lru_cache(None)
def mcnemar(won, lost):
    """How often a fair coin splits the questions that differ at least as unevenly, to either side."""
    unequal = won + lost
    tail = sum(math.comb(unequal, k) for k in range(min(won, lost) + 1))
    return min(1.0, 2 * tail / 2**unequal)


def p_text(p):
    return "p < .001" if p < 0.001 else f"p = {p:.3f}".replace("0.", ".", 1) if p < 0.995 else "p = 1"


def holm(values):
    """Each p as one of several (Holm 1979)."""
    order, most, found = sorted(range(len(values)), key=values.__getitem__), 0.0, [1.0] * len(values)
    for rank, at in enumerate(order):
        most = max(most, min(1.0, values[at] * (len(values) - rank)))
        found[at] = most
    return found


def taken(placing, room):
    """The passages that fit, in rank order until one does not."""
    total = 0
    first = placing["tokens"][: room["k"]]
    for place, tokens in enumerate(first):
        total += tokens
        if total > room["budget"]:
            return place
    return len(first)


def is_found(placing, room):
    return 0 < placing["rank"] <= taken(placing, room)


def is_right(answer):
    """The reader's own word counts before the rule's; None where nobody has said."""
    if answer is None:
        return None
    if answer.get("called"):
        return answer["called"] == "right"
    outcome = answer.get("outcome")
    return None if outcome is None else outcome in ("right", "honest")


def marks_of(results, right):
    """By the folded words of a question, whether it was right; the first counts where it is asked twice."""
    marks = {}
    for asked, one in zip(results["questions"], right):
        if one is not None:
            marks.setdefault(folded(asked["question"]), one)
    return marks


def cell_marks(results, cell):
    asked = zip(results["questions"], cell["placings"])
    return marks_of(results, [is_found(placing, results["room"]) if one["words"] else None for one, placing in asked])


def changes(before, after):
    """What became of every cell and road that two results have in common."""
    for cell in after["cells"]:
        name = (cell["cut"], cell["ranking"])
        old = next((one for one in before["cells"] if (one["cut"], one["ranking"]) == name), None)
        if old:
            yield changed(name, after, cell_marks(before, old), cell_marks(after, cell))
    for road in after["roads"]:
        same = [one for one in before["roads"] if one["road"] == road["road"]]
        old = next((one for one in same if one["model"] == road["model"]), same[-1] if same else None)
        if old:
            marks = [marks_of(results, map(is_right, one["answers"])) for results, one in ((before, old), (after, road))]
            yield changed(road["road"], after, *marks)


def changed(name, results, before, after):
    asked = {folded(one["question"]): one["question"] for one in reversed(results["questions"])}
    both = [key for key in after if key in before]
    won = [asked[key] for key in both if after[key] and not before[key]]
    lost = [asked[key] for key in both if before[key] and not after[key]]
    p = mcnemar(len(won), len(lost))
    counts = [sum(marks[key] for key in both) for marks in (before, after)]
    return {"name": name, "n": len(both), "counts": counts, "won": won, "lost": lost, "p": p, "alarm": len(lost) > len(won) and p < LEVEL}
