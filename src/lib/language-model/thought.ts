import marks from './marks.json';
import { textIn, type Ended, type WrittenAnswer, type WrittenToken } from './writing';

/** What begins a thought, and what ends it: the marks that the templates of models have for it. */
const FORMS = marks.thoughts.map(
  ({ begins, ends, flags }) => [new RegExp(`^${begins}`, flags), new RegExp(ends, flags)] as const,
);

/** The end of a thought that the prompt has begun; a sentence that only speaks of the mark has a blank or a quote before it. */
const LONE_END =
  /(?<![ \t"'`“‘「（(])(?:<\/think>|\[\/THINK\])|(?:<\/think>|\[\/THINK\])(?=[ \t]*\n\s*\n)/;

/** A mark at the end of an answer that a server should have kept to itself; in a sentence, a blank is before it. */
const LEAKED = new RegExp(`(?<![ \\t])(?:${marks.leaked})$`);

const LONGEST = 40; // no mark has more characters, with one before it

/** Where the answer begins behind its thought; the length of the text if it is a thought alone. */
function beginOf(text: string, isApart: boolean): number {
  const trimmed = text.trimStart();
  const form = FORMS.find(([begins]) => begins.test(trimmed));
  const end = form ? form[1].exec(text) : isApart ? null : LONE_END.exec(text);
  if (!end) return form && form !== FORMS.at(-1) ? text.length : 0;
  const from = end.index + end[0].length;
  const rest = text.slice(from);
  const behind = from + rest.length - rest.trimStart().length;
  return behind + beginOf(text.slice(behind), true); // some think twice
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

/** What opens an answer: the marks of Cohere and ChatML, and behind a thought the tags of Hunyuan and Ernie. */
const OPENS = /^<\|(?:START_(?:RESPONSE|TEXT)\|>|im_start\|>assistant\n)\s*/;
const OPENS_BEHIND = /^<(?:answer|response)>\s*/;
const CLOSES = /\s*<\/(?:answer|response)>\s*$/;
/** What GLM sets around the words that count. */
const BOX = /<\|(?:begin|end)_of_box\|>/g;
const BOX_BEGINS = '<|begin_of_box|>';
const BOX_ENDS = '<|end_of_box|>';

type Span = readonly [from: number, to: number];

/** Where an answer begins behind its thought, and its spans, between which there are marks. */
function partsOf(text: string, isApart: boolean): { begin: number; spans: Span[] } {
  const begin = beginOf(text, isApart);
  const rest = text.slice(begin);
  const [tag = ''] = (begin > 0 || isApart ? OPENS_BEHIND.exec(rest) : null) ?? [];
  const [mark = tag] = OPENS.exec(rest) ?? [];
  const from = begin + mark.length;
  const end = Math.max(from, endOf(text));
  const close = tag === '' ? null : CLOSES.exec(text.slice(from, end));
  return { begin, spans: unboxed(text, [from, close ? from + close.index : end]) };
}

function unboxed(text: string, [from, to]: Span): Span[] {
  const said = text.slice(from, to);
  const begins = said.indexOf(BOX_BEGINS);
  const isBoxed = begins === 0 || (begins > 0 && begins < said.lastIndexOf(BOX_ENDS));
  const marks = isBoxed ? [...said.matchAll(BOX)] : [];
  const begin = [from, ...marks.map((mark) => from + mark.index + mark[0].length)];
  const end = [...marks.map((mark) => from + mark.index), to];
  return begin.map((at, nth) => [at, end[nth]!]);
}

/** An answer in text alone, without a thought before it and marks of a template around it. */
export const spokenIn = (text: string): string =>
  partsOf(text, false)
    .spans.map(([from, to]) => text.slice(from, to))
    .join('');

/**
 * An answer without the thought that some models write before it: its tokens are counted as `thought`. If the prompt
 * opened the thought, the answer only closes it; if the limit cuts the thought short, there is no answer. Where a server
 * sent the thought apart, an answer may speak of such marks.
 *
 *     '<think>Who leads?</think>\n\nTova<|im_end|>'  → 'Tova', and the tokens before it as a thought
 */
export function withoutThought(answer: WrittenAnswer): WrittenAnswer {
  const { text, tokens, thought = 0 } = answer;
  const { begin, spans } = partsOf(text, thought > 0);
  const spoken = spans.map(([from, to]) => text.slice(from, to)).join('');
  if (spoken === text) return answer;
  const thinking = tokens.length - tokensIn(tokens, [[begin, text.length]]).length;
  return {
    ...answer,
    text: spoken,
    tokens: tokensIn(tokens, spans),
    ...(thought + thinking > 0 && { thought: thought + thinking }),
  };
}

/** The tokens within spans of the text; one across their edges keeps what is within. */
function tokensIn(tokens: readonly WrittenToken[], spans: readonly Span[]): WrittenToken[] {
  let at = 0;
  return tokens.flatMap((token) => {
    const start = at;
    at += token.text.length;
    const kept = spans.map(([from, to]) =>
      token.text.slice(Math.max(0, from - start), Math.max(0, to - start)),
    );
    const text = kept.join('');
    return text === '' ? [] : [{ ...token, text }];
  });
}

/** Ends of an answer that is all its model has to say. */
const WHOLE: ReadonlySet<Ended> = new Set(['mark', 'stop', 'unknown']);

/**
 * Where there is no answer and no limit cut it, the thought itself, named as such: some servers send every word as a
 * thought, although nobody asked the model to think.
 */
export function orThought(answer: WrittenAnswer, sent: readonly WrittenToken[]): WrittenAnswer {
  const all = textIn(sent);
  const mark = FORMS.map(([begins]) => begins.exec(all.trimStart())?.[0] ?? '').find(Boolean) ?? '';
  const text = all.trimStart().slice(mark.length).trim();
  if (answer.text.trim() !== '' || text === '' || !WHOLE.has(answer.ended)) return answer;
  return { ...answer, text, tokens: sent, thought: 0, isThought: true };
}
