// Builds elements. Texts only ever become text nodes and attribute values, whatever they contain.

/**
 * @param {string} tag
 * @param {object} properties attributes; `on` holds listeners, `data` holds data attributes; null and false leave an attribute out
 * @param {...(Node|string|null)} children
 */
export function create(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  const { on = {}, data = {}, ...attributes } = properties;
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(node, name, value);
  }
  Object.assign(node.dataset, data);
  for (const [type, listener] of Object.entries(on)) {
    node.addEventListener(type, listener);
  }
  node.append(...children.filter(child => child !== null));
  return node;
}

export function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) {
    node.removeAttribute(name);
  } else {
    node.setAttribute(name, value === true ? '' : value);
  }
}

// Leaves a node alone that already shows the text, so that a selection in it survives.
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

let lastId = 0;

export function uniqueId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
