import sketches from 'sketches';
import { putIntoAddress, textOfAddress } from './address.js';
import * as compiler from './compiler.js';
import { editor, viewer } from './editor.js';
import { trainingPanel } from './training.js';

const restMilliseconds = 250;
const element = id => document.getElementById(id);
const showCode = viewer(element('code'));
const training = trainingPanel({ button: element('train'), text: element('learnt'), curve: element('curve') });

let networks = [];
let drawn = null;
let tab = 'shapes';
let rest;
let isReading = false;
let isDrawing = false;

for (const [index, { title }] of sketches.entries()) {
    element('sketches').add(new Option(title, index));
}

const written = editor(element('editor'), await textOfAddress() ?? sketches[0].text, () => {
    clearTimeout(rest);
    rest = setTimeout(readAll, restMilliseconds);
});

element('sketches').onchange = event => written.text = sketches[event.target.value].text;
element('share').onclick = share;
element('network').onchange = show;
element('train').onclick = () => training.toggle(element('network').value);
for (const button of document.querySelectorAll('[role=tab]')) {
    button.onclick = () => choose(button);
    button.onkeydown = event => event.key.startsWith('Arrow') && neighbour(button, event.key).click();
}

addEventListener('hashchange', async () => {
    const text = await textOfAddress();
    if (text !== null && text !== written.text) {
        written.text = text;
    }
});

compiler.onLoading(({ loaded, total, starting, failure }) => status(
    failure ? `The compiler could not be loaded: ${failure}. Reload the page to try again.`
        : starting ? 'Starting the compiler…'
            : `Loading the compiler: ${loaded} of ${total} files`));
await readAll();

/** Reads the text, and reads again where it has changed meanwhile. */
async function readAll() {
    if (isReading) {
        return;
    }

    isReading = true;
    try {
        let text;
        while (text !== written.text) {
            text = written.text;
            const said = await compiler.read(text);
            if (text === written.text) {
                take(said);
                await putIntoAddress(text);
            }
        }
    } catch (problem) {
        status(`The text could not be read: ${problem.message}`);
    }

    isReading = false;
}

function take(said) {
    const former = element('network').value;
    networks = said.networks;
    element('network').replaceChildren(...networks.map(({ name }) => new Option(name, name, false, name === former)));
    written.show(said.remarks, mend);
    list(said.remarks);
    status(summary(said.remarks));
    show();
}

async function mend(remark, fix) {
    const text = written.text;
    const replacements = await compiler.fix(remark, fix);
    if (text === written.text) {
        written.replace(replacements);
    }
}

function list(remarks) {
    element('remarks').replaceChildren(...remarks.map((remark, index) => {
        const item = document.createElement('li');
        item.className = remark.severity;
        const place = button(remark.message, () => written.goTo(remark.start));
        place.className = 'place';
        item.append(link(remark), place, ...remark.fixes.map((title, fix) => button(title, () => mend(index, fix))));
        return item;
    }));
}

function link({ id, helpLink }) {
    const name = document.createElement(helpLink ? 'a' : 'span');
    name.textContent = id;
    if (helpLink) {
        name.href = helpLink;
        name.target = '_blank';
        name.rel = 'noopener';
    }

    return name;
}

function button(text, onclick) {
    return Object.assign(document.createElement('button'), { type: 'button', textContent: text, onclick });
}

function summary(remarks) {
    const count = (severity, one, many) => {
        const found = remarks.filter(remark => remark.severity === severity).length;
        return found === 0 ? [] : [found === 1 ? `1 ${one}` : `${found} ${many}`];
    };
    const counts = [
        ...count('error', 'error', 'errors'),
        ...count('warning', 'warning', 'warnings'),
        ...count('info', 'piece of advice', 'pieces of advice'),
    ];
    return counts.length === 0 ? 'No remarks' : counts.join(', ');
}

function choose(button) {
    for (const other of document.querySelectorAll('[role=tab]')) {
        const isChosen = other === button;
        other.setAttribute('aria-selected', isChosen);
        other.tabIndex = isChosen ? 0 : -1;
        element(other.getAttribute('aria-controls')).hidden = !isChosen;
    }

    tab = button.getAttribute('aria-controls');
    button.focus();
    show();
}

function neighbour(button, key) {
    const all = [...document.querySelectorAll('[role=tab]')];
    return all[(all.indexOf(button) + (key === 'ArrowRight' || key === 'ArrowDown' ? 1 : all.length - 1)) % all.length];
}

/** Shows the chosen network in the tab that is open. A diagram needs the network's weights: it is drawn when one looks at it. */
function show() {
    const network = chosen();
    element('network').hidden = networks.length < 2;
    element('train').disabled = !network?.code;
    element('table').textContent = network?.table || 'No network, or one with errors.';
    showCode(network?.code ?? '');
    draw();
}

/** Draws the chosen network while its tab is open, and draws again where another is chosen meanwhile. */
async function draw() {
    if (isDrawing) {
        return;
    }

    isDrawing = true;
    const picture = element('picture');
    for (let network = chosen(); tab === 'diagram' && network && network !== drawn; network = chosen()) {
        drawn = network;
        picture.textContent = 'Drawing… The network is created with its weights, which takes half a minute where they are a hundred million.';
        try {
            picture.innerHTML = await compiler.diagram(network.name);
        } catch (problem) {
            picture.textContent = problem.message;
        }
    }

    isDrawing = false;
}

function chosen() {
    return networks.find(({ name }) => name === element('network').value);
}

async function share() {
    await putIntoAddress(written.text);
    try {
        await navigator.clipboard.writeText(location.href);
        status('The address of this text is on the clipboard.');
    } catch {
        status('The address bar has the address of this text.');
    }
}

function status(text) {
    element('status').textContent = text;
}
