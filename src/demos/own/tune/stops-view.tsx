import { fill } from '~/i18n/format';
import { chosenStep, type Stop } from '~/lib/own/tuning/run';
import { promptOf } from '~/lib/own/tuning/twice';
import { gloss, glossOf } from './rows-view';
import type { Tune } from './state';
import { writtenText } from './twice-view';

/** The replies at the last stop, and those of earlier ones in a fold. */
export function stopsView(tune: Tune) {
  const { t, current } = tune;
  const { run, peft } = current.value!;
  const { stops } = run;
  const last = stops.at(-1);
  if (!last) return undefined;
  const earlier = stops.slice(0, -1);
  return (
    <div data-tuning-stops>
      <h4>{fill(t.replies, { step: last.step })}</h4>
      {peft && <p class="help">{fill(t.adapterStep, { step: chosenStep(run) })}</p>}
      {repliesAt(last, tune)}
      {earlier.length > 0 && (
        <details>
          <summary class="half-finger">{t.repliesBefore}</summary>
          {earlier
            .toReversed()
            .map((stop) => [<h4>{fill(t.atStep, { step: stop.step })}</h4>, repliesAt(stop, tune)])}
        </details>
      )}
    </div>
  );
}

const repliesAt = ({ replies, cuts }: Stop, tune: Tune) => (
  <ul class="tune-list no-bullets no-padding">
    {replies.map((reply, at) => {
      const prompt = promptOf(tune.current.value!.split.held[at]!.messages);
      return (
        <li class="hair-above">
          <span class="breaks">{prompt}</span>
          <span aria-hidden="true">→</span>
          <b class="breaks">{writtenText(reply, cuts?.[at], tune.t)}</b>
          {gloss(glossOf(prompt, tune), tune)}
        </li>
      );
    })}
  </ul>
);
