// The rule, three solved conversations of the training file, then the question.
import { conversations, examined } from './conversations.mjs';
import { verbatim } from './verbatim.mjs';

const SHOTS = 3;
const solved = conversations('train.jsonl')
  .slice(0, SHOTS)
  .flatMap((messages) => messages.slice(1));

export default function examples({ vars }) {
  const [rule, asked] = examined(vars).messages;
  return verbatim([rule, ...solved, asked]);
}
