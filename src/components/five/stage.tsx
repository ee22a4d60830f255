import type { FivePart } from '~/content/lookup';
import { fill } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { barOf, fieldOf, windowOf } from '~/lib/five/field';
import { gridOf } from '~/lib/five/grid';
import { arrow, lossCurve, weightsBar } from '~/lib/five/loss';
import type { FieldRoad } from '~/lib/five/scale';
import { percentOf, type Sum } from '~/lib/five/sums';
import { marked } from '~/lib/text/marked';
import type { Pictured } from './pictured';

/** The parts of a stage by their names in content/five.yaml. @param label the text of the step that labels it */
type Draw = (given: Pictured, part: FivePart, label: string) => FigureNode;

/** Marks a row of a field. */
const COLUMNS = 40;
/** Milliseconds after a press at which a part is told: its fields at once, or the second field of two, then what follows. */
export const LATE = 560;
const COUNTS = 520;
const READS = 1200;

/** The stage of a step, column by column; a thing that stands alone is no column. */
export function stageOf(
  given: Pictured,
  station: string,
  stage: readonly (readonly FivePart[])[],
): FigureNode[] {
  const own = given.t[station as 'ask'] as Readonly<Record<string, string>>;
  const drawn = (part: FivePart) =>
    DRAWS[part.draw]!(given, part, given.filled(own[part.label ?? ''] ?? ''));
  return stage.map(([part, ...others]) =>
    others.length === 0 ? drawn(part!) : <div>{[part!, ...others].map(drawn)}</div>,
  );
}

/** A text of the records in quotes, on the Chinese page with what it means. */
export const spoken = ({ quoted, glossOf }: Pictured, text: string): FigureNode[] => [
  <span lang="en">{quoted(text.replaceAll("'", '’'))}</span>,
  ...glossed(glossOf(text)),
];

const glossed = (gloss: string | undefined, kind = 'gloss') =>
  gloss ? [<span class={kind}>{gloss}</span>] : [];

/** What it says, over lines that wait for it. */
const bubble = (label: string, kind: string, said: FigureElement) => (
  <div class={kind}>
    <p class="label-five">{label}</p>
    <div class="bubble line-box as-grid at-top">
      {said}
      <i class="lines stacked" aria-hidden="true" />
    </div>
  </div>
);

const labelled = ({ t }: Pictured, of: string, { right, n }: Sum) =>
  fill(t.sorted, { of, right, n });

const DRAWS: Readonly<Record<string, Draw>> = {
  field(given, { of, road, late }, label) {
    const { t, five } = given;
    const sum = five.sums[of!]!;
    const [low, high] = [sum.low, sum.high].map((share) => Math.round(100 * share));
    const interval = fill(road === 'base' ? t.interval : t.range, { low: low!, high: high! });
    const text = labelled(given, label, sum);
    const told = late ? LATE : 0;
    return (
      <div class="counted">
        <p class="label-five">{label}</p>
        {fieldOf(sum, { road: road as FieldRoad, columns: COLUMNS, text, told })}
        <p class="count" data-told={told + COUNTS}>
          <b>{percentOf(sum)}%</b> {fill(t.of, { n: sum.n })}{' '}
          <span class="f13 faint">{interval}</span>
        </p>
      </div>
    );
  },

  reply: (given, { of, late }, label) =>
    bubble(
      label,
      'reply',
      <blockquote class="stacked" data-told={late ? READS : 0}>
        {spoken(given, given.five.bag.replyOn(of!))}
      </blockquote>,
    ),

  truth: ({ t, five }) => (
    <p class="truth soft" data-told={0}>
      {t.ask.right}{' '}
      <b class="in-ink" lang="en">
        {five.bag.answer}
      </b>
    </p>
  ),

  window: ({ t, five, values, filled }, _, label) => (
    <div class="window">
      <p class="label-five">{label}</p>
      {windowOf({ ...five.numbers, at: five.bag.at }, filled(t.paste.windowSaid))}
      <p class="count f14">
        <b>{values.tokens}</b> {filled(t.paste.tokens)}
      </p>
    </div>
  ),

  handed: ({ five, glossOf }, _, label) =>
    bubble(
      label,
      'handed',
      <ol class="soft stacked" role="list" data-told={0}>
        {five.bag.read.map(({ text, isRight }) => (
          <li>
            <span lang="en">{isRight ? <b class="in-ink semibold">{text}</b> : text}</span>
            {glossed(glossOf(text))}
          </li>
        ))}
      </ol>,
    ),

  leads: () => arrow(),

  weights: ({ t, five, filled }) => (
    <div class="weights" data-road="finetune">
      {weightsBar(five.weights, five.added)}
      <p class="as-row ends-apart soft">
        <span>{filled(t.tune.frozen)}</span>
        <span>{filled(t.tune.added)}</span>
      </p>
    </div>
  ),

  loss: ({ t, five, values, filled }) =>
    lossCurve(five.losses, {
      text: filled(t.tune.lossSaid),
      first: filled(t.tune.loss),
      last: values.lossLast!,
      passes: filled(t.tune.passes),
    }),

  /** Everyday questions before and after. */
  everyday: ({ t, five, quoted, glossOf, locale }) => (
    <dl class="everyday as-grid">
      {five.everyday.map(({ question, gloss, before, after }, at) => (
        <div class="as-grid">
          <dt class="slanted">
            <span lang="en">{quoted(question)}</span>
            {glossed(gloss[locale], 'gloss upright')}
          </dt>
          <dd class="soft as-grid on-baseline packed">
            <span class="when">{t.forgot.before}</span> <span lang="en">{quoted(before)}</span>
          </dd>
          <dd class="after above-3 soft as-grid on-baseline packed">
            <span class="when">{t.forgot.after}</span>{' '}
            <b lang="en" data-told={LATE + 120 * at}>
              {quoted(after)}
            </b>
            <span class="gloss second-column upright soft" data-told={LATE + 120 * at}>
              {glossOf(after) ?? ''}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  ),

  /** Everyday questions and questions without an answer, by the untouched model and two trainings. */
  kept(given) {
    const { t, five } = given;
    const { caption, general, declines, rows } = t.forgot;
    return (
      <table class="kept">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <td class="from-44" />
            <th scope="col">{general}</th>
            <th scope="col">{declines}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(rows).map(([row, name]) => {
            const isUntouched = row === 'Closed';
            const [everyday, unknown] = [five.sums[`everyday${row}`]!, five.sums[`unknown${row}`]!];
            const road = isUntouched ? 'base' : 'finetune';
            const text = labelled(given, name, everyday);
            const told = isUntouched ? undefined : 0;
            const cell = (sum: Sum, drawn: FigureElement) => (
              <td>
                <div class="kept-cell as-grid mid-aligned" data-road={road}>
                  {drawn}
                  <b class="f17 unbroken" data-told={isUntouched ? undefined : COUNTS}>
                    {percentOf(sum)}% <small>{fill(t.of, { n: sum.n })}</small>
                  </b>
                </div>
              </td>
            );
            return (
              <tr>
                <th scope="row">{name}</th>
                {cell(everyday, fieldOf(everyday, { road, columns: everyday.each, text, told }))}
                {cell(unknown, barOf(unknown, told))}
              </tr>
            );
          })}
        </tbody>
      </table>
    );
  },
};

/** The LoRA of the quays at several rates, stopped early or not, with everyday text mixed in or without. */
export const gentleGrid = ({ t, five, filled }: Pictured): FigureElement => {
  const { head, bought, key, ...labels } = t.gentle;
  return (
    <div class="gentle hair-above">
      <h3>{head}</h3>
      {gridOf(five.gentle, labels, filled)}
      <div>
        <p class="bought prose-19" data-bought data-told={900}>
          {marked(filled(bought))}
        </p>
        <p class="key">{filled(key)}</p>
      </div>
    </div>
  );
};
