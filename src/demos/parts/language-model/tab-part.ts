import { fill } from '~/i18n/format';
import { DEFAULT_HOST } from '~/lib/hub/host';
import { isTinyWriter } from '~/lib/language-model/suggested';
import { mount } from '../../mount';
import { pieceOf } from '../../piece';
import { sizeSaid } from '../size-said';
import { filesOfTrained, trainedName } from '../trained-model';
import { modelOptions, TRAINED } from './form';
import {
  buttonSaid,
  expectationSaid,
  hostSaid,
  isOurs,
  mayGoOn,
  mustAsk,
  nameOf,
  toldSaid,
  type Told,
} from './panel-words';
import { TINY_GAUGE } from './gauge';
import { MissingId } from './missing-id';
import type { Says } from './says';
import { keptWriter, type AskedWriter } from '~/workers/models';
import { modelState, type ModelState } from './state';
import type { ModelStrings } from './strings';
import { askSize, loadModel, loadTrained, removeModel, type Called } from './tab-model';
import { loadedSaid, scaleHere } from './tab-words';

/** The part of the panel for a model in this tab: which, from where, its size, its button. */
export class TabPart {
  private readonly model: HTMLSelectElement;
  private readonly id: HTMLInputElement;
  private readonly host: HTMLInputElement;
  private readonly device: HTMLSelectElement | null;
  readonly button: HTMLButtonElement;
  private readonly noId: MissingId;
  private told: Told;
  private keptBytes: number | undefined;
  /** The last look into the browser's store. */
  private look = 0;
  /** Whether what is found there is to be said. */
  private isToSay = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: ModelStrings,
    private readonly says: Says,
  ) {
    this.model = root.querySelector('select[name=lm]')!;
    this.id = root.querySelector('input[name=lmId]')!;
    this.host = root.querySelector('input[name=lmHost]')!;
    this.device = root.querySelector('select[name=lmDevice]');
    this.button = root.querySelector('button[data-load-lm]')!;
    this.noId = new MissingId(root, this.id, t);
  }

  /** Whether the fields name the model that was trained on this page. */
  private isTrained = (): boolean => this.model.value === TRAINED;

  /** The model of a host that the fields name now. */
  private asked(): AskedWriter {
    const chosen = this.model.value;
    const device = this.device?.value === 'webgpu' ? 'webgpu' : 'cpu';
    if (isTinyWriter(chosen)) return { host: '', model: chosen, device };
    const host = this.host.value.trim() || DEFAULT_HOST;
    return { host, model: chosen === '' ? this.id.value.trim() : chosen, device };
  }

  private words(): { name: string; host: string } {
    if (this.isTrained()) return { name: trainedName() ?? '', host: this.t.sameOrigin };
    const asked = this.asked();
    return { name: nameOf(asked, this.t), host: hostSaid(asked, this.t) };
  }

  /** An id that is typed takes the place of a choice in the list. */
  typed(field: EventTarget | null): void {
    if (field === this.id) this.model.value = '';
  }

  /** A model was trained on this page, or is there no longer. */
  relist(): void {
    const { value } = this.model;
    mount(this.model, modelOptions(trainedName(), this.t));
    const isThere = [...this.model.options].some((option) => option.value === value);
    if (isThere) this.model.value = value;
    else this.model.selectedIndex = 0;
    this.turned();
  }

  /** The fields name another model. */
  turned(): void {
    this.noId.unsay();
    this.told = undefined;
    this.keptBytes = undefined;
    this.write();
    this.says.refuse(undefined);
    this.isToSay = true;
    void this.lookUp();
  }

  async press(): Promise<void> {
    this.says.refuse(undefined);
    if (this.isTrained()) return this.pressTrained();
    const asked = this.asked();
    if (asked.model === '') return this.noId.say();
    if (!mustAsk(asked, this.told)) return loadModel(asked, this.called(asked));
    const told = await askSize(asked);
    if (!told || !same(asked, this.asked())) return;
    this.told = told;
    this.write();
    this.says.say(toldSaid(asked, told, this.t));
    if (mayGoOn(asked, told)) await loadModel(asked, this.called(asked));
  }

  private pressTrained(): Promise<void> {
    const called = {
      name: this.words().name,
      gauge: TINY_GAUGE[`tiny-${this.t.locale}`],
    };
    return loadTrained(called, async () => {
      const { files } = (await filesOfTrained())!;
      return files.map(([path, bytes]) => [path, new Uint8Array(bytes)]);
    });
  }

  private called(asked: AskedWriter): Called {
    const gauge = isOurs(asked) ? TINY_GAUGE[asked.model as 'tiny-en'] : this.t.gauge;
    return { name: nameOf(asked, this.t), gauge };
  }

  async remove(): Promise<void> {
    const { name } = this.words();
    await removeModel(this.asked());
    this.button.focus();
    await this.lookUp();
    this.says.say(fill(this.t.removed, { name }));
  }

  /** Looks whether this browser keeps the model that the fields name; asks no host. */
  async lookUp(): Promise<void> {
    const look = ++this.look;
    const asked = this.asked();
    const kept = this.isTrained() ? undefined : keptWriter(asked);
    const found = await Promise.resolve(kept).catch(() => undefined);
    if (look !== this.look) return;
    this.keptBytes = found?.bytes;
    this.told = found ?? (this.told && { ...this.told, kept: false });
    this.write();
    if (this.isToSay) this.sayRest();
    this.isToSay = false;
  }

  /** What the button does, what to expect, and what is kept. */
  private write(): void {
    const { t } = this;
    const trained = this.isTrained();
    this.button.textContent = trained
      ? fill(t.loadTrained, this.words())
      : buttonSaid(this.asked(), this.told, t);
    pieceOf(this.root, 'lm-expected').textContent = trained
      ? t.expectTrained
      : expectationSaid(this.asked(), t, scaleHere());
    const remove = pieceOf(this.root, 'remove-lm');
    remove.hidden = this.keptBytes === undefined;
    if (this.keptBytes === undefined) return;
    remove.textContent = fill(t.remove, { ...this.words(), size: sizeSaid(this.keptBytes, t) });
  }

  /** Where nothing is loaded and nothing goes on: whether this browser keeps the model. */
  private sayRest(): void {
    const { doing, ready } = modelState();
    if (doing.name !== 'nothing' || ready) return;
    const size = sizeSaid(this.keptBytes ?? 0, this.t);
    const isKept = this.keptBytes !== undefined;
    this.says.say(isKept ? fill(this.t.kept, { ...this.words(), size }) : this.t.nothingYet);
  }

  show({ ready, doing }: ModelState): void {
    const { t } = this;
    if (doing.name === 'asking') this.says.advance(fill(t.asking, this.words()));
    if (doing.name === 'loading') this.showLoading(doing.done, doing.of);
    if (doing.name === 'gauging') this.says.advance(t.gauging);
    if (doing.name === 'nothing' && ready?.loaded) this.says.say(loadedSaid(ready, t));
    if (doing.name === 'nothing' || doing.name === 'failed') void this.lookUp();
  }

  private showLoading(done: number, of: number): void {
    const { t } = this;
    const fetching = { done: sizeSaid(done, t), of: sizeSaid(of, t) };
    const fetched = done < of ? fill(t.fetching, fetching) : t.starting;
    this.says.advance(of === 0 ? fill(t.connecting, this.words()) : fetched, done, of);
  }
}

const same = (a: AskedWriter, b: AskedWriter): boolean =>
  a.host === b.host && a.model === b.model && a.device === b.device;
