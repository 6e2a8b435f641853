import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.mjs';

test('a search finds the page of a finding, and leads to it', { timeout: 60_000 }, () =>
    visit('', { width: 1280, height: 800 }, async (page, seen) => {
        await page.locator('#search-query').fill('NDSL102');

        const result = page.locator('#search-results .sr-item a', { hasText: 'NDSL102' }).first();
        await result.waitFor({ timeout: 20_000 });
        await result.click();
        await page.waitForURL(/NDSL102/);

        assert.match(await page.locator('article h1').innerText(), /NDSL102/);
        assert.deepEqual(seen.problems, []);
    }));

test('a search without a result says so', { timeout: 60_000 }, () =>
    visit('docs/layers.html', { width: 1280, height: 800 }, async page => {
        await page.locator('#search-query').fill('xyzzyplugh');

        await page.locator('#search-results', { hasText: /no results/i }).waitFor({ timeout: 20_000 });
    }));
