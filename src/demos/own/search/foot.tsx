import { fill } from '~/i18n/format';
import { offeredModel, REAL, type RealEncoder } from '~/lib/encoder/models';
import { LOCALES } from '~/lib/locale';
import { moreQuestions } from '~/lib/own/apart';
import { Progress } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { sizeText } from '../../parts/quantities';
import { textsOf } from '../../parts/shelf/shelf';
import { nameOf, secondsFor } from './encoder-once';
import { nameIn, timeText, whole, type Scene } from './said';
import { encoderFor } from '~/demos/retriever/core/cell-settings';
import { missingIn, testOf } from './table';

/** Passages from which a reader is told beforehand how long it takes. */
export const MANY = 2_000;

function secondsOf({ cells, state, columns }: Scene): number {
  const tokens = cells.facts.value?.tokens ?? 0;
  const { partner, loaded } = cells;
  const missing = missingIn(state.cells.value, columns);
  return secondsFor(missing, state.cells.value, { tokens, partner, loaded: loaded.value });
}

export const mostPassages = ({ cells }: Pick<Scene, 'cells'>): number =>
  Math.max(0, ...Object.values(cells.facts.value?.cuts ?? {}).map((one) => one?.passages ?? 0));

export function Foot({ scene }: { scene: Scene }) {
  const { t, state, columns, demo, cells, locale, pressed } = scene;
  const missing = missingIn(state.cells.value, columns).length;
  const isRunning = demo.runs.status.value.name === 'running';
  const second = REAL.find((model) => model !== cells.partner)!;
  const sizeOf = (model: RealEncoder) => sizeText(offeredModel(model)!.bytes, { locale });
  const time = timeText(secondsOf(scene), scene);
  const isNew = state.cells.value.length === 0;
  const making = cells.facts.value ? t.makeIn : t.make;
  const said = isNew ? making : fill(t.missingIn, { n: missing, time: '{time}' });
  return (
    <div class="told-below own-foot cluster">
      <div>
        <p class="own-say" role="status" data-verdict>
          {sentence(scene)}
        </p>
        {faults(scene).map((fault) => (
          <p class="fault" role="alert">
            {fault}
          </p>
        ))}
        <Progress of={demo} />
      </div>
      {!pressed.second.value && !isNew && !isRunning && (
        <Button
          data-add-variant
          text={fill(t.add, { name: t.ranking[second], size: sizeOf(second) })}
          press={scene.add}
        />
      )}
      {isRunning ? (
        <Button data-cancel text={t.stop} press={() => demo.stop()} />
      ) : missing > 0 ? (
        <Button
          class="go"
          data-quick
          disabled={!cells.facts.value}
          text={fill(said, { time })}
          press={scene.fill}
        />
      ) : (
        <a class="button go" href="#answers">
          {t.answerBest}
        </a>
      )}
    </div>
  );
}

const faults = ({ cells }: Scene): string[] =>
  [cells.fault.value, ...Object.values(cells.absent.value)].filter(Boolean);

function sentence(scene: Scene) {
  const { t, table, shelf, cells, locale } = scene;
  if (textsOf(shelf).length === 0) return [t.noTextThen];
  const long = longText(scene);
  const more = long === '' ? [] : [LOCALES[locale].space, long];
  const { standing, counted } = table;
  if (standing) return [...verdictOf(scene, standing), ...more];
  const marked = shelf.questions.value.filter(({ answers }) => answers.length > 0).length;
  if (counted.length === 0 && cells.facts.value)
    return [marked > 0 ? fill(t.unanswered, { n: marked }) : t.toAsk, ...more];
  const isThere = cells.loaded.value === cells.partner;
  const size = sizeText(offeredModel(cells.partner)!.bytes, { locale });
  const values = { n: counted.length || marked, name: nameOf(cells.partner), size };
  return [fill(isThere ? t.beforeLoaded : t.before, values), ...more];
}

function longText(scene: Scene): string {
  const { t, state, columns, cells } = scene;
  const most = mostPassages(scene);
  const waits = missingIn(state.cells.value, columns).some(({ ranking }) =>
    encoderFor(ranking, cells.partner),
  );
  if (most <= MANY || !waits) return '';
  const time = timeText(secondsOf(scene), scene);
  return fill(t.long, { n: whole(most, scene), name: nameOf(cells.partner), time });
}

function verdictOf(scene: Scene, { best, others, least }: NonNullable<Scene['table']['standing']>) {
  const { t, table, locale } = scene;
  const { space } = LOCALES[locale];
  const n = table.counted.length;
  const tied = others.filter(({ apart }) => !apart).length;
  const duel = testOf(table, least);
  const more = duel && moreQuestions(duel, n, duel.level);
  const values = { name: nameIn(least, scene), tokens: whole(least.tokens, scene) };
  return [
    <b>{t.cells[tied] ?? t.cells.at(-1)!}</b>,
    fill(t.tied, { n }),
    space,
    least === best ? t.bestCheapest : fill(t.cheapestIs, values),
    ...(more ? [space, fill(t.wouldTell, { n: more })] : []),
  ];
}
