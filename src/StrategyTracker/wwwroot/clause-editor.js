// The editor of an edition: marks in the text, keys, and clauses that are moved by the mouse. The text belongs to the page; this only writes in it as a hand would.
const marks = {
  bold: { around: '**' },
  italic: { around: '_' },
  heading: { before: '### ' },
  list: { before: '- ' },
  numbers: { before: '1. ' },
  quote: { before: '> ' },
  link: { link: true },
};
const letters = { b: 'bold', i: 'italic', k: 'link' };
const steps = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

// As if typed, so that the browser's own undo takes it back.
function type(field, from, to, text) {
  field.focus();
  field.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function surround(field, mark) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const [inside, length] = [value.slice(from, to), mark.length];
  if (value.slice(from - length, from) === mark && value.slice(to, to + length) === mark) {
    type(field, from - length, to + length, inside);
    field.setSelectionRange(from - length, to - length);
  } else {
    type(field, from, to, mark + inside + mark);
    field.setSelectionRange(from + length, to + length);
  }
}

function begin(field, mark) {
  const from = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const end = field.value.indexOf('\n', field.selectionEnd);
  const to = end < 0 ? field.value.length : end;
  const lines = field.value.slice(from, to).split('\n');
  const number = index => mark === '1. ' ? `${index + 1}. ` : mark;
  const has = lines.every((line, index) => line.startsWith(number(index)));
  const next = lines.map((line, index) => has ? line.slice(number(index).length) : number(index) + line.replace(/^(#{1,6} |- |\d+\. |> )/, '')).join('\n');
  type(field, from, to, next);
  field.setSelectionRange(from, from + next.length);
  if (lines.length === 1) {
    field.setSelectionRange(from + next.length, from + next.length);
  }
}

function link(field) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const inside = value.slice(from, to);
  const isAddress = /^(https?:\/\/|mailto:|\/)\S+$/.test(inside);
  type(field, from, to, isAddress ? `[](${inside})` : `[${inside}](https://)`);
  const at = isAddress ? from + 1 : from + inside.length + 3;
  field.setSelectionRange(at, isAddress ? at : at + 'https://'.length);
}

export function start(box, server) {
  const abort = new AbortController();
  const on = (name, act) => box.addEventListener(name, act, { signal: abort.signal });
  const text = () => box.querySelector('#text');
  const press = selector => {
    const button = box.querySelector(selector);
    if (button && !button.disabled) { button.click(); }
  };
  const write = name => {
    const field = text();
    const mark = marks[name];
    if (!field || !mark) { return; }
    if (mark.around) { surround(field, mark.around); } else if (mark.before) { begin(field, mark.before); } else { link(field); }
  };

  on('mousedown', event => { if (event.target.closest('[data-mark]')) { event.preventDefault(); } });
  on('click', event => {
    const button = event.target.closest('[data-mark]');
    if (button) { write(button.dataset.mark); }
  });
  // A toolbar is one stop; the arrows walk in it.
  on('keydown', event => {
    const bar = event.target.closest('[role=toolbar]');
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (bar && by && !event.altKey) {
      const buttons = [...bar.querySelectorAll('button')];
      const to = buttons[(buttons.indexOf(event.target) + by + buttons.length) % buttons.length];
      buttons.forEach(button => { button.tabIndex = button === to ? 0 : -1; });
      to.focus();
      event.preventDefault();
    }
  });
  on('keydown', event => {
    const ctrl = event.ctrlKey || event.metaKey;
    const writing = event.target.matches('input, textarea, select');
    if (event.altKey && event.shiftKey && steps[event.key]) {
      event.preventDefault();
      press(`[data-step=${steps[event.key]}]`);
    } else if (ctrl && event.key === 'Enter' && event.target === text()) {
      event.preventDefault();
      press(event.shiftKey ? '[data-merge]' : '[data-split]');
    } else if (ctrl && !event.shiftKey && event.target === text() && letters[event.key]) {
      event.preventDefault();
      write(letters[event.key]);
    } else if (ctrl && !writing && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      press(event.shiftKey ? '[data-redo]' : '[data-undo]');
    } else if (ctrl && !writing && event.key === 'y') {
      event.preventDefault();
      press('[data-redo]');
    }
  });

  // What is too long for one message is told of and stays in the field; nothing of it is cut.
  let told = 0;
  box.addEventListener('input', event => {
    const most = Number(event.target.dataset.tellBeyond);
    if (most && event.target.value.length > most) {
      event.stopImmediatePropagation();
      clearTimeout(told);
      told = setTimeout(() => server.invokeMethodAsync('TooLongAsync', event.target.value.length), 300);
    }
  }, { capture: true, signal: abort.signal });

  let dragged = null;
  const row = event => event.target.closest?.('li[data-clause]');
  const clear = () => box.querySelectorAll('[data-drop]').forEach(item => item.removeAttribute('data-drop'));
  const place = (event, item) => {
    const { top, height } = item.getBoundingClientRect();
    const part = (event.clientY - top) / height;
    return part < 0.3 ? 'Before' : part > 0.7 ? 'After' : 'Under';
  };
  on('dragstart', event => {
    dragged = row(event)?.dataset.clause ?? null;
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged);
    }
  });
  on('dragover', event => {
    const item = row(event);
    clear();
    if (dragged && item && item.dataset.clause !== dragged) {
      event.preventDefault();
      item.dataset.drop = place(event, item);
    }
  });
  on('drop', event => {
    const item = row(event);
    if (dragged && item && item.dataset.clause !== dragged) {
      event.preventDefault();
      server.invokeMethodAsync('PlaceAsync', dragged, item.dataset.clause, place(event, item));
    }
    clear();
  });
  on('dragend', () => { dragged = null; clear(); });

  return {
    caret: () => text()?.selectionStart ?? 0,
    // After an act the writer goes on at the beginning of the clause's text, or where the act says.
    stand: selector => {
      const field = box.querySelector(selector);
      field?.focus();
      field?.setSelectionRange?.(0, 0);
    },
    stop: () => abort.abort(),
  };
}
