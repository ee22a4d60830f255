import { signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { SMOLLM2_ABOUT, SMOLLM2_BYTES } from '~/lib/llama/smollm2';
import { storedSmollm2 } from '~/workers/models';
import { drawPanel, isMissing, openHosted, type Busy } from '../hosted/hosted';
import { sizeText } from '../quantities';
import { openStored } from '../stored/stored-fold';
import { openWorn } from '../tunings/worn';
import type { Words as StoredStrings } from 'words:stored';
import { measuredText, sentences } from './panel-words';
import { cancelListing } from './server-model';
import { hostOf, openServer } from './server-part';
import { become, modelState, onModel, type ModelState, type Ready, type Writer } from './state';
import type { ModelStrings } from './strings';
import { cancelModel, lookAgain, putOn, unloadModel, loadModel } from './tab-model';

const SOURCES = ['none', 'tab', 'server'] as const;
type Source = (typeof SOURCES)[number];

function loadedText({ loaded, pace, writer }: Ready, t: ModelStrings): string {
  const { seconds, stored } = loaded!;
  const values = { name: writer.about.name, seconds: formatNumber(seconds, t.locale, 1) };
  const measured = pace ? measuredText(pace, t) : '';
  const fate = stored ? t.loadedKept : t.loadedNotKept;
  return sentences([fill(t.loaded, values), measured, fate, t.inMemory], t);
}

const isBusy = ({ doing }: ModelState) => ['loading', 'gauging', 'listing'].includes(doing.name);

/** Drawn by script, since nothing in it works without. @param root the element with `data-lm-panel` */
export function modelPanel(root: HTMLElement, t: ModelStrings, storedWords: StoredStrings): void {
  const offered = 'optional' in root.dataset ? SOURCES : SOURCES.slice(1);
  const source = signal<Source>(offered[0]!);
  const state = signal(modelState());
  let shown: Writer | undefined;
  const clear = () => hosted.refuse(undefined);
  const server = openServer(t, clear);
  const hosted = openHosted({
    t,
    slots: 'lm',
    id: (part) => `lm-${part}`,
    storedSize: storedSmollm2,
    name: () => SMOLLM2_ABOUT.name,
    buttonText: () => fill(t.loadSite, { ...SMOLLM2_ABOUT, size: sizeText(SMOLLM2_BYTES, t) }),
    isAtRest: () => modelState().doing.name === 'nothing' && !modelState().ready,
    load: (keep) => void loadModel(keep),
    cancel() {
      cancelListing();
      return cancelModel();
    },
  });
  const worn = openWorn(t, putOn, hosted.refuse);
  const stored = openStored(storedWords, async () => {
    await lookAgain();
    if (!isBusy(modelState())) hosted.turned();
  });

  /** A choice of no model lets go of the one that answered. */
  function choose(to: Source): void {
    source.value = to;
    clear();
    if (to === 'none' && modelState().ready) {
      unloadModel();
      become({ ready: undefined });
    }
    if (!modelState().ready) hosted.say(to === 'server' ? t.notAsked : t.nothingYet);
  }

  /** Turns to the source of a model that was made ready, perhaps by another panel of the page. */
  function turnTo({ writer, served }: Ready): void {
    shown = writer;
    if (served) server.take(served);
    const to = served ? 'server' : 'tab';
    if (offered.includes(to)) source.value = to;
  }

  function show(now: ModelState): void {
    const { doing, ready } = (state.value = now);
    if (ready && ready.writer !== shown) turnTo(ready);
    const busy = isBusy(now);
    root.dataset.lmPanel =
      busy || doing.name === 'failed' ? doing.name : ready ? 'ready' : 'nothing';
    root.toggleAttribute('data-lm-loaded', ready?.loaded !== undefined && !busy);
    if (busy) return;
    if (doing.name === 'failed')
      hosted.refuse(doing.error, isMissing(doing.error) ? t.without : '');
    else if (ready) {
      clear();
      hosted.say(ready.served ? server.chosenText(ready.served) : loadedText(ready, t));
    }
    stored.refresh();
  }

  function busyNow({ doing }: ModelState): Busy | undefined {
    if (doing.name === 'loading') return hosted.fetching(doing.done, doing.of);
    if (doing.name === 'gauging') return { words: t.gauging };
    if (doing.name !== 'listing') return undefined;
    return { words: fill(t.listing, { host: hostOf(doing.address) }) };
  }

  const part = (of: Source, nodes: FigureElement[]) => (
    <div data-lm-at={of} hidden={source.value !== of}>
      {nodes}
    </div>
  );
  const place = root.querySelector<HTMLElement>('[data-lm-form]')!;
  hosted.turned();
  drawPanel(root, place, () => {
    const busy = busyNow(state.value);
    return [
      <link rel="stylesheet" href={place.dataset.sheet} />,
      <fieldset class="above-3">
        <legend>{t.source}</legend>
        <div class="seg">
          {offered.map((one) => (
            <label class="holds-place">
              <input
                type="radio"
                name="lm-source"
                value={one}
                data-lm-source
                checked={one === source.value}
                onChange={() => choose(one)}
              />
              {t.sources[one]}
            </label>
          ))}
        </div>
      </fieldset>,
      part('tab', [
        <p class="help">{fill(t.expectSite, { size: sizeText(SMOLLM2_BYTES, t) })}</p>,
        ...hosted.buttons(busy !== undefined),
        worn.view(state.value.ready?.loaded !== undefined && !busy),
      ]),
      part('server', server.view(busy !== undefined)),
      ...hosted.slots('lm-loading', busy),
      stored.view(),
    ];
  });
  onModel(show);
}
