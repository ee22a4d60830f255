import { durationText } from '~/demos/kit/duration';
import type { PanelProps } from '~/demos/kit/panel-element';
import { QuestionsPanel } from '~/demos/parts/answering/questions-run';
import { askedCount } from '~/demos/parts/answering/run';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { wordsOf } from '~/demos/kit/words';
import { fill } from '~/i18n/format';
import { h, type FigureNode } from '~/lib/figure';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import type { Settings } from '~/lib/settings/table';
import type { AdapterStrings } from '../../words/en';
import { marksSaid, rowsView, type Row } from '../../view/rows-view';
import { AS_RECORDED, mustFit, quays } from './asking';
import type { LiveStrings } from './en';
import { comparedOf, tasksOf, type Read, type Run, type SwitchTask } from './comparing';
import { allTwentyFields, type AllTwentyProps } from './props';

type Fields = typeof allTwentyFields;

/** All everyday questions, each first without the adapter and then with it, beside the record. */
class AllTwentyPanel extends QuestionsPanel<Fields, LiveStrings, SwitchTask, Read> {
  protected readonly fields = allTwentyFields;
  declare protected props: PanelProps<Fields, LiveStrings> & AllTwentyProps;

  protected met(): void {}

  /** Before each question the adapter goes on or off. */
  protected override answer(writer: Writer, settings: Settings<Fields>) {
    const tasks = tasksOf(this.props.recorded);
    let next = 0;
    const write: Writer['write'] = async (...asked) => {
      const { isOn } = tasks[next++]!;
      await this.useAdapter(isOn ? quays(this.props.address) : undefined);
      return writer.write(...asked);
    };
    return super.answer({ ...writer, write }, settings);
  }

  protected async exam(writer: Writer) {
    mustFit(writer);
    const read = (_: SwitchTask, { text }: WrittenAnswer): Read => ({ text: text.trim() });
    return { tasks: tasksOf(this.props.recorded), writing: AS_RECORDED, read, told: {} };
  }

  protected figure(run: Run): FigureNode[] {
    const { recorded, glosses, strings: t } = this.props;
    const words = wordsOf<AdapterStrings>('adapter');
    const { pairs } = comparedOf(run, recorded);
    const rows = pairs.map(({ at, differing, ...pair }): Row => ({
      ...{ ...pair, gloss: glosses[at] },
      note: differing > 0 ? t.differs : t.same,
    }));
    if (rows.length === 0) return [];
    return [h('p', { class: 'help' }, marksSaid(pairs, words)), rowsView(rows, words)];
  }

  protected progressSaid(run: Run): string {
    return fill(this.props.strings.progress, { done: askedCount(run), of: run.tasks.length });
  }

  protected endSaid(run: Run): string {
    const { strings: t, recorded } = this.props;
    const { pairs, off, on, recordedOff, recordedOn, differing } = comparedOf(run, recorded);
    const values = { n: pairs.length, off, on, recordedOff, recordedOn, differing };
    const isWhole = askedCount(run) === run.tasks.length;
    const time = durationText(run.took, modelWords()!);
    return fill(isWhole ? t.finished : t.stopped, { ...values, replies: 2 * pairs.length, time });
  }

  protected wayOf({ isOn }: SwitchTask): string {
    return this.props.strings.sides[isOn ? 'on' : 'off'];
  }
}

customElements.define('x-all-twenty', AllTwentyPanel);
