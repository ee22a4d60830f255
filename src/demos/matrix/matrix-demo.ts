import { fill, formatDate } from '~/i18n/format';
import { toHtml } from '~/lib/figure';
import type { Sort } from '~/lib/demos/matrix/arrange';
import type { Weights } from '~/lib/demos/matrix/criteria';
import { standing, type Standing } from '~/lib/demos/matrix/standing';
import { byRoad } from '~/lib/road';
import type { LabNames } from '../parts/lab-names';
import { DemoElement } from '../demo-element';
import { csvFile, jsonFile, pngOf } from '../export';
import { writeForm } from '../form';
import { emptyMatrix, measuredHere } from '../measured';
import { colourOf } from '../parts/colour-of';
import type { Sheet } from '../parts/memo/blocks';
import { toMarkdown } from '../parts/memo/markdown';
import { MemoPanel } from '../parts/memo/panel';
import type { KitProps } from '../props';
import {
  matrixFields,
  namedWeights,
  weightsFrom,
  type MatrixFields,
  type MatrixForm,
} from './fields';
import { csvRows, jsonOf } from './files';
import { filledSaid, showMeasured, type MeasuredWords } from './measured';
import { reasonsIn } from './memo/reasons';
import { memoSheet } from './memo/sheet';
import { picture, PICTURE, type Colours } from './picture';
import { filterRows, fold, foldAtFirst, showHefts, sortRows } from './rows';
import { rankingSaid } from './sentences';
import type { MatrixState, MatrixWords, Preset } from './state';
import { view } from './view';

interface Props extends KitProps<MatrixFields>, MatrixWords {
  presets: readonly Preset[];
  /** The lab's names of roads and tasks. */
  names: LabNames;
}

class MatrixDemo extends DemoElement<MatrixFields, Standing> {
  protected override readonly demo = 'matrix';
  protected fields!: MatrixFields;
  declare protected props: Props;
  private table!: HTMLTableElement;
  /** The order the rows are in now. */
  private sorted: Sort = 'group';
  private memo!: MemoPanel;

  protected override prepare(): void {
    this.fields = matrixFields(this.props.criteria);
  }

  protected override exports = {
    csv: (result: Standing) => csvFile('matrix', csvRows(this.stateOf(result))),
    json: (result: Standing) =>
      jsonFile('matrix', { ...jsonOf(this.stateOf(result)), measured: measuredHere() }),
    png: async (result: Standing) => ({
      file: 'matrix.png',
      type: 'image/png',
      body: await this.png(result),
    }),
    md: (result: Standing) => ({
      file: 'memo.md',
      type: 'text/markdown;charset=utf-8',
      body: toMarkdown(this.sheetOf(result)),
    }),
  };

  protected override ready(): void {
    this.table = this.querySelector<HTMLTableElement>('table.matrix')!;
    this.addEventListener('click', (event) => this.press(event.target as Element));
    this.memo = new MemoPanel(
      this,
      () => this.sheetOf(this.standing),
      () => this.say(this.props.strings.memo.opened),
    );
    this.fold();
    addEventListener('hashchange', this.showTarget);
    this.arrange(true);
    this.markPreset();
    this.fillMeasured();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.showTarget);
  }

  /** From here on the element folds the groups, no longer the style sheet. */
  private fold(): void {
    foldAtFirst(this.table, location.hash);
    this.dataset.folding = '';
  }

  /** The group of a criterion that a link leads to stands open. */
  private showTarget = (): void => {
    const target = document.querySelector<HTMLElement>(':target');
    const group = target?.closest<HTMLElement>('tbody[data-folded]')?.dataset.group;
    if (!group || !this.table.contains(target)) return;
    fold(this.table, group, false);
    target?.scrollIntoView();
  };

  /** What the lab has measured in this tab stands in its cells, with a way to forget it. */
  private fillMeasured(): void {
    const slots = measuredHere();
    const { locale } = this.props;
    const measured = this.measuredWords;
    const empty = showMeasured(this.table, slots, measured, locale);
    this.piece('filled').hidden = slots.length === 0;
    this.piece('filled-said').textContent = filledSaid(slots, measured, locale);
    this.piece('forget').addEventListener('click', () => {
      emptyMatrix();
      empty();
      this.piece('filled').hidden = true;
      this.memo.refresh();
      this.say(measured.forgotten);
      this.table.querySelector('summary')?.focus();
    });
  }

  private get measuredWords(): MeasuredWords {
    return { ...this.props.strings.measured, ...this.props.names };
  }

  protected override async compute(settings: MatrixForm): Promise<Standing> {
    return standing(this.props.criteria, weightsFrom(this.props.criteria, settings));
  }

  protected override view(_settings: MatrixForm, result: Standing) {
    const state = this.stateOf(result);
    return { figure: view(state), said: rankingSaid(state) };
  }

  protected override redraw(): void {
    super.redraw();
    // A row must not move away under the hand that weighs it.
    const { sort } = this.settings;
    this.arrange(sort !== this.sorted || !this.table.contains(document.activeElement));
    this.markPreset();
    this.memo.refresh();
  }

  /** What the form asks for; before the first run the figure shows no result of its own. */
  private get standing(): Standing {
    return this.result ?? standing(this.props.criteria, this.weights);
  }

  private sheetOf(result: Standing): Sheet {
    const { presets, locale } = this.props;
    return memoSheet({
      state: this.stateOf(result),
      preset: presets.find(({ weights }) => this.weighs(weights))?.name,
      date: formatDate(new Date().toISOString().slice(0, 10), locale),
      link: location.href.replace(location.hash, ''),
      reasonsOf: (criterion, road) => reasonsIn(this.table, criterion, road),
      measured: measuredHere(),
      measuredWords: this.measuredWords,
    });
  }

  private stateOf(result: Standing): MatrixState {
    return { ...this.props, standing: result, live: true };
  }

  private get weights(): Weights {
    return weightsFrom(this.props.criteria, this.settings);
  }

  private arrange(sorted: boolean): void {
    const { sort, show, find } = this.settings;
    const { criteria, strings } = this.props;
    if (sorted) sortRows(this.table, criteria, sort, this.weights);
    if (sorted) this.sorted = sort;
    showHefts(this.table, criteria, this.weights, strings.heft);
    const left = filterRows(this.table, show, find);
    const template = left === 0 ? strings.noneShown : strings.shown;
    const all = left === criteria.length;
    this.piece('count').textContent = all ? '' : fill(template, { n: left, of: criteria.length });
  }

  private press(target: Element): void {
    const button = target.closest('button');
    if (!button) return;
    const { preset, all, try: criterion, weight, fold: group, foldAll } = button.dataset;
    if (preset) this.weigh(this.props.presets.find(({ id }) => id === preset)?.weights ?? {});
    if (all) this.weigh(this.everyWeight(Number(all)));
    if (criterion) this.weigh({ ...this.weights, [criterion]: Number(weight) });
    if (group) fold(this.table, group, button.ariaExpanded === 'true');
    if (foldAll) for (const { id } of this.props.groups) fold(this.table, id, foldAll === 'fold');
  }

  private everyWeight(weight: number): Weights {
    return Object.fromEntries(this.props.criteria.map(({ id }) => [id, weight]));
  }

  private weigh(weights: Weights): void {
    writeForm(this.form, namedWeights(weights));
    void this.run();
  }

  /** Shows which preset the weights are those of, and why it weighs so. */
  private markPreset(): void {
    const chosen = this.props.presets.find(({ weights }) => this.weighs(weights));
    for (const button of this.querySelectorAll<HTMLElement>('[data-preset], [data-all]')) {
      const on = button.dataset.all
        ? this.weighs(this.everyWeight(Number(button.dataset.all)))
        : button.dataset.preset === chosen?.id;
      button.setAttribute('aria-pressed', String(on));
    }
    const reason = this.piece('reason');
    reason.dataset.help ??= reason.textContent;
    reason.textContent = chosen?.reason ?? reason.dataset.help;
    for (const fold of this.querySelectorAll<HTMLElement>('[data-because]'))
      fold.hidden = fold.dataset.because !== chosen?.id;
  }

  /** Whether the form holds these weights. */
  private weighs(weights: Weights): boolean {
    const now = this.weights;
    return this.props.criteria.every(({ id }) => (weights[id] ?? 1) === now[id]);
  }

  private png(result: Standing): Promise<Blob> {
    const colour = colourOf(this);
    const colours: Colours = { paper: colour('paper'), ink: colour('ink'), ...byRoad(colour) };
    return pngOf(toHtml(picture(this.stateOf(result), colours)), PICTURE.width, PICTURE.height);
  }
}

customElements.define('x-matrix', MatrixDemo);
