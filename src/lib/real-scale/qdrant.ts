import { comment, oneLine, sendJson } from './script';
import { shortestFloat32 } from './words';
import type { Export } from './prepare';
import { RANK_CONSTANT } from './request';

type Comments = Record<'head' | 'lacks' | 'refused' | 'collection' | 'load' | 'query', string>;

/** Chunks with a cosine below this are not hits. Qdrant has no "above 0", only "at least". */
const LEAST_COSINE = 1e-6;

/**
 * `qdrant.sh`: for bash, curl, jq, and Qdrant 1.16 or later, which allows setting the constant of the rank fusion.
 *
 * The sparse vectors contain BM25 without the idf, which Qdrant computes itself by the same formula, so the ranking by
 * words is that of this site as long as the chunks are the exported ones. Later chunks change the mean length, which
 * Qdrant does not know.
 */
export function qdrantScript(all: Export): string {
  const say = COMMENTS[all.language](all);
  return [
    `#!/usr/bin/env bash\n${comment('#', say.head)}\n${setup(say)}`,
    `${comment('#', say.collection)}\n${sendJson('-X PUT "$server/collections/$name"', collection(all))}`,
    `${comment('#', say.load)}\n${LOAD}`,
    `${comment('#', say.query)}\n${sendJson('-X POST "$server/collections/$name/points/query"', hybridQuery(all))}`,
  ].join('\n');
}

const setup = ({ lacks, refused }: Comments) => `set -euo pipefail
command -v jq >/dev/null || {
  echo "${lacks}" >&2
  exit 1
}
server="\${QDRANT_URL:-http://localhost:6333}"
name=crossroads
send() {
  curl --fail-with-body --silent --show-error \${QDRANT_API_KEY:+-H "api-key: $QDRANT_API_KEY"} \\
    -H 'Content-Type: application/json' "$@" || {
    echo "${refused}" >&2
    return 1
  }
  echo
}
`;

const collection = ({ vectors }: Export) => ({
  vectors: { dense: { size: vectors.width, distance: 'Dot' } },
  sparse_vectors: { words: { modifier: 'idf' } },
});

/** A chunk without any token gets no sparse vector, since an empty one finds nothing. */
const LOAD = `parts="$(mktemp -d)"
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
`;

const hybridQuery = ({ query, depth, k }: Export) => ({
  prefetch: [
    ...(query.words.indices.length > 0
      ? [{ query: query.words, using: 'words', limit: depth }]
      : []),
    {
      query: Array.from(query.vector, shortestFloat32),
      using: 'dense',
      score_threshold: LEAST_COSINE,
      limit: depth,
    },
  ],
  // Qdrant counts ranks from 0, unlike the others, which count from 1.
  query: { rrf: { k: RANK_CONSTANT + 1 } },
  limit: k,
  with_payload: true,
});

const COMMENTS: Record<Export['language'], (all: Export) => Comments> = {
  en: ({ chunks, method, query, depth, k }) => ({
    head: `
${chunks.length} chunks and one hybrid question, for Qdrant 1.16 or later. Needs curl 7.76 or later, and jq.
Run it in the folder that holds chunks.jsonl:  bash qdrant.sh
Set QDRANT_URL if the server is not http://localhost:6333, and QDRANT_API_KEY if it asks for a key.
To start again, delete the collection "crossroads".`,
    lacks: 'qdrant.sh needs jq. Install it, then run this again.',
    refused: 'Qdrant at $server did not take this request. Is the server running there?',
    collection: `
Two vectors a chunk. "dense" has length 1, so that the dot product is the cosine. "words" holds BM25
but for the idf, which Qdrant counts itself and multiplies in.`,
    load: `
200 chunks a request. Points are numbered by their place in the text. The values of "words" rest on
the mean length of these chunks: export again when many have changed.`,
    query: `
The question: ${oneLine(query.text)}
Any other must be cut into tokens in the same way, and embedded by the same embedder: ${oneLine(method)}
Each ranking is read down to place ${depth}, and they are fused by reciprocal ranks; the best ${k} of both.
Qdrant counts ranks from 0, so that ${RANK_CONSTANT + 1} here is ${RANK_CONSTANT} elsewhere.`,
  }),
  zh: ({ chunks, method, query, depth, k }) => ({
    head: `
${chunks.length} 个文本块和一个混合检索的问题，用于 Qdrant 1.16 以上，需要 curl 7.76 以上和 jq。
在 chunks.jsonl 所在的文件夹里运行：bash qdrant.sh
服务器不在 http://localhost:6333 时，设 QDRANT_URL；要密钥时，设 QDRANT_API_KEY。
想重来，先删掉集合 crossroads。`,
    lacks: 'qdrant.sh 需要 jq，请先安装，再运行一次。',
    refused: '$server 上的 Qdrant 没有接受这个请求。那里的服务器在运行吗？',
    collection: `
每个文本块有两个向量。dense 长度是 1，点积就是余弦。words 里是除去 idf 的 BM25，
idf 由 Qdrant 自己数，再乘进去。`,
    load: `
每次请求送 200 个文本块，编号就是它在原文里的次序。words 的数值用到这批文本块的平均长度，
文本块换得多了，要重新导出。`,
    query: `
问题：${oneLine(query.text)}
换别的问题，要用同样的办法切成词元，并用同一个嵌入模型算向量：${oneLine(method)}
两份排名各读到第 ${depth} 名，用倒数排名融合，取前 ${k} 名。
Qdrant 的名次从 0 数起，这里的 ${RANK_CONSTANT + 1} 就是别处的 ${RANK_CONSTANT}。`,
  }),
};
