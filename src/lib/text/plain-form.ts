import traditional from 'characters:traditional';
import { once } from '../memo';

const simplified = once(() => {
  const [from, to] = traditional.map((forms) => [...forms]) as [string[], string[]];
  return new Map(from.map((character, at) => [character, to[at]!]));
});

/** A folded word without the accents of Latin letters, and in simplified characters: café → cafe, 檢索 → 检索. */
export function plainForm(word: string): string {
  const simple = word.replace(/\p{Script=Han}/gu, (one) => simplified().get(one) ?? one);
  return simple
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
