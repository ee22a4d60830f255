"""Answer a question from your own passages: find, prompt, generate.

    pip install "sentence-transformers>=6" "transformers>=5"
    python answer.py "When does the last ferry leave?" passages.txt

passages.txt holds one passage a line. The models are downloaded at the first run; name others with
the environment variables EMBEDDING_MODEL and CHAT_MODEL.
"""

import os
import sys

try:
    from sentence_transformers import SentenceTransformer, util
    from transformers import AutoModelForCausalLM, AutoTokenizer
except ImportError as error:
    sys.exit(f'{error}. Install both packages: pip install "sentence-transformers>=6" "transformers>=5"')

EMBEDDING_MODEL = os.environ.get("EMBEDDING_MODEL", "sentence-transformers/all-MiniLM-L6-v2")
CHAT_MODEL = os.environ.get("CHAT_MODEL", "HuggingFaceTB/SmolLM2-1.7B-Instruct")
INSTRUCTION = (
    "Answer only from the passages and cite their numbers; otherwise say you do not know."
)


def find(question, passages, k=4):
    """The places of the k passages nearest to the question, best first."""
    embedder = SentenceTransformer(EMBEDDING_MODEL)
    kind = {"normalize_embeddings": True, "convert_to_tensor": True}
    passage_vectors = embedder.encode_document(passages, **kind)
    question_vector = embedder.encode_query(question, **kind)
    hits = util.semantic_search(question_vector, passage_vectors, top_k=k)[0]
    return [hit["corpus_id"] for hit in hits]


def messages_for(question, passages, places):
    """What the model reads: the rule, the passages with their numbers, the question."""
    context = "\n\n".join(f"[{place + 1}] {passages[place]}" for place in places)
    return [
        {"role": "system", "content": INSTRUCTION},
        {"role": "user", "content": f"Passages:\n{context}\n\nQuestion: {question}"},
    ]


def generate(messages):
    """The model's answer, without the prompt that a causal model gives back in front of it."""
    tokenizer = AutoTokenizer.from_pretrained(CHAT_MODEL)
    model = AutoModelForCausalLM.from_pretrained(CHAT_MODEL, dtype="auto")
    inputs = tokenizer.apply_chat_template(
        messages, add_generation_prompt=True, return_dict=True, return_tensors="pt"
    ).to(model.device)
    output = model.generate(**inputs, max_new_tokens=200)
    return tokenizer.decode(output[0, inputs["input_ids"].shape[1] :], skip_special_tokens=True)


def main(question, path):
    with open(path, encoding="utf-8") as file:
        passages = [line.strip() for line in file if line.strip()]
    if not passages:
        sys.exit(f"{path} holds no passage. Write one a line.")
    print(generate(messages_for(question, passages, find(question, passages))))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit('Say what to ask and where the passages stand: python answer.py "…" passages.txt')
    main(*sys.argv[1:])
