import { Problem } from '~/lib/problem';
import { nameOf } from '~/lib/text/table';

/** The most characters of a template: a long system prompt fits, a book does not. */
const MOST_TEMPLATE = 8_000;

export interface SlotTemplate {
  readonly pieces: readonly (Readonly<{ text: string }> | Readonly<{ slot: string }>)[];
  /** Each name once, in lower case, in the order of the text. */
  readonly slots: readonly string[];
}

const MARKS = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** Slot names, which can also head a column. */
const NAME = /^[\p{L}_][\p{L}\p{N}_ -]{0,39}$/u;

/**
 * Parses the `{slots}` of a template; `{{` and `}}` stand for braces.
 * @param name the template's name, for problems
 * @throws Problem `template-empty`, `template-too-long`, `brace-open`, `brace-close` or `slot-name`
 * @example readTemplate('A', 'Q: {question}').slots → ['question']
 */
export function readTemplate(name: string, text: string): SlotTemplate {
  if (text.trim() === '') throw new Problem('template-empty', { name });
  const { length } = text;
  if (length > MOST_TEMPLATE)
    throw new Problem('template-too-long', { name, length, limit: MOST_TEMPLATE });
  const pieces: SlotTemplate['pieces'][number][] = [];
  let at = 0;
  for (const mark of text.matchAll(MARKS)) {
    pieces.push({ text: text.slice(at, mark.index) }, pieceOf(mark, name, text));
    at = mark.index + mark[0].length;
  }
  pieces.push({ text: text.slice(at) });
  const slots = new Set(pieces.flatMap((piece) => ('slot' in piece ? [piece.slot] : [])));
  return { pieces, slots: [...slots] };
}

function pieceOf(found: RegExpExecArray, name: string, text: string) {
  const [mark, slot] = found;
  if (mark === '{{' || mark === '}}') return { text: mark[0]! };
  if (slot === undefined) {
    const line = text.slice(0, found.index).split('\n').length;
    throw new Problem(mark === '{' ? 'brace-open' : 'brace-close', { name, line });
  }
  if (!NAME.test(slot.trim())) throw new Problem('slot-name', { name, slot });
  return { slot: nameOf(slot) };
}

/** The prompt of a row; a slot without an input stays empty. */
export const filled = ({ pieces }: SlotTemplate, inputs: ReadonlyMap<string, string>): string =>
  pieces.map((piece) => ('slot' in piece ? (inputs.get(piece.slot) ?? '') : piece.text)).join('');
