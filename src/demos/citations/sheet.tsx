import { Field, shownWhen, Unfold } from '~/demos/kit';
import type { openBack } from '~/demos/parts/back';
import { formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { Answer } from '~/lib/citations/answer';
import { OWN_LIMITS } from '~/lib/citations/own-problem';
import type { CitationDemo } from './state';

interface Of {
  of: CitationDemo;
}

/** Another answer of the six, or one of the reader's own: it opens with the reader's. */
export function OwnFold({
  of,
  answers,
  back,
  isOpen,
}: Of & { answers: readonly Answer[]; back: ReturnType<typeof openBack>; isOpen: boolean }) {
  const { t, form, props, woken } = of;
  const limits = Object.fromEntries(
    Object.entries(OWN_LIMITS).map(([name, most]) => [name, formatNumber(most, props.locale)]),
  );
  const chosen = answers.map(({ id, question }) => ({ value: id, name: question }));
  return (
    <Unfold title={t.ownFold} holds={t.ownHolds} data-own-fold open={isOpen}>
      <div class="controls screen-only">
        <Field of={of} name="source" />
        <Field of={of} name="answer" options={chosen} />
        <Field of={of} name="own" values={limits}>
          <div class="actions">
            <button
              type="button"
              data-preset="example"
              aria-pressed="false"
              disabled={!woken.value}
              onClick={() => back.example(() => of.take('example'))}
            >
              {t.example}
            </button>
            {back.button()}
          </div>
        </Field>
        <Field of={of} name="given" values={limits} />
      </div>
      <input type="hidden" name="view" value={form.texts.view.value} />
    </Unfold>
  );
}

/** How a count of shared words does: whether a reader opened it is a setting, so that a link can open it. */
export function OverlapFold({
  of,
  fewest,
  children,
}: Of & { fewest: string; children: readonly FigureNode[] }) {
  const { t, form } = of;
  const { view } = form.texts;
  const turned = ({ parentElement: fold }: HTMLElement) =>
    (view.value = (fold as HTMLDetailsElement).open ? 'overlap' : 'judge');
  return (
    <details
      class="unfold"
      data-overlap-fold
      open={view.value === 'overlap'}
      {...shownWhen({ when: { source: ['six'] } }, form.settings.value)}
    >
      {/* the click comes before the fold toggles */}
      <summary onClick={({ currentTarget }) => setTimeout(turned, 0, currentTarget)}>
        {t.overlapFold} <small>{fewest}</small>
      </summary>
      <div class="controls screen-only">
        <Field of={of} name="threshold" />
      </div>
      <div class="folded-view" data-overlap>
        {children}
      </div>
    </details>
  );
}
