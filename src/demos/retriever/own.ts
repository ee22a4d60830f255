import { computed, effect, signal, untracked, type Signal } from '@preact/signals-core';
import { MOST_CHARACTERS } from '~/browser/storage';
import { TYPED } from '~/lib/own/shelf-content';
import { shelf, textsOf, type, typedText } from '../parts/shelf/shelf';
import type { MarkedQuestion, OwnQuestion, Place } from '~/lib/own/questions';
import type * as later from './later';
import type { Ran } from './state';

export type Later = typeof later;
type LoadLater = () => Promise<Later>;

/** Ends when what an earlier visit kept is on the shelf. */
const restored = async () => (await import('../parts/shelf/keeping')).openKeeping().restored;

export function openOwnText() {
  const isRestored = signal(false);
  /** What the field holds: a long text stays on the shelf alone, since laying it out takes seconds. */
  let field = '';
  const files = computed(() => textsOf(shelf).filter(({ name }) => name !== TYPED));
  return {
    names: computed((): readonly string[] => files.value.map(({ name }) => name)),
    /** A number that differs for every version of the text. */
    version: shelf.version,
    /** True while the text is what an earlier visit left: laying it out would delay this one. */
    isRestored: () => isRestored.value,
    /** Ties the field to the shelf, and puts there what an earlier visit kept. */
    begin(text: Signal<string>, changed: (hasText: boolean) => void): void {
      let before = -1;
      if (text.peek() === '' && textsOf(shelf).length === 0) before = shelf.version.peek();
      else if (text.peek() !== '') this.touch(text.peek());
      void restored().then(() => (isRestored.value = textsOf(shelf).length > 0));
      effect(() => {
        const typed = typedText(shelf);
        const now = shelf.version.value;
        untracked(() => {
          if (typed !== field) {
            field = typed.length > MOST_CHARACTERS ? '' : typed;
            text.value = field;
          }
          if (now !== before) changed(textsOf(shelf).length > 0);
          before = now;
        });
      });
    },
    touch(text: string) {
      isRestored.value = false;
      if (text !== field) type(shelf, (field = text));
    },
  };
}

export type OwnText = ReturnType<typeof openOwnText>;

/** The reader's marks: those on a text of their own are the questions of the shelf. */
export function openMarks(load: LoadLater) {
  const ofHandbook = signal<readonly MarkedQuestion[]>([]);
  const ranks = signal<ReadonlyMap<string, Pick<MarkedQuestion, 'first' | 'second'>>>(new Map());
  const own = () => shelf.questions.value;
  const list = computed((): readonly MarkedQuestion[] => [
    ...ofHandbook.value,
    ...own()
      .filter(({ answers }) => answers.length > 0)
      .map((one) => ({ ...one, of: 'own' as const, ...ranks.value.get(one.query) })),
  ]);
  const put = async (next: readonly MarkedQuestion[]): Promise<void> => {
    const { questionsAfter } = await load();
    const mine = next.filter((one) => one.of === 'own');
    ofHandbook.value = next.filter((one) => one.of !== 'own');
    ranks.value = new Map(mine.map(({ query, first, second }) => [query, { first, second }]));
    shelf.questions.value = questionsAfter(own(), mine);
  };
  const of = ({ query, source }: Pick<Ran['form'], 'query' | 'source'>) =>
    list.value.find(
      (one) => one.query === query.trim() && (one.of === 'own') === (source === 'own'),
    );
  return {
    list,
    own,
    /** The marks of the question that is asked. */
    of,
    remove: (at: number) => put(list.peek().filter((_, one) => one !== at)),
    async toggle(place: Place, ran: Ran): Promise<void> {
      const { toggled } = await load();
      await put(toggled(list.peek(), of(ran.form), place, ran));
    },
    async rate(ran: Ran): Promise<void> {
      const marked = of(ran.form);
      if (!marked) return;
      const { rated } = await load();
      const next = rated(marked, ran);
      if (next.first !== marked.first || next.second !== marked.second)
        await put(list.peek().map((one) => (one === marked ? next : one)));
    },
    follow(moved: readonly OwnQuestion[]) {
      const places = new Map(moved.map(({ query, answers }) => [query, answers]));
      const next = own().map((one) => {
        const answers = places.get(one.query) ?? one.answers;
        const isSame = JSON.stringify(answers) === JSON.stringify(one.answers);
        return isSame ? one : { ...one, answers };
      });
      if (next.some((one, at) => one !== own()[at])) shelf.questions.value = next;
    },
    file: async () => (await load()).marksAsCsv(list.peek()),
  };
}
