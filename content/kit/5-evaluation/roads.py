"""Four roads to an answer: what a model is sent on each, and what became of its answer. Used by ../run.py.

plain     the question alone
paste     every passage of your cut in the prompt
search    the passages that your search finds, as many as fit
examples  the same behind your instruction and solved questions: the first ones that have an answer, which are not asked
"""

import json
import os
import re
import time
import urllib.error
import urllib.request

from exact import taken
from reply import alike, spoken
from search import HAN, SEPARATOR, WORD, estimate, fold, kind

ROADS = ("plain", "paste", "search", "examples")
IN_A_ROW = 2  # questions without an answer from the server, after which a road is given up


class NoAnswer(Exception):
    """Why a server gave no answer."""


class Server:
    """Any with the chat protocol of OpenAI. The key is taken from the environment alone, and stands nowhere else."""

    def __init__(self, base, model, most):
        self.base, self.model, self.most = base.rstrip("/"), model, most

    def written(self, messages):
        """Text, tokens of the prompt, tokens written, seconds, and why it ended."""
        began = time.monotonic()
        body = {"model": self.model, "messages": messages, "temperature": 0, "max_tokens": self.most}
        try:
            reply = self.sent(body)
        except urllib.error.HTTPError as error:
            if error.code not in (400, 422):
                raise NoAnswer(told_by(error)) from None
            try:  # some models take no temperature, or call the limit otherwise
                reply = self.sent({"model": self.model, "messages": messages})
            except urllib.error.HTTPError as again:
                raise NoAnswer(told_by(again)) from None
        text, usage = content_of(reply), reply.get("usage") or {}
        counted = usage.get("prompt_tokens"), usage.get("completion_tokens")
        sent = sum(estimate(one["content"]) for one in messages)
        whole = lambda value, other: value if isinstance(value, int) and value >= 0 else other
        return spoken(text), whole(counted[0], sent), whole(counted[1], estimate(text)), time.monotonic() - began, ended(reply)

    def sent(self, body):
        key = os.environ.get("MODEL_KEY") or os.environ.get("OPENAI_API_KEY")
        headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
        request = urllib.request.Request(f"{self.base}/chat/completions", json.dumps(body).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=600) as response:
                return json.loads(response.read().decode("utf-8", "replace"))
        except urllib.error.HTTPError:
            raise
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise SystemExit(f"No answer from {self.base} ({reason}). Does the server run, and is its address right?") from None
        except ValueError:
            raise NoAnswer("it answered something else than JSON") from None


def told_by(error):
    return f"it answered {error.code}: {' '.join(error.read(300).decode('utf-8', 'replace').split())}"


def content_of(reply):
    """The text of a reply, in one piece or in parts; a refusal is one, too."""
    try:
        message = reply["choices"][0]["message"]
        content = message.get("content") or message.get("refusal") or ""
        return content if isinstance(content, str) else "".join(part.get("text") or "" for part in content)
    except (LookupError, TypeError, AttributeError):
        raise NoAnswer(f"it answered something else than a chat reply: {json.dumps(reply)[:200]}") from None


def ended(reply):
    """As the page calls it; a reason that says something else leaves open whether the answer is whole."""
    return {"stop": "mark", "length": "length", "content_filter": "filtered"}.get(str(reply["choices"][0].get("finish_reason")), "unknown")


def user(question, texts):
    """Passages with their numbers, then the question."""
    numbered = [f"[{place}] {text.strip()}" for place, text in enumerate(texts, start=1)]
    return {"role": "user", "content": "\n\n".join([*numbered, question.strip()])}


def prompt_text(passage):
    return f"({passage['title']}) {passage['text']}"


class Roads:
    """The prompts of all roads. `placings` and `ranked`: of the chosen search, for every question."""

    def __init__(self, config, passages, questions, placings, ranked):
        self.config, self.passages, self.questions = config, passages, questions
        self.placings, self.ranked = placings, ranked
        answered = [at for at, one in enumerate(questions) if one["words"].strip()]
        self.solved = answered[: config["examples"]]

    def given(self, road, at):
        if road == "plain":
            return []
        if road == "paste":
            return self.passages
        return [self.passages[place] for place in self.ranked[at][: taken(self.placings[at], self.config)]]

    def messages(self, road, at):
        told, question = self.config["instructions"], self.questions[at]["question"]
        system = told["alone" if road == "plain" else "passages"]
        asked = user(question, map(prompt_text, self.given(road, at)))
        if road != "examples":
            return [{"role": "system", "content": system}, asked]
        turns = []
        for one in (self.questions[place] for place in self.solved):
            answer = f"{(one.get('expected') or '').strip() or one['words'].strip()} [1]"
            turns += [user(one["question"], [one["words"].strip()]), {"role": "assistant", "content": answer}]
        return [{"role": "system", "content": self.config["instruction"].strip() or system}, *turns, asked]

    def run(self, road, server):
        """An answer for each question, None where there is none; the reason is printed."""
        answers, failed = [], 0
        for at, question in enumerate(self.questions):
            if failed == IN_A_ROW or (road == "examples" and at in self.solved):
                answers.append(None)
                continue
            try:
                written = server.written(self.messages(road, at))
                answers.append(judged(question, road, self.given(road, at), written))
                failed = 0
            except NoAnswer as reason:
                print(f"{road}, question {at + 1} has no answer from {server.base}: {reason}")
                answers.append(None)
                failed += 1
        if failed == IN_A_ROW:
            print(f"{road} is given up after {IN_A_ROW} questions in a row without an answer.")
        return {"road": road, "model": server.model, "answers": answers}


def holds(passage, places):
    """Whether a passage has one of the marked places from its first sign to its last."""
    return any(passage["file"] == one["file"] and passage["start"] <= one["start"] and one["end"] <= passage["end"] for one in places)


def judged(question, road, given, written):
    text, prompt_tokens, tokens, seconds, end = written
    holding = {place for place, one in enumerate(given, start=1) if holds(one, question["places"])}
    numbers = {f"{place}" for place in holding}
    words = question["words"].strip()
    outcome = outcome_of(text, words, question.get("expected"), None if road == "plain" else bool(holding))
    cites = not numbers.isdisjoint(cited(text))
    return {
        **{"text": text, "outcome": outcome, "cites": cites, "given": bool(holding), "ended": end},
        **{"promptTokens": prompt_tokens, "tokens": tokens, "seconds": round(seconds, 3)},
    }


def outcome_of(text, words, expected, given):
    """By rule, as the page has it. `given`: whether the prompt held the words; None where it held nothing."""
    if not text.strip():
        return "empty"
    declines = is_refusal(first_sentence(text))
    if not words:
        return "honest" if declines else "made-up"
    if declines:
        return "silent"
    ways = [way.strip() for way in (expected or "").split("|")] if (expected or "").strip() else [words]
    if not any(says(text, way) for way in ways):
        return "wrong"
    return "unread" if given is False else "right"


RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
CITED = re.compile(r"[\[【［]\s*(\d+(?:\s*[,，、;]\s*\d+)*)\s*[\]】］]")


def cited(text):
    """The numbers of the passages that an answer cites: [1], [1, 2], 【1】, free¹."""
    numbers = [number for group in CITED.findall(text) for number in re.findall(r"\d+", group)]
    return {*numbers, *(raised.translate(RAISED) for raised in re.findall("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", text))}


def first_sentence(text):
    plain = CITED.sub("", text).strip()
    return re.split(r"(?<=[.!?])\s|(?<=[。！？])|\n", plain, maxsplit=1)[0]


DECLINED = {"noanswerinthetext", "idonotknow", "文中没有答案", "我不知道", "unknown", "不详"}
OTHERS = [
    re.compile(way)
    for way in (
        r"\b(?:i|we) (?:do not|don't|don’t) know\b",
        r"\bno (?:answer|information|mention)\b",
        r"\b(?:is|are|was|were)(?: not|n't|n’t) (?:mentioned|stated|specified|provided|given in|included in)\b",
        r"\b(?:passages?|texts?|documents?|handbook)\b.*(?:\bnot|n't|n’t) (?:contain|mention|say|state|hold|provide|specify|tell|answer|include)\b",
        r"\b(?:cannot|can't|can’t|could not|couldn't|couldn’t|unable to|not able to) (?:be )?(?:answer|determin|find|tell)",
        r"(?:没有|并未|未|没)(?:有)?(?:提到|提及|说明|给出|写明|答案|相关)",
        r"不知道|无法(?:回答|确定|得知|判断)|找不到(?:答案|相关)",
    )
]


def is_refusal(sentence):
    text = fold(sentence)
    return "".join(sign for sign in text if kind(sign) != SEPARATOR) in DECLINED or any(way.search(text) for way in OTHERS)


# Whether an answer says some words, as the site has it: whole words and whole numbers, word by word in order, whatever
# stands between; 1,200 is 1200, 12 kg is 12kg, 10点 is 十点, and signs as in 50%, -5 and C++ stand there, too.

HAN_NUMERAL = "〇零一二三四五六七八九十百千万亿两"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER_WORD = f"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|{TENS}"
RANGE = "[-−‐‑–—~〜～至到]"
# What words begin with, and what before them belongs to something longer: 11 in 2.11, 5 in -5, 20 in 10–20, 三 in 二十三.
BEFORE = [
    (re.compile(start, re.I), re.compile(f"(?:{before})\\Z", re.I))
    for start, before in (
        (r"[0-9]", r"[0-9][.,:：．，'’\u00a0\u202f/⁄]|(?:^|[\s(（:：])[-−]"),
        (r"[-−]?[0-9]+(?![:：0-9点时])", rf"[0-9]\s?{RANGE}\s?"),
        (r"\.[^\W\d_]", r"[^\W_]\."),
        (f"[{HAN_NUMERAL}]", f"[{HAN_NUMERAL}0-9]"),
        (rf"(?:{NUMBER_WORD})\b", rf"(?:{TENS}|hundred|thousand)[\s-]+(?:and )?"),
    )
]
# What words end with, and what behind them does: 11 in 11,000, 11:40, 11–12 and 11k, 五百 in 五百二十, 十点 in 十点半.
AFTER = [
    (re.compile(f"(?:{end})\\Z", re.I), re.compile(after, re.I))
    for end, after in (
        (r"[0-9]", r"[.,．，](?!0{1,2}(?![0-9]))[0-9]|[:：/⁄][0-9]|\s?[百千万亿]|\s?(?:thousand|million|billion)|k(?![^\W_])"),
        (r"(?<![:：0-9点时])[0-9]+[^0-9点时\s]{0,2}", rf"\s?{RANGE}\s?[0-9](?![0-9]-[0-9][0-9](?![0-9]))"),
        (r"[点时]", r"半|[一三]刻|[0-9零一二三四五六七八九十]+分|[0-9][0-9]"),
        (r"[^\W\d_]", r"(?:\+\+|#)(?![^\W_])"),
        (r"(?<![0-9])[0-9]{1,3}", "[ \u00a0\u202f][0-9]{3}(?![0-9])"),
        (f"[{HAN_NUMERAL}]", f"[{HAN_NUMERAL}]"),
        (rf"\b(?:{NUMBER_WORD})", r"[\s-]+(?:hundred|thousand|million)"),
    )
]
SIGNED = re.compile(r"""^[-−][0-9]|[^\w\s.,;:!?'"…、。，；：！？·“”‘’()（）‐‑–—-]|_""")
GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[,' ][0-9]{3})+(?![0-9])")
NUMBER = re.compile(r"[0-9]{1,3}(?:[,'’ ][0-9]{3})+(?![0-9])|[0-9]+")
UNIT = re.compile(r"(?:[kcm]?m|[mk]?g|[mcd]?l|km/h|h|min|m?s|[kmgt]i?b|[km]?[whv]|m?ah|[kmg]?hz|px|pt|[ap]m|k)(?![^\W_])")


def words_in(text):
    """Numbers without the signs between thousands, runs of letters, and single Han characters, with start and end."""
    at = 0
    while at < len(text):
        end, of, number = at + 1, kind(text[at]), NUMBER.match(text, at)
        if number:
            end = number.end()
        while not number and of == WORD and end < len(text) and kind(text[end]) == WORD and not text[end].isdigit():
            end += 1
        if of in (WORD, HAN):
            yield re.sub(r"[^0-9]", "", text[at:end]) if number else text[at:end], at, end
        at = end


def says(text, way):
    """A thought before the answer, boxes and marks of Markdown are seen through; a preceding "not" is ignored."""
    said = spoken(text)
    return any(stands(said, one) for one in (way, in_other_numerals(way)))


def stands(text, way):
    sought = [word for word, _, _ in words_in(fold(way))]
    if not sought:
        return alike(way).strip() in alike(text)
    folded = fold(text)
    found = list(words_in(folded))
    rows = range(len(found) - len(sought) + 1)
    starts = (at for at in rows if [word for word, _, _ in found[at : at + len(sought)]] == sought)
    return any(is_whole(text, folded, way, found[at][1], found[at + len(sought) - 1][2]) for at in starts)


def is_whole(text, folded, way, start, end):
    """Whether no longer word or number begins before the words or ends behind them, and their signs stand there."""
    within = lambda at: 0 < at < len(folded) and kind(folded[at - 1]) == kind(folded[at]) == WORD
    if within(start) or (within(end) and not (folded[end - 1].isdigit() and UNIT.match(folded, end))):
        return False
    before, after = folded[:start][-24:], folded[end:][:24]
    if any(one.match(way) and other.search(before) for one, other in BEFORE):
        return False
    if any(one.search(way) and other.match(after) for one, other in AFTER):
        return False
    if not SIGNED.search(way):
        return True
    lead, trail = (len(re.search(signs, way).group()) + 3 for signs in (r"^[\W_]*", r"[\W_]*$"))
    return squeezed(way, way) in squeezed(folded[max(0, start - lead) : end + trail], way)


def squeezed(text, way):
    """Without blanks, the signs between thousands, and the marks of Markdown that the words lack."""
    joined = GROUPED.sub(lambda one: re.sub(r"[^0-9]", "", one.group()), alike(text).strip().lower())
    return "".join(sign for sign in joined if not sign.isspace() and (sign not in "*_`" or sign in way))


COUNTED = re.compile(
    f"第\\s*([0-9]{{1,4}}|[{HAN_NUMERAL}]{{1,7}})|(?<![0-9.,:：几{HAN_NUMERAL}])([0-9]{{1,4}}|[{HAN_NUMERAL}]{{1,7}})"
    "\\s?(?=[点时分秒月日号年元天岁人个次层楼页])"
)
DIGITS, UNITS = "零一二三四五六七八九", ["", "十", "百", "千"]


def in_other_numerals(text):
    """第3章 → 第三章, 第二十三条 → 第23条, 10点 → 十点."""

    def other(one):
        number = one.group(1) or one.group(2)
        counts = re.match("[点个天次人小年元]", text[one.end() :])
        word = figures_of(number) if not number.isdigit() else "两" if number == "2" and one.group(2) and counts else han_of(int(number))
        return re.sub(r"\s", "", one.group()).replace(number, str(word), 1)

    return COUNTED.sub(other, text)


def han_of(number):
    figures = str(number)
    words = (figure == "0" and "零" or DIGITS[int(figure)] + UNITS[len(figures) - 1 - at] for at, figure in enumerate(figures))
    return re.sub("^一十", "十", re.sub("零+", "零", "".join(words)).rstrip("零")) or "零"


def figures_of(words):
    digit_of = lambda word: max(0, DIGITS.find("二" if word == "两" else word))
    if not re.search("[十百千]", words):
        return int("".join(str(digit_of(word)) for word in words))
    total, digit = 0, 1
    for word in words:
        unit = UNITS.index(word) if word in UNITS else 0
        total += digit * 10**unit if unit else 0
        digit = 0 if unit else digit_of(word)
    return total + digit
