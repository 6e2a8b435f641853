import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { open, openFirst } from './site.mjs';

const desk = { width: 1280, height: 800 };
const loadingTimeout = 90_000;
const answerTimeout = 30_000;
// More than the compiler alone has, and what the page may have.
const [leastBytes, mostBytes] = [3_000_000, 12_000_000];

test('says what it loads, within 12 MB', { timeout: 120_000 }, async () => {
    const { page, seen } = await openFirst('playground/', desk);

    await page.locator('#status', { hasText: /^Loading the compiler: \d+ of \d+ files$/ }).waitFor({ timeout: loadingTimeout });
    await ready(page);

    assert.ok(seen.bytes > leastBytes && seen.bytes < mostBytes, `${seen.bytes} bytes`);
    assert.deepEqual(seen.problems, []);
    await page.close();
});

test('the address has the text', { timeout: 180_000 }, async () => {
    const { page } = await open('playground/', desk);
    await ready(page);
    await typeInstead(page, '[Linear(10)]', '[Linear(12)]');
    await page.locator('#table', { hasText: 'fc1       12' }).waitFor({ timeout: answerTimeout });
    await page.waitForURL(/#code=/);

    await page.goto('about:blank');
    await page.goBack();

    await page.locator('#editor', { hasText: '[Linear(12)]' }).waitFor({ timeout: answerTimeout });
    await page.close();
});

suite('on the page', { timeout: 400_000 }, () => {
    let page, seen;

    before(async () => {
        ({ page, seen } = await open('playground/', desk));
        await ready(page);
    });

    beforeEach(async () => {
        await page.setViewportSize(desk);
        await page.locator('#sketches').selectOption({ index: 0 });
        await page.getByRole('tab', { name: 'Shapes' }).click();
        await page.locator('#table', { hasText: /^fc1 +10 +4,010$/m }).waitFor({ timeout: answerTimeout });
    });

    after(async () => {
        await page.close();
        assert.deepEqual(seen.problems, []);
    });

    test('a mistake is underlined as one types, and its fix mends it', async () => {
        await typeInstead(page, '[Flatten]', '');
        const underlined = page.locator('.cm-lintRange-warning');
        await underlined.waitFor({ timeout: answerTimeout });
        const remark = page.locator('#remarks li');
        assert.equal(await underlined.innerText(), 'Linear(10)');
        assert.match(await remark.innerText(), /NDSL102.*feature map \(16, 5, 5\)/s);
        assert.match(await page.locator('#table').innerText(), /^fc1 +16, 5, 10 +60$/m);

        await remark.getByRole('button', { name: 'Insert [Flatten]' }).click();
        await page.locator('#status', { hasText: 'No remarks' }).waitFor({ timeout: answerTimeout });
        assert.equal(await underlined.count(), 0);
        assert.match(await page.locator('#editor').innerText(), /\[Flatten\]\s+\[Linear\(10\)\]/);
        assert.match(await page.locator('#table').innerText(), /^fc1 +10 +4,010$/m);
    });

    test('a fix is offered at the place, too', async () => {
        await typeInstead(page, '[Flatten]', '');

        const underlined = page.locator('.cm-lintRange-warning');
        await underlined.waitFor({ timeout: answerTimeout });
        await underlined.hover();
        await page.locator('.cm-tooltip-lint .cm-diagnosticAction', { hasText: 'Insert [Flatten]' }).click();

        await page.locator('#status', { hasText: 'No remarks' }).waitFor({ timeout: answerTimeout });
    });

    test('shapes, diagram and generated code are of what is typed', async () => {
        await typeInstead(page, '[Linear(10)]', '[Linear(77)]');

        await page.locator('#table', { hasText: 'fc1       77' }).waitFor({ timeout: answerTimeout });
        await page.getByRole('tab', { name: 'Diagram' }).click();
        await page.locator('#picture svg', { hasText: 'Linear 77' }).waitFor({ timeout: answerTimeout });
        await page.getByRole('tab', { name: 'Generated C#' }).click();
        await page.locator('#code', { hasText: 'Linear(400, 77)' }).waitFor({ timeout: answerTimeout });
    });

    test('a known network opens', async () => {
        await page.locator('#sketches').selectOption({ label: 'ResNet-18' });

        await page.locator('#table', { hasText: '11,689,512' }).waitFor({ timeout: answerTimeout });
        assert.deepEqual(
            await page.locator('#network option').allInnerTexts(), ['Zoo.Networks.ResNet18', 'Zoo.Networks.BasicBlock']);
    });

    test('training lowers the loss, and the page answers meanwhile', async () => {
        await page.locator('#sketches').selectOption({ label: 'A spiral: a perceptron' });
        await page.locator('#table', { hasText: 'fc3' }).waitFor({ timeout: answerTimeout });
        await page.getByRole('tab', { name: 'Train' }).click();

        await page.locator('#train').click();
        await page.locator('#learnt', { hasText: /Step \d/ }).waitFor({ timeout: answerTimeout });
        assert.ok(await longestFrame(page) < 500, 'the page stood still');
        await page.locator('#learnt', { hasText: /^Done after 300 steps on a spiral's arms/ }).waitFor({ timeout: loadingTimeout });

        const text = await page.locator('#learnt').innerText();
        const [, first, last, right] = /loss (\d+\.\d+) → (\d+\.\d+)\. (\d+\.\d+) %/.exec(text);
        assert.ok(last < 0.5 * first && right > 85, text);
        assert.equal(await page.locator('#train').innerText(), 'Train');
    });

    test('a training stops when one says so, and another begins', async () => {
        await page.getByRole('tab', { name: 'Train' }).click();
        const button = page.locator('#train');

        for (const _ of [1, 2]) {
            await button.click();
            await page.locator('#learnt', { hasText: /learns drawn digits\. Step [1-9]/ }).waitFor({ timeout: answerTimeout });
            await button.click();
            await page.locator('#learnt', { hasText: /^Stopped after \d+ steps? on drawn digits/ }).waitFor({ timeout: answerTimeout });
            assert.equal(await button.innerText(), 'Train');
        }
    });

    test('what cannot be trained says why', async () => {
        await typeInstead(page, '[Linear(10)]', '[Linear(12)]');
        await page.locator('#table', { hasText: 'fc1       12' }).waitFor({ timeout: answerTimeout });
        await page.getByRole('tab', { name: 'Train' }).click();

        await page.locator('#train').click();

        await page.locator('#learnt', { hasText: 'the output must be (N, 10)' }).waitFor({ timeout: answerTimeout });
    });

    test('a text that is not C# is told of, and loses nothing', async () => {
        await typeInstead(page, '[Linear(10)]', '[Linear(');

        await page.locator('#remarks .error').first().waitFor({ timeout: answerTimeout });
        await typeInstead(page, '[Linear(', '[Linear(10)]');
        await page.locator('#status', { hasText: 'No remarks' }).waitFor({ timeout: answerTimeout });
    });

    test('fits a phone', async () => {
        await page.setViewportSize({ width: 390, height: 844 });

        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    });
});

/** The first text is read. */
async function ready(page) {
    await page.locator('#status', { hasText: 'No remarks' }).waitFor({ timeout: loadingTimeout });
}

/** Selects a line of the editor that begins with a text, and types another. */
async function typeInstead(page, line, text) {
    await page.locator('#editor .cm-line', { hasText: line }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
}

/** The longest time between two frames of about a second, in milliseconds. */
function longestFrame(page) {
    return page.evaluate(() => new Promise(resolve => {
        const start = performance.now();
        let last = start;
        let longest = 0;
        requestAnimationFrame(function frame(now) {
            longest = Math.max(longest, now - last);
            last = now;
            if (now - start < 1000) {
                requestAnimationFrame(frame);
            } else {
                resolve(longest);
            }
        });
    }));
}
