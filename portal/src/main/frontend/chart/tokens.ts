/**
 * The colours and the type of tokens.css, for what cannot read CSS. They are read once for each colour scheme, from an
 * element that uses them: a custom property by itself is not computed.
 */
export interface Tokens {
  series: string[];
  ink: string;
  hint: string;
  line: string;
  surface: string;
  warn: string;
  font: string;
}

const SERIES = ['--l-chart-1', '--l-chart-2', '--l-chart-3', '--l-chart-4', '--l-chart-5'];

const read = new Map<string, Tokens>();
const listeners = new Set<() => void>();
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function scheme(): string {
  return `${getComputedStyle(document.documentElement).colorScheme} ${dark.matches}`;
}

function compute(): Tokens {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const tokens = {
    series: SERIES.map(colour),
    ink: colour('--l-ink'),
    hint: colour('--l-ink-3'),
    line: colour('--l-line'),
    surface: colour('--l-surface'),
    warn: colour('--l-warn'),
    font: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return tokens;
}

/** As they are in the colour scheme the page has now. */
export function tokens(): Tokens {
  const now = scheme();
  const known = read.get(now) ?? compute();
  read.set(now, known);
  return known;
}

/** Whoever draws with them draws anew when the scheme changes; ends with the returned function. */
export function onSchemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let last = scheme();

function look() {
  const now = scheme();
  if (now !== last) {
    last = now;
    listeners.forEach((listener) => listener());
  }
}

new MutationObserver(look).observe(document.documentElement, { attributes: true });
dark.addEventListener('change', look);
