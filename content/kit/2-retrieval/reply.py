"""A reply as it is judged: without a thought before it, a fence around it and marks of a template behind it.

The same as ../1-prompting/reply.mjs. Used by ask.py and by ../5-evaluation/score.py.
"""

import json
import re
import unicodedata

TAGS = "(?:think|thinking|thought|reasoning|seed:think)"
FORMS = [
    (re.compile(f"<{TAGS}>", re.I), re.compile(f"</{TAGS}>", re.I)),
    (re.compile(r"\[THINK\]"), re.compile(r"\[/THINK\]")),
    (re.compile("◁think▷"), re.compile("◁/think▷")),
    (re.compile(r"<\|begin_of_thought\|>"), re.compile(r"<\|end_of_thought\|>")),
    (re.compile(r"<\|START_THINKING\|>"), re.compile(r"<\|END_THINKING\|>")),
    (re.compile(r"<\|inner_prefix\|>"), re.compile(r"<\|inner_suffix\|>")),
    (
        re.compile(r"(?:<\|start\|>assistant)?<\|channel\|>"),
        re.compile(r"<\|channel\|>final(?:(?!<\|)[^\n])*<\|message\|>"),
    ),
]
DROPPED = (re.compile(r"analysis(?=\S)"), re.compile("assistantfinal"))
LONE_END = re.compile(
    r"""(?<![ \t"'`“‘「（(])(?:</think>|\[/THINK\])|(?:</think>|\[/THINK\])(?=[ \t]*\n\s*\n)"""
)
LEAKED = re.compile(
    r"(?<![ \t])(?:<\|(?:im_end|endoftext|end_of_text|eot_id|eom_id|end|return|user|EOT|END_RESPONSE|END_TEXT|END_OF_TURN_TOKEN)\|>"
    r"|<end_of_turn>|<｜end▁of▁sentence｜>|</s>)\Z"
)
# What opens an answer: marks of Cohere, and behind a thought the tags of Hunyuan and Ernie; what GLM sets around words.
OPENS = re.compile(r"<\|START_(?:RESPONSE|TEXT)\|>\s*")
OPENS_BEHIND = re.compile(r"<(?:answer|response)>\s*")
CLOSES = re.compile(r"\s*</(?:answer|response)>\s*\Z")
BOX, BOX_BEGINS, BOX_ENDS = re.compile(r"<\|(?:begin|end)_of_box\|>"), "<|begin_of_box|>", "<|end_of_box|>"
FENCED = re.compile(r"```\w*(.*)```", re.S)
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
LOOKS = str.maketrans(dict.fromkeys("‘’‚‛′`´ʼ", "'") | dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‐‑‒–—―−", "-"))


def spoken(text):
    """The answer behind a thought, without marks of a template; nothing where a thought never ends."""
    trimmed = text.lstrip()
    form = next((form for form in [*FORMS, DROPPED] if form[0].match(trimmed)), None)
    end = (form[1] if form else LONE_END).search(text)
    if form and not end and form is not DROPPED:
        return ""
    rest = text[end.end() :].lstrip() if end else text
    tag = OPENS_BEHIND.match(rest) if end else None
    mark = tag or OPENS.match(rest)
    said = unleaked(rest[mark.end() :] if mark else rest)
    return unboxed(CLOSES.sub("", said) if tag else said)


def unboxed(said):
    begins = said.find(BOX_BEGINS)
    return BOX.sub("", said) if begins == 0 or 0 < begins < said.rfind(BOX_ENDS) else said


def unleaked(text):
    said = text
    while (mark := LEAKED.search(said.rstrip()[-40:])) and not (mark.group() == "</s>" and "<s>" in text):
        said = said.rstrip()[: -len(mark.group())]
    return said


def object_in(reply):
    """The JSON object that a reply is, alone or in a fence; an empty one where it is none."""
    text = spoken(reply).strip()
    fenced = FENCED.fullmatch(text)
    try:
        value = json.loads(fenced.group(1).strip() if fenced else text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def alike(text):
    """A text as quotes are compared: signs that look alike are one, and any white space is one blank."""
    text = unicodedata.normalize("NFKC", text.translate(UNSEEN)).translate(LOOKS)
    return re.sub("[\t\n\v\f\r \u0085\u1680\u2028\u2029]+", " ", text)
