import { basicSetup, EditorView } from 'codemirror';
import { StreamLanguage } from '@codemirror/language';
import { csharp } from '@codemirror/legacy-modes/mode/clike';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { keymap } from '@codemirror/view';
import { indentWithTab } from '@codemirror/commands';

const language = [basicSetup, StreamLanguage.define(csharp)];

/** An editor of C#. `onChange` gets the text after each change. */
export function editor(parent, text, onChange) {
    const view = new EditorView({
        parent,
        doc: text,
        extensions: [
            language,
            EditorView.lineWrapping,
            keymap.of([indentWithTab]),
            lintGutter(),
            EditorView.contentAttributes.of({ 'aria-label': 'C# with networks' }),
            EditorView.updateListener.of(update => update.docChanged && onChange(update.state.doc.toString())),
        ],
    });
    return {
        get text() { return view.state.doc.toString(); },
        set text(value) { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } }); },

        /** Underlines the remarks; `mend(remark, fix)` is called when someone takes a fix. */
        show(remarks, mend) {
            const length = view.state.doc.length;
            view.dispatch(setDiagnostics(view.state, remarks.map((remark, at) => ({
                from: Math.min(remark.start, length),
                to: Math.min(remark.end, length),
                severity: remark.severity,
                source: remark.id,
                message: remark.message,
                actions: remark.fixes.map((title, index) => ({ name: title, apply: () => mend(at, index) })),
            }))));
        },

        replace(replacements) {
            view.dispatch({ changes: replacements.map(({ start, end, text }) => ({ from: start, to: end, insert: text })) });
            view.focus();
        },

        goTo(place) {
            view.dispatch({ selection: { anchor: Math.min(place, view.state.doc.length) }, scrollIntoView: true });
            view.focus();
        },
    };
}

/** A view of C# that cannot be changed. Gives a function that sets its text. */
export function viewer(parent) {
    const view = new EditorView({
        parent,
        extensions: [
            language,
            EditorView.editable.of(false),
            EditorView.contentAttributes.of({ 'aria-label': 'Generated C#', tabindex: '0' }),
        ],
    });
    return text => {
        if (view.state.doc.toString() !== text) {
            view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
        }
    };
}
