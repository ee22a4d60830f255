"""The exams of the site's ladder, asked of your model: what run.py --ladder runs, and a file that the page /ladder/ takes.

ladder.json holds every question as the site asks it, with a digest of each exam; a file that was changed is refused. The
page marks the replies again by its own rules. To have your model drawn for everyone, send the file to the site.
"""

import hashlib
import json
from datetime import datetime, timezone

from roads import IN_A_ROW, NoAnswer
from search import HERE

FILE = HERE.parent / "5-evaluation" / "ladder.json"


def exams():
    """By its name each exam: its digest, and its questions with the whole turn."""
    if not FILE.exists():
        raise SystemExit(f"{FILE} is missing. Take it from the kit again.")
    value = json.loads(FILE.read_text("utf-8"))
    for name, exam in value["exams"].items():
        for one in exam["questions"]:
            one["turn"] = value["shared"][one["begin"]] + one["prompt"]
        lines = ["\0".join(one[key] for key in ("task", "road", "question", "turn")) for one in exam["questions"]]
        if hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16] != exam["digest"]:
            raise SystemExit(f"The exam {name} in {FILE} was changed: its digest is another. Take it from the kit again.")
    return value["exams"]


def run(server, out):
    replies, found, failed = [], exams(), 0
    count = sum(len(exam["questions"]) for exam in found.values())
    for exam in found.values():
        for one in exam["questions"]:
            try:
                text, *_ = server.written([{"role": "user", "content": one["turn"]}])
                failed = 0
            except NoAnswer as reason:
                failed += 1
                print(f"No reply to “{one['question']}”: {reason}")
                if failed == IN_A_ROW:
                    raise SystemExit(f"Given up after {IN_A_ROW} questions in a row without a reply.") from None
                text = ""
            replies.append({"task": one["task"], "road": one["road"], "question": one["question"], "answer": text})
            if len(replies) % 20 == 0:
                print(f"{len(replies)} of {count} questions.")
    rung = {
        **{"format": "crossroads-rung", "version": 1, "made": datetime.now(timezone.utc).isoformat(timespec="seconds")},
        **{"by": "run.py", "size": "yours", "language": "en", "model": {"name": server.model}},
        "digests": {name: exam["digest"] for name, exam in found.items()},
        "replies": replies,
    }
    out.write_text(json.dumps(rung, ensure_ascii=False, indent=1) + "\n", "utf-8")
    empty = sum(not one["answer"].strip() for one in replies)
    print(f"{count} replies, {empty} of them empty. Written: {out}. Choose it on the page of the ladder.")
