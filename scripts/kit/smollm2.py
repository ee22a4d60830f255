"""SmolLM2 from its GGUF file, as a folder that transformers opens: smollm2.py FOLDER_OF_THE_GGUF TARGET

The conversion leaves out a step of the model's own tokenizer, which takes each digit alone; it is put back.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "ladder"))
from model import unpack

source, target = sys.argv[1:]
unpack(source, target)

written = Path(target) / "tokenizer.json"
rules = json.loads(written.read_text("utf-8"))
rules["pre_tokenizer"] = {
    "type": "Sequence",
    "pretokenizers": [{"type": "Digits", "individual_digits": True}, rules["pre_tokenizer"]],
}
written.write_text(json.dumps(rules, ensure_ascii=False), "utf-8")

# A name that the library knows in its fourth and its fifth edition.
settings = Path(target) / "tokenizer_config.json"
said = json.loads(settings.read_text("utf-8"))
settings.write_text(json.dumps(said | {"tokenizer_class": "PreTrainedTokenizerFast"}, indent=2), "utf-8")
