import { effect, untracked } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import { REAL } from '~/lib/encoder/models';
import { LOCALES } from '~/lib/locale';
import type { Ranking } from '~/lib/own/cells';
import type { Words as RetrieverWords } from 'words:retriever';
import type { Words } from 'words:own-search';
import { loadWords } from '../../kit/words';
import type { OpenPart, OwnContext } from '../context';
import { Chosen } from './chosen';
import { Foot, MANY, mostPassages } from './foot';
import { Grid } from './grid';
import { Budget, Head } from './head';
import { openInRetriever } from '../in-retriever';
import { follow, openCells, run, type Cells } from './runs';
import { nameIn, openPressed, type Scene } from './said';
import { encoderFor } from '~/lib/own/cell-settings';
import { missingIn, tableOf } from './table';

export const open: OpenPart = async (context) => {
  const { given, state, shelf } = context;
  const { locale } = given.props;
  const [t, { problems }] = await Promise.all([
    loadWords<Words>('own/search', locale),
    loadWords<RetrieverWords>('retriever', locale),
  ]);
  const cells = openCells(context, { ...t, problems });
  const pressed = openPressed();
  const second = REAL.find((model) => model !== cells.partner)!;
  const columns = (): Ranking[] => {
    const isShown =
      pressed.second.value || state.cells.value.some(({ ranking }) => ranking === second);
    return ['words', 'lsa', cells.partner, ...(isShown ? [second] : []), 'both'];
  };
  const fillMissing = () => void run(cells, missingIn(state.cells.peek(), untracked(columns)));
  const scene = (): Scene => ({
    ...cells,
    pressed,
    columns: columns(),
    table: tableOf(state.cells.value, shelf.questions.value, state.room.value),
    look(spot) {
      pressed.question.value = undefined;
      state.chosen.value = spot;
    },
    fill: fillMissing,
    add() {
      pressed.second.value = true;
      fillMissing();
    },
    open: (one) => void openInRetriever(one, context, pressed.question.peek()),
  });

  follow(cells);
  state.measure.value = async (spots) => {
    await run(cells, spots);
    const absent = spots.map(({ ranking }) => encoderFor(ranking, cells.partner));
    const why = absent.flatMap((model) => (model && cells.absent.peek()[model]) || []);
    return [cells.fault.peek(), ...why].filter(Boolean).join(LOCALES[locale].space);
  };
  followPresses(context, cells, fillMissing);
  tellStrip(context, scene);
  return () => {
    const drawn = scene();
    return (
      <div class="search">
        <Head scene={drawn} />
        <div class="tab">
          <div>
            <Budget scene={drawn} />
            <Grid scene={drawn} />
          </div>
          <Chosen scene={drawn} />
        </div>
        <Foot scene={drawn} />
        <p class="help f13">{fill(t.note, { k: state.room.value.k })}</p>
      </div>
    );
  };
};

/** Makes the table when it is asked for elsewhere, once the texts are read; a long text waits for a second press, which says how long. */
function followPresses({ state }: OwnContext, cells: Cells, fillMissing: () => void) {
  let handled = 0;
  effect(() => {
    const wanted = state.wanted.value;
    if (wanted === handled || !cells.facts.value || state.isReading.value) return;
    handled = wanted;
    untracked(() => {
      if (mostPassages(cells) <= MANY) fillMissing();
      else void run(cells, missingIn(state.cells.peek(), ['words', 'lsa']));
    });
  });
}

function tellStrip({ state, demo }: OwnContext, scene: () => Scene): void {
  let isSeen = false;
  effect(() => {
    const drawn = scene();
    const { table, t } = drawn;
    const best = table.standing?.best;
    const isDone = demo.runs.status.value.name !== 'running';
    untracked(() => {
      state.told.search.value = best
        ? fill(t.told, { k: best.right, n: table.counted.length, name: nameIn(best, drawn) })
        : '';
      if (!best || !isDone || isSeen) return;
      state.chosen.value = { cut: best.cut, ranking: best.ranking };
      isSeen = true;
    });
  });
}
