import type { Sign } from '~/demos/parts/pictures/asked';
import type { Strip } from '~/demos/parts/pictures/parts';
import { fill } from '~/i18n/format';
import type { FormatExam } from '~/lib/ladder/format-exam';
import { conversation } from '~/lib/ladder/prompts';
import { fileInstruction, isFiled, isFormed, replyIn, solved } from '~/lib/ladder/sorting';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt, type MarkedRow } from './marked';
import type { FiledBy } from './settings';

/** How many solved messages are in the prompt. */
const EXAMPLES: Readonly<Partial<Record<FiledBy, number>>> = {
  'few-shot': 8,
  'few-shot/as-turn': 8,
  'few-shot/24-examples': 24,
};
/** Of them, how many are drawn. */
const SHOWN = 1;

/** What was sent as a turn of a chat; the rest is plain text that the model goes on with. */
const TURNS: readonly FiledBy[] = ['lora', 'few-shot/as-turn'];

/** A message by its place: all of the first draw, then all of the second … */
const filedAt = ({ filing }: LadderSource, place: number) => {
  const draw = Math.floor(place / filing[0]!.messages.length);
  return { draw, exam: filing[draw]!, at: place % filing[0]!.messages.length };
};

/** What was written of a message, by the jobs of a record. */
function lineIn(jobs: LadderSource['jobs'], draw: number, by: FiledBy, at: number): string {
  const reply = jobs[`${draw + 1}/${by}`]!.asked.test!.replies[at]!;
  return replyIn(reply, TURNS.includes(by) ? 'turn' : 'text');
}

/** Whether a line is right, or only its form. */
function signOfLine(line: string, { messages, labels }: FormatExam, at: number) {
  if (isFiled(line, messages[at]!.line)) return 'r';
  return isFormed(line, labels) ? 'f' : 'w';
}

/** A mark for each message, in a row for each kind. */
function rowsOf({ filing }: LadderSource, locale: Locale): MarkedRow[] {
  const { labels, messages } = filing[0]!;
  const all = filing.flatMap((exam) => exam.messages);
  const kindOf = ({ line }: (typeof messages)[number]) => line.split(' ')[0]!.toLowerCase();
  const names = words[locale].messages;
  return labels.map((label) => ({
    label: names[label as keyof typeof names],
    places: [...all.keys()].filter((place) => kindOf(all[place]!) === label.toLowerCase()),
  }));
}

/** Rule, examples and message, as they were sent. */
function sentStrips(by: FiledBy, source: LadderSource, place: number, locale: Locale): Strip[] {
  const t = words[locale];
  const said = glossed(source, locale);
  const { exam, at } = filedAt(source, place);
  const n = EXAMPLES[by] ?? 0;
  const rule = by === 'lora' ? { text: t.strips.noRule } : said(fileInstruction(exam.labels));
  const examples = exam.examples.slice(0, SHOWN).map(solved).join('\n');
  return [
    { label: t.strips.rule, ...rule, isOff: by === 'lora' },
    n
      ? { label: fill(t.strips.examples, { n }), ...said(examples) }
      : { label: t.strips.noExamples, text: t.nothing, isOff: true },
    { label: t.strips.message, ...said(exam.messages[at]!.text) },
  ];
}

/** The strips of a prompt that is filed by this road. */
type Strips = (sent: Strip[], by: FiledBy, locale: Locale) => Strip[];

/** The prompt, and the weights that read it. */
const withWeights: Strips = (sent, by, locale) => {
  const t = words[locale].strips;
  const isTuned = by === 'lora';
  return [...sent, { label: t.weights, text: isTuned ? t.tuned : t.asItComes, isOff: !isTuned }];
};

/** The prompt between the marks of a chat, or without them. */
const withMarks: Strips = (sent, by, locale) => {
  const t = words[locale].strips;
  const isOff = !TURNS.includes(by);
  const [before, after] = conversation([{ role: 'user', content: '\0' }]).split('\0');
  const marks = `${before!.trim()} … ${after!.trim()}`;
  return [{ label: t.marks, text: isOff ? t.noMarks : marks, isOff }, ...sent];
};

/** Messages that are filed, a mark for each: form and content apart, or the form alone. */
const filedWith =
  (strips: Strips, isForm = false): LadderView =>
  ({ by, question: at }, source, locale) => {
    const t = words[locale];
    const said = glossed(source, locale);
    const rows = rowsOf(source, locale);
    const place = placeAt(rows, at);
    const { exam, at: own } = filedAt(source, place);
    const { text, line } = exam.messages[own]!;
    function lineBy(one: number): string {
      const { draw, at: place } = filedAt(source, one);
      return lineIn(source.jobs, draw, by, place);
    }
    const signAt = (one: number): Sign => {
      const sign = signOfLine(lineBy(one), filedAt(source, one).exam, filedAt(source, one).at);
      return isForm && sign === 'f' ? 'r' : sign;
    };
    const sign = by ? signAt(place) : undefined;
    const verdicts = isForm ? t.formed : t.filed;
    return {
      kind: 'parts',
      title: t.prompt,
      strips: strips(sentStrips(by, source, place, locale), by, locale),
      replies: {
        title: t.answers,
        reply: by ? { ...said(lineBy(place)), wrong: sign !== 'r' } : undefined,
        verdict: fill(verdicts[(sign ?? 'should') as keyof typeof verdicts], { line }),
      },
      asked: marked(
        {
          rows,
          signOf: by ? signAt : undefined,
          at,
          question: said(text),
          title: isForm ? t.allByForm : t.allMessages,
          ...(isForm && { names: { r: t.formed.r, w: t.formed.w } }),
        },
        locale,
        !isForm,
      ),
    };
  };

/** By a rule alone, with solved messages, or after tuning. */
export const parts = filedWith(withWeights);

/** The same eight solved messages as plain text, or as a turn of a chat: what becomes of the form. */
export const turns = filedWith(withMarks, true);
