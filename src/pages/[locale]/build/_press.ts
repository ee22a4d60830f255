import { copyText, save } from '~/browser/save-file';
import { leftRows, takenQuestion, type ProgramRows } from '~/browser/program-rows';
import { shelf, textsOf } from '~/demos/parts/shelf/shelf';
import { fill } from '~/i18n/format';
import { jsonLines } from '~/lib/export';
import type { Locale } from '~/lib/locale';

const root = document.querySelector<HTMLElement>('[data-programs]')!;
const words = JSON.parse(root.dataset.words!) as Record<
  'copied' | 'notCopied' | 'filled' | 'questionsOnShelf' | 'rowsBrought' | 'questionBrought',
  string
> & { locale: Locale };
const panes = [...root.querySelectorAll<HTMLElement>('[data-program]')];
const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
const chosen = { written: 'ts', interface: '0' };

for (const live of root.querySelectorAll<HTMLElement>('[data-live]')) live.hidden = false;

function show(id: string): void {
  for (const tab of tabs) {
    const isOn = tab.dataset.tab === id;
    tab.setAttribute('aria-selected', String(isOn));
    tab.tabIndex = isOn ? 0 : -1;
  }
  for (const pane of panes) {
    pane.hidden = pane.dataset.program !== id;
    pane.setAttribute('role', 'tabpanel');
    for (const file of pane.querySelectorAll<HTMLElement>('[data-of]'))
      file.hidden = !isChosen(file);
    for (const button of pane.querySelectorAll<HTMLElement>('.seg button'))
      button.setAttribute('aria-pressed', String(isPressed(button)));
  }
}

const isPressed = ({ dataset }: HTMLElement): boolean =>
  dataset.written === chosen.written || dataset.interface === chosen.interface;

/** A program with one interface is shown by that, whichever was chosen elsewhere. */
function isChosen(file: HTMLElement): boolean {
  const [written, at] = file.dataset.of!.split(' ');
  const { length } = file.parentElement!.querySelectorAll('[data-interface]');
  return written === chosen.written && at === (length > 0 ? chosen.interface : '0');
}

const named = (): string => {
  const id = location.hash.slice(1);
  return panes.find((pane) => pane.id === id)?.id ?? panes[0]!.id;
};

root.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (!button) return;
  const { tab, written, interface: at, copy } = button.dataset;
  if (tab) history.replaceState(null, '', `#${tab}`);
  if (written) chosen.written = written;
  if (at) chosen.interface = at;
  if (copy === undefined) return show(named());
  void copyShown(button);
});

async function copyShown(button: HTMLElement): Promise<void> {
  const pane = button.closest('[data-program]')!;
  const shown = pane.querySelectorAll('[data-of]:not([hidden]) pre');
  const text = [...shown].map(({ textContent }) => textContent).join('\n\n');
  const isCopied = await copyText(`${text}\n`);
  pane.querySelector('[data-told]')!.textContent = isCopied ? words.copied : words.notCopied;
}

root.addEventListener('keydown', (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const at = tabs.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  const next = tabs[(at + step + tabs.length) % tabs.length]!;
  next.click();
  next.focus();
});

addEventListener('hashchange', () => show(named()));
show(named());

/** What the shelf holds stands in the programs: the name of the first text, and the questions as their file. */
async function fillFromShelf(): Promise<void> {
  await (await import('~/demos/parts/shelf/keeping')).openKeeping().restored;
  const [text] = textsOf(shelf);
  const { length: n } = shelf.questions.value;
  if (!text || n === 0) return;
  const ending = /\.pdf$/i.test(text.name) ? 'manual.pdf' : 'manual.md';
  for (const part of root.querySelectorAll('.line span'))
    if (part.childElementCount === 0 && part.textContent.includes(ending))
      part.textContent = part.textContent.replace(ending, text.name);
  const line = document.querySelector<HTMLElement>('[data-filled]')!;
  line.hidden = false;
  line.querySelector('[data-filled-with]')!.textContent = fill(words.filled, {
    text: text.name,
    questions: fill(words.questionsOnShelf, { n }),
  });
  line.querySelector('button')!.addEventListener('click', saveQuestions);
}

/** A question that the text does not answer has an empty answer. */
function saveQuestions(): void {
  const rows = shelf.questions.value.map(({ query: question, answers, expected }) => ({
    question,
    answer: expected ?? answers[0]?.words ?? '',
  }));
  save({ file: 'questions.jsonl', type: 'application/x-ndjson', body: jsonLines(rows) });
}

void fillFromShelf();

/** Rows that the reader comes with from tuning in the page are the files of the program that tunes. */
function offerRows(): void {
  const files = leftRows();
  if (!files) return;
  const count = (text: string) => text.split('\n').length - 1;
  const line = document.querySelector<HTMLElement>('[data-rows-brought]')!;
  line.hidden = false;
  line.firstElementChild!.textContent = fill(words.rowsBrought, {
    train: count(files.train),
    questions: count(files.questions),
  });
  line.addEventListener('click', ({ target }) => {
    const { saveRows } = (target as HTMLElement).dataset as { saveRows?: keyof ProgramRows };
    if (saveRows)
      save({ file: `${saveRows}.jsonl`, type: 'application/x-ndjson', body: files[saveRows] });
  });
}

offerRows();

/** The question that the reader comes with from a last step, as the program takes it. */
function showQuestion(): void {
  const taken = takenQuestion();
  if (!taken) return;
  const line = document.querySelector<HTMLElement>('[data-question-brought]')!;
  line.hidden = false;
  line.querySelector('.badge')!.textContent = fill(words.questionBrought, {
    place: taken.place,
  });
  line.querySelector('code')!.textContent = taken.line;
  line.querySelector('button')!.addEventListener('click', async ({ currentTarget }) => {
    const isCopied = await copyText(taken.line);
    (currentTarget as HTMLElement).textContent = isCopied ? words.copied : words.notCopied;
  });
}

showQuestion();
