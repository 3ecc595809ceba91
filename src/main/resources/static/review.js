// The reviewer's keys and the light on the page; everything is a link or a form without them.
(() => {
  'use strict';
  const main = document.querySelector('main.review');
  if (!main) return;
  const column = () => document.getElementById('proposals');
  const cards = () => [...column().querySelectorAll('.card[data-id]')];
  const selected = () => column().querySelector('.card.selected[data-id]');
  // a card taller than its pane shows its head, and what is wrong with it before that
  const show = (card) => {
    const wrong = card.querySelector('.problems, .cut > [role=alert]');
    const tall = card.offsetHeight > card.closest('.pane').clientHeight;
    (wrong || card).scrollIntoView({ block: wrong || tall ? 'start' : 'nearest' });
  };
  const dirty = new WeakSet();

  const light = (id) => {
    const words = [...document.querySelectorAll('#paper [data-p]')];
    words.forEach((word) => word.classList.toggle('lit', word.dataset.p.split(' ').includes(id)));
    const first = words.find((word) => word.classList.contains('lit'));
    if (first) first.scrollIntoView({ block: 'center' });
  };
  const isTyped = (card) => [...card.querySelectorAll('form')].some((form) => dirty.has(form));
  // the button to confirm stands on the selected card while it is closed
  const offer = () => column().querySelectorAll('form.confirm').forEach((form) => {
    const card = form.closest('.card');
    form.hidden = !card.classList.contains('selected') || card.querySelector('.opened') !== null;
  });
  const close = (card) => {
    const form = card.querySelector('.opened');
    if (form && !isTyped(card)) form.remove();
    offer();
  };
  const select = (card) => {
    if (!card) return;
    cards().filter((other) => other !== card).forEach((other) => {
      other.classList.remove('selected');
      close(other);
    });
    card.classList.add('selected');
    offer();
    show(card);
    light(card.dataset.id);
  };
  const open = (card, mode, field) => {
    const link = card.querySelector('.what a');
    if (!mode && card.querySelector('.opened')) return focus(card, field);
    return window.htmx.ajax('GET', link.getAttribute('hx-get') + (mode ? '?mode=' + mode : ''),
      { source: link, target: card, select: '.card', swap: 'outerHTML' })
      .then(() => focus(document.getElementById(card.id), field));
  };
  const focus = (card, field) => {
    const place = card && (card.querySelector(field ? `[name="${field}"]` : '.whole button, textarea'));
    if (place) place.focus();
  };
  const post = (card, action, values) => isTyped(card) ? focus(card, 'content') : window.htmx.ajax('POST', `${column().dataset.base}/proposals/${card.dataset.id}/${action}`,
    { source: column(), target: '#proposals', select: '#proposals', swap: 'outerHTML', selectOOB: '#counts,#notice',
      values: { version: card.dataset.version, mode: 'VIEW', ...values } });
  const merge = (card, with_) => {
    if (!with_) return undefined;
    const [other, otherVersion] = with_.split('-');
    return post(card, 'merge', { other, otherVersion });
  };
  const step = (by) => {
    const all = cards();
    const at = all.indexOf(selected());
    select(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
  };
  const follow = (id) => { const link = document.getElementById(id); if (link) link.click(); };

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    Enter: (card) => open(card),
    e: (card) => open(card, null, 'content'),
    c: (card) => {
      const form = card.querySelector('form.correct');
      if (!form) return post(card, 'confirm');
      form.requestSubmit(form.querySelector('[name=confirm]'));
      return undefined;
    },
    s: (card) => open(card, 'SPLIT'),
    m: (card) => merge(card, card.dataset.behind),
    M: (card) => merge(card, card.dataset.before),
    x: (card) => post(card, 'drop'),
    u: () => {
      const dropped = cards().filter((card) => card.dataset.state === 'DROPPED');
      const card = dropped.find((one) => one === selected()) || dropped.find((one) => one.id === lastDropped) || dropped.at(-1);
      return card && post(card, 'restore');
    },
    a: () => follow('add'),
    o: () => follow('original'),
    g: () => follow('assign'),
  };
  let lastDropped = null;
  let answered = Promise.resolve();

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    const card = selected();
    if (event.key === 'Escape') {
      if (event.target.closest('input, select, textarea')) event.target.blur();
      else if (card) close(card);
      return;
    }
    if (event.target.closest('input, select, textarea, .top, .side')) return;
    if (event.key === 'Enter' && event.target.closest('a, button, summary')) return;
    const action = actions[event.key];
    if (!action || (!card && !'jkuaog'.includes(event.key))) return;
    event.preventDefault();
    // a key waits for the answer to the one before it, so that quick fingers meet the card they see next
    answered = answered.then(() => {
      const now = selected();
      if (event.key === 'x' && now) lastDropped = now.id;
      return action(now);
    }).catch(() => {});
  });

  document.addEventListener('click', (event) => {
    const word = event.target.closest('#paper [data-p]');
    if (word) {
      const ids = word.dataset.p.split(' ');
      const card = document.getElementById('p' + ids[0]);
      if (!card) return;
      event.preventDefault();
      select(card);
      return;
    }
    const shut = event.target.closest('[data-close]');
    const card = event.target.closest('.card[data-id]');
    if (shut && card) {
      event.preventDefault();
      card.querySelector('.opened').remove();
      offer();
    } else if (card && !card.classList.contains('selected')) {
      select(card);
    }
  });

  document.addEventListener('input', (event) => { if (event.target.form) dirty.add(event.target.form); });
  // What is being typed in one proposal outlives what is done to the others
  let kept = [];
  document.addEventListener('htmx:beforeRequest', (event) => {
    const card = event.detail.target;
    if (card.matches('.card') && isTyped(card)) {
      event.preventDefault();
      focus(card, 'content');
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.target.id !== 'proposals' || !event.detail.shouldSwap) return;
    const source = event.detail.requestConfig.elt;
    kept = cards().filter((card) => isTyped(card) && !card.contains(source)).map((card) => {
      const form = card.querySelector('.opened');
      form.remove();
      return [card.id, form];
    });
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    kept.forEach(([id, form]) => {
      const card = document.getElementById(id);
      if (!card) return;
      close(card);
      card.append(form);
    });
    kept = [];
    offer();
    const card = selected();
    if (!card) return;
    light(card.dataset.id);
    if (event.detail.target.id === 'proposals') show(card);
    const field = event.detail.requestConfig && event.detail.requestConfig.elt.dataset.field;
    if (field) focus(card, field);
  });

  const help = document.querySelector('#keys form');
  const own = document.getElementById('review-keys');
  if (help && own) {
    const title = document.createElement('h3');
    title.textContent = own.dataset.title;
    own.hidden = false;
    help.before(title, own);
  }
  if (!selected()) select(cards().find((card) => card.dataset.state === 'PROPOSED') || cards()[0]);
  else light(selected().dataset.id);
})();
