import { STORAGE_KEYS, type localEntries } from '~/browser/storage';
import { TUNINGS } from '~/browser/tunings-key';
import { fill } from '~/i18n/format';
import { offeredModel } from '~/lib/encoder/models';
import { SMOLLM2, SMOLLM2_ABOUT } from '~/lib/llama/smollm2';
import type { StoredModel } from '~/workers/stored-models';
import type { Words as StoredStrings } from 'words:stored';

export interface StoredThing {
  id: string;
  name: string;
  bytes: number;
  model?: StoredModel;
  keys?: readonly string[];
}

export const OWN_KEYS: Readonly<Record<keyof StoredStrings['own'], readonly string[]>> = {
  shelf: [STORAGE_KEYS.shelf, STORAGE_KEYS.text, STORAGE_KEYS.marks],
  tunings: [TUNINGS],
  citations: ['citations.marks'],
  prompts: ['prompt.own'],
  criteria: [STORAGE_KEYS.own],
  runs: [STORAGE_KEYS.runs],
  course: ['place', 'read'],
  settings: ['theme', 'locale'],
};

type LocalEntry = ReturnType<typeof localEntries>[number];

export function thingsOf(
  models: readonly StoredModel[],
  entries: readonly LocalEntry[],
  t: StoredStrings,
): StoredThing[] {
  const groups = Object.keys(OWN_KEYS) as (keyof typeof OWN_KEYS)[];
  const known = new Set(Object.values(OWN_KEYS).flat());
  const own = groups.map((id) => {
    const there = entries.filter(({ key }) => OWN_KEYS[id].includes(key));
    return { id, name: t.own[id], bytes: bytesOf(there), keys: there.map(({ key }) => key) };
  });
  const others = entries.filter(({ key }) => !known.has(key));
  return [
    ...models.map((model) => modelThing(model, t)),
    ...own.filter(({ keys }) => keys.length > 0),
    ...others.map(({ key, bytes }) => ({
      id: `key ${key}`,
      name: fill(t.unknown, { name: key }),
      bytes,
      keys: [key],
    })),
  ];
}

export const bytesOf = (things: readonly { bytes: number }[]): number =>
  things.reduce((sum, { bytes }) => sum + bytes, 0);

function modelThing(model: StoredModel, t: StoredStrings): StoredThing {
  const { kind, folder, bytes, isWhole } = model;
  const offered =
    (t.tiny as Record<string, string>)[model.model] ?? offeredModel(model.model)?.name;
  const name = offered ?? (model.model === SMOLLM2 ? SMOLLM2_ABOUT.name : model.model);
  const from = model.host === '' ? t.here : fill(t.from, { host: model.host });
  const sentence = fill(t.models[kind], { name, from });
  const told = isWhole ? sentence : fill(t.started, { name: sentence });
  return { id: `${kind} ${folder}`, name: told, bytes, model };
}
