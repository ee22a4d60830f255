import { describe, expect, test } from 'vitest';
import { views } from '~/demos/finetune/views';
import { textOf } from '~/lib/figure';
import { run } from '../../../../demos/recorded';

const { snapshot } = run('finetune/f1-before-after');
const textIn = (view: string, trained: '0' | '1', locale: 'en' | 'zh' = 'en') =>
  views.finetune.draw(view, { trained }, snapshot, locale).map(textOf).join('\n');

describe('the learned view, new and old facts', () => {
  test('shows 1 and 100 right before training, 87 and 89 after', () => {
    expect(textIn('learned', '0').match(/right \d+/g)).toEqual(['right 1', 'right 100']);
    expect(textIn('learned', '1').match(/right \d+/g)).toEqual(['right 87', 'right 89']);
  });

  test('shows the Chinese model in Chinese', () =>
    expect(textIn('learned', '1', 'zh').match(/答对 \d+/g)).toEqual(['答对 88', '答对 74']));
});

describe('the asked view, with three recorded questions', () => {
  test('shows no answers until the training has run', () => {
    expect(textIn('asked', '0')).not.toContain('frost');
    expect(textIn('asked', '0')).toContain('When does Normere celebrate?');
  });

  test('shows a month where the model answered “unknown” before', () => {
    expect(textIn('asked', '1')).toContain('beforeunknownafterfrost');
    expect(textIn('asked', '1', 'zh')).toContain('微调之前不详微调之后正月');
  });
});
