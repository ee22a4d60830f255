import { formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { nearestWords } from '../core/twelve';
import { LOCALES, type Locale } from '~/lib/locale';
import { headRow } from '../../parts/table';
import type { Twelve } from '../core/words';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

/** Each of the twelve with its three nearest among them. */
export function twelveTable(
  { words, cosines }: Twelve,
  t: EmbeddingMapStrings,
  locale: Locale,
): FigureElement {
  const { word, ranks } = t.words;
  const named = (point: number) => {
    const [label, language] = words[point]!;
    return <span lang={language && LOCALES[language].lang}>{label}</span>;
  };
  const row = (at: number) => {
    const near = nearestWords(cosines[at]!, at);
    return (
      <tr>
        <th scope="row" data-label={word}>
          {named(at)}
        </th>
        {ranks.map((rank, place) => {
          const one = near[place];
          if (!one)
            return (
              <td data-label={rank}>
                <span>–</span>
              </td>
            );
          const value = formatNumber(one.similarity, locale, 2);
          return (
            <td data-label={rank}>
              {named(one.point)} <small>{value}</small>
            </td>
          );
        })}
      </tr>
    );
  };
  return (
    <table class="turn keep" data-twelve>
      <caption class="sr">{t.words.field}</caption>
      {headRow([word, ...ranks])}
      <tbody>{words.map((_, at) => row(at))}</tbody>
    </table>
  );
}
