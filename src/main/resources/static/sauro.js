// The few lines that help; every page works without them.
(() => {
  'use strict';
  const typing = (element) => element.closest('input, select, textarea, [contenteditable]');
  const keys = document.getElementById('keys');

  document.querySelectorAll('[data-keys]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => keys.showModal());
  });

  // j and k go through the links that open the rows of a list
  const move = (step) => {
    const rows = [...document.querySelectorAll('#main table tbody tr')]
      .map((row) => row.querySelector('a[href], button'))
      .filter((row) => row && row.offsetParent !== null);
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) {
      next.focus();
      return true;
    }
    return false;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
      return;
    }
    if (typing(event.target) || document.querySelector('dialog[open]')) return;
    const search = document.getElementById('search');
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === '?' && keys) {
      event.preventDefault();
      keys.showModal();
    } else if ((event.key === 'j' && move(1)) || (event.key === 'k' && move(-1))) {
      event.preventDefault();
    }
  });

  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // Nothing typed is lost by leaving, and nothing is sent twice by an impatient click
  const changed = new Set();
  document.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form && form.method === 'post') changed.add(form);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'dialog') return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    changed.delete(form);
    if (form.method === 'post' && !form.matches('[hx-post], [hx-put], [data-again]')) {
      form.dataset.sent = 'yes';
      form.setAttribute('aria-busy', 'true');
    }
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }));
  window.addEventListener('beforeunload', (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault();
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) changed.delete(event.detail.elt.closest('form'));
  });

  // What a part of a page could not do is told where notices stand
  const tell = (words) => {
    const place = document.getElementById('notice');
    const line = document.createElement('p');
    line.className = 'notice problem';
    line.textContent = words;
    place.replaceChildren(line);
  };
  document.addEventListener('htmx:responseError', (event) => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html');
    const words = page.querySelector('[data-problem]');
    tell(words ? words.textContent.trim() : document.body.dataset.failed);
  });
  document.addEventListener('htmx:sendError', () => tell(document.body.dataset.offline));
})();
