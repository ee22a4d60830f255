import { Button, Fault, Status } from '~/demos/kit';
import { fill, formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import type { TuningRun } from '~/lib/own/tuning/run';
import { ENGINE } from '~/lib/own/tuning/saved';
import { LEAST_ROWS } from '~/lib/own/tuning/split';
import { stopsOf } from '~/lib/own/tuning/steps';
import { sizeText } from '../../parts/quantities';
import { costText, leftText } from './estimate';
import { lossView } from './loss-view';
import { stopsView } from './stops-view';
import { takeToProgram } from './to-program';
import { showResult } from './result-view';
import { begin, goOn, stop } from './running';
import { isBusy, type Tune } from './state';

export const runView = (tune: Tune) => (
  <section class="ink-above">
    {foreignView(tune)}
    {keepView(tune)}
    {pressView(tune)}
    <Fault data-tuning-fault text={tune.fault.value} />
    {progressView(tune)}
    {tune.current.value && [madeOf(tune), lossView(tune), stopsView(tune)]}
  </section>
);

/** The same choice as on the shelf: what was brought is kept with what was tuned. */
const keepView = ({ t, keeping }: Tune) =>
  keeping.value && (
    <label class="switch">
      <input
        type="checkbox"
        name="keep-runs"
        checked={keeping.value.isSaved.value}
        onChange={({ currentTarget }) => keeping.value!.turn(currentTarget.checked)}
      />{' '}
      {t.keepRuns}
    </label>
  );

/** Told before anything loads: the model has read English. */
function foreignView(tune: Tune) {
  const { t, locale, isForeign, language, given } = tune;
  if (!isForeign.value) return undefined;
  const tokens = formatNumber(language.value.bytes, locale);
  return (
    <p class="tie" data-foreign>
      {fill(t.foreign, { tokens })}{' '}
      <a href={given.props.program} onClick={() => takeToProgram(tune)}>
        {t.foreignLink}
      </a>
    </p>
  );
}

function pressView(tune: Tune) {
  const { t, locale, read, current, isForeign, keep, isStored } = tune;
  const busy = isBusy(tune);
  const { length: n } = read.value.rows;
  const text = current.value ? t.again : isForeign.value ? t.runForeign : t.run;
  return [
    !isStored.value && (
      <label class="switch">
        <input
          type="checkbox"
          name="tuning-keep"
          checked={keep.value}
          onChange={({ currentTarget }) => (keep.value = currentTarget.checked)}
        />{' '}
        {t.keep}
      </label>
    ),
    <div class="actions">
      {!busy && (
        <Button
          class={canGoOn(tune) || current.value?.peft ? undefined : 'go'}
          data-run-tuning
          text={n < LEAST_ROWS ? t.runNone : fill(text, { n })}
          press={async () => (await begin(tune)) && showResult()}
        />
      )}
      {canGoOn(tune) && (
        <Button
          class="go"
          data-go-on
          text={fill(t.goOn, { step: current.value!.run.step })}
          press={async () => (await goOn(tune)) && showResult()}
        />
      )}
      {busy && (
        <Button
          class="go"
          data-stop-tuning
          disabled={tune.isStopping.value}
          text={t.stop}
          press={() => stop(tune)}
        />
      )}
      {!busy && <span class="help">{[t.reads, costText(tune)].join(LOCALES[locale].space)}</span>}
    </div>,
  ];
}

const canGoOn = ({ phase, current }: Tune): boolean =>
  (phase.value === 'stopped' || phase.value === 'failed') &&
  current.value !== undefined &&
  (current.value.engine ?? ENGINE) === ENGINE &&
  !current.value.peft;

function progressView(tune: Tune) {
  const isRunning = tune.phase.value === 'running';
  const run = tune.current.value?.run;
  return [
    <Status class={isRunning ? 'sr' : 'help'} data-tuning-said text={saidText(tune)} />,
    isRunning && run && barView(run, tune),
  ];
}

/** How far the run is: by its steps, and before and after them by the replies. */
function barView({ step, steps, before }: TuningRun, tune: Tune) {
  const { t, locale, current, written, isStopping } = tune;
  const { split, everyday } = current.value!;
  const asked = split.held.length + everyday.exam.length + everyday.refusals.length;
  const isAsking = !before || step === steps;
  const [done, of] = isAsking ? [written.value, asked] : [step, steps];
  const said = [
    isStopping.value && t.stopping,
    isAsking && [before ? t.answering : t.asking, fill(t.answered, { done, of })],
    !isAsking && fill(t.stepping, { step, steps }),
    leftText(tune),
  ].flat();
  return (
    <div data-tuning-progress>
      <progress max={of} value={done} aria-label={t.progress} />
      <p class="help">{said.filter(Boolean).join(LOCALES[locale].space)}</p>
    </div>
  );
}

/** What is announced: what the run is at, and a step at each of its stops. */
function saidText(tune: Tune): string {
  const { t, current, phase, isStopping } = tune;
  const run = current.value?.run;
  if (isStopping.value) return t.stopping;
  if (phase.value === 'loading') return loadingText(tune);
  if (!run) return '';
  const { step, steps } = run;
  if (phase.value === 'stopped')
    return step === 0 ? t.stoppedEarly : fill(t.stopped, { step, steps });
  if (phase.value === 'done') return fill(t.done, { steps });
  if (phase.value !== 'running') return '';
  if (!run.before) return t.asking;
  if (step === steps) return t.answering;
  const at = stopsOf(steps).findLast((one) => one <= step);
  return at ? fill(t.stepping, { step: at, steps }) : t.learning;
}

function loadingText({ t, locale, loaded, current }: Tune): string {
  const { done, of } = loaded.value ?? { done: 0, of: 0 };
  if (of > 0 && done < of)
    return fill(t.fetching, { done: sizeText(done, { locale }), of: sizeText(of, { locale }) });
  return current.value ? t.opening : t.counting;
}

/** What the run was made of: its rows, and the workers. */
function madeOf({ t, current, crew, notSaved, locale }: Tune) {
  const { split, tokens, long, engine = ENGINE } = current.value!;
  const { train, stop: choosing, held } = split;
  const counts = { train: train.length, stop: choosing.length, held: held.length };
  const told = crew.value;
  const said = [
    fill(choosing.length > 0 ? t.splitStop : t.split, counts),
    tokens && fill(t.rowTokens, tokens),
    long.length > 0 && fill(t.longRows, { lines: long.join(LOCALES[locale].listComma) }),
    told && fill(t.crew, { count: told.count, megabytes: told.megabytes }),
    told?.fewer && t.fewer[told.fewer],
    told && !told.keeps && t.crewSlow,
    notSaved.value && t.notSaved,
    engine !== ENGINE && t.otherEngine,
  ];
  return (
    <p class="help" data-tuning-made>
      {said.filter(Boolean).join(LOCALES[locale].space)}
    </p>
  );
}
