// Builds drawings. Like dom.js, texts only ever become text nodes and attribute values.

const NAMESPACE = 'http://www.w3.org/2000/svg';

export function createSvg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}
