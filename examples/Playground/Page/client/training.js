import uPlot from 'uplot';
import * as compiler from './compiler.js';

const steps = 300;
const stepsBetweenTests = 25;
const pixelsHigh = 260;

/** The panel that trains a network: its button, its text and its curve. */
export function trainingPanel({ button, text, curve }) {
    const losses = [[], []];
    const ink = getComputedStyle(curve).color;
    const axis = label => ({ label, stroke: ink, grid: { stroke: '#8884' }, ticks: { stroke: '#8884' } });
    const plot = new uPlot({
        width: 300,
        height: pixelsHigh,
        legend: { show: false },
        scales: { x: { time: false, range: [0, steps] }, y: { range: (_, least, most) => [0, 1.05 * (most || 1)] } },
        axes: [axis('step'), axis('loss')],
        series: [{ label: 'step' }, { label: 'loss', stroke: getComputedStyle(document.querySelector('a')).color, width: 2 }],
    }, losses, curve);
    new ResizeObserver(() => curve.clientWidth > 0 && plot.setSize({ width: curve.clientWidth, height: pixelsHigh })).observe(curve);

    let wanted = 0;
    return {
        /** Trains the network, or stops what is training. */
        async toggle(name) {
            if (wanted > 0) {
                wanted = 0;
                return;
            }

            wanted = steps;
            button.textContent = 'Stop';
            text.textContent = `Creating ${name}…`;
            losses.forEach(numbers => numbers.length = 0);
            try {
                await run(name);
            } catch (problem) {
                text.textContent = problem.message;
            }

            wanted = 0;
            button.textContent = 'Train';
        },
    };

    async function run(name) {
        const lesson = await compiler.train(name);
        let tested = await test();
        for (let step = 1; step <= wanted; step++) {
            losses[0].push(step);
            losses[1].push(await compiler.step());
            plot.setData(losses);
            if (step % stepsBetweenTests === 0) {
                tested = await test();
            }

            text.textContent = `${name} learns ${lesson}. Step ${step}, ${loss()}. ${tested}`;
        }

        const count = losses[0].length;
        const after = `${wanted === 0 ? 'Stopped' : 'Done'} after ${count} step${count === 1 ? '' : 's'} on ${lesson}`;
        text.textContent = `${after}, ${loss()}. ${await test()}`;
    }

    /** The first and the last loss. */
    function loss() {
        return `loss ${losses[1][0].toFixed(3)} → ${losses[1].at(-1).toFixed(3)}`;
    }

    async function test() {
        return `${(100 * await compiler.accuracy()).toFixed(1)} % of 200 that it does not train on are right.`;
    }
}
