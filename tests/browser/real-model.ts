import { page } from './visitor';

/** @param fold selector of the fold */
export async function openSection(fold: string) {
  await page.locator(`${fold} > summary`).click();
  const section = page.locator(fold);
  await section.locator('button[data-load-lm]:enabled').waitFor();
  return {
    section,
    connect: async (url: string) => {
      await section.locator('[data-lm-source][value=server]').check({ force: true });
      await section.locator('input[name=endpoint]').fill(url);
      await section.locator('button[data-list-models]').click();
      await section.locator('[data-lm-panel=ready]').waitFor();
    },
  };
}
