// The built site on a port of this machine, compressed where a compressed file lies beside one, and a browser that looks at it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../../artifacts/site/html', import.meta.url));
const types = {
    '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm',
};

const server = createServer(answer);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const visitor = await browser.newContext();
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
after(async () => {
    await browser.close();
    server.close();
});

/** Opens a page of the site, as someone who may have been there before: { page, seen }. */
export const open = (address, viewport) => openIn(visitor, address, viewport);

/** Opens a page of the site, as someone whose browser has nothing of it yet. */
export const openFirst = async (address, viewport) => openIn(await browser.newContext(), address, viewport);

async function openIn(context, address, viewport) {
    const origin = `http://127.0.0.1:${server.address().port}`;
    const page = await context.newPage();
    await page.setViewportSize(viewport);
    const seen = watch(page, origin);
    await page.goto(`${origin}/${address}`);
    return { page, seen };
}

/** What a page does that it should not, and how much it loads, in bytes as they are sent. */
function watch(page, origin) {
    const seen = { problems: [], bytes: 0 };
    page.on('pageerror', error => seen.problems.push(error.message));
    page.on('request', request => /^(blob|data):/.test(request.url()) || request.url().startsWith(`${origin}/`)
        || seen.problems.push(`a request to ${request.url()}`));
    page.on('response', response => response.ok() || seen.problems.push(`${response.status()} for ${response.url()}`));
    // What ends as the page closes has no size any more, and nobody asks for it.
    page.on('requestfinished', request => request.sizes().then(sizes => seen.bytes += sizes.responseBodySize, () => { }));
    return seen;
}

function answer(request, response) {
    let file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://site').pathname));
    if (existsSync(file) && statSync(file).isDirectory()) {
        file = path.join(file, 'index.html');
    }

    const isCompressed = existsSync(`${file}.br`);
    if (!file.startsWith(folder) || !existsSync(file)) {
        response.writeHead(404).end();
        return;
    }

    response.writeHead(200, {
        'cache-control': 'max-age=600',
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        ...(isCompressed && { 'content-encoding': 'br' }),
    });
    createReadStream(isCompressed ? `${file}.br` : file).pipe(response);
}
