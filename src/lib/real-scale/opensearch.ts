import { comment, oneLine, sendJson } from './script';
import { shortestFloat32 } from './words';
import type { Export } from './prepare';
import { RANK_CONSTANT, STANDARD_BM25 } from './request';

type Comments = Record<
  'head' | 'refused' | 'index' | 'load' | 'failed' | 'pipeline' | 'query',
  string
>;

/**
 * `opensearch.sh`: for bash, curl, and OpenSearch 2.19 or later, which introduced rank fusion.
 *
 * Lucene's BM25 has the same formula as ours but stores the length of a chunk in one byte, exact up
 * to about 40 tokens and increasingly coarse above, so that its ranking by words may differ
 * slightly. Unlike ours, its ranking by vectors includes cosines below 0.
 */
export function opensearchScript(all: Export): string {
  const say = COMMENTS[all.language](all);
  return [
    `#!/usr/bin/env bash\n${comment('#', say.head)}\n${setup(say.refused)}`,
    `${comment('#', say.index)}\n${sendJson('-X PUT "$server/$index"', indexBody(all))}`,
    `${comment('#', say.load)}\n${load(say.failed)}`,
    `${comment('#', say.pipeline)}\n${sendJson('-X PUT "$server/_search/pipeline/$index"', PIPELINE)}`,
    `${comment('#', say.query)}\n${sendJson('-X POST "$server/$index/_search?search_pipeline=$index"', hybridQuery(all))}`,
  ].join('\n');
}

const setup = (refused: string) => `set -euo pipefail
server="\${OPENSEARCH_URL:-http://localhost:9200}"
index=crossroads
send() {
  curl --fail-with-body --silent --show-error \${OPENSEARCH_USER:+--user "$OPENSEARCH_USER"} \\
    -H 'Content-Type: application/json' "$@" || {
    echo "${refused}" >&2
    return 1
  }
  echo
}
`;

const indexBody = ({ vectors }: Export) => ({
  settings: {
    index: {
      knn: true,
      number_of_shards: 1,
      number_of_replicas: 0,
      similarity: { tuned: { type: 'BM25', ...STANDARD_BM25 } },
    },
  },
  mappings: {
    dynamic: false,
    properties: {
      id: { type: 'keyword' },
      source: { type: 'keyword' },
      tokens: {
        type: 'text',
        analyzer: 'keyword',
        search_analyzer: 'whitespace',
        similarity: 'tuned',
      },
      vector: {
        type: 'knn_vector',
        dimension: vectors.width,
        space_type: 'innerproduct',
        method: { name: 'hnsw', engine: 'lucene' },
      },
    },
  },
});

const load = (failed: string) => `parts="$(mktemp -d)"
trap 'rm -r "$parts"' EXIT
awk '{ printf "{\\"index\\":{\\"_id\\":\\"%d\\"}}\\n", NR; print }' chunks.jsonl | split -l 1000 - "$parts/part-"
for part in "$parts"/part-*; do
  answer="$(send -X POST "$server/$index/_bulk" --data-binary "@$part")"
  case "$answer" in
    *'"errors":true'*)
      echo "${failed}" >&2
      echo "$answer" >&2
      exit 1
      ;;
  esac
done
send -X POST "$server/$index/_refresh"
`;

const PIPELINE = {
  phase_results_processors: [
    {
      'score-ranker-processor': {
        combination: { technique: 'rrf', rank_constant: RANK_CONSTANT },
      },
    },
  ],
};

const hybridQuery = ({ query, depth, k }: Export) => ({
  size: k,
  _source: ['id', 'title', 'text'],
  query: {
    hybrid: {
      pagination_depth: depth,
      queries: [
        { match: { tokens: { query: query.tokens.join(' ') } } },
        { knn: { vector: { vector: Array.from(query.vector, shortestFloat32), k: depth } } },
      ],
    },
  },
});

const COMMENTS: Record<Export['language'], (all: Export) => Comments> = {
  en: ({ chunks, method, query, depth, k }) => ({
    head: `
${chunks.length} chunks and one hybrid question, for OpenSearch 2.19 or later. Needs curl 7.76 or later.
Run it in the folder that holds chunks.jsonl:  bash opensearch.sh
Set OPENSEARCH_URL if the server is not http://localhost:9200, OPENSEARCH_USER as name:password.
To start again, delete the index "crossroads".`,
    refused: 'OpenSearch at $server did not take this request. Is the server running there?',
    index: `
The tokens come with the chunks, each one whole ("keyword"), so that Chinese needs no dictionary.
The formula of BM25 is ours, but Lucene rounds the lengths of longer chunks: ranks may differ a little.
Each vector has length 1, so that the inner product is the cosine.`,
    load: `
A bulk request has a line that says what to do before each line of the file. 500 chunks a request.`,
    failed: 'OpenSearch did not take every chunk. Its answer:',
    pipeline: `
Fuses the rankings of a hybrid query by reciprocal ranks, with the constant ${RANK_CONSTANT}.`,
    query: `
The question: ${oneLine(query.text)}
Any other must be cut into tokens in the same way, and embedded by the same embedder: ${oneLine(method)}
Each ranking is read down to place ${depth}; the best ${k} of both. The one by vectors also holds chunks
with a cosine below 0, which this site counts as no hits.`,
  }),
  zh: ({ chunks, method, query, depth, k }) => ({
    head: `
${chunks.length} 个文本块和一个混合检索的问题，用于 OpenSearch 2.19 以上，需要 curl 7.76 以上。
在 chunks.jsonl 所在的文件夹里运行：bash opensearch.sh
服务器不在 http://localhost:9200 时，设 OPENSEARCH_URL；要登录时，设 OPENSEARCH_USER 为“用户名:密码”。
想重来，先删掉索引 crossroads。`,
    refused: '$server 上的 OpenSearch 没有接受这个请求。那里的服务器在运行吗？',
    index: `
词元随文本块一起给出，一个词元不再切开（keyword），中文不用词典。
BM25 的公式和本站一样，但 Lucene 对较长文本块的长度取了近似，名次可能略有出入。
向量长度都是 1，内积就是余弦。`,
    load: `
批量请求里，文件的每一行前面都要加一行，说明要做什么。每次请求送 500 个文本块。`,
    failed: 'OpenSearch 没有收下全部文本块，它的回答是：',
    pipeline: `
把混合检索的几份排名用倒数排名融合起来，常数是 ${RANK_CONSTANT}。`,
    query: `
问题：${oneLine(query.text)}
换别的问题，要用同样的办法切成词元，并用同一个嵌入模型算向量：${oneLine(method)}
两份排名各读到第 ${depth} 名，取融合后的前 ${k} 名。按向量的那份里也有余弦小于 0 的文本块，本站不算命中。`,
  }),
};
