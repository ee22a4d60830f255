import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Abstaining, AbstainStep } from '../core/abstain';
import { headRow } from '~/demos/parts/table';
import type { Words as RetrieverStrings } from 'words:retriever';

/** A table of the answers that each score threshold would keep. */
export function thresholdView(
  swept: Abstaining,
  method: string,
  t: RetrieverStrings,
): FigureElement {
  const { answerable, unanswerable, separation, steps } = swept;
  const columns = t.thresholdColumns;
  const head = Object.values(columns);
  const values = { method, answerable, unanswerable, separation: (separation * 100).toFixed(0) };
  const row = (step: AbstainStep) => {
    const cells = [
      `${step.right}/${answerable}`,
      `${step.wrong}/${answerable}`,
      `${step.fooled}/${unanswerable}`,
      errorsOf(step),
    ];
    return (
      <tr data-threshold={step.threshold}>
        <th scope="row">{String(step.threshold)}</th>
        {cells.map((cell, at) => (
          <td data-label={head[at + 1]}>{cell}</td>
        ))}
      </tr>
    );
  };
  return (
    <section class="figures thresholds" data-thresholds key="thresholds">
      <p class="help">{fill(t.thresholdLead, values)}</p>
      <table class="turn keep">
        {headRow(head)}
        <tbody>{steps.map(row)}</tbody>
      </table>
    </section>
  );
}

/** The share of answers without a supporting passage; a dash if nothing is answered. */
function errorsOf({ right, wrong, fooled }: AbstainStep): string {
  const answered = right + wrong + fooled;
  return answered === 0 ? '–' : ((wrong + fooled) / answered).toFixed(2);
}
