import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './site.mjs';

const desk = { width: 1280, height: 800 };

test('a search finds the page of a finding, and leads to it', { timeout: 90_000 }, async () => {
    const { page, seen } = await open('', desk);
    await page.locator('#search-query').fill('NDSL102');

    const result = page.locator('#search-results .sr-item a', { hasText: 'NDSL102' }).first();
    await result.waitFor();
    const [found] = await Promise.all([page.waitForEvent('popup'), result.click()]);

    assert.match(await found.locator('article h1').innerText(), /NDSL102/);
    assert.deepEqual(seen.problems, []);
    await page.close();
});

test('a search without a result says so', { timeout: 90_000 }, async () => {
    const { page } = await open('docs/layers.html', desk);

    await page.locator('#search-query').fill('xyzzyplugh');

    await page.locator('#search-results', { hasText: /no results/i }).waitFor();
    await page.close();
});
