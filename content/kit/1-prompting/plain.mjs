// The rule and the question, nothing else.
export default function plain({ vars: { system, asked } }) {
  return [
    { role: 'system', content: system },
    { role: 'user', content: asked },
  ];
}
