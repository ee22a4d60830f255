// A reply as it is judged: without a thought before it, a fence around it and marks of a template behind it. The same as
// ../2-retrieval/reply.py.
const TAGS = '(?:think|thinking|thought|reasoning|seed:think)';
const FORMS = [
  [new RegExp(`^<${TAGS}>`, 'i'), new RegExp(`</${TAGS}>`, 'i')],
  [/^\[THINK\]/, /\[\/THINK\]/],
  [/^◁think▷/, /◁\/think▷/],
  [/^<\|begin_of_thought\|>/, /<\|end_of_thought\|>/],
  [/^(?:<\|start\|>assistant)?<\|channel\|>/, /<\|channel\|>final(?:(?!<\|)[^\n])*<\|message\|>/],
];
const DROPPED = [/^analysis(?=\S)/, /assistantfinal/];
const LONE_END =
  /(?<![ \t"'`“‘「（(])(?:<\/think>|\[\/THINK\])|(?:<\/think>|\[\/THINK\])(?=[ \t]*\n\s*\n)/;
const LEAKED =
  /(?<![ \t])(?:<\|(?:im_end|endoftext|end_of_text|eot_id|eom_id|end|return|user|EOT)\|>|<end_of_turn>|<｜end▁of▁sentence｜>|<\/s>)$/;

/** The answer behind a thought; nothing where a thought never ends. */
export function spoken(text) {
  const trimmed = text.trimStart();
  const form = [...FORMS, DROPPED].find(([begins]) => begins.test(trimmed));
  const end = (form?.[1] ?? LONE_END).exec(text);
  if (end) return unleaked(text.slice(end.index + end[0].length).trimStart());
  return form && form !== DROPPED ? '' : unleaked(text);
}

function unleaked(text) {
  for (let said = text; ;) {
    const [mark] = LEAKED.exec(said.trimEnd().slice(-40)) ?? [];
    if (!mark || (mark === '</s>' && text.includes('<s>'))) return said;
    said = said.trimEnd().slice(0, -mark.length);
  }
}

/** The JSON object that a reply is, alone or in a fence; null where it is none. */
export function objectIn(output) {
  try {
    const value = typeof output === 'string' ? JSON.parse(unfenced(output)) : output;
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function unfenced(output) {
  const text = spoken(output).trim();
  return /^```\w*([^]*)```$/.exec(text)?.[1].trim() ?? text;
}

/** A text as quotes are compared: signs that look alike are one, and any white space is one blank. */
export const alike = (text) =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´ʼ]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\t\n\v\f\r \u0085\u1680\u2028\u2029]+/g, ' ');
