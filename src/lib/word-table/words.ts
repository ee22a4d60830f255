export type WordRows = ReadonlyMap<string, number>;

/** An ending, and the one that replaces it in a form that a table may have: `studies` is `study`. */
const ENDINGS = (
  'ies>y ing> ing>e ed> ed>e es> s> ly> er> er>e ' +
  'isation>ization ise>ize ising>izing our>or ization>isation ize>ise izing>ising or>our'
)
  .split(' ')
  .map((pair) => pair.split('>') as [ending: string, other: string]);
/** Letters of a stem, and of a beginning that stands for a word. */
const STEM = 3;
const BEGINNING = 4;

/**
 * The rows of a text's words, in order: each word whole, otherwise in another form, otherwise by the longest beginning
 * that the table has, with its rest (`chatbots` is `chat` and `bot`). Words without a row are left out.
 */
export function rowsOfText(text: string, rows: WordRows): number[] {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => rowsOfWord(word, rows));
}

function rowsOfWord(word: string, rows: WordRows): number[] {
  const whole = rows.get(word) ?? otherForm(word, rows);
  if (whole !== undefined) return [whole];
  for (let length = word.length - 1; length >= BEGINNING; length--) {
    const row = rows.get(word.slice(0, length));
    if (row === undefined) continue;
    const rest = word.slice(length);
    return rest.length >= BEGINNING ? [row, ...rowsOfWord(rest, rows)] : [row];
  }
  return [];
}

function otherForm(word: string, rows: WordRows): number | undefined {
  for (const [ending, other] of ENDINGS) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || stem.length < STEM) continue;
    const row = rows.get(stem + other);
    if (row !== undefined) return row;
  }
  return undefined;
}
