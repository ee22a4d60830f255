#!/usr/bin/env bash
# Hybrid search over the chunks, for Qdrant 1.16 or later. Needs curl 7.76 or later, and jq.
# Run it in the folder that holds chunks.jsonl and question.json:  bash qdrant.sh
# Set QDRANT_URL if the server is not http://localhost:6333, and QDRANT_API_KEY if it asks for a key.
# To start again, delete the collection "crossroads".
set -euo pipefail
command -v jq >/dev/null || {
  echo "qdrant.sh needs jq. Install it, then run this again." >&2
  exit 1
}
for file in chunks.jsonl question.json; do
  [ -f "$file" ] || {
    echo "$file is not in this folder. Run qdrant.sh in the folder that holds it." >&2
    exit 1
  }
done
server="${QDRANT_URL:-http://localhost:6333}"
name=crossroads
send() {
  curl --fail-with-body --silent --show-error ${QDRANT_API_KEY:+-H "api-key: $QDRANT_API_KEY"} \
    -H 'Content-Type: application/json' "$@" || {
    echo "Qdrant at $server did not take this request. Is the server running there?" >&2
    return 1
  }
  echo
}

# Two vectors a chunk. "dense" has length 1, so that the dot product is the cosine. "words" holds BM25
# but for the idf, which Qdrant counts itself and multiplies in.
jq -c '{
  vectors: {dense: {size: .width, distance: "Dot"}},
  sparse_vectors: {words: {modifier: "idf"}}
}' question.json | send -X PUT "$server/collections/$name" --data-binary @-

# 200 chunks a request. Points are numbered by their place in the text. The values of "words" rest on
# the mean length of these chunks: write chunks.jsonl again when many have changed. A chunk without any
# token gets no sparse vector, since an empty one finds nothing.
parts="$(mktemp -d)"
trap 'rm -r "$parts"' EXIT
split -l 200 chunks.jsonl "$parts/part-"
for part in "$parts"/part-*; do
  jq -c -s '{points: map({
    id: .place,
    vector: ({dense: .vector} + (if .words.indices == [] then {} else {words} end)),
    payload: {id, source, title, text}
  })}' "$part" |
    send -X PUT "$server/collections/$name/points?wait=true" --data-binary @-
done

# Another question: embed.py --question writes question.json again, cut into tokens in the same way
# and embedded by the model that it names under "method". Each ranking is read down to place "depth",
# and they are fused by reciprocal ranks; the best k of both. Qdrant counts ranks from 0, so that 61
# here is 60 elsewhere. It has no "above 0" for the cosine, only "at least".
jq -c '{
  prefetch: [
    (if .words.indices == [] then empty else {query: .words, using: "words", limit: .depth} end),
    {query: .vector, using: "dense", score_threshold: 0.000001, limit: .depth}
  ],
  query: {rrf: {k: 61}},
  limit: .k,
  with_payload: true
}' question.json | send -X POST "$server/collections/$name/points/query" --data-binary @-
