import type { Answer } from './core/answer';

/** The ranked chunks as table rows, one row per part of a score. */
export function resultRows({ query, hits }: Answer): (string | number)[][] {
  const head = ['query', 'rank', 'chunk', 'source', 'score', 'part', 'value', 'text'];
  const rows = hits.flatMap((hit, at) =>
    hit.parts.map((part) => {
      const name = part.kind === 'term' ? part.term : part.kind;
      return [query, at + 1, hit.chunk, hit.source, hit.score, name, part.value, hit.text];
    }),
  );
  return [head, ...rows];
}

/** Modules needed once there is something to draw; loaded then. */
export { isAnswer, toggleAnswer } from './core/own-questions';
export { restView } from './view/rest';
export { verdictView } from './view/verdict';
export { retrieverView, saidOf } from './view';
