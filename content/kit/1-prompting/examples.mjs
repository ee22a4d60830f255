// The rule, three solved conversations of the training file, then the question.
import { conversations } from './conversations.mjs';
import { verbatim } from './verbatim.mjs';

const SHOTS = 3;
const solved = conversations('train.jsonl')
  .slice(0, SHOTS)
  .flatMap((messages) => messages.slice(1));

export default function examples({ vars: { system, asked } }) {
  return verbatim([
    { role: 'system', content: system },
    ...solved,
    { role: 'user', content: asked },
  ]);
}
