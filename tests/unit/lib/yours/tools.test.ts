import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { allowList, findWays, nameFault, type OwnTool } from '~/lib/yours/tools';

const tool = (name: string, reads: OwnTool['reads'], writes: OwnTool['writes']): OwnTool => ({
  name,
  reads,
  writes,
});
const mailbox = tool('mailbox', 'both', 'out');
const orders = tool('orders', 'private', 'none');
const calendar = tool('calendar', 'none', 'inside');

test('a way out takes a tool for each of three rights, and the right that fewest tools have is taken', () => {
  expect(findWays([mailbox, orders, calendar])).toEqual({
    ways: 2,
    cut: { link: 'out', tools: ['mailbox'] },
    inside: ['calendar'],
  });
  const sms = tool('sms', 'none', 'out');
  expect(findWays([mailbox, orders, sms]).cut).toEqual({ link: 'foreign', tools: ['mailbox'] });
  const many = findWays([mailbox, orders, sms, tool('web', 'foreign', 'none')]);
  expect([many.ways, many.cut]).toEqual([8, { link: 'out', tools: ['mailbox', 'sms'] }]);
});

test('what is taken leaves no way out', () => {
  const reads = fc.constantFrom<OwnTool['reads']>('none', 'private', 'foreign', 'both');
  const writes = fc.constantFrom<OwnTool['writes']>('none', 'inside', 'out');
  forAll(fc.array(fc.tuple(reads, writes), { maxLength: 4 }), (all) => {
    const tools = all.map(([reading, writing], i) => tool(`t${i}`, reading, writing));
    const { ways, cut } = findWays(tools);
    expect(cut === undefined).toBe(ways === 0);
    const list = JSON.parse(allowList(tools, cut)) as { allow: { may: string[] }[] };
    const rights = new Set(list.allow.flatMap(({ may }) => may));
    expect(['read_foreign', 'read_private', 'send_out'].every((one) => rights.has(one))).toBe(
      false,
    );
  });
});

test('without one of the rights there is no way out', () =>
  expect(findWays([orders, calendar])).toEqual({ ways: 0, inside: [] }));

test('the allow-list is JSON that names the reader’s tools without the right that was taken', () => {
  const tools = [mailbox, tool('sms', 'none', 'out')];
  const list = JSON.parse(allowList(tools, { link: 'foreign', tools: ['mailbox'] }));
  expect(list.removed).toEqual([{ tool: 'mailbox', not: 'read_foreign' }]);
  expect(list.allow[0]).toEqual({
    tool: 'mailbox',
    may: ['read_private', 'send_out'],
    confirm: true,
    recipients: ['FILL_IN'],
  });
});

test.each([
  ['GitHub issues', undefined],
  ['检索', undefined],
  ['github.search', undefined],
  ['', 'empty'],
  ['my tool!', 'characters'],
  ['123', 'characters'],
  ['x'.repeat(33), 'long'],
  ['orders', 'again'],
])('the name “%s” has the fault %s', (name, fault) => {
  expect(nameFault(name, ['orders'])).toBe(fault);
});
