// The text in the page's address, compressed: who has the address has the text.
const key = '#code=';

/** The text of the address; null where it has none. */
export async function textOfAddress() {
    if (!location.hash.startsWith(key)) {
        return null;
    }

    try {
        const bytes = Uint8Array.from(atob(location.hash.slice(key.length).replaceAll('-', '+').replaceAll('_', '/')), at => at.charCodeAt(0));
        return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
    } catch {
        return null;
    }
}

/** Puts the text into the address. */
export async function putIntoAddress(text) {
    const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(compressed).arrayBuffer());
    const coded = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
    history.replaceState(null, '', key + coded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
}
