// The rule and the question, nothing else.
import { examined } from './conversations.mjs';
import { verbatim } from './verbatim.mjs';

export default function plain({ vars }) {
  return verbatim(examined(vars).messages);
}
