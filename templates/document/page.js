
'use strict';
(() => {
  const root = document.documentElement;
  const editions = [...document.querySelectorAll('.edition')];
  const switchBar = document.querySelector('.languages');
  root.classList.add('scripted');

  const shown = () => editions.find((one) => !one.hidden);
  const editionOf = (element) => element.closest('.edition');

  function show(edition) {
    for (const one of editions) one.hidden = one !== edition;
    root.lang = edition.lang;
    root.dir = edition.dir;
    document.title = edition.dataset.title;
    for (const button of document.querySelectorAll('.languages button'))
      button.setAttribute('aria-pressed', String(button.dataset.language === edition.dataset.language));
  }

  // The same place in the other language: the ids differ by what stands before them.
  function change(edition) {
    const from = shown();
    const top = [...from.querySelectorAll('[id]')].find((one) => {
      const box = one.getBoundingClientRect();
      return box.height > 0 && box.bottom > 0;
    });
    const name = top?.id.slice(from.dataset.prefix.length);
    const offset = top?.getBoundingClientRect().top ?? 0;
    show(edition);
    const target = document.getElementById(edition.dataset.prefix + name);
    if (target && window.scrollY > 0) window.scrollBy(0, target.getBoundingClientRect().top - offset);
  }

  if (switchBar) {
    switchBar.hidden = false;
    switchBar.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button) change(editions.find((one) => one.dataset.language === button.dataset.language));
    });
  }

  // Tabs of forms: without this script all of them are shown, one below the other.
  function open(tab) {
    for (const one of tab.parentElement.children) {
      const chosen = one === tab;
      const panel = document.getElementById(one.hash.slice(1));
      one.setAttribute('aria-selected', String(chosen));
      one.tabIndex = chosen ? 0 : -1;
      if (chosen) panel.removeAttribute('hidden');
      // What is searched for on the page is found in the others as well.
      else panel.setAttribute('hidden', 'until-found');
    }
  }

  function makeTabs(strip) {
    const tabs = [...strip.children];
    strip.setAttribute('role', 'tablist');
    for (const tab of tabs) {
      const panel = document.getElementById(tab.hash.slice(1));
      tab.id = `${panel.id}-tab`;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.addEventListener('beforematch', () => open(tab));
    }
    strip.addEventListener('click', (event) => {
      const tab = event.target.closest('a');
      if (!tab) return;
      event.preventDefault();
      open(tab);
    });
    strip.addEventListener('keydown', (event) => {
      const steps = { ArrowRight: 1, ArrowLeft: -1 };
      const step = steps[event.key] * (root.dir === 'rtl' ? -1 : 1);
      if (!step) return;
      event.preventDefault();
      const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
      open(next);
      next.focus();
    });
    open(tabs[0]);
  }
  for (const strip of document.querySelectorAll('[data-tabs]')) makeTabs(strip);

  // A link may lead into another language, a folded list or a tab that is not open.
  function reveal() {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    const edition = target && editionOf(target);
    if (!edition) return;
    if (edition.hidden) show(edition);
    for (let one = target; one; one = one.parentElement) {
      if (one.tagName === 'DETAILS') one.open = true;
      if (one.classList.contains('panel') && one.hasAttribute('hidden'))
        open(document.getElementById(`${one.id}-tab`));
    }
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  reveal();

  // A list that is wider than its place is scrolled with the keyboard as well.
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  for (const one of document.querySelectorAll('.scroll')) watch.observe(one);

  if (window.matchMedia('(max-width: 63rem)').matches)
    for (const one of document.querySelectorAll('.contents details')) one.open = false;

  // On paper everything is open.
  let closed = [];
  window.addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const one of closed) one.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });
})();
