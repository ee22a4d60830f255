import { describe, expect, test } from 'vitest';
import { Limit } from '~/demos/prompt/panels/own/limit';

const [tiny, real] = [{ tiny: true }, { tiny: false }];

/** The field as an example has filled it in. */
function proposed(most: number) {
  const field = { value: '8' };
  const limit = new Limit({
    read: () => field.value,
    write: (value) => void (field.value = String(value)),
  });
  limit.propose(most);
  return { field, limit };
}

describe('the length of an answer', () => {
  test('that suits the tiny models reaches no other', () => {
    const { field, limit } = proposed(8);
    limit.suit(real);
    expect(field.value).toBe('64');
    limit.suit(tiny);
    expect(field.value).toBe('8');
  });

  test('that an example proposes for a real model stays', () => {
    const { field, limit } = proposed(120);
    limit.suit(real);
    expect(field.value).toBe('120');
  });

  test('that a reader has typed stays for every model, and comes back as typed', () => {
    const { field, limit } = proposed(8);
    limit.suit(real);
    field.value = '8';
    limit.suit(real);
    expect(field.value).toBe('8');
    expect(limit.held()).toEqual({ most: 8, typed: true });
    limit.propose(64);
    limit.type(8);
    limit.suit(real);
    expect(field.value).toBe('8');
  });

  test('that nobody typed comes back as it was proposed', () => {
    const { limit } = proposed(8);
    limit.suit(real);
    expect(limit.held()).toEqual({ most: 8 });
  });
});
