import { drawChart } from './api.js';
import { element } from './dom.js';

/** Widths are drawn in steps, so that a slow drag does not ask for a picture per pixel. */
const STEP = 24;
const dark = matchMedia('(prefers-color-scheme: dark)');
const charts = new WeakMap();

dark.addEventListener('change', () => {
  for (const image of document.querySelectorAll('.picture img')) void draw(image);
});

const sizes = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const image = target.querySelector('img');
    const width = Math.max(240, Math.floor(contentRect.width / STEP) * STEP);
    const shown = charts.get(image);
    if (contentRect.width === 0 || shown.width === width) continue;
    shown.width = width;
    void draw(image);
  }
});

/**
 * A chart as a picture of the server's, in the colours of the page and as wide as there is room.
 * `figures` holds the same figures as a table; it opens when no picture can be had.
 */
export function renderPicture(chart, figures, words) {
  const image = element('img', { alt: `${chart.title}, ${chart.subtitle}` });
  const details = element('details', {}, element('summary', {}, words.showFigures), figures);
  const picture = element('figure', { class: 'picture' }, image, details);
  charts.set(image, { chart, width: 0 });
  sizes.observe(picture);
  return picture;
}

async function draw(image) {
  const { chart, width } = charts.get(image);
  try {
    const drawing = await drawChart(chart, { width, theme: dark.matches ? 'dark' : 'light' });
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  } catch {
    image.nextElementSibling.open = true;
    image.hidden = true;
  }
}
