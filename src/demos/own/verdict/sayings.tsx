import type { FigureElement } from '~/lib/figure';
import type { Unsaid } from './sentences';

interface Sayings {
  t: { may: string; mayNot: string };
  may: readonly string[];
  mayNot: readonly Unsaid[];
}

export const sayingsView = ({ t, may, mayNot }: Sayings): FigureElement => (
  <>
    <h3>{t.may}</h3>
    <ul class="no-bullets no-padding" data-may>
      {may.map((one) => (
        <li>
          <q>{one}</q>
        </li>
      ))}
    </ul>
    <h3>{t.mayNot}</h3>
    <ul class="no-bullets no-padding" data-may-not>
      {mayNot.map(({ quote, because }) => (
        <li>
          <s>
            <q>{quote}</q>
          </s>{' '}
          {because}
        </li>
      ))}
    </ul>
  </>
);
