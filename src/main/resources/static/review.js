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

  // `follow` is not wanted by who has just pointed at the paper
  const light = (id, follow = true) => {
    const words = [...document.querySelectorAll('#paper [data-p]')];
    words.forEach((word) => word.classList.toggle('lit', word.dataset.p.split(' ').includes(id)));
    const first = words.find((word) => word.classList.contains('lit'));
    if (first && follow) first.scrollIntoView({ block: 'center' });
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
  const select = (card, follow = true) => {
    if (!card) return;
    cards().filter((other) => other !== card).forEach((other) => {
      other.classList.remove('selected');
      close(other);
    });
    card.classList.add('selected');
    offer();
    show(card);
    light(card.dataset.id, follow);
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
    { source: column(), target: '#proposals', select: '#proposals', swap: 'outerHTML', selectOOB: '#counts,#stops,#notice',
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

  // the walk: what is unsure or disputed in the order of the page, then who and when, and products last of all
  const paper = () => document.getElementById('paper');
  let stopped = null;
  const lineOf = (place) => Number(place.dataset.open || place.dataset.line || place.closest('[id^=L]').id.slice(1));
  const stops = () => [...(paper() ? paper().querySelectorAll('a[data-place], aside[data-open]') : []), ...column().querySelectorAll('.card[data-unstated]')]
    .map((place, at) => ({ place, at: (place.dataset.rank || 0) * 1e10 + lineOf(place) + at / 100000 })).sort((one, other) => one.at - other.at);
  const walk = (by) => {
    const all = stops();
    if (!all.length) return;
    const here = all.findIndex((stop) => stop.place === stopped?.place);
    let next = here + by;
    if (here < 0 && stopped) {
      next = by > 0 ? all.findIndex((stop) => stop.at >= stopped.at) : all.findLastIndex((stop) => stop.at < stopped.at);
      if (next < 0) next = by > 0 ? 0 : all.length - 1;
    } else if (here < 0) next = by > 0 ? 0 : all.length - 1;
    stopped = all[(next + all.length) % all.length];
    stand(stopped.place);
  };
  const stand = (place) => {
    main.querySelectorAll('.here').forEach((other) => other.classList.remove('here'));
    place.classList.add('here');
    if (place.matches('.card')) {
      select(place);
      place.querySelector('.what a').focus({ preventScroll: true });
      place.scrollIntoView({ block: 'nearest' });
      return;
    }
    place.scrollIntoView({ block: 'center' });
    (place.querySelector('button') || place).focus({ preventScroll: true });
  };
  const leave = () => {
    const form = document.getElementById('mend');
    if (!form) return;
    form.remove();
    if (stopped && stopped.place.isConnected) stopped.place.focus();
  };
  // a doubtful place opens under its line
  const mend = (place) => {
    stopped = { place, at: (stops().find((stop) => stop.place === place) || stopped).at };
    return correct(place.closest('[id^=L]'), place.getAttribute('href'));
  };
  // a correction may raise or settle doubts elsewhere on the paper
  const told = (places) => [...places].map((place) => place.textContent).sort().join('\n');
  const refreshDoubts = () => {
    const sheet = paper();
    const list = document.getElementById('stops');
    if (!sheet || !list) return;
    const now = told(list.querySelectorAll('li > span:first-of-type'));
    if (now === told(sheet.querySelectorAll('aside.doubt > span:first-of-type'))) return;
    const top = sheet.scrollTop;
    window.htmx.ajax('GET', column().dataset.base + '?mode=VIEW', { source: sheet, target: '#paper', select: '#paper', swap: 'outerHTML' })
      .then(() => { paper().scrollTop = top; });
  };
  const correct = (line, address) => {
    const begun = document.getElementById('mend');
    if (begun && dirty.has(begun)) {
      document.getElementById('after').focus();
      return undefined;
    }
    if (begun) begun.remove();
    return window.htmx.ajax('GET', address, { source: line, target: line, select: '#mend', swap: 'afterend' }).then(() => {
      const field = document.getElementById('after');
      if (!field) return;
      offerReadings();
      field.form.scrollIntoView({ block: 'nearest' });
      field.select();
    });
  };
  const offerReadings = () => {
    document.querySelectorAll('#mend .reading').forEach((button) => { button.hidden = false; });
    document.querySelectorAll('#mend .readings').forEach((words) => words.remove());
  };
  const quick = (card, letter) => {
    const fields = card.querySelector(`details[data-quick="${letter}"]`);
    if (!fields) return open(card, null, { l: 'lead', p: 'product' }[letter]);
    fields.open = true;
    fields.querySelector('input:not([type=hidden])').select();
    return undefined;
  };
  const decide = (card, how) => {
    const form = card.querySelector('form.' + how);
    if (form) form.requestSubmit();
  };
  const ready = () => {
    const button = document.getElementById('walk');
    if (button) button.hidden = !paper();
  };

  const actions = {
    n: () => walk(1),
    N: () => walk(-1),
    l: (card) => quick(card, 'l'),
    h: (card) => quick(card, 'h'),
    p: (card) => quick(card, 'p'),
    t: (card) => decide(card, 'join'),
    T: (card) => decide(card, 'apart'),
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
      const fields = event.target.closest('details.quick');
      if (event.target.closest('#mend')) leave();
      else if (fields) {
        fields.open = false;
        fields.querySelector('summary').focus();
      } else if (event.target.closest('input, select, textarea')) event.target.blur();
      else if (card) close(card);
      return;
    }
    if (event.target.closest('input, select, textarea, .top, .side')) return;
    if (event.key === 'Enter' && event.target.closest('a, button, summary')) return;
    const action = actions[event.key];
    if (!action || (!card && !'jkuaognN'.includes(event.key))) return;
    event.preventDefault();
    // a key waits for the answer to the one before it, so that quick fingers meet the card they see next
    answered = answered.then(() => {
      const now = selected();
      if (event.key === 'x' && now) lastDropped = now.id;
      return action(now);
    }).catch(() => {});
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('#walk')) {
      walk(1);
      return;
    }
    const reading = event.target.closest('#mend .reading');
    if (reading) {
      document.getElementById('after').value = reading.textContent;
      document.getElementById('after').focus();
      return;
    }
    if (event.target.closest('#mend [data-leave]')) {
      event.preventDefault();
      leave();
      return;
    }
    const place = event.target.closest('#paper a[data-place]');
    if (place) {
      event.preventDefault();
      const told = place.dataset.p && document.getElementById('p' + place.dataset.p.split(' ')[0]);
      if (told) select(told, false);
      answered = answered.then(() => mend(place)).catch(() => {});
      return;
    }
    const word = event.target.closest('#paper [data-p]');
    if (word) {
      const ids = word.dataset.p.split(' ');
      const card = document.getElementById('p' + ids[0]);
      if (!card) return;
      event.preventDefault();
      select(card, false);
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

  // two clicks on any other word open it to be corrected, for the sure ones are not always right
  document.addEventListener('dblclick', (event) => {
    const line = event.target.closest('#paper[data-places] [id^=L]');
    const chosen = window.getSelection();
    if (!line || event.target.closest('a[data-place]') || !chosen.rangeCount || !chosen.toString().trim()) return;
    const before = document.createRange();
    before.selectNodeContents(line);
    before.setEnd(chosen.getRangeAt(0).startContainer, chosen.getRangeAt(0).startOffset);
    const address = `${paper().dataset.places}/${line.id.slice(1)}/${before.toString().length}`;
    answered = answered.then(() => correct(line, address)).catch(() => {});
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
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    const card = event.detail.target;
    if (card.matches('.card') && isTyped(card)) event.detail.shouldSwap = false;
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    ready();
    if (document.querySelector('#mend .reading')) offerReadings();
    kept.forEach(([id, form]) => {
      const card = document.getElementById(id);
      if (!card) return;
      close(card);
      card.append(form);
    });
    kept = [];
    offer();
    if (event.detail.target.id === 'mend' && !document.getElementById('mend')) refreshDoubts();
    const card = selected();
    if (!card) return;
    const worked = event.detail.target.id === 'proposals';
    light(card.dataset.id, worked);
    if (worked) show(card);
    if (event.detail.target.id === 'mend' && !document.getElementById('mend')) document.getElementById('walk')?.focus({ preventScroll: true });
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
  ready();
  if (!selected()) select(cards().find((card) => card.dataset.state === 'PROPOSED') || cards()[0]);
  else light(selected().dataset.id);
})();
