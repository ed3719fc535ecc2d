import { expect, test } from '@playwright/test';
import { elements, guides, read, weight } from '../site/dist.ts';

/** Bytes with brotli: the page must fit one round trip, the whole visit a slow phone. */
const most = { html: 14 * 1024, visit: 35 * 1024, script: 6 * 1024, requests: 5 };

for (const address of guides())
  test(`a cold visit to ${address} stays within its budget and moves nothing`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // A remembered tab is the hardest case for a page that must not move.
    await page.addInitScript(() => {
      localStorage.setItem('unstuck:tab:language', 'Python');
      localStorage.setItem('unstuck:tab:browser', 'Safari');
    });
    await page.goto(address, { waitUntil: 'networkidle' });

    expect(weight(address)).toBeLessThanOrEqual(most.html);
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(most.requests);
    expect(asked.reduce((sum, one) => sum + weight(one), 0)).toBeLessThanOrEqual(most.visit);
    const scripts = asked.filter((one) => one.endsWith('.js')).reduce((sum, one) => sum + weight(one), 0);
    const inline = elements(read(address))
      .filter(({ tagName }) => tagName === 'script')
      .flatMap(({ children }) => children.map((child) => ('value' in child ? child.value.length : 0)));
    expect(scripts + inline.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most.script);

    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 200);
        }),
    );
    expect(moved).toBe(0);
  });

for (const address of guides())
  test(`on a phone the first step of ${address} begins on the first screen`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const top = await page
      .locator('ol[data-steps] > li')
      .first()
      .evaluate((step) => step.getBoundingClientRect().top);
    expect(top).toBeLessThan(844);
  });
