"""Which questions are one question: folded, or nearly so. Used by split.py and by train.py, as the site has it."""

import re
import unicodedata


def folded(question):
    """Is it free? → isitfree"""
    text = unicodedata.normalize("NFKC", question).lower()
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LN")


class Asked:
    """A question without case, blanks and punctuation, its numbers, and its pairs of neighbours."""

    def __init__(self, question):
        self.text = folded(question)
        self.numbers = re.findall("[0-9]+", self.text)
        self.pairs = {self.text[at : at + 2] for at in range(len(self.text) - 1)}

    def is_same(self, other):
        """The same letters, or 85 in 100 pairs of them in common and the same numbers."""
        if self.text == other.text:
            return True
        both = len(self.pairs) + len(other.pairs)
        if self.numbers != other.numbers or 200 * min(len(self.pairs), len(other.pairs)) < 85 * both:
            return False
        return 200 * len(self.pairs & other.pairs) >= 85 * both


def groups(questions):
    """Places of the questions: those that are one question together, by the first of them."""
    found, known = [], {}
    for place, question in enumerate(questions):
        asked = Asked(question)
        first = known.get(asked.text) or next((one for one in found if one[0].is_same(asked)), None)
        if first is None:
            first = known[asked.text] = (asked, [])
            found.append(first)
        first[1].append(place)
    return [places for _, places in found]
