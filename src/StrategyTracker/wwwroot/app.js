// Keys that work everywhere: "/" searches, "g" and a letter goes, "?" shows the list. Never while someone is typing.
(() => {
  'use strict';
  // A long text is read as a stream: one message of a circuit could not carry it.
  window.strategyTracker = { bytesOf: field => new TextEncoder().encode(field.value + '\n') };
  // A form is told of every changed field in it (EventHandlers.cs).
  document.addEventListener('DOMContentLoaded', () =>
    window.Blazor?.registerCustomEventType('edited', { browserEventName: 'change', createEventArgs: () => ({}) }));
  let going = false;
  const typing = element => element.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (going) {
      going = false;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === 'g') {
      going = true;
      setTimeout(() => { going = false; }, 1500);
    } else if (event.key === '/') {
      const field = document.querySelector('main input[type=search]') ?? document.querySelector('input[type=search]');
      if (field) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    } else if (event.key === '?') {
      event.preventDefault();
      document.getElementById('shortcuts')?.showModal();
    }
  });
  // Past the menu or a list: navigation without loading would change the address and leave the focus where it was.
  document.addEventListener('click', event => {
    const skip = event.target.closest?.('a.skip, a[data-focus]');
    if (skip) {
      event.preventDefault();
      document.getElementById(skip.hash.slice(1))?.focus();
    }
  }, true);
  // A menu closes when one goes on from it.
  document.addEventListener('click', event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target) || event.target.closest('a')) {
        menu.open = false;
      }
    });
    if (event.target.closest('header.top nav a')) {
      document.getElementById('nav-open').checked = false;
    }
  });
  // Filters apply as soon as they are chosen; without script the form's own button does it.
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-apply]');
    if (form && event.target.matches('select, input[type=checkbox], input[type=radio]')) {
      // Enhanced navigation asks who submits; without a button it stumbles.
      form.requestSubmit(form.querySelector('button:not([type=button])'));
    }
  });
  // Whoever is signed in gets a circuit. As it starts it takes back a page that is being fetched into the old one, and the choice with it:
  // so a filter loads the whole page.
  document.addEventListener('submit', event => {
    if (event.target.matches('form.filter[data-enhance]') && document.querySelector('header.top details.menu')) {
      event.preventDefault();
      event.target.submit();
    }
  }, true);
  // A field that saves by itself tells of its change in a pause of typing, and not only when it is left.
  const pauseToSave = 700;
  const waiting = new Map();
  // What is typed is also kept in this tab until the page says that it is saved: the connection may be gone in mid-sentence.
  // Only where the form says what it is about: an address may show one thing today and another tomorrow.
  const keyOf = field => `typed ${field.closest('[data-about]')?.dataset.about} ${field.id}`;
  const begun = new WeakMap();
  const keep = field => {
    if (field.closest('[data-about]')) {
      sessionStorage.setItem(keyOf(field), JSON.stringify({ base: begun.get(field) ?? '', text: field.value }));
    }
  };
  const told = new Map();
  const lastTold = new WeakMap();
  const tell = field => {
    clearTimeout(waiting.get(field));
    waiting.delete(field);
    told.set(keyOf(field), { field, text: field.value });
    lastTold.set(field, field.value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const tellAll = () => [...waiting.keys()].forEach(tell);
  document.addEventListener('focusin', event => {
    const field = event.target.closest?.('[data-autosave]');
    if (field && !begun.has(field)) {
      begun.set(field, field.value);
    }
  });
  document.addEventListener('input', event => {
    const field = event.target.closest('[data-autosave]');
    if (field) {
      keep(field);
      clearTimeout(waiting.get(field));
      waiting.set(field, setTimeout(() => tell(field), pauseToSave));
    }
  });
  document.addEventListener('visibilitychange', tellAll);
  // A field that is left, or taken away with its form, tells once more of what it has told: the form may be gone by then. What failed is tried again.
  document.addEventListener('change', event => {
    if (event.isTrusted && lastTold.get(event.target) === event.target.value && !document.querySelector('.saved.failed')) {
      event.stopImmediatePropagation();
    }
  }, true);
  // Saved: what was told is forgotten here, unless more has been typed since.
  const forget = () => {
    const state = document.querySelector('.saved[role=status]');
    if (!state || state.matches('.waiting, .failed') || !state.textContent.trim()) {
      return;
    }
    told.forEach(({ field, text }, key) => {
      begun.set(field, text);
      if (JSON.parse(sessionStorage.getItem(key) ?? 'null')?.text === text) {
        sessionStorage.removeItem(key);
      }
      told.delete(key);
    });
  };
  // Back after a lost connection: the text returns to its field and is saved, unless somebody else has written there meanwhile.
  const restored = new WeakSet();
  const restore = () => document.querySelectorAll('[data-about] [data-autosave]').forEach(field => {
    const kept = restored.has(field) ? null : JSON.parse(sessionStorage.getItem(keyOf(field)) ?? 'null');
    restored.add(field);
    if (!kept || kept.text === field.value) {
      return;
    }
    const notices = field.closest('.field');
    if (kept.base === field.value) {
      begun.set(field, kept.base);
      field.value = kept.text;
      notices?.querySelector('[data-restored]')?.removeAttribute('hidden');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } else {
      const other = notices?.querySelector('[data-kept]');
      if (other) {
        other.querySelector('q').textContent = kept.text;
        other.removeAttribute('hidden');
      }
      sessionStorage.removeItem(keyOf(field));
    }
  });
  document.addEventListener('submit', event => {
    if (event.target.matches('form[action$="/konto/logga-ut"]')) {
      sessionStorage.clear();
    }
  });
  new MutationObserver(() => {
    if (told.size > 0) {
      forget();
    }
    if (Object.keys(sessionStorage).some(key => key.startsWith('typed '))) {
      restore();
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class'] });
  // A day picked in the browser's calendar goes into the text field before it, as if typed there.
  document.addEventListener('change', event => {
    const day = event.target.matches?.('.day > input[type=date]') ? event.target.previousElementSibling : null;
    if (day) {
      event.stopImmediatePropagation();
      day.value = event.target.value;
      day.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, true);
  // Keys that belong to a page: an element says by data-key which key presses it. With Ctrl also from within a field.
  document.addEventListener('keydown', event => {
    if (event.altKey || event.metaKey || (!event.ctrlKey && typing(event.target))) {
      return;
    }
    const target = document.querySelector(`[data-key~="${CSS.escape((event.ctrlKey ? 'ctrl+' : '') + event.key)}"]`);
    if (target && !target.disabled) {
      event.preventDefault();
      tellAll();
      hold(event.target);
      target.click();
    }
  });
  // While the page goes on from a field by its key, nothing more is taken in there: it would belong to a form that is on its way out.
  const hold = field => {
    if (field.matches?.('[data-autosave]') && !field.readOnly) {
      field.readOnly = true;
      setTimeout(() => { field.readOnly = false; }, 1000);
    }
  };
  // Where one stands among levels, a level's own key chooses it.
  document.addEventListener('keydown', event => {
    if (event.altKey || event.metaKey || event.ctrlKey || typing(event.target)) {
      return;
    }
    const level = event.target.closest?.('[data-levels]')?.querySelector(`[data-level="${CSS.escape(event.key)}"]`);
    if (level) {
      event.preventDefault();
      level.focus();
      level.click();
    }
  });
  // On to the next question without a level, from where one stands: at once, without asking the server.
  let stood = null;
  document.addEventListener('focusin', event => { stood = event.target.closest('article') ?? stood; });
  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-next-level]')) {
      const questions = [...document.querySelectorAll('[data-levels]')];
      const here = questions.findIndex(question => stood?.contains(question)) + 1;
      const next = [...questions.slice(here), ...questions.slice(0, here)].find(question => !question.querySelector('input:checked'));
      next?.querySelector('input').focus();
    }
  });
  // Going on to the next answer moves the focus to its heading: on a phone the page's own head would else fill the screen.
  document.addEventListener('focusin', event => {
    const heading = event.target.closest?.('.answer > h2[tabindex="-1"]');
    if (heading) {
      requestAnimationFrame(() => heading.scrollIntoView({ block: 'start' }));
    }
  });
  // In a list that is walked by arrows: up, down, first, last.
  document.addEventListener('keydown', event => {
    const list = event.target.closest?.('[data-arrows]');
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!list || step === undefined || typing(event.target)) {
      return;
    }
    const stops = [...list.querySelectorAll('a:not(.skip)')];
    const to = Math.min(Math.max(stops.indexOf(event.target) + step, 0), stops.length - 1);
    event.preventDefault();
    stops[to].focus();
  });
  // The server answers again but has been started anew: the page is fetched once more, as the framework's own dialog would.
  const connection = document.getElementById('components-reconnect-modal');
  if (connection) {
    new MutationObserver(() => {
      if (connection.classList.contains('components-reconnect-rejected')) {
        location.reload();
      }
    }).observe(connection, { attributeFilter: ['class'] });
  }
})();
