#!/usr/bin/env bash
# Hybrid search over the chunks, for OpenSearch 2.19 or later. Needs curl 7.76 or later, and jq.
# Run it in the folder that holds chunks.jsonl and question.json:  bash opensearch.sh
# Set OPENSEARCH_URL if the server is not http://localhost:9200, OPENSEARCH_USER as name:password.
# To start again, delete the index "crossroads".
set -euo pipefail
command -v jq >/dev/null || {
  echo "opensearch.sh needs jq. Install it, then run this again." >&2
  exit 1
}
for file in chunks.jsonl question.json; do
  [ -f "$file" ] || {
    echo "$file is not in this folder. Run opensearch.sh in the folder that holds it." >&2
    exit 1
  }
done
server="${OPENSEARCH_URL:-http://localhost:9200}"
index=crossroads
send() {
  curl --fail-with-body --silent --show-error ${OPENSEARCH_USER:+--user "$OPENSEARCH_USER"} \
    -H 'Content-Type: application/json' "$@" || {
    echo "OpenSearch at $server did not take this request. Is the server running there?" >&2
    return 1
  }
  echo
}

# The tokens come with the chunks, each one whole ("keyword"), so that Chinese needs no dictionary.
# The formula of BM25 is the site's, but Lucene rounds the lengths of chunks above 40 tokens: ranks may
# differ a little. Each vector has length 1, so that the inner product is the cosine.
jq -c '{
  settings: {index: {
    knn: true,
    number_of_shards: 1,
    number_of_replicas: 0,
    similarity: {tuned: {type: "BM25", k1: 1.2, b: 0.75}}
  }},
  mappings: {dynamic: false, properties: {
    id: {type: "keyword"},
    source: {type: "keyword"},
    tokens: {type: "text", analyzer: "keyword", search_analyzer: "whitespace", similarity: "tuned"},
    vector: {
      type: "knn_vector",
      dimension: .width,
      space_type: "innerproduct",
      method: {name: "hnsw", engine: "lucene"}
    }
  }}
}' question.json | send -X PUT "$server/$index" --data-binary @-

# A bulk request has a line that says what to do before each line of the file. 500 chunks a request.
parts="$(mktemp -d)"
trap 'rm -r "$parts"' EXIT
awk '{ printf "{\"index\":{\"_id\":\"%d\"}}\n", NR; print }' chunks.jsonl | split -l 1000 - "$parts/part-"
for part in "$parts"/part-*; do
  answer="$(send -X POST "$server/$index/_bulk" --data-binary "@$part")"
  case "$answer" in
    *'"errors":true'*)
      echo "OpenSearch did not take every chunk. Its answer:" >&2
      echo "$answer" >&2
      exit 1
      ;;
  esac
done
send -X POST "$server/$index/_refresh"

# Fuses the rankings of a hybrid query by reciprocal ranks, with the constant 60.
send -X PUT "$server/_search/pipeline/$index" --data-binary @- <<'JSON'
{"phase_results_processors": [
  {"score-ranker-processor": {"combination": {"technique": "rrf", "rank_constant": 60}}}
]}
JSON

# Another question: embed.py --question writes question.json again, cut into tokens in the same way
# and embedded by the model that it names under "method". Each ranking is read down to place "depth";
# the best k of both. The one by vectors also holds chunks with a cosine below 0, no hits on the site.
jq -c '{
  size: .k,
  _source: ["id", "title", "text"],
  query: {hybrid: {pagination_depth: .depth, queries: [
    {match: {tokens: {query: (.tokens | join(" "))}}},
    {knn: {vector: {vector, k: .depth}}}
  ]}}
}' question.json | send -X POST "$server/$index/_search?search_pipeline=$index" --data-binary @-
