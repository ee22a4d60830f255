import { isReady, pressRun } from './demo';
import { expect, test } from 'vitest';
import { builtDemos } from './built-demos';
import { open, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

/** Fields a walk turns before it presses the button; walks a demo. */
const STEPS = 12;
const WALKS = 4;

/** Turns fields that can be seen, each to a value the form knows or to one it must refuse; gives what it did. */
function wander([demo, seed, steps]: readonly [string, number, number]): string[] {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const form = document.querySelector<HTMLFormElement>(`${demo} form`)!;
  const fields = () =>
    [...form.elements].filter(
      (field): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
        'name' in field &&
        field.name !== '' &&
        !(field instanceof HTMLButtonElement) &&
        (field as HTMLInputElement).type !== 'file' &&
        !(field as HTMLInputElement).disabled &&
        field.checkVisibility(),
    );
  const numbers = ({ min, max }: HTMLInputElement) => ['', '-1', '1e9', '0.37', '7', min, max];
  const did: string[] = [];
  for (let step = 0; step < steps; step++) {
    const all = fields();
    const field = all[random(all.length)];
    if (!field) break;
    if (field instanceof HTMLSelectElement) field.selectedIndex = random(field.options.length);
    else if (['checkbox', 'radio'].includes(field.type))
      (field as HTMLInputElement).checked = field.type === 'radio' || random(2) === 0;
    else if (['number', 'range'].includes(field.type)) {
      const values = numbers(field as HTMLInputElement);
      field.value = values[random(values.length)]!;
    } else field.value = ['', ' ', 'tide', '<b>', '潮', '9'.repeat(300)][random(6)]!;
    did.push(
      `${field.name}=${field.type === 'checkbox' ? (field as HTMLInputElement).checked : field.value.slice(0, 12)}`,
    );
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return did;
}

function outcome(demo: string): string {
  const element = document.querySelector<HTMLElement>(demo)!;
  const { status = '' } = element.dataset;
  if (status === 'running') return 'runs';
  const wrong = element.querySelector<HTMLInputElement>('[aria-invalid=true]');
  if (wrong) {
    const slot = element.querySelector<HTMLElement>(`[data-error="${wrong.name}"]`);
    const says = slot?.checkVisibility() === true && slot.textContent.trim().length > 10;
    return wrong.checkVisibility() && says ? 'points at a field' : `blocked by ${wrong.name}`;
  }
  if (status === 'failed') {
    const sentence = element.querySelector<HTMLElement>('[data-failure]')!;
    return sentence.checkVisibility() && sentence.textContent.length > 10
      ? 'says why'
      : 'fails mute';
  }
  return Number(element.dataset.runs ?? 0) > 0 ? 'has run' : 'does nothing';
}

const outcomes = new Set<string>();

test.each(builtDemos())(
  'in %s, Run runs or reports what prevents it, with any settings',
  async (name) => {
    const demo = `x-${name}`;
    for (let walk = 1; walk <= WALKS; walk++) {
      await open(`en/demos/${name}/`);
      await isReady(demo);
      const did = await page.evaluate(wander, [demo, walk * 7_919, STEPS] as const);
      const told = `${demo}: ${did.join(' ')}`;
      const button = page.locator(`${demo} :is([data-run],[data-pause],[data-continue]):visible`);
      await ((await button.count()) > 0 ? button.first().click() : pressRun(demo));
      const met = await page.evaluate(outcome, demo);
      expect(met, told).toMatch(/^(runs|points|says|has run)/);
      outcomes.add(met);
    }
  },
);

test('the random walks covered both runs and mistakes', () => {
  expect([...outcomes]).toEqual(expect.arrayContaining(['runs', 'points at a field']));
});
