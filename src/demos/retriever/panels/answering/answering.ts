import { findSlot } from '~/demos/kit/props';
import { lazyModelPanel, type ModelPanel, modelWords } from '~/demos/parts/language-model/lazy';
import { walkTokens } from '~/demos/parts/language-model/token-walk';
import type { Writer } from '~/demos/parts/language-model/writer';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { ARMS } from '../../core/answering/messages';
import type { Sheet } from '../../core/answering/sheet';
import { answerAll } from './answer-all';
import { type Asking, askOne } from './ask';
import { Board, BUILT_IN, FIRST_COUNT } from './board';
import { estimatesOf } from './estimates';
import type { FILES } from './files';
import { doneSaid } from './one-view';
import { Sheets, type Store } from './sheets';
import { type Addresses, toyOf } from './sources';
import type { Said } from './state';
import type { AnsweringStrings } from './strings';
import { WritingFields } from './writing-fields';

/** Has the figure's question or the chosen toy question answered; the answer is shown while it is written. */
async function answerOne(board: Board, sheets: Sheets, asking: Asking): Promise<void> {
  const { t, desk } = board;
  board.say(t.searching);
  const sheet = desk.toy?.[desk.toyQuestion] ?? (await sheets.shown());
  if (sheet.question.trim() === '') return board.say(t.noQuestion);
  board.openings.forget();
  board.say(fill(t.reading, { n: sheet.passages.length }));
  const one = await askOne(asking, sheet, (so) => board.becomeSoon({ one: so }));
  board.become({ one });
  board.say(doneSaid(one, t));
}

export type { Store };

/** The answers of a language model below the retriever: handles the reader's actions and changes of the model. */
export class Answering {
  private readonly panel: ModelPanel;
  private readonly board: Board;
  private readonly sheets: Sheets;
  private readonly writing: WritingFields;
  private stopped = false;
  /** Questions used for estimates. */
  private known: readonly Sheet[] = [];

  constructor(
    private readonly root: HTMLElement,
    locale: Locale,
    private readonly t: AnsweringStrings,
    private readonly addresses: Addresses,
    private readonly store: Store,
  ) {
    this.board = new Board(root, locale, t, (problem) => store.explain(problem));
    this.sheets = new Sheets(store, addresses.keys);
    this.writing = new WritingFields(findSlot(root, 'answering-writing'), () => this.estimate());
    this.panel = lazyModelPanel(
      findSlot(root, 'lm-panel'),
      { demo: 'retriever', locale },
      {
        ready: (writer) => void this.meet(writer),
        gone: () => this.board.become({ about: undefined, toy: undefined }),
      },
    );
    this.wire();
    this.board.draw();
  }

  private wire(): void {
    const { root, board } = this;
    const { openings } = board;
    root.addEventListener('click', this.onClick);
    root.addEventListener('change', this.onChange);
    for (const sign of ['pointerover', 'focusin'])
      root.addEventListener(
        sign,
        ({ target }) => openings.point(target as Element) && board.draw(),
      );
    root.addEventListener(
      'toggle',
      ({ target }) => openings.opened(target as HTMLDetailsElement) && board.draw(),
      { capture: true },
    );
    walkTokens(root);
  }

  /** Stops the current writing when the reader leaves the page. */
  leave(): void {
    this.stop();
    this.panel.dispose();
  }

  private onClick = (event: Event): void => {
    const pressed = (event.target as Element).closest<HTMLElement>('button');
    if (!pressed) return;
    if (pressed.matches('[data-answer-one]')) void this.answer('one');
    if (pressed.matches('[data-ask-all]')) void this.answer('all');
    if (pressed.matches('[data-stop]')) this.stop();
    const { open, answerAs } = pressed.dataset;
    if (open) this.board.show(open);
    if (answerAs) this.board.exportAs(answerAs as keyof typeof FILES);
  };

  private onChange = ({ target }: Event): void => {
    const { board } = this;
    const { name, value, checked } = target as HTMLInputElement;
    if (name === 'toyQuestion') board.become({ toyQuestion: Number(value), one: undefined });
    if (name === 'askCount') board.become({ count: Number(value) });
    if (name === 'arm')
      board.become({
        arms: ARMS.filter((arm) => (arm === value ? checked : board.desk.arms.includes(arm))),
      });
    if (['toyQuestion', 'askCount', 'arm'].includes(name)) this.estimate();
  };

  /** Switches to another model. The previous one's answers stay until something is asked. */
  private async meet({ about }: Writer): Promise<void> {
    this.writing.showFor(about);
    try {
      const toy = about.tiny ? await toyOf(this.addresses.world) : undefined;
      const questions = toy?.length ?? BUILT_IN;
      const count = toy ? questions : FIRST_COUNT;
      this.known = toy ?? [];
      this.board.become({ about, toy, questions, count, one: undefined });
      if (!toy) this.known = await this.store.sheets();
      this.estimate();
    } catch (error) {
      this.board.become({ about });
      this.board.fail(error);
    }
  }

  private estimate(): void {
    const words = modelWords();
    if (!words) return;
    const length = this.writing.length();
    const estimates = estimatesOf(this.board.desk, this.known, length, this.t, words);
    this.board.become({ estimates });
  }

  /** Has the ready model answer; its errors are shown. */
  private async answer(busy: Said['at']): Promise<void> {
    const { board, sheets } = this;
    const writer = this.panel.writer();
    if (!writer || board.desk.busy !== 'nothing') return;
    const settings = this.writing.read();
    if (!settings) return;
    this.stopped = false;
    board.at = busy;
    board.become({ busy, said: undefined });
    const asking = { writer, settings, locale: board.locale };
    const work =
      busy === 'one'
        ? answerOne(board, sheets, asking)
        : answerAll(board, sheets, asking, () => this.stopped);
    await work.catch((error: unknown) => board.fail(error));
    const { one } = board.desk;
    board.become({ busy: 'nothing', one: one?.writing ? undefined : one });
  }

  private stop(): void {
    this.stopped = true;
    if (this.board.desk.busy !== 'nothing') this.panel.writer()?.stop();
  }
}
