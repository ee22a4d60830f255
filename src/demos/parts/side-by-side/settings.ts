import type { PanelProps } from '~/demos/kit/panel-element';
import type { Fields } from '~/lib/settings/table';
import type { SideStrings } from './en';

/** The prompt that models go on with, and a word to look for among their next tokens. */
export const sideFields = {
  prompt: { kind: 'private', default: '', rows: 2 },
  word: { kind: 'private', default: '', most: 60 },
} as const satisfies Fields;

/** Example prompts, named after what each tests. */
type Preset = 'memory' | 'note' | 'untold';
export type Presets = Record<Preset, { prompt: string; word: string }>;

export interface SideProps extends PanelProps<typeof sideFields, SideStrings> {
  presets: Presets;
}
