import { fill } from '~/i18n/format';
import { offeredModel, REAL, type RealEncoder } from '~/lib/encoder/models';
import type { FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { moreQuestions } from '~/lib/own/apart';
import { Button, Progress } from '~/demos/kit';
import { sizeText } from '../../parts/quantities';
import { textsOf } from '../../parts/shelf/shelf';
import { nameOf, secondsFor } from './encoder-once';
import { nameIn, timeText, whole, type Scene } from './said';
import { encoderFor } from '~/lib/own/cell-settings';
import { missingIn, testOf } from './table';

/** Passages from which a reader is told beforehand how long it takes. */
export const MANY = 2_000;

/** About how long the missing cells take. */
function timeOf(scene: Scene): string {
  const { state, columns, partner, loaded, facts } = scene;
  const done = state.cells.value;
  const known = { tokens: facts.value?.tokens ?? 0, partner, loaded: loaded.value };
  return timeText(secondsFor(missingIn(done, columns), done, known), scene);
}

const sizeOf = (model: RealEncoder, { locale }: Scene): string =>
  sizeText(offeredModel(model)!.bytes, { locale });

export const mostPassages = ({ facts }: Pick<Scene, 'facts'>): number =>
  Math.max(0, ...Object.values(facts.value?.cuts ?? {}).map((one) => one?.passages ?? 0));

export function Foot({ scene }: { scene: Scene }) {
  const { t, state, columns, demo, facts, fault, absent, partner, pressed } = scene;
  const n = missingIn(state.cells.value, columns).length;
  const isRunning = demo.runs.status.value.name === 'running';
  const second = REAL.find((model) => model !== partner)!;
  const isNew = state.cells.value.length === 0;
  const said = !isNew ? t.missingIn : facts.value ? t.makeIn : t.make;
  return (
    <div class="told-below own-foot cluster">
      <div>
        <p class="own-say" role="status" data-verdict>
          {sentence(scene)}
        </p>
        {[fault.value, ...Object.values(absent.value)].filter(Boolean).map((why) => (
          <p class="fault" role="alert">
            {why}
          </p>
        ))}
        <Progress of={demo} />
      </div>
      {!pressed.second.value && !isNew && !isRunning && (
        <Button
          data-add-variant
          text={fill(t.add, { name: t.ranking[second], size: sizeOf(second, scene) })}
          press={scene.add}
        />
      )}
      {isRunning ? (
        <Button data-cancel text={t.stop} press={() => demo.stop()} />
      ) : n > 0 ? (
        <Button
          class="go"
          data-quick
          disabled={!facts.value || state.isReading.value}
          text={fill(said, { n, time: timeOf(scene) })}
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

function sentence(scene: Scene): FigureNode[] {
  const { t, table, shelf, facts, partner, loaded, locale } = scene;
  const { standing, counted } = table;
  if (textsOf(shelf).length === 0) return [t.noTextThen];
  const more = [LOCALES[locale].space, longText(scene)];
  if (standing) return [...verdictOf(scene, standing), ...more];
  const marked = shelf.questions.value.filter(({ answers }) => answers.length > 0).length;
  if (counted.length === 0 && facts.value)
    return [marked > 0 ? fill(t.unanswered, { n: marked }) : t.toAsk, ...more];
  const before = loaded.value === partner ? t.beforeLoaded : t.before;
  const values = { n: counted.length || marked, name: nameOf(partner) };
  return [fill(before, { ...values, size: sizeOf(partner, scene) }), ...more];
}

function longText(scene: Scene): string {
  const { t, state, columns, partner } = scene;
  const most = mostPassages(scene);
  const waits = missingIn(state.cells.value, columns).some(({ ranking }) =>
    encoderFor(ranking, partner),
  );
  if (most <= MANY || !waits) return '';
  const values = { n: whole(most, scene), name: nameOf(partner), time: timeOf(scene) };
  return fill(t.long, values);
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
    fill(t.tied, { n }) + space,
    least === best ? t.bestCheapest : fill(t.cheapestIs, values),
    more ? space + fill(t.wouldTell, { n: more }) : '',
  ];
}
