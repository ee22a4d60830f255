import { bytesOf } from '../../text/byte-pairs/utf8';
import type { TuningExample } from './tokens';

/** What a model that has read English makes of some rows. */
interface RowsLanguage {
  /** The share of Latin letters among all letters, from 0 to 1; 1 where there are none. It tells scripts apart, not English from German. */
  english: number;
  /** Of all texts in UTF-8: a model reads a script that its vocabulary lacks byte by byte. */
  bytes: number;
}

export function languageOf(rows: readonly TuningExample[]): RowsLanguage {
  const texts = rows.flatMap(({ messages, reply }) => [
    ...messages.map(({ content }) => content),
    reply,
  ]);
  const text = texts.join('');
  const count = (kind: RegExp): number => text.match(kind)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  return {
    english: letters === 0 ? 1 : count(/\p{Script=Latin}/gu) / letters,
    bytes: bytesOf(text).length,
  };
}

/** True if most letters are of other scripts. */
export const isMostlyForeign = ({ english }: Pick<RowsLanguage, 'english'>): boolean =>
  english < 0.5;
