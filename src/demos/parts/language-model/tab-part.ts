import { fill, formatNumber } from '~/i18n/format';
import { SMOLLM2, SMOLLM2_ABOUT, SMOLLM2_BYTES } from '~/lib/llama/smollm2';
import { keptSmollm2 } from '~/workers/models';
import { HostedPart } from '../hosted/hosted-part';
import type { Says } from '../hosted/says';
import { sizeSaid } from '../quantities';
import { measuredSaid, sentences } from './panel-words';
import { modelState, type ModelState, type Ready } from './state';
import type { ModelStrings } from './strings';
import { loadModel, removeModel } from './tab-model';

/** The part of the panel for the model of this site in this tab: its size, and the button that loads it. */
export class TabPart extends HostedPart<ModelStrings> {
  constructor(root: HTMLElement, t: ModelStrings, says: Says) {
    super(root, 'lm', t, says);
  }

  protected name(): string {
    return SMOLLM2_ABOUT.name;
  }

  async press(): Promise<void> {
    this.says.refuse(undefined);
    if (this.isHere()) return loadModel(this.isToKeep());
    const { name } = SMOLLM2_ABOUT;
    this.says.complain(fill(this.t.missingHelp, { name, size: sizeSaid(SMOLLM2_BYTES, this.t) }));
  }

  /** False if this copy of the site was built without it. */
  private isHere(): boolean {
    return this.root.dataset.shipped === SMOLLM2;
  }

  protected forget(): Promise<void> {
    return removeModel();
  }

  protected kept(): Promise<number | undefined> {
    return keptSmollm2();
  }

  protected isAtRest(): boolean {
    const { doing, ready } = modelState();
    return doing.name === 'nothing' && !ready;
  }

  protected buttonSaid(): string {
    const values = { ...SMOLLM2_ABOUT, size: sizeSaid(SMOLLM2_BYTES, this.t) };
    return fill(this.isHere() ? this.t.loadSite : this.t.missing, values);
  }

  show({ ready, doing }: ModelState): void {
    const { t } = this;
    if (doing.name === 'loading') this.says.fetching(doing.done, doing.of);
    if (doing.name === 'gauging') this.says.advance(t.gauging);
    if (doing.name === 'nothing' && ready?.loaded) this.says.say(loadedSaid(ready, t));
    if (doing.name === 'nothing' || doing.name === 'failed') void this.lookUp();
  }
}

/** Sentences about a loaded model: how long loading took, its speed, and what this browser stores. */
function loadedSaid({ loaded, pace, writer }: Ready, t: ModelStrings): string {
  const { seconds, kept } = loaded!;
  const values = { name: writer.about.name, seconds: formatNumber(seconds, t.locale, 1) };
  const fate = kept ? t.loadedKept : t.loadedNotKept;
  const measured = pace ? measuredSaid(pace, t) : '';
  return sentences([fill(t.loaded, values), measured, fate, t.inMemory], t);
}
