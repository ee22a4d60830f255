import { signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import type { Words } from 'words:yours-failures';
import type { Fields, Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import { firstPlace, placeOf, PLACES, textFault, type Pasted, type Place } from './sort';

const CARDS = [1, 2, 3] as const;
type Card = (typeof CARDS)[number];

const FIELDS = Object.fromEntries(
  CARDS.flatMap((n) => [`failure${n}`, `pasted${n}`, `second${n}`].map((name) => [name, ''])),
);

interface Sorted {
  card: Card;
  text: string;
  /** The second question with its answer. */
  then: string;
  pasted: Pasted;
  place: Place;
}

export function open(given: GivenYours<Words>) {
  const { t } = given;
  const card = signal<Card>(1); // a phone shows one at a time

  const placeIn = (values: Values, n: Card) =>
    placeOf(values[`pasted${n}`]!, values[`second${n}`]!);
  const secondsOf = (pasted: Pasted): Readonly<Record<string, string>> =>
    pasted === 'yes' ? t.where : t.second;

  const faultsOf = (values: Values): Fault[] =>
    CARDS.flatMap((n): Fault[] => {
      const text = values[`failure${n}`]!;
      const earlier = CARDS.filter((one) => one < n).map((one) => values[`failure${one}`]!);
      const fault = textFault(text, earlier);
      const slots = { n, text: shortOf(text) };
      if (fault) return [{ field: `failure${n}`, says: fill(t.faults[fault], slots) }];
      if (!values[`pasted${n}`])
        return [{ field: `pasted${n}`, says: fill(t.faults.pasted, slots) }];
      if (!placeIn(values, n)) return [{ field: `second${n}`, says: fill(t.faults.second, slots) }];
      return [];
    });

  function answer(values: Values): Answer | Fault[] {
    const faults = faultsOf(values);
    if (faults.length > 0) return faults;
    const sorted = CARDS.map((n): Sorted => {
      const pasted = values[`pasted${n}`] as Pasted;
      const then = `${t.then[pasted]} ${secondsOf(pasted)[values[`second${n}`]!]!}`;
      const place = placeIn(values, n)!;
      return { card: n, text: values[`failure${n}`]!.trim(), then, pasted, place };
    });
    const verdict = verdictOf(sorted.map(({ place }) => place));
    const plan = [fill(t.plan, { verdict }), ...sorted.map(planOf)].join('\n\n');
    return { verdict, shown: shown(sorted), plan };
  }

  function verdictOf(places: readonly Place[]): string {
    const { place, count } = firstPlace(places);
    const sentence = count === 3 ? t.allThree : count === 2 ? t.twoOfThree : t.noSingle;
    return fill(sentence, { place: t.places[place].within });
  }

  function planOf({ card: n, text, then, pasted, place }: Sorted): string {
    const { name, first, costs, wrong } = t.places[place];
    return fill(t.planLine, { n, text, name, pasted: t.pasted[pasted], then, first, costs, wrong });
  }

  const shown = (sorted: readonly Sorted[]) => (
    <>
      <div class="bays as-grid" aria-hidden="true">
        {PLACES.map((place) => (
          <div data-place={place}>
            <b>{t.places[place].name}</b>
            <span class="pins">
              {sorted.map((one) => (
                <i class={one.place === place ? 'on' : undefined}>{String(one.card)}</i>
              ))}
            </span>
          </div>
        ))}
      </div>
      {outs(
        sorted.map(({ card: n, place }) => {
          const { name, first, costs, wrong } = t.places[place];
          const [atCost, ifWrong] = [<b>{t.costs}</b>, <b>{t.wrongIf}</b>];
          return [`${n} · ${name}`, first, [atCost, ` ${costs}`], [ifWrong, ` ${wrong}`]];
        }),
      )}
    </>
  );

  const second = (Picked: Fields['Picked'], n: Card, pasted: Pasted | '') =>
    pasted && <Picked name={`second${n}`} label={t.then[pasted]} options={secondsOf(pasted)} />;

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
                label={fill(t.failure, { n })}
                rows={2}
                example={n === 1 ? t.example : undefined}
              />
              <Picked name={`pasted${n}`} label={t.paste} options={t.pasted} />
              {second(Picked, n, values.value[`pasted${n}`] as Pasted | '')}
            </div>
          ))}
        </div>
      </>
    ),
  });
}
