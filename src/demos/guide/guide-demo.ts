import { formatDate } from '~/i18n/format';
import { completed } from '~/lib/demos/guide/answers';
import { lazily } from '~/lib/lazily';
import { DemoElement } from '../demo-element';
import { csvFile, jsonFile } from '../export';
import type { Sheet } from '../parts/memo/blocks';
import { toMarkdown } from '../parts/memo/markdown';
import { MemoPanel } from '../parts/memo/panel';
import type { KitProps } from '../props';
import { toUrl } from '../url-state';
import { csvRows, jsonOf } from './files';
import { fetchRules } from './fetch-rules';
import { guideFields, type GuideFields, type GuideForm } from './fields';
import { memoSheet } from './memo';
import { resultOf } from './result';
import { figureSaid } from './sentences';
import type { GuideResult, GuideState, GuideWords } from './state';
import { view } from './view';

interface Props extends KitProps<GuideFields>, GuideWords {
  /** Address of the rules in the language of the page. */
  rulesAt: string;
  presets: readonly { id: string; name: string; answers: Record<string, string> }[];
}

class GuideDemo extends DemoElement<GuideFields, GuideResult> {
  protected override readonly demo = 'guide';
  protected fields!: GuideFields;
  declare protected props: Props;
  private readonly rules = lazily(() => fetchRules(this.props.rulesAt));
  private memo!: MemoPanel;

  protected override prepare(): void {
    const { questions, presets } = this.props;
    this.fields = guideFields(questions);
    this.presets = Object.fromEntries(
      presets.map(({ id, answers }) => [id, completed(questions, answers)]),
    );
  }

  protected override exports = {
    csv: (result: GuideResult) => csvFile('guide', csvRows(this.stateOf(result))),
    json: (result: GuideResult) => jsonFile('guide', jsonOf(this.stateOf(result))),
    md: (result: GuideResult) => ({
      file: 'memo.md',
      type: 'text/markdown;charset=utf-8',
      body: toMarkdown(this.sheetOf(result)),
    }),
  };

  protected override ready(): void {
    this.memo = new MemoPanel(
      this,
      () => this.result && this.sheetOf(this.result),
      async () => {
        if (this.result === undefined) await this.run();
        this.say(this.props.strings.memo.opened);
      },
    );
  }

  protected override async compute(settings: GuideForm): Promise<GuideResult> {
    return resultOf(this.props.questions, await this.rules(), settings);
  }

  protected override view(_settings: GuideForm, result: GuideResult) {
    const state = this.stateOf(result);
    return { figure: view(state), said: figureSaid(state) };
  }

  protected override redraw(): void {
    super.redraw();
    this.memo.refresh();
  }

  private stateOf(result: GuideResult): GuideState {
    return { ...this.props, ...result, turn: (question, option) => this.link(question, option) };
  }

  /** The page with one answer given otherwise; every answer is named, so that a link without any is none. */
  private link(question: string, option: string): string {
    const settings = { ...this.settings, [question]: option };
    const base = Object.fromEntries(Object.keys(settings).map((id) => [id, '']));
    return `?${toUrl(this.fields, 'guide', settings, new URLSearchParams(), base)}#guide`;
  }

  private sheetOf(result: GuideResult): Sheet {
    const { presets, locale, questions } = this.props;
    const holds = (answers: Record<string, string>) =>
      questions.every(({ id }) => answers[id] === result.answers[id]);
    return memoSheet({
      state: this.stateOf(result),
      preset: presets.find(({ answers }) => holds(completed(questions, answers)))?.name,
      date: formatDate(new Date().toISOString().slice(0, 10), locale),
      link: location.href.replace(location.hash, ''),
    });
  }
}

customElements.define('x-guide', GuideDemo);
