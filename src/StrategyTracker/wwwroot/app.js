// Keys that work everywhere: "/" searches, "g" and a letter goes, "?" shows the list. Never while someone is typing.
(() => {
  'use strict';
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
      const field = document.querySelector('input[type=search]');
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
      form.requestSubmit();
    }
  });
})();
