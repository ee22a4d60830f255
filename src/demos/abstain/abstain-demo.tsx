import { fill } from '~/i18n/format';
import type { AbstainRan } from '~/workers';
import {
  FieldList,
  type Given,
  jsonFile,
  openDemo,
  Radio,
  Slide,
  Tick,
  Tries,
  Unfold,
  Wrong,
} from '~/demos/kit';
import { Demo } from '~/demos/kit/Demo';
import { latest } from '~/lib/memo';
import { abstainFields, BINS, KINDS, kindsOf, PRESETS, type AbstainFields } from './core/settings';
import type { AbstainResult } from './core/run';
import { calibrationOf, netOf, judgedOf } from './core/summary';
import { lineText, lineView, placeSentence } from './line-text';
import type { AbstainPage, AbstainState } from './state';
import { abstainView, restView } from './view';
import type { Words as AbstainStrings } from 'words:abstain';
import { lineAt } from './core/line';

export const jsonOf = ({ result, look, calibration, net }: AbstainState) => ({
  settings: { ...result.asked, ...look },
  line: lineAt(judgedOf(result), look.from, look.price),
  calibration,
  net: { threshold: net.threshold, policies: net.policies },
  result,
});

/** Prices of a wrong answer to choose from. */
const PRICES = [0, 1, 3, 9];

/** The price and the line redraw the same answers; other questions take a press. */
export function open(given: Given<AbstainFields, AbstainStrings> & { props: AbstainPage }) {
  const { props, t, page } = given;
  const worker = page?.workers.connectTinylm();
  const demo = openDemo<AbstainFields, AbstainRan, AbstainStrings>(given, {
    name: 'abstain',
    fields: abstainFields,
    presets: PRESETS,
    runsPresets: true,
    drawnBy: ['price', 'from'],
    compute: (settings, progress) => worker!.runAbstain({ ...props.addresses, settings }, progress),
    close: () => worker?.stop(),
    exports: {
      csv: undefined,
      json: () => jsonFile('crossroads-abstain', jsonOf(now())),
      svg: undefined,
    },
  });
  const { form, runs } = demo;
  const calibration = latest((of: AbstainResult) => calibrationOf(of, BINS));
  let unfolded = false;
  const now = (): AbstainState => {
    const { price, from } = form.settings.value;
    const { result, backend } = runs.result.value ?? { result: props.recorded, backend: undefined };
    return {
      locale: props.locale,
      t,
      result,
      look: { price, from },
      calibration: calibration(result),
      net: netOf(result, { price }),
      ...(backend && { live: { backend } }),
    };
  };
  const asksOther = ({ result: { asked } }: AbstainState) => {
    const { says } = form.settings.value;
    return kindsOf(form.settings.value).join() !== kindsOf(asked).join() || says !== asked.says;
  };
  const view = () => {
    const state = now();
    unfolded ||= asksOther(state);
    return (
      <Demo
        of={demo}
        text={lineText(state)}
        button={false}
        question={
          <div class="priced cluster">
            {props.fullPage && <h2 class="sr">{t.title}</h2>}
            <span id="abstain-priced">{t.priced}</span>
            <span class="prices as-chip" role="radiogroup" aria-labelledby="abstain-priced">
              {PRICES.map((price) => (
                <label>
                  <Radio of={demo} name="price" value={String(price)} />
                  {price}
                </label>
              ))}
            </span>
            <span>{t.earns}</span>
          </div>
        }
        foot={
          <div class="dragged">
            <Slide
              of={demo}
              name="from"
              alone
              class="grip"
              min={abstainFields.from.min}
              max={abstainFields.from.max}
              step="0.01"
              label={t.line.label}
              aria-valuetext={placeSentence(state)}
            />
            <div class="plate-told hair-above" data-told>
              {lineView(state)}
            </div>
          </div>
        }
        sheet={
          <Unfold title={t.other} holds={t.otherHolds} data-other open={unfolded}>
            <div class="tries">
              <Tries of={demo} names={t.presets} />
            </div>
            <div class="controls">
              <fieldset class="span kinds as-grid gap-0-4">
                <legend>{t.kinds}</legend>
                {KINDS.map((kind) => (
                  <Tick of={demo} name="kinds" value={kind}>
                    {t.kindsNames[kind]}
                  </Tick>
                ))}
                <Wrong of={demo} name="kinds" />
              </fieldset>
              <FieldList of={demo} names={['says']} />
            </div>
            <div class="actions">
              <button type="submit" data-ask-other disabled={!demo.woken.value}>
                {t.run}
              </button>
              <p class="help">{fill(t.loads, { size: props.size })}</p>
            </div>
          </Unfold>
        }
        below={<div data-rest>{restView(state)}</div>}
        caption={t.caption}
      >
        {abstainView(state)}
      </Demo>
    );
  };
  return { demo, view };
}
