// The plan as a table, from the keyboard. The cells belong to the server; what is being typed lives in a layer of its own until the server has it.
const keepAs = 'plan-table ' + location.pathname;
const nothing = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

export function start(box, server, lists, texts) {
  const abort = new AbortController();
  const on = (type, act) => box.addEventListener(type, act, { signal: abort.signal });
  const layer = box.querySelector('[data-layer]');
  let at = null;       // the cell that has, or last had, the focus
  let from = null;     // the other corner of a marked block
  let open = null;     // the cell that is being written in: { cell, field, list, seen }
  let goes = false;    // a key has led to another page: its first cell takes the focus

  const rows = () => [...box.querySelectorAll('tr[data-key]')];
  const textOf = cell => cell.querySelector('.cell')?.textContent ?? '';
  const place = cell => ({ row: rows().indexOf(cell.parentElement), column: cell.cellIndex });
  const kept = () => JSON.parse(sessionStorage.getItem(keepAs) ?? '{}');
  const keep = (id, value) => {
    const all = kept();
    if (value) { all[id] = value; } else { delete all[id]; }
    sessionStorage.setItem(keepAs, JSON.stringify(all));
  };
  const idOf = cell => `${cell.parentElement.dataset.key} ${cell.dataset.column}`;

  function focus(cell) {
    box.querySelectorAll('td[tabindex="0"]').forEach(other => { other.tabIndex = -1; });
    cell.tabIndex = 0;
    at = cell;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function go(down, right, cell = at) {
    const all = rows();
    const { row, column } = place(cell);
    const to = all[Math.min(Math.max(row + down, 0), all.length - 1)];
    return to?.cells[Math.min(Math.max(column + right, 0), to.cells.length - 1)] ?? cell;
  }

  function mark() {
    box.querySelectorAll('[data-marked]').forEach(cell => cell.removeAttribute('data-marked'));
    marked().forEach(row => row.length + marked().length > 2 && row.forEach(cell => cell.setAttribute('data-marked', '')));
  }

  function marked() {
    if (!at) { return []; }
    const [a, b] = [place(at), place(from ?? at)];
    return rows().slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
      .map(row => [...row.cells].slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1));
  }

  function lay(element, cell) {
    const [c, b] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
    element.style.left = `${c.left - b.left - box.clientLeft + box.scrollLeft}px`;
    element.style.top = `${c.top - b.top - box.clientTop + box.scrollTop}px`;
    element.style.minWidth = `${c.width}px`;
    element.style.minHeight = `${c.height}px`;
    layer.append(element);
  }

  async function save(cell, text, seen) {
    if (text === seen) { return; }
    const entry = { key: cell.parentElement.dataset.key, column: cell.dataset.column, text, seen };
    keep(idOf(cell), entry);
    const veil = document.createElement('div');
    veil.className = 'grid-veil';
    veil.textContent = text;
    lay(veil, cell);
    try {
      await send(entry);
      veil.remove();
    } catch {
      veil.classList.add('failed');
      veil.title = texts.notSaved;
    }
  }

  async function send(entry) {
    await server.invokeMethodAsync('SaveCell', entry.key, entry.column, entry.text, entry.seen);
    keep(`${entry.key} ${entry.column}`, null);
  }

  function edit(cell, typed) {
    const kind = cell.dataset.editor;
    if (!kind) {
      cell.querySelector('a')?.click();
      return;
    }
    const seen = textOf(cell);
    if (kind === 'YesNo') {
      save(cell, seen ? '' : texts.yes, seen);
      return;
    }
    const field = document.createElement(kind === 'Text' ? 'textarea' : 'input');
    field.className = 'grid-field';
    field.value = typed ?? seen;
    field.autocomplete = 'off';
    field.setAttribute('aria-label', [...box.querySelectorAll('thead th')][cell.cellIndex].innerText.trim());
    lay(field, cell);
    open = { cell, field, seen, list: null };
    if (cell.dataset.names) { choose(field, lists[cell.dataset.names] ?? [], kind === 'Names'); }
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    field.addEventListener('input', () => keep(idOf(cell), { key: cell.parentElement.dataset.key, column: cell.dataset.column, text: field.value, seen, open: true }));
    field.addEventListener('blur', () => open?.field === field && close(true));
  }

  // Names to choose among while one types: those that have the typed letters, the ones that begin with them first.
  function choose(field, names, several) {
    const list = document.createElement('ul');
    list.className = 'grid-names';
    list.id = 'grid-names';
    list.setAttribute('role', 'listbox');
    Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'grid-names', 'aria-expanded': 'false' }).forEach(([name, value]) => field.setAttribute(name, value));
    const part = () => (several ? field.value.slice(field.value.lastIndexOf(';') + 1) : field.value).trim().toLocaleLowerCase();
    const show = all => {
      const wanted = part();
      const found = wanted || all ? names.filter(name => name.toLocaleLowerCase().includes(wanted)) : [];
      found.sort((a, b) => b.toLocaleLowerCase().startsWith(wanted) - a.toLocaleLowerCase().startsWith(wanted));
      list.replaceChildren(...found.slice(0, 12).map((name, i) => {
        const option = document.createElement('li');
        option.id = `grid-name-${i}`;
        option.setAttribute('role', 'option');
        option.textContent = name;
        option.addEventListener('mousedown', event => { event.preventDefault(); take(option); });
        return option;
      }));
      field.removeAttribute('aria-activedescendant');
      field.setAttribute('aria-expanded', String(list.childElementCount > 0));
      list.style.left = field.style.left;
      list.style.top = `${parseFloat(field.style.top) + field.offsetHeight}px`;
    };
    const active = () => list.querySelector('[aria-selected="true"]');
    const step = by => {
      if (list.childElementCount === 0) { show(true); }
      const next = active() ? (by > 0 ? active().nextElementSibling : active().previousElementSibling) : list.firstElementChild;
      active()?.removeAttribute('aria-selected');
      next?.setAttribute('aria-selected', 'true');
      next?.scrollIntoView({ block: 'nearest' });
      if (next) { field.setAttribute('aria-activedescendant', next.id); }
    };
    const take = option => {
      const before = several && field.value.includes(';') ? field.value.slice(0, field.value.lastIndexOf(';') + 1) + ' ' : '';
      field.value = before + option.textContent;
      list.replaceChildren();
      field.setAttribute('aria-expanded', 'false');
      field.dispatchEvent(new Event('input'));
      list.replaceChildren();
    };
    layer.append(list);
    open.list = { element: list, step, active, take };
    field.addEventListener('input', () => show(false));
  }

  function close(saves) {
    const { cell, field, seen, list } = open;
    open = null;
    keep(idOf(cell), null);
    list?.element.remove();
    field.remove();
    if (saves) { save(cell, field.value.trim(), seen); }
  }

  function leave(saves, down, right) {
    const cell = open.cell;
    close(saves);
    let to = go(down, right, cell);
    if (right && to === cell) { to = go(Math.sign(right), right > 0 ? -Infinity : Infinity, cell); }
    from = null;
    focus(to);
    mark();
  }

  function typing(event) {
    const list = open.list;
    event.stopPropagation();
    if (event.isComposing) { return; }
    if (event.key === 'Escape') { event.preventDefault(); leave(false, 0, 0); return; }
    if (list && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) { event.preventDefault(); list.step(event.key === 'ArrowDown' ? 1 : -1); return; }
    if (list?.active() && (event.key === 'Enter' || event.key === 'Tab')) {
      list.take(list.active());
      if (event.key === 'Enter') { event.preventDefault(); return; }
    }
    if (event.key === 'Enter' && event.altKey && open.field.tagName === 'TEXTAREA') {
      event.preventDefault();
      open.field.setRangeText('\n', open.field.selectionStart, open.field.selectionEnd, 'end');
      return;
    }
    if (event.key === 'Enter') { event.preventDefault(); leave(true, event.shiftKey ? -1 : 1, 0); }
    if (event.key === 'Tab') { event.preventDefault(); leave(true, 0, event.shiftKey ? -1 : 1); }
  }

  function page(rel) {
    const link = document.querySelector(`.pager a[rel=${rel}]`);
    goes = Boolean(link);
    link?.click();
  }

  function moving(event) {
    const control = event.ctrlKey || event.metaKey;
    const steps = {
      ArrowDown: [control ? Infinity : 1, 0], ArrowUp: [control ? -Infinity : -1, 0], ArrowRight: [0, control ? Infinity : 1], ArrowLeft: [0, control ? -Infinity : -1],
      Home: [control ? -Infinity : 0, -Infinity], End: [control ? Infinity : 0, Infinity], PageDown: [15, 0], PageUp: [-15, 0],
    };
    const step = steps[event.key];
    if (step && !event.altKey) {
      event.preventDefault();
      const to = go(...step);
      if (to === at && event.key === 'PageDown') { page('next'); return; }
      if (to === at && event.key === 'PageUp') { page('prev'); return; }
      from = event.shiftKey ? from ?? at : null;
      focus(to);
      mark();
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      edit(at);
    } else if (event.key === ' ' && (event.shiftKey || at.cellIndex === 0)) {
      event.preventDefault();
      at.parentElement.querySelector('input[type=checkbox]').click();
    } else if (control && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      server.invokeMethodAsync('Undo');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      const block = marked();
      if (block.length * block[0].length > 1) {
        paste(block[0][0], block.map(row => row.map(() => '').join('\t')).join('\n') + '\n');
      } else if (at.dataset.editor) {
        save(at, '', textOf(at));
      }
    } else if (event.key === 'Escape') {
      from = null;
      mark();
    } else if (event.key.length === 1 && !control && !event.altKey && at.dataset.editor) {
      event.preventDefault();
      edit(at, at.dataset.editor === 'YesNo' ? undefined : event.key);
    } else {
      return;
    }
    event.stopPropagation();
  }

  function paste(cell, text) {
    const column = cell.dataset.column;
    if (!column) { return; }
    const bytes = new TextEncoder().encode(text);
    server.invokeMethodAsync('PasteBlock', Number(cell.parentElement.dataset.ordinal), column, DotNet.createJSStreamReference(bytes));
  }

  on('keydown', event => {
    if (open && event.target === open.field) { typing(event); return; }
    const cell = event.target.closest?.('td[role=gridcell]');
    if (!cell || nothing.has(event.key)) { return; }
    at = cell;
    moving(event);
    if (event.key.length === 1) { event.stopPropagation(); }
  });
  on('mousedown', event => {
    const cell = event.target.closest('td[role=gridcell]');
    if (cell && !event.target.closest('a, input')) {
      event.preventDefault();
      if (open) { close(true); }
      from = event.shiftKey ? from ?? at : null;
      focus(cell);
      mark();
    }
  });
  on('dblclick', event => {
    const cell = event.target.closest('td[data-editor]');
    if (cell) { edit(cell); }
  });
  on('focusin', event => {
    const cell = event.target.closest('td[role=gridcell]');
    if (cell) { at = cell; }
  });
  on('copy', event => {
    if (open || !at) { return; }
    const quote = text => /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const said = cell => quote(cell.dataset.column ? textOf(cell) : cell.innerText.trim());
    event.clipboardData.setData('text/plain', marked().map(row => row.map(said).join('\t')).join('\n'));
    event.preventDefault();
  });
  on('paste', event => {
    const text = event.clipboardData.getData('text/plain');
    if (!at?.dataset.column) { return; }
    if (open) {
      if (!text.includes('\t') || open.field.tagName === 'TEXTAREA') { return; }
      const cell = open.cell;
      close(false);
      focus(cell);
    }
    event.preventDefault();
    if (/[\t\n\r]/.test(text.replace(/\r?\n$/, ''))) {
      paste(from ? marked()[0][0] : at, text);
    } else if (at.dataset.editor) {
      save(at, text.trim(), textOf(at));
    }
  });

  // What a lost connection left behind: what was being sent is sent again, what was being typed is opened again.
  for (const entry of Object.values(kept())) {
    const cell = box.querySelector(`tr[data-key="${CSS.escape(entry.key)}"] td[data-column="${CSS.escape(entry.column)}"]`);
    if (!entry.open) {
      send(entry);
    } else if (cell) {
      focus(cell);
      edit(cell, entry.text);
      open.seen = entry.seen;
    }
  }

  // From now on nothing that is typed is lost.
  box.dataset.ready = '';

  return {
    // The server has laid out another page of the table, or the table anew.
    arrive() {
      const cell = (!goes && at?.isConnected ? at : null) ?? box.querySelector('tr[data-key] td');
      if (cell && (goes || at)) { focus(cell); }
      goes = false;
    },
    stop() { abort.abort(); },
  };
}
