// One test a question of the exam, by its number.
import { exam } from './conversations.mjs';

export default function tests() {
  return exam().map(({ expected }, at) => ({
    description: `question ${at + 1}${expected.source === null ? ', no passage answers' : ''}`,
    vars: { question: at + 1 },
  }));
}
