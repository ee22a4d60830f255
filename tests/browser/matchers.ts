import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

declare module 'vitest' {
  /** What a test expects of an element, asked until it holds: names as in Playwright, texts as they are seen. */
  interface Matchers<R extends void | Promise<void>, T> {
    toHaveCount(count: number): Promise<void>;
    toBeVisible(): Promise<void>;
    toBeHidden(): Promise<void>;
    toBeChecked(): Promise<void>;
    toBeEnabled(): Promise<void>;
    toBeDisabled(): Promise<void>;
    toBeFocused(): Promise<void>;
    toHaveValue(value: string | RegExp | null | undefined): Promise<void>;
    toHaveAttribute(name: string, value: string | RegExp | null | undefined): Promise<void>;
    toHaveText(text: string | RegExp | null | undefined): Promise<void>;
    toContainText(text: string | null | undefined): Promise<void>;
  }
}

/** The text of an element as it is seen; of what is folded away or drawn, all of it. */
const textOf = (of: Locator) =>
  of.evaluate((one) =>
    one instanceof HTMLElement && one.checkVisibility() ? one.innerText : one.textContent,
  );

const passes = (read: (of: Locator, name: string) => Promise<unknown>, fixed?: boolean) =>
  async function (this: { isNot: boolean }, of: Locator, ...given: unknown[]) {
    const wanted = fixed ?? given.at(-1);
    const poll = expect.poll(() => read(of, String(given[0])), { message: String(of) });
    const how = wanted instanceof RegExp ? 'toMatch' : 'toBe';
    await (this.isNot ? poll.not : poll)[how](wanted as never);
    return { pass: !this.isNot, message: () => '' };
  };

expect.extend({
  toHaveCount: passes((of) => of.count()),
  toBeVisible: passes((of) => of.isVisible(), true),
  toBeHidden: passes((of) => of.isVisible(), false),
  toBeChecked: passes((of) => of.isChecked(), true),
  toBeEnabled: passes((of) => of.isEnabled(), true),
  toBeDisabled: passes((of) => of.isDisabled(), true),
  toBeFocused: passes((of) => of.evaluate((one) => one === document.activeElement), true),
  toHaveValue: passes((of) => of.inputValue()),
  toHaveAttribute: passes((of, name) => of.getAttribute(name)),
  toHaveText: passes(textOf),
  async toContainText(this: { isNot: boolean }, of: Locator, text?: string | null) {
    const poll = expect.poll(() => textOf(of), { message: String(of) });
    await (this.isNot ? poll.not : poll).toContain(text!);
    return { pass: !this.isNot, message: () => '' };
  },
});
