// A reply as it is judged: without a thought before it, a fence around it and marks of a template behind it. The same as
// ../2-retrieval/reply.py.
const TAGS = '(?:think|thinking|thought|reasoning|seed:think)';
const FORMS = [
  [new RegExp(`^<${TAGS}>`, 'i'), new RegExp(`</${TAGS}>`, 'i')],
  [/^\[THINK\]/, /\[\/THINK\]/],
  [/^◁think▷/, /◁\/think▷/],
  [/^<\|begin_of_thought\|>/, /<\|end_of_thought\|>/],
  [/^<\|START_THINKING\|>/, /<\|END_THINKING\|>/],
  [/^<\|inner_prefix\|>/, /<\|inner_suffix\|>/],
  [/^(?:<\|start\|>assistant)?<\|channel\|>/, /<\|channel\|>final(?:(?!<\|)[^\n])*<\|message\|>/],
];
const DROPPED = [/^analysis(?=\S)/, /assistantfinal/];
const LONE_END =
  /(?<![ \t"'`“‘「（(])(?:<\/think>|\[\/THINK\])|(?:<\/think>|\[\/THINK\])(?=[ \t]*\n\s*\n)/;
const LEAKED =
  /(?<![ \t])(?:<\|(?:im_end|endoftext|end_of_text|eot_id|eom_id|end|return|user|EOT|END_RESPONSE|END_TEXT|END_OF_TURN_TOKEN)\|>|<end_of_turn>|<｜end▁of▁sentence｜>|<\/s>)$/;

// What opens an answer: marks of Cohere, and behind a thought the tags of Hunyuan and Ernie; what GLM sets around words.
const OPENS = /^<\|START_(?:RESPONSE|TEXT)\|>\s*/;
const OPENS_BEHIND = /^<(?:answer|response)>\s*/;
const CLOSES = /\s*<\/(?:answer|response)>\s*$/;
const BOX = /<\|(?:begin|end)_of_box\|>/g;

/** The answer behind a thought, without marks of a template; nothing where a thought never ends. */
export function spoken(text) {
  const trimmed = text.trimStart();
  const form = [...FORMS, DROPPED].find(([begins]) => begins.test(trimmed));
  const end = (form?.[1] ?? LONE_END).exec(text);
  if (form && !end && form !== DROPPED) return '';
  const rest = end ? text.slice(end.index + end[0].length).trimStart() : text;
  const [tag = ''] = (end && OPENS_BEHIND.exec(rest)) ?? [];
  const [mark = tag] = OPENS.exec(rest) ?? [];
  const said = unleaked(rest.slice(mark.length));
  return unboxed(tag ? said.replace(CLOSES, '') : said);
}

function unboxed(said) {
  const begins = said.indexOf('<|begin_of_box|>');
  const isBoxed = begins === 0 || (begins > 0 && begins < said.lastIndexOf('<|end_of_box|>'));
  return isBoxed ? said.replace(BOX, '') : said;
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
