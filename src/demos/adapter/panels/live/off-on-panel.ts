import { fill, formatNumber } from '~/i18n/format';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import type { Settings } from '~/lib/settings/table';
import type { PanelProps } from '~/demos/kit/panel-element';
import { mount } from '~/demos/kit/mount';
import { ModelRunPanel } from '~/demos/parts/answering/model-run';
import type { Writer } from '~/demos/parts/language-model/writer';
import { pairView } from '../../view/pair-view';
import { AS_RECORDED, mustFit, promptOf, quays } from './asking';
import type { LiveStrings } from './en';
import { offOnFields, type OffOnProps } from './props';

type Form = Settings<typeof offOnFields>;
type Side = 'off' | 'on';

/** The replies to one question, as far as they were asked for. */
interface Replies {
  question: string;
  given: Partial<Record<Side, WrittenAnswer>>;
}

/** One question to the model, with the adapter off or on; the other reply to the same question stays beside it. */
class OffOnPanel extends ModelRunPanel<typeof offOnFields, LiveStrings, Replies> {
  protected readonly fields = offOnFields;
  declare protected props: PanelProps<typeof offOnFields, LiveStrings> & OffOnProps;
  private side: Side = 'off';
  private replies: Replies = { question: '', given: {} };
  private switchedIn: number | undefined;

  protected override ready(): void {
    super.ready();
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[data-adapter]')) this.runAlongside(this.press());
    });
  }

  /** Another model begins without an adapter. */
  protected met(): void {
    this.turnTo('off');
  }

  private async press(): Promise<void> {
    if (this.isWriting) return;
    const next = this.side === 'off' ? 'on' : 'off';
    await this.switchTo(next);
    this.turnTo(next);
    const { strings: t, locale } = this.props;
    const ms = formatNumber(this.switchedIn ?? 0, locale, 2);
    this.say(next === 'on' ? fill(t.switchedOn, { ms }) : t.switchedOff);
  }

  private async switchTo(side: Side): Promise<void> {
    const used = await this.useAdapter(side === 'on' ? quays(this.props.address) : undefined);
    this.switchedIn = used?.switchedIn;
  }

  private turnTo(side: Side): void {
    this.side = side;
    const button = this.findSlot('adapter');
    button.dataset.adapter = side === 'on' ? 'quays' : 'off';
    button.setAttribute('aria-pressed', String(side === 'on'));
    mount(this.findSlot('figure'), this.columns());
  }

  private columns() {
    const { strings: t, locale } = this.props;
    const column = (side: Side) => {
      const answer = this.replies.given[side];
      const first = formatNumber((answer?.firstAfter ?? 0) / 1000, locale, 2);
      const note = answer ? fill(t.firstToken, { s: first, n: answer.tokens.length }) : '';
      return { name: t.sides[side], text: answer?.text.trim() ?? '', note, live: side === this.side }; // prettier-ignore
    };
    return [pairView([column('off'), column('on')], t.waiting)];
  }

  protected async answer(writer: Writer, form: Form): Promise<Replies> {
    mustFit(writer);
    const { questions, strings: t } = this.props;
    const question = form.ownQuestion.trim() || questions[Number(form.question) - 1];
    if (!question) throw new Problem('no-question');
    const { side } = this;
    await this.switchTo(side);
    const before = this.replies.question === question ? this.replies.given : {};
    this.replies = { question, given: { ...before, [side]: undefined } };
    mount(this.findSlot('figure'), this.columns());
    this.sayRunning(fill(t.writing, { question }));
    const place = this.querySelector('[data-lm-answer]')!;
    const [answer] = await writer.write([promptOf(question)], AS_RECORDED, {
      onTokens: ({ tokens }) => place.append(...tokens.map(({ text }) => text)),
    });
    return (this.replies = { question, given: { ...before, [side]: answer } });
  }

  protected view(_: Form, { question }: Replies) {
    const { side, replies, props } = this;
    const text = replies.given[side]?.text.trim() ?? '';
    return {
      figure: this.columns(),
      said: fill(props.strings.replied, { side: props.strings.sides[side], question, text }),
    };
  }
}

customElements.define('x-off-on', OffOnPanel);
