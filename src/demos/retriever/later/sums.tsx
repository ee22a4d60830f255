import { fill, formatNumber } from '~/i18n/format';
import { NOWHERE } from '~/lib/retrieval/late';
import type { ScorePart } from '~/lib/retrieval/scoring';
import type { ShownHit } from '../core/answer';
import { partName, shownScore } from '../score-bar';
import { byTerm, type Word } from '../state';
import type { Words as RetrieverStrings } from 'words:retriever';

export function sumTable(
  { parts, score, text }: ShownHit,
  words: readonly Word[],
  t: RetrieverStrings,
) {
  const known = byTerm(words);
  const whole = parts.every(({ kind }) => kind === 'cosine');
  const isMet = parts.some(({ kind }) => kind === 'match');
  return (
    <table class="sum full-width f13">
      {whole ? (
        <caption>{t.wholeTexts}</caption>
      ) : (
        <thead>
          <tr>
            <th scope="col">{t.sum.part}</th>
            <th scope="col">{isMet ? t.sum.meets : t.sum.how}</th>
            <th scope="col">{t.sum.pays}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {parts.map((part) => (
          <tr>
            <th scope="row">
              <mark data-look="c" data-t={('term' in part && known.get(part.term)?.tint) || 's'}>
                {partName(part, t)}
              </mark>
            </th>
            <td>{howOf(part, text, t)}</td>
            <td data-part={part.value}>{shownScore(part.value)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t.sum.all}</th>
          <td />
          <td>{shownScore(score)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function howOf(part: ScorePart, text: string, t: RetrieverStrings): string {
  if (part.kind === 'match') {
    const met = new Set(part.met.map(({ start, end }) => text.slice(start, end) || NOWHERE));
    return fill(t.sum.match, {
      met: [...met].join(t.sum.joined),
      cosine: formatNumber(part.cosine, t.locale, 2),
    });
  }
  if (part.kind !== 'term') return '';
  const { idf, df, tf } = part;
  return fill(t.sum.term, { rarity: formatNumber(idf, t.locale, 2), df, tf });
}
