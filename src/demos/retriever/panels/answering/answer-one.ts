import { fill } from '~/i18n/format';
import { askOne, type Asking } from './ask';
import type { Board } from './board';
import { doneSaid } from './one-view';
import type { Sheets } from './sheets';

/** Has the question of the figure answered, or the chosen one of the toy's world; its answer shows as it is written. */
export async function answerOne(board: Board, sheets: Sheets, asking: Asking): Promise<void> {
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
