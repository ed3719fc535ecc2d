import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pages } from '../site/dist.ts';

for (const address of pages())
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${address} in ${colorScheme}: accessible, quiet and as wide as the screen`, async ({ page }) => {
      const said: string[] = []; // Violations of the content security policy come as console errors too.
      page.on(
        'console',
        (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()),
      );
      page.on('pageerror', (error) => said.push(String(error)));
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        await page
          .locator('details')
          .evaluateAll((all) => all.forEach((one) => one.toggleAttribute('open', true)));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(said).toEqual([]);
    });
