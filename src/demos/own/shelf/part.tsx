import { Button, Fault, problemText, Status } from '~/demos/kit';
import { effect, signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import { save } from '~/browser/save-file';
import { contentOf, resultsOf, textsOf, type } from '../../parts/shelf/shelf';
import { packed } from '../../parts/shelf/packed';
import { sentence } from '../../parts/sentence';
import { loadWords } from '../../kit/words';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { OpenPart } from '../context';
import { Press } from '../controls';
import {
  isMeasurable,
  lookOf,
  openShelfState,
  putBack,
  type ShelfState,
  shownName,
} from './shelf-state';
import { droppedFiles } from './dropped-files';
import { choosers, emptyView } from './empty';
import { filesOf, type SetName } from './examples';
import { figuresText, rowsView } from './rows';
import { openRuns } from './runs-view';
import { cancel, follow, take } from './reading';
import type { Words } from 'words:own-shelf';

export const openShelf: OpenPart = async (context) => {
  const { given, demo, state: own, shelf, imported } = context;
  const { props, page } = given;
  const { locale } = props;
  const t = await loadWords<Words>('own/shelf', locale);
  const state = openShelfState(context);
  const isOver = signal(false);
  const failed = signal('');
  const proposals = signal<() => FigureElement>();
  const runs = page && openRuns({ state: own, t, locale });

  const takeAll = (files: Iterable<File>) => void take(state, files);
  async function example(set: SetName): Promise<void> {
    failed.value = '';
    try {
      takeAll(await filesOf(set, props, t));
    } catch {
      failed.value = t.setFailed;
    }
  }
  const hand = () => ({
    isLive: demo.woken.value,
    choose: takeAll,
    type: (text: string) => type(shelf, text),
    example: (set: SetName) => void example(set),
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    isOver.value = false;
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(takeAll);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    isOver.value = true;
  };
  const makeTable = () => {
    own.wanted.value++;
    location.hash = '#search';
    own.part.value = 'search';
  };

  async function judge(): Promise<void> {
    const { readText } = await import('~/lib/text/files');
    const files = resultsOf(shelf).map(
      async (file) => new File([await readText(file.name, file.bytes, file)], file.name),
    );
    await imported.open(await Promise.all(files));
    location.hash = own.part.peek();
  }

  const dropped = () => (
    <div class="shelf">
      {rowsView({ state, t, locale, judge, proposals: proposals.value?.() })}
      <div class="file as-grid hair-below">
        <div class="cluster gap-2">
          {choosers({ material: t.more, folder: t.moreFolder }, 'button', hand())}
        </div>
        {shelf.leftOut.value.length > 0 && (
          <p class="said">
            {fill(t.outOf, { n: shelf.leftOut.value.length })}{' '}
            <Press text={t.putQuestions} press={() => putBack(state)} />
          </p>
        )}
      </div>
      {footOf({ state, t, locale, isLive: demo.woken.value, makeTable })}
      <p class="note">{t.note}</p>
    </div>
  );

  if (page) {
    follow(state);
    effect(() => {
      if (textsOf(shelf).length === 0 || proposals.peek()) return;
      void import('./proposals').then(({ openProposals }) => {
        proposals.value = openProposals(context, state, t);
      });
    });
    effect(() => void (own.told.shelf.value = summaryOf(state, t)));
    effect(() => {
      if (own.part.value === 'shelf') void runs?.read();
    });
    effect(() => void (own.material.value = materialIn(state, t)));
  }

  return () => {
    const isEmpty =
      shelf.files.value.length + state.refused.value.length + shelf.questions.value.length === 0;
    return (
      <div
        class="own-shelf"
        data-over={isOver.value}
        onDragOver={over}
        onDragLeave={() => (isOver.value = false)}
        onDrop={drop}
      >
        {isEmpty ? emptyView(t, hand()) : dropped()}
        {runs?.view()}
        <p class="help busy" role="status" data-busy hidden={state.busy.value === undefined}>
          {fill(t.reading, { name: state.busy.value ?? '' })}{' '}
          <Button data-stop-reading text={t.cancel} press={() => cancel(state)} />
        </p>
        <Fault text={failed.value} />
      </div>
    );
  };
};

interface FootGiven {
  state: ShelfState;
  t: Words;
  locale: Locale;
  isLive: boolean;
  makeTable: () => void;
}

/** What can be measured, and what may be done with all that is on the shelf. */
function footOf({ state, t, locale, isLive, makeTable }: FootGiven) {
  const { shelf, keeping } = state;

  const questions = shelf.questions.value;
  const lost = questions.filter((one) => !isMeasurable(one));
  const values = { n: questions.length - lost.length, m: questions.length };
  const [first] = lost;
  const isOne = lost.length === 1 && first?.line;
  const rest = isOne ? fill(t.settleOne, { line: first.line! }) : first ? t.settleSome : '';
  const told = keeping?.told.value;
  const isWaiting = shelf.files.value.some((file) => lookOf(state, file)?.unsure);
  return (
    <div class="settle own-foot cluster">
      <p class="say">
        {values.m > 0 && sentence(fill(t.measured, values))} {rest}
      </p>
      <label class="switch">
        <input
          type="checkbox"
          name="keep"
          checked={keeping?.isSaved.value ?? false}
          disabled={!isLive}
          onChange={({ currentTarget }) => keeping?.turn(currentTarget.checked)}
        />{' '}
        {t.keep}
      </label>
      <Button
        data-save-shelf
        text={t.save}
        press={async () => save(await packed(contentOf(shelf)))}
      />
      <Button
        class={lost.length > 0 || isWaiting ? undefined : 'go'}
        data-quick
        disabled={!shelf.files.value.some(({ taken }) => taken === 'text')}
        text={t.make}
        press={makeTable}
      />
      <Status class="help full-width" data-kept text={told && problemText(told, t.told, locale)} />
    </div>
  );
}

/** The texts that have been read, as results name them. */
const materialIn = (state: ShelfState, t: Words) =>
  textsOf(state.shelf).flatMap((file) => {
    const { tokens, pages } = lookOf(state, file) ?? {};
    const name = shownName(file, t.typed);
    return tokens === undefined ? [] : [{ name, tokens, ...(pages && { pages }) }];
  });

/** What the strip says of the shelf: its first file, and how many there are. */
function summaryOf(state: ShelfState, t: Words): string {
  const { shelf } = state;
  const [first, ...others] = shelf.files.value;
  if (!first) return '';
  const figure = figuresText(first, lookOf(state, first), shelf.questions.value.length, t);
  const name = shownName(first, t.typed);
  const said = fill(t.one, { name, figure: figure.split(t.comma)[0]! });
  return others.length === 0 ? said : fill(t.andMore, { first: said, n: others.length });
}
