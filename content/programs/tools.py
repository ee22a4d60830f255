import json
import sys
from pathlib import Path

import anthropic

client = anthropic.Anthropic(max_retries=5, timeout=120)
prices = json.loads(Path("prices.json").read_text("utf-8"))

SCHEMA = {
    "type": "object",
    "properties": {"article": {"type": "string", "enum": list(prices)}},
    "required": ["article"],
    "additionalProperties": False,
}
TOOLS = [
    {
        "name": "price_of",
        "description": "The price of an article in crowns.",
        "strict": True,
        "input_schema": SCHEMA,
    }
]
ALLOWED = {"price_of": lambda article: str(prices[article])}
TYPES = {"string": str}


def fault(given):
    if not isinstance(given, dict):
        return "The input is no object"
    missing = [key for key in SCHEMA["required"] if key not in given]
    if missing:
        return f"{missing[0]} is missing"
    for key, value in given.items():
        asked = SCHEMA["properties"].get(key)
        if asked is None:
            return f"There is no {key}"
        if not isinstance(value, TYPES[asked["type"]]):
            return f"{key} has to be a {asked['type']}"
        if value not in asked["enum"]:
            return f"{key} has to be one of {', '.join(asked['enum'])}"
    return None


def result(call):
    run = ALLOWED.get(call.name)
    wrong = fault(call.input) if run else f"{call.name} is not allowed"
    content = wrong or run(**call.input)
    said = {"type": "tool_result", "tool_use_id": call.id, "content": content}
    return said | {"is_error": wrong is not None}


TURNS = 5
messages = [{"role": "user", "content": sys.argv[1]}]
said = f"No answer after {TURNS} turns."
for _turn in range(TURNS):
    reply = client.messages.create(
        model="claude-opus-5-5",
        max_tokens=4000,
        output_config={"effort": "low"},
        tools=TOOLS,
        messages=messages,
    )
    messages.append({"role": "assistant", "content": reply.content})
    stop = reply.stop_reason
    if stop != "tool_use":
        text = "".join(part.text for part in reply.content if part.type == "text")
        said = text if stop == "end_turn" else f"Not finished ({stop}): {text}"
        break
    calls = [part for part in reply.content if part.type == "tool_use"]
    messages.append({"role": "user", "content": [result(call) for call in calls]})
print(said.strip() or "The model ended without a word.")
