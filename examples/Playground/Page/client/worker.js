// The compiler and the engine, in a thread of their own: what they compute never stops the page.
import { dotnet } from './_framework/dotnet.js';

const page = start();

onmessage = async ({ data: { id, method, parameters } }) => {
    try {
        postMessage({ id, value: await (await page)[method](...parameters) });
    } catch (error) {
        postMessage({ id, error: error.message });
    }
};

async function start() {
    try {
        const { getAssemblyExports, getConfig, runMain } = await dotnet
            .withModuleConfig({ onDownloadResourceProgress: (loaded, total) => postMessage({ loaded, total }) })
            .create();
        postMessage({ starting: true });
        await runMain();
        return (await getAssemblyExports(getConfig().mainAssemblyName)).NetDsl.Playground.Page;
    } catch (error) {
        postMessage({ failure: error.message });
        throw error;
    }
}
