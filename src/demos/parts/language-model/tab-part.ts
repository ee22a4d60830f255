import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import { isTinyWriter } from '~/lib/language-model/suggested';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import { type WriterRequest, keptWriter } from '~/workers/models';
import { HostedPart } from '../hosted/hosted-part';
import { hostSaid, type Says } from '../hosted/says';
import { filesOfTrained, trainedName } from '../trained-model';
import { modelOptions, TRAINED } from './form';
import { MissingId } from './missing-id';
import {
  buttonSaid,
  expectationSaid,
  isOnSite,
  isOurs,
  missingButtonSaid,
  missingSaid,
  mayGoOn,
  mustAsk,
  nameOf,
  type ReportedSize,
  reportedSizeSaid,
} from './panel-words';
import { modelState, type ModelState } from './state';
import type { ModelStrings } from './strings';
import { askSize, type Called, loadModel, loadTrained, removeModel } from './tab-model';
import { loadedSaid, scaleHere } from './tab-words';

/** Read and continued by a loaded tiny model to measure its speed: words of its own world, never shown. */
const TINY_GAUGE = {
  'tiny-en': 'Arlen is led by Tova. The river of Arlen',
  'tiny-zh': '榆桥由邵宁主政。榆桥的',
};

/** The same for the model of this site, which reads English on every page; so short that it takes a second. */
const SITE_GAUGE = 'A ferry company keeps a handbook.';

/** The part of the panel for a model in this tab: its name, its host, its size, and the button. */
export class TabPart extends HostedPart<WriterRequest, ReportedSize, ModelStrings> {
  private readonly device: HTMLSelectElement | null;
  private readonly noId: MissingId;

  constructor(root: HTMLElement, t: ModelStrings, says: Says) {
    super(root, 'lm', t, says);
    this.device = root.querySelector('select[name=lmDevice]');
    this.noId = new MissingId(root, this.id, t);
  }

  /** True if the fields name the model that was trained on this page. */
  private isTrained = (): boolean => this.model.value === TRAINED;

  protected asked(): WriterRequest {
    const device = this.device?.value === 'webgpu' ? 'webgpu' : 'cpu';
    const { value: model } = this.model;
    if (model === SMOLLM2) return { host: '', model, device: 'cpu', keep: this.isToKeep() };
    return isTinyWriter(model) ? { host: '', model, device } : { ...this.onHost(), device };
  }

  protected words(): { name: string; host: string } {
    if (this.isTrained()) return { name: trainedName() ?? '', host: this.t.sameOrigin };
    const asked = this.asked();
    return { name: nameOf(asked, this.t), host: hostSaid(asked, this.t) };
  }

  /** Called when a model was trained on this page, or is gone. */
  relist(): void {
    const { value } = this.model;
    mount(this.model, modelOptions(trainedName(), this.t, this.root.dataset.lmModel));
    const isThere = [...this.model.options].some((option) => option.value === value);
    if (isThere) this.model.value = value;
    else this.model.selectedIndex = 0;
    this.turned();
  }

  override turned(): void {
    this.noId.clear();
    super.turned();
  }

  async press(): Promise<void> {
    this.says.refuse(undefined);
    if (this.isTrained()) return this.pressTrained();
    const asked = this.asked();
    if (asked.model === '') return this.noId.say();
    if (!this.isHere(asked)) return this.says.complain(missingSaid(asked, this.t));
    if (!mustAsk(asked, this.told)) return loadModel(asked, this.called(asked));
    const told = await askSize(asked);
    if (!told || !this.isAsked(asked)) return;
    this.told = told;
    this.write();
    this.says.say(reportedSizeSaid(asked, told, this.t));
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

  private called(asked: WriterRequest): Called {
    const other = isOnSite(asked) ? SITE_GAUGE : this.t.gauge;
    const gauge = isOurs(asked) ? TINY_GAUGE[asked.model as 'tiny-en'] : other;
    return { name: nameOf(asked, this.t), gauge };
  }

  /** False for a model of this site that this copy was built without. */
  private isHere(asked: WriterRequest): boolean {
    return !isOnSite(asked) || this.root.dataset.shipped === SMOLLM2;
  }

  /** What a cancelled load has left. */
  cancelledSaid(): string {
    return isOnSite(this.asked()) ? this.t.cancelledParts : this.t.cancelled;
  }

  protected forget(): Promise<void> {
    return removeModel(this.asked());
  }

  protected async kept(): Promise<ReportedSize | undefined> {
    return this.isTrained() ? undefined : keptWriter(this.asked());
  }

  protected isAtRest(): boolean {
    const { doing, ready } = modelState();
    return doing.name === 'nothing' && !ready;
  }

  protected buttonSaid(): string {
    if (this.isTrained()) return fill(this.t.loadTrained, this.words());
    const asked = this.asked();
    if (!this.isHere(asked)) return missingButtonSaid(asked, this.t);
    return buttonSaid(asked, this.told, this.t);
  }

  /** Describes what the button does, what to expect, and what is stored. */
  protected override write(): void {
    super.write();
    findSlot(this.root, 'lm-keep').hidden = !isOnSite(this.asked());
    findSlot(this.root, 'lm-expected').textContent = this.isTrained()
      ? this.t.expectTrained
      : expectationSaid(this.asked(), this.t, scaleHere());
  }

  show({ ready, doing }: ModelState): void {
    const { t } = this;
    if (doing.name === 'asking') this.says.advance(fill(t.asking, this.words()));
    if (doing.name === 'loading') this.says.fetching(doing.done, doing.of, this.words());
    if (doing.name === 'gauging') this.says.advance(t.gauging);
    if (doing.name === 'nothing' && ready?.loaded) this.says.say(loadedSaid(ready, t));
    if (doing.name === 'nothing' || doing.name === 'failed') void this.lookUp();
  }
}
