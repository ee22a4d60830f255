import type { WrittenAnswer, WrittenToken } from './writing';

/** What begins a thought, and what ends it: the marks that the templates of models have for it. */
const FORMS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [
    /^<(?:think|thinking|thought|reasoning|seed:think)>/i,
    /<\/(?:think|thinking|thought|reasoning|seed:think)>/i,
  ],
  [/^\[THINK\]/, /\[\/THINK\]/],
  [/^◁think▷/, /◁\/think▷/],
  [/^<\|begin_of_thought\|>/, /<\|end_of_thought\|>/],
  [/^(?:<\|start\|>assistant)?<\|channel\|>/, /<\|channel\|>final(?:(?!<\|)[^\n])*<\|message\|>/],
  [/^analysis(?=\S)/, /assistantfinal/], // the channels where a server has dropped their marks
];

/** The end of a thought that the prompt has begun; a sentence that only speaks of the mark has a blank or a quote before it. */
const LONE_END =
  /(?<![ \t"'`“‘「（(])(?:<\/think>|\[\/THINK\])|(?:<\/think>|\[\/THINK\])(?=[ \t]*\n\s*\n)/;

/** A mark at the end of an answer that a server should have kept to itself; in a sentence, a blank is before it. */
const LEAKED =
  /(?<![ \t])(?:<\|(?:im_end|endoftext|end_of_text|eot_id|eom_id|end|return|user|EOT)\|>|<end_of_turn>|<｜end▁of▁sentence｜>|<\/s>)$/;

const LONGEST = 40; // no mark has more characters, with one before it

/** Where the answer begins behind its thought; the length of the text if it is a thought alone. */
function beginOf(text: string, isApart: boolean): number {
  const trimmed = text.trimStart();
  const form = FORMS.find(([begins]) => begins.test(trimmed));
  const end = form ? form[1].exec(text) : isApart ? null : LONE_END.exec(text);
  if (!end) return form && form !== FORMS.at(-1) ? text.length : 0;
  const from = end.index + end[0].length;
  const rest = text.slice(from);
  return from + rest.length - rest.trimStart().length;
}

/** Where the answer ends before marks that have leaked; `</s>` is none where the answer opens it. */
function endOf(text: string): number {
  for (let end = text.length; ;) {
    const said = text.slice(0, end).trimEnd();
    const [mark = ''] = LEAKED.exec(said.slice(-LONGEST)) ?? [];
    if (mark === '' || (mark === '</s>' && text.includes('<s>'))) return end;
    end = said.length - mark.length;
  }
}

/** An answer in text alone, without a thought before it and marks of a template behind it. */
export function spokenIn(text: string): string {
  const from = beginOf(text, false);
  return text.slice(from, Math.max(from, endOf(text)));
}

/**
 * An answer without the thought that some models write before it: its tokens are counted as `thought`. If the prompt
 * opened the thought, the answer only closes it; if the limit cuts the thought short, there is no answer. Where a server
 * sent the thought apart, an answer may speak of such marks.
 *
 *     '<think>Who leads?</think>\n\nTova<|im_end|>'  → 'Tova', and the tokens before it as a thought
 */
export function withoutThought(answer: WrittenAnswer): WrittenAnswer {
  const { text, tokens, thought = 0 } = answer;
  const from = beginOf(text, thought > 0);
  const to = Math.max(from, endOf(text));
  if (from === 0 && to === text.length) return answer;
  const thinking = tokens.length - tokensIn(tokens, from, text.length).length;
  return {
    ...answer,
    text: text.slice(from, to),
    tokens: tokensIn(tokens, from, to),
    ...(thought + thinking > 0 && { thought: thought + thinking }),
  };
}

/** The tokens between two places of the text; one across such a place keeps what is within. */
function tokensIn(tokens: readonly WrittenToken[], from: number, to: number): WrittenToken[] {
  let at = 0;
  return tokens.flatMap((token) => {
    const [start, end] = [at, (at += token.text.length)];
    if (end <= from || start >= to) return [];
    if (start >= from && end <= to) return [token];
    return [{ ...token, text: token.text.slice(Math.max(0, from - start), to - start) }];
  });
}
