// One test a question of data/test.jsonl, which nothing was tuned on: keep it for the last look.
// While you work on a prompt, put 'valid.jsonl' into conversations.mjs instead.
import { exam } from './conversations.mjs';

export default function tests() {
  return exam().map(({ messages, expected }, at) => ({
    description: `question ${at + 1}${expected.source === null ? ', no passage answers' : ''}`,
    vars: {
      system: messages[0].content,
      asked: messages[1].content,
      expected: JSON.stringify(expected),
    },
  }));
}
