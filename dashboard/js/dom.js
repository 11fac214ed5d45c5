/** An element with attributes and children; text is always text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** `**bold**` becomes <strong>; everything else stays the text that it is. */
export function richText(text) {
  return text
    .split(/(\*\*[^*\n]+\*\*)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('**') && piece.endsWith('**') && piece.length > 4
        ? element('strong', {}, piece.slice(2, -2))
        : piece,
    );
}
