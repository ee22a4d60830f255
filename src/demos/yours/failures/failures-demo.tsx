import { signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import type { Words } from 'words:yours-failures';
import type { Fields, Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import { firstPlace, liveWord, placeOf, PLACES, textFault } from './sort';
import type { Pasted, Place } from './sort';

const CARDS = [1, 2, 3] as const;
type Card = (typeof CARDS)[number];

const NAMES = ['failure', 'pasted', 'stays', 'second'] as const;
const FIELDS = Object.fromEntries(CARDS.flatMap((n) => NAMES.map((name) => [name + n, ''])));

export function open(given: GivenYours<Words>) {
  const { t } = given;
  const card = signal<Card>(1); // a phone shows one at a time

  const seconds: Readonly<Record<string, Readonly<Record<string, string>>>> = t.seconds;

  /** A card as it is filled in. If a `word` sounds live or computed, whether a page `stays` right is asked, too. */
  function read(values: Values, n: Card) {
    const [text = '', picked = '', stays, second = ''] = NAMES.map((name) => values[name + n]);
    const word = picked && picked !== 'live' ? (liveWord(text, t.signs) ?? '') : '';
    const pasted = (word && stays === 'tool' ? 'live' : picked) as Pasted;
    return { n, text, stays, second, word, pasted, place: placeOf(pasted, second)! };
  }

  type Sorted = ReturnType<typeof read>;

  function faultsOf(values: Values, n: Card): Fault[] {
    const { text, pasted, stays, word, place } = read(values, n);
    const earlier = CARDS.filter((one) => one < n).map((one) => values[`failure${one}`]!);
    const says = (name: string, which: keyof Words['faults']) => [
      { field: name + n, says: fill(t.faults[which], { n, text: shortOf(text), word }) },
    ];
    const fault = textFault(text, earlier);
    if (fault) return says('failure', fault);
    if (!pasted) return says('pasted', 'pasted');
    if (word && !stays) return says('stays', 'stays');
    return place ? [] : says('second', 'second');
  }

  function answer(values: Values): Answer | Fault[] {
    const begun = CARDS.filter((n) => (values[`failure${n}`]! + values[`pasted${n}`]!).trim());
    const cards = begun.length > 0 ? begun : [1 as const];
    const faults = cards.flatMap((n) => faultsOf(values, n));
    if (faults.length > 0) return faults;
    const sorted = cards.map((n) => read(values, n));
    const verdict = verdictOf(sorted.map(({ place }) => place));
    const plan = [fill(t.plan, { verdict }), ...sorted.map(planOf)].join('\n\n');
    return { verdict, shown: shown(sorted), plan };
  }

  function verdictOf(places: readonly Place[]): string {
    const { place, count } = firstPlace(places);
    const several = count === places.length ? t.allSame : count === 2 ? t.twoOfThree : t.noSingle;
    const sentence = places.length === 1 ? t.single : several;
    return fill(sentence, { place: t.places[place].within });
  }

  function planOf({ n, text, pasted, second, place }: Sorted): string {
    const { name, first, costs, wrong } = t.places[place];
    const said = { n, text: text.trim(), name, pasted: t.pasted[pasted] };
    const then = `${t.then[pasted]} ${seconds[pasted]![second]!}`;
    return fill(t.planLine, { ...said, then, first, costs, wrong });
  }

  const shown = (sorted: readonly Sorted[]) => (
    <>
      <div class="bays as-grid" aria-hidden="true">
        {PLACES.map((place) => (
          <div data-place={place}>
            <b>{t.places[place].name}</b>
            <span class="pins">
              {sorted.map((one) => (
                <i class={one.place === place ? 'on' : undefined}>{String(one.n)}</i>
              ))}
            </span>
          </div>
        ))}
      </div>
      {outs(
        sorted.map(({ n, place }) => {
          const { name, first, costs, wrong } = t.places[place];
          const atCost = <b>{t.costs}</b>;
          const ifWrong = <b>{t.wrongIf}</b>;
          return [`${n} · ${name}`, first, [atCost, ` ${costs}`], [ifWrong, ` ${wrong}`]];
        }),
      )}
    </>
  );

  const questions = (Picked: Fields['Picked'], { n, word, pasted }: Sorted) => (
    <>
      {word && <Picked name={`stays${n}`} label={fill(t.live, { word })} options={t.lives} />}
      {pasted && <Picked name={`second${n}`} label={t.then[pasted]} options={seconds[pasted]!} />}
    </>
  );

  return openYours(given, {
    fields: FIELDS,
    answer,
    reveal: (field) => (card.value = Number(field.at(-1)) as Card),
    form: ({ Picked, Typed, values, woken }) => (
      <>
        <div class="tabs seg" role="group" aria-label={t.which}>
          {CARDS.map((n) => (
            <button
              type="button"
              disabled={!woken.value}
              aria-pressed={n === card.value ? 'true' : 'false'}
              onClick={() => (card.value = n)}
            >
              {fill(t.card, { n })}
            </button>
          ))}
        </div>
        <div class="cards as-grid">
          {CARDS.map((n) => (
            <div class={n === card.value ? 'card current' : 'card'}>
              <Typed
                name={`failure${n}`}
                label={fill(n === 1 ? t.failure : t.another, { n })}
                rows={2}
                example={n === 1 ? t.example : undefined}
              />
              <Picked name={`pasted${n}`} label={t.paste} options={t.pasted} />
              {questions(Picked, read(values.value, n))}
            </div>
          ))}
        </div>
      </>
    ),
  });
}
