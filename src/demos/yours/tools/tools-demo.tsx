import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import type { Words } from 'words:yours-tools';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { shortOf } from '../outs';
import { allowList, findWays, LINKS, nameFault, withRight, type Found, type OwnTool } from './ways';

const ROWS = [1, 2, 3, 4] as const;

const FIELDS = Object.fromEntries(
  ROWS.flatMap((n) => [
    [`name${n}`, ''],
    [`reads${n}`, 'none'],
    [`writes${n}`, 'none'],
  ]),
);

export function open(given: GivenYours<Words>) {
  const { t, props } = given;
  const { listComma, space } = LOCALES[props.locale];

  const toolAt = (values: Values, n: number) =>
    ({
      name: values[`name${n}`]!.trim(),
      reads: values[`reads${n}`],
      writes: values[`writes${n}`],
    }) as OwnTool;

  const isUsed = ({ name, reads, writes }: OwnTool) =>
    name !== '' || reads !== 'none' || writes !== 'none';

  function faultsOf(values: Values): Fault[] {
    const rows = ROWS.map((n) => toolAt(values, n));
    const used = rows.filter(isUsed);
    if (used.length === 0) return [{ field: 'name1', says: t.faults.none }];
    const faults = rows.flatMap((tool, at): Fault[] => {
      if (!isUsed(tool)) return [];
      const earlier = rows.slice(0, at).map(({ name }) => name);
      const fault = nameFault(tool.name, earlier);
      const slots = { n: at + 1, name: shortOf(tool.name) };
      return fault ? [{ field: `name${at + 1}`, says: fill(t.faults[fault], slots) }] : [];
    });
    const idle = used.every(({ reads, writes }) => reads === 'none' && writes === 'none');
    return faults.length === 0 && idle ? [{ field: 'reads1', says: t.faults.idle }] : faults;
  }

  function answer(values: Values): Answer | Fault[] {
    const faults = faultsOf(values);
    if (faults.length > 0) return faults;
    const tools = ROWS.map((n) => toolAt(values, n)).filter(isUsed);
    const found = findWays(tools);
    return {
      verdict: verdictOf(found, tools),
      shown: shown(tools, found),
      plan: allowList(tools, found.cut),
    };
  }

  function verdictOf({ ways, cut, inside }: Found, tools: readonly OwnTool[]): string {
    const main = cut
      ? fill(cut.link === 'out' ? t.cutSending : t.cut, {
          ways,
          tools: cut.tools.join(listComma),
          right: t.rights[cut.link],
        })
      : t.noWay[LINKS.find((link) => withRight(tools, link).length === 0)!];
    const planted = inside.length > 0 ? fill(t.inside, { names: inside.join(listComma) }) : '';
    return [main, planted].filter(Boolean).join(space);
  }

  const shown = (tools: readonly OwnTool[], { cut }: Found) => (
    <ol class="outs links as-grid" role="list">
      {LINKS.map((link) => (
        <li>
          <h3>{t.rights[link]}</h3>
          {withRight(tools, link).map((name) => {
            const isCut = cut?.link === link && cut.tools.includes(name);
            return isCut ? <del>{name}</del> : <span>{name}</span>;
          })}
          {withRight(tools, link).length === 0 && <em>{t.nobody}</em>}
        </li>
      ))}
    </ol>
  );

  return openYours(given, {
    fields: FIELDS,
    answer,
    form: ({ Chosen, Typed }) => (
      <div class="tool-list as-grid">
        {ROWS.map((n) => (
          <div class="cards as-grid">
            <Typed
              name={`name${n}`}
              label={fill(t.name, { n })}
              rows={1}
              most={60}
              example={t.examples[n - 1]}
            />
            <Chosen
              name={`reads${n}`}
              label={fill(t.reads, { n })}
              options={Object.entries(t.readsWhat)}
            />
            <Chosen
              name={`writes${n}`}
              label={fill(t.writes, { n })}
              options={Object.entries(t.writesWhere)}
            />
          </div>
        ))}
      </div>
    ),
  });
}
