// Which element the page shows, and where the emulator tells of it.

/** The id in the address; null when it names no element. */
export const elementNamed = new URLSearchParams(location.search).get('element');

export const addressOfElement = id => `?element=${encodeURIComponent(id)}`;

/** @param {string} path below api; @param {object} query what else is asked */
export function addressOfApi(path, query = {}) {
  const words = new URLSearchParams(elementNamed === null ? query : { element: elementNamed, ...query }).toString();
  return `api/${path}${words ? `?${words}` : ''}`;
}
