// The rule and the question, nothing else.
import { verbatim } from './verbatim.mjs';

export default function plain({ vars: { system, asked } }) {
  return verbatim([
    { role: 'system', content: system },
    { role: 'user', content: asked },
  ]);
}
