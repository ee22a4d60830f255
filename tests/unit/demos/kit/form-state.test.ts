import { describe, expect, test } from 'vitest';
import { openForm } from '~/demos/kit/form-state';
import { defaults, type Fields } from '~/lib/settings/table';

const fields = {
  k: { kind: 'number', default: 3, min: 1, max: 9, whole: true },
  rank: { kind: 'choice', default: 'words', options: ['words', 'vectors'] },
  weight: { kind: 'number', default: 0.5, min: 0, max: 1, when: { rank: ['vectors'] } },
} as const satisfies Fields;
const form = () => openForm('one', fields, defaults(fields));

describe('the form of a demo', () => {
  test('keeps the last valid value while an invalid one is typed', () => {
    const { settings, texts } = form();
    texts.k.value = '7';
    expect(settings.value.k).toBe(7);
    texts.k.value = '70';
    expect(settings.value.k).toBe(7);
  });

  test('reports invalid fields when checked, not while they are typed', () => {
    const { check, texts, wrong } = form();
    texts.k.value = '0';
    expect(wrong.value).toEqual([]);
    check();
    expect(wrong.value).toEqual(['k']);
    texts.k.value = '1';
    check();
    expect(wrong.value).toEqual([]);
  });

  test('restores the last valid value of a field that no longer applies', () => {
    const { check, set, texts, wrong } = form();
    set({ rank: 'vectors', weight: 0.25 });
    texts.weight.value = '5';
    set({ rank: 'words' });
    check();
    expect([wrong.value, texts.weight.value]).toEqual([[], '0.25']);
  });

  test('recognises which preset its settings match', () => {
    const { set, holds } = form();
    set({ k: 5 });
    expect([holds({ k: 5 }), holds({ k: 5, rank: 'vectors' })]).toEqual([true, false]);
  });
});
