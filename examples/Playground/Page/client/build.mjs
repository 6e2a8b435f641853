// Bundles the page's scripts into wwwroot. The sketches that it offers become a module of their own.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

const page = fileURLToPath(new URL('..', import.meta.url));

const sketches = {
    name: 'sketches',
    setup(bundler) {
        bundler.onResolve({ filter: /^sketches$/ }, () => ({ path: 'sketches', namespace: 'sketches' }));
        bundler.onLoad({ filter: /.*/, namespace: 'sketches' }, async () => {
            const list = JSON.parse(await readFile(path.join(page, 'sketches.json'), 'utf8'));
            const read = await Promise.all(list.map(async ({ title, file }) =>
                ({ title, text: await readFile(path.join(page, file), 'utf8') })));
            return { contents: JSON.stringify(read), loader: 'json' };
        });
    },
};

await build({
    absWorkingDir: page,
    entryPoints: ['client/main.js', 'client/worker.js', 'client/page.css'],
    outdir: 'wwwroot',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['./_framework/*'],
    legalComments: 'linked',
    plugins: [sketches],
});
