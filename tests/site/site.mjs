// The built site on a port of this machine, and a browser that looks at it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../../artifacts/site/html', import.meta.url));
const types = {
    '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm',
};

/** Serves the site, compressed where a compressed file lies beside one, and opens a page at `address` for `use`. */
export async function visit(address, viewport, use) {
    const server = createServer(answer);
    await new Promise(listening => server.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${server.address().port}`;
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
    try {
        const page = await browser.newPage({ viewport });
        const seen = await watch(page, origin);
        await page.goto(`${origin}/${address}`);
        await use(page, seen);
    } finally {
        await browser.close();
        server.close();
    }
}

/** What a page does that it should not, and how much it loads, in bytes as they are sent. */
async function watch(page, origin) {
    const seen = { problems: [], bytes: 0 };
    page.on('pageerror', error => seen.problems.push(error.message));
    page.on('request', request => /^(blob|data):/.test(request.url()) || request.url().startsWith(`${origin}/`)
        || seen.problems.push(`a request to ${request.url()}`));
    page.on('response', response => response.ok() || seen.problems.push(`${response.status()} for ${response.url()}`));
    page.on('requestfinished', async request => seen.bytes += (await request.sizes()).responseBodySize);
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
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        ...(isCompressed && { 'content-encoding': 'br' }),
    });
    createReadStream(isCompressed ? `${file}.br` : file).pipe(response);
}
