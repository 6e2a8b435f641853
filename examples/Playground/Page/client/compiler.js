// The worker's methods as functions that answer later.
const worker = new Worker('./worker.js', { type: 'module' });
const waiting = new Map();
let calls = 0;

/** Calls `listener` with what the worker does while it loads: { loaded, total }, { starting } or { failure }. */
export function onLoading(listener) {
    worker.addEventListener('message', ({ data }) => data.id === undefined && listener(data));
    worker.addEventListener('error', event => listener({ failure: event.message || 'the worker could not be loaded' }));
}

export const read = async text => JSON.parse(await call('Read', text));
export const fix = async (remark, index) => JSON.parse(await call('Fix', remark, index));
export const diagram = async name => made(await call('Diagram', name));
export const train = async name => made(await call('Train', name));
export const step = () => call('Step');
export const accuracy = () => call('Accuracy');

worker.addEventListener('message', ({ data: { id, value, error } }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) {
        call?.resolve(value);
    } else {
        call?.reject(new Error(error));
    }
});

function call(method, ...parameters) {
    return new Promise((resolve, reject) => {
        waiting.set(++calls, { resolve, reject });
        worker.postMessage({ id: calls, method, parameters });
    });
}

function made(answer) {
    const { made, problem } = JSON.parse(answer);
    if (problem) {
        throw new Error(problem);
    }

    return made;
}
